package io.github.wgkit.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.milestone.Due;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDatesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, Jan 2026",
    "2026-05, May 2026",
    "2026-12-01, Dec 2026",
    "0986-07, Jul 0986"
  })
  void a_month_has_three_letters_and_its_year_four_digits(String due, String month) {
    assertThat(TemplateDates.month(Due.parse(due))).isEqualTo(month);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-03T07:59:59Z, 2026-02-02",
    "2026-02-03T08:00:00Z, 2026-02-03",
    "2026-08-03T06:59:59Z, 2026-08-02",
    "2026-08-03T07:00:00Z, 2026-08-03"
  })
  void a_day_is_the_one_in_california(String moment, String day) {
    assertThat(TemplateDates.day(OffsetDateTime.parse(moment))).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "1992, 1992",
    "1992-11, 1992-11",
    "1992-11-25, 1992-11-25",
    "1992-11-25T10:00:00Z, 1992-11-25",
    "'', unknown"
  })
  void only_what_is_known_of_a_date_is_written(String date, String meant) {
    assertThat(TemplateDates.meant(ApproximateDate.parse(date))).isEqualTo(meant);
  }

  @Test
  void doubts_about_a_date_are_written_and_a_placeholder_says_nothing() {
    ApproximateDate month = ApproximateDate.parse("1992-11");
    assertThat(TemplateDates.meant(month.withCertainty(ApproximateDate.Certainty.UNCERTAIN)))
        .isEqualTo("1992-11 (uncertain)");
    assertThat(TemplateDates.meant(month.withCertainty(ApproximateDate.Certainty.PLACEHOLDER)))
        .isEqualTo("unknown");
  }

  @Property
  void texts_are_ordered_by_their_code_points(@ForAll String one, @ForAll String other) {
    assertOrder(one, other);
    assertOrder(one + other, one);
  }

  @ParameterizedTest
  @CsvSource({"a, \uD83D\uDE00", "\uFFEE, \uD83D\uDE00", "\uD83D\uDE00, \uD83D\uDE01", "a, b"})
  void texts_beyond_the_basic_plane_are_ordered_as_well(String one, String other) {
    assertOrder(one, other);
    assertOrder(other, one);
    assertThat(List.of(one, other)).isSortedAccordingTo(CodePoints.ORDER);
  }

  private static void assertOrder(String one, String other) {
    int[] ones = one.codePoints().toArray();
    int[] others = other.codePoints().toArray();
    int differs =
        IntStream.range(0, Math.min(ones.length, others.length))
            .filter(i -> ones[i] != others[i])
            .findFirst()
            .orElse(-1);
    int expected =
        differs < 0
            ? Integer.compare(ones.length, others.length)
            : Integer.compare(ones[differs], others[differs]);
    assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
        .isEqualTo(Integer.signum(expected));
  }
}
