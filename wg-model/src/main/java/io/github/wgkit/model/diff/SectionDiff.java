package io.github.wgkit.model.diff;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What became of a section of a charter.
 *
 * @param title the words of its heading, in the newer version if it is there; empty before the
 *     first heading
 * @param passages its passages with the heading, in the order of the newer version; removed ones
 *     after what stood before them
 */
public record SectionDiff(String title, ImmutableList<PassageDiff> passages) {
  /**
   * Checks the parts.
   *
   * @param title the words of its heading, in the newer version if it is there; empty before the
   *     first heading
   * @param passages its passages with the heading, in the order of the newer version; removed ones
   *     after what stood before them
   */
  public SectionDiff {
    requireNonNull(title);
    requireNonNull(passages);
  }

  SectionDiff withoutMilestones() {
    ImmutableList<PassageDiff> rest =
        passages.stream()
            .filter(passage -> !passage.is(Passage.Kind.MILESTONE))
            .collect(toImmutableList());
    boolean isOnlyHeading = rest.stream().allMatch(passage -> passage.is(Passage.Kind.HEADING));
    boolean isPlan = isOnlyHeading && rest.size() < passages.size();
    return new SectionDiff(title, isPlan ? ImmutableList.of() : rest);
  }

  /** {@return whether there is anything to tell of it} */
  public boolean isDifferent() {
    return passages.stream().anyMatch(PassageDiff::isDifferent);
  }
}
