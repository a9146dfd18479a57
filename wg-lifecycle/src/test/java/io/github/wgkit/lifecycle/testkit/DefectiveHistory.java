package io.github.wgkit.lifecycle.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Step;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Profile;
import java.util.Comparator;

/**
 * A working group with a history in which something is wrong, and what it is. An audit should find
 * it:
 *
 * <pre>{@code
 * @Property
 * void every_defect_is_named(@ForAll DefectiveHistory history, @ForAll Profile profile) {
 *   assertThat(codesFoundIn(history.group(), profile)).isEqualTo(history.codes(profile));
 * }
 * }</pre>
 *
 * @param group the group; its events happened before {@link LifecycleArbitraries#NOW}, but for
 *     those that are {@linkplain HistoryDefect#IN_THE_FUTURE still to come}
 * @param defects what is wrong; empty if nothing is
 */
public record DefectiveHistory(Group group, ImmutableSet<HistoryDefect> defects) {
  /**
   * Checks the parts.
   *
   * @param group the group
   * @param defects what is wrong; empty if nothing is
   */
  public DefectiveHistory {
    requireNonNull(group);
    defects = ImmutableSet.copyOf(ImmutableSortedSet.copyOf(Comparator.naturalOrder(), defects));
  }

  /**
   * {@return the codes by which an audit at {@link LifecycleArbitraries#NOW} names the defects,
   * neither more nor less, sorted} Each profile has its own view of odd steps, and may find one
   * where others do not, such as between an end and a start in the wrong order.
   *
   * @param profile whose rules count
   */
  public ImmutableSortedSet<String> codes(Profile profile) {
    ImmutableSortedSet.Builder<String> codes = ImmutableSortedSet.naturalOrder();
    for (HistoryDefect defect : defects) {
      if (defect != HistoryDefect.ODD_STEP) {
        codes.add(defect.code());
      }
    }
    for (Step step : Replay.of(group).steps()) {
      Standing standing = step.standing(profile).orElse(Standing.NORMAL);
      if (standing == Standing.UNUSUAL) {
        codes.add(HistoryDefect.ODD_STEP.code());
      } else if (standing == Standing.IMPOSSIBLE) {
        codes.add(HistoryDefect.MEANINGLESS_STEP);
      }
    }
    return codes.build();
  }
}
