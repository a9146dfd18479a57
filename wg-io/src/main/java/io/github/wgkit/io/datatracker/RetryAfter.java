package io.github.wgkit.io.datatracker;

import com.google.common.base.CharMatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The header {@code Retry-After}: seconds or a date (RFC 9110 section 10.2.3). */
final class RetryAfter {
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /**
   * {@return how long to wait; nothing if the value says nothing, zero if the time has passed}
   *
   * @param value the value of the header
   * @param now the time at which it came
   */
  static Optional<Duration> parse(String value, Instant now) {
    String bare = value.strip();
    if (!bare.isEmpty() && DIGIT.matchesAllOf(bare)) {
      return Optional.of(
          bare.length() > MOST_DIGITS
              ? Duration.ofSeconds(Integer.MAX_VALUE)
              : Duration.ofSeconds(Integer.parseInt(bare)));
    }
    try {
      Instant until = ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
