package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the Datatracker's template wrote says what the snapshot says from which it was written. */
class GoldenWithMilestonesTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("wgkit.shared", "missing"), "golden/datatracker-text");
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  /** The Datatracker wraps a text if one line is longer than this. */
  private static final int LONG_LINE = 100;

  private static Directory snapshot;

  @BeforeAll
  static void readSnapshot() throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN));
    snapshot = FORMATS.read(GOLDEN.resolve("snapshot"), ReadOptions.lenient()).value();
  }

  private static ImmutableList<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(GOLDEN.resolve("expected/withmilestones"))) {
      return found.sorted().collect(toImmutableList());
    }
  }

  private static Group read(Path file) throws IOException {
    ReadOptions options = ReadOptions.builder().format("withmilestones").build();
    ReadResult<Directory> result = FORMATS.read(Input.of(file), options);
    assertThat(result.problems()).extracting(Problem::toString).isEmpty();
    return Iterables.getOnlyElement(result.value().groups());
  }

  private static Group recorded(Group read) {
    return snapshot.group(read.acronym()).orElseThrow();
  }

  private static MilestonePlan plan(Group group, CharterRevision revision) {
    return revision.isApproved() ? group.milestones() : group.proposedMilestones();
  }

  private static String shown(Milestone milestone) {
    Optional<String> due = milestone.due().map(when -> when.month().toString());
    return milestone.resolution().or(() -> due).orElse("")
        + " - "
        + fold(milestone.description())
        + " "
        + milestone.documents();
  }

  private static String fold(String text) {
    return CharMatcher.anyOf(" \t\n\r").trimAndCollapseFrom(text, ' ');
  }

  /** Hard blanks at the end of a line go when the Datatracker wraps. */
  private static String words(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  @Test
  void the_milestones_are_those_of_the_snapshot() throws IOException {
    assertThat(files()).isNotEmpty();
    for (Path file : files()) {
      Group group = read(file);
      CharterRevision revision = group.charter().orElseThrow().revision().orElseThrow();
      assertThat(plan(group, revision).milestones().stream().map(m -> shown(m)))
          .as("%s", file)
          .containsExactlyElementsOf(
              plan(recorded(group), revision).sorted().stream()
                  .filter(milestone -> !milestone.state().equals(MilestoneState.REVIEW))
                  .map(m -> shown(m))
                  .toList());
      assertThat(group.type()).isEqualTo(recorded(group).type());
    }
  }

  @Test
  void the_texts_are_those_of_the_snapshot_but_for_the_wrapping() throws IOException {
    int unwrapped = 0;
    for (Path file : files()) {
      Charter charter = read(file).charter().orElseThrow();
      Charter recorded = recorded(read(file)).charter().orElseThrow();
      CharterText text = recorded.texts().get(charter.revision().orElseThrow());
      if (text == null) {
        assertThat(charter.texts()).as("%s", file).isEmpty();
        continue;
      }
      String expected = text.text().replace("\r\n", "\n").replace('\r', '\n');
      String found = charter.text().orElseThrow().text();
      boolean isWrapped =
          Splitter.on('\n')
              .splitToStream(expected)
              .anyMatch(
                  line -> line.codePointCount(0, line.length()) > LONG_LINE && line.contains(" "));
      if (isWrapped) {
        assertThat(words(found)).as("%s", file).isEqualTo(words(expected));
      } else {
        assertThat(found).as("%s", file).isEqualTo(expected);
        unwrapped++;
      }
    }
    assertThat(unwrapped).isGreaterThan(5);
  }

  @Test
  void the_bytes_are_kept() throws IOException {
    for (Path file : files()) {
      assertThat(Sources.bytes(read(file))).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void short_texts_are_recognised_by_their_contents() throws IOException {
    for (Path file : files()) {
      String format = FORMATS.detect(Input.of(file), ReadOptions.strict()).id();
      assertThat(format).isEqualTo(Files.size(file) < 4000 ? "withmilestones" : format);
    }
  }
}
