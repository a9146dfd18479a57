package io.github.wgkit.io.record;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.markup.WebAddress;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.history.GroupEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is told of people.
 *
 * @param directory where to look for people that a role knows by number only
 * @param people what is told
 */
public record ShownPeople(Directory directory, People people) {
  private static final String NAMELESS = "not recorded";

  /**
   * Checks the parts.
   *
   * @param directory where to look for people that a role knows by number only
   * @param people what is told
   */
  public ShownPeople {
    requireNonNull(directory);
    requireNonNull(people);
  }

  /** {@return whether anything is told} */
  public boolean isAnything() {
    return people != People.NOTHING;
  }

  /** {@return whether addresses are told} */
  boolean hasAddresses() {
    return people == People.NAMES_AND_ADDRESSES;
  }

  /** {@return the name of somebody, never the address} */
  Run nameOf(Role role) {
    return known(role).map(Run::name).orElseGet(() -> Run.text(NAMELESS));
  }

  private Optional<String> known(Role role) {
    return nameOf(role, directory);
  }

  /**
   * {@return the name of somebody who holds a role, looked up if the role has none}
   *
   * @param role the role
   * @param directory where to look
   */
  public static Optional<String> nameOf(Role role, Directory directory) {
    return nameOf(role.personName(), role.personId(), directory);
  }

  /**
   * {@return the name of who made something happen, looked up if the event has none}
   *
   * @param event the event
   * @param directory where to look
   */
  public static Optional<String> nameOf(GroupEvent event, Directory directory) {
    return nameOf(event.personName(), event.personId(), directory);
  }

  private static Optional<String> nameOf(
      Optional<String> recorded, OptionalLong id, Directory directory) {
    return recorded
        .filter(name -> !name.isBlank())
        .or(
            () ->
                id.isPresent()
                    ? directory.person(id.getAsLong()).map(Person::name)
                    : Optional.empty())
        .filter(name -> !name.isBlank());
  }

  /** {@return what tells one person from another, if anything does} */
  Object identityOf(Role role) {
    if (role.personId().isPresent()) {
      return role.personId().getAsLong();
    }
    return known(role).or(() -> role.email().map(EmailAddress::text)).orElse(NAMELESS);
  }

  /** {@return the address of somebody, if it is told} */
  ImmutableList<Run> addressOf(Role role) {
    String address = role.email().map(EmailAddress::text).filter(a -> hasAddresses()).orElse("");
    return address.isEmpty()
        ? ImmutableList.of()
        : ImmutableList.of(
            WebAddress.mailbox(address)
                .map(link -> Run.link(address, link))
                .orElseGet(() -> Run.name(address)));
  }

  /**
   * {@return several people in one line; of those without a name, how many they are}
   *
   * @param roles their roles
   */
  public ImmutableList<Run> inOneLine(List<Role> roles) {
    ImmutableList.Builder<Run> line = ImmutableList.builder();
    int nameless = 0;
    String separator = "";
    for (Role role : roles) {
      ImmutableList<Run> address = addressOf(role);
      if (known(role).isEmpty() && address.isEmpty()) {
        nameless++;
        continue;
      }
      line.add(Run.text(separator), nameOf(role));
      if (!address.isEmpty()) {
        line.add(Run.text(" (")).addAll(address).add(Run.text(")"));
      }
      separator = ", ";
    }
    if (nameless > 0) {
      line.add(Run.text(separator + nameless + (nameless == 1 ? " name" : " names")));
      line.add(Run.text(" not recorded"));
    }
    return line.build();
  }
}
