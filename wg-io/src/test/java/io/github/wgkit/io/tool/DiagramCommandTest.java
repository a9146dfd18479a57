package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.diagram.Diagram;
import io.github.wgkit.lifecycle.diagram.DiagramLanguage;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagramCommandTest {
  @TempDir private Path folder;

  private static Diagram group(Profile profile) {
    return Diagram.of(GroupLifecycle.table(), profile);
  }

  @Test
  void a_lifecycle_is_drawn_in_mermaid_by_practice_unless_asked_otherwise() {
    assertThat(Wgkit.run("diagram", "group"))
        .isEqualTo(new Wgkit(0, group(Profile.PRACTICE).text(DiagramLanguage.MERMAID), ""));
  }

  @ParameterizedTest
  @EnumSource(DiagramLanguage.class)
  void every_language_is_written(DiagramLanguage language) {
    assertThat(Wgkit.run("diagram", "Group", "--to", language, "--profile", "rfc"))
        .isEqualTo(new Wgkit(0, group(Profile.RFC).text(language), ""));
  }

  @Test
  void unusual_steps_are_shown_on_demand() {
    assertThat(Wgkit.run("diagram", "group", "--all", "--to", "dot", "--profile=draft-2418bis"))
        .isEqualTo(
            new Wgkit(
                0,
                group(Profile.DRAFT_2418BIS)
                    .withStandings(Standing.NORMAL, Standing.UNUSUAL)
                    .text(DiagramLanguage.DOT),
                ""));
  }

  @ParameterizedTest
  @EnumSource(DrawnLifecycle.class)
  void every_lifecycle_is_drawn_under_its_name(DrawnLifecycle lifecycle) {
    Wgkit run = Wgkit.run("diagram", lifecycle, "--to", "markdown");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("# Lifecycle: " + lifecycle.table(GroupType.WG).name() + "\n");
    assertThat(lifecycle.table(GroupType.WG).name()).isEqualToIgnoringCase(lifecycle.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"CHARTER", "RECHARTER"})
  void charters_of_research_groups_are_drawn_on_demand(DrawnLifecycle lifecycle) {
    Wgkit research = Wgkit.run("diagram", lifecycle, "--type", "RG", "--to", "markdown");
    assertThat(research.status()).isZero();
    assertThat(research.out())
        .startsWith("# Lifecycle: " + lifecycle.table(GroupType.RG).name() + "\n")
        .contains("of a research group", "IRTF Chair");
    assertThat(Wgkit.run("diagram", lifecycle, "--type=wg"))
        .isEqualTo(Wgkit.run("diagram", lifecycle));
  }

  @Test
  void a_type_without_charter_or_of_a_lifecycle_that_all_share_is_wrong_usage() {
    assertThat(Wgkit.run("diagram", "charter", "--type", "ag").err())
        .startsWith("wgkit: Invalid value for option '--type': 'ag' is none of wg, rg\n");
    Wgkit shared = Wgkit.run("diagram", "milestone", "--type", "rg");
    assertThat(shared.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(shared.err())
        .startsWith(
            "wgkit: --type is for charter and recharter; the lifecycle of a milestone is the same"
                + " for all types of groups\n");
  }

  @ParameterizedTest
  @CsvSource({
    "group.mmd,MERMAID",
    "group.dot,DOT",
    "group.gv,DOT",
    "GROUP.PUML,PLANTUML",
    "group.md,MARKDOWN"
  })
  void the_name_of_the_file_tells_the_language(String name, DiagramLanguage language)
      throws IOException {
    Path file = folder.resolve(name);
    assertThat(Wgkit.run("diagram", "group", "-o", file)).isEqualTo(new Wgkit(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(group(Profile.PRACTICE).text(language));
  }

  @Test
  void a_name_that_tells_no_language_is_refused_before_anything_is_written() {
    Path file = folder.resolve("group.svg");
    Wgkit run = Wgkit.run("diagram", "group", "-o", file);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err())
        .startsWith("wgkit: The name " + file + " does not tell the language; say one of --to ")
        .contains("mermaid, dot, plantuml, markdown");
    assertThat(Files.exists(file)).isFalse();
    assertThat(Wgkit.run("diagram", "group", "--to", "dot", "-o", file).status()).isZero();
  }

  @Test
  void wrong_words_are_told_with_the_right_ones() {
    Wgkit lifecycle = Wgkit.run("diagram", "grup");
    assertThat(lifecycle.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(lifecycle.err()).contains("'grup' is none of group");
    Wgkit language = Wgkit.run("diagram", "group", "--to", "svg");
    assertThat(language.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(language.err()).contains("'svg' is none of mermaid, dot, plantuml, markdown");
    assertThat(Wgkit.run("diagram").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void help_and_completion_know_the_words() {
    assertThat(Wgkit.run("diagram", "--help").out())
        .contains("What to draw: group", "mermaid, dot, plantuml", "draft-2418bis");
    assertThat(Wgkit.run("completion").out()).contains("plantuml", "diagram");
  }
}
