package io.github.wgkit.model;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.history.DirectoryAsOf;
import io.github.wgkit.model.history.Placeholders;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * All that one snapshot says: groups, people, documents, vocabularies, and the rows that are none
 * of these. Two directories are equal if they say the same in the same order.
 *
 * <p>Acronyms should be unique. If they are not, all groups are kept, and the questions by acronym
 * are answered with the first.
 */
@Value.Immutable
public abstract class Directory {
  /** A directory with nothing in it. */
  public static final Directory EMPTY = builder().build();

  Directory() {}

  /** {@return all groups of all types, in the order of the snapshot} */
  public abstract ImmutableList<Group> groups();

  /** {@return the people, in the order of the snapshot} */
  public abstract ImmutableList<Person> people();

  /** {@return the documents but for charters, in the order of the snapshot} */
  public abstract ImmutableList<Document> documents();

  /** {@return what documents do to each other, in the order of the snapshot} */
  public abstract ImmutableList<DocumentRelation> relations();

  /** {@return the rows of vocabularies, in the order of the snapshot} */
  public abstract ImmutableList<Term> terms();

  /** {@return the rows that are none of the above, in the order of the snapshot} */
  public abstract ImmutableList<OtherRecord> otherRecords();

  /** {@return what the snapshot says of itself, sorted by name} */
  @Value.NaturalOrder
  public abstract ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return everything in the directory: groups first, then people, documents and so on} */
  public Stream<DirectoryEntry> entries() {
    return Stream.<List<? extends DirectoryEntry>>of(
            groups(), people(), documents(), relations(), terms(), otherRecords())
        .flatMap(List::stream);
  }

  /**
   * Finds a group.
   *
   * @param acronym its present acronym; if no group has exactly this, the case does not count
   * @return the group
   */
  public Optional<Group> group(Acronym acronym) {
    return index().group(acronym);
  }

  /**
   * Finds a group.
   *
   * @param acronym its present acronym; if no group has exactly this, the case does not count
   * @return the group; empty too if the text can be no acronym
   */
  public Optional<Group> group(String acronym) {
    return Acronym.isAcronym(acronym) ? group(Acronym.of(acronym)) : Optional.empty();
  }

  /**
   * Finds a group.
   *
   * @param id the Datatracker's number
   * @return the group
   */
  public Optional<Group> group(long id) {
    return Optional.ofNullable(index().byId().get(id));
  }

  /**
   * Finds a person.
   *
   * @param id the Datatracker's number
   * @return the person
   */
  public Optional<Person> person(long id) {
    return Optional.ofNullable(index().people().get(id));
  }

  /** {@return the groups that act like working groups, in the order of the snapshot} */
  public ImmutableList<WorkingGroup> workingGroups() {
    return groupsOf(WorkingGroup.class);
  }

  /** {@return all areas, in the order of the snapshot} */
  public ImmutableList<Area> areas() {
    return groupsOf(Area.class);
  }

  private <T extends Group> ImmutableList<T> groupsOf(Class<T> kind) {
    return groups().stream().filter(kind::isInstance).map(kind::cast).collect(toImmutableList());
  }

  /** {@return the areas that are active, sorted by acronym} */
  public ImmutableList<Area> areasInUse() {
    return areas().stream()
        .filter(area -> area.isIn(GroupState.ACTIVE))
        .sorted(Comparator.comparing(Group::acronym))
        .collect(toImmutableList());
  }

  /**
   * {@return the active working groups (type wg, state active), sorted by acronym} BoFs, proposed
   * and dormant groups are not among them, nor are research groups.
   */
  public ImmutableList<WorkingGroup> activeWorkingGroups() {
    return workingGroups().stream()
        .filter(group -> group.isOf(GroupType.WG) && group.isIn(GroupState.ACTIVE))
        .sorted(Comparator.comparing(Group::acronym))
        .collect(toImmutableList());
  }

  /**
   * {@return the active working groups by area, sorted by the acronyms of area and group} Groups
   * without area stand in {@link #activeWorkingGroupsWithoutArea()}.
   */
  public ImmutableListMultimap<Area, WorkingGroup> activeWorkingGroupsByArea() {
    return activeWorkingGroups().stream()
        .filter(group -> areaOf(group).isPresent())
        .sorted(Comparator.comparing(group -> areaOf(group).orElseThrow().acronym()))
        .collect(toImmutableListMultimap(group -> areaOf(group).orElseThrow(), group -> group));
  }

  /** {@return the active working groups whose parent is no area of this directory} */
  public ImmutableList<WorkingGroup> activeWorkingGroupsWithoutArea() {
    return activeWorkingGroups().stream()
        .filter(group -> areaOf(group).isEmpty())
        .collect(toImmutableList());
  }

  /**
   * {@return the area of a group: the group itself if it is one, else its parent if that is one}
   *
   * @param group a group
   */
  public Optional<Area> areaOf(Group group) {
    return group instanceof Area area
        ? Optional.of(area)
        : group.parent().flatMap(this::group).filter(Area.class::isInstance).map(Area.class::cast);
  }

  /**
   * {@return the groups whose parent is this one, of every type and state, in the order of the
   * snapshot}
   *
   * @param parent the acronym of the parent, such as that of an area
   */
  public ImmutableList<Group> membersOf(Acronym parent) {
    return index().members().get(parent.normalized());
  }

  /**
   * {@return the groups in a state, of every type, in the order of the snapshot}
   *
   * @param state the state
   */
  public ImmutableList<Group> groupsIn(GroupState state) {
    return groups().stream().filter(group -> group.isIn(state)).collect(toImmutableList());
  }

  /**
   * {@return the groups in which somebody has a role now, by role, in the order of the snapshot}
   *
   * @param personId the Datatracker's number of the person
   */
  public ImmutableListMultimap<RoleName, Group> groupsOfPerson(long personId) {
    return groupsByRole(
        role -> role.personId().isPresent() && role.personId().getAsLong() == personId);
  }

  /**
   * {@return the groups in which somebody has a role now, by role, in the order of the snapshot}
   *
   * @param address an address of the person: the one used in a role, or another one that a {@link
   *     Person} of this directory has
   */
  public ImmutableListMultimap<RoleName, Group> groupsOfPerson(EmailAddress address) {
    ImmutableSet<Long> ids =
        numbersOf(
            person -> person.addresses().stream().anyMatch(a -> a.email().sameMailbox(address)));
    return groupsByRole(
        role -> role.email().filter(address::sameMailbox).isPresent() || isOneOf(ids, role));
  }

  /**
   * {@return the groups in which somebody has a role now, by role, in the order of the snapshot}
   *
   * @param name the full name, exactly: the one in a role, or that of a {@link Person} of this
   *     directory
   */
  public ImmutableListMultimap<RoleName, Group> groupsOfPerson(String name) {
    ImmutableSet<Long> ids = numbersOf(person -> person.name().equals(name));
    return groupsByRole(
        role -> role.personName().filter(name::equals).isPresent() || isOneOf(ids, role));
  }

  private ImmutableSet<Long> numbersOf(Predicate<Person> sought) {
    return people().stream()
        .filter(sought)
        .flatMap(person -> person.id().stream().boxed())
        .collect(toImmutableSet());
  }

  private static boolean isOneOf(ImmutableSet<Long> ids, Role role) {
    return role.personId().isPresent() && ids.contains(role.personId().getAsLong());
  }

  private ImmutableListMultimap<RoleName, Group> groupsByRole(Predicate<Role> sought) {
    ImmutableListMultimap.Builder<RoleName, Group> found = ImmutableListMultimap.builder();
    for (Group group : groups()) {
      group.roles().stream()
          .filter(sought)
          .map(Role::name)
          .distinct()
          .forEach(name -> found.put(name, group));
    }
    return found.build();
  }

  /**
   * Finds the groups that an acronym might mean: those that have it or had it earlier, and those
   * with a similar one.
   *
   * @param acronym the acronym sought; its case and hyphens do not count
   * @return the groups, best match first; those that match alike in the order of the snapshot
   */
  public ImmutableList<AcronymMatch> similarTo(Acronym acronym) {
    return groups().stream()
        .flatMap(group -> AcronymMatch.between(acronym, group).stream())
        .sorted(AcronymMatch.BEST_FIRST)
        .collect(toImmutableList());
  }

  /**
   * Tells how everything was at the end of a day: states, acronyms, names, areas and people, each
   * with how far it can be believed. What is not known is said to be unknown.
   *
   * @param date the day
   * @return the directory as it was then
   */
  public DirectoryAsOf asOf(LocalDate date) {
    return DirectoryAsOf.of(this, date, Placeholders.in(this));
  }

  /** The groups by what they are asked for, made when first needed. */
  @Value.Lazy
  DirectoryIndex index() {
    return DirectoryIndex.of(this);
  }

  /** {@return a builder with the attributes of this directory} */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Directory}. */
  public static final class Builder extends ImmutableDirectory.Builder {
    Builder() {}

    /**
     * Adds an entry of any kind.
     *
     * @param entry the entry
     * @return this builder
     */
    public Builder add(DirectoryEntry entry) {
      if (entry instanceof Group group) {
        return addGroups(group);
      } else if (entry instanceof Person person) {
        return addPeople(person);
      } else if (entry instanceof Document document) {
        return addDocuments(document);
      } else if (entry instanceof DocumentRelation relation) {
        return addRelations(relation);
      } else if (entry instanceof Term term) {
        return addTerms(term);
      }
      return addOtherRecords((OtherRecord) entry);
    }
  }
}
