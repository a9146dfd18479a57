package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A working group, or a group that acts like one: research group, area group, research area group
 * ({@link GroupType#actsLikeWorkingGroup()}).
 *
 * <p>A BoF is recorded as a group of the type wg, and is none yet: look at the {@linkplain #isBof()
 * state}.
 */
@Value.Immutable
public non-sealed interface WorkingGroup extends Group {
  /** {@return the chairs (RFC 2418 section 6.1)} */
  default ImmutableList<Role> chairs() {
    return roles(RoleName.CHAIR);
  }

  /** {@return the secretaries (RFC 2418 section 6.2)} */
  default ImmutableList<Role> secretaries() {
    return roles(RoleName.SECRETARY);
  }

  /** {@return the technical advisors (RFC 6292 section 2.1)} */
  default ImmutableList<Role> technicalAdvisors() {
    return roles(RoleName.TECHNICAL_ADVISOR);
  }

  /**
   * {@return the responsible area director (RFC 2418 section 2.2)} The Datatracker takes the first
   * one recorded, and so does this.
   */
  default Optional<Role> responsibleAreaDirector() {
    return roles().stream().filter(role -> role.name().equals(RoleName.AREA_DIRECTOR)).findFirst();
  }

  /** {@return whether this is a Birds of a Feather session, held or to be held} */
  default boolean isBof() {
    return isIn(GroupState.BOF) || isIn(GroupState.BOF_CONCLUDED);
  }

  /** Refuses a type that does not act like a working group, and plans of the wrong kind. */
  @Value.Check
  default void check() {
    GroupChecks.check(this, GroupType::actsLikeWorkingGroup);
  }

  /** {@return a builder with the attributes of this group} */
  @Override
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** {@return a builder; the type is wg if nothing else is said, acronym and name are required} */
  static Builder builder() {
    return new Builder().type(GroupType.WG);
  }

  /** Builds a {@link WorkingGroup}. */
  final class Builder extends ImmutableWorkingGroup.Builder implements Group.Builder {
    Builder() {}
  }
}
