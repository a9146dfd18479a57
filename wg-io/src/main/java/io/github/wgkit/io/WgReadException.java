package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An input could not be read as asked. Carries all problems found, the last one being decisive. */
public final class WgReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Null only after deserialization: problems stay where they were found. */
  private final transient @Nullable ImmutableList<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems all problems found, the decisive one last; at least one
   * @throws IllegalArgumentException if there is no problem
   */
  public WgReadException(ImmutableList<Problem> problems) {
    super(lastOf(problems).toString());
    this.problems = problems;
  }

  /**
   * Makes the exception.
   *
   * @param problems all problems found, the decisive one last; at least one
   * @param cause why the last problem came about
   * @throws IllegalArgumentException if there is no problem
   */
  public WgReadException(ImmutableList<Problem> problems, Throwable cause) {
    super(lastOf(problems).toString(), cause);
    this.problems = problems;
  }

  private static Problem lastOf(ImmutableList<Problem> problems) {
    checkArgument(!problems.isEmpty(), "no problem, no exception");
    return Iterables.getLast(problems);
  }

  /** {@return all problems found, the decisive one last} */
  public ImmutableList<Problem> problems() {
    return problems == null ? ImmutableList.of() : problems;
  }
}
