package io.github.wgkit.io.picture;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.markup.Characters;

/** Texts of records as a picture shows them. */
final class Words {
  /** They would turn around what stands beside a text, too. */
  private static final CharMatcher TURNING =
      CharMatcher.inRange('\u202A', '\u202E')
          .or(CharMatcher.inRange('\u2066', '\u2069'))
          .or(CharMatcher.anyOf("\u200E\u200F\u061C"));

  private static final String CUT = "\u2026";

  /** More marks on one letter would grow into the lines above and below. */
  private static final int MOST_MARKS = 3;

  private Words() {}

  /** {@return a text in one line, with U+FFFD for what no page can hold} */
  static String inOneLine(String text) {
    String line = Characters.inOneLine(TURNING.removeFrom(text));
    StringBuilder shown = new StringBuilder(line.length());
    int marks = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      i += Character.charCount(character);
      marks = joinsTheOneBefore(character) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        shown.appendCodePoint(Characters.canStand(character) ? character : 0xFFFD);
      }
    }
    return shown.toString();
  }

  /** {@return whether a character has no place of its own: accents, joiners and the like} */
  static boolean joinsTheOneBefore(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
      default -> false;
    };
  }

  /**
   * {@return a text that is not wider than a width; its end is cut off if need be}
   *
   * @param text the text, in one line
   * @param size the size of the font
   * @param width the width there is
   */
  static String cut(String text, double size, double width) {
    if (TextWidth.of(text, size) <= width) {
      return text;
    }
    int end = fitting(text, 0, size, width - TextWidth.of(CUT, size));
    return text.substring(0, end).stripTrailing() + CUT;
  }

  /** {@return up to where a text fits into a width; no letter is parted from its accents} */
  private static int fitting(String text, int from, double size, double width) {
    double used = 0;
    int end = from;
    for (int i = from; i < text.length(); ) {
      int character = text.codePointAt(i);
      int next = i + Character.charCount(character);
      used += TextWidth.of(text.substring(i, next), size);
      if (used > width) {
        break;
      }
      i = next;
      if (i == text.length() || !joinsTheOneBefore(text.codePointAt(i))) {
        end = i;
      }
    }
    return end;
  }

  /**
   * {@return a text in lines that are not wider than a width} The last one is cut if the text needs
   * more lines.
   *
   * @param text the text, in one line
   * @param size the size of the font
   * @param width the width there is
   * @param most how many lines there may be
   */
  static ImmutableList<String> wrap(String text, double size, double width, int most) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    int from = 0;
    for (int line = 1; from < text.length(); line++) {
      if (line == most) {
        lines.add(cut(text.substring(from), size, width));
        break;
      }
      int end = fitting(text, from, size, width);
      if (end < text.length()) {
        int blank = text.lastIndexOf(' ', end);
        end = blank > from ? blank : Math.max(end, text.offsetByCodePoints(from, 1));
      }
      lines.add(text.substring(from, end));
      from = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    }
    return lines.build();
  }

  /** {@return a number with the word for what is counted} */
  static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
