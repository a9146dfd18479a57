package io.github.wgkit.io.snapshot;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The address of a row in the API, such as {@code /api/v1/group/group/941/}.
 *
 * @param table the table, such as {@code group.group}
 * @param key the key, decoded
 */
public record Reference(String table, String key) {
  private static final String START = "/api/v";

  /** A key with more digits is kept as text. */
  private static final int MAX_DIGITS = 18;

  /** {@return the address; null if the text is none} */
  public static @Nullable Reference parse(String text) {
    if (text.isEmpty() || (text.charAt(0) != '/' && text.charAt(0) != 'h')) {
      return null; // as all references in a dump
    }
    int api = text.startsWith(START) ? 0 : afterHost(text);
    if (api < 0) {
      return null;
    }
    int app = text.indexOf('/', api + START.length()) + 1;
    int model = app == 0 ? 0 : text.indexOf('/', app) + 1;
    int key = model == 0 ? 0 : text.indexOf('/', model) + 1;
    int end = text.length() - (text.endsWith("/") ? 1 : 0);
    if (key == 0 || app == model - 1 || model == key - 1 || end <= key) {
      return null;
    }
    return new Reference(
        text.substring(app, model - 1) + "." + text.substring(model, key - 1),
        decode(text.substring(key, end)));
  }

  private static int afterHost(String text) {
    int host = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : -1;
    int path = host < 0 ? -1 : text.indexOf('/', host);
    return path >= 0 && text.startsWith(START, path) ? path : -1;
  }

  /** {@return the key that a text is: a Long if it is a number, else the text} */
  public static Object keyOf(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return text;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return text;
      }
    }
    return Long.valueOf(text);
  }

  /** Undoes percent-encoding; leaves alone what is none. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[encoded.length];
    int length = 0;
    for (int i = 0; i < encoded.length; i++) {
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      if (encoded[i] == '%' && high >= 0 && low >= 0) {
        decoded[length++] = (byte) (high * 16 + low);
        i += 2;
      } else {
        decoded[length++] = encoded[i];
      }
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }
}
