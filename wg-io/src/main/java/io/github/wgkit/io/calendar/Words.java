package io.github.wgkit.io.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;

/** Texts of records as a calendar shows them. */
final class Words {
  private static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.is('\uFEFF'));

  private static final CharMatcher UNRESERVED =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-._~"));

  private Words() {}

  /** {@return a text in one line, with one blank for all white space between words} */
  static String inOneLine(String text) {
    return BLANK.trimAndCollapseFrom(text, ' ');
  }

  /** {@return a text as one part of the path of an address (RFC 3986 section 2.1)} */
  static String inPath(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(UTF_8)) {
      if (UNRESERVED.matches((char) (octet & 0xFF))) {
        encoded.append((char) octet);
      } else {
        encoded.append('%');
        encoded.append(hex(octet >> 4)).append(hex(octet));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xF);
  }
}
