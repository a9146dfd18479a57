package io.github.wgkit.lifecycle.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every life of a charter, whatever is tried, by whomever, in any order. */
class CharterLawsTest {
  private static final Instant START = Instant.parse("2026-03-01T00:30:00Z");

  private static final List<CharterStep> LADDER =
      List.of(
          CharterStep.SUBMIT,
          CharterStep.SUBMIT,
          CharterStep.START_INTERNAL_REVIEW,
          CharterStep.START_EXTERNAL_REVIEW,
          CharterStep.TAKE_POSITION,
          CharterStep.APPROVE,
          CharterStep.APPROVE);

  /** Something that is tried. */
  record Try(CharterAction action, Actor actor, Profile profile, Duration later) {}

  /** What was tried, and what it was tried on. */
  record Scene(CharteringCase before, Try tried, Instant now, Assessment<CharteringCase> answer) {
    Optional<CharteringCase> after() {
      return answer.outcome() instanceof Outcome.Applied<CharteringCase> applied
          ? Optional.of(applied.value())
          : Optional.empty();
    }

    CharterStep step() {
      return tried.action().step();
    }
  }

  @Provide
  Arbitrary<Group> groups() {
    return Combinators.combine(
            Arbitraries.of(GroupType.WG, GroupType.WG, GroupType.RG),
            Arbitraries.of(GroupState.known()),
            plan(MilestoneState.ACTIVE, MilestoneState.REVIEW),
            plan(MilestoneState.CHARTER))
        .as(
            (type, state, current, proposed) ->
                Stage.group(type, state).toBuilder()
                    .milestones(MilestonePlan.current(current))
                    .proposedMilestones(MilestonePlan.proposed(proposed))
                    .build());
  }

  /** Few descriptions, so that the plans have something in common. */
  private static Arbitrary<List<Milestone>> plan(MilestoneState... states) {
    return Combinators.combine(Arbitraries.of("A", "B", "C"), Arbitraries.of(states))
        .as((words, state) -> Stage.milestone(words, state.slug()))
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    // the ladder more often than the rest, or few lives would come to an approval
    Arbitrary<CharterAction> actions =
        Arbitraries.oneOf(Arbitraries.of(CharterStep.values()), Arbitraries.of(LADDER))
            .flatMap(CharterLawsTest::actions);
    List<Actor> known = List.of(Stage.SECRETARIAT, Stage.SECRETARIAT, Stage.ADA, Stage.BOB);
    Arbitrary<Actor> actors =
        Arbitraries.oneOf(
            Arbitraries.of(known),
            Arbitraries.of(known),
            Arbitraries.of(ActorRole.values()).map(Actor::of));
    Arbitrary<Duration> later =
        Arbitraries.longs().between(1, 40L * 24 * 60).map(Duration::ofMinutes);
    return Combinators.combine(actions, actors, Arbitraries.of(Profile.values()), later)
        .as(Try::new)
        .list()
        .ofMaxSize(40);
  }

  private static Arbitrary<CharterAction> actions(CharterStep step) {
    Arbitrary<CharterAction> bare = Arbitraries.just(CharterAction.of(step));
    return switch (step) {
      case SUBMIT ->
          Arbitraries.strings()
              .alpha()
              .ofMaxLength(5)
              .map(words -> new CharterAction.Submit(Optional.of(CharterText.of(words))));
      case START_INFORMAL_REVIEW ->
          Arbitraries.integers().between(0, 3).map(CharterAction.StartInformalReview::new);
      case START_INTERNAL_REVIEW ->
          Arbitraries.of(true, false).map(CharterAction.StartInternalReview::new);
      case START_EXTERNAL_REVIEW ->
          Arbitraries.of(true, false)
              .map(told -> new CharterAction.StartExternalReview(told, ImmutableList.of()));
      case TAKE_POSITION ->
          Arbitraries.of(Position.known())
              .map(position -> new CharterAction.TakePosition(position, "why", ""));
      case SCHEDULE ->
          Arbitraries.integers()
              .between(-30, 400)
              .map(
                  days ->
                      new CharterAction.Schedule(
                          Optional.of(LocalDate.of(2026, 3, 1).plusDays(days))));
      case COMMENT ->
          Arbitraries.of(true, false).map(block -> new CharterAction.Comment("Hm.", block));
      case RESOLVE_COMMENT ->
          Arbitraries.integers()
              .between(0, 3)
              .map(index -> new CharterAction.ResolveComment(OptionalInt.of(index)));
      case CORRECT ->
          Arbitraries.strings()
              .alpha()
              .ofMaxLength(5)
              .map(
                  words ->
                      new CharterAction.Correct(
                          Optional.of(CharterText.of(words)), Optional.empty(), "slip"));
      default -> bare;
    };
  }

  private static List<Scene> play(Group group, List<Try> tries) {
    List<Scene> scenes = new ArrayList<>();
    CharteringCase item = CharteringCase.of(group);
    Instant now = START;
    for (Try tried : tries) {
      now = now.plus(tried.later());
      Scene scene =
          new Scene(
              item,
              tried,
              now,
              CharterProcess.assess(item, tried.action(), tried.actor(), tried.profile(), now));
      scenes.add(scene);
      item = scene.after().orElse(item);
    }
    return scenes;
  }

  @Property(tries = 120)
  void an_answer_is_refused_if_and_only_if_a_finding_is_an_error(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      boolean error =
          scene.answer().findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
      assertThat(scene.answer().isRefused()).isEqualTo(error);
      assertThat(scene.answer().outcome() instanceof Outcome.Refused).isEqualTo(error);
      assertThat(scene.answer().findings()).isSorted();
      if (scene.answer().standing() == Standing.IMPOSSIBLE) {
        assertThat(error).isTrue();
      }
      if (scene.answer().standing() == Standing.UNUSUAL) {
        assertThat(scene.answer().findings()).isNotEmpty();
      }
    }
  }

  @Property(tries = 120)
  void doing_comes_to_what_was_answered_every_time_it_is_asked(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      Try tried = scene.tried();
      assertThat(
              CharterProcess.apply(
                  scene.before(), tried.action(), tried.actor(), tried.profile(), scene.now()))
          .isEqualTo(scene.answer().outcome())
          .isEqualTo(scene.answer().outcome());
    }
  }

  @Property(tries = 120)
  void the_charter_comes_into_the_state_that_the_table_says(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      if (scene.after().isEmpty()) {
        continue;
      }
      CharteringCase after = scene.after().get();
      Transition<?, ?, ?> row = scene.answer().transition().orElseThrow();
      boolean nothingToFallBackTo =
          scene.answer().findings().stream().anyMatch(f -> f.rule().id().equals("C-14"));
      assertThat(CharterProcess.stateOf(after))
          .isEqualTo(nothingToFallBackTo ? CharterState.NOT_UNDER_REVIEW : row.to());
    }
  }

  @Property(tries = 120)
  void what_was_done_is_in_the_history_and_reads_back_as_the_same_case(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      if (scene.answer().outcome() instanceof Outcome.Applied<CharteringCase> applied) {
        Group after = applied.value().group();
        List<Object> history = new ArrayList<>(after.history().events());
        after.charter().ifPresent(charter -> history.addAll(charter.history().events()));
        assertThat(history).containsAll(applied.events());
        if (after.charter().isPresent()) {
          CharteringCase again = CharteringCase.of(after);
          assertThat(again.telechat()).isEqualTo(applied.value().telechat());
          assertThat(again.reviewSince()).isEqualTo(applied.value().reviewSince());
          assertThat(again.informalReviewEnds()).isEqualTo(applied.value().informalReviewEnds());
        }
      }
    }
  }

  @Property(tries = 120)
  void a_number_is_given_out_once(@ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    Set<CharterRevision> given = new HashSet<>();
    for (Scene scene : play(group, tries)) {
      if (scene.answer().outcome() instanceof Outcome.Applied<CharteringCase> applied) {
        applied.events().stream()
            .filter(event -> event.type().equals(Optional.of(EventType.NEW_REVISION)))
            .map(event -> ((CharterEvent) event).revision().orElseThrow())
            .forEach(number -> assertThat(given.add(number)).describedAs("%s", number).isTrue());
      }
    }
  }

  @Property(tries = 120)
  void approval_makes_the_last_proposal_the_next_charter(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      if (scene.step() == CharterStep.APPROVE && scene.after().isPresent()) {
        Charter before = scene.before().charter().orElseThrow();
        Charter after = scene.after().get().charter().orElseThrow();
        CharterRevision proposal = before.revision().orElseThrow();
        assertThat(proposal.isProposal()).isTrue();
        assertThat(after.revision().orElseThrow().isApproved()).isTrue();
        assertThat(after.revision().orElseThrow()).isGreaterThan(proposal);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.texts()).containsAllEntriesOf(before.texts());
        assertThat(scene.after().get().group().isIn(GroupState.ACTIVE)).isTrue();
        assertThat(scene.after().get().openBallot()).isEmpty();
      }
    }
  }

  @Property(tries = 120)
  void an_effort_that_is_given_up_leaves_no_ballot_and_no_telechat(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    ImmutableSet<CharterStep> ends =
        ImmutableSet.of(CharterStep.ABANDON, CharterStep.DECLINE, CharterStep.CONTINUE_OLD_CHARTER);
    for (Scene scene : play(group, tries)) {
      if (ends.contains(scene.step()) && scene.after().isPresent()) {
        CharteringCase after = scene.after().get();
        assertThat(after.openBallot()).isEmpty();
        assertThat(after.telechat()).isEmpty();
        assertThat(after.informalReviewEnds()).isEmpty();
        if (after.state().equals(CharterState.APPROVED)) {
          assertThat(after.revision().orElseThrow().isApproved()).isTrue();
          assertThat(after.revision())
              .isEqualTo(CharterRecord.lastApproved(scene.before().group()));
        }
      }
    }
  }

  @Property(tries = 120)
  void the_two_plans_meet_only_when_a_charter_is_approved(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      if (scene.after().isEmpty()) {
        continue;
      }
      Group before = scene.before().group();
      Group after = scene.after().get().group();
      if (scene.step() != CharterStep.APPROVE) {
        assertThat(after.milestones()).isEqualTo(before.milestones());
        assertThat(after.proposedMilestones()).isEqualTo(before.proposedMilestones());
        assertThat(after.formerMilestones()).isEqualTo(before.formerMilestones());
        continue;
      }
      assertThat(after.milestones().milestones())
          .extracting(Milestone::description)
          .containsExactlyElementsOf(
              before.proposedMilestones().milestones().stream()
                  .map(Milestone::description)
                  .toList());
      assertThat(after.milestones().milestones())
          .allMatch(m -> m.state().equals(MilestoneState.ACTIVE));
      assertThat(after.proposedMilestones().isEmpty()).isTrue();
      // nothing is lost: all milestones of before are somewhere
      assertThat(after.milestones().milestones().size() + after.formerMilestones().size())
          .isEqualTo(
              before.milestones().milestones().size()
                  + before.proposedMilestones().milestones().size()
                  + before.formerMilestones().size());
    }
  }

  @Property(tries = 120)
  void at_most_one_ballot_is_open(@ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      scene
          .after()
          .flatMap(CharteringCase::charter)
          .ifPresent(
              charter ->
                  assertThat(charter.ballots().stream().filter(Ballot::isOpen).count())
                      .isLessThanOrEqualTo(1));
    }
  }

  @Property(tries = 120)
  void a_correction_touches_only_the_charter(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      if (scene.step() == CharterStep.CORRECT && scene.after().isPresent()) {
        Charter before = scene.before().charter().orElseThrow();
        Charter after = scene.after().get().charter().orElseThrow();
        assertThat(after.ballots()).isEqualTo(before.ballots());
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(scene.after().get().group().toBuilder().charter(before).build())
            .isEqualTo(scene.before().group());
      }
    }
  }

  @Property(tries = 100)
  void the_time_zone_of_the_machine_changes_nothing(
      @ForAll("groups") Group group, @ForAll("tries") List<Try> tries) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      List<Object> west = told(group, tries);
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(told(group, tries)).isEqualTo(west);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static List<Object> told(Group group, List<Try> tries) {
    List<Object> told = new ArrayList<>();
    for (Scene scene : play(group, tries)) {
      told.add(scene.answer().outcome());
      told.add(BlockerReport.of(scene.before(), scene.tried().profile(), scene.now()));
    }
    return told;
  }

  @Provide
  Arbitrary<Group> anyGroups() {
    return Combinators.combine(groups(), ModelArbitraries.charters())
        .as((group, charter) -> group.toBuilder().charter(charter).build());
  }

  @Property(tries = 120)
  void a_charter_in_any_condition_gets_an_answer(
      @ForAll("anyGroups") Group group, @ForAll("tries") List<Try> tries) {
    for (Scene scene : play(group, tries)) {
      scene.answer().outcome();
      assertThat(
              CharterProcess.options(
                  scene.before(), scene.tried().actor(), scene.tried().profile(), scene.now()))
          .isNotEmpty();
      assertThat(BlockerReport.of(scene.before(), scene.tried().profile(), scene.now()).lines())
          .isNotEmpty();
    }
  }
}
