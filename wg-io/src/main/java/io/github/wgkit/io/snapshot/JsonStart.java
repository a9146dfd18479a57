package io.github.wgkit.io.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The first bytes of what may be a JSON text. Looks at as little as possible. */
final class JsonStart {
  private final String text;
  private int at;

  JsonStart(ByteBuffer start) {
    // every byte a character: what is looked for is ASCII
    text = StandardCharsets.ISO_8859_1.decode(start.duplicate()).toString();
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  /** Passes over a character, and blanks before it, if it comes next. */
  boolean skip(char c) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** {@return the text in quotation marks that comes next; null if none does} */
  @Nullable String text() {
    if (!skip('"')) {
      return null;
    }
    int end = text.indexOf('"', at);
    if (end < 0) {
      return null;
    }
    String found = text.substring(at, end);
    at = end + 1;
    return found;
  }

  /** {@return whether a text stands anywhere from here on} */
  boolean contains(String sought) {
    return text.indexOf(sought, at) >= 0;
  }
}
