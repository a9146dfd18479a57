package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * What became of what was to be written.
 *
 * @param losses what the format could not carry; empty if everything was written
 */
public record WriteResult(ImmutableList<Loss> losses) {
  /** Everything was written. */
  public static final WriteResult COMPLETE = new WriteResult(ImmutableList.of());

  /**
   * Checks the parts.
   *
   * @param losses what the format could not carry; empty if everything was written
   */
  public WriteResult {
    requireNonNull(losses);
  }

  /** {@return whether everything was written} */
  public boolean isComplete() {
    return losses.isEmpty();
  }
}
