package io.github.wgkit.model.testkit;

import com.google.common.base.Strings;

/** How laws are stated, those of the test kits and your own. */
public final class Law {
  private Law() {}

  /**
   * Fails a test, unless a condition is met.
   *
   * @param isKept whether the law is kept
   * @param broken what is wrong, in words, with {@code %s} for each of the values
   * @param values the values to be told
   * @throws AssertionError if the law is not kept
   */
  public static void require(boolean isKept, String broken, Object... values) {
    if (!isKept) {
      throw new AssertionError(Strings.lenientFormat(broken, values));
    }
  }
}
