package io.github.wgkit.lifecycle.charter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class BlockerReportTest {
  private static final Instant NOW = Instant.parse("2022-03-07T09:00:00Z");

  /** The charter of an area director who wants to know what blocks it. */
  static Group blocked() {
    Charter charter =
        Charter.builder()
            .name(CharterName.parse("charter-ietf-shmoo"))
            .revision(CharterRevision.parse("00-03"))
            .state(CharterState.EXTERNAL_REVIEW)
            .addBallots(
                Ballot.builder()
                    .type(BallotType.READY_FOR_EXTERNAL_REVIEW)
                    .opened(on("2022-02-03"))
                    .closed(on("2022-02-17"))
                    .revision(CharterRevision.parse("00-01"))
                    .build())
            .addBallots(
                Ballot.builder()
                    .type(BallotType.APPROVE)
                    .opened(on("2022-02-17"))
                    .revision(CharterRevision.parse("00-02"))
                    .addPositions(
                        BallotPosition.builder()
                            .position(Position.BLOCK)
                            .personName("Bea Example")
                            .date(on("2022-03-01"))
                            .revision(CharterRevision.parse("00-02"))
                            .discuss("Too wide.")
                            .build())
                    .build())
            .history(
                History.builder()
                    .addAllEvents(
                        List.of(
                            revision("2022-02-03", "00-01"),
                            state("2022-02-03", CharterState.INTERNAL_REVIEW),
                            revision("2022-02-17", "00-02"),
                            state("2022-02-17", CharterState.EXTERNAL_REVIEW),
                            CharterEvent.builder()
                                .date(on("2022-02-17"))
                                .type(EventType.SCHEDULED_FOR_TELECHAT)
                                .telechat(LocalDate.of(2022, 3, 3))
                                .build(),
                            revision("2022-03-05", "00-03")))
                    .build())
            .build();
    return WorkingGroup.builder()
        .acronym(Acronym.of("shmoo"))
        .name("Shmoo")
        .state(GroupState.PROPOSED)
        .charter(charter)
        .build();
  }

  private static ApproximateDate on(String day) {
    return ApproximateDate.parse(day + "T12:00:00Z");
  }

  private static CharterEvent revision(String day, String revision) {
    return CharterEvent.builder()
        .date(on(day))
        .type(EventType.NEW_REVISION)
        .revision(CharterRevision.parse(revision))
        .build();
  }

  private static CharterEvent state(String day, CharterState state) {
    return CharterEvent.builder().date(on(day)).type(EventType.CHANGED_STATE).state(state).build();
  }

  @Test
  void an_area_director_sees_what_blocks_the_charter() {
    assertThat(BlockerReport.of(CharteringCase.of(blocked()), Profile.RFC, NOW))
        .hasToString(
            """
            charter-ietf-shmoo 00-03  External review, 18 days  can go to: IESG review (normal), \
            Not under review (normal), 2 unusual
              BLOCKED  DT-13  open Block: Bea Example, 6 days, made on 00-02 \
            (the text is now 00-03; compare 00-02 with it)
              WARN     DT-14  the ballot was issued on 00-02, one revision behind the text
              WARN     F-33c  the telechat of 2022-03-03 is past, and no other is scheduled
              WARN     B-19b  the proposed charter has no milestones\
            """);
  }

  @Test
  void missing_milestones_are_nothing_where_they_are_optional() {
    assertThat(ids(BlockerReport.of(CharteringCase.of(blocked()), Profile.DRAFT_2418BIS, NOW)))
        .containsExactly("DT-13", "DT-14", "F-33c");
  }

  @Test
  void in_practice_it_also_takes_a_yes() {
    assertThat(ids(BlockerReport.of(CharteringCase.of(blocked()), Profile.PRACTICE, NOW)))
        .containsExactly("DT-13", "A-45", "DT-14", "F-33c", "B-19b");
  }

  @Test
  void a_chair_has_no_way_to_go() {
    BlockerReport report =
        BlockerReport.of(CharteringCase.of(blocked()), Actor.of(ActorRole.CHAIR), Profile.RFC, NOW);
    assertThat(report.ways()).isEmpty();
    assertThat(report.lines().get(0)).endsWith("can go to: nothing");
    assertThat(report.blockers()).hasSize(4);
  }

  @Test
  void reviews_that_are_too_short_and_an_iab_that_was_not_asked_are_told() {
    CharteringCase early =
        CharteringCase.of(blocked()).toBuilder()
            .reviewSince(LocalDate.of(2022, 3, 6))
            .telechat(LocalDate.of(2022, 3, 10))
            .build();
    assertThat(BlockerReport.of(early, Profile.RFC, NOW).lines())
        .anyMatch(line -> line.contains("External review, 1 day  "))
        .anyMatch(line -> line.contains("WARN     A-40  the external review began on 2022-03-06"))
        .noneMatch(line -> line.contains("telechat"));

    Group group = blocked();
    CharteringCase silent =
        CharteringCase.of(
            group.toBuilder()
                .charter(
                    group.charter().orElseThrow().toBuilder()
                        .history(History.NONE)
                        .ballots(List.of())
                        .build())
                .build());
    assertThat(ids(BlockerReport.of(silent, Profile.RFC, NOW)))
        .containsExactly("F-33c", "A-36", "B-19b");
    assertThat(
            ids(
                BlockerReport.of(
                    silent.toBuilder().iabReviewed(LocalDate.of(2022, 3, 1)).build(),
                    Profile.RFC,
                    NOW)))
        .containsExactly("F-33c", "B-19b");
    assertThat(BlockerReport.of(silent, Profile.RFC, NOW).days()).isEmpty();
  }

  @Test
  void a_blocking_comment_blocks_until_it_is_resolved() {
    ReviewComment comment =
        new ReviewComment("Bob Example", "No.", true, LocalDate.of(2022, 3, 5), Optional.empty());
    CharteringCase item = CharteringCase.of(blocked()).toBuilder().addComments(comment).build();
    assertThat(BlockerReport.of(item, Profile.RFC, NOW).lines())
        .contains("  BLOCKED  F-10  blocking comment: Bob Example, 2 days");
    ReviewComment resolved =
        new ReviewComment(
            "Bob Example",
            "No.",
            true,
            LocalDate.of(2022, 3, 5),
            Optional.of(LocalDate.of(2022, 3, 6)));
    assertThat(
            ids(
                BlockerReport.of(
                    item.toBuilder().comments(List.of(resolved)).build(), Profile.RFC, NOW)))
        .doesNotContain("F-10");
  }

  @Test
  void an_approved_charter_has_nothing_in_its_way() {
    Group group = blocked();
    Group approved =
        group.toBuilder()
            .state(GroupState.ACTIVE)
            .charter(
                group.charter().orElseThrow().toBuilder()
                    .state(CharterState.APPROVED)
                    .revision(CharterRevision.approved(1))
                    .build())
            .build();
    BlockerReport report = BlockerReport.of(CharteringCase.of(approved), Profile.RFC, NOW);
    assertThat(report.blockers()).isEmpty();
    assertThat(report.ways())
        .contains(new BlockerReport.Way(CharterState.INFORMAL_REVIEW, Standing.NORMAL));
  }

  @Test
  void days_are_those_of_utc_whatever_the_machine_thinks() {
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(
                BlockerReport.of(
                        CharteringCase.of(blocked()),
                        Profile.RFC,
                        Instant.parse("2022-03-07T23:59:59Z"))
                    .days())
            .hasValue(18);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static List<String> ids(BlockerReport report) {
    return report.blockers().stream().map(blocker -> blocker.finding().rule().id()).toList();
  }

  private static final Instant JUNE = Instant.parse("2026-06-15T12:00:00Z");

  private static BlockerReport june(CharteringCase item) {
    return BlockerReport.of(item, Profile.PRACTICE, JUNE);
  }

  private static List<String> messages(BlockerReport report) {
    return report.blockers().stream().map(blocker -> blocker.finding().message()).toList();
  }

  @Test
  void a_ballot_is_in_the_way_until_somebody_says_yes() {
    CharteringCase item = CharterRulesTest.initial(CharterState.IESG_REVIEW);
    assertThat(june(item).blockers()).isEmpty();
    Charter charter = item.charter().orElseThrow();
    Ballot ballot = charter.ballots().get(0);
    assertThat(messages(june(withBallots(item, ballot.toBuilder().positions(List.of()).build()))))
        .containsExactly("nobody has said Yes yet");
    assertThat(messages(june(withBallots(item)))).containsExactly("no ballot is open");
  }

  private static CharteringCase withBallots(CharteringCase item, Ballot... ballots) {
    Charter charter = item.charter().orElseThrow().toBuilder().ballots(List.of(ballots)).build();
    return item.toBuilder().group(item.group().toBuilder().charter(charter).build()).build();
  }

  @Test
  void of_several_steps_to_a_state_the_best_tells_how_it_stands() {
    // declining is unusual, abandoning is not
    assertThat(june(CharterRulesTest.initial(CharterState.INFORMAL_REVIEW)).ways())
        .contains(new BlockerReport.Way(CharterState.NOT_UNDER_REVIEW, Standing.NORMAL));
  }

  @Test
  void a_way_is_open_if_the_secretariat_may_go_it() {
    assertThat(june(CharterRulesTest.initial(CharterState.INTERNAL_REVIEW)).ways())
        .contains(new BlockerReport.Way(CharterState.EXTERNAL_REVIEW, Standing.NORMAL));
  }

  @Test
  void a_way_is_open_if_only_an_area_director_may_go_it() {
    // where none is recorded, it takes one who comes along
    CharteringCase item = CharterRulesTest.initial(CharterState.INFORMAL_REVIEW);
    CharteringCase nobodys =
        item.toBuilder()
            .group(((WorkingGroup) item.group()).toBuilder().roles(List.of()).build())
            .build();
    BlockerReport.Way internal =
        new BlockerReport.Way(CharterState.INTERNAL_REVIEW, Standing.NORMAL);
    assertThat(BlockerReport.of(nobodys, Profile.RFC, JUNE).ways()).contains(internal);
    assertThat(BlockerReport.of(nobodys, Actor.of(ActorRole.SECRETARIAT), Profile.RFC, JUNE).ways())
        .doesNotContain(internal);
  }

  @Test
  void each_review_has_its_time() {
    LocalDate yesterday = LocalDate.of(2026, 6, 14);
    LocalDate tomorrow = LocalDate.of(2026, 6, 16);
    for (Chartering chartering : Chartering.values()) {
      boolean initial = chartering == Chartering.INITIAL;
      CharteringCase informal = CharterRulesTest.good(chartering, CharterState.INFORMAL_REVIEW);
      assertThat(
              ids(
                  BlockerReport.of(
                      informal.toBuilder().informalReviewEnds(tomorrow).build(),
                      Profile.RFC,
                      JUNE)))
          .containsExactly(initial ? "F-19" : "F-37");
      CharteringCase internal = CharterRulesTest.good(chartering, CharterState.INTERNAL_REVIEW);
      assertThat(
              ids(
                  BlockerReport.of(
                      internal.toBuilder()
                          .informalReviewEnds(tomorrow)
                          .reviewSince(yesterday)
                          .build(),
                      Profile.RFC,
                      JUNE)))
          .containsExactly("A-38");
    }
  }

  @Test
  void the_iab_is_heard_before_the_iesg_decides_and_not_before() {
    CharteringCase internal =
        CharterRulesTest.initial(CharterState.INTERNAL_REVIEW).toBuilder()
            .iabReviewed(Optional.empty())
            .build();
    CharteringCase silent = withHistory(internal, History.NONE);
    assertThat(ids(june(silent))).doesNotContain("A-36");
    CharteringCase iesg =
        CharterRulesTest.initial(CharterState.IESG_REVIEW).toBuilder()
            .iabReviewed(Optional.empty())
            .build();
    assertThat(ids(june(withHistory(iesg, History.NONE)))).contains("A-36");
  }

  private static CharteringCase withHistory(CharteringCase item, History history) {
    Charter charter = item.charter().orElseThrow().toBuilder().history(history).build();
    return item.toBuilder().group(item.group().toBuilder().charter(charter).build()).build();
  }

  @Test
  void who_blocks_is_told_as_far_as_known() {
    CharteringCase item = CharterRulesTest.initial(CharterState.IESG_REVIEW);
    Ballot ballot = item.openBallot().orElseThrow();
    BallotPosition block =
        BallotPosition.builder().position(Position.BLOCK).date(on("2026-06-14")).build();
    assertThat(
            messages(
                june(
                    withBallots(
                        item,
                        ballot.toBuilder()
                            .addPositions(block, block.toBuilder().personId(4711).build())
                            .build()))))
        .contains("open Block: somebody, 1 day", "open Block: person 4711, 1 day");
  }
}
