package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.io.record.ShownPeople;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;

/**
 * What the people of a directory are called.
 *
 * @param directory where to look for people that a role knows by number only
 */
record People(Directory directory) {
  /** {@return the name, else the address, else the number of the person} */
  String nameOf(Role role) {
    return ShownPeople.nameOf(role, directory).orElseGet(role::displayName);
  }

  /** {@return the chairs of a group} */
  String chairsOf(Group group) {
    return group.roles(RoleName.CHAIR).stream().map(this::nameOf).collect(joining("; "));
  }
}
