package io.github.wgkit.io.template;

import com.google.common.base.CharMatcher;
import io.github.wgkit.io.WgWriteException;
import java.util.Comparator;

/** Text as a sequence of code points, which is how the Datatracker's language sees it. */
public final class CodePoints {
  /** Orders texts by code point; the natural order of Java differs outside the basic plane. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  /** What that language takes for white space. */
  static final CharMatcher WHITE_SPACE =
      CharMatcher.whitespace().or(CharMatcher.inRange('\u001C', '\u001F'));

  /**
   * How long a wrapped text may become. A line indented by thousands of blanks grows with each word
   * of it.
   */
  private static final int LONGEST = 1 << 25;

  private static final int TAB_STOP = 8;

  private CodePoints() {}

  private static int compare(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        boolean isBeyond = Character.isSurrogate(a);
        return isBeyond == Character.isSurrogate(b) ? Character.compare(a, b) : isBeyond ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }

  static boolean isWhiteSpace(int codePoint) {
    return codePoint <= Character.MAX_VALUE && WHITE_SPACE.matches((char) codePoint);
  }

  /** {@return the text with blanks for its tabs; a tab stop is every 8 code points of a line} */
  static String withoutTabs(String text) throws WgWriteException {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder(text.length() + TAB_STOP);
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        int blanks = TAB_STOP - column % TAB_STOP;
        expanded.append(" ".repeat(blanks));
        column += blanks;
        checkLength(expanded.length());
      } else {
        expanded.append(c);
        boolean isSecondHalf =
            Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        column = c == '\n' || c == '\r' ? 0 : isSecondHalf ? column : column + 1;
      }
    }
    return expanded.toString();
  }

  /** Refuses a text that grows beyond all measure. */
  static void checkLength(long length) throws WgWriteException {
    if (length > LONGEST) {
      throw new WgWriteException(
          "text-too-long", "a text would have more than " + LONGEST + " characters when wrapped");
    }
  }
}
