package io.github.wgkit.model.milestone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a milestone is due: a month of the years 0000 to 9999, closed by its last day.
 *
 * <p>RFC 6433 speaks of month and year; the Datatracker stores the last day of the month. Records
 * of earlier years hold other days, so the day is kept, but two milestones are due at the same time
 * if their {@linkplain #month() months} are equal.
 *
 * @param day the day as recorded
 */
public record Due(LocalDate day) implements Comparable<Due> {
  /**
   * Checks the parts.
   *
   * @param day the day as recorded
   * @throws DateTimeException if the year is outside 0000 to 9999
   */
  public Due {
    if (day.getYear() < 0 || day.getYear() > 9999) {
      throw new DateTimeException("a year has four digits, 0000 to 9999: " + day.getYear());
    }
  }

  /**
   * A milestone due in a month.
   *
   * @param month the month
   * @return due on the last day of it
   * @throws DateTimeException if the year is outside 0000 to 9999
   */
  public static Due in(YearMonth month) {
    return new Due(month.atEndOfMonth());
  }

  /**
   * Reads {@code 2026-07}, meaning the last day of the month, or {@code 2026-07-31}.
   *
   * @param text a month or a day in the form of ISO 8601
   * @return when it is due
   * @throws DateTimeException if the text is neither, or the year is outside 0000 to 9999
   */
  public static Due parse(String text) {
    return text.length() <= 7 ? in(YearMonth.parse(text)) : new Due(LocalDate.parse(text));
  }

  /** {@return the month in which it is due} */
  public YearMonth month() {
    return YearMonth.from(day);
  }

  /** {@return the last day on which it is not overdue: the last day of the month} */
  public LocalDate closingDay() {
    return month().atEndOfMonth();
  }

  /**
   * Tells whether the month is over.
   *
   * @param date the date of the question, in UTC
   * @return whether the date is after the closing day
   */
  public boolean isOverdue(LocalDate date) {
    return date.isAfter(closingDay());
  }

  /** Orders by day. */
  @Override
  public int compareTo(Due other) {
    return day.compareTo(other.day);
  }

  /** {@return the day as recorded, in the form {@code 2026-07-31}} */
  @Override
  public String toString() {
    return day.toString();
  }
}
