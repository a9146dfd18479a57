package io.github.wgkit.io.calendar;

import com.google.common.base.CharMatcher;

/** Texts of records as a calendar shows them. */
final class Words {
  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));

  private Words() {}

  /** {@return a text in one line, with one blank for all white space between words} */
  static String inOneLine(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ');
  }
}
