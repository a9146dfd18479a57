package io.github.wgkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks at real charters and milestones: a check that finds fault with most of them is wrong. */
class RealTextsTest {
  private static final Path DATA = Path.of(System.getProperty("wgkit.shared", "absent"), "data");

  private static List<CharterText> texts(String folder) throws IOException {
    assumeTrue(Files.exists(DATA));
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files.filter(Files::isRegularFile).map(RealTextsTest::text).toList();
    }
  }

  private static CharterText text(Path file) {
    try {
      return CharterText.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Finding> findings(CharterText text) {
    return RecordChecks.check(
        InventedDirectory.group()
            .charter(
                InventedDirectory.charter("")
                    .texts(Map.of(CharterRevision.approved(1), text))
                    .build())
            .build(),
        Profile.PRACTICE,
        InventedDirectory.TODAY);
  }

  private static long broken(List<CharterText> texts, Rule rule) {
    return texts.stream()
        .filter(text -> findings(text).stream().anyMatch(finding -> finding.rule().equals(rule)))
        .count();
  }

  @Test
  void few_of_the_charters_of_2009_are_not_what_a_charter_should_be() throws IOException {
    List<CharterText> texts =
        texts("charter-bodies-2009").stream().filter(text -> !text.text().isBlank()).toList();
    assertThat(broken(texts, RecordRules.DESCRIPTION)).isZero();
    assertThat(broken(texts, RecordRules.OVERVIEW)).isBetween(1L, texts.size() / 20L);
    assertThat(broken(texts, RecordRules.BRIEF)).isBetween(1L, texts.size() / 20L);
    assertThat(broken(texts, RecordRules.NOTHING_LEFT_OF_TEMPLATE)).isLessThan(texts.size() / 50L);
    assertThat(broken(texts, RecordRules.PLAIN_TEXT)).isBetween(1L, texts.size() / 10L);
  }

  @Test
  void few_of_the_drafts_of_today_are_not_what_a_charter_should_be() throws IOException {
    List<CharterText> texts = texts("charter-drafts");
    assertThat(broken(texts, RecordRules.DESCRIPTION)).isZero();
    assertThat(broken(texts, RecordRules.OVERVIEW)).isLessThan(texts.size() / 5L);
  }

  @Test
  void few_of_the_milestones_of_2005_are_talk() throws IOException {
    Path file = DATA.resolve("proceedings-2005/proceedings-62-milestones.tsv");
    assumeTrue(Files.exists(file));
    List<String> descriptions =
        Files.readAllLines(file, StandardCharsets.UTF_8).stream()
            .skip(1)
            .map(line -> line.split("\t", -1)[2])
            .toList();
    long talk =
        descriptions.stream()
            .filter(
                description ->
                    RecordChecks.check(
                            InventedDirectory.group()
                                .milestones(
                                    InventedDirectory.plan(
                                        InventedDirectory.milestone(description, 1, "2027-01")
                                            .build()))
                                .build(),
                            Profile.RFC,
                            InventedDirectory.TODAY)
                        .stream()
                        .anyMatch(finding -> finding.rule().equals(RecordRules.DELIVERABLES)))
            .count();
    assertThat(talk).isBetween(1L, descriptions.size() / 50L);
  }
}
