package io.github.wgkit.lifecycle.charter;

import static io.github.wgkit.lifecycle.charter.CharterStep.ABANDON;
import static io.github.wgkit.lifecycle.charter.CharterStep.APPROVE;
import static io.github.wgkit.lifecycle.charter.CharterStep.DECLINE;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_EXTERNAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_IESG_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_INFORMAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.START_INTERNAL_REVIEW;
import static io.github.wgkit.lifecycle.charter.CharterStep.UNSCHEDULE;
import static io.github.wgkit.lifecycle.charter.Stage.ADA;
import static io.github.wgkit.lifecycle.charter.Stage.BOB;
import static io.github.wgkit.lifecycle.charter.Stage.SECRETARIAT;
import static io.github.wgkit.lifecycle.charter.Stage.group;
import static io.github.wgkit.lifecycle.charter.Stage.milestone;
import static io.github.wgkit.lifecycle.charter.Stage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
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
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterProcessTest {
  /** Up to a proposal before the IESG. */
  private static Stage chartered(GroupState state) {
    return new Stage(group(state))
        .submits("one")
        .does(START_INFORMAL_REVIEW)
        .submits("two")
        .does(START_INTERNAL_REVIEW)
        .does(START_EXTERNAL_REVIEW)
        .does(START_IESG_REVIEW);
  }

  private static Stage active() {
    Stage stage = chartered(GroupState.PROPOSED).does(APPROVE);
    // proposed milestones of the next charter
    stage.item =
        stage.item.toBuilder()
            .group(
                stage.item.group().toBuilder()
                    .proposedMilestones(
                        MilestonePlan.proposed(List.of(milestone("Do it", "charter"))))
                    .build())
            .build();
    return stage;
  }

  @Test
  void a_group_lives_from_bof_to_its_second_charter_with_an_abandoned_effort_between() {
    Group bof = group(GroupState.BOF);
    Outcome<Group> proposed =
        GroupLifecycle.apply(
            bof,
            GroupAction.of(GroupStep.PROPOSE),
            ADA,
            Profile.RFC,
            Instant.parse("2026-01-01T00:00:00Z"));
    Stage stage = new Stage(((Outcome.Applied<Group>) proposed).value());
    assertThat(stage.groupState()).isEqualTo(GroupState.PROPOSED);

    stage.submits("first words");
    assertThat(stage.revision()).isEqualTo("00-00");
    assertThat(stage.state()).isEqualTo(CharterState.NOT_UNDER_REVIEW);
    assertThat(stage.item.charter().orElseThrow().name())
        .isEqualTo(CharterName.parse("charter-ietf-shmoo"));
    assertThat(stage.item.charter().orElseThrow().title()).isEqualTo("Shmoo Things");
    assertThat(stage.item.charter().orElseThrow().areaDirectorId()).hasValue(7);

    stage.does(START_INFORMAL_REVIEW);
    assertThat(stage.revision()).isEqualTo("00-00");
    stage.submits("better words").submits("best words");
    assertThat(stage.revision()).isEqualTo("00-02");
    stage.does(START_INTERNAL_REVIEW).does(START_EXTERNAL_REVIEW).does(START_IESG_REVIEW);
    stage.does(APPROVE);
    assertThat(stage.revision()).isEqualTo("01");
    assertThat(stage.state()).isEqualTo(CharterState.APPROVED);
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
    assertThat(stage.item.charter().flatMap(Charter::text)).contains(text("best words"));

    stage.does(START_INFORMAL_REVIEW);
    assertThat(stage.revision()).isEqualTo("01-00");
    stage.submits("new words");
    assertThat(stage.revision()).describedAs("the number was waiting").isEqualTo("01-00");
    stage.submits("newer words");
    assertThat(stage.revision()).isEqualTo("01-01");
    stage.does(ABANDON);
    assertThat(stage.revision()).isEqualTo("01");
    assertThat(stage.state()).isEqualTo(CharterState.APPROVED);
    assertThat(stage.item.charter().flatMap(Charter::text)).contains(text("best words"));

    stage.submits("last words");
    assertThat(stage.revision()).isEqualTo("01-02");
    stage.does(START_INFORMAL_REVIEW);
    assertThat(stage.revision()).isEqualTo("01-02");
    stage.item =
        stage.item.toBuilder()
            .group(
                stage.item.group().toBuilder()
                    .proposedMilestones(
                        MilestonePlan.proposed(List.of(milestone("Do more", "charter"))))
                    .build())
            .build();
    stage.does(START_INTERNAL_REVIEW).does(APPROVE);
    assertThat(stage.revision()).isEqualTo("02");
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
    assertThat(stage.item.charter().flatMap(Charter::text)).contains(text("last words"));
    assertThat(stage.item.charter().orElseThrow().texts().keySet())
        .extracting(CharterRevision::toString)
        .containsExactly("00-00", "00-01", "00-02", "01", "01-00", "01-01", "01-02", "02");
  }

  @Test
  void a_review_that_starts_again_takes_up_the_last_proposal() {
    Stage stage = active().does(START_INFORMAL_REVIEW).submits("a").submits("b").does(ABANDON);
    assertThat(stage.does(START_INFORMAL_REVIEW).revision()).isEqualTo("01-01");
    assertThat(stage.submits("c").revision()).isEqualTo("01-02");
  }

  @Test
  void a_concluded_group_that_is_proposed_again_goes_on_with_its_numbers() {
    Stage stage = active();
    stage.item =
        CharteringCase.of(stage.item.group().toBuilder().state(GroupState.CONCLUDED).build());
    Assessment<CharteringCase> early =
        CharterProcess.assess(
            stage.item, CharterAction.of(START_INFORMAL_REVIEW), ADA, Profile.PRACTICE, stage.now);
    assertThat(early.isRefused()).isTrue();
    assertThat(early.findings()).extracting(f -> f.rule().id()).contains("D-15b");
    stage.item =
        CharteringCase.of(stage.item.group().toBuilder().state(GroupState.PROPOSED).build());
    stage.by(Profile.PRACTICE).does(START_INFORMAL_REVIEW);
    assertThat(stage.revision()).isEqualTo("01-00");
    stage.by(Profile.DRAFT_2418BIS).submits("again").does(START_INTERNAL_REVIEW);
    stage.does(START_EXTERNAL_REVIEW).does(APPROVE);
    assertThat(stage.revision()).isEqualTo("02");
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
  }

  @Test
  void approval_writes_its_events_in_the_order_of_the_datatracker() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(APPROVE);
    assertThat(stage.events)
        .extracting(event -> event.type().orElseThrow().slug(), GroupEvent::description)
        .containsExactly(
            tuple("closed_ballot", "Closed \"Approve\" ballot"),
            tuple("iesg_approved", "IESG has approved the charter"),
            tuple("changed_state", "Charter approved, group active"),
            tuple(
                "changed_state",
                "State changed to Approved from "
                    + "IESG Review (Charter for Approval, Selected by Secretariat)"),
            tuple("new_revision", "New version available: charter-ietf-shmoo-01.txt"),
            tuple(
                "changed_milestone", "Added milestone \"Do it\", due None, from approved charter"));
    assertThat(stage.item.openBallot()).isEmpty();
    assertThat(stage.item.group().proposedMilestones().isEmpty()).isTrue();
    assertThat(stage.item.group().milestones().milestones())
        .extracting(Milestone::description)
        .containsExactly("Do it");
  }

  @Test
  void approval_keeps_what_is_in_both_plans_and_deletes_the_rest() {
    DocumentName a = DocumentName.of("draft-ietf-shmoo-a");
    DocumentName b = DocumentName.of("draft-ietf-shmoo-b");
    Milestone kept =
        milestone("Kept", "active").toBuilder()
            .id(1)
            .due(Due.parse("2026-07"))
            .order(4)
            .resolution("Done")
            .addDocuments(a, b)
            .build();
    Milestone waiting = milestone("Waiting", "review").toBuilder().id(2).build();
    Milestone redated =
        milestone("Redated", "active").toBuilder().due(Due.parse("2026-07")).build();
    Milestone gone = milestone("Gone", "active").toBuilder().id(4).resolution("Done").build();
    Stage stage = active();
    stage.item =
        CharteringCase.of(
            stage.item.group().toBuilder()
                .milestones(MilestonePlan.current(List.of(kept, waiting, redated, gone)))
                .proposedMilestones(
                    MilestonePlan.proposed(
                        List.of(
                            milestone("New", "charter"),
                            milestone("Kept", "charter").toBuilder()
                                .due(Due.parse("2026-07"))
                                .addDocuments(b, a)
                                .build(),
                            milestone("Waiting", "charter"),
                            milestone("Redated", "charter").toBuilder()
                                .due(Due.parse("2026-08"))
                                .build())))
                .build());
    stage.submits("new").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW).does(APPROVE);
    Group after = stage.item.group();
    assertThat(after.proposedMilestones().isEmpty()).isTrue();
    assertThat(after.milestones().milestones())
        .extracting(Milestone::description, m -> m.state().slug(), m -> m.id().isPresent())
        .containsExactly(
            tuple("New", "active", false),
            tuple("Kept", "active", true),
            tuple("Waiting", "active", true),
            tuple("Redated", "active", false));
    assertThat(after.milestones().milestones().get(1)).isEqualTo(kept);
    assertThat(after.formerMilestones())
        .extracting(Milestone::description, m -> m.state().slug())
        .containsExactly(
            tuple("Kept", "deleted"),
            tuple("Waiting", "deleted"),
            tuple("Redated", "deleted"),
            tuple("Gone", "deleted"));
    assertThat(stage.events)
        .filteredOn(event -> event.type().orElseThrow().slug().equals("changed_milestone"))
        .extracting(GroupEvent::description)
        .containsExactly(
            "Added milestone \"New\", due None, from approved charter",
            "Changed milestone \"Waiting\", set state to active from review",
            "Added milestone \"Redated\", due 2026-08-31, from approved charter",
            "Deleted milestone \"Redated\", not present in approved charter",
            "Deleted milestone \"Gone\", not present in approved charter");
  }

  @Test
  void a_milestone_stands_for_one_other_only() {
    Stage stage = active();
    stage.item =
        CharteringCase.of(
            stage.item.group().toBuilder()
                .milestones(MilestonePlan.current(List.of(milestone("Twice", "active"))))
                .proposedMilestones(
                    MilestonePlan.proposed(
                        List.of(milestone("Twice", "charter"), milestone("Twice", "charter"))))
                .build());
    stage.submits("new").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW).does(APPROVE);
    assertThat(stage.item.group().milestones().milestones()).hasSize(2);
    assertThat(stage.item.group().formerMilestones()).hasSize(1);
  }

  @Test
  void each_review_opens_its_ballot_and_closes_the_one_before() {
    Stage stage = new Stage(group(GroupState.PROPOSED)).submits("a").does(START_INFORMAL_REVIEW);
    assertThat(stage.item.openBallot()).isEmpty();
    stage.does(START_INTERNAL_REVIEW).says(ADA, Position.YES);
    assertThat(open(stage)).containsExactly(BallotType.READY_FOR_EXTERNAL_REVIEW);
    stage.does(START_EXTERNAL_REVIEW);
    assertThat(open(stage)).containsExactly(BallotType.APPROVE);
    assertThat(stage.item.openBallot().orElseThrow().positions()).isEmpty();
    stage.says(ADA, Position.YES).does(START_IESG_REVIEW);
    assertThat(open(stage)).containsExactly(BallotType.APPROVE);
    assertThat(stage.item.openBallot().orElseThrow().positions())
        .describedAs("positions are taken again")
        .isEmpty();
    assertThat(stage.item.charter().orElseThrow().ballots()).hasSize(3);
    stage.does(START_INFORMAL_REVIEW);
    assertThat(open(stage)).containsExactly(BallotType.APPROVE);
    stage.does(START_INTERNAL_REVIEW);
    assertThat(open(stage)).containsExactly(BallotType.READY_FOR_EXTERNAL_REVIEW);
  }

  @Test
  void the_approve_ballot_opens_on_iesg_review_if_external_review_is_skipped() {
    Stage stage = active().submits("x").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW);
    stage.does(START_IESG_REVIEW);
    assertThat(open(stage)).containsExactly(BallotType.APPROVE);
  }

  @Test
  void a_recharter_can_ask_to_do_without_external_review() {
    Stage stage = active().submits("x").does(START_INFORMAL_REVIEW);
    stage.does(ADA, new CharterAction.StartInternalReview(true));
    assertThat(open(stage)).containsExactly(BallotType.READY_WITHOUT_EXTERNAL_REVIEW);
    stage.by(Profile.PRACTICE).says(ADA, Position.YES).does(APPROVE);
    assertThat(stage.revision()).isEqualTo("02");
  }

  @Test
  void a_new_group_is_not_approved_without_external_review() {
    Stage stage =
        new Stage(group(GroupState.PROPOSED))
            .submits("x")
            .does(START_INFORMAL_REVIEW)
            .does(START_INTERNAL_REVIEW)
            .says(ADA, Position.YES);
    for (Profile profile : Profile.values()) {
      Assessment<CharteringCase> answer =
          CharterProcess.assess(
              stage.item, new CharterAction.Approve(), SECRETARIAT, profile, stage.now);
      assertThat(answer.isRefused()).isTrue();
      assertThat(answer.findings()).extracting(f -> f.rule().id()).contains("A-42");
    }
    Assessment<CharteringCase> asked =
        CharterProcess.assess(
            stage.does(START_INFORMAL_REVIEW).item,
            new CharterAction.StartInternalReview(true),
            ADA,
            Profile.PRACTICE,
            stage.now);
    assertThat(asked.findings()).extracting(f -> f.rule().id()).contains("F-40");
    assertThat(asked.isRefused()).isTrue();
  }

  @Test
  void the_rfcs_know_no_threshold_and_practice_knows_one() {
    Stage stage = chartered(GroupState.PROPOSED).says(BOB, Position.BLOCK);
    assertThat(
            CharterProcess.assess(
                    stage.item, new CharterAction.Approve(), SECRETARIAT, Profile.RFC, stage.now)
                .isRefused())
        .isFalse();
    Assessment<CharteringCase> answer =
        CharterProcess.assess(
            stage.item, new CharterAction.Approve(), SECRETARIAT, Profile.PRACTICE, stage.now);
    assertThat(answer.isRefused()).isTrue();
    assertThat(answer.findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("A-45");
              assertThat(finding.message()).isEqualTo("Approve: Needs a YES. Has a BLOCK.");
            });
    stage.by(Profile.PRACTICE).says(BOB, Position.NO_OBJECTION).says(ADA, Position.YES);
    assertThat(stage.does(APPROVE).revision()).isEqualTo("01");
  }

  @Test
  void in_practice_the_secretariat_approves_and_nobody_else() {
    Stage stage = chartered(GroupState.PROPOSED).says(ADA, Position.YES);
    assertThat(
            CharterProcess.assess(
                    stage.item, new CharterAction.Approve(), ADA, Profile.PRACTICE, stage.now)
                .isRefused())
        .isTrue();
    assertThat(
            CharterProcess.assess(
                    stage.item, new CharterAction.Approve(), ADA, Profile.RFC, stage.now)
                .isRefused())
        .isFalse();
  }

  @Test
  void abandoning_a_new_group_leaves_nothing_open() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(ADA, new CharterAction.Schedule(Optional.of(LocalDate.of(2026, 6, 4))));
    assertThat(stage.item.telechat()).contains(LocalDate.of(2026, 6, 4));
    stage.does(ADA, new CharterAction.Abandon("No interest."));
    assertThat(stage.state()).isEqualTo(CharterState.NOT_UNDER_REVIEW);
    assertThat(stage.revision()).isEqualTo("00-01");
    assertThat(stage.groupState()).isEqualTo(GroupState.ABANDONED);
    assertThat(open(stage)).isEmpty();
    assertThat(stage.item.telechat()).isEmpty();
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly(
            "Closed \"Approve\" ballot",
            "Group state changed to \"Abandoned\" from \"Proposed\"",
            "Removed from agenda for telechat",
            "Chartering effort abandoned",
            "No interest.");
    assertThat(CharteringCase.of(stage.item.group())).isEqualTo(stage.item);
  }

  @ParameterizedTest
  @CsvSource({"bof,abandon", "unknown,abandon", "bof-conc,bof-conc", "replaced,replaced"})
  void abandoning_abandons_only_groups_that_are_not_formed(String before, String after) {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.item =
        CharteringCase.of(stage.item.group().toBuilder().state(GroupState.of(before)).build());
    assertThat(stage.does(ABANDON).groupState()).isEqualTo(GroupState.of(after));
  }

  @Test
  void abandoning_a_recharter_without_any_approved_charter_ends_not_under_review() {
    Stage stage = new Stage(group(GroupState.ACTIVE)).submits("x").does(START_INFORMAL_REVIEW);
    stage.does(ABANDON);
    assertThat(stage.state()).isEqualTo(CharterState.NOT_UNDER_REVIEW);
    assertThat(stage.revision()).isEqualTo("00-00");
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
  }

  @Test
  void declining_a_new_charter_ends_the_group_by_the_rfc_and_not_in_practice() {
    Stage stage = active().submits("x").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW);
    CharteringCase before = stage.item;
    stage.does(DECLINE);
    assertThat(stage.groupState()).isEqualTo(GroupState.CONCLUDED);
    assertThat(stage.state()).isEqualTo(CharterState.APPROVED);
    assertThat(stage.revision()).isEqualTo("01");
    stage.item = before;
    stage.by(Profile.PRACTICE).does(DECLINE);
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
    assertThat(stage.state()).isEqualTo(CharterState.APPROVED);
    stage.item = before;
    stage.by(Profile.RFC).does(CharterStep.CONTINUE_OLD_CHARTER);
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
    assertThat(stage.revision()).isEqualTo("01");
  }

  @Test
  void declining_the_charter_of_a_new_group_ends_only_the_review() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(SECRETARIAT, new CharterAction.Decline("Too wide."));
    assertThat(stage.state()).isEqualTo(CharterState.NOT_UNDER_REVIEW);
    assertThat(stage.groupState()).isEqualTo(GroupState.PROPOSED);
    assertThat(open(stage)).isEmpty();
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .contains("The IESG has declined the charter: Too wide.");
  }

  @Test
  void a_request_for_changes_leaves_the_review_where_it_is() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(Actor.of(ActorRole.IESG), new CharterAction.RequestChanges("Say less."));
    assertThat(stage.state()).isEqualTo(CharterState.IESG_REVIEW);
    assertThat(open(stage)).hasSize(1);
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly("The IESG has requested changes: Say less.");
  }

  @Test
  void a_charter_is_replaced_with_its_group_only() {
    Stage stage = chartered(GroupState.PROPOSED);
    assertThat(
            CharterProcess.assess(
                    stage.item, new CharterAction.Replace(), ADA, Profile.PRACTICE, stage.now)
                .isRefused())
        .isTrue();
    stage.item =
        CharteringCase.of(stage.item.group().toBuilder().state(GroupState.REPLACED).build());
    stage.does(CharterStep.REPLACE);
    assertThat(stage.state()).isEqualTo(CharterState.REPLACED);
    assertThat(open(stage)).isEmpty();
  }

  @Test
  void a_correction_changes_the_text_and_nothing_else() {
    Stage stage = active();
    stage.item =
        CharteringCase.of(
            stage.item.group().toBuilder()
                .charter(
                    stage.item.charter().orElseThrow().toBuilder()
                        .texts(Map.of(CharterRevision.approved(1), text("see RFC 5346.")))
                        .build())
                .build());
    CharteringCase before = stage.item;
    stage.does(
        SECRETARIAT,
        new CharterAction.Correct(
            Optional.of(text("see RFC 5246.")),
            Optional.of(new CharterAction.AgreedSpan(8, 12)),
            "a slip in a number"));
    assertThat(stage.revision()).isEqualTo("02");
    assertThat(stage.item.charter().flatMap(Charter::text)).contains(text("see RFC 5246."));
    assertThat(stage.item.charter().orElseThrow().texts())
        .containsEntry(CharterRevision.approved(1), text("see RFC 5346."));
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly(
            "New version available: charter-ietf-shmoo-02.txt",
            "Trivial correction, no ballot: a slip in a number");
    assertThat(stage.item.charter().orElseThrow().ballots())
        .isEqualTo(before.charter().orElseThrow().ballots());
    assertThat(stage.item.group().toBuilder().charter(before.charter().orElseThrow()).build())
        .isEqualTo(before.group());
    assertThat(stage.item.reviewSince()).isEqualTo(before.reviewSince());
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef,abXdef,2,3,true",
    "abcdef,abcdef,2,3,true",
    "abcdef,abXYZdef,2,3,true",
    "abcdef,abdef,2,3,true",
    "abcdef,aXcdef,2,3,false",
    "abcdef,abXdeF,2,3,false",
    "abcdef,abcXef,2,3,false",
    "abcdef,abef,2,3,false",
    "abcdef,abcdefg,2,3,false",
    "abcdef,abcdefg,6,6,true",
    "abcdef,xyz,0,6,true",
    "abcdef,xyz,0,99,true",
    "aaaa,aaa,1,1,false",
    "aaaa,aaa,1,2,true",
    "abab,ab,0,1,false"
  })
  void a_correction_stays_inside_of_what_was_agreed_on(
      String old, String corrected, int start, int end, boolean kept) {
    Stage stage = active();
    stage.item =
        CharteringCase.of(
            stage.item.group().toBuilder()
                .charter(
                    stage.item.charter().orElseThrow().toBuilder()
                        .texts(Map.of(CharterRevision.approved(1), text(old)))
                        .build())
                .build());
    assertThat(
            CharterProcess.assess(
                    stage.item,
                    new CharterAction.Correct(
                        Optional.of(text(corrected)),
                        Optional.of(new CharterAction.AgreedSpan(start, end)),
                        ""),
                    SECRETARIAT,
                    Profile.PRACTICE,
                    stage.now)
                .findings())
        .extracting(f -> f.rule().id())
        .satisfies(ids -> assertThat(ids.contains("DT-26")).isEqualTo(!kept));
  }

  @Test
  void positions_are_told_as_new_changed_or_commented() {
    Stage stage = chartered(GroupState.PROPOSED).says(BOB, Position.BLOCK);
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly(
            "[Ballot Position Update] New position, Block, has been recorded for Bob Example");
    stage.does(BOB, new CharterAction.TakePosition(Position.BLOCK, "Still.", ""));
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly("Ballot comment text updated for Bob Example");
    stage.says(ADA, Position.YES);
    stage.does(BOB, new CharterAction.TakePosition(Position.NO_OBJECTION, "Still.", "Fine."));
    assertThat(stage.events)
        .extracting(GroupEvent::description)
        .containsExactly(
            "[Ballot Position Update] Position for Bob Example has been changed to No Objection"
                + " from Block");
    Ballot ballot = stage.item.openBallot().orElseThrow();
    assertThat(ballot.positions()).hasSize(4);
    assertThat(ballot.positions().get(3).discuss()).isEmpty();
    assertThat(ballot.positions().get(3).comment()).isEqualTo("Fine.");
    assertThat(ballot.positions().get(3).revision()).contains(CharterRevision.parse("00-01"));
    assertThat(BallotTally.of(ballot, stage.item.revision()).passes()).isTrue();
  }

  @Test
  void comments_are_kept_and_resolved() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(BOB, new CharterAction.Comment("Not ready.", true));
    assertThat(stage.item.comments()).hasSize(1);
    assertThat(stage.item.comments().get(0).areaDirector()).isEqualTo("Bob Example");
    assertThat(stage.item.comments().get(0).isInTheWay()).isTrue();
    stage.does(BOB, new CharterAction.ResolveComment(OptionalInt.of(0)));
    assertThat(stage.item.comments()).hasSize(1);
    assertThat(stage.item.comments().get(0).isInTheWay()).isFalse();
    stage.does(SECRETARIAT, new CharterAction.GiveIabView("Good."));
    assertThat(stage.item.iabReviewed()).isPresent();
  }

  @Test
  void the_telechat_is_set_moved_and_dropped() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(ADA, new CharterAction.Schedule(Optional.of(LocalDate.of(2026, 9, 3))));
    stage.does(ADA, new CharterAction.Schedule(Optional.of(LocalDate.of(2026, 9, 17))));
    assertThat(CharteringCase.of(stage.item.group()).telechat())
        .contains(LocalDate.of(2026, 9, 17));
    stage.does(UNSCHEDULE);
    assertThat(stage.item.telechat()).isEmpty();
    assertThat(CharteringCase.of(stage.item.group()).telechat()).isEmpty();
  }

  @Test
  void only_the_telechat_note_tells_the_two_external_reviews_apart() {
    // RFC 6292: scheduled at external review of a new group, at IESG review of a new charter
    assertThat(effects(Chartering.INITIAL, START_EXTERNAL_REVIEW, CharterState.INTERNAL_REVIEW))
        .contains("schedule it for the next telechat (to Secretariat)");
    assertThat(effects(Chartering.RECHARTER, START_EXTERNAL_REVIEW, CharterState.INTERNAL_REVIEW))
        .doesNotContain("schedule it for the next telechat (to Secretariat)");
    assertThat(effects(Chartering.INITIAL, START_IESG_REVIEW, CharterState.EXTERNAL_REVIEW))
        .doesNotContain("schedule it for the next telechat (to Secretariat)");
    assertThat(effects(Chartering.RECHARTER, START_IESG_REVIEW, CharterState.EXTERNAL_REVIEW))
        .contains("schedule it for the next telechat (to Secretariat)");
  }

  private static List<String> effects(Chartering ladder, CharterStep step, CharterState from) {
    return CharterProcess.table(ladder, GroupType.WG)
        .transition(from, step)
        .orElseThrow()
        .effects()
        .stream()
        .map(Effect::toString)
        .toList();
  }

  @Test
  void other_organizations_are_told_unless_they_are_left_out() {
    Stage stage =
        new Stage(group(GroupState.PROPOSED))
            .submits("x")
            .does(START_INFORMAL_REVIEW)
            .does(START_INTERNAL_REVIEW);
    assertThat(told(stage, new CharterAction.StartExternalReview(true, ImmutableList.of())))
        .contains(Recipient.NEW_WORK, Recipient.IETF_ANNOUNCE);
    assertThat(told(stage, new CharterAction.StartExternalReview(false, ImmutableList.of())))
        .contains(Recipient.IETF_ANNOUNCE)
        .doesNotContain(Recipient.NEW_WORK);
    Outcome<CharteringCase> extra =
        CharterProcess.apply(
            stage.item,
            new CharterAction.StartExternalReview(true, ImmutableList.of("list@example.org")),
            SECRETARIAT,
            Profile.RFC,
            stage.now);
    assertThat(((Outcome.Applied<CharteringCase>) extra).effects())
        .anyMatch(effect -> effect.description().contains("list@example.org"));
  }

  private static List<Recipient> told(Stage stage, CharterAction action) {
    return ((Outcome.Applied<CharteringCase>)
            CharterProcess.apply(stage.item, action, SECRETARIAT, Profile.RFC, stage.now))
        .effects().stream().flatMap(effect -> effect.recipients().stream()).toList();
  }

  @Test
  void a_research_group_climbs_a_ladder_of_its_own() {
    Stage stage = new Stage(group(GroupType.RG, GroupState.PROPOSED)).by(Profile.PRACTICE);
    Actor chair = Actor.of(ActorRole.IRTF_CHAIR, "Ira Example");
    stage.does(chair, new CharterAction.Submit(Optional.of(text("research"))));
    assertThat(stage.item.charter().orElseThrow().name())
        .isEqualTo(CharterName.parse("charter-irtf-shmoo"));
    for (CharterStep step : List.of(START_INTERNAL_REVIEW, START_EXTERNAL_REVIEW, APPROVE)) {
      Assessment<CharteringCase> answer =
          CharterProcess.assess(
              stage.item, CharterAction.of(step), chair, stage.profile, stage.now);
      assertThat(answer.standing()).isEqualTo(Standing.NORMAL);
      stage.does(chair, CharterAction.of(step));
    }
    assertThat(stage.revision()).isEqualTo("01");
    assertThat(stage.groupState()).isEqualTo(GroupState.ACTIVE);
    assertThat(
            CharterProcess.assess(
                    stage.item,
                    CharterAction.of(START_INTERNAL_REVIEW),
                    ADA,
                    stage.profile,
                    stage.now)
                .isRefused())
        .isTrue();
  }

  @Test
  void a_group_of_another_type_has_no_charter() {
    Group team =
        Group.builder(Optional.of(GroupType.TEAM))
            .acronym(Acronym.of("tools"))
            .name("Tools")
            .state(GroupState.ACTIVE)
            .build();
    for (Group group : List.of(team, group(GroupType.AG, GroupState.ACTIVE))) {
      for (CharterStep step : CharterStep.values()) {
        Assessment<CharteringCase> answer =
            CharterProcess.assess(
                CharteringCase.of(group),
                CharterAction.of(step),
                SECRETARIAT,
                Profile.RFC,
                Instant.EPOCH);
        assertThat(answer.isRefused()).isTrue();
      }
      assertThat(
              CharterProcess.options(
                  CharteringCase.of(group), SECRETARIAT, Profile.RFC, Instant.EPOCH))
          .allMatch(Option::isRefused)
          .allMatch(
              option -> option.findings().stream().anyMatch(f -> f.rule().id().equals("DT-11")));
    }
  }

  @Test
  void options_come_best_first() {
    Stage stage = chartered(GroupState.PROPOSED);
    ImmutableList<Option<CharterState, CharterStep>> options =
        CharterProcess.options(stage.item, SECRETARIAT, Profile.RFC, stage.now);
    assertThat(options).isSortedAccordingTo(Option.BEST_FIRST);
    assertThat(options.get(0).standing()).isEqualTo(Standing.NORMAL);
    assertThat(options)
        .filteredOn(option -> option.transition().action() == APPROVE)
        .singleElement()
        .satisfies(option -> assertThat(option.isRefused()).isFalse());
  }

  @Test
  void when_the_numbers_are_used_up_that_is_found_and_not_thrown() {
    Stage stage = chartered(GroupState.PROPOSED);
    Charter full =
        stage.item.charter().orElseThrow().toBuilder()
            .revision(CharterRevision.parse("99-99"))
            .build();
    stage.item =
        stage.item.toBuilder().group(stage.item.group().toBuilder().charter(full).build()).build();
    for (CharterStep step : List.of(CharterStep.SUBMIT, APPROVE)) {
      assertThat(
              CharterProcess.assess(
                      stage.item, CharterAction.of(step), SECRETARIAT, Profile.RFC, stage.now)
                  .findings())
          .extracting(f -> f.rule().id())
          .contains("F-25b");
    }
  }

  @Test
  void the_ladders_are_those_of_the_rfc() {
    assertThat(normal(Chartering.INITIAL, GroupType.WG, Profile.RFC))
        .containsExactlyInAnyOrder(
            "notrev>infrev",
            "infrev>intrev",
            "infrev>notrev",
            "intrev>infrev",
            "intrev>extrev",
            "intrev>notrev",
            "extrev>iesgrev",
            "extrev>notrev",
            "iesgrev>approved",
            "iesgrev>notrev");
    assertThat(normal(Chartering.RECHARTER, GroupType.WG, Profile.RFC))
        .containsExactlyInAnyOrder(
            "approved>infrev",
            "infrev>intrev",
            "infrev>approved",
            "intrev>infrev",
            "intrev>extrev",
            "intrev>approved",
            "extrev>iesgrev",
            "extrev>approved",
            "iesgrev>approved");
    assertThat(normal(Chartering.INITIAL, GroupType.RG, Profile.PRACTICE))
        .contains("notrev>intrev", "intrev>extrev", "extrev>approved")
        .doesNotContain("notrev>infrev", "infrev>intrev", "extrev>iesgrev", "iesgrev>approved");
    assertThat(normal(Chartering.INITIAL, GroupType.WG, Profile.PRACTICE))
        .contains("extrev>approved");
  }

  private static List<String> normal(Chartering ladder, GroupType type, Profile profile) {
    return CharterProcess.table(ladder, type).transitions().stream()
        .filter(row -> !row.isStay() && row.standing(profile) == Standing.NORMAL)
        .filter(row -> !row.to().equals(CharterState.REPLACED))
        .map(row -> row.from() + ">" + row.to())
        .distinct()
        .toList();
  }

  @Test
  void no_arc_between_the_states_of_the_rfc_is_impossible() {
    for (Chartering ladder : Chartering.values()) {
      for (Profile profile : Profile.values()) {
        for (CharterState from : CharterProcess.table(ladder, GroupType.WG).states()) {
          for (CharterState to : CharterProcess.table(ladder, GroupType.WG).states()) {
            if (!from.equals(to)
                && !from.equals(CharterState.REPLACED)
                && !to.equals(CharterState.NOT_UNDER_REVIEW)) {
              assertThat(
                      CharterProcess.table(ladder, GroupType.WG).standingBetween(from, to, profile))
                  .describedAs("%s %s %s > %s", ladder, profile, from, to)
                  .isNotEqualTo(Standing.IMPOSSIBLE);
            }
          }
        }
      }
    }
  }

  private static List<BallotType> open(Stage stage) {
    return stage.item.charter().orElseThrow().ballots().stream()
        .filter(Ballot::isOpen)
        .map(Ballot::type)
        .toList();
  }

  private static List<String> told(Stage stage) {
    return stage.events.stream().map(GroupEvent::description).toList();
  }

  @Test
  void an_informal_review_lasts_as_long_as_is_said() {
    Stage stage = new Stage(group(GroupState.PROPOSED)).submits("x");
    stage.does(ADA, new CharterAction.StartInformalReview(0));
    assertThat(stage.item.informalReviewEnds()).isEmpty();
    assertThat(told(stage)).hasSize(1);
    Stage other = new Stage(group(GroupState.PROPOSED)).submits("x");
    other.does(ADA, new CharterAction.StartInformalReview(2));
    // begins on 2026-01-15
    assertThat(other.item.informalReviewEnds()).contains(LocalDate.of(2026, 1, 29));
    assertThat(told(other)).hasSize(2).contains("Initial review time expires 2026-01-29");
  }

  @Test
  void details_that_cannot_be_are_refused() {
    assertThat(new CharterAction.StartInformalReview(1000).minimumWeeks()).isEqualTo(1000);
    for (int weeks : new int[] {-1, 1001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CharterAction.StartInformalReview(weeks))
          .withMessage("a review lasts %s weeks", weeks);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new CharterAction.AgreedSpan(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new CharterAction.AgreedSpan(3, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CharterAction.ResolveComment(OptionalInt.of(-1)));
  }

  @Test
  void the_history_of_the_charter_tells_of_ballots_comments_and_views() {
    Stage stage = new Stage(group(GroupState.PROPOSED)).submits("x").does(START_INFORMAL_REVIEW);
    stage.does(START_INTERNAL_REVIEW);
    assertThat(told(stage)).contains("Created \"Ready for external review\" ballot");
    stage.does(SECRETARIAT, new CharterAction.Comment("Not ready.", true));
    assertThat(told(stage)).containsExactly("Not ready.");
    assertThat(stage.item.comments().get(0).areaDirector())
        .describedAs("whose name is not known is told by role")
        .isEqualTo("Secretariat");
    stage.does(SECRETARIAT, new CharterAction.ResolveComment(OptionalInt.of(0)));
    assertThat(told(stage)).containsExactly("Resolved: Not ready.");
    stage.does(SECRETARIAT, new CharterAction.GiveIabView("Good."));
    assertThat(told(stage)).containsExactly("The IAB has given its view: Good.");
  }

  @Test
  void internal_review_of_a_research_group_opens_no_ballot() {
    Stage stage = new Stage(group(GroupType.RG, GroupState.PROPOSED)).by(Profile.PRACTICE);
    Actor chair = Actor.of(ActorRole.IRTF_CHAIR, "Ira Example");
    stage.does(chair, new CharterAction.Submit(Optional.of(text("research"))));
    stage.does(chair, CharterAction.of(START_INTERNAL_REVIEW));
    assertThat(open(stage)).isEmpty();
  }

  @Test
  void only_the_profiles_that_disband_a_group_say_so() {
    Stage stage = active().submits("x").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW);
    for (Profile profile : Profile.values()) {
      List<Effect> effects =
          ((Outcome.Applied<CharteringCase>)
                  CharterProcess.apply(
                      stage.item, new CharterAction.Decline(""), SECRETARIAT, profile, stage.now))
              .effects();
      assertThat(effects.contains(CharterTable.DISBANDED)).isEqualTo(profile != Profile.PRACTICE);
      assertThat(effects).hasSizeGreaterThan(3);
    }
  }

  @Test
  void going_on_under_the_old_charter_leaves_no_ballot_and_no_telechat() {
    Stage stage = active().submits("x").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW);
    stage.does(ADA, new CharterAction.Schedule(Optional.of(LocalDate.of(2026, 9, 3))));
    stage.does(CharterStep.CONTINUE_OLD_CHARTER);
    assertThat(open(stage)).isEmpty();
    assertThat(stage.item.telechat()).isEmpty();
    assertThat(CharteringCase.of(stage.item.group()).telechat()).isEmpty();
  }

  @Test
  void a_telechat_that_only_the_history_tells_of_is_taken_off_the_agenda_too() {
    Stage stage = chartered(GroupState.PROPOSED);
    stage.does(ADA, new CharterAction.Schedule(Optional.of(LocalDate.of(2026, 9, 3))));
    stage.item = stage.item.toBuilder().telechat(Optional.empty()).build();
    stage.does(ABANDON);
    assertThat(told(stage)).contains("Removed from agenda for telechat");
    stage.does(ABANDON);
    assertThat(told(stage)).doesNotContain("Removed from agenda for telechat");
  }

  @Test
  void positions_are_those_of_one_person_by_number_or_else_by_name() {
    Stage stage = chartered(GroupState.PROPOSED);
    Actor bob = new Actor(ActorRole.AREA_DIRECTOR, OptionalLong.of(11), Optional.of("Bob Example"));
    stage.says(bob, Position.NO_OBJECTION);
    assertThat(stage.item.openBallot().orElseThrow().positions().get(0).personId()).hasValue(11);
    stage.says(
        new Actor(ActorRole.AREA_DIRECTOR, OptionalLong.of(11), Optional.of("Robert Example")),
        Position.YES);
    assertThat(told(stage).get(0)).contains("has been changed to Yes from No Objection");
    stage.says(
        new Actor(ActorRole.AREA_DIRECTOR, OptionalLong.of(12), Optional.of("Bob Example")),
        Position.YES);
    assertThat(told(stage).get(0)).describedAs("of the same name").contains("New position, Yes");
    stage.says(BOB, Position.YES);
    assertThat(told(stage).get(0)).describedAs("no number").contains("New position, Yes");
    stage.says(ADA, Position.YES);
    assertThat(told(stage).get(0)).describedAs("neither").contains("New position, Yes");
    stage.says(BOB, Position.ABSTAIN);
    assertThat(told(stage).get(0)).contains("has been changed to Abstain from Yes");
  }

  /** What the number of the next submission is, for a charter with such a record. */
  private static String submitted(Charter charter) {
    Group group = group(GroupState.ACTIVE).toBuilder().charter(charter).build();
    return new Stage(group).submits("x").revision();
  }

  private static Charter.Builder record(String revision) {
    Charter.Builder charter =
        Charter.builder()
            .name(CharterName.parse("charter-ietf-shmoo"))
            .state(CharterState.INTERNAL_REVIEW);
    if (!revision.isEmpty()) {
      charter.revision(CharterRevision.parse(revision));
    }
    return charter;
  }

  private static Ballot ballot(String revision) {
    return Ballot.builder()
        .type(BallotType.APPROVE)
        .opened(ApproximateDate.parse("2026-01-01"))
        .revision(CharterRevision.parse(revision))
        .build();
  }

  @Test
  void numbers_that_were_given_out_anywhere_are_not_given_out_again() {
    assertThat(submitted(record("00-01").build())).isEqualTo("00-02");
    assertThat(submitted(record("00-01").addBallots(ballot("00-02")).build()))
        .describedAs("a ballot was issued on it")
        .isEqualTo("00-03");
    assertThat(
            submitted(
                record("00-01")
                    .addBallots(
                        ballot("00-01").toBuilder()
                            .addPositions(
                                BallotPosition.builder()
                                    .position(Position.YES)
                                    .date(ApproximateDate.parse("2026-01-02"))
                                    .revision(CharterRevision.parse("00-02"))
                                    .build())
                            .build())
                    .build()))
        .describedAs("a position was taken on it")
        .isEqualTo("00-03");
    assertThat(submitted(record("").putTexts(CharterRevision.parse("00-03"), text("x")).build()))
        .describedAs("the newest one is not recorded, and texts are")
        .isEqualTo("00-04");
  }

  @Test
  void a_number_waits_for_its_text_only_where_texts_are_recorded() {
    assertThat(submitted(record("00-00").build())).isEqualTo("00-01");
    assertThat(
            submitted(record("01-00").putTexts(CharterRevision.approved(1), text("old")).build()))
        .isEqualTo("01-00");
    assertThat(
            submitted(
                record("00-00")
                    .history(
                        History.builder()
                            .addEvents(
                                CharterEvent.builder()
                                    .date(ApproximateDate.parse("2026-01-01"))
                                    .build())
                            .build())
                    .build()))
        .isEqualTo("00-00");
  }

  private static List<String> wrong(Charter charter, CharterAction action) {
    return CharterProcess.assess(
            CharteringCase.of(group(GroupState.ACTIVE).toBuilder().charter(charter).build()),
            action,
            SECRETARIAT,
            Profile.RFC,
            Instant.parse("2026-05-01T00:00:00Z"))
        .findings()
        .stream()
        .map(finding -> finding.rule().id() + " " + finding.message())
        .toList();
  }

  @Test
  void whether_something_was_proposed_is_seen_where_it_is_recorded() {
    CharterAction approve = new CharterAction.Approve();
    assertThat(wrong(record("01-00").build(), approve)).noneMatch(id -> id.startsWith("DT-23"));
    assertThat(
            wrong(
                record("01-00").putTexts(CharterRevision.approved(1), text("old")).build(),
                approve))
        .contains("DT-23 the text of 01-00 was not submitted yet");
    assertThat(
            wrong(
                record("01-00").putTexts(CharterRevision.parse("01-00"), text("x")).build(),
                approve))
        .noneMatch(id -> id.startsWith("DT-23"));
  }

  @Test
  void an_effort_that_begins_finds_what_an_abandoned_one_left() {
    Charter left =
        record("01")
            .putTexts(CharterRevision.approved(1), text("old"))
            .putTexts(CharterRevision.parse("01-03"), text("new"))
            .build();
    CharterAction internal = new CharterAction.StartInternalReview(false);
    assertThat(wrong(left.toBuilder().state(CharterState.APPROVED).build(), internal))
        .noneMatch(id -> id.startsWith("DT-22"));
    assertThat(wrong(left, new CharterAction.Approve()))
        .describedAs("under review is what the record says is")
        .contains("DT-23 no text was submitted after the approved 01");
  }

  @Test
  void an_approval_takes_up_nothing_that_was_given_up() {
    Charter left =
        record("01")
            .state(CharterState.NOT_UNDER_REVIEW)
            .putTexts(CharterRevision.parse("01-00"), text("new"))
            .build();
    assertThat(wrong(left, new CharterAction.StartInternalReview(false)))
        .noneMatch(id -> id.startsWith("DT-22"));
    assertThat(wrong(left, new CharterAction.Approve()))
        .contains("DT-23 no text was submitted after the approved 01");
  }

  @Test
  void the_charter_that_is_in_force_is_the_highest_approved_if_the_record_names_no_revision() {
    Charter charter =
        record("")
            .putTexts(CharterRevision.approved(1), text("first"))
            .putTexts(CharterRevision.approved(2), text("second"))
            .putTexts(CharterRevision.parse("02-00"), text("third"))
            .build();
    Stage stage = new Stage(group(GroupState.ACTIVE).toBuilder().charter(charter).build());
    stage.does(ABANDON);
    assertThat(stage.revision()).isEqualTo("02");
    assertThat(stage.state()).isEqualTo(CharterState.APPROVED);
  }

  @Test
  void milestones_in_a_state_that_nobody_knows_are_not_touched_by_an_approval() {
    Stage stage = active();
    Milestone odd = milestone("Odd", "paused");
    stage.item =
        CharteringCase.of(
            stage.item.group().toBuilder()
                .milestones(MilestonePlan.current(List.of(odd)))
                .proposedMilestones(MilestonePlan.proposed(List.of(odd)))
                .build());
    stage.submits("new").does(START_INFORMAL_REVIEW).does(START_INTERNAL_REVIEW).does(APPROVE);
    assertThat(stage.item.group().milestones().milestones()).containsExactly(odd);
    assertThat(stage.item.group().proposedMilestones().milestones()).containsExactly(odd);
  }
}
