package io.github.wgkit.io.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import io.github.wgkit.model.Group;

/** Where the Datatracker shows a group. */
final class Site {
  private static final String GROUPS = "https://datatracker.ietf.org/group/";

  private static final CharMatcher UNRESERVED =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-._~"));

  private Site() {}

  static String group(Group group) {
    return GROUPS + inPath(group.acronym().text()) + "/about/";
  }

  static String history(Group group) {
    return GROUPS + inPath(group.acronym().text()) + "/history/";
  }

  /** {@return a text as one part of the path of an address (RFC 3986 section 2.1)} */
  private static String inPath(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(UTF_8)) {
      if (UNRESERVED.matches((char) (octet & 0xFF))) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(hex(octet >> 4)).append(hex(octet));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit & 0xF);
  }
}
