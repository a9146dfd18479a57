package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.primitives.ImmutableIntArray;
import io.github.wgkit.model.charter.TextLines;

/**
 * A text without what only the printer put in: the foot and the head of each page, with the empty
 * lines around them, as in RFCs and Internet-Drafts. One empty line stands in their place.
 */
final class Pages {
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  /** The head of a page stands soon after the foot of the one before. */
  private static final int LINES_TO_HEAD = 4;

  private final String text;

  /** Where the kept parts start in {@link #text}, and where they stood; both grow. */
  private final ImmutableIntArray starts;

  private final ImmutableIntArray originals;

  private Pages(String text, ImmutableIntArray starts, ImmutableIntArray originals) {
    this.text = text;
    this.starts = starts;
    this.originals = originals;
  }

  /** {@return the text without heads and feet} */
  static Pages of(String text) {
    if (text.indexOf("[Page ") < 0) {
      return new Pages(text, ImmutableIntArray.of(0), ImmutableIntArray.of(0));
    }
    TextLines lines = new TextLines(text);
    StringBuilder kept = new StringBuilder(text.length());
    ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
    ImmutableIntArray.Builder originals = ImmutableIntArray.builder();
    int from = 0;
    for (int line = 0; line < lines.count(); line++) {
      if (!isFoot(lines.words(line))) {
        continue;
      }
      int end = line;
      while (end > 0 && lines.isEmpty(end - 1) && lines.start(end - 1) >= from) {
        end--;
      }
      int next = afterHead(lines, line + 1);
      // an empty line before the foot or after it stays
      int blank = end < line ? end : next > line + 1 && lines.isEmpty(next - 1) ? next - 1 : -1;
      keep(text, from, Math.max(from, lines.start(end)), kept, starts, originals);
      if (blank >= 0 && next < lines.count()) {
        keep(text, lines.end(blank), lines.next(blank), kept, starts, originals);
      }
      from = next < lines.count() ? lines.start(next) : text.length();
      line = next - 1;
    }
    keep(text, from, text.length(), kept, starts, originals);
    return new Pages(kept.toString(), starts.build(), originals.build());
  }

  private static void keep(
      String text,
      int from,
      int to,
      StringBuilder kept,
      ImmutableIntArray.Builder starts,
      ImmutableIntArray.Builder originals) {
    starts.add(kept.length());
    originals.add(from);
    kept.append(text, from, to);
  }

  /** {@return whether a line ends with the number of a page} */
  private static boolean isFoot(String words) {
    int at = words.lastIndexOf("[Page ");
    if (at < 0 || !words.endsWith("]")) {
      return false;
    }
    String number = words.substring(at + 6, words.length() - 1).strip();
    return number.isEmpty() || DIGIT.or(CharMatcher.anyOf("ivxlc")).matchesAllOf(number);
  }

  /** {@return the first line of the next page that is neither its head nor empty} */
  private static int afterHead(TextLines lines, int from) {
    int line = from;
    while (line < lines.count() && lines.isEmpty(line)) {
      line++;
    }
    if (line < lines.count() && line - from < LINES_TO_HEAD && isHead(lines.words(line))) {
      line++;
      while (line < lines.count() && lines.isEmpty(line)) {
        line++;
      }
    }
    return line;
  }

  private static boolean isHead(String words) {
    String lower = Ascii.toLowerCase(words);
    boolean isNamed =
        (lower.startsWith("rfc ") && words.length() > 4 && DIGIT.matches(words.charAt(4)))
            || lower.startsWith("internet-draft")
            || lower.startsWith("internet draft");
    return isNamed && words.length() > 30 && DIGIT.matches(words.charAt(words.length() - 1));
  }

  /** {@return the text without heads and feet} */
  String text() {
    return text;
  }

  /** {@return whether anything was left out} */
  boolean isPaged() {
    return starts.length() > 1;
  }

  /** {@return where a character of {@link #text()} stood in the original} */
  int original(int index) {
    int low = 0;
    int high = starts.length() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return originals.get(low) + index - starts.get(low);
  }
}
