package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
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
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.LocalDate;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

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
 * <p>For everything beneath see {@link ModelArbitraries}.
 */
public final class LifecycleArbitraries {
  /** Days of reviews lie close together, so that their order matters. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

  private static final int DAYS = 60;

  private LifecycleArbitraries() {}

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

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
  }

  private static Arbitrary<String> names() {
    return Arbitraries.of("Ada Example", "Kim Beispiel", "Jo Esempio", "李例");
  }
}
