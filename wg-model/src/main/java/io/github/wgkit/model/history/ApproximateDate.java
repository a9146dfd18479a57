package io.github.wgkit.model.history;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as the records know it: what they state, how much of that is meant, how sure it is,
 * and who says so.
 *
 * <p>Stating more than is meant is common: the Datatracker stamped thousands of old events with
 * 12:00:00 where only the day was known. Such a date keeps the stated time and has the precision
 * {@link Precision#DAY}.
 */
public final class ApproximateDate implements Comparable<ApproximateDate> {
  /** How much of a date is known. */
  public enum Precision {
    /** Nothing: there is a date, nobody knows which. */
    NONE,
    /** The year. */
    YEAR,
    /** Year and month. */
    MONTH,
    /** The day. */
    DAY,
    /** The moment. */
    TIME
  }

  /** How sure a date is. */
  public enum Certainty {
    /** As sure as the record. */
    STATED,
    /** Concluded from something else, or doubted. */
    UNCERTAIN,
    /** Written because something had to be written: it says nothing. */
    PLACEHOLDER
  }

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  private static final ApproximateDate UNKNOWN =
      new ApproximateDate(null, null, Precision.NONE, Precision.NONE, Certainty.STATED, null);

  /** First day of what is stated; null if nothing is. */
  private final @Nullable LocalDate start;

  /** The moment, if one is stated. */
  private final @Nullable OffsetDateTime time;

  /** How much is stated; at least as much as is meant. */
  private final Precision stated;

  private final Precision precision;
  private final Certainty certainty;
  private final @Nullable String source;

  private ApproximateDate(
      @Nullable LocalDate start,
      @Nullable OffsetDateTime time,
      Precision stated,
      Precision precision,
      Certainty certainty,
      @Nullable String source) {
    this.start = start;
    this.time = time;
    this.stated = stated;
    this.precision = precision;
    this.certainty = certainty;
    this.source = source;
  }

  /** {@return a date of which nothing is known} */
  public static ApproximateDate unknown() {
    return UNKNOWN;
  }

  /**
   * {@return a date of which the year is known}
   *
   * @param year the year, 0000 to 9999
   * @throws DateTimeException if the year is another one
   */
  public static ApproximateDate of(Year year) {
    return of(year.atDay(1), Precision.YEAR);
  }

  /**
   * {@return a date of which year and month are known}
   *
   * @param month the month, in a year from 0000 to 9999
   * @throws DateTimeException if it is in another year
   */
  public static ApproximateDate of(YearMonth month) {
    return of(month.atDay(1), Precision.MONTH);
  }

  /**
   * {@return a date of which the day is known}
   *
   * @param day the day, in a year from 0000 to 9999
   * @throws DateTimeException if it is in another year
   */
  public static ApproximateDate of(LocalDate day) {
    return of(day, Precision.DAY);
  }

  /**
   * {@return a moment}
   *
   * @param time the moment, with the offset of the clock that recorded it, in a year from 0000 to
   *     9999
   * @throws DateTimeException if it is in another year
   */
  public static ApproximateDate of(OffsetDateTime time) {
    return stating(time.toLocalDate(), time, Precision.TIME);
  }

  private static ApproximateDate of(LocalDate start, Precision precision) {
    return stating(start, null, precision);
  }

  private static ApproximateDate stating(
      LocalDate start, @Nullable OffsetDateTime time, Precision precision) {
    // parse() tells the forms apart by their length, which other years would change
    if (start.getYear() < 0 || start.getYear() > 9999) {
      throw new DateTimeException("a year has four digits, 0000 to 9999: " + start.getYear());
    }
    return new ApproximateDate(start, time, precision, precision, Certainty.STATED, null);
  }

  /**
   * Reads what {@link #stated()} gives: {@code 1992}, {@code 1992-11}, {@code 1992-11-25}, {@code
   * 1992-11-25T12:00:00-08:00}, or nothing.
   *
   * @param text a year, month, day or moment in the form of ISO 8601; empty for an unknown date
   * @return the date, with the precision of its form
   * @throws DateTimeException if the text has another form, or a year outside 0000 to 9999
   */
  public static ApproximateDate parse(String text) {
    if (text.isEmpty()) {
      return UNKNOWN;
    }
    if (text.indexOf('T') > 0) {
      return of(Moments.parse(text));
    }
    switch (text.length()) {
      case 4:
        // Year.parse takes "+992" too
        if (DIGIT.matchesAllOf(text)) {
          return of(Year.parse(text));
        }
        break;
      case 7:
        return of(YearMonth.parse(text));
      case 10:
        return of(Moments.parseDay(text));
      default:
        break;
    }
    throw new DateTimeParseException("neither a year, a month, a day nor a moment", text, 0);
  }

  /**
   * {@return this date with another precision, at most that of what it states; what it states stays
   * the same}
   *
   * @param precision how much of the date is meant
   * @throws IllegalArgumentException if that is more than the date states
   */
  public ApproximateDate withPrecision(Precision precision) {
    checkArgument(precision.compareTo(stated) <= 0, "%s is not precise to the %s", this, precision);
    return new ApproximateDate(start, time, stated, precision, certainty, source);
  }

  /**
   * {@return this date with another certainty}
   *
   * @param certainty how sure it is
   */
  public ApproximateDate withCertainty(Certainty certainty) {
    return new ApproximateDate(start, time, stated, precision, requireNonNull(certainty), source);
  }

  /**
   * {@return this date with its source}
   *
   * @param source who says so, not empty
   * @throws IllegalArgumentException if the source is empty
   */
  public ApproximateDate withSource(String source) {
    checkArgument(!source.isEmpty(), "the source of a date cannot be empty");
    return new ApproximateDate(start, time, stated, precision, certainty, source);
  }

  /** {@return how much of the date is known} */
  public Precision precision() {
    return precision;
  }

  /** {@return how sure the date is} */
  public Certainty certainty() {
    return certainty;
  }

  /** {@return who says so; empty if it is the record in which the date stands} */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** {@return the moment as stated, even where only the day of it is meant} */
  public Optional<OffsetDateTime> time() {
    return Optional.ofNullable(time);
  }

  /**
   * {@return the first day on which it can have been, in the calendar of whoever recorded it; empty
   * if nothing is known}
   */
  public Optional<LocalDate> earliest() {
    return Optional.ofNullable(start).flatMap(day -> firstDay(day, precision));
  }

  /** {@return the last day on which it can have been; empty if nothing is known} */
  public Optional<LocalDate> latest() {
    return Optional.ofNullable(start).flatMap(day -> lastDay(day, precision));
  }

  private static Optional<LocalDate> firstDay(LocalDate day, Precision precision) {
    return switch (precision) {
      case NONE -> Optional.empty();
      case YEAR -> Optional.of(day.withDayOfYear(1));
      case MONTH -> Optional.of(day.withDayOfMonth(1));
      case DAY, TIME -> Optional.of(day);
    };
  }

  private static Optional<LocalDate> lastDay(LocalDate day, Precision precision) {
    return switch (precision) {
      case NONE -> Optional.empty();
      case YEAR -> Optional.of(Year.from(day).atMonth(12).atEndOfMonth());
      case MONTH -> Optional.of(YearMonth.from(day).atEndOfMonth());
      case DAY, TIME -> Optional.of(day);
    };
  }

  /** {@return what the record states, in the form that {@link #parse(String)} reads} */
  public String stated() {
    if (time != null) {
      return Moments.print(time);
    }
    if (start == null) {
      return "";
    }
    // not by Year, which writes the year 1 with one digit
    String day = start.toString();
    return switch (stated) {
      case YEAR -> day.substring(0, 4);
      case MONTH -> day.substring(0, 7);
      default -> day;
    };
  }

  /** The moment to order by: the moment stated, else the first one of what is stated, in UTC. */
  private Instant orderBy() {
    if (time != null) {
      return time.toInstant();
    }
    return start == null ? Instant.MIN : start.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * Orders by the moment stated; a date without time counts as the first moment of it in UTC, an
   * unknown date comes first. Dates that are equal in this are ordered by precision, certainty,
   * what is stated and source, so that the order agrees with {@link #equals(Object)}.
   */
  @Override
  public int compareTo(ApproximateDate other) {
    int order = compareMoment(other);
    if (order == 0) {
      order = precision.compareTo(other.precision);
    }
    if (order == 0) {
      order = certainty.compareTo(other.certainty);
    }
    if (order == 0) {
      order = stated().compareTo(other.stated());
    }
    return order == 0 ? source().orElse("").compareTo(other.source().orElse("")) : order;
  }

  /**
   * Compares by the moment alone.
   *
   * @param other the other date
   * @return negative, zero or positive, as this date is earlier, at the same moment or later
   */
  public int compareMoment(ApproximateDate other) {
    return time != null && other.time != null
        ? OffsetDateTime.timeLineOrder().compare(time, other.time)
        : orderBy().compareTo(other.orderBy());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApproximateDate that
        && stated == that.stated
        && precision == that.precision
        && certainty == that.certainty
        && Objects.equals(start, that.start)
        && Objects.equals(time, that.time)
        && Objects.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(start, time, stated, precision, certainty, source);
  }

  /** {@return the date as stated, and in words what has to be known of it} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(start == null ? "unknown" : stated());
    if (precision != stated) {
      text.append(" (to the ").append(precision).append(')');
    }
    if (certainty != Certainty.STATED) {
      text.append(" (").append(certainty).append(')');
    }
    source().ifPresent(by -> text.append(" (").append(by).append(')'));
    return text.toString();
  }
}
