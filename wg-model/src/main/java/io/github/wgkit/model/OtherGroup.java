package io.github.wgkit.model;

import org.immutables.value.Value;

/**
 * A group that neither acts like a working group nor is an area: a directorate, a team, a standards
 * organization, a group without type or of a type that this library does not know.
 */
@Value.Immutable
public non-sealed interface OtherGroup extends Group {
  /** Refuses a type that another kind of group stands for, and plans of the wrong kind. */
  @Value.Check
  default void check() {
    GroupChecks.check(this, type -> !type.actsLikeWorkingGroup() && !type.equals(GroupType.AREA));
  }

  /** {@return a builder with the attributes of this group} */
  @Override
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** {@return a builder; acronym and name are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link OtherGroup}. */
  final class Builder extends ImmutableOtherGroup.Builder implements Group.Builder {
    Builder() {}
  }
}
