package io.github.wgkit.model.history;

import io.github.wgkit.model.milestone.Milestone;
import org.immutables.value.Value;

/** A milestone of the current plan changed (RFC 6433 section 2). */
@Value.Immutable
public non-sealed interface MilestoneEvent extends GroupEvent {
  /** {@return the number of the milestone, see {@link Milestone#id()}} */
  long milestoneId();

  /** {@return a builder with the attributes of this event} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; date and milestone are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MilestoneEvent}. */
  final class Builder extends ImmutableMilestoneEvent.Builder implements GroupEvent.Builder {
    Builder() {}
  }
}
