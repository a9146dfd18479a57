package io.github.wgkit.io.yaml;

import com.google.common.base.Ascii;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** How texts are written, so that YAML of any version reads them as the texts that they are. */
final class YamlText {
  /** What some version of YAML takes for something else than a text. All others have no letters. */
  private static final Set<String> WORDS =
      Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

  private static final int DELETE = 0x7F;
  private static final int LAST_CONTROL = 0x9F;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int PARAGRAPH_SEPARATOR = 0x2029;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int LAST_OF_ONE_BYTE = 0xFF;

  /** Readers look at a line as a whole: longer ones are cut, where that changes nothing. */
  private static final int LINE_LENGTH = 1 << 16;

  private YamlText() {}

  /** {@return whether a text is too long for a line} */
  static boolean isLong(String text) {
    return text.length() > LINE_LENGTH;
  }

  /** {@return whether a text can stand without quotation marks} It has to begin with a letter. */
  static boolean isPlain(String text) {
    if (text.isEmpty()
        || !Character.isLetter(text.codePointAt(0))
        || text.endsWith(" ")
        || text.endsWith(":")
        || text.contains(": ")
        || text.contains(" #")
        || WORDS.contains(Ascii.toLowerCase(text))) {
      return false;
    }
    return text.codePoints()
        .allMatch(c -> c == ' ' || (isShown(c) && !Character.isSpaceChar(c) && c != '\t'));
  }

  /**
   * {@return whether a text can stand as lines, to the character} Only line feeds end lines then.
   */
  static boolean isLines(String text) {
    return text.indexOf('\n') >= 0
        && text.lines().noneMatch(YamlText::isLong)
        && text.codePoints().allMatch(c -> c == '\n' || isShown(c))
        && text.codePoints().anyMatch(c -> c != '\n' && c != ' ' && c != '\t');
  }

  /** {@return whether a character means itself in every version of YAML, and ends no line} */
  private static boolean isShown(int c) {
    return c != '\n'
        && c != '\r'
        && (c < DELETE || c > LAST_CONTROL)
        && c != LINE_SEPARATOR
        && c != PARAGRAPH_SEPARATOR
        && c != BYTE_ORDER_MARK
        && StreamReader.isPrintable(c);
  }

  /** {@return a text in quotation marks, on one line} */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    escape(text, 0, text.length(), out);
    return out.append('"').toString();
  }

  /**
   * {@return a text in quotation marks, each of its lines on one of its own, or on several if it is
   * long}
   *
   * @param indentation what the lines begin with
   */
  static String quotedLines(String text, String indentation) {
    StringBuilder out = new StringBuilder(text.length() * 5 / 4).append('"');
    int begin = 0;
    while (begin < text.length()) {
      int end = endOfPart(text, begin);
      out.append("\\\n").append(indentation);
      if (text.charAt(begin) == ' ') {
        // else it would count as indentation
        out.append('\\');
      }
      escape(text, begin, end, out);
      begin = end;
    }
    return out.append('"').toString();
  }

  /** {@return whether there is more than one line, whatever ends it} */
  static boolean hasLines(String text) {
    return !text.isEmpty() && endOfLine(text, 0, text.length()) < text.length();
  }

  /** {@return where a line ends, or what fits on one} Never between the halves of a character. */
  private static int endOfPart(String text, int begin) {
    int most = begin + LINE_LENGTH;
    if (most >= text.length()) {
      return endOfLine(text, begin, text.length());
    }
    return endOfLine(text, begin, Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most);
  }

  private static int endOfLine(String text, int begin, int most) {
    for (int i = begin; i < most; i++) {
      char c = text.charAt(i);
      boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !isPair)) {
        return i + 1;
      }
    }
    return most;
  }

  private static void escape(String text, int begin, int end, StringBuilder out) {
    for (int i = begin; i < end; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (isShown(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(
                String.format(Locale.ROOT, c <= LAST_OF_ONE_BYTE ? "\\x%02X" : "\\u%04X", c));
          }
        }
      }
    }
  }
}
