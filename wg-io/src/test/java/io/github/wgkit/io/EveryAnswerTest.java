package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Walks every state of the product of group, charter review, ballot and plans, with every action,
 * actor and profile.
 */
class EveryAnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final CharterText TEXT = CharterText.of("Shmoo is chartered to hop.\n");
  private static final List<ActorRole> ACTORS = List.of(ActorRole.values());

  /** What was asked, answered and found. */
  private static final class Tally {
    private long cases;
    private long answers;
    private long applied;
    private long readAgain;

    /** {@return the sentence of the README} */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d cases, %,d answers: %,d applied, %,d refused; %,d different results read again",
          cases,
          answers,
          applied,
          answers - applied,
          readAgain);
    }
  }

  /** One action, whichever machine it is for, asked of a case. */
  private interface Step {
    Assessment<?> assess(CharteringCase item, Actor actor, Profile profile);
  }

  @Test
  void every_state_has_an_answer_to_every_action_and_no_way_is_a_dead_end() throws IOException {
    Tally tally = new Tally();
    for (CharteringCase item : cases()) {
      tally.cases++;
      walk(item, tally);
    }
    System.out.println("The lifecycles, walked through: " + tally);
    assertThat(tally.cases).isGreaterThan(1_000);
    assertThat(tally.applied).isBetween(tally.answers / 20, tally.answers);
  }

  private static void walk(CharteringCase item, Tally tally) throws IOException {
    int before = item.hashCode();
    Set<Object> seen = new HashSet<>();
    boolean canMove = false;
    for (Step step : steps(item)) {
      for (ActorRole role : ACTORS) {
        Actor actor = Actor.of(role);
        for (Profile profile : Profile.values()) {
          Assessment<?> assessment = step.assess(item, actor, profile);
          tally.answers++;
          if (assessment.outcome() instanceof Outcome.Applied<?> applied) {
            tally.applied++;
            assertThat(assessment.standing().isPossible()).isTrue();
            CharteringCase after = after(item, applied.value());
            canMove |= !stateOf(after).equals(stateOf(item));
            if (seen.add(after)) {
              tally.readAgain++;
              assertThat(readAgain(after)).isEqualTo(after);
            }
          } else {
            assertThat(assessment.findings())
                .anyMatch(finding -> finding.severity() == Severity.ERROR);
          }
        }
      }
    }
    assertThat(item.hashCode()).isEqualTo(before);
    if (!canMove) {
      assertThat(GroupLifecycle.table().terminal()).contains(GroupLifecycle.stateOf(item.group()));
      assertThat(CharterProcess.table(item.group()).terminal())
          .contains(CharterProcess.stateOf(item));
    }
  }

  private static CharteringCase after(CharteringCase item, Object value) {
    return value instanceof CharteringCase changed
        ? changed
        : item.toBuilder().group((Group) value).build();
  }

  private static List<Object> stateOf(CharteringCase item) {
    return List.of(GroupLifecycle.stateOf(item.group()), CharterProcess.stateOf(item));
  }

  private static CharteringCase readAgain(CharteringCase item) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CharteringCaseJson.write(item, bytes);
    return CharteringCaseJson.read(Input.of(bytes.toByteArray(), "case.json"), ReadOptions.strict())
        .value();
  }

  // what is asked

  private static List<Step> steps(CharteringCase item) {
    List<Step> steps = new ArrayList<>();
    for (GroupStep step : GroupStep.values()) {
      GroupAction action = GroupAction.of(step);
      steps.add(
          (asked, actor, profile) ->
              GroupLifecycle.assess(asked.group(), action, actor, profile, NOW));
    }
    for (CharterStep step : CharterStep.values()) {
      charter(steps, CharterAction.of(step));
    }
    charter(steps, new CharterAction.Submit(Optional.of(TEXT)));
    charter(steps, new CharterAction.StartInternalReview(true));
    charter(steps, new CharterAction.Schedule(Optional.of(TODAY.plusDays(3))));
    charter(steps, new CharterAction.TakePosition(Position.BLOCK, "Why hop?", ""));
    charter(steps, new CharterAction.Comment("Why hop?", true));
    for (MilestoneStep step : MilestoneStep.values()) {
      milestone(steps, MilestoneAction.of(step));
      for (MilestonePlan plan :
          List.of(item.group().milestones(), item.group().proposedMilestones())) {
        for (int place = 0; place < plan.milestones().size(); place++) {
          milestone(steps, MilestoneAction.of(step, MilestoneReference.to(plan, place)));
        }
      }
    }
    return steps;
  }

  private static void charter(List<Step> steps, CharterAction action) {
    steps.add((asked, actor, profile) -> CharterProcess.assess(asked, action, actor, profile, NOW));
  }

  private static void milestone(List<Step> steps, MilestoneAction action) {
    steps.add(
        (asked, actor, profile) ->
            MilestoneProcess.assess(asked.group(), action, actor, profile, NOW));
  }

  // of whom it is asked

  private static List<CharteringCase> cases() {
    List<CharteringCase> cases = new ArrayList<>();
    for (GroupType type : List.of(GroupType.WG, GroupType.RG, GroupType.AG)) {
      for (GroupState state : GroupState.known()) {
        for (boolean planned : List.of(false, true)) {
          Group group = group(type, state, planned);
          cases.add(CharteringCase.builder().group(group).build());
          for (CharterState review : CharterState.known()) {
            for (BiFunction<CharterRevision, Charter.Builder, Charter> ballot : BALLOTS) {
              cases.add(inReview(group, review, ballot));
            }
          }
        }
      }
    }
    return cases;
  }

  private static Group group(GroupType type, GroupState state, boolean planned) {
    WorkingGroup.Builder group =
        WorkingGroup.builder().type(type).acronym(Acronym.of("shmoo")).name("Shmoo").state(state);
    if (planned) {
      Milestone hop =
          Milestone.builder().id(1).description("Hop").due(Due.in(YearMonth.of(2027, 3))).build();
      group
          .milestones(
              MilestonePlan.current(
                  List.of(
                      hop,
                      Milestone.builder()
                          .id(2)
                          .description("Skip")
                          .state(MilestoneState.REVIEW)
                          .due(Due.in(YearMonth.of(2027, 7)))
                          .build())))
          .proposedMilestones(
              MilestonePlan.proposed(
                  List.of(hop.toBuilder().id(3).state(MilestoneState.CHARTER).build())));
    }
    return group.build();
  }

  private static CharteringCase inReview(
      Group group,
      CharterState review,
      BiFunction<CharterRevision, Charter.Builder, Charter> ballot) {
    boolean chartered =
        group.isIn(GroupState.ACTIVE)
            || group.isIn(GroupState.DORMANT)
            || group.isIn(GroupState.CONCLUDED)
            || review.equals(CharterState.APPROVED);
    CharterRevision revision =
        review.equals(CharterState.APPROVED)
            ? CharterRevision.approved(1)
            : CharterRevision.proposal(chartered ? 1 : 0, 2);
    Charter charter =
        ballot.apply(
            revision,
            Charter.builder()
                .name(CharterName.of(group.type().orElseThrow(), group.acronym()))
                .state(review)
                .revision(revision)
                .putTexts(revision, TEXT));
    return CharteringCase.builder()
        .group(group.toBuilder().charter(charter).build())
        .reviewSince(TODAY.minusDays(10))
        .iabReviewed(TODAY.minusDays(3))
        .telechat(TODAY)
        .build();
  }

  private static final List<BiFunction<CharterRevision, Charter.Builder, Charter>> BALLOTS =
      List.of(
          (revision, charter) -> charter.build(),
          (revision, charter) ->
              charter
                  .addBallots(ballot(BallotType.READY_FOR_EXTERNAL_REVIEW, revision, Position.YES))
                  .build(),
          (revision, charter) ->
              charter.addBallots(ballot(BallotType.APPROVE, revision, Position.YES)).build(),
          (revision, charter) ->
              charter.addBallots(ballot(BallotType.APPROVE, revision, Position.BLOCK)).build());

  private static Ballot ballot(BallotType type, CharterRevision revision, Position position) {
    ApproximateDate date = ApproximateDate.of(TODAY.minusDays(8));
    return Ballot.builder()
        .type(type)
        .opened(date)
        .revision(revision)
        .addPositions(
            BallotPosition.builder()
                .position(position)
                .personId(1)
                .personName("Ada Example")
                .date(date)
                .revision(revision)
                .discuss(position.isBlocking() ? "Why hop?" : "")
                .build())
        .build();
  }
}
