package io.github.wgkit.io.json;

import com.google.common.base.CharMatcher;

/**
 * Keys with half a surrogate pair. Parsers refuse those, even escaped, so in the native forms such
 * a key is written as {@code ~escaped:} and the key, with {@code \\uD83D} for the half and {@code
 * \\\\} for a backslash. A key that begins with {@code ~escaped:} by itself is written like that
 * too, so every key is read back as it was.
 */
final class EscapedKeys {
  private static final String MARK = "~escaped:";
  private static final int HEX_DIGITS = 4;

  private EscapedKeys() {}

  static String escape(String key) {
    if (!key.startsWith(MARK) && !hasHalf(key)) {
      return key;
    }
    StringBuilder escaped = new StringBuilder(MARK);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (isHalf(key, i)) {
        escaped.append("\\u").append(Integer.toHexString(c));
      } else {
        escaped.append(c == '\\' ? "\\\\" : String.valueOf(c));
      }
    }
    return escaped.toString();
  }

  /** Undoes {@link #escape}; a key that it never makes stays as it is. */
  static String unescape(String key) {
    if (key.isEmpty() || key.charAt(0) != '~' || !key.startsWith(MARK)) {
      return key;
    }
    StringBuilder plain = new StringBuilder();
    int i = MARK.length();
    while (i < key.length()) {
      char c = key.charAt(i);
      if (c != '\\') {
        plain.append(c);
        i++;
      } else if (key.startsWith("\\\\", i)) {
        plain.append('\\');
        i += 2;
      } else if (key.startsWith("\\u", i) && hasHexDigits(key, i + 2)) {
        plain.append((char) Integer.parseInt(key, i + 2, i + 2 + HEX_DIGITS, 16));
        i += 2 + HEX_DIGITS;
      } else {
        return key;
      }
    }
    return escape(plain.toString()).equals(key) ? plain.toString() : key;
  }

  private static boolean hasHexDigits(String key, int from) {
    return from + HEX_DIGITS <= key.length()
        && CharMatcher.inRange('0', '9')
            .or(CharMatcher.inRange('a', 'f'))
            .matchesAllOf(key.substring(from, from + HEX_DIGITS));
  }

  private static boolean hasHalf(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (isHalf(key, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(String key, int at) {
    char c = key.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == key.length() || !Character.isLowSurrogate(key.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(key.charAt(at - 1)));
  }
}
