package io.github.wgkit.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Severity;
import java.util.Comparator;

/**
 * Something that could happen next.
 *
 * @param transition the row of the table
 * @param standing how the step stands to the rules of the profile that was asked
 * @param findings what there is to say of it, worst first
 * @param wanted what the rules want to be said with the action, worst first
 * @param <S> the states
 * @param <A> the actions
 */
public record Option<S, A extends Enum<A>>(
    Transition<S, A, ?> transition,
    Standing standing,
    ImmutableList<Finding> findings,
    ImmutableList<Finding> wanted) {
  /**
   * Best first: what is not refused, then what is normal, then what has the fewest errors and
   * warnings, then the order of the table.
   */
  public static final Comparator<Option<?, ?>> BEST_FIRST =
      Comparator.<Option<?, ?>, Boolean>comparing(Option::isRefused)
          .thenComparing(Option::standing)
          .thenComparingLong(option -> option.count(Severity.ERROR))
          .thenComparingLong(option -> option.count(Severity.WARNING));

  /**
   * Checks the parts.
   *
   * @param transition the row of the table
   * @param standing how the step stands to the rules of the profile that was asked
   * @param findings what there is to say of it, worst first
   * @param wanted what the rules want to be said with the action, worst first
   */
  public Option {
    requireNonNull(transition);
    requireNonNull(standing);
    requireNonNull(findings);
    requireNonNull(wanted);
  }

  /**
   * {@return whether the step would be refused whatever is said with it: one of the findings is an
   * error}
   */
  public boolean isRefused() {
    return count(Severity.ERROR) > 0;
  }

  private long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
