package io.github.wgkit.model.charter;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.ImmutableIntArray;

/** The lines of a text, and what a reader of charters asks of a line. */
final class TextLines {
  /** What looks like nothing: also the blanks that editors and web pages put in. */
  static final CharMatcher BLANK = CharMatcher.whitespace().or(CharMatcher.anyOf("\u200B\uFEFF"));

  private final String text;
  private final ImmutableIntArray starts;
  private final ImmutableIntArray ends;

  TextLines(String text) {
    this.text = text;
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
    ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        starts.add(start);
        ends.add(i);
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    if (start < text.length()) {
      starts.add(start);
      ends.add(text.length());
    }
    this.starts = starts.build();
    this.ends = ends.build();
  }

  int count() {
    return starts.length();
  }

  int start(int line) {
    return starts.get(line);
  }

  /** {@return where the line ends, without the characters that end it} */
  int end(int line) {
    return ends.get(line);
  }

  /** {@return the words of the line: without the marks of a quotation and blanks around} */
  String words(int line) {
    return BLANK.trimFrom(text.substring(afterQuotation(line), end(line)));
  }

  /** {@return whether the line says nothing} */
  boolean isEmpty(int line) {
    for (int i = afterQuotation(line); i < end(line); i++) {
      if (!BLANK.matches(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** {@return how many columns the words are moved to the right; a tab counts as eight} */
  int indentation(int line) {
    int columns = 0;
    for (int i = start(line); i < end(line) && BLANK.matches(text.charAt(i)); i++) {
      columns = text.charAt(i) == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
    }
    return columns;
  }

  private int afterQuotation(int line) {
    int at = start(line);
    for (int i = at; i < end(line); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        at = i + 1;
      } else if (!BLANK.matches(c)) {
        return at;
      }
    }
    return at;
  }

  /** {@return from the beginning of a line to the end of another} */
  TextSpan span(int first, int last) {
    return new TextSpan(start(first), end(last));
  }
}
