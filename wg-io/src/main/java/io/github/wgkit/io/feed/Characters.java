package io.github.wgkit.io.feed;

import com.google.common.base.CharMatcher;

/** Makes texts fit to be shown, and counts what it had to replace. Not thread-safe. */
final class Characters {
  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));
  private static final char REPLACEMENT = '\uFFFD';

  private long replaced;

  /** {@return how many characters were replaced} */
  long replaced() {
    return replaced;
  }

  /**
   * {@return a text with U+FFFD for each character that XML cannot hold (XML 1.0 section 2.2)} They
   * show nothing in HTML either, so no feed has them.
   */
  String shown(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); i++) {
      if (isRefused(text, i)) {
        shown = shown == null ? new StringBuilder(text) : shown;
        shown.setCharAt(i, REPLACEMENT);
        replaced++;
      }
    }
    return shown == null ? text : shown.toString();
  }

  /** {@return a text in one line, with one blank for all white space between words} */
  static String inOneLine(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ');
  }

  private static boolean isRefused(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= '\uFFFE';
  }
}
