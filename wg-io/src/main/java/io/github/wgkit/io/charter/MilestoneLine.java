package io.github.wgkit.io.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.milestone.Due;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One line of goals and milestones, taken apart: {@code Mar 93 Post the draft}, {@code Done - …},
 * {@code Nov. 2014 - …}, {@code March 2024: …}, {@code 2025-07 …}.
 *
 * <p>A year of two digits is between 1970 and 2069: the IETF began in 1986, and no plan looks that
 * far ahead.
 *
 * @param when what stands where the date should stand, exactly; empty if there is nothing
 * @param due the month, if it is one
 * @param resolution the word instead of a date, if it says that the milestone is no longer due
 * @param description the rest, without the hyphen or colon before it
 */
public record MilestoneLine(
    String when, Optional<Due> due, Optional<String> resolution, String description) {
  private static final ImmutableList<String> MONTHS =
      ImmutableList.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** The words with which the Secretariat and the groups say that something is no longer due. */
  private static final ImmutableSet<String> RESOLUTIONS =
      ImmutableSet.of("done", "completed", "dropped");

  private static final int SHORTEST_MONTH = 3;
  private static final int FIRST_SHORT_YEAR = 70;
  private static final CharMatcher BLANK =
      CharMatcher.whitespace().or(CharMatcher.anyOf("\u200B\uFEFF"));
  private static final CharMatcher AFTER_DATE = BLANK.or(CharMatcher.anyOf("-:–—|"));
  private static final CharMatcher WITHIN_DATE = CharMatcher.anyOf(" \t\u00A0.,'’-/");

  /**
   * Checks the parts.
   *
   * @param when what stands where the date should stand, exactly; empty if there is nothing
   * @param due the month, if it is one
   * @param resolution the word instead of a date, if it says that the milestone is no longer due
   * @param description the rest, without the hyphen or colon before it
   */
  public MilestoneLine {
    requireNonNull(when);
    requireNonNull(due);
    requireNonNull(resolution);
    requireNonNull(description);
  }

  /**
   * Takes a line apart.
   *
   * @param line a line, or several joined by blanks, without the mark of an item
   * @return its parts; if it begins with no date and no word for one, all of it is the description
   */
  public static MilestoneLine parse(String line) {
    String words = BLANK.trimFrom(line);
    int end = endOfMonth(words);
    if (end > 0) {
      String when = words.substring(0, end);
      return new MilestoneLine(
          when, Optional.of(Due.in(month(when))), Optional.empty(), rest(words, end));
    }
    int word = endOfWord(words);
    String when = words.substring(0, word);
    if (RESOLUTIONS.contains(Ascii.toLowerCase(when)) && isParted(words, word)) {
      return new MilestoneLine(when, Optional.empty(), Optional.of(when), rest(words, word));
    }
    return new MilestoneLine("", Optional.empty(), Optional.empty(), words);
  }

  /** {@return whether the line begins with a date or a word for one} */
  public boolean isDated() {
    return !when.isEmpty();
  }

  private static String rest(String words, int end) {
    return BLANK.trimFrom(AFTER_DATE.trimLeadingFrom(words.substring(end)));
  }

  private static int endOfWord(String words) {
    int end = 0;
    while (end < words.length() && isLetter(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isParted(String words, int end) {
    return end == words.length() || AFTER_DATE.matches(words.charAt(end));
  }

  /** {@return where a month with its year ends; 0 if the line does not begin with one} */
  private static int endOfMonth(String words) {
    int letters = endOfWord(words);
    if (letters == 0) {
      return endOfNumericMonth(words);
    }
    if (monthNumber(words.substring(0, letters)) == 0) {
      return 0;
    }
    int at = letters;
    while (at < words.length() && WITHIN_DATE.matches(words.charAt(at))) {
      at++;
    }
    int digits = digitsFrom(words, at);
    boolean isYear = at > letters && (digits == 2 || digits == 4);
    return isYear && isParted(words, at + digits) ? at + digits : 0;
  }

  /** {@code 2025-07}, as in ISO 8601. */
  private static int endOfNumericMonth(String words) {
    boolean isMonth =
        digitsFrom(words, 0) == 4
            && words.length() >= 7
            && words.charAt(4) == '-'
            && digitsFrom(words, 5) == 2
            && isParted(words, 7);
    int month = isMonth ? Integer.parseInt(words.substring(5, 7)) : 0;
    return 1 <= month && month <= 12 && words.charAt(0) != '0' ? 7 : 0;
  }

  private static int digitsFrom(String words, int start) {
    int end = start;
    while (end < words.length() && '0' <= words.charAt(end) && words.charAt(end) <= '9') {
      end++;
    }
    return end - start;
  }

  private static YearMonth month(String when) {
    int letters = endOfWord(when);
    if (letters == 0) {
      return YearMonth.parse(when);
    }
    String year = CharMatcher.inRange('0', '9').retainFrom(when);
    return YearMonth.of(year(year), monthNumber(when.substring(0, letters)));
  }

  /** {@return the year that two or four digits mean} */
  static int year(String digits) {
    int number = Integer.parseInt(digits);
    boolean isShort = digits.length() == 2;
    return number + (!isShort ? 0 : number < FIRST_SHORT_YEAR ? 2000 : 1900);
  }

  /** {@return the number of a month: its name, or the beginning of it such as Sept; else 0} */
  static int monthNumber(String word) {
    String lower = Ascii.toLowerCase(word);
    for (int i = 0; i < MONTHS.size() && lower.length() >= SHORTEST_MONTH; i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }
}
