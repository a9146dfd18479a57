package io.github.wgkit.io.record;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.markup.WebAddress;
import java.util.Optional;

/**
 * Words of a charter. Many are written in Markdown: its links become links, and the marks that only
 * make letters bold, or keep a sign from being a mark, are left out.
 */
final class CharterWords {
  private static final int LONGEST_LABEL = 500;
  private static final int LONGEST_ADDRESS = 2_000;
  private static final CharMatcher ESCAPED = CharMatcher.anyOf("[]()<>*_-.#~`\"'");
  private static final CharMatcher END_OF_ADDRESS =
      CharMatcher.whitespace().or(CharMatcher.anyOf(")<>"));
  private static final String BOLD = "**";

  private CharterWords() {}

  /** {@return the words, with links to the documents and pages that they name} */
  static ImmutableList<Run> runs(String text) {
    ImmutableList.Builder<Run> runs = ImmutableList.builder();
    int done = 0;
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      int close = indexOf(text, ']', open, LONGEST_LABEL);
      boolean isEscaped = open > 0 && text.charAt(open - 1) == '\\';
      if (isEscaped || close < 0 || !text.startsWith("(", close + 1)) {
        continue;
      }
      int end = close + 2;
      while (end < text.length()
          && end - close < LONGEST_ADDRESS
          && !END_OF_ADDRESS.matches(text.charAt(end))) {
        end++;
      }
      Optional<String> page = WebAddress.page(text.substring(close + 2, end));
      if (page.isPresent() && text.startsWith(")", end)) {
        runs.addAll(Linked.prose(withoutMarks(text.substring(done, open))));
        runs.add(Run.link(withoutMarks(text.substring(open + 1, close)), page.get()));
        done = end + 1;
        open = end;
      }
    }
    return runs.addAll(Linked.prose(withoutMarks(text.substring(done)))).build();
  }

  private static int indexOf(String text, char sought, int from, int atMost) {
    for (int i = from; i < text.length() && i - from < atMost; i++) {
      if (text.charAt(i) == sought) {
        return i;
      }
    }
    return -1;
  }

  private static String withoutMarks(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hasNext = i + 1 < text.length();
      if (c == '\\' && hasNext && ESCAPED.matches(text.charAt(i + 1))) {
        words.append(text.charAt(++i));
      } else if (c == '*' && isBold(text, i)) {
        i++;
      } else {
        words.append(c);
      }
    }
    return words.toString();
  }

  /** {@return whether two stars stand here, at the beginning or the end of a word} */
  private static boolean isBold(String text, int at) {
    if (!text.startsWith(BOLD, at)) {
      return false;
    }
    boolean hasBefore = at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    boolean hasAfter = at + 2 < text.length() && !Character.isWhitespace(text.charAt(at + 2));
    return hasBefore != hasAfter
        || (hasBefore
            && (Character.isLetterOrDigit(text.charAt(at - 1))
                || Character.isLetterOrDigit(text.charAt(at + 2))));
  }
}
