package io.github.wgkit.io.announcement;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A list of mail addresses with commas between, taken apart. A comma in quotation marks is part of
 * a name. Of two entries with the same address the last one counts, and quotation marks go where
 * the name does not need them.
 */
final class AddressList {
  private static final CharMatcher BLANK = CharMatcher.whitespace();

  /** With these a name must stand in quotation marks (RFC 5322 section 3.2.3). */
  private static final CharMatcher SPECIAL = CharMatcher.anyOf("()<>[]:;@\\,.\"");

  private AddressList() {}

  /**
   * {@return the addresses, each as it is written in a mail}
   *
   * @param list the list; may be empty
   */
  static ImmutableList<String> split(String list) {
    Map<String, String> byAddress = new LinkedHashMap<>();
    int start = 0;
    boolean isQuoting = true;
    for (int at = 0; at <= list.length(); at++) {
      if (at == list.length() || list.charAt(at) == ',') {
        String entry = BLANK.trimAndCollapseFrom(list.substring(start, at), ' ');
        if (!entry.isEmpty()) {
          byAddress.put(address(entry), unquoted(entry));
        }
        start = at + 1;
      } else if (isQuoting && list.charAt(at) == '"') {
        int close = closingMark(list, at);
        // a mark that nothing closes is a character, and so are those after it
        isQuoting = close > 0;
        at = Math.max(at, close);
      }
    }
    return ImmutableList.copyOf(byAddress.values());
  }

  /** {@return where the quotation ends; -1 if it does not} */
  private static int closingMark(String text, int open) {
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  private static String address(String entry) {
    int open = entry.lastIndexOf('<');
    return open >= 0 && entry.endsWith(">") ? entry.substring(open + 1, entry.length() - 1) : entry;
  }

  private static String unquoted(String entry) {
    int close = entry.startsWith("\"") ? closingMark(entry, 0) : -1;
    if (close < 0 || !entry.startsWith(" <", close + 1)) {
      return entry;
    }
    String name = entry.substring(1, close);
    if (BLANK.matchesAllOf(name)) {
      return address(entry);
    }
    return SPECIAL.matchesNoneOf(name) ? name + entry.substring(close + 1) : entry;
  }
}
