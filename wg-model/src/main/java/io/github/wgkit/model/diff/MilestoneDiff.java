package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.MilestonePlan;

/**
 * What differs between two plans of milestones (RFC 6433 section 7).
 *
 * <p>A milestone is the same in both if it has the same number; without numbers, or if a proposed
 * plan was copied into the current one, if it says the same or nearly so, is due at the same time
 * or is about the same documents.
 *
 * <p>When a record was last changed, its earlier versions and its extensions do not count.
 *
 * <pre>{@code
 * MilestoneDiff diff = MilestoneDiff.of(before.milestones(), after.milestones(), after.history());
 * diff.changes(MilestoneChange.Redated.class).forEach(slip -> System.out.println(slip.months()));
 * }</pre>
 *
 * @param pairs every milestone of both plans, once, in the order of the newer one; dropped ones
 *     after what stood before them
 */
public record MilestoneDiff(ImmutableList<MilestonePair> pairs) {
  /**
   * Checks the part.
   *
   * @param pairs every milestone of both plans, once, in the order of the newer one; dropped ones
   *     after what stood before them
   */
  public MilestoneDiff {
    requireNonNull(pairs);
  }

  /**
   * Compares two plans of either kind.
   *
   * @param before the older plan
   * @param after the newer plan
   * @return what differs
   */
  public static MilestoneDiff of(MilestonePlan before, MilestonePlan after) {
    return of(before, after, History.NONE);
  }

  /**
   * Compares two plans of either kind, and finds out who made the changes.
   *
   * @param before the older plan
   * @param after the newer plan
   * @param history what happened to the group between the two; of a longer history the events are
   *     left out that are not later than the older version of their milestone, if its time is known
   * @return what differs, with the events of the milestones that differ
   */
  public static MilestoneDiff of(MilestonePlan before, MilestonePlan after, History history) {
    return new MilestoneComparison(before, after, history).diff();
  }

  /** {@return whether nothing differs} */
  public boolean isEmpty() {
    return pairs.stream().noneMatch(MilestonePair::isDifferent);
  }

  /** {@return the milestones that differ, in order} */
  public ImmutableList<MilestonePair> different() {
    return pairs.stream().filter(MilestonePair::isDifferent).collect(toImmutableList());
  }

  /**
   * {@return all changes of a kind, in order}
   *
   * @param kind the kind of change
   * @param <C> the kind of change
   */
  public <C extends MilestoneChange> ImmutableList<C> changes(Class<C> kind) {
    return pairs.stream()
        .flatMap(pair -> pair.changes().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(toImmutableList());
  }
}
