package io.github.wgkit.model.history;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A directory as it was at the end of a day: states, names, areas and people, each with how far it
 * can be believed.
 *
 * <pre>{@code
 * DirectoryAsOf then = directory.asOf(LocalDate.parse("2012-03-01"));
 * then.groupsIn(GroupState.ACTIVE); // a group that is called dmm now stands there as mext
 * then.groups().get(0).chairs();    // presumed: the oldest record is of 2012-04-05
 * }</pre>
 *
 * <p>How it is found out:
 *
 * <ul>
 *   <li>The <b>state</b> comes from the {@linkplain StateEvent changes of state} up to that day; a
 *       later record that says another one wins and makes it doubtful. Dates that are {@linkplain
 *       Placeholders placeholders}, not precise enough or uncertain make it doubtful, too. Where no
 *       event is that old, it comes from the record that was in force.
 *   <li><b>Acronym, name, type, parent and people</b> come from the record that was in force: the
 *       last {@linkplain PastRecord earlier one} that is dated before the end of that day, or the
 *       present one. If none is that old, but a change of state is, they are presumed to have been
 *       as in the oldest record there is.
 *   <li>Where neither an event nor a record is that old, all is {@linkplain AsOf.Certainty#UNKNOWN
 *       unknown}: the group need not have existed.
 * </ul>
 *
 * <p>Days are those of the calendar of whoever recorded the date. Answers do not change when events
 * of later days become known.
 *
 * @param date the day
 * @param groups all groups, in the order of the snapshot, whether they existed then or not
 */
public record DirectoryAsOf(LocalDate date, ImmutableList<GroupAsOf> groups) {
  /**
   * Checks the parts.
   *
   * @param date the day
   * @param groups all groups, in the order of the snapshot
   */
  public DirectoryAsOf {
    requireNonNull(date);
    requireNonNull(groups);
  }

  /**
   * Tells how a directory was.
   *
   * @param directory the directory
   * @param date the day
   * @param placeholders the days that say nothing
   * @return the directory at the end of that day
   */
  public static DirectoryAsOf of(Directory directory, LocalDate date, Placeholders placeholders) {
    return new PastScan(directory, date, placeholders).directory();
  }

  /**
   * {@return the groups that were in a state, doubtful or not, in the order of the snapshot}
   *
   * @param state the state
   */
  public ImmutableList<GroupAsOf> groupsIn(GroupState state) {
    return groups.stream().filter(group -> group.isIn(state)).collect(toImmutableList());
  }

  /** {@return the groups of which something is known on that day} */
  public ImmutableList<GroupAsOf> groupsThere() {
    return groups.stream().filter(GroupAsOf::isThere).collect(toImmutableList());
  }

  /**
   * {@return the active working groups of then, doubtful or not, sorted by the acronym of then} As
   * in {@link Directory#activeWorkingGroups()}, only groups of the type wg.
   */
  public ImmutableList<GroupAsOf> activeWorkingGroups() {
    return groups.stream()
        .filter(group -> group.isIn(GroupState.ACTIVE))
        .filter(group -> group.type().value().filter(GroupType.WG::equals).isPresent())
        .sorted(Comparator.comparing(group -> group.acronym().value().orElseThrow()))
        .collect(toImmutableList());
  }

  /** {@return the areas of then of which something is known, in the order of the snapshot} */
  public ImmutableList<GroupAsOf> areas() {
    return groups.stream()
        .filter(group -> group.type().value().filter(GroupType.AREA::equals).isPresent())
        .collect(toImmutableList());
  }

  /**
   * Finds a group by what it was called then.
   *
   * @param acronym its acronym then; the case does not count
   * @return the group; the first, if there are several
   */
  public Optional<GroupAsOf> group(Acronym acronym) {
    return groups.stream()
        .filter(
            group ->
                group
                    .acronym()
                    .value()
                    .map(Acronym::normalized)
                    .equals(Optional.of(acronym.normalized())))
        .findFirst();
  }

  /**
   * Finds a group by what it is called now.
   *
   * @param acronym its present acronym; the case does not count
   * @return the group; the first, if there are several
   */
  public Optional<GroupAsOf> groupNow(Acronym acronym) {
    return groups.stream()
        .filter(group -> group.now().acronym().normalized().equals(acronym.normalized()))
        .findFirst();
  }

  /**
   * {@return the area of then of a group}
   *
   * @param group a group
   */
  public Optional<GroupAsOf> areaOf(GroupAsOf group) {
    return group
        .parent()
        .value()
        .flatMap(this::group)
        .filter(parent -> parent.type().value().filter(GroupType.AREA::equals).isPresent());
  }

  /**
   * {@return the groups of which something is known, each {@linkplain GroupAsOf#asGroup() as it was
   * then}, doubtful or not, with the people of the directory}
   *
   * @param directory the directory of now, of which people are taken
   */
  public Directory asDirectory(Directory directory) {
    ImmutableList<Group> then =
        groupsThere().stream().map(GroupAsOf::asGroup).collect(toImmutableList());
    return Directory.builder().groups(then).people(directory.people()).build();
  }
}
