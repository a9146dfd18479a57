package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import java.nio.ByteBuffer;

/** The first bytes of what may be a text for people, and what they look like. */
public final class TextStart {
  private static final CharMatcher AFTER_BRACE = CharMatcher.anyOf("\"}");
  private static final CharMatcher AFTER_BRACKET =
      CharMatcher.anyOf("{[]\"-").or(CharMatcher.inRange('0', '9'));

  private final String text;
  private final TextLines lines;

  /**
   * Takes the first bytes.
   *
   * @param start the bytes; a character may be cut at the end
   */
  public TextStart(ByteBuffer start) {
    byte[] bytes = new byte[start.remaining()];
    start.duplicate().get(bytes);
    this.text = CharterText.of(bytes).text();
    this.lines = new TextLines(Pages.of(text).text());
  }

  /** {@return the lines; the last one may be cut} */
  public TextLines lines() {
    return lines;
  }

  /** {@return the first line that is not empty, from another on; the number of lines if none is} */
  public int firstFrom(int line) {
    int first = line;
    while (first < lines.count() && lines.isEmpty(first)) {
      first++;
    }
    return first;
  }

  /** {@return whether the text is for people: no JSON, no XML or HTML, no picture} */
  public boolean isProse() {
    if (text.indexOf('\0') >= 0) {
      return false;
    }
    String words = TextLines.BLANK.trimLeadingFrom(text);
    if (words.isEmpty()) {
      return true;
    }
    String rest = TextLines.BLANK.trimLeadingFrom(words.substring(1));
    return switch (words.charAt(0)) {
      case '{' -> !rest.isEmpty() && !AFTER_BRACE.matches(rest.charAt(0));
      case '[' -> isFootnote(rest) || (!rest.isEmpty() && !isValue(rest));
      case '<' -> rest.isEmpty() || !isMarkup(rest);
      case '"' -> !isKey(rest);
      default -> !words.startsWith("BEGIN:V");
    };
  }

  /** {@code [1] The document …}, without the bracket at the beginning. */
  private static boolean isFootnote(String rest) {
    int close = rest.indexOf(']');
    String after = close < 0 ? "" : TextLines.BLANK.trimLeadingFrom(rest.substring(close + 1));
    return close > 0
        && CharMatcher.inRange('0', '9').matchesAllOf(rest.substring(0, close))
        && !after.isEmpty()
        && Character.isLetter(after.charAt(0));
  }

  private static boolean isValue(String rest) {
    return AFTER_BRACKET.matches(rest.charAt(0))
        || rest.startsWith("null")
        || rest.startsWith("true")
        || rest.startsWith("false");
  }

  private static boolean isMarkup(String rest) {
    String lower = Ascii.toLowerCase(rest);
    return lower.startsWith("?xml")
        || lower.startsWith("!doctype")
        || lower.startsWith("html")
        || lower.startsWith("svg")
        || lower.startsWith("feed");
  }

  private static boolean isKey(String rest) {
    int end = rest.indexOf('"');
    return end >= 0 && rest.startsWith(":", end + 1);
  }
}
