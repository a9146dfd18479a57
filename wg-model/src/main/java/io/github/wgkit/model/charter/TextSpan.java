package io.github.wgkit.model.charter;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A part of a text, from one character up to another; what {@link String#substring(int, int)}
 * takes.
 *
 * @param start the index of the first character, counted from 0 in UTF-16 units
 * @param end the index after the last one
 */
public record TextSpan(int start, int end) {
  /**
   * Checks the parts.
   *
   * @param start the index of the first character, counted from 0 in UTF-16 units
   * @param end the index after the last one
   * @throws IllegalArgumentException if the start is negative or after the end
   */
  public TextSpan {
    checkArgument(0 <= start && start <= end, "no part of a text goes from %s to %s", start, end);
  }

  /** {@return the number of UTF-16 units} */
  public int length() {
    return end - start;
  }

  /**
   * {@return the part of a text}
   *
   * @param text the whole text
   * @throws IndexOutOfBoundsException if the text ends earlier
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** {@return the indices, such as {@code 12-20}} */
  @Override
  public String toString() {
    return start + "-" + end;
  }
}
