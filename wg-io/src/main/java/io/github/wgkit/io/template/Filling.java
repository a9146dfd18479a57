package io.github.wgkit.io.template;

import static java.lang.Character.DECIMAL_DIGIT_NUMBER;
import static java.lang.Character.LETTER_NUMBER;
import static java.lang.Character.OTHER_NUMBER;

import com.google.common.base.CharMatcher;
import io.github.wgkit.io.WgWriteException;

/**
 * Fills a paragraph, as the Datatracker does with the texts of milestones: all white space is
 * blank, and as many words as fit go into a line.
 *
 * <p>Besides at blanks a line may break after a hyphen between letters, two on each side or a
 * letter and a hyphen, and on either side of a dash of two or more hyphens between words. Blanks
 * inside a line stay as many as they are; those at a break go. Words are never cut. Widths are
 * counted in code points.
 */
public final class Filling {
  /** The white space that becomes blank; a no-break space stays what it is. */
  private static final CharMatcher ASCII_SPACE = CharMatcher.anyOf("\t\n\u000B\f\r ");

  private static final CharMatcher BEFORE_DASH = CharMatcher.anyOf("!\"'&.,?");

  private final int[] text;
  private final int width;
  private final String hang;
  private final StringBuilder out = new StringBuilder();

  /** Where the piece begins that is looked at. */
  private int start;

  private Filling(int[] text, int width, int hang) {
    this.text = text;
    this.width = width;
    this.hang = " ".repeat(hang);
  }

  /**
   * Fills a paragraph.
   *
   * @param text the paragraph
   * @param width no line has more code points than this, unless it is a single word
   * @param hang how many blanks begin each line but the first; they count in the width
   * @return the lines, with LF between them; empty if there are no words
   * @throws WgWriteException with the code {@code text-too-long} if tabs make it too long
   */
  public static String fill(String text, int width, int hang) throws WgWriteException {
    String blank = ASCII_SPACE.replaceFrom(CodePoints.withoutTabs(text), ' ');
    Filling filling = new Filling(blank.codePoints().toArray(), width, hang);
    filling.lines();
    return filling.out.toString();
  }

  private void lines() throws WgWriteException {
    boolean hasLines = false;
    while (start < text.length) {
      if (hasLines && isWhiteSpace(start, endOfPiece(start))) {
        start = endOfPiece(start);
      }
      int from = start;
      int end = endOfLine(hasLines ? width - hang.length() : width);
      if (end > from) {
        CodePoints.checkLength((long) out.length() + hang.length() + end - from);
        if (hasLines) {
          out.append('\n').append(hang);
        }
        for (int i = from; i < end; i++) {
          out.appendCodePoint(text[i]);
        }
        hasLines = true;
      }
    }
  }

  /**
   * Takes the pieces of a line, and at least one.
   *
   * @return where the line ends, without white space before the break
   */
  private int endOfLine(int room) {
    int from = start;
    int last = start;
    while (start < text.length) {
      int end = endOfPiece(start);
      boolean fits = end - from <= room;
      boolean isFirstAndTooLong = start == from && end - start > room;
      if (!fits && !isFirstAndTooLong) {
        break;
      }
      last = start;
      start = end;
      if (isFirstAndTooLong) {
        break;
      }
    }
    return isWhiteSpace(last, start) ? last : start;
  }

  private boolean isWhiteSpace(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!CodePoints.isWhiteSpace(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@return where the piece ends that begins here: blanks, a dash, or what stands between} */
  private int endOfPiece(int from) {
    int i = from;
    if (text[i] == ' ') {
      while (i < text.length && text[i] == ' ') {
        i++;
      }
      return i;
    }
    if (isDash(i)) {
      return endOfHyphens(i);
    }
    do {
      i++;
      if (i < text.length && isBreakingHyphen(i)) {
        return i + 1;
      }
    } while (i < text.length && text[i] != ' ' && !isDash(i));
    return i;
  }

  /** {@return whether two or more hyphens between words begin here} */
  private boolean isDash(int at) {
    if (text[at] != '-' || at == 0 || !endsWord(text[at - 1])) {
      return false;
    }
    int end = endOfHyphens(at);
    return end - at >= 2 && end < text.length && isWordCharacter(text[end]);
  }

  private int endOfHyphens(int at) {
    int end = at;
    while (end < text.length && text[end] == '-') {
      end++;
    }
    return end;
  }

  /** {@return whether a line may break after this hyphen} */
  private boolean isBreakingHyphen(int at) {
    return isHyphen(at)
        && isLetter(at - 1)
        && (isLetter(at - 2) || (isHyphen(at - 2) && isLetter(at - 3)))
        && isLetter(at + 1)
        && (isLetter(at + 2) || (isHyphen(at + 2) && isLetter(at + 3)));
  }

  private boolean isHyphen(int at) {
    return at >= 0 && at < text.length && text[at] == '-';
  }

  private boolean isLetter(int at) {
    return at >= 0
        && at < text.length
        && isWordCharacter(text[at])
        && Character.getType(text[at]) != DECIMAL_DIGIT_NUMBER;
  }

  private static boolean endsWord(int codePoint) {
    return isWordCharacter(codePoint)
        || (codePoint <= Character.MAX_VALUE && BEFORE_DASH.matches((char) codePoint));
  }

  /** {@return whether it is a letter, a number or a low line; a combining mark is none} */
  private static boolean isWordCharacter(int codePoint) {
    int type = Character.getType(codePoint);
    return codePoint == '_'
        || Character.isLetter(codePoint)
        || type == DECIMAL_DIGIT_NUMBER
        || type == LETTER_NUMBER
        || type == OTHER_NUMBER;
  }
}
