package io.github.wgkit.io.listing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.template.CodePoints;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which groups stand in a list, and in what order. Ties are by the Datatracker's number. */
record ListedGroups(Directory directory) {
  private static final Comparator<Group> BY_NUMBER =
      Comparator.comparingLong(group -> group.id().orElse(Long.MAX_VALUE));

  static final Comparator<Group> BY_NAME = by(Group::name);
  static final Comparator<Group> BY_ACRONYM = by(group -> group.acronym().text());

  private static Comparator<Group> by(Function<Group, String> text) {
    return Comparator.comparing(text, CodePoints.ORDER).thenComparing(BY_NUMBER);
  }

  /** {@return the active areas, also those without groups, by name} */
  ImmutableList<Group> areas() {
    return directory.areas().stream()
        .filter(area -> area.isIn(GroupState.ACTIVE))
        .<Group>map(area -> area)
        .sorted(BY_NAME)
        .collect(toImmutableList());
  }

  /** {@return the active working groups of an area} */
  ImmutableList<Group> groupsOf(Group area, Comparator<Group> order) {
    return directory.membersOf(area.acronym()).stream()
        .filter(ListedGroups::isActiveWorkingGroup)
        .sorted(order)
        .collect(toImmutableList());
  }

  /** {@return all active working groups by acronym, also those without an area} */
  ImmutableList<Group> byAcronym() {
    return all().sorted(BY_ACRONYM).collect(toImmutableList());
  }

  /** {@return the active working groups that have a parent, whatever that is, by acronym} */
  ImmutableList<Group> withParent() {
    return all()
        .filter(group -> group.parent().isPresent())
        .sorted(BY_ACRONYM)
        .collect(toImmutableList());
  }

  private Stream<Group> all() {
    return directory.groups().stream().filter(ListedGroups::isActiveWorkingGroup);
  }

  private static boolean isActiveWorkingGroup(Group group) {
    return group.isOf(GroupType.WG) && group.isIn(GroupState.ACTIVE);
  }
}
