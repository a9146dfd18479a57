package io.github.wgkit.lifecycle.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.diagram.NastyTables.Plan;
import io.github.wgkit.lifecycle.diagram.Pictures.Shown;
import io.github.wgkit.model.check.Profile;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds for any table, whatever its states and actions are called. */
class DiagramPropertiesTest {
  @Provide
  Arbitrary<Plan> plans() {
    return NastyTables.plans();
  }

  @Provide
  Arbitrary<String> labels() {
    return NastyTables.labels();
  }

  private static void assertShowsEachStepOnce(TransitionTable<?, ?, ?> table, Diagram diagram) {
    for (DiagramLanguage language : DiagramLanguage.values()) {
      if (language.isPicture()) {
        ImmutableMultiset<Shown> expected = Pictures.expected(table, diagram, language);
        assertThat(Pictures.shown(diagram.text(language), language))
            .describedAs(language.name())
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_picture_shows_each_step_that_is_asked_for_once_and_no_other(
      @ForAll @From("plans") Plan plan, @ForAll Profile profile, @ForAll Set<Standing> standings) {
    TransitionTable<?, ?, ?> table = plan.table();
    assertShowsEachStepOnce(table, new Diagram(table, profile, ImmutableSet.copyOf(standings)));
  }

  @Test
  void every_nasty_label_is_shown_as_it_is() {
    for (Plan plan : NastyTables.all()) {
      TransitionTable<?, ?, ?> table = plan.table();
      assertShowsEachStepOnce(
          table, Diagram.of(table, Profile.RFC).withStandings(Standing.values()));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void markdown_has_each_step_once(@ForAll @From("plans") Plan plan) {
    TransitionTable<?, ?, ?> table = plan.table();
    assertThat(MarkdownTables.steps(Diagram.of(table, Profile.RFC).text(DiagramLanguage.MARKDOWN)))
        .containsExactlyElementsOf(MarkdownTables.expected(table));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_same_table_gives_the_same_text(@ForAll @From("plans") Plan plan) {
    for (DiagramLanguage language : DiagramLanguage.values()) {
      assertThat(
              Diagram.of(plan.table(), Profile.RFC).withStandings(Standing.values()).text(language))
          .isEqualTo(
              Diagram.of(plan.table(), Profile.RFC)
                  .withStandings(Standing.values())
                  .text(language));
    }
  }

  @Property(tries = 500)
  void a_label_is_one_line_that_says_something(@ForAll @From("labels") String label) {
    String line = Labels.oneLine(label);
    assertThat(line).isNotBlank().isEqualTo(line.strip());
    assertThat(line.codePoints())
        .allMatch(c -> c == ' ' || !Character.isWhitespace(c) && !Character.isISOControl(c))
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    assertThat(Labels.oneLine(line)).isEqualTo(line);
  }

  @Test
  void a_label_of_which_nothing_would_be_seen_says_that_there_is_no_name() {
    for (String label : List.of("", " ", "\n", "\u0300", " \u200D\uFEFF", "\u00a0")) {
      assertThat(Labels.oneLine(label)).isEqualTo("(no name)");
    }
    assertThat(Labels.oneLine(" a\r\n\tb\u2028\uD83D\u0000 ")).isEqualTo("a b \uFFFD\uFFFD");
  }
}
