package io.github.wgkit.io.template;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.Term;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A directory as the templates ask it: who holds a role, and what a state or type is called. */
public final class Snapshot {
  private final Directory directory;
  private final Map<String, String> names = new HashMap<>();

  private Snapshot(Directory directory) {
    this.directory = requireNonNull(directory);
  }

  /**
   * Prepares a directory to be asked.
   *
   * @param directory the directory
   * @return the same, prepared
   */
  public static Snapshot of(Directory directory) {
    Snapshot snapshot = new Snapshot(directory);
    for (Term term : directory.terms()) {
      if (!term.name().isEmpty()) {
        snapshot.names.putIfAbsent(term.vocabulary() + " " + term.slug(), term.name());
      }
    }
    return snapshot;
  }

  /** {@return the directory} */
  public Directory directory() {
    return directory;
  }

  /**
   * {@return what a slug is called: in the vocabularies of the directory, else by this library}
   *
   * @param vocabulary the vocabulary, such as {@code name.groupstatename}
   * @param slug the slug; of an empty one, the name is empty
   */
  public String name(String vocabulary, Optional<? extends Slug<?>> slug) {
    return slug.map(word -> name(vocabulary, word.slug(), word.label())).orElse("");
  }

  /**
   * {@return what a slug is called in the vocabularies of the directory}
   *
   * @param vocabulary the vocabulary, such as {@code name.docrelationshipname}
   * @param slug the slug
   * @param otherwise the answer if that vocabulary does not have it
   */
  public String name(String vocabulary, String slug, String otherwise) {
    return names.getOrDefault(vocabulary + " " + slug, otherwise);
  }

  /**
   * {@return the name of the state of a group; empty if it has none}
   *
   * @param group the group
   */
  public String stateName(Group group) {
    return name("name.groupstatename", group.state());
  }

  /**
   * {@return the name of the type of a group, such as {@code WG}; empty if it has none}
   *
   * @param group the group
   */
  public String typeName(Group group) {
    return name("name.grouptypename", group.type());
  }

  /**
   * {@return the name of the parent of a group; its acronym if the parent is not at hand}
   *
   * @param group the group
   */
  public String parentName(Group group) {
    return parent(group)
        .map(Group::name)
        .or(() -> group.parent().map(acronym -> acronym.text()))
        .orElse("");
  }

  /**
   * {@return the parent of a group, if it has one that is at hand}
   *
   * @param group the group
   */
  public Optional<Group> parent(Group group) {
    return group.parent().flatMap(directory::group);
  }

  /**
   * {@return who holds a role in a group}
   *
   * @param role the role
   * @param group the group
   * @param order in what order
   */
  public ImmutableList<Holder> holders(RoleName role, Group group, Comparator<Holder> order) {
    return group.roles().stream()
        .filter(held -> held.name().equals(role))
        .map(this::holder)
        .sorted(order)
        .collect(toImmutableList());
  }

  /**
   * {@return who holds a role in the parent of a group; nobody if that is not at hand}
   *
   * @param role the role
   * @param group the group
   * @param order in what order
   */
  public ImmutableList<Holder> holdersInParent(
      RoleName role, Group group, Comparator<Holder> order) {
    return parent(group).map(parent -> holders(role, parent, order)).orElse(ImmutableList.of());
  }

  private Holder holder(Role role) {
    Optional<Person> person =
        role.personId().isPresent()
            ? directory.person(role.personId().getAsLong())
            : Optional.empty();
    String fullName = person.map(Person::name).or(role::personName).orElse("");
    PersonName parts = PersonName.of(fullName);
    return new Holder(
        role.id(),
        fullName,
        person.map(Person::plainName).filter(plain -> !plain.isEmpty()).orElseGet(parts::plain),
        parts.last(),
        role.email().map(EmailAddress::text).orElse(""));
  }
}
