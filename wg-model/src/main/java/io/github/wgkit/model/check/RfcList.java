package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;

/**
 * The RFCs that are published, as the index of the RFC Editor lists them. The library has none of
 * its own, as it would be old tomorrow.
 *
 * @param obsoletedBy the numbers of all RFCs, each with the numbers of those that made it obsolete
 */
public record RfcList(ImmutableSortedMap<Integer, ImmutableList<Integer>> obsoletedBy) {
  /**
   * Checks the parts.
   *
   * @param obsoletedBy the numbers of all RFCs, each with the numbers of those that made it
   *     obsolete
   */
  public RfcList {
    obsoletedBy = ImmutableSortedMap.copyOf(obsoletedBy);
  }

  /**
   * {@return whether an RFC is published}
   *
   * @param number its number
   */
  public boolean isPublished(int number) {
    return obsoletedBy.containsKey(number);
  }

  /**
   * {@return the numbers of the RFCs that made another one obsolete; empty if it is in force}
   *
   * @param number its number
   */
  public ImmutableList<Integer> successors(int number) {
    return obsoletedBy.getOrDefault(number, ImmutableList.of());
  }
}
