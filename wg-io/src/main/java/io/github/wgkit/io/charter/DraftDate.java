package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.milestone.Due;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in one of the rarer forms of drafts, at the beginning of a text: {@code 12/2025}, {@code
 * 12 2025}, {@code 31-12-2025}, {@code Mar 15, 2014}, {@code 15 March 2014}, {@code Jul/Aug 2014},
 * {@code 2014-Mar}, {@code Q3 2025}, {@code 2025 Q3}, {@code 2025/07}. Of two months and of a
 * quarter it is the last month.
 *
 * @param length how many characters it takes
 * @param due the month; empty if there is no such month, or it cannot be told from the day
 */
record DraftDate(int length, Optional<Due> due) {
  private static final int MOST_PARTS = 4;
  private static final int LONGEST_GAP = 3;
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher GAP = CharMatcher.anyOf(" \t\u00A0.,'’-–/");
  private static final CharMatcher AFTER =
      CharMatcher.whitespace().or(CharMatcher.anyOf("-:–—|)],;.→"));
  private static final ImmutableSet<String> ORDINALS = ImmutableSet.of("st", "nd", "rd", "th");
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /** A run of letters or of digits. */
  private record Part(String text, String gap, int end) {
    boolean isNumber() {
      return DIGIT.matches(text.charAt(0));
    }

    int number() {
      return isNumber() && text.length() <= 4 ? Integer.parseInt(text) : -1;
    }

    boolean isYear() {
      return text.length() == 4 && isNumber() && number() >= 1900;
    }

    boolean isShortYear() {
      return text.length() == 2 && isNumber();
    }

    boolean isDay() {
      return isNumber() && text.length() <= 2 && number() >= 1 && number() <= DAYS;
    }

    boolean isMonth() {
      return !isNumber() && MilestoneLine.monthNumber(text) > 0;
    }
  }

  /** {@return the date with which a text begins; null if it begins with none} */
  static @Nullable DraftDate at(String text) {
    List<Part> parts = parts(text);
    DraftDate date = quarter(parts);
    date = date == null ? named(parts) : date;
    date = date == null ? numeric(parts) : date;
    boolean isParted =
        date != null && (date.length == text.length() || AFTER.matches(text.charAt(date.length)));
    return isParted ? date : null;
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length() && parts.size() < MOST_PARTS) {
      int gap = at;
      while (gap < text.length() && gap - at <= LONGEST_GAP && GAP.matches(text.charAt(gap))) {
        gap++;
      }
      int end = gap;
      while (end < text.length() && isSameKind(text, gap, end)) {
        end++;
      }
      if (end == gap || (gap > at && parts.isEmpty())) {
        break;
      }
      String part = text.substring(gap, end);
      boolean isOrdinal =
          gap == at && !parts.isEmpty() && ORDINALS.contains(Ascii.toLowerCase(part));
      if (isOrdinal) {
        Part day = parts.remove(parts.size() - 1);
        parts.add(new Part(day.text, day.gap, end));
      } else {
        parts.add(new Part(part, text.substring(at, gap), end));
      }
      at = end;
    }
    return parts;
  }

  private static boolean isSameKind(String text, int first, int at) {
    char c = text.charAt(at);
    return DIGIT.matches(text.charAt(first)) ? DIGIT.matches(c) : Character.isLetter(c);
  }

  /** {@code Q3 2025}, {@code 3Q2025}, {@code 2025 Q3}, {@code Q3/25}. */
  private static @Nullable DraftDate quarter(List<Part> parts) {
    if (parts.size() < 3) {
      return null;
    }
    int q = -1;
    for (int i = 0; i < 3; i++) {
      q = Ascii.equalsIgnoreCase(parts.get(i).text, "q") ? i : q;
    }
    Part last = parts.get(2);
    if (q == 0 || q == 1) {
      Part number = parts.get(1 - q);
      boolean isQuarter = number.text.length() == 1 && number.number() >= 1 && number.number() <= 4;
      boolean isJoined = parts.get(1).gap.isEmpty();
      if (isQuarter && isJoined && (last.isYear() || last.isShortYear())) {
        return of(last.end, last, number.number() * 3);
      }
      boolean isBehind =
          q == 1 && parts.get(0).isYear() && last.gap.isEmpty() && last.text.length() == 1;
      if (isBehind && last.number() >= 1 && last.number() <= 4) {
        return of(last.end, parts.get(0), last.number() * 3);
      }
    }
    return null;
  }

  private static @Nullable DraftDate named(List<Part> parts) {
    if (parts.size() >= 2 && parts.get(0).isMonth() && parts.get(1).isYear()) {
      Part year = parts.get(1);
      return of(year.end, year, MilestoneLine.monthNumber(parts.get(0).text));
    }
    if (parts.size() >= 2 && parts.get(0).isYear() && parts.get(1).isMonth()) {
      Part month = parts.get(1);
      return of(month.end, parts.get(0), MilestoneLine.monthNumber(month.text));
    }
    if (parts.size() < 3) {
      return null;
    }
    Part first = parts.get(0);
    Part second = parts.get(1);
    Part third = parts.get(2);
    if (third.isYear()) {
      if (first.isDay() && second.isMonth()) {
        return of(third.end, third, MilestoneLine.monthNumber(second.text));
      }
      if (first.isMonth() && second.isDay()) {
        return of(third.end, third, MilestoneLine.monthNumber(first.text));
      }
      if (first.isMonth() && second.isMonth()) {
        return of(third.end, third, MilestoneLine.monthNumber(second.text));
      }
    }
    return null;
  }

  private static @Nullable DraftDate numeric(List<Part> parts) {
    if (parts.size() < 2 || !parts.get(0).isNumber() || !parts.get(1).isNumber()) {
      return null;
    }
    Part first = parts.get(0);
    Part second = parts.get(1);
    boolean hasThird = parts.size() > 2 && parts.get(2).isNumber() && isJoint(parts.get(2));
    if (!isJoint(second)) {
      boolean isSpaced = second.gap.equals(" ") && first.text.length() == 2 && second.isYear();
      return isSpaced ? of(second.end, second, first.number()) : null;
    }
    if (first.isYear() && second.text.length() <= 2) {
      boolean isDay = hasThird && parts.get(2).isDay() && parts.get(2).gap.equals(second.gap);
      return of(isDay ? parts.get(2).end : second.end, first, second.number());
    }
    if (hasThird && parts.get(2).isYear() && first.isDay() && second.isDay()) {
      return ofDay(first, second, parts.get(2));
    }
    boolean isMonthAndYear =
        second.gap.equals("/")
            && !hasThird
            && first.text.length() <= 2
            && (second.isYear() || (second.isShortYear() && first.text.length() == 2));
    return isMonthAndYear ? of(second.end, second, first.number()) : null;
  }

  private static boolean isJoint(Part part) {
    return part.gap.equals("/") || part.gap.equals("-") || part.gap.equals(".");
  }

  /** Which of two numbers is the month, one can tell only if the other is too large for one. */
  private static DraftDate ofDay(Part first, Part second, Part year) {
    boolean isDayFirst = first.number() > MONTHS || second.gap.equals(".");
    if (isDayFirst || first.number() == second.number()) {
      return of(year.end, year, second.number());
    }
    return second.number() > MONTHS
        ? of(year.end, year, first.number())
        : new DraftDate(year.end, Optional.empty());
  }

  private static DraftDate of(int end, Part year, int month) {
    boolean isMonth = 1 <= month && month <= MONTHS;
    return new DraftDate(
        end,
        isMonth
            ? Optional.of(Due.in(YearMonth.of(MilestoneLine.year(year.text), month)))
            : Optional.empty());
  }
}
