package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import org.immutables.value.Value;

/**
 * An area of the IETF: the parent of working groups, managed by one or more area directors (RFC
 * 7475 section 3).
 */
@Value.Immutable
public non-sealed interface Area extends Group {
  /** {@return the area directors} */
  default ImmutableList<Role> directors() {
    return roles(RoleName.AREA_DIRECTOR);
  }

  /** Refuses a type other than area, and plans of the wrong kind. */
  @Value.Check
  default void check() {
    GroupChecks.check(this, GroupType.AREA::equals);
  }

  /** {@return a builder with the attributes of this group} */
  @Override
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** {@return a builder; the type is area, acronym and name are required} */
  static Builder builder() {
    return new Builder().type(GroupType.AREA);
  }

  /** Builds an {@link Area}. */
  final class Builder extends ImmutableArea.Builder implements Group.Builder {
    Builder() {}
  }
}
