package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Severity;

/**
 * What was read, and what was wrong with it.
 *
 * @param value what was read; after errors, what could be read all the same
 * @param problems what was wrong, in the order in which it was found
 * @param <T> what was read
 */
public record ReadResult<T>(T value, ImmutableList<Problem> problems) {
  /**
   * Checks the parts.
   *
   * @param value what was read; after errors, what could be read all the same
   * @param problems what was wrong, in the order in which it was found
   */
  public ReadResult {
    requireNonNull(value);
    requireNonNull(problems);
  }

  /** {@return whether something could not be read} */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * {@return the value, if all of it could be read}
   *
   * @throws WgReadException if there was an error
   */
  public T orThrow() throws WgReadException {
    if (hasErrors()) {
      throw new WgReadException(problems);
    }
    return value;
  }
}
