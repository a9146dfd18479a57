package io.github.wgkit.lifecycle.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionClaim.Source;
import io.github.wgkit.model.succession.SuccessionGraph;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuccessionDiagramTest {
  private static SuccessionClaim claim(
      String from, Kind kind, String to, String date, Source source) {
    return new SuccessionClaim(
        Acronym.of(from), kind, Acronym.of(to), ApproximateDate.parse(date), source, "as | told");
  }

  private static final SuccessionDiagram DIAGRAM =
      new SuccessionDiagram(
          new SuccessionGraph(
              ImmutableList.of(
                  claim("raft", Kind.MERGED_INTO, "boats", "1999-08", Source.REMARKS),
                  claim("sail", Kind.MERGED_INTO, "boats", "", Source.REMARKS),
                  claim("boats", Kind.REPLACED_BY, "ships", "1997-01-01", Source.NAMES))),
          Directory.builder()
              .add(
                  WorkingGroup.builder()
                      .acronym(Acronym.of("boats"))
                      .name("Boat \"Building\"")
                      .state(GroupState.CONCLUDED)
                      .history(
                          History.builder()
                              .addEvents(
                                  StateEvent.builder()
                                      .date(ApproximateDate.parse("1999-08-07"))
                                      .state(GroupState.ACTIVE)
                                      .build())
                              .addEvents(
                                  StateEvent.builder()
                                      .date(ApproximateDate.parse("2003-08-07"))
                                      .state(GroupState.CONCLUDED)
                                      .build())
                              .build())
                      .build())
              .build());

  @Test
  void dot_has_groups_with_their_lives_and_arcs_with_their_sources() {
    assertThat(DIAGRAM.text(DiagramLanguage.DOT))
        .contains("Succession of groups")
        .contains("dashed: only concluded from documents or names")
        .doesNotContain("start")
        .contains("concluded, 1999-2003")
        .contains("g2 -> g1 [label=\"  merged into 1999-08 (remarks)\"]")
        .contains("g3 -> g1 [label=\"  merged into (remarks)\"]")
        // 1997-01-01 stands for no day
        .contains("g1 -> g4 [label=\"  replaced by (same name)\", style=dashed");
  }

  @Test
  void mermaid_has_them_too() {
    assertThat(DIAGRAM.text(DiagramLanguage.MERMAID))
        .contains("stateDiagram-v2\n  direction LR\n")
        .contains("  state \"boats\" as g1\n")
        .contains("  g2 --> g1 : merged into 1999-08 (remarks)\n");
  }

  @Test
  void markdown_is_a_table_with_the_words() {
    assertThat(DIAGRAM.text(DiagramLanguage.MARKDOWN))
        .contains("| raft | merged into | boats | 1999-08 | remarks | as \\| told |\n");
  }

  @Property(tries = 200)
  void every_claim_is_drawn_and_nothing_breaks_a_line(@ForAll SuccessionDiagram diagram) {
    Drawing drawing = diagram.drawing();
    assertThat(drawing.nodes()).hasSize(diagram.graph().groups().size());
    assertThat(drawing.arcs().stream().mapToInt(arc -> arc.steps().size()).sum())
        .isLessThanOrEqualTo(diagram.graph().claims().size());
    for (DiagramLanguage language : DiagramLanguage.values()) {
      String text = diagram.text(language);
      assertThat(text).isEqualTo(diagram.text(language)).endsWith("\n");
    }
    long lines = diagram.text(DiagramLanguage.MARKDOWN).lines().count();
    assertThat(lines).isEqualTo(4 + diagram.graph().claims().size());
  }
}
