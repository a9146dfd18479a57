package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.template.ChosenCharter;
import io.github.wgkit.io.template.Revisions;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The milestones that belonged to a revision of a charter, as the Datatracker works them out. */
final class MilestonesOfRevision {
  /** What changed within these seconds changed together with the next revision. */
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private MilestonesOfRevision() {}

  /**
   * {@return the milestones of the revision, in order: of an approved charter those in force just
   * before the next approved one, of a proposal those proposed just before the next revision} Where
   * the history tells of no next revision, the present state of the milestones counts.
   */
  static ImmutableList<Milestone> of(ChosenCharter chosen) {
    Group group = chosen.group();
    MilestoneState wanted =
        chosen.revision().isApproved() ? MilestoneState.ACTIVE : MilestoneState.CHARTER;
    Optional<Instant> until =
        next(chosen.charter(), chosen.revision()).map(time -> time.minus(MARGIN));
    ImmutableList<Milestone> inOrder =
        ImmutableList.sortedCopyOf(
            Milestone.IN_ORDER,
            Iterables.concat(
                group.milestones().milestones(),
                group.proposedMilestones().milestones(),
                group.formerMilestones()));
    return inOrder.stream()
        .flatMap(milestone -> versionAt(until, milestone).stream())
        .filter(milestone -> milestone.state().equals(wanted))
        .collect(toImmutableList());
  }

  /** {@return when the revision was superseded; empty if it was not, or the history is silent} */
  private static Optional<Instant> next(Charter charter, CharterRevision revision) {
    Optional<Instant> published =
        Revisions.published(charter)
            .filter(event -> event.revision().filter(revision::equals).isPresent())
            .flatMap(MilestonesOfRevision::time)
            .max(Comparator.naturalOrder());
    return published.flatMap(
        then ->
            Revisions.published(charter)
                .filter(event -> revision.isProposal() || isApproved(event))
                .flatMap(MilestonesOfRevision::time)
                .filter(time -> time.isAfter(then))
                .min(Comparator.naturalOrder()));
  }

  private static boolean isApproved(CharterEvent event) {
    return event.revision().filter(CharterRevision::isApproved).isPresent();
  }

  private static Stream<Instant> time(CharterEvent event) {
    return event.date().time().map(OffsetDateTime::toInstant).stream();
  }

  /** {@return the version of a milestone that was in force; empty if it was not there yet} */
  private static Optional<Milestone> versionAt(Optional<Instant> until, Milestone milestone) {
    if (until.isEmpty() || isAsOld(milestone, until.get())) {
      return Optional.of(milestone);
    }
    return milestone.earlier().reverse().stream()
        .filter(earlier -> isAsOld(earlier, until.get()))
        .findFirst();
  }

  private static boolean isAsOld(Milestone milestone, Instant time) {
    return milestone.lastModified().map(last -> !last.toInstant().isAfter(time)).orElse(true);
  }
}
