package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.charter.DocumentReference;
import java.util.Set;

/**
 * Which documents two texts name: RFCs first, by number, then drafts.
 *
 * @param gained those that only the newer text names
 * @param lost those that only the older text names
 * @param kept those that both name
 */
public record ReferenceDiff(
    ImmutableList<DocumentName> gained,
    ImmutableList<DocumentName> lost,
    ImmutableList<DocumentName> kept) {
  /**
   * Checks the parts.
   *
   * @param gained those that only the newer text names
   * @param lost those that only the older text names
   * @param kept those that both name
   */
  public ReferenceDiff {
    requireNonNull(gained);
    requireNonNull(lost);
    requireNonNull(kept);
  }

  /**
   * {@return the difference}
   *
   * @param before the older text
   * @param after the newer text
   */
  static ReferenceDiff of(String before, String after) {
    ImmutableSortedSet<DocumentName> old = names(before);
    ImmutableSortedSet<DocumentName> present = names(after);
    return new ReferenceDiff(
        sorted(Sets.difference(present, old)),
        sorted(Sets.difference(old, present)),
        sorted(Sets.intersection(old, present)));
  }

  private static ImmutableSortedSet<DocumentName> names(String text) {
    return DocumentReference.in(text).stream()
        .map(DocumentReference::name)
        .collect(toImmutableSortedSet(DocumentReference.ORDER));
  }

  private static ImmutableList<DocumentName> sorted(Set<DocumentName> names) {
    return ImmutableList.sortedCopyOf(DocumentReference.ORDER, names);
  }
}
