package io.github.wgkit.model.charter;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.ImmutableIntArray;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, and what a reader of charters asks of a line. CR, LF and CR LF end a line.
 * Lines are counted from 0, characters in UTF-16 units.
 */
public final class TextLines {
  /** What looks like nothing: also the blanks that editors and web pages put in. */
  public static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u200B\uFEFF")).precomputed();

  private final String text;
  private final ImmutableIntArray starts;
  private final ImmutableIntArray ends;

  /** The words of lines that were asked for: readers ask for the same ones again and again. */
  private final @Nullable String[] words;

  /**
   * Finds the lines.
   *
   * @param text any text
   */
  public TextLines(String text) {
    this.text = text;
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
    ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
    int start = 0;
    int feed = orEnd(text.indexOf('\n'));
    int carriage = orEnd(text.indexOf('\r'));
    while (start < text.length()) {
      int end = Math.min(feed, carriage);
      starts.add(start);
      ends.add(end);
      start = carriage < feed && carriage + 1 == feed ? feed + 1 : end + 1;
      feed = feed < start ? orEnd(text.indexOf('\n', start)) : feed;
      carriage = carriage < start ? orEnd(text.indexOf('\r', start)) : carriage;
    }
    this.starts = starts.build();
    this.ends = ends.build();
    this.words = new @Nullable String[this.starts.length()];
  }

  private int orEnd(int index) {
    return index < 0 ? text.length() : index;
  }

  /** {@return the number of lines; an end of line at the end of the text begins no other} */
  public int count() {
    return starts.length();
  }

  /**
   * {@return where a line starts}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public int start(int line) {
    return starts.get(line);
  }

  /**
   * {@return where a line ends, without the characters that end it}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public int end(int line) {
    return ends.get(line);
  }

  /**
   * {@return where the line after another one starts: behind the characters that end it}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if it is negative
   */
  public int next(int line) {
    return line + 1 < count() ? start(line + 1) : text.length();
  }

  /**
   * {@return the line in which a character stands, or at the end of which} Behind the last line it
   * is the last one; without any lines it is 0.
   *
   * @param index the index of the character in the text
   */
  public int at(int index) {
    int low = 0;
    int high = Math.max(0, count() - 1);
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * {@return the words of a line: without the marks of a quotation and blanks around}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public String words(int line) {
    String known = words[line];
    if (known == null) {
      int end = end(line);
      int start = firstWord(line);
      while (end > start && isBlank(text.charAt(end - 1))) {
        end--;
      }
      known = text.substring(start, end);
      words[line] = known;
    }
    return known;
  }

  /** As {@link #BLANK} says; most characters are of ASCII. */
  private static boolean isBlank(char c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : BLANK.matches(c);
  }

  /**
   * {@return where the words of a line start; where it ends if there are none}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public int firstWord(int line) {
    int at = afterQuotation(line);
    int end = end(line);
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * {@return whether a line says nothing}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public boolean isEmpty(int line) {
    return firstWord(line) == end(line);
  }

  /**
   * {@return how many columns the words of a line are moved to the right, behind the marks of a
   * quotation; a tab goes to the next column that is a multiple of eight}
   *
   * @param line the number of the line
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public int indentation(int line) {
    return column(line, firstWord(line)) - column(line, afterQuotation(line));
  }

  /**
   * {@return in which column of a line a character stands, counted from 0; a tab goes to the next
   * column that is a multiple of eight}
   *
   * @param line the number of the line
   * @param index the index of the character in the text
   * @throws IndexOutOfBoundsException if there is no such line, or no such character
   */
  public int column(int line, int index) {
    int columns = 0;
    for (int i = start(line); i < index; i++) {
      columns = text.charAt(i) == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
    }
    return columns;
  }

  private int afterQuotation(int line) {
    int at = start(line);
    int end = end(line);
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        at = i + 1;
      } else if (!isBlank(c)) {
        return at;
      }
    }
    return at;
  }

  /**
   * {@return from the beginning of a line to the end of another}
   *
   * @param first the number of the first line
   * @param last the number of the last one
   * @throws IndexOutOfBoundsException if there is no such line
   * @throws IllegalArgumentException if the last line ends before the first one begins
   */
  public TextSpan span(int first, int last) {
    return new TextSpan(start(first), end(last));
  }

  /**
   * {@return the length of the mark with which an item of a list begins, and of the blanks behind
   * it, such as {@code * }, {@code 1. }, {@code (a) } or {@code o }; 0 if the line begins no item}
   *
   * @param words the words of a line
   */
  public static int itemMark(String words) {
    return LineForm.itemMark(words);
  }

  /**
   * {@return whether a line says that goals and milestones follow, or begins a table of them}
   *
   * @param words the words of a line
   */
  public static boolean announcesMilestones(String words) {
    return LineForm.announcesMilestones(words);
  }
}
