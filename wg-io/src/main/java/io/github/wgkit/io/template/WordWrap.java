package io.github.wgkit.io.template;

import com.google.common.base.CharMatcher;
import com.google.common.primitives.Ints;
import io.github.wgkit.io.WgWriteException;
import java.util.Arrays;

/**
 * Wraps the long lines of a text and leaves the short ones alone, as the Datatracker does with
 * charters and with the mails about them.
 *
 * <ul>
 *   <li>A line that is too long is broken at the last blank before the column, or at the next one
 *       if there is none. What comes after it goes on with the indentation of the line. Words are
 *       never cut, and a piece keeps the blanks at its end.
 *   <li>The rest of a broken line takes in the next line if that has the same indentation, unless
 *       that is a rule. So the items of a list run together.
 *   <li>Tabs become blanks, white space at the end of a line goes, and of several empty lines one
 *       stays. Lines with a tab do not count as empty for that.
 * </ul>
 *
 * <p>Widths are counted in code points. One pass over the text, whatever it contains.
 */
public final class WordWrap {
  private static final CharMatcher RULE = CharMatcher.anyOf("#*+-.=_~");
  private static final CharMatcher BLANK = CharMatcher.is(' ');

  /** A line with fewer of them is no rule. */
  private static final int SHORTEST_RULE = 3;

  /** Lines this long are taken for the lines of somebody who wraps. */
  private static final int TOLERATED = 100;

  private static final int USUAL_WIDTH = 80;

  private final int width;
  private final StringBuilder out;

  /** Where in {@link #out} the last line begins. */
  private int lastLine;

  private boolean hasLines;
  private boolean isWrapped;
  private int lastIndent = -1;

  private WordWrap(int width, int length) {
    this.width = width;
    this.out = new StringBuilder(length + length / 8 + 16);
  }

  /**
   * Wraps a text.
   *
   * @param text the text
   * @param width a broken line has fewer code points than this, unless it is a single word
   * @return the wrapped text
   * @throws WgWriteException with the code {@code text-too-long} if the indentation makes it too
   *     long
   */
  public static String wrap(String text, int width) throws WgWriteException {
    String unixText = withoutCarriageReturns(text);
    WordWrap wrap = new WordWrap(width, unixText.length());
    wrap.lines(unixText);
    return wrap.out.toString();
  }

  /**
   * Wraps a text at 80 columns if it was not wrapped by its author: if there are lines of more than
   * 100 code points with a blank in them.
   *
   * @param text the text, with LF at the ends of lines
   * @return the wrapped text, or the text itself
   * @throws WgWriteException with the code {@code text-too-long} if the indentation makes it too
   *     long
   */
  public static String wrapIfUnwrapped(String text) throws WgWriteException {
    int start = 0;
    for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', start)) {
      start = text.lastIndexOf('\n', blank) + 1;
      int end = text.indexOf('\n', blank);
      end = end < 0 ? text.length() : end;
      if (text.codePointCount(start, end) > TOLERATED) {
        return wrap(text, USUAL_WIDTH);
      }
      start = end;
    }
    return text;
  }

  /** {@return the text with LF for CR LF and CR, and without the blanks before these} */
  private static String withoutCarriageReturns(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\r') {
        clean.append(c);
        continue;
      }
      int end = clean.length();
      while (end > 0 && clean.charAt(end - 1) == ' ') {
        end--;
      }
      clean.setLength(end);
      if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        clean.append('\n');
      }
    }
    return clean.toString();
  }

  private void lines(String text) throws WgWriteException {
    int start = 0;
    // the text may begin with two empty lines; after a line of words there is one at most
    int allowed = 2;
    while (true) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        line(text.substring(start));
        return;
      }
      String line = text.substring(start, end);
      start = end + 1;
      if (!BLANK.matchesAllOf(line)) {
        line(line);
        allowed = 1;
      } else if (allowed > 0) {
        line("");
        allowed--;
      }
    }
  }

  private void line(String given) throws WgWriteException {
    String stripped = CodePoints.WHITE_SPACE.trimTrailingFrom(given);
    int[] line = CodePoints.withoutTabs(stripped).codePoints().toArray();
    int indent = 0;
    while (indent < line.length && CodePoints.isWhiteSpace(line[indent])) {
      indent++;
    }
    if (isWrapped && line.length > 0 && indent == lastIndent && !isRule(stripped)) {
      int[] joined = joined(line, indent);
      out.setLength(lastLine);
      breakUp(joined, indent);
    } else {
      isWrapped = false;
      if (hasLines) {
        newLine();
      }
      hasLines = true;
      breakUp(line, indent);
    }
    lastIndent = indent;
  }

  private static boolean isRule(String line) {
    String mark = CodePoints.WHITE_SPACE.trimLeadingFrom(line);
    return mark.length() >= SHORTEST_RULE
        && RULE.matches(mark.charAt(0))
        && CharMatcher.is(mark.charAt(0)).matchesAllOf(mark);
  }

  /** {@return the last line written, a blank, and a line without its indentation} */
  private int[] joined(int[] line, int indent) {
    int[] before = out.substring(lastLine).codePoints().toArray();
    return Ints.concat(before, new int[] {' '}, Arrays.copyOfRange(line, indent, line.length));
  }

  /** Writes a line in as many pieces as it takes. */
  private void breakUp(int[] line, int indent) throws WgWriteException {
    int from = 0;
    int blanksBefore = 0;
    while (blanksBefore + line.length - from > width) {
      int firstWord = from + indent - blanksBefore;
      int gap = lastBlank(line, firstWord, from + width - blanksBefore);
      if (gap < 0) {
        gap = nextBlank(line, Math.max(firstWord, from + width - blanksBefore));
      }
      if (gap < 0) {
        break;
      }
      write(blanksBefore, line, from, gap);
      newLine();
      isWrapped = true;
      from = gap + 1;
      blanksBefore = indent;
    }
    write(blanksBefore, line, from, line.length);
  }

  private static int lastBlank(int[] line, int from, int to) {
    for (int i = Math.min(to, line.length) - 1; i >= from; i--) {
      if (line[i] == ' ') {
        return i;
      }
    }
    return -1;
  }

  private static int nextBlank(int[] line, int from) {
    for (int i = from; i < line.length; i++) {
      if (line[i] == ' ') {
        return i;
      }
    }
    return -1;
  }

  private void newLine() {
    out.append('\n');
    lastLine = out.length();
  }

  private void write(int blanks, int[] line, int from, int to) throws WgWriteException {
    CodePoints.checkLength((long) out.length() + blanks + to - from);
    out.append(" ".repeat(blanks));
    for (int i = from; i < to; i++) {
      out.appendCodePoint(line[i]);
    }
  }
}
