package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.BallotTally;
import io.github.wgkit.lifecycle.charter.BlockerReport;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.diagram.Diagram;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReminders;
import io.github.wgkit.lifecycle.replay.Anomaly;
import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Stay;
import io.github.wgkit.lifecycle.replay.Step;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.testkit.DirectoryAnswers;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitraries of what the lifecycles answer, for property tests of programs that show, write or
 * count answers. What is asked is what {@link LifecycleArbitraries} has.
 */
public final class AnswerArbitraries {
  private static final ImmutableList<TransitionTable<?, ?, ?>> TABLES = allTables();

  private AnswerArbitraries() {}

  private static ImmutableList<TransitionTable<?, ?, ?>> allTables() {
    ImmutableList.Builder<TransitionTable<?, ?, ?>> tables = ImmutableList.builder();
    tables.add(GroupLifecycle.table());
    for (Chartering chartering : Chartering.values()) {
      tables.add(CharterProcess.table(chartering, GroupType.WG));
      tables.add(CharterProcess.table(chartering, GroupType.RG));
    }
    return tables.add(MilestoneProcess.table()).build();
  }

  // ---- tables

  /** {@return the tables of all lifecycles} */
  public static Arbitrary<TransitionTable<?, ?, ?>> tables() {
    return Arbitraries.of(TABLES);
  }

  /** {@return the rows of all tables} */
  public static Arbitrary<Transition<?, ?, ?>> transitions() {
    return Arbitraries.of(
        TABLES.stream()
            .<Transition<?, ?, ?>>flatMap(table -> table.transitions().stream())
            .toList());
  }

  /** {@return the conditions in all tables} */
  public static Arbitrary<Guard<?>> guards() {
    return Arbitraries.of(
        TABLES.stream()
            .<Transition<?, ?, ?>>flatMap(table -> table.transitions().stream())
            .<Guard<?>>flatMap(row -> row.guards().stream())
            .distinct()
            .toList());
  }

  /** {@return effects: those of the tables, and others} */
  public static Arbitrary<Effect> effects() {
    List<Effect> known =
        TABLES.stream()
            .<Transition<?, ?, ?>>flatMap(table -> table.transitions().stream())
            .flatMap(row -> row.effects().stream())
            .distinct()
            .toList();
    Arbitrary<Effect> others =
        Combinators.combine(
                Arbitraries.of(Effect.Kind.class),
                Arbitraries.of(Recipient.class).set().ofMinSize(1).ofMaxSize(3),
                ModelArbitraries.texts().map(text -> text.isEmpty() ? "x" : text))
            .as(
                (kind, recipients, description) ->
                    new Effect(
                        kind,
                        kind == Effect.Kind.RECORD
                            ? ImmutableSet.of()
                            : ImmutableSet.copyOf(recipients),
                        description));
    return Arbitraries.oneOf(Arbitraries.of(known), others);
  }

  /** {@return diagrams of all lifecycles under all profiles} */
  public static Arbitrary<Diagram> diagrams() {
    return Combinators.combine(
            tables(), Arbitraries.of(Profile.class), Arbitraries.of(Standing.class).set())
        .as(
            (table, profile, standings) ->
                new Diagram(table, profile, ImmutableSet.copyOf(standings)));
  }

  // ---- answers

  /** {@return answers to what was asked of a group, refusals and others} */
  public static Arbitrary<Assessment<Group>> groupAssessments() {
    return LifecycleArbitraries.groupQuestions().map(Machine.GROUP::assess);
  }

  /** {@return answers to what was asked of a charter under review, refusals and others} */
  public static Arbitrary<Assessment<CharteringCase>> charterAssessments() {
    return LifecycleArbitraries.charterQuestions().map(Machine.CHARTER::assess);
  }

  /** {@return answers to what was asked of the milestones of a group, refusals and others} */
  public static Arbitrary<Assessment<Group>> milestoneAssessments() {
    return LifecycleArbitraries.milestoneQuestions().map(Machine.MILESTONE::assess);
  }

  /** {@return what comes of actions on groups and milestones} */
  public static Arbitrary<Outcome<Group>> groupOutcomes() {
    return Arbitraries.oneOf(groupAssessments(), milestoneAssessments()).map(Assessment::outcome);
  }

  /** {@return what comes of actions on charters under review} */
  public static Arbitrary<Outcome<CharteringCase>> charterOutcomes() {
    return charterAssessments().map(Assessment::outcome);
  }

  /** {@return what was tried on groups} */
  public static Arbitrary<Trial<Group, GroupAction>> groupTrials() {
    return trials(Machine.GROUP, LifecycleArbitraries.groupQuestions());
  }

  /** {@return what was tried on charters under review} */
  public static Arbitrary<Trial<CharteringCase, CharterAction>> charterTrials() {
    return trials(Machine.CHARTER, LifecycleArbitraries.charterQuestions());
  }

  /** {@return what was tried on the milestones of groups} */
  public static Arbitrary<Trial<Group, MilestoneAction>> milestoneTrials() {
    return trials(Machine.MILESTONE, LifecycleArbitraries.milestoneQuestions());
  }

  private static <V, X> Arbitrary<Trial<V, X>> trials(
      Machine<V, ?, X> machine, Arbitrary<Question<V, X>> questions) {
    return questions.map(question -> Trial.of(question, machine.assess(question).outcome()));
  }

  /** {@return what can be done to groups} */
  public static Arbitrary<Option<GroupState, GroupStep>> groupOptions() {
    return oneOfEach(
        LifecycleArbitraries.groupQuestions()
            .map(
                question ->
                    GroupLifecycle.options(
                        question.value(), question.actor(), question.profile(), question.now())));
  }

  /** One of the elements of each list that is not empty. */
  private static <T> Arbitrary<T> oneOfEach(Arbitrary<? extends List<T>> lists) {
    return Combinators.combine(
            lists.filter(list -> !list.isEmpty()), Arbitraries.integers().between(0, 99))
        .as((list, which) -> list.get(which % list.size()));
  }

  // ---- charters

  /** {@return tallies of ballots} */
  public static Arbitrary<BallotTally> ballotTallies() {
    return Combinators.combine(
            ModelArbitraries.ballots(), ModelArbitraries.charterRevisions().optional(0.8))
        .as(BallotTally::of);
  }

  /** {@return reports of what is in the way of a charter} */
  public static Arbitrary<BlockerReport> blockerReports() {
    return Combinators.combine(
            LifecycleArbitraries.charteringCases(), Arbitraries.of(Profile.class))
        .as((review, profile) -> BlockerReport.of(review, profile, LifecycleArbitraries.NOW));
  }

  // ---- milestones

  /** {@return reminders of milestones} */
  public static Arbitrary<MilestoneReminders.Reminder> reminders() {
    return oneOfEach(
        LifecycleArbitraries.workingGroupsWithMilestones()
            .map(
                group ->
                    MilestoneReminders.between(
                            group.toBuilder().state(GroupState.ACTIVE).build(),
                            ModelArbitraries.TODAY,
                            ModelArbitraries.TODAY.plusMonths(2))
                        .collect(toImmutableList())));
  }

  // ---- histories

  /** {@return audits under all profiles} */
  public static Arbitrary<Audit> audits() {
    return Combinators.combine(DirectoryAnswers.placeholders(), Arbitraries.of(Profile.class))
        .as((days, profile) -> new Audit(days, profile, LifecycleArbitraries.NOW));
  }

  /** {@return anomalies in histories of groups} */
  public static Arbitrary<Anomaly> anomalies() {
    return oneOfEach(
        Combinators.combine(groupsWithPast(), audits())
            .as((group, audit) -> audit.anomalies(group)));
  }

  private static Arbitrary<Group> groupsWithPast() {
    return Arbitraries.oneOf(
        LifecycleArbitraries.defectiveHistories().map(DefectiveHistory::group),
        ModelArbitraries.groups());
  }

  /** {@return histories told as states} */
  public static Arbitrary<Replay> replays() {
    return groupsWithPast().map(Replay::of);
  }

  /** {@return times that groups spent in a state} */
  public static Arbitrary<Stay> stays() {
    return oneOfEach(replays().map(Replay::stays));
  }

  /** {@return steps from one state to the next} */
  public static Arbitrary<Step> steps() {
    return oneOfEach(replays().map(Replay::steps));
  }

  /** {@return lifetimes of groups, with dates of every quality} */
  public static Arbitrary<Lifetime> lifetimes() {
    return groupsWithPast().map(group -> Lifetime.of(group, Placeholders.ONLY_KNOWN));
  }

  /** {@return starts and ends of groups} */
  public static Arbitrary<LifetimeDate> lifetimeDates() {
    return Combinators.combine(lifetimes(), Arbitraries.of(true, false))
        .as((lifetime, start) -> start ? lifetime.chartered() : lifetime.concluded());
  }
}
