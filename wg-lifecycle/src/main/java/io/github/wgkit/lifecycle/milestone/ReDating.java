package io.github.wgkit.lifecycle.milestone;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.milestone.Due;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A milestone got another month.
 *
 * @param from when it was due before
 * @param to when it was due then
 * @param day the day on which it was changed, in UTC; empty if not recorded
 */
public record ReDating(Due from, Due to, Optional<LocalDate> day) {
  /**
   * Checks the parts.
   *
   * @param from when it was due before
   * @param to when it was due then
   * @param day the day on which it was changed, in UTC; empty if not recorded
   */
  public ReDating {
    requireNonNull(from);
    requireNonNull(to);
    requireNonNull(day);
  }

  /** {@return how many months later it was due; negative if earlier, never 0} */
  public long months() {
    return ChronoUnit.MONTHS.between(from.month(), to.month());
  }
}
