package io.github.wgkit.io.markup;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of texts, as far as a page can hold them: those that both HTML and XML allow.
 * Counts the others. Not thread-safe.
 */
public final class Characters {
  static final char REPLACEMENT = '\uFFFD';

  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));
  private static final int LAST_OF_PLANE = 0xFFFE;
  private static final int FIRST_NONCHARACTER = 0xFDD0;
  private static final int LAST_NONCHARACTER = 0xFDEF;

  private long replaced;

  /** Starts to count. */
  public Characters() {}

  /** {@return how many characters were replaced} */
  public long replaced() {
    return replaced;
  }

  /**
   * {@return a text with U+FFFD for what no page can hold}
   *
   * @param text any text
   */
  public String clean(String text) {
    if (canStand(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (canStand(c)) {
                clean.appendCodePoint(c);
              } else {
                clean.append(REPLACEMENT);
                replaced++;
              }
            });
    return clean.toString();
  }

  /**
   * {@return a text in one line, with one blank for all white space between words}
   *
   * @param text any text
   */
  public static String inOneLine(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ');
  }

  /**
   * {@return the words in one line: one blank for all white space between them, and none around;
   * what has no words is left out}
   */
  ImmutableList<Run> inOneLine(List<Run> runs) {
    List<Run> line = new ArrayList<>();
    boolean isAfterBlank = true;
    for (Run run : runs) {
      String text = clean(BLANK.collapseFrom(run.text(), ' '));
      if (isAfterBlank && text.startsWith(" ")) {
        text = text.substring(1);
      }
      if (!text.isEmpty()) {
        isAfterBlank = text.endsWith(" ");
        line.add(run.with(text));
      }
    }
    while (isAfterBlank && !line.isEmpty()) {
      Run last = line.remove(line.size() - 1);
      String text = last.text();
      isAfterBlank = text.equals(" ");
      if (!isAfterBlank) {
        line.add(last.with(text.endsWith(" ") ? text.substring(0, text.length() - 1) : text));
      }
    }
    return ImmutableList.copyOf(line);
  }

  /** {@return whether a page can hold all characters of a text} */
  static boolean canStand(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return text.codePoints().allMatch(Characters::canStand);
      }
    }
    return true;
  }

  /**
   * {@return whether a page can hold a character}
   *
   * @param c the code point
   */
  public static boolean canStand(int c) {
    if (c < ' ') {
      return c == '\t' || c == '\n';
    }
    return c <= '~'
        || (!Character.isISOControl(c)
            && (c & LAST_OF_PLANE) != LAST_OF_PLANE
            && (c < FIRST_NONCHARACTER || c > LAST_NONCHARACTER)
            && (c > Character.MAX_VALUE || !Character.isSurrogate((char) c)));
  }

  /**
   * {@return whether a text can change the direction in which others are written: it has letters
   * from right to left, or marks of direction}
   */
  static boolean changesDirection(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return text.codePoints().anyMatch(Characters::changesDirection);
      }
    }
    return false;
  }

  private static boolean changesDirection(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
