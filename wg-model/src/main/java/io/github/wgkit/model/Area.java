package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.MilestonePlan;
import org.immutables.value.Value;

/**
 * An area of the IETF: the parent of working groups, managed by one or more area directors (RFC
 * 7475 section 3).
 */
@Value.Immutable
public non-sealed interface Area extends Group {
  @Override
  @Value.Default
  default String description() {
    return "";
  }

  @Override
  @Value.Default
  default MailingList list() {
    return MailingList.NONE;
  }

  @Override
  @Value.Default
  default boolean usesMilestoneDates() {
    return true;
  }

  @Override
  @Value.Default
  default MilestonePlan milestones() {
    return GroupChecks.NO_MILESTONES;
  }

  @Override
  @Value.Default
  default MilestonePlan proposedMilestones() {
    return GroupChecks.NO_PROPOSED_MILESTONES;
  }

  @Override
  @Value.Default
  default History history() {
    return History.NONE;
  }

  @Override
  @Value.Default
  default String comments() {
    return "";
  }

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
