package io.github.wgkit.io.json;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.io.Problem;
import java.io.IOException;

/**
 * The input is no JSON, or YAML, from here on, or goes beyond a limit: nothing more can be read of
 * it. {@link JsonInput#read} turns it into the problem it carries.
 */
public final class BrokenJsonException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /**
   * Makes the exception.
   *
   * @param problem what is wrong, and where
   * @param cause what the parser said
   */
  public BrokenJsonException(Problem problem, Throwable cause) {
    super(problem.toString(), cause);
    this.problem = requireNonNull(problem);
  }

  /**
   * Makes the exception.
   *
   * @param problem what is wrong, and where
   */
  public BrokenJsonException(Problem problem) {
    super(problem.toString());
    this.problem = requireNonNull(problem);
  }

  /** {@return what is wrong, and where} */
  public Problem problem() {
    return problem;
  }
}
