package io.github.wgkit.io.snapshot;

import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of the Datatracker: until 2022 the local time of its server without a zone, later
 * UTC.
 *
 * <p>Written by hand, as a dump holds thousands of times and the formatters of the JDK take longer
 * than all the rest. Remembers one time, so it is not thread-safe.
 */
final class Timestamps {
  private static final int DATE_LENGTH = 10;
  private static final int SECONDS_END = 19;
  private static final int NANO_DIGITS = 9;

  private static final int FIRST_YEAR = 1970;
  private static final int YEARS = 100;
  private static final int MONTHS = 12;

  private final ZoneId zone;

  /** The offsets of whole months, which are quicker to look up than the rules of the zone. */
  private final @Nullable ZoneOffset[] ofMonths = new @Nullable ZoneOffset[YEARS * MONTHS];

  /** The months in which the clock is set anew, or nearly. */
  private final BitSet changes = new BitSet(YEARS * MONTHS);

  /** Rows that were changed together have the same time. */
  private String lastText = "";

  private @Nullable OffsetDateTime lastMoment;

  /** What the clock of the server showed then. */
  private @Nullable LocalTime lastOnTheClock;

  private @Nullable ApproximateDate lastEvent;

  Timestamps(ZoneId zone) {
    this.zone = zone;
  }

  /** {@return the moment; null if the text is none} */
  @Nullable OffsetDateTime moment(String text) {
    remember(text);
    return lastMoment;
  }

  /**
   * {@return when an event happened; null if the text is no moment} Noon exactly, by the clock of
   * the server, was written where only the day was known.
   */
  @Nullable ApproximateDate event(String text) {
    remember(text);
    if (lastMoment == null) {
      return null;
    }
    if (lastEvent == null) {
      ApproximateDate date = ApproximateDate.of(lastMoment);
      lastEvent = LocalTime.NOON.equals(lastOnTheClock) ? date.withPrecision(Precision.DAY) : date;
    }
    return lastEvent;
  }

  private void remember(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastMoment = null;
      lastEvent = null;
      try {
        parse(text);
      } catch (DateTimeException e) {
        lastMoment = null; // such as a 30th of February
      }
    }
  }

  private void parse(String text) {
    LocalDate day = day(text, 0);
    if (day == null
        || text.length() < SECONDS_END
        || (text.charAt(DATE_LENGTH) != ' ' && text.charAt(DATE_LENGTH) != 'T')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return;
    }
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, SECONDS_END);
    int end = endOfFraction(text);
    int nano = end > SECONDS_END ? nanos(text, end) : 0;
    if (hour < 0 || minute < 0 || second < 0 || nano < 0) {
      return;
    }
    LocalDateTime stated = LocalDateTime.of(day, LocalTime.of(hour, minute, second, nano));
    if (end == text.length()) {
      lastMoment = OffsetDateTime.of(stated, offset(stated));
      lastOnTheClock = stated.toLocalTime();
    } else {
      lastMoment = OffsetDateTime.of(stated, ZoneOffset.of(text.substring(end)));
      lastOnTheClock = onTheClock(lastMoment);
    }
  }

  /** {@return the day; null if the text is none} */
  static @Nullable LocalDate day(String text) {
    try {
      return text.length() == DATE_LENGTH ? day(text, 0) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private ZoneOffset offset(LocalDateTime local) {
    ZoneOffset known = ofMonth(local);
    return stated(known == null ? zone.getRules().getOffset(local) : known);
  }

  /** {@return what the clock of the server showed at a moment} */
  private LocalTime onTheClock(OffsetDateTime moment) {
    LocalDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    // a month is steady from the day before to the day after it, so in UTC too
    ZoneOffset known = ofMonth(utc);
    return known == null
        ? moment.atZoneSameInstant(zone).toLocalTime()
        : utc.toLocalTime().plusSeconds(known.getTotalSeconds());
  }

  /** {@return the offset all through the month of a day; null if there is none} */
  private @Nullable ZoneOffset ofMonth(LocalDateTime day) {
    int month = (day.getYear() - FIRST_YEAR) * MONTHS + day.getMonthValue() - 1;
    if (month < 0 || month >= ofMonths.length || changes.get(month)) {
      return null;
    }
    if (ofMonths[month] == null) {
      look(day, month);
    }
    return ofMonths[month];
  }

  private void look(LocalDateTime day, int month) {
    LocalDate begin = day.toLocalDate().withDayOfMonth(1);
    if (isSteady(
        begin.minusDays(1).atStartOfDay(), begin.plusMonths(1).plusDays(1).atStartOfDay())) {
      ofMonths[month] = zone.getRules().getOffset(day);
    } else {
      changes.set(month);
    }
  }

  /** {@return whether the clock is not set anew between two times, as far as that can be asked} */
  private boolean isSteady(LocalDateTime from, LocalDateTime until) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition next = rules.nextTransition(from.toInstant(rules.getOffset(from)));
    return next == null || next.getInstant().isAfter(until.toInstant(rules.getOffset(until)));
  }

  /**
   * In a gap of the clock the rules give the offset before it, so the stated hour stays. Before
   * there were zones a place had its mean time, the seconds of which no format writes.
   */
  private static ZoneOffset stated(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    return seconds % 60 == 0 ? offset : ZoneOffset.ofTotalSeconds(seconds / 60 * 60);
  }

  private static @Nullable LocalDate day(String text, int at) {
    if (text.length() < at + DATE_LENGTH
        || text.charAt(at + 4) != '-'
        || text.charAt(at + 7) != '-') {
      return null;
    }
    int year = digits(text, at, at + 4);
    int month = digits(text, at + 5, at + 7);
    int day = digits(text, at + 8, at + DATE_LENGTH);
    return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
  }

  private static int endOfFraction(String text) {
    int end = SECONDS_END;
    if (end < text.length() && text.charAt(end) == '.') {
      end++;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  /** {@return the nanoseconds of a fraction such as {@code .25}; -1 if there are no or too many} */
  private static int nanos(String text, int end) {
    int count = end - SECONDS_END - 1;
    if (count < 1 || count > NANO_DIGITS) {
      return -1;
    }
    int nanos = digits(text, SECONDS_END + 1, end);
    for (int i = count; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** {@return the number; -1 if there is anything but digits} */
  private static int digits(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
