package io.github.wgkit.model.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments in the form of ISO 8601, as the JDK reads and writes them. The usual ones, those
 * of four digits a year and to the second, are done by hand: a directory holds thousands of them,
 * and with the formatters of the JDK they take longer than all the rest.
 */
final class Moments {
  private static final int DAY_LENGTH = 10;
  private static final int SECONDS_END = 19;
  private static final int OFFSET_END = 25;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int MAX_HOURS = 18;

  /** The offsets of whole hours, from the lowest on. */
  private static final ZoneOffset[] HOURS =
      IntStream.range(-MAX_HOURS, MAX_HOURS)
          .mapToObj(ZoneOffset::ofHours)
          .toArray(ZoneOffset[]::new);

  private Moments() {}

  /**
   * {@return the moment}
   *
   * @throws DateTimeException if the text is none
   */
  static OffsetDateTime parse(String text) {
    OffsetDateTime usual = usual(text);
    return usual == null ? OffsetDateTime.parse(text) : usual;
  }

  /**
   * {@return the day}
   *
   * @throws DateTimeException if the text is none
   */
  static LocalDate parseDay(String text) {
    LocalDate usual = text.length() == DAY_LENGTH ? usualDay(text) : null;
    return usual == null ? LocalDate.parse(text) : usual;
  }

  /** {@return the moment if it is written as most are; null if the JDK has to look at it} */
  private static @Nullable OffsetDateTime usual(String text) {
    int length = text.length();
    boolean isUtc = length == SECONDS_END + 1 && text.charAt(SECONDS_END) == 'Z';
    if ((!isUtc && length != OFFSET_END)
        || text.charAt(DAY_LENGTH) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    LocalDate day = usualDay(text);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, SECONDS_END);
    ZoneOffset offset = isUtc ? ZoneOffset.UTC : usualOffset(text);
    if (day == null
        || offset == null
        || hour < 0
        || hour > 23
        || minute < 0
        || minute >= MINUTE
        || second < 0
        || second >= MINUTE) {
      return null;
    }
    return OffsetDateTime.of(LocalDateTime.of(day, LocalTime.of(hour, minute, second)), offset);
  }

  private static @Nullable LocalDate usualDay(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, DAY_LENGTH);
    return text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && year >= 0
            && month >= 1
            && month <= 12
            && day >= 1
            && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth())
        ? LocalDate.of(year, month, day)
        : null;
  }

  private static @Nullable ZoneOffset usualOffset(String text) {
    char sign = text.charAt(SECONDS_END);
    int hours = digits(text, 20, 22);
    int minutes = digits(text, 23, OFFSET_END);
    if ((sign != '+' && sign != '-')
        || text.charAt(22) != ':'
        || hours < 0
        || hours >= MAX_HOURS
        || minutes < 0
        || minutes >= MINUTE) {
      return null;
    }
    int seconds = hours * HOUR + minutes * MINUTE;
    int signed = sign == '-' ? -seconds : seconds;
    return minutes == 0 ? HOURS[MAX_HOURS + signed / HOUR] : ZoneOffset.ofTotalSeconds(signed);
  }

  /** {@return the number; -1 if there is anything but digits} */
  private static int digits(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  /** {@return the moment in the form that {@link #parse} reads} */
  static String print(OffsetDateTime moment) {
    int year = moment.getYear();
    // LocalDate and ZoneOffset write by hand; only the time may leave out its seconds
    if (moment.getNano() != 0 || year < 0 || year > 9999) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
    StringBuilder text = new StringBuilder(OFFSET_END).append(moment.toLocalDate()).append('T');
    append(text, moment.getHour());
    append(text.append(':'), moment.getMinute()).append(':');
    return append(text, moment.getSecond()).append(moment.getOffset()).toString();
  }

  private static StringBuilder append(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
