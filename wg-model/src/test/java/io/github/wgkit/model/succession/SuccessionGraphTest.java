package io.github.wgkit.model.succession;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuccessionGraphTest {
  private static WorkingGroup.Builder group(String acronym, String name, String comments) {
    return WorkingGroup.builder().acronym(Acronym.of(acronym)).name(name).comments(comments);
  }

  private static List<String> claims(WorkingGroup.Builder... groups) {
    Directory.Builder directory = Directory.builder();
    for (WorkingGroup.Builder group : groups) {
      directory.add(group.build());
    }
    return SuccessionGraph.of(directory.build()).claims().stream()
        .map(SuccessionClaim::toString)
        .toList();
  }

  /** What people write, of boats that never were. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Merged with sail to become the ship working group. | boats merged into ship; sail merged"
            + " into ship",
        "Combined with sail to become SHIP | boats merged into ship; sail merged into ship",
        "BOATS merged with SAIL to make SHIP. | boats merged into ship; sail merged into ship",
        "Merged into sail. | boats merged into sail",
        "Subsumed sail wg on 3/16/95. | sail merged into boats",
        "Not really over. Renamed to Ferry Building (ferri) | boats renamed to ferry",
        "Renamed to Big Boats (bigb) in January 2012 | boats renamed to bigb, 2012-01",
        "Renamed from Sail Making (sial) | sail renamed to boats",
        "Was named Boats95. Renamed with new charter | boats95 renamed to boats",
        "Was formerly called RAFT | raft renamed to boats",
        "Replaced by the Ship WG. | boats replaced by ship",
        "Superseded by sail | boats replaced by sail",
        "The work was split into sail and the ferry WG. | boats split into ferry; boats split into"
            + " sail",
        "Its work was moved to sail on 10 May 1994. | boats work moved to sail",
        "This group emerged from the RAFT BoF held in Oslo. | raft work moved to boats",
      })
  void remarks_are_understood(String remark, String expected) {
    assertThat(
            claims(
                    group("boats", "Boats", remark),
                    group("sail", "Sail Making", ""),
                    group("ferry", "Ferry Building", ""))
                .stream()
                .map(claim -> claim.replace(" (remarks)", "")))
        .containsExactlyInAnyOrder(expected.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jo replaced Kim as co-Chair 6/1/94. Li repl Jo.",
        "Replaced by Jo Bloggs as chair",
        "Jo Bloggs may replace him.",
        "Moved from SAP to TSV on 10 May 1994 by JWS.",
        "Merged into one document with three parts",
        "It was divided into parts and pieces",
      })
  void what_is_said_of_people_areas_and_texts_is_no_succession(String remark) {
    assertThat(claims(group("boats", "Boats", remark), group("sail", "Sail Making", ""))).isEmpty();
  }

  @Test
  void texts_of_events_count_with_their_dates_and_without_their_markup() {
    assertThat(
            claims(
                group("boats", "Boats", "")
                    .history(
                        History.builder()
                            .addEvents(
                                PlainEvent.builder()
                                    .date(ApproximateDate.parse("2003-04-05"))
                                    .description("Replaced by <b>sail</b>")
                                    .build())
                            .build()),
                group("sail", "Sail Making", "")))
        .containsExactly("boats replaced by sail, 2003-04-05 (remarks)");
  }

  @Test
  void an_earlier_acronym_is_a_renaming() {
    assertThat(
            claims(
                group("boats", "Boats", "")
                    .history(
                        History.builder()
                            .addPast(
                                PastRecord.builder()
                                    .group(group("rafts", "Rafts", "").build())
                                    .build())
                            .build())))
        .containsExactly("rafts renamed to boats (records)");
  }

  /** The record of mext was that of dmm for a while, until dmm got a new one. */
  @Test
  void a_renaming_that_was_taken_back_in_the_records_is_told_as_the_remarks_do() {
    for (String[] remarks :
        new String[][] {
          {"Renamed to Rafts (rafts) in January 2012", ""},
          {"", "Renamed from Boats (boats) in January 2012"},
          {"Renamed to rafts in January 2012", "Renamed from Boats (boats) in January 2012"}
        }) {
      WorkingGroup.Builder boats =
          group("boats", "Boats", remarks[0])
              .history(
                  History.builder()
                      .addPast(
                          PastRecord.builder()
                              .group(group("rafts", "Rafts", remarks[1]).build())
                              .build())
                      .build());
      assertThat(claims(boats)).containsExactly("boats renamed to rafts, 2012-01 (remarks)");
      assertThat(claims(boats, group("rafts", "Rafts", "")))
          .containsExactly("boats renamed to rafts, 2012-01 (remarks)");
    }
  }

  @Test
  void who_ended_and_has_the_name_of_another_was_replaced() {
    WorkingGroup.Builder bof =
        group("raft", "Boat  Building", "")
            .state(GroupState.BOF_CONCLUDED)
            .history(
                History.builder()
                    .addEvents(
                        StateEvent.builder()
                            .date(ApproximateDate.parse("1999-08-07"))
                            .state(GroupState.BOF_CONCLUDED)
                            .build())
                    .build());
    assertThat(claims(bof, group("boats", "boat building", "").state(GroupState.ACTIVE)))
        .containsExactly("raft replaced by boats, 1999-08-07 (same name)");
    assertThat(
            claims(
                group("raft", "Boats", "").state(GroupState.ACTIVE),
                group("boats", "Boats", "").state(GroupState.ACTIVE)))
        .isEmpty();
  }

  private static History life(String from, String to) {
    return History.builder()
        .addEvents(
            StateEvent.builder().date(ApproximateDate.parse(from)).state(GroupState.ACTIVE).build())
        .addEvents(
            StateEvent.builder()
                .date(ApproximateDate.parse(to))
                .state(GroupState.CONCLUDED)
                .build())
        .build();
  }

  /** The remarks on pip speak of a sip that is sip-o now, not of the one of 1999. */
  @Test
  void who_began_years_later_is_not_meant() {
    String remark = "Merged with sail to become the ship working group.";
    assertThat(
            claims(
                group("boats", "Boats", remark).history(life("1992-01-01", "1994-02-03")),
                group("sail", "Sail Making", "").history(life("1999-01-01", "2009-02-03"))))
        .containsExactly("boats merged into ship (remarks)");
  }

  @Test
  void a_research_group_of_the_same_name_is_no_successor() {
    assertThat(
            claims(
                group("raftrg", "Boats", "").type(GroupType.RG).state(GroupState.CONCLUDED),
                group("boats", "Boats", "").state(GroupState.ACTIVE)))
        .isEmpty();
  }

  @Test
  void documents_that_replace_documents_of_others_carry_work_over() {
    Directory directory =
        Directory.builder()
            .add(group("boats", "Boats", "").build())
            .add(group("sail", "Sail Making", "").build())
            .addDocuments(
                Document.builder()
                    .name(DocumentName.of("draft-ietf-sail-mast"))
                    .group(Acronym.of("sail"))
                    .build())
            .addRelations(
                DocumentRelation.builder()
                    .relationship("replaces")
                    .source(DocumentName.of("draft-ietf-sail-mast"))
                    .target(DocumentName.of("draft-ietf-boats-mast"))
                    .build(),
                DocumentRelation.builder()
                    .relationship("replaces")
                    .source(DocumentName.of("draft-ietf-sail-rope"))
                    .target(DocumentName.of("draft-bloggs-boats-rope"))
                    .build())
            .build();
    assertThat(SuccessionGraph.of(directory).claims())
        .containsExactly(
            new SuccessionClaim(
                Acronym.of("boats"),
                SuccessionClaim.Kind.WORK_MOVED_TO,
                Acronym.of("sail"),
                ApproximateDate.unknown(),
                SuccessionClaim.Source.DOCUMENTS,
                "draft-ietf-sail-mast replaced draft-ietf-boats-mast"));
  }

  @Property(tries = 200)
  void claims_stand_once_and_lead_somewhere(@ForAll SuccessionGraph graph) {
    assertThat(graph.claims()).doesNotHaveDuplicates();
    assertThat(graph.claims())
        .noneMatch(claim -> claim.from().normalized().equals(claim.to().normalized()));
    assertThat(graph.with(graph.claims())).isEqualTo(graph);
    assertThat(new SuccessionGraph(graph.claims().reverse())).isEqualTo(graph);
  }

  @Property(tries = 200)
  void what_hangs_together_is_the_same_from_everywhere(@ForAll SuccessionGraph graph) {
    for (Acronym acronym : graph.groups()) {
      SuccessionGraph part = graph.around(acronym);
      assertThat(part.groups()).contains(acronym);
      for (Acronym other : part.groups()) {
        assertThat(graph.around(other)).isEqualTo(part);
      }
      assertThat(graph.claims()).containsAll(part.claims());
    }
    assertThat(SuccessionGraph.EMPTY.with(ImmutableList.of())).isEqualTo(SuccessionGraph.EMPTY);
  }

  @Property(tries = 200)
  void every_directory_can_be_asked(@ForAll Directory directory) {
    assertThat(SuccessionGraph.of(directory)).isEqualTo(SuccessionGraph.of(directory));
  }
}
