package io.github.wgkit.model.acronym;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A group has an acronym, or had it.
 *
 * @param acronym the acronym, as the record has it
 * @param group the group as it is recorded now
 * @param isPresent whether the group has this acronym now
 * @param from the day of the first record of the group that has this acronym; it may have had it
 *     earlier. Empty if that record is not dated
 * @param until the day of the record by which the group had another acronym; empty if it has this
 *     one now, or if that record is not dated
 */
public record AcronymUse(
    Acronym acronym,
    Group group,
    boolean isPresent,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {
  /**
   * Checks the parts.
   *
   * @param acronym the acronym, as the record has it
   * @param group the group as it is recorded now
   * @param isPresent whether the group has this acronym now
   * @param from the day of the first record of the group that has this acronym
   * @param until the day of the record by which the group had another acronym
   */
  public AcronymUse {
    requireNonNull(acronym);
    requireNonNull(group);
    requireNonNull(from);
    requireNonNull(until);
  }
}
