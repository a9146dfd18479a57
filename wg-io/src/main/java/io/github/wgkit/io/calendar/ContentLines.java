package io.github.wgkit.io.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lines of a calendar: texts escaped (RFC 5545 section 3.3.11), long lines folded (section
 * 3.1). Not thread-safe.
 */
final class ContentLines {
  /** The longest line in octets, without its end. */
  private static final int LONGEST = 75;

  private static final byte[] END_OF_LINE = {'\r', '\n'};
  private static final char REPLACEMENT = '\uFFFD';

  private final OutputStream out;
  private long replaced;

  ContentLines(OutputStream out) {
    this.out = out;
  }

  /** {@return how many characters were replaced because no calendar can hold them} */
  long replaced() {
    return replaced;
  }

  /**
   * Writes a line.
   *
   * @param name the name of the property, and its parameters if it has any
   * @param value the value, which needs no escaping
   */
  void line(String name, String value) throws IOException {
    fold((name + ":" + value).getBytes(UTF_8));
  }

  /** Writes a line with a text. */
  void text(String name, String value) throws IOException {
    line(name, escaped(value));
  }

  /** Writes a line with several texts. */
  void texts(String name, List<String> values) throws IOException {
    line(name, values.stream().map(this::escaped).collect(Collectors.joining(",")));
  }

  private String escaped(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == ';' || c == ',') {
        escaped.append('\\').append(c);
      } else if (c == '\n') {
        escaped.append("\\n");
      } else if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        escaped.append(c).append(value.charAt(++i));
      } else if (Character.isSurrogate(c) || isControl(c)) {
        escaped.append(REPLACEMENT);
        replaced++;
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The grammar of RFC 5545 has no place for these, escaped or not. */
  private static boolean isControl(char c) {
    return c < ' ' && c != '\t' || c == '\u007F';
  }

  /** Never between the octets of a character, which the RFC allows and some readers do not. */
  private void fold(byte[] line) throws IOException {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(line.length + 8);
    int start = 0;
    int room = LONGEST;
    while (line.length - start > room) {
      int end = start + room;
      while (isInsideCharacter(line[end])) {
        end--;
      }
      folded.write(line, start, end - start);
      folded.writeBytes(END_OF_LINE);
      folded.write(' ');
      start = end;
      room = LONGEST - 1;
    }
    folded.write(line, start, line.length - start);
    folded.writeBytes(END_OF_LINE);
    folded.writeTo(out);
  }

  private static boolean isInsideCharacter(byte octet) {
    return (octet & 0xC0) == 0x80;
  }
}
