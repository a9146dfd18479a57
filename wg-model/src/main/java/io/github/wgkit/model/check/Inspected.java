package io.github.wgkit.model.check;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A group that is being checked, and what has to be known for that.
 *
 * @param group the group
 * @param neighbours the directory in which it stands; empty if it is checked on its own
 * @param profile whose rules count
 * @param today the date of the question, in UTC
 * @param rfcs the RFCs there are, if that is known
 */
record Inspected(
    Group group,
    Optional<Neighbours> neighbours,
    Profile profile,
    LocalDate today,
    Optional<RfcList> rfcs) {

  /** {@return something that only a directory can tell; nothing if there is none} */
  <T> Stream<T> among(Function<Neighbours, Stream<T>> question) {
    return neighbours.stream().flatMap(question);
  }

  /** {@return the people of a role, each once} */
  List<Role> people(RoleName name) {
    return People.distinct(group.roles(name));
  }

  /** {@return the area, if the directory has it} */
  Optional<Area> area() {
    return neighbours.flatMap(found -> found.directory().areaOf(group));
  }

  /** {@return the parent, if the directory has it} */
  Optional<Group> parent() {
    Optional<Acronym> parent = group.parent();
    return neighbours.flatMap(found -> parent.flatMap(found.directory()::group));
  }

  /** {@return whether an address of the person in a role is known, in the role or elsewhere} */
  boolean hasAddress(Role role) {
    return role.email().isPresent()
        || (role.personId().isPresent()
            && neighbours
                .flatMap(found -> found.directory().person(role.personId().getAsLong()))
                .filter(person -> !person.addresses().isEmpty())
                .isPresent());
  }
}
