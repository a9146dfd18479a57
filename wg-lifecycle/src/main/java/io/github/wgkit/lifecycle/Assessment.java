package io.github.wgkit.lifecycle;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Severity;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answer to a question: how the step stands to the rules, everything that there is to say of
 * it, and what would come of it.
 *
 * @param <V> what the action would be done to
 */
public final class Assessment<V> {
  private final Optional<? extends Transition<?, ?, ?>> transition;
  private final Standing standing;
  private final ImmutableList<Finding> findings;
  private final Supplier<Outcome.Applied<V>> result;

  /**
   * Makes an answer.
   *
   * @param transition the row of the table that answers; empty if there is none
   * @param standing how the step stands to the rules
   * @param findings everything that there is to say of it, worst first
   * @param result what would come of it; asked only if the step is not refused, and must give equal
   *     results each time
   * @throws IllegalArgumentException if the step is impossible and no finding is an error
   */
  public Assessment(
      Optional<? extends Transition<?, ?, ?>> transition,
      Standing standing,
      ImmutableList<Finding> findings,
      Supplier<Outcome.Applied<V>> result) {
    this.transition = transition;
    this.standing = standing;
    this.findings = findings;
    this.result = result;
    checkArgument(
        standing.isPossible() || isRefused(), "an impossible step needs a reason: %s", findings);
  }

  /** {@return the row of the table that answers; empty if there is none} */
  public Optional<? extends Transition<?, ?, ?>> transition() {
    return transition;
  }

  /** {@return how the step stands to the rules} */
  public Standing standing() {
    return standing;
  }

  /** {@return everything that there is to say of it, worst first} */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /** {@return whether the step would be refused: one of the findings is an error} */
  public boolean isRefused() {
    // the worst finding comes first
    return !findings.isEmpty() && findings.get(0).severity() == Severity.ERROR;
  }

  /** {@return what comes of the step} Computed at each call, with equal results. */
  public Outcome<V> outcome() {
    return isRefused() ? new Outcome.Refused<>(findings) : result.get();
  }

  /** {@return the standing and the findings, one a line} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(isRefused() ? "refused, " : "").append(standing);
    findings.forEach(finding -> text.append('\n').append(finding));
    return text.toString();
  }
}
