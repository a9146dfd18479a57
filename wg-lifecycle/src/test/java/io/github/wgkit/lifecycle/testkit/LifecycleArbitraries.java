package io.github.wgkit.lifecycle.testkit;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.model.ExtensionValue;
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
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import io.github.wgkit.model.testkit.NearlyValid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;

/**
 * Arbitraries of the types of the lifecycle, for property tests of your own. With the test-jar
 * {@code testkit} on the class path no annotation is needed to get them:
 *
 * <pre>{@code
 * @Property
 * void nothing_is_lost(@ForAll CharteringCase review) {
 *   assertThat(readBack(write(review))).isEqualTo(review);
 * }
 * }</pre>
 *
 * <p>What is asked of a lifecycle is a {@link Question}: mostly one that has a meaning, asked by
 * somebody who may ask it. A {@linkplain Course course} is a whole row of them; jqwik generates it
 * as a chain of actions, and shrinks it to the few that matter:
 *
 * <pre>{@code
 * @Property
 * void my_view_is_up_to_date(@ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
 *   chain.withInvariant(course -> view.show(course.value())).run();
 * }
 * }</pre>
 *
 * <p>For everything beneath see {@link ModelArbitraries}, for what always has to be true {@link
 * GroupLaws}, {@link CharterLaws} and {@link MilestoneLaws}.
 */
public final class LifecycleArbitraries {
  /**
   * The moment of the first question. Reviews are held around this day, {@link
   * ModelArbitraries#TODAY}, and histories of groups are {@linkplain #lives() told} until then.
   */
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** How many actions a chain has before it is shrunk. */
  static final int CHAIN_LENGTH = 20;

  /** Days of reviews lie close together, so that their order matters. */
  private static final LocalDate FIRST_DAY = ModelArbitraries.TODAY.minusDays(45);

  private static final int DAYS = 60;

  private static final ImmutableSet<GroupState> NOT_FORMED =
      ImmutableSet.of(GroupState.PROPOSED, GroupState.BOF);

  private LifecycleArbitraries() {}

  // ---- people and questions

  /** {@return those who act, in all capacities, with and without a name} */
  public static Arbitrary<Actor> actors() {
    return Combinators.combine(
            Arbitraries.of(ActorRole.class),
            Arbitraries.longs().between(1, 40).optional(0.5),
            names().optional(0.5))
        .as(
            (role, id, name) ->
                new Actor(role, id.map(OptionalLong::of).orElse(OptionalLong.empty()), name));
  }

  /**
   * {@return questions to {@link GroupLifecycle}: groups of all kinds, and what is done to them}
   * Five of six have a meaning and are asked by somebody who may.
   */
  public static Arbitrary<Question<Group, GroupAction>> groupQuestions() {
    return questions(Machine.GROUP, ModelArbitraries.groups());
  }

  /**
   * {@return questions to {@link CharterProcess}: cases of all kinds, and what is done to them}
   * Five of six have a meaning and are asked by somebody who may.
   */
  public static Arbitrary<Question<CharteringCase, CharterAction>> charterQuestions() {
    return questions(Machine.CHARTER, charteringCases());
  }

  /**
   * {@return questions to {@link MilestoneProcess}: groups with milestones of all kinds, and what
   * is done to them} Five of six have a meaning and are asked by somebody who may.
   */
  public static Arbitrary<Question<Group, MilestoneAction>> milestoneQuestions() {
    return questions(Machine.MILESTONE, anyWithMilestones());
  }

  private static <V, X> Arbitrary<Question<V, X>> questions(
      Machine<V, ?, X> machine, Arbitrary<V> values) {
    return Combinators.combine(
            values,
            Attempt.ANY,
            Arbitraries.of(Profile.class),
            Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))))
        .as(
            (value, attempt, profile, possible) -> {
              Instant now = NOW.plus(attempt.later());
              return possible
                  ? machine.possible(value, attempt, profile, now)
                  : machine.any(value, attempt, profile, now);
            });
  }

  /** {@return questions to {@link GroupLifecycle} that are refused for one reason alone} */
  public static Arbitrary<NearlyValid<Question<Group, GroupAction>>> nearlyValidGroupQuestions() {
    return nearly(Machine.GROUP, groupQuestions());
  }

  /** {@return questions to {@link CharterProcess} that are refused for one reason alone} */
  public static Arbitrary<NearlyValid<Question<CharteringCase, CharterAction>>>
      nearlyValidCharterQuestions() {
    return nearly(Machine.CHARTER, charterQuestions());
  }

  /** {@return questions to {@link MilestoneProcess} that are refused for one reason alone} */
  public static Arbitrary<NearlyValid<Question<Group, MilestoneAction>>>
      nearlyValidMilestoneQuestions() {
    return nearly(Machine.MILESTONE, milestoneQuestions());
  }

  /** The severity that makes a finding a reason to refuse comes first. */
  private static <V, X> Arbitrary<NearlyValid<Question<V, X>>> nearly(
      Machine<V, ?, X> machine, Arbitrary<Question<V, X>> questions) {
    return questions
        .map(question -> Tuple.of(question, machine.errors(question)))
        .filter(pair -> pair.get2().size() == 1)
        .map(
            pair ->
                new NearlyValid<>(pair.get1(), pair.get1().profile(), pair.get2().get(0).rule()));
  }

  // ---- what is done

  /** {@return what is done to groups, with and without details} */
  public static Arbitrary<GroupAction> groupActions() {
    return groupActions(GroupStep.values());
  }

  /**
   * {@return what is done to groups}
   *
   * @param steps the kinds of action
   */
  public static Arbitrary<GroupAction> groupActions(GroupStep... steps) {
    return Combinators.combine(Arbitraries.of(steps), Details.any()).as(Actions::of);
  }

  /** {@return what is done to charters under review, with and without details} */
  public static Arbitrary<CharterAction> charterActions() {
    return charterActions(CharterStep.values());
  }

  /**
   * {@return what is done to charters under review}
   *
   * @param steps the kinds of action
   */
  public static Arbitrary<CharterAction> charterActions(CharterStep... steps) {
    return Combinators.combine(Arbitraries.of(steps), Details.any()).as(Actions::of);
  }

  /** {@return parts of texts that may change} */
  public static Arbitrary<CharterAction.AgreedSpan> agreedSpans() {
    Arbitrary<Integer> lengths = Arbitraries.integers().between(0, 600);
    return Combinators.combine(lengths, lengths)
        .as((start, length) -> new CharterAction.AgreedSpan(start, start + length));
  }

  /** {@return what is done to the milestones of whatever group; mostly it does not have them} */
  public static Arbitrary<MilestoneAction> milestoneActions() {
    return milestoneActions(MilestoneStep.values());
  }

  /**
   * {@return what is done to the milestones of whatever group; mostly it does not have them}
   *
   * @param steps the kinds of action
   */
  public static Arbitrary<MilestoneAction> milestoneActions(MilestoneStep... steps) {
    return Combinators.combine(
            Arbitraries.of(steps),
            workingGroupsWithMilestones(),
            milestoneReferences(),
            Details.any())
        .as(Actions::of)
        .withoutEdgeCases();
  }

  /**
   * {@return what is done to the milestones of a group}
   *
   * @param group the group
   */
  public static Arbitrary<MilestoneAction> milestoneActions(Group group) {
    return Combinators.combine(
            Arbitraries.of(MilestoneStep.class), milestoneReferences(group), Details.any())
        .as((step, milestone, details) -> Actions.of(step, group, milestone, details));
  }

  /** {@return references to milestones, by number, place and description, or to nothing} */
  public static Arbitrary<MilestoneReference> milestoneReferences() {
    return Combinators.combine(
            Arbitraries.of(MilestonePlan.Kind.class),
            Arbitraries.longs().between(1, 40).optional(0.6),
            Arbitraries.integers().between(0, 3).optional(0.3),
            ModelArbitraries.texts().optional(0.3))
        .as(
            (plan, id, place, description) ->
                new MilestoneReference(
                    plan,
                    id.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    place.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    description))
        .withoutEdgeCases();
  }

  /**
   * {@return references to the milestones of both plans of a group, to its former ones, and to
   * nothing}
   *
   * @param group the group
   */
  public static Arbitrary<MilestoneReference> milestoneReferences(Group group) {
    return Arbitraries.of(Machine.references(group));
  }

  /** {@return changes of milestones that wait for an area director, of all three kinds} */
  public static Arbitrary<PendingChange> pendingChanges() {
    return Combinators.combine(
            Arbitraries.of(PendingChange.Kind.class),
            ModelArbitraries.texts(),
            days().map(day -> day.atTime(12, 0).atOffset(ZoneOffset.UTC)).optional(0.8),
            Arbitraries.longs().between(1, 40).optional(0.5),
            names().optional(0.5))
        .as(
            (kind, description, requested, id, name) ->
                new PendingChange(
                    kind,
                    description,
                    requested,
                    id.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    name))
        .withoutEdgeCases();
  }

  /**
   * {@return groups of all kinds with milestones in all states, unknown ones too, about some of
   * which a change is waiting}
   */
  public static Arbitrary<Group> groupsWithMilestones() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(2, ModelArbitraries.workingGroups().map(group -> group)),
                Tuple.of(1, ModelArbitraries.groups())),
            plans(),
            Arbitraries.of(true, false))
        .as((group, plans, dates) -> plans.of(group, dates));
  }

  /**
   * {@return active working groups about which there is nothing to say but that they have
   * milestones, in all states, about some of which a change is waiting}
   */
  public static Arbitrary<WorkingGroup> workingGroupsWithMilestones() {
    return Combinators.combine(ModelArbitraries.acronyms(), plans(), Arbitraries.of(true, false))
        .as(
            (acronym, plans, dates) ->
                WorkingGroup.builder()
                    .acronym(acronym)
                    .name("")
                    .usesMilestoneDates(dates)
                    .milestones(plans.current())
                    .proposedMilestones(plans.proposed())
                    .build());
  }

  /** The two plans of a group. */
  private record Plans(MilestonePlan current, MilestonePlan proposed) {
    Group of(Group group, boolean dates) {
      return group.toBuilder()
          .milestones(current)
          .proposedMilestones(proposed)
          .usesMilestoneDates(dates)
          .build();
    }
  }

  private static Arbitrary<Plans> plans() {
    return Combinators.combine(
            milestones("active", "active", "active", "review", "paused"),
            milestones("charter", "charter", "charter", "paused"))
        .as(
            (current, proposed) ->
                new Plans(MilestonePlan.current(current), MilestonePlan.proposed(proposed)));
  }

  private static Arbitrary<List<Milestone>> milestones(String... states) {
    Arbitrary<Set<PendingChange.Kind>> waiting =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(Set.of())),
            Tuple.of(1, Arbitraries.just(Set.of(PendingChange.Kind.REWORDING))),
            Tuple.of(1, Arbitraries.just(Set.of(PendingChange.Kind.DELETION))),
            Tuple.of(
                1,
                Arbitraries.just(
                    Set.of(PendingChange.Kind.REWORDING, PendingChange.Kind.DELETION))));
    return Combinators.combine(ModelArbitraries.milestones(), Arbitraries.of(states), waiting)
        .as(
            (milestone, state, kinds) ->
                asked(milestone.toBuilder().state(MilestoneState.of(state)).build(), kinds))
        .list()
        .ofMaxSize(4);
  }

  /** A milestone with changes that wait, in the form that {@link PendingChange} tells. */
  private static Milestone asked(Milestone milestone, Set<PendingChange.Kind> kinds) {
    ImmutableMap.Builder<String, ExtensionValue> asked = ImmutableMap.builder();
    ImmutableMap<String, ExtensionValue> by =
        ImmutableMap.of(
            "requested", ExtensionValue.of("2026-11-20T12:00:00Z"),
            "personName", ExtensionValue.of("Jo Esempio"));
    if (kinds.contains(PendingChange.Kind.REWORDING)) {
      asked.put(
          "rewording",
          ExtensionValue.of(
              ImmutableMap.<String, ExtensionValue>builder()
                  .putAll(by)
                  .put("description", ExtensionValue.of("Other words"))
                  .buildOrThrow()));
    }
    if (kinds.contains(PendingChange.Kind.DELETION)) {
      asked.put("deletion", ExtensionValue.of(by));
    }
    ImmutableMap<String, ExtensionValue> all = asked.buildOrThrow();
    return all.isEmpty()
        ? milestone
        : milestone.toBuilder().putExtensions(PendingChange.KEY, ExtensionValue.of(all)).build();
  }

  // ---- charters under review

  /** {@return comments of area directors, blocking or not, resolved or not} */
  public static Arbitrary<ReviewComment> reviewComments() {
    return Combinators.combine(
            Arbitraries.oneOf(names(), ModelArbitraries.texts()),
            ModelArbitraries.texts().map(text -> text.isEmpty() ? "x" : text),
            Arbitraries.of(true, false),
            days(),
            days().optional(0.4))
        .as(ReviewComment::new)
        .withoutEdgeCases();
  }

  /**
   * {@return chartering cases: mostly of charters as they come before the IESG, now and then of any
   * group with any charter or none}
   */
  public static Arbitrary<CharteringCase> charteringCases() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(3, groupsUnderReview()), Tuple.of(1, ModelArbitraries.groups())),
            days().optional(0.7),
            days().optional(0.3),
            days().optional(0.6),
            days().optional(0.4),
            reviewComments().list().ofMaxSize(3),
            ModelArbitraries.extensions())
        .as(
            (group, since, informal, telechat, iab, comments, extensions) ->
                CharteringCase.builder()
                    .group(group)
                    .reviewSince(since)
                    .informalReviewEnds(informal)
                    .telechat(telechat)
                    .iabReviewed(iab)
                    .comments(comments)
                    .extensions(extensions)
                    .build())
        .withoutEdgeCases();
  }

  /**
   * {@return cases in which nothing is under review yet: of groups that are to be and have no
   * charter, and of groups that exist and mostly have an approved one}
   */
  public static Arbitrary<CharteringCase> restingCases() {
    return Combinators.combine(
            ModelArbitraries.validWorkingGroups(),
            Arbitraries.of(
                GroupState.PROPOSED, GroupState.ACTIVE, GroupState.BOF, GroupState.DORMANT),
            Arbitraries.of(GroupType.WG, GroupType.WG, GroupType.RG),
            Arbitraries.of(true, true, false))
        .as(
            (group, state, type, chartered) ->
                CharteringCase.of(
                    group.toBuilder()
                        .type(type)
                        .state(state)
                        .charter(
                            chartered && !NOT_FORMED.contains(state)
                                ? group.charter()
                                : Optional.empty())
                        .build()));
  }

  private static Arbitrary<Group> groupsUnderReview() {
    return Combinators.combine(
            ModelArbitraries.workingGroups(),
            Arbitraries.of(
                GroupState.PROPOSED, GroupState.BOF, GroupState.ACTIVE, GroupState.DORMANT),
            chartersUnderReview(),
            ModelArbitraries.proposedPlans())
        .as(LifecycleArbitraries::under);
  }

  private static Group under(
      WorkingGroup group, GroupState state, Charter charter, MilestonePlan proposed) {
    return group.toBuilder()
        .state(state)
        .charter(charter.toBuilder().name(new CharterName("ietf", group.acronym())).build())
        .proposedMilestones(proposed)
        .build();
  }

  private static Arbitrary<Charter> chartersUnderReview() {
    return Combinators.combine(
            ModelArbitraries.charters(),
            Arbitraries.of(
                CharterState.NOT_UNDER_REVIEW,
                CharterState.INFORMAL_REVIEW,
                CharterState.INTERNAL_REVIEW,
                CharterState.EXTERNAL_REVIEW,
                CharterState.IESG_REVIEW,
                CharterState.APPROVED),
            revisions(),
            reviewBallots().list().ofMaxSize(2))
        .as(
            (charter, state, revision, ballots) ->
                charter.toBuilder().state(state).revision(revision).ballots(ballots).build());
  }

  /** Few enough that ballots are often on the revision before. */
  private static Arbitrary<CharterRevision> revisions() {
    return Arbitraries.of("00-01", "00-02", "00-03", "01", "01-00", "01-01", "02")
        .map(CharterRevision::parse);
  }

  private static Arbitrary<Ballot> reviewBallots() {
    return Combinators.combine(
            Arbitraries.of(BallotType.known()),
            days(),
            days().optional(0.4),
            revisions().optional(0.9),
            positions().list().ofMaxSize(3))
        .as(
            (type, opened, closed, revision, positions) ->
                Ballot.builder()
                    .type(type)
                    .opened(ApproximateDate.of(opened))
                    .closed(closed.map(ApproximateDate::of))
                    .revision(revision)
                    .addAllPositions(positions)
                    .build());
  }

  private static Arbitrary<BallotPosition> positions() {
    return Combinators.combine(
            Arbitraries.of(Position.known()), names(), days(), revisions().optional(0.8))
        .as(
            (position, name, day, revision) ->
                BallotPosition.builder()
                    .position(position)
                    .personName(name)
                    .date(ApproximateDate.of(day))
                    .revision(revision)
                    .build());
  }

  // ---- one thing after the other

  /**
   * {@return courses of groups under the rules of any profile, see {@link #groupChains(Profile)}}
   */
  public static Arbitrary<ActionChain<Course<Group, GroupAction>>> groupChains() {
    return Machine.GROUP.chains(anyWorkingGroups(), Arbitraries.of(Profile.class));
  }

  /**
   * {@return courses of groups: what is tried on groups of all kinds one after the other} Most
   * actions are taken from what {@link GroupLifecycle} says that can be done, the best as often as
   * the others; one of six is any action at all.
   *
   * @param profile whose rules count
   */
  public static Arbitrary<ActionChain<Course<Group, GroupAction>>> groupChains(Profile profile) {
    return Machine.GROUP.chains(anyWorkingGroups(), Arbitraries.just(profile));
  }

  /**
   * {@return courses of a group}
   *
   * @param start the group at the beginning
   * @param profile whose rules count
   */
  public static ActionChainArbitrary<Course<Group, GroupAction>> groupChains(
      Group start, Profile profile) {
    return Machine.GROUP.chains(start, profile);
  }

  /**
   * {@return courses of charters under the rules of any profile, see {@link
   * #charteringChains(Profile)}}
   */
  public static Arbitrary<ActionChain<Course<CharteringCase, CharterAction>>> charteringChains() {
    return Machine.CHARTER.chains(anyCases(), Arbitraries.of(Profile.class));
  }

  /**
   * {@return courses of charters: what is tried on chartering cases one after the other, from the
   * first submission or from the middle of a review} Most actions are taken from what {@link
   * CharterProcess} says that can be done; one of six is any action at all.
   *
   * @param profile whose rules count
   */
  public static Arbitrary<ActionChain<Course<CharteringCase, CharterAction>>> charteringChains(
      Profile profile) {
    return Machine.CHARTER.chains(anyCases(), Arbitraries.just(profile));
  }

  /**
   * {@return courses of a charter}
   *
   * @param start the case at the beginning
   * @param profile whose rules count
   */
  public static ActionChainArbitrary<Course<CharteringCase, CharterAction>> charteringChains(
      CharteringCase start, Profile profile) {
    return Machine.CHARTER.chains(start, profile);
  }

  /**
   * {@return courses of milestones under the rules of any profile, see {@link
   * #milestoneChains(Profile)}}
   */
  public static Arbitrary<ActionChain<Course<Group, MilestoneAction>>> milestoneChains() {
    return Machine.MILESTONE.chains(anyWithMilestones(), Arbitraries.of(Profile.class));
  }

  /**
   * {@return courses of milestones: what is tried on the plans of groups one after the other} Most
   * actions are taken from what {@link MilestoneProcess} says that can be done; one of six is any
   * action at all.
   *
   * @param profile whose rules count
   */
  public static Arbitrary<ActionChain<Course<Group, MilestoneAction>>> milestoneChains(
      Profile profile) {
    return Machine.MILESTONE.chains(anyWithMilestones(), Arbitraries.just(profile));
  }

  /**
   * {@return courses of the milestones of a group}
   *
   * @param start the group at the beginning
   * @param profile whose rules count
   */
  public static ActionChainArbitrary<Course<Group, MilestoneAction>> milestoneChains(
      Group start, Profile profile) {
    return Machine.MILESTONE.chains(start, profile);
  }

  private static Arbitrary<Group> anyWorkingGroups() {
    return Arbitraries.oneOf(
        ModelArbitraries.validWorkingGroups(), ModelArbitraries.workingGroups());
  }

  private static Arbitrary<CharteringCase> anyCases() {
    return Arbitraries.oneOf(restingCases(), charteringCases());
  }

  private static Arbitrary<Group> anyWithMilestones() {
    return Arbitraries.oneOf(workingGroupsWithMilestones(), groupsWithMilestones());
  }

  // ---- histories

  /**
   * {@return working groups that went from state to state as the rules describe, and nothing is
   * wrong with what is told of it}
   */
  public static Arbitrary<Group> lives() {
    return HistoryDraft.histories(0).map(DefectiveHistory::group);
  }

  /**
   * {@return working groups with histories like real ones, in which up to four things are wrong, or
   * nothing}
   */
  public static Arbitrary<DefectiveHistory> defectiveHistories() {
    return HistoryDraft.histories(4);
  }

  // ---- parts

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("Ada Example", "Kim Beispiel", "Jo Esempio", "李例");
  }
}
