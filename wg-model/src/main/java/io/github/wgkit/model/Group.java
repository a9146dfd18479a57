package io.github.wgkit.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A group of people with a name, as the IETF keeps record of it: working groups, areas, and all the
 * rest.
 *
 * <p>The record is the same for every type of group. A {@link WorkingGroup} is every group that
 * acts like one, an {@link Area} is the parent of working groups, and {@link OtherGroup} is for
 * directorates, teams, standards organizations and types that nobody has thought of yet.
 */
public sealed interface Group extends DirectoryEntry permits WorkingGroup, Area, OtherGroup {
  /** {@return the Datatracker's number of the group} */
  OptionalLong id();

  /** {@return the short name} */
  Acronym acronym();

  /** {@return the name, exactly as recorded; may be empty} */
  String name();

  /** {@return the type, if recorded} */
  Optional<GroupType> type();

  /** {@return the state, if recorded} */
  Optional<GroupState> state();

  /** {@return the parent; of a working group, the area} */
  Optional<Acronym> parent();

  /** {@return a short description, may be empty; that of the charter stands in the charter} */
  @Value.Default
  default String description() {
    return "";
  }

  /** {@return the mailing list} */
  @Value.Default
  default MailingList list() {
    return MailingList.NONE;
  }

  /** {@return who does what, in the order of the record} */
  ImmutableList<Role> roles();

  /** {@return what the group has outside the Datatracker} */
  ImmutableList<ExternalResource> resources();

  /** {@return the charter, if the group has one} */
  Optional<Charter> charter();

  /** {@return whether milestones have due dates; if not, they only have an order} */
  @Value.Default
  default boolean usesMilestoneDates() {
    return true;
  }

  /** {@return the milestones the group works by} */
  @Value.Default
  default MilestonePlan milestones() {
    return GroupChecks.NO_MILESTONES;
  }

  /** {@return the milestones of a charter under review} */
  @Value.Default
  default MilestonePlan proposedMilestones() {
    return GroupChecks.NO_PROPOSED_MILESTONES;
  }

  /** {@return milestones that were deleted, or are in a state that this library does not know} */
  ImmutableList<Milestone> formerMilestones();

  /** {@return what happened to the group} */
  @Value.Default
  default History history() {
    return History.NONE;
  }

  /** {@return remarks for internal use, may be empty} */
  @Value.Default
  default String comments() {
    return "";
  }

  /** {@return when the record was last changed} */
  Optional<OffsetDateTime> lastModified();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /**
   * {@return whether the group is in a state}
   *
   * @param state the state
   */
  default boolean isIn(GroupState state) {
    return state().filter(state::equals).isPresent();
  }

  /**
   * {@return whether the group is of a type}
   *
   * @param type the type
   */
  default boolean isOf(GroupType type) {
    return type().filter(type::equals).isPresent();
  }

  /**
   * {@return the roles of a name, in the order of the record}
   *
   * @param name what the people do
   */
  default ImmutableList<Role> roles(RoleName name) {
    ImmutableList.Builder<Role> found = ImmutableList.builder();
    for (Role role : roles()) {
      if (role.name().equals(name)) {
        found.add(role);
      }
    }
    return found.build();
  }

  /** {@return the acronyms that the group had earlier, oldest first, without the present one} */
  default ImmutableList<Acronym> earlierAcronyms() {
    return history().past().stream()
        .map(PastRecord::group)
        .map(Group::acronym)
        .filter(past -> !past.equals(acronym()))
        .distinct()
        .collect(toImmutableList());
  }

  /** {@return a builder with the attributes of this group} */
  Builder toBuilder();

  /**
   * Starts a group of the kind that fits its type.
   *
   * @param type the type, if there is one
   * @return a builder of a {@link WorkingGroup}, {@link Area} or {@link OtherGroup} with that type
   */
  static Builder builder(Optional<GroupType> type) {
    if (type.isPresent() && type.get().actsLikeWorkingGroup()) {
      return WorkingGroup.builder().type(type.get());
    }
    if (type.isPresent() && type.get().equals(GroupType.AREA)) {
      return Area.builder();
    }
    return OtherGroup.builder().type(type);
  }

  /** What the builders of the three kinds of group have in common. */
  interface Builder {
    /**
     * Sets the Datatracker's number.
     *
     * @param id the number
     * @return this builder
     */
    Builder id(long id);

    /**
     * Sets the short name; required.
     *
     * @param acronym the short name
     * @return this builder
     */
    Builder acronym(Acronym acronym);

    /**
     * Sets the name; required.
     *
     * @param name the name exactly as recorded
     * @return this builder
     */
    Builder name(String name);

    /**
     * Sets the state.
     *
     * @param state the state
     * @return this builder
     */
    Builder state(GroupState state);

    /**
     * Sets the parent.
     *
     * @param parent the acronym of the parent; of a working group, of its area
     * @return this builder
     */
    Builder parent(Acronym parent);

    /**
     * Sets the short description.
     *
     * @param description the description, may be empty
     * @return this builder
     */
    Builder description(String description);

    /**
     * Sets the mailing list.
     *
     * @param list the mailing list
     * @return this builder
     */
    Builder list(MailingList list);

    /**
     * Adds a role.
     *
     * @param role the role
     * @return this builder
     */
    Builder addRoles(Role role);

    /**
     * Adds roles.
     *
     * @param roles the roles
     * @return this builder
     */
    Builder addAllRoles(Iterable<? extends Role> roles);

    /**
     * Adds a resource.
     *
     * @param resource the resource
     * @return this builder
     */
    Builder addResources(ExternalResource resource);

    /**
     * Sets the charter.
     *
     * @param charter the charter
     * @return this builder
     */
    Builder charter(Charter charter);

    /**
     * Sets whether milestones have due dates; they have unless something else is said.
     *
     * @param usesMilestoneDates whether they have due dates
     * @return this builder
     */
    Builder usesMilestoneDates(boolean usesMilestoneDates);

    /**
     * Sets the milestones the group works by.
     *
     * @param milestones a plan of the kind current
     * @return this builder
     */
    Builder milestones(MilestonePlan milestones);

    /**
     * Sets the milestones of a charter under review.
     *
     * @param milestones a plan of the kind proposed
     * @return this builder
     */
    Builder proposedMilestones(MilestonePlan milestones);

    /**
     * Adds milestones that stand in neither plan.
     *
     * @param milestones the milestones
     * @return this builder
     */
    Builder addAllFormerMilestones(Iterable<? extends Milestone> milestones);

    /**
     * Sets what happened to the group.
     *
     * @param history the history
     * @return this builder
     */
    Builder history(History history);

    /**
     * Sets the remarks for internal use.
     *
     * @param comments the remarks, may be empty
     * @return this builder
     */
    Builder comments(String comments);

    /**
     * Sets when the record was last changed.
     *
     * @param lastModified the moment, with the offset of the clock that recorded it
     * @return this builder
     */
    Builder lastModified(OffsetDateTime lastModified);

    /**
     * Adds what the record says besides.
     *
     * @param key the name of the field in the record
     * @param value its value
     * @return this builder
     */
    Builder putExtensions(String key, ExtensionValue value);

    /**
     * Adds what the record says besides.
     *
     * @param extensions the values by the names of their fields
     * @return this builder
     */
    Builder putAllExtensions(Map<String, ? extends ExtensionValue> extensions);

    /**
     * Makes the group.
     *
     * @return the group
     * @throws IllegalStateException if acronym or name is missing
     * @throws IllegalArgumentException if the plans are of the wrong kind
     */
    Group build();
  }
}
