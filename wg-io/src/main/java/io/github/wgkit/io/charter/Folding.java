package io.github.wgkit.io.charter;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;

/**
 * Makes one line of words that were wrapped over several. Between two lines comes one blank, but
 * none after a hyphen at which a word was cut, as in {@code draft-ietf-quic-} and {@code
 * transport}: the Datatracker wraps so, and people do.
 */
final class Folding {
  /** Hard blanks are not for wrapping, so they stay. */
  private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n\f\u000B");

  /** How far back to look for the beginning of a word. */
  private static final int LONGEST_WORD = 400;

  /** After them the hyphen stands for the end of a word left out, as in {@code pre- and post-}. */
  private static final ImmutableSet<String> AFTER_HANGING =
      ImmutableSet.of("and", "or", "to", "nor", "but", "/");

  private final StringBuilder folded = new StringBuilder();

  /** Adds the next line. */
  Folding add(String line) {
    String words = BLANK.trimAndCollapseFrom(line, ' ');
    if (words.isEmpty()) {
      return this;
    }
    if (!folded.isEmpty() && !isCut(words)) {
      folded.append(' ');
    }
    folded.append(words);
    return this;
  }

  /** {@return how many characters there are so far} */
  int length() {
    return folded.length();
  }

  private boolean isCut(String next) {
    int last = folded.length() - 1;
    if (folded.charAt(last) == '-') {
      if (last > 0 && folded.charAt(last - 1) == '-') {
        return isDash(last) && Character.isLetterOrDigit(next.charAt(0));
      }
      return (isWord(last) && beginsWord(next)) || isName(next);
    }
    int dashes = 0;
    while (dashes < next.length() && next.charAt(dashes) == '-') {
      dashes++;
    }
    return dashes >= 2
        && dashes < next.length()
        && Character.isLetterOrDigit(next.charAt(dashes))
        && Character.isLetterOrDigit(folded.charAt(last));
  }

  /** {@return whether a word goes up to the dashes at the end} */
  private boolean isDash(int last) {
    int at = last;
    while (at >= 0 && last - at < LONGEST_WORD && folded.charAt(at) == '-') {
      at--;
    }
    return at >= 0 && folded.charAt(at) != ' ';
  }

  /** {@return whether two letters stand before the hyphen, or a letter between two hyphens} */
  private boolean isWord(int hyphen) {
    if (hyphen < 2 || !Character.isLetter(folded.charAt(hyphen - 1))) {
      return false;
    }
    boolean isLetter =
        folded.charAt(hyphen - 2) == '-'
            && hyphen > 2
            && Character.isLetter(folded.charAt(hyphen - 3));
    return isLetter || Character.isLetterOrDigit(folded.charAt(hyphen - 2));
  }

  private static boolean beginsWord(String next) {
    boolean isWord =
        next.length() >= 2
            && Character.isLetter(next.charAt(0))
            && (Character.isLetter(next.charAt(1))
                || (next.length() >= 3
                    && next.charAt(1) == '-'
                    && Character.isLetter(next.charAt(2))));
    int end = next.indexOf(' ');
    return isWord && !AFTER_HANGING.contains(end < 0 ? next : next.substring(0, end));
  }

  /** {@return whether a name of a draft or an address was cut} */
  private boolean isName(String next) {
    int start = folded.length();
    while (start > 0 && folded.length() - start < LONGEST_WORD && folded.charAt(start - 1) != ' ') {
      start--;
    }
    int draft = folded.indexOf("draft-", start);
    return (draft >= 0 && draft - start <= 2 || folded.indexOf("://", start) >= 0)
        && Character.isLetterOrDigit(next.charAt(0));
  }

  @Override
  public String toString() {
    return folded.toString();
  }
}
