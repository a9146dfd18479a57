package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which groups a snapshot is about. Areas always belong to it, so that groups have one. An empty
 * set leaves nothing out.
 */
@Value.Immutable
public interface GroupSelection {
  /** Working groups in any state. */
  GroupSelection WORKING_GROUPS = builder().build();

  /** {@return the types; working groups by default} */
  @Value.Default
  default ImmutableSet<GroupType> types() {
    return ImmutableSet.of(GroupType.WG);
  }

  /** {@return the states in which the groups are now} */
  ImmutableSet<GroupState> states();

  /** {@return the groups by name} */
  ImmutableSet<Acronym> acronyms();

  /** {@return from when on events are wanted; all of them by default} */
  Optional<Instant> since();

  /** {@return a builder with this selection} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder of a selection of all working groups} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link GroupSelection}. */
  final class Builder extends ImmutableGroupSelection.Builder {
    Builder() {}
  }
}
