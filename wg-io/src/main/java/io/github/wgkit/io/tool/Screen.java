package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;

/** Text as it looks on a screen of fixed columns. */
final class Screen {
  private static final int REPLACEMENT = 0xFFFD;

  /** Characters of two columns: East Asian scripts, full-width forms, pictures. */
  private static final ImmutableRangeSet<Integer> WIDE =
      ImmutableRangeSet.<Integer>builder()
          .add(Range.closed(0x1100, 0x115F))
          .add(Range.closed(0x2E80, 0x303E))
          .add(Range.closed(0x3041, 0x4DBF))
          .add(Range.closed(0x4E00, 0xA4CF))
          .add(Range.closed(0xA960, 0xA97F))
          .add(Range.closed(0xAC00, 0xD7A3))
          .add(Range.closed(0xF900, 0xFAFF))
          .add(Range.closed(0xFE30, 0xFE6F))
          .add(Range.closed(0xFF00, 0xFF60))
          .add(Range.closed(0xFFE0, 0xFFE6))
          .add(Range.closed(0x1F300, 0x1F64F))
          .add(Range.closed(0x1F680, 0x1F6FF))
          .add(Range.closed(0x1F900, 0x1F9FF))
          .add(Range.closed(0x20000, 0x3FFFD))
          .build();

  private Screen() {}

  /**
   * Makes a text safe for a terminal and for one line: a line break or tab becomes a blank, any
   * other control character, lone surrogate, or character that turns the direction of writing
   * becomes U+FFFD.
   *
   * @param text any text
   * @return the text in one line that only shows itself
   */
  static String oneLine(String text) {
    if (isPlain(text) || text.codePoints().allMatch(c -> onScreen(c) == c)) {
      return text;
    }
    return text.replace("\r\n", "\n")
        .codePoints()
        .map(Screen::onScreen)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int onScreen(int c) {
    if (c == '\n' || c == '\r' || c == '\t') {
      return ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      case Character.FORMAT -> turnsDirection(c) ? REPLACEMENT : c;
      default -> c;
    };
  }

  /** A name with one of these could show the rest of the line backwards. */
  private static boolean turnsDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (0x202A <= c && c <= 0x202E)
        || (0x2066 <= c && c <= 0x2069);
  }

  /** {@return how many columns a line takes} */
  static int width(String line) {
    return isPlain(line) ? line.length() : line.codePoints().map(Screen::width).sum();
  }

  /** {@return whether all characters are printable ones of ASCII, as in nearly all lines} */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> WIDE.contains(c) ? 2 : 1;
    };
  }

  /** {@return the line with blanks behind it, as many as it takes to fill the columns} */
  static String pad(String line, int columns) {
    return line + " ".repeat(Math.max(0, columns - width(line)));
  }
}
