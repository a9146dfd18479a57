package io.github.wgkit.model.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A heading and what follows it up to the next one.
 *
 * @param title the words of the heading, without marks; empty for what stands before the first one
 * @param level how far down in the order of headings: 1 for {@code #} and a double underline, 2 for
 *     {@code ##} and a single one, and so on; 0 without heading
 * @param span where it stands, with its heading
 * @param blocks its parts, the heading first if there is one
 */
public record CharterSection(
    String title, int level, TextSpan span, ImmutableList<CharterBlock> blocks) {
  /**
   * Checks the parts.
   *
   * @param title the words of the heading, without marks; empty for what stands before the first
   *     one
   * @param level how far down in the order of headings: 1 for {@code #} and a double underline, 2
   *     for {@code ##} and a single one, and so on; 0 without heading
   * @param span where it stands, with its heading
   * @param blocks its parts, the heading first if there is one
   */
  public CharterSection {
    requireNonNull(title);
    requireNonNull(span);
    requireNonNull(blocks);
  }
}
