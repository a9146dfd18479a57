package io.github.wgkit.model.diff;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Group;
import java.util.Optional;

/**
 * What became of a group from one snapshot to another.
 *
 * <p>Its history, the remarks for internal use, extensions and the time of the last change do not
 * count; nor do the numbers of roles and resources.
 *
 * @param before the group in the older snapshot; empty if it was added
 * @param after the group in the newer snapshot; empty if it is gone
 * @param changes in what the two differ, in the order of {@link GroupField}, then roles, resources,
 *     the text of the charter, milestones; empty if there is only one
 */
public record GroupDiff(
    Optional<Group> before, Optional<Group> after, ImmutableList<GroupChange> changes) {
  /**
   * Checks the parts.
   *
   * @param before the group in the older snapshot; empty if it was added
   * @param after the group in the newer snapshot; empty if it is gone
   * @param changes in what the two differ, in the order of {@link GroupField}, then roles,
   *     resources, the text of the charter, milestones; empty if there is only one
   * @throws IllegalArgumentException if there is neither
   */
  public GroupDiff {
    checkArgument(before.isPresent() || after.isPresent(), "a group of neither snapshot");
    requireNonNull(changes);
  }

  /**
   * Compares two records, of the same group or of two.
   *
   * @param before the older record
   * @param after the newer record
   * @return what differs
   */
  public static GroupDiff of(Group before, Group after) {
    return new GroupDiff(
        Optional.of(before), Optional.of(after), new GroupComparison(before, after).changes());
  }

  /** {@return whether nothing differs} */
  public boolean isEmpty() {
    return before.isPresent() && after.isPresent() && changes.isEmpty();
  }

  /** {@return the group in the newer snapshot, or else in the older one} */
  public Group group() {
    return after.or(() -> before).orElseThrow();
  }
}
