package io.github.wgkit.model.diff;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.util.Optional;

/**
 * A milestone of two plans, and what happened to it.
 *
 * @param before the milestone of the older plan; empty if it was added
 * @param after the milestone of the newer plan; empty if it was dropped
 * @param changes what happened to it; empty if nothing did
 * @param events what the history says of it, oldest first; empty if nothing, or if none is at hand
 */
public record MilestonePair(
    Optional<Milestone> before,
    Optional<Milestone> after,
    ImmutableList<MilestoneChange> changes,
    ImmutableList<MilestoneEvent> events) {
  /**
   * Checks the parts.
   *
   * @param before the milestone of the older plan; empty if it was added
   * @param after the milestone of the newer plan; empty if it was dropped
   * @param changes what happened to it; empty if nothing did
   * @param events what the history says of it, oldest first; empty if nothing, or if none is at
   *     hand
   * @throws IllegalArgumentException if there is neither
   */
  public MilestonePair {
    checkArgument(before.isPresent() || after.isPresent(), "a milestone of neither plan");
    requireNonNull(changes);
    requireNonNull(events);
  }

  /** {@return whether anything happened to it} */
  public boolean isDifferent() {
    return !changes.isEmpty();
  }

  /** {@return the milestone of the newer plan, or else that of the older one} */
  public Milestone milestone() {
    return after.or(() -> before).orElseThrow();
  }

  /** {@return the names of those who made the changes, as far as the history knows, each once} */
  public ImmutableList<String> by() {
    return events.stream()
        .flatMap(event -> event.personName().stream())
        .distinct()
        .collect(toImmutableList());
  }
}
