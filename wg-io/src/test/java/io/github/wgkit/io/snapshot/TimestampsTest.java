package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final ZoneId SERVER = ZoneId.of("America/Los_Angeles");

  @ParameterizedTest
  @CsvSource({
    "2012-02-26 00:21:36, 2012-02-26T00:21:36-08:00",
    "2012-07-26T00:21:36, 2012-07-26T00:21:36-07:00",
    "2012-07-26T00:21:36.5, 2012-07-26T00:21:36.5-07:00",
    "2012-07-26 00:21:36.123456, 2012-07-26T00:21:36.123456-07:00",
    "2024-05-16T16:58:23Z, 2024-05-16T16:58:23Z",
    "2024-05-16T16:58:23.000001+00:00, 2024-05-16T16:58:23.000001Z",
    "1998-01-26T12:00:00-08:00, 1998-01-26T12:00:00-08:00",
    // no such hour on that clock
    "2012-03-11 02:30:00, 2012-03-11T02:30:00-08:00",
    // twice on that clock
    "2012-11-04 01:30:00, 2012-11-04T01:30:00-07:00",
    // before there were zones
    "1880-01-01 00:00:00, 1880-01-01T00:00:00-07:52",
    "0001-01-01 00:00:00, 0001-01-01T00:00:00-07:52",
  })
  void a_moment_keeps_the_hour_that_is_stated(String text, String moment) {
    assertThat(new Timestamps(SERVER).moment(text)).isEqualTo(OffsetDateTime.parse(moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2012-02-26",
        "2012-02-30 00:00:00",
        "2012-02-26 24:00:00",
        "2012-02-26 23:59:60",
        "2012-02-26 00:21",
        "2012-02-26x00:21:36",
        "2012-02-26 00:21:36.",
        "2012-02-26 00:21:36.1234567890",
        "2012-02-26 00:21:36 PST",
        "2012-02-26 00:21:36+99:00",
        "٢٠١٢-02-26 00:21:36",
        "0000-00-00 00:00:00",
        "-012-02-26 00:21:36",
      })
  void anything_else_is_no_moment(String text) {
    assertThat(new Timestamps(SERVER).moment(text)).isNull();
  }

  @Property
  void many_moments_have_the_offsets_that_the_rules_of_the_zone_give(
      @ForAll("zones") ZoneId zone,
      @ForAll
          @DateTimeRange(min = "1960-01-01T00:00:00", max = "2080-01-01T00:00:00")
          @Size(max = 50)
          List<LocalDateTime> times) {
    Timestamps timestamps = new Timestamps(zone);
    for (LocalDateTime time : times) {
      OffsetDateTime moment = timestamps.moment(TEXT.format(time));
      assertThat(moment.toLocalDateTime()).isEqualTo(time);
      int seconds = zone.getRules().getOffset(time).getTotalSeconds();
      assertThat(moment.getOffset().getTotalSeconds()).isEqualTo(seconds / 60 * 60);
    }
  }

  /** Samoa left out a day; Lord Howe changes by half an hour, Morocco twice within two months. */
  @Provide
  static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/Los_Angeles",
            "Europe/London",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "UTC")
        .map(ZoneId::of);
  }

  @Test
  void what_is_no_moment_is_not_mistaken_for_the_one_before() {
    Timestamps timestamps = new Timestamps(SERVER);
    assertThat(timestamps.moment("2012-02-26 00:21:36")).isNotNull();
    assertThat(timestamps.moment("2012-02-26 00:21:99")).isNull();
    assertThat(timestamps.event("2012-02-26 00:21:99")).isNull();
  }
}
