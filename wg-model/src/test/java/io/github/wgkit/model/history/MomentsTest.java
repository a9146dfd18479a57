package io.github.wgkit.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done by hand is what the JDK does. */
class MomentsTest {
  @Provide
  Arbitrary<OffsetDateTime> moments() {
    Arbitrary<Integer> years =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(0, 9999)),
            Tuple.of(1, Arbitraries.integers().between(-20_000, 20_000)));
    Arbitrary<Integer> nanos =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(0)),
            Tuple.of(1, Arbitraries.integers().between(0, 999_999_999)));
    Arbitrary<Integer> offsets =
        Arbitraries.oneOf(
            Arbitraries.just(0),
            Arbitraries.integers().between(-18, 18).map(hour -> hour * 3600),
            Arbitraries.integers().between(-18 * 60, 18 * 60).map(minute -> minute * 60),
            Arbitraries.integers().between(-18 * 3600, 18 * 3600));
    return Combinators.combine(
            years,
            Arbitraries.integers().between(1, 365),
            Arbitraries.integers().between(0, 86_399),
            nanos,
            offsets)
        .as(
            (year, day, second, nano, offset) ->
                OffsetDateTime.of(
                    LocalDate.ofYearDay(year, day)
                        .atStartOfDay()
                        .plusSeconds(second)
                        .withNano(nano),
                    ZoneOffset.ofTotalSeconds(offset)));
  }

  @Property
  void a_moment_is_written_as_the_jdk_writes_it_and_read_again(
      @ForAll("moments") OffsetDateTime moment) {
    String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    assertThat(Moments.print(moment)).isEqualTo(text);
    assertThat(Moments.parse(text)).isEqualTo(moment);
  }

  @Property
  void a_moment_with_another_character_is_read_as_the_jdk_reads_it(
      @ForAll("moments") OffsetDateTime moment,
      @ForAll @IntRange(max = 30) int place,
      @ForAll @CharRange(from = '+', to = ':') char other) {
    StringBuilder text =
        new StringBuilder(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0)));
    text.setCharAt(place % text.length(), other);
    assertSame(text.toString(), Moments::parse, OffsetDateTime::parse);
    assertSame(text.substring(0, 10), Moments::parseDay, LocalDate::parse);
  }

  @Property
  void a_day_of_any_numbers_is_read_as_the_jdk_reads_it(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(max = 14) int month,
      @ForAll @IntRange(max = 33) int day) {
    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    assertSame(text, Moments::parseDay, LocalDate::parse);
    assertSame(text + "T12:00:00Z", Moments::parse, OffsetDateTime::parse);
  }

  @Property
  void a_time_of_any_numbers_is_read_as_the_jdk_reads_it(
      @ForAll @IntRange(max = 25) int hour,
      @ForAll @IntRange(max = 61) int minute,
      @ForAll @IntRange(max = 61) int second) {
    String time = String.format(Locale.ROOT, "%02d:%02d:%02d", hour, minute, second);
    assertSame("2026-11-26T" + time + "+01:00", Moments::parse, OffsetDateTime::parse);
    String offset = String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    assertSame("2026-11-26T12:00:00-" + offset, Moments::parse, OffsetDateTime::parse);
    assertSame("2026-11-26T12:00:00+" + offset, Moments::parse, OffsetDateTime::parse);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "2026-11-26T12:00Z",
        "2026-11-26T12:00:00",
        "2026-11-26T12:00:00z",
        "2026-11-26t12:00:00Z",
        "2026-11-26T12:00:00.5Z",
        "2026-11-26T12:00:00.1234Z",
        "2026-11-26T12:00:00+01",
        "2026-11-26T12:00:00-00:00",
        "2026-11-26T24:00:00Z",
        "2026-11-26T12:00:60Z",
        "2026-02-29T12:00:00Z",
        "2024-02-29T12:00:00Z",
        "1900-02-29T12:00:00Z",
        "2026-11-26T12:00:00+18:00",
        "2026-11-26T12:00:00-18:01",
        "2026-11-26T12:00:00*01:00",
        "-026-11-26T12:00:00+01:00",
        "+12026-11-26T12:00:00Z",
        "٢٠٢٦-11-26T12:00:00Z"
      })
  void what_is_odd_is_read_as_the_jdk_reads_it(String text) {
    assertSame(text, Moments::parse, OffsetDateTime::parse);
  }

  @Example
  void the_last_second_of_a_year_is_one() {
    LocalDateTime last = LocalDateTime.of(1999, 12, 31, 23, 59, 59);
    assertThat(Moments.parse("1999-12-31T23:59:59-08:00"))
        .isEqualTo(OffsetDateTime.of(last, ZoneOffset.ofHours(-8)));
    assertThat(Moments.print(last.atOffset(ZoneOffset.ofHours(5))))
        .isEqualTo("1999-12-31T23:59:59+05:00");
  }

  private static <T> void assertSame(
      String text, Function<String, T> ours, Function<String, T> theirs) {
    T expected;
    try {
      expected = theirs.apply(text);
    } catch (DateTimeException e) {
      assertThatThrownBy(() -> ours.apply(text))
          .isInstanceOf(e.getClass())
          .hasMessage(e.getMessage());
      return;
    }
    assertThat(ours.apply(text)).isEqualTo(expected);
  }
}
