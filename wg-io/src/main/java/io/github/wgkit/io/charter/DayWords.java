package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day as people wrote it in charters: {@code 2005-02-01}, {@code 01-Feb-05}, {@code February 1,
 * 2005}, {@code 02/01/05} with the month first. A time behind it does not count.
 */
public final class DayWords {
  private static final int MOST_PARTS = 4;
  private static final ImmutableSet<String> ORDINALS = ImmutableSet.of("st", "nd", "rd", "th");

  private DayWords() {}

  /**
   * {@return the day, if the words begin with one}
   *
   * @param words what may be a day
   */
  public static Optional<LocalDate> parse(String words) {
    List<String> parts = parts(words);
    if (!parts.isEmpty()
        && isLetters(parts.get(0))
        && MilestoneLine.monthNumber(parts.get(0)) == 0) {
      parts.remove(0); // the day of the week
    }
    if (parts.size() < 3) {
      return Optional.empty();
    }
    try {
      return of(parts.get(0), parts.get(1), parts.get(2));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> of(String first, String second, String third) {
    if (isLetters(third)) {
      return Optional.empty();
    } else if (isLetters(first)) {
      return isLetters(second) ? Optional.empty() : day(third, month(first), second);
    } else if (isLetters(second)) {
      return day(third, month(second), first);
    } else if (first.length() == 4) {
      return day(first, number(second), third);
    }
    return number(first) > 12
        ? day(third, number(second), first)
        : day(third, number(first), second);
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    return (year.length() == 2 || year.length() == 4) && day.length() <= 2
        ? Optional.of(LocalDate.of(MilestoneLine.year(year), month, number(day)))
        : Optional.empty();
  }

  private static int month(String word) {
    return MilestoneLine.monthNumber(word);
  }

  /** A longer number is part of no date. */
  private static int number(String digits) {
    return digits.length() > 2 ? -1 : Integer.parseInt(digits);
  }

  private static boolean isLetters(String part) {
    return isLetter(part.charAt(0));
  }

  /** {@return the first words and numbers, without what stands between them} */
  private static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at < words.length() && parts.size() < MOST_PARTS) {
      int end = at;
      while (end < words.length()
          && (isLetter(words.charAt(at))
              ? isLetter(words.charAt(end))
              : isDigit(words.charAt(end)))) {
        end++;
      }
      if (end > at && !isOrdinal(words, at, end)) {
        parts.add(words.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return parts;
  }

  /** {@code May 1st}, {@code 2nd May}. */
  private static boolean isOrdinal(String words, int at, int end) {
    return at > 0
        && isDigit(words.charAt(at - 1))
        && ORDINALS.contains(Ascii.toLowerCase(words.substring(at, end)));
  }

  private static boolean isLetter(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
