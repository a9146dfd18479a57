package io.github.wgkit.model.history;

import io.github.wgkit.model.GroupState;
import org.immutables.value.Value;

/** The state of a group changed. */
@Value.Immutable
public non-sealed interface StateEvent extends GroupEvent {
  /** {@return the state the group came into} */
  GroupState state();

  /** {@return a builder with the attributes of this event} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; date and state are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StateEvent}. */
  final class Builder extends ImmutableStateEvent.Builder implements GroupEvent.Builder {
    Builder() {}
  }
}
