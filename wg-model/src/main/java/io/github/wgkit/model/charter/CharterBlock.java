package io.github.wgkit.model.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A part of a charter that stands between empty lines, or that a heading ends.
 *
 * @param kind what it is
 * @param span where it stands, from the first character of its first line to the last one of its
 *     last line, without the end of that line
 * @param items the items of a list, with their marks and the lines that belong to them; of a
 *     paragraph, the items that follow it without an empty line; may be empty
 */
public record CharterBlock(Kind kind, TextSpan span, ImmutableList<TextSpan> items) {
  /** What a block is. */
  public enum Kind {
    /** The title of what follows, underlined, marked by {@code #}, or a short line of its own. */
    HEADING,
    /** Running text. */
    PARAGRAPH,
    /** Items with marks, such as {@code *}, {@code 1.} or {@code (a)}. */
    LIST,
    /** Lines of cells between bars. */
    TABLE,
    /** A line across the page. */
    RULE
  }

  /**
   * Checks the parts.
   *
   * @param kind what it is
   * @param span where it stands, from the first character of its first line to the last one of its
   *     last line, without the end of that line
   * @param items the items of a list, with their marks and the lines that belong to them; of a
   *     paragraph, the items that follow it without an empty line; may be empty
   */
  public CharterBlock {
    requireNonNull(kind);
    requireNonNull(span);
    requireNonNull(items);
  }

  /**
   * {@return an item without its mark, such as {@code *} or {@code 1.}, and the blanks around that}
   *
   * @param item one of the {@link #items()}
   * @param text the text of which the spans are
   * @throws IndexOutOfBoundsException if the text ends before the item
   */
  public static TextSpan withoutMark(TextSpan item, String text) {
    int start = item.start();
    while (start < item.end()
        && (text.charAt(start) == '>' || TextLines.BLANK.matches(text.charAt(start)))) {
      start++;
    }
    int end = start;
    while (end < item.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String words = TextLines.BLANK.trimTrailingFrom(text.substring(start, end));
    return new TextSpan(start + LineForm.itemMark(words), item.end());
  }
}
