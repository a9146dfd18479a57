package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Something the model holds and a format could not carry.
 *
 * @param what what was left out, such as {@code history} or {@code people}
 * @param count how many times
 * @param example the first of them, such as an acronym; may be empty
 */
public record Loss(String what, long count, String example) {
  /**
   * Checks the parts.
   *
   * @param what what was left out, such as {@code history} or {@code people}
   * @param count how many times
   * @param example the first of them, such as an acronym; may be empty
   * @throws IllegalArgumentException if nothing was lost
   */
  public Loss {
    requireNonNull(example);
    checkArgument(!what.isEmpty() && count > 0, "a loss is a loss of something");
  }

  /** {@return the loss in one line} */
  @Override
  public String toString() {
    return what + " left out (" + count + (example.isEmpty() ? ")" : ", first: " + example + ")");
  }
}
