package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Directory;
import java.util.stream.Stream;

/**
 * What became of the groups from one snapshot to another.
 *
 * <p>A group is the same in both if it has the same number; if one of the two has no number, if it
 * has the same acronym, or had it earlier. People, documents and vocabularies are not compared.
 *
 * @param groups the groups that differ: those of the newer snapshot in its order, then those that
 *     are gone in the order of the older one
 * @param unchanged how many groups do not differ
 */
public record DirectoryDiff(ImmutableList<GroupDiff> groups, int unchanged) {
  /**
   * Checks the parts.
   *
   * @param groups the groups that differ: those of the newer snapshot in its order, then those that
   *     are gone in the order of the older one
   * @param unchanged how many groups do not differ
   */
  public DirectoryDiff {
    requireNonNull(groups);
  }

  /**
   * Compares two snapshots. The time it takes grows with the number of groups and no more; groups
   * that are equal take next to none.
   *
   * @param before the older snapshot
   * @param after the newer snapshot
   * @return what differs
   */
  public static DirectoryDiff of(Directory before, Directory after) {
    return before == after
        ? new DirectoryDiff(ImmutableList.of(), after.groups().size())
        : new DirectoryComparison(before, after).diff();
  }

  /** {@return whether no group differs} */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** {@return the groups that only the newer snapshot has} */
  public ImmutableList<GroupDiff> added() {
    return those(groups.stream().filter(group -> group.before().isEmpty()));
  }

  /** {@return the groups that only the older snapshot has} */
  public ImmutableList<GroupDiff> gone() {
    return those(groups.stream().filter(group -> group.after().isEmpty()));
  }

  /** {@return the groups that both have, and that differ} */
  public ImmutableList<GroupDiff> changed() {
    return those(
        groups.stream().filter(group -> group.before().isPresent() && group.after().isPresent()));
  }

  private static ImmutableList<GroupDiff> those(Stream<GroupDiff> groups) {
    return groups.collect(toImmutableList());
  }
}
