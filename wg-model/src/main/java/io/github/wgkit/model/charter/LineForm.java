package io.github.wgkit.model.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;

/** Forms of single lines, seen without regular expressions, so that no line takes long. */
final class LineForm {
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_PLAIN_TITLE = 60;
  private static final int MOST_WORDS = 8;
  private static final String MILESTONE = "milestone";
  private static final CharMatcher RULE = CharMatcher.anyOf("-=~*_^#");
  private static final CharMatcher UNDERLINE = CharMatcher.anyOf("-=~^");
  private static final CharMatcher BULLET = CharMatcher.anyOf("*-+•·‣▪◦–—");
  private static final CharMatcher TITLE_MARKS = CharMatcher.anyOf("#*_: \t\u00A0");
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher DIGITS_AND_DOTS = DIGIT.or(CharMatcher.anyOf(".) \t"));

  private LineForm() {}

  /** {@return whether the line is three or more equal signs, blanks aside} */
  static boolean isRule(String words) {
    String bare = TextLines.BLANK.removeFrom(words);
    return bare.length() >= 3
        && RULE.matches(bare.charAt(0))
        && CharMatcher.is(bare.charAt(0)).matchesAllOf(bare);
  }

  /** {@return whether the line can underline a heading} */
  static boolean isUnderline(String words) {
    return words.length() >= 3
        && UNDERLINE.matches(words.charAt(0))
        && CharMatcher.is(words.charAt(0)).matchesAllOf(words);
  }

  /** {@return the number of signs of a heading such as {@code ## Milestones}; else 0} */
  static int hashes(String words) {
    int count = 0;
    while (count < words.length() && words.charAt(count) == '#') {
      count++;
    }
    boolean isHeading =
        count <= 6 && count < words.length() && TextLines.BLANK.matches(words.charAt(count));
    return isHeading ? count : 0;
  }

  /** {@return whether the line can stand over an underline} */
  static boolean canBeTitle(String words) {
    return words.length() <= LONGEST_TITLE && !isRule(words) && itemMark(words) == 0;
  }

  /** {@return whether the whole line, which is no rule, is in bold letters} */
  static boolean isBold(String words) {
    return words.length() <= LONGEST_TITLE
        && ((words.startsWith("**") && words.indexOf("**", 2) == words.length() - 2)
            || (words.startsWith("__") && words.indexOf("__", 2) == words.length() - 2));
  }

  /** {@return whether a line that stands alone is more likely a title than a sentence} */
  static boolean isPlainTitle(String words) {
    if (words.length() > LONGEST_PLAIN_TITLE || itemMark(words) > 0) {
      return false;
    }
    char first = words.charAt(0);
    char last = words.charAt(words.length() - 1);
    return (Character.isUpperCase(first) || Character.isDigit(first))
        && (Character.isLetterOrDigit(last) || last == ')')
        && CharMatcher.whitespace().countIn(words) < MOST_WORDS
        && !words.contains(": ")
        && !words.contains("://")
        && !words.contains("@")
        && !words.contains("|");
  }

  /** {@return the words of a title without the marks that make it one} */
  static String title(String words) {
    String bare = TITLE_MARKS.trimFrom(words);
    return bare.isEmpty() ? words : bare;
  }

  /**
   * {@return whether a line says that milestones follow} It is short and ends with that word, a
   * remark in parentheses aside; or it begins with that word and is marked as a title; or it begins
   * a table with such a column.
   */
  static boolean announcesMilestones(String words) {
    if (words.startsWith("|")) {
      return hasMilestoneCell(words);
    }
    if (words.length() > LONGEST_PLAIN_TITLE || !hasMilestone(words)) {
      return false;
    }
    String line = withoutItemMark(words);
    String title = withoutRemark(title(line));
    String bare = Ascii.toLowerCase(DIGITS_AND_DOTS.trimLeadingFrom(title));
    boolean isMarked = hashes(line) > 0 || isBold(line) || words.endsWith(":");
    boolean isNamed =
        bare.endsWith("milestones")
            || bare.endsWith("milestone")
            || (isMarked && (bare.startsWith("milestones ") || bare.startsWith("milestone ")));
    return isNamed && Character.isLetter(bare.charAt(0)) && isFewWords(bare);
  }

  /** {@return whether the line has the word; most have not, and need no closer look} */
  private static boolean hasMilestone(String words) {
    int last = words.length() - MILESTONE.length();
    for (int at = 0; at <= last; at++) {
      if (Ascii.toLowerCase(words.charAt(at)) == 'm'
          && words.regionMatches(true, at, MILESTONE, 0, MILESTONE.length())) {
        return true;
      }
    }
    return false;
  }

  /** {@code - ### Milestones}, {@code * **Milestones**}: a title that is an item as well. */
  private static String withoutItemMark(String words) {
    String rest = words.substring(itemMark(words));
    return hashes(rest) > 0 || isBold(rest) ? rest : words;
  }

  /** {@code Milestones (TBC)}, {@code Milestones [draft]}. */
  private static String withoutRemark(String title) {
    int open =
        title.endsWith(")")
            ? title.lastIndexOf('(')
            : title.endsWith("]") ? title.lastIndexOf('[') : -1;
    return open <= 0 ? title : title(TextLines.BLANK.trimTrailingFrom(title.substring(0, open)));
  }

  private static boolean isFewWords(String bare) {
    return CharMatcher.whitespace().countIn(bare) < 5 && !bare.contains(",");
  }

  private static boolean hasMilestoneCell(String words) {
    return hasMilestone(words) && words.charAt(1) != '-';
  }

  /**
   * {@return the length of the mark of an item and the blanks after it, such as {@code * }, {@code
   * 1. }, {@code (a) } or {@code o }; 0 if the line begins no item}
   */
  static int itemMark(String words) {
    int mark = markOnly(words);
    if (mark == 0 || mark >= words.length() || !TextLines.BLANK.matches(words.charAt(mark))) {
      return 0;
    }
    int end = mark;
    while (end < words.length() && TextLines.BLANK.matches(words.charAt(end))) {
      end++;
    }
    return end < words.length() ? end : 0;
  }

  private static int markOnly(String words) {
    if (words.isEmpty()) {
      return 0;
    }
    char first = words.charAt(0);
    if (BULLET.matches(first)) {
      return 1;
    }
    if (first == 'o' && words.length() > 1 && TextLines.BLANK.matches(words.charAt(1))) {
      return 1;
    }
    int at = first == '(' ? 1 : 0;
    int start = at;
    while (at < words.length() && at - start < 3 && DIGIT.matches(words.charAt(at))) {
      at++;
    }
    if (at == start && at < words.length() && LETTER.matches(words.charAt(at))) {
      at++;
    }
    if (at == start || at >= words.length()) {
      return 0;
    }
    char after = words.charAt(at);
    return after == ')' || (after == '.' && first != '(') ? at + 1 : 0;
  }
}
