package io.github.wgkit.lifecycle.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramTest {
  private static final Diagram GROUP = Diagram.of(GroupLifecycle.table(), Profile.RFC);

  /** {@return every lifecycle} */
  static Stream<TransitionTable<?, ?, ?>> tables() {
    return Stream.of(
        GroupLifecycle.table(),
        CharterProcess.table(Chartering.INITIAL, GroupType.WG),
        CharterProcess.table(Chartering.RECHARTER, GroupType.WG),
        CharterProcess.table(Chartering.INITIAL, GroupType.RG),
        CharterProcess.table(Chartering.RECHARTER, GroupType.RG),
        MilestoneProcess.table());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void every_table_is_printed_as_its_golden_file_says(TransitionTable<?, ?, ?> table)
      throws IOException {
    Diagram normal = Diagram.of(table, Profile.RFC);
    Diagram all =
        Diagram.of(table, Profile.PRACTICE).withStandings(Standing.NORMAL, Standing.UNUSUAL);
    for (DiagramLanguage language : DiagramLanguage.values()) {
      String name = table.name().replace(' ', '-');
      Golden.assertSame(name, normal, language);
      if (language.isPicture()) {
        Golden.assertSame(name + "-practice-all", all, language);
      }
    }
  }

  @Test
  void the_normal_steps_are_drawn_unless_others_are_asked_for() {
    assertThat(GROUP.standings()).containsExactly(Standing.NORMAL);
    assertThat(GROUP.withStandings(Standing.IMPOSSIBLE, Standing.NORMAL, Standing.NORMAL))
        .isEqualTo(GROUP.withStandings(Standing.NORMAL, Standing.IMPOSSIBLE));
  }

  @Test
  void the_profile_decides_what_is_normal() {
    assertThat(GROUP.text(DiagramLanguage.DOT))
        .contains("make dormant")
        .doesNotContain("replace\"");
    assertThat(Diagram.of(GroupLifecycle.table(), Profile.PRACTICE).text(DiagramLanguage.DOT))
        .contains("replace\"")
        .doesNotContain("make dormant");
  }

  @Test
  void start_and_end_are_shown() {
    assertThat(GROUP.text(DiagramLanguage.MERMAID).lines())
        .contains("  [*] --> s1_bof", "  [*] --> s3_proposed", "  s6_concluded --> [*]")
        .doesNotContain("  s4_active --> [*]");
    assertThat(GROUP.text(DiagramLanguage.PLANTUML).lines())
        .contains("[*] --> s1_bof", "[*] --> s3_proposed", "s6_concluded --> [*]")
        .doesNotContain("s4_active --> [*]");
    assertThat(GROUP.text(DiagramLanguage.DOT).lines())
        .contains("  start -> s1_bof", "  s6_concluded [label=\"Concluded\", peripheries=2]");
  }

  @Test
  void what_is_unusual_does_not_look_normal() {
    Diagram all = GROUP.withStandings(Standing.NORMAL, Standing.UNUSUAL);
    assertThat(all.text(DiagramLanguage.DOT).lines())
        .filteredOn(line -> line.contains("revive"))
        .hasSize(1)
        .allMatch(line -> line.contains(">revive → Active (unusual)<"));
    assertThat(all.text(DiagramLanguage.PLANTUML).lines())
        .contains("s5_dormant : revive → Active (unusual)");
    assertThat(all.text(DiagramLanguage.MERMAID).lines())
        .contains("  s5_dormant : revive → Active (unusual)");
  }

  @Test
  void a_picture_of_what_is_unusual_alone_has_arcs_of_that() {
    Diagram unusual = GROUP.withStandings(Standing.UNUSUAL);
    assertThat(unusual.text(DiagramLanguage.DOT).lines())
        .anyMatch(line -> line.matches("  s5_dormant -> s4_active .*revive.*style=dashed.*"));
    assertThat(unusual.text(DiagramLanguage.MERMAID).lines())
        .contains("  s5_dormant --> s4_active : revive");
  }

  @Test
  void how_arcs_look_that_are_not_normal_is_told_below_the_picture() {
    assertThat(GROUP.text(DiagramLanguage.PLANTUML)).doesNotContain("caption");
    assertThat(GROUP.withStandings(Standing.UNUSUAL).text(DiagramLanguage.PLANTUML).lines())
        .contains("caption dashed: unusual");
    assertThat(GROUP.withStandings(Standing.IMPOSSIBLE).text(DiagramLanguage.PLANTUML).lines())
        .contains("caption dotted: impossible");
    assertThat(GROUP.withStandings(Standing.IMPOSSIBLE).text(DiagramLanguage.DOT))
        .contains("dotted: impossible");
  }

  @Test
  void steps_between_the_same_states_share_an_arc() {
    Diagram unusual =
        Diagram.of(GroupLifecycle.table(), Profile.PRACTICE).withStandings(Standing.UNUSUAL);
    assertThat(unusual.text(DiagramLanguage.PLANTUML).lines())
        .filteredOn(line -> line.startsWith("s6_concluded") && line.contains("s4_active"))
        .containsExactly("s6_concluded -[dashed,#888888]-> s4_active : form\\nrevive");
  }

  @Test
  void steps_that_stay_are_listed_in_the_state() {
    assertThat(GROUP.text(DiagramLanguage.MERMAID)).contains("  s4_active : request closing\n");
    assertThat(GROUP.text(DiagramLanguage.PLANTUML)).contains("\ns4_active : request closing\n");
    assertThat(GROUP.text(DiagramLanguage.DOT)).contains("Active</TD></TR><HR/><TR><TD>");
  }

  @Test
  void markdown_says_who_may_by_which_profile_if_they_differ() {
    assertThat(GROUP.text(DiagramLanguage.MARKDOWN).lines())
        .anyMatch(
            line ->
                line.startsWith("| propose | Proposed | unusual | normal | unusual | RFC, DRAFT")
                    && line.contains("<br>PRACTICE: Secretariat |"));
  }

  @Test
  void markdown_tells_every_rule_that_a_step_names() {
    List<String> lines = GROUP.text(DiagramLanguage.MARKDOWN).lines().toList();
    GroupLifecycle.table().transitions().stream()
        .flatMap(row -> row.allRules().stream())
        .distinct()
        .forEach(
            rule ->
                assertThat(lines)
                    .contains("[" + rule.id() + "]: #rule-" + rule.id())
                    .filteredOn(line -> line.contains("<a id=\"rule-" + rule.id() + "\"></a>"))
                    .hasSize(1)
                    .allMatch(line -> line.contains(rule.citations().get(0).toString())));
  }

  /** Remembers what was done to it besides writing. */
  private static final class Watched extends StringWriter {
    private boolean isTouched;

    @Override
    public void flush() {
      isTouched = true;
    }

    @Override
    public void close() {
      isTouched = true;
    }
  }

  @ParameterizedTest
  @EnumSource(DiagramLanguage.class)
  void the_callers_output_is_neither_closed_nor_flushed(DiagramLanguage language)
      throws IOException {
    Watched out = new Watched();
    GROUP.write(language, out);
    assertThat(out.isTouched).isFalse();
    assertThat(out.toString()).isEqualTo(GROUP.text(language)).endsWith("\n").doesNotContain("\r");
  }

  @ParameterizedTest
  @EnumSource(DiagramLanguage.class)
  void a_failing_output_is_told(DiagramLanguage language) {
    IOException full = new IOException("disk full");
    Writer failing =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw full;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> GROUP.write(language, failing)).isSameAs(full);
  }

  @Test
  void languages_have_different_extensions() {
    assertThat(Stream.of(DiagramLanguage.values()).flatMap(one -> one.extensions().stream()))
        .doesNotHaveDuplicates();
    assertThat(Stream.of(DiagramLanguage.values()).filter(one -> !one.isPicture()))
        .containsExactly(DiagramLanguage.MARKDOWN);
  }

  private enum Act {
    GO
  }

  @Test
  void a_rule_whose_id_makes_no_link_is_named_without_one() {
    Rule odd = Rule.of("house rule 1", Severity.ERROR, "go", Citation.rfc(2418, "4"));
    TransitionTable.Builder<String, Act, Question<String, Act>> table =
        TransitionTable.builder("go", List.of(Act.GO), Act::name, List.of("a"), word -> word, odd);
    table.initial(List.of("a")).terminal(List.of("a"));
    table.stay(Act.GO, List.of("a")).by(ActorRole.MANAGERS, odd).add();
    assertThat(Diagram.of(table.build(), Profile.RFC).text(DiagramLanguage.MARKDOWN))
        .contains("not listed: house rule 1.", "| house rule 1 |")
        .doesNotContain("[house", "<a id");
  }
}
