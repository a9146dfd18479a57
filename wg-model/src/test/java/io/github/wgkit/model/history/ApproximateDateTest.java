package io.github.wgkit.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApproximateDateTest {
  private static final String NOON = "1992-11-25T12:00:00-08:00";

  @Property
  void what_is_stated_reads_back(@ForAll ApproximateDate date) {
    ApproximateDate again = ApproximateDate.parse(date.stated());
    assertThat(again.stated()).isEqualTo(date.stated());
    assertThat(again.time()).isEqualTo(date.time());
    assertThat(again.precision()).isGreaterThanOrEqualTo(date.precision());
  }

  @Property
  void a_date_is_all_of_what_it_states_precision_certainty_and_source(
      @ForAll ApproximateDate date) {
    ApproximateDate again =
        ApproximateDate.parse(date.stated())
            .withPrecision(date.precision())
            .withCertainty(date.certainty());
    again = date.source().isPresent() ? again.withSource(date.source().get()) : again;
    assertThat(again).isEqualTo(date).hasSameHashCodeAs(date).hasToString(date.toString());
  }

  @Property
  void the_first_possible_day_is_not_after_the_last(@ForAll ApproximateDate date) {
    assertThat(date.earliest().isPresent()).isEqualTo(date.latest().isPresent());
    assertThat(date.earliest().isPresent()).isEqualTo(date.precision() != Precision.NONE);
    date.earliest()
        .ifPresent(earliest -> assertThat(earliest).isBeforeOrEqualTo(date.latest().orElseThrow()));
  }

  @Property
  void less_precision_never_makes_fewer_days_possible(@ForAll ApproximateDate date) {
    for (Precision less : Precision.values()) {
      if (less != Precision.NONE && less.compareTo(date.precision()) <= 0) {
        ApproximateDate vague = date.withPrecision(less);
        assertThat(vague.earliest().orElseThrow()).isBeforeOrEqualTo(date.earliest().orElseThrow());
        assertThat(vague.latest().orElseThrow()).isAfterOrEqualTo(date.latest().orElseThrow());
        assertThat(vague.withPrecision(date.precision())).isEqualTo(date);
      }
    }
  }

  @Property
  void no_date_can_be_made_more_precise_than_it_states(
      @ForAll ApproximateDate date, @ForAll Precision precision) {
    Precision stated = ApproximateDate.parse(date.stated()).precision();
    if (precision.compareTo(stated) > 0) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> date.withPrecision(precision))
          .withMessageContaining("is not precise to the " + precision);
    } else {
      assertThat(date.withPrecision(precision).stated()).isEqualTo(date.stated());
    }
  }

  @Property
  void the_order_agrees_with_equality(@ForAll ApproximateDate a, @ForAll ApproximateDate b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareMoment(b) != 0) {
      assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(a.compareMoment(b)));
    }
  }

  @Property
  void the_order_is_transitive(
      @ForAll ApproximateDate a, @ForAll ApproximateDate b, @ForAll ApproximateDate c) {
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1992,                      YEAR,  1992-01-01, 1992-12-31",
    "1992-02,                   MONTH, 1992-02-01, 1992-02-29",
    "1992-11-25,                DAY,   1992-11-25, 1992-11-25",
    "1992-11-25T12:00:00-08:00, TIME,  1992-11-25, 1992-11-25",
    "1992-11-25T23:00:00-08:00, TIME,  1992-11-25, 1992-11-25",
    "0001,                      YEAR,  0001-01-01, 0001-12-31",
    "0000-02,                   MONTH, 0000-02-01, 0000-02-29",
    "9999-12-31,                DAY,   9999-12-31, 9999-12-31"
  })
  void the_form_tells_the_precision(
      String text, Precision precision, LocalDate earliest, LocalDate latest) {
    ApproximateDate date = ApproximateDate.parse(text);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).contains(earliest);
    assertThat(date.latest()).contains(latest);
    assertThat(date.stated()).isEqualTo(text);
  }

  @Test
  void a_day_of_which_the_month_is_meant_still_states_the_day() {
    ApproximateDate date = ApproximateDate.parse("1992-11-25").withPrecision(Precision.MONTH);
    assertThat(date.stated()).isEqualTo("1992-11-25");
    assertThat(date.earliest()).contains(LocalDate.of(1992, 11, 1));
    assertThat(date.latest()).contains(LocalDate.of(1992, 11, 30));
    assertThat(date).hasToString("1992-11-25 (to the MONTH)");
  }

  @Test
  void a_noon_that_stands_for_the_day_keeps_the_stated_time() {
    ApproximateDate date = ApproximateDate.parse(NOON).withPrecision(Precision.DAY);
    assertThat(date.time()).contains(OffsetDateTime.parse(NOON));
    assertThat(date.stated()).isEqualTo(NOON);
    assertThat(date.precision()).isEqualTo(Precision.DAY);
  }

  @Test
  void a_date_of_which_nothing_is_meant_still_states_something() {
    ApproximateDate date =
        ApproximateDate.parse(NOON)
            .withPrecision(Precision.NONE)
            .withCertainty(Certainty.PLACEHOLDER)
            .withSource("a guess");
    assertThat(date.earliest()).isEmpty();
    assertThat(date).hasToString(NOON + " (to the NONE) (PLACEHOLDER) (a guess)");
  }

  @Test
  void the_offset_counts_for_equality_and_not_for_the_moment() {
    ApproximateDate here = ApproximateDate.parse(NOON);
    ApproximateDate there = ApproximateDate.parse("1992-11-25T20:00:00Z");
    assertThat(here.compareMoment(there)).isZero();
    assertThat(here).isNotEqualTo(there);
    assertThat(here.compareTo(there)).isNotZero();
  }

  @Test
  void an_unknown_date_comes_first_and_states_nothing() {
    assertThat(ApproximateDate.unknown()).isLessThan(ApproximateDate.parse("0000"));
    assertThat(ApproximateDate.unknown().stated()).isEmpty();
    assertThat(ApproximateDate.unknown()).hasToString("unknown");
    assertThat(ApproximateDate.parse("")).isEqualTo(ApproximateDate.unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "92",
        "992",
        "19921",
        "1992-1",
        "1992-13",
        "1992-11-31",
        "1992-11-2",
        "1992-W10",
        "1992-11-25 12:00:00",
        "1992-11-25T12:00:00",
        "1992-11-25T25:00:00Z",
        "T",
        "１９９２",
        "+992",
        "-992",
        "-0001",
        "+12345-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "1992-11-25T12:00:00Zx",
        "unknown"
      })
  void nothing_else_is_a_date(String text) {
    assertThatThrownBy(() -> ApproximateDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_000, 999_999_999, -999_999_999})
  void years_have_four_digits(int year) {
    String message = "a year has four digits, 0000 to 9999: " + year;
    assertThatThrownBy(() -> ApproximateDate.of(Year.of(year)))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> ApproximateDate.of(YearMonth.of(year, 2)))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> ApproximateDate.of(LocalDate.of(year, 2, 1)))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(message);
    OffsetDateTime time = OffsetDateTime.of(year, 2, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    assertThatThrownBy(() -> ApproximateDate.of(time))
        .isInstanceOf(DateTimeException.class)
        .hasMessage(message);
  }

  @Test
  void the_source_of_a_date_cannot_be_empty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApproximateDate.unknown().withSource(""))
        .withMessage("the source of a date cannot be empty");
  }

  @Test
  void every_part_counts_for_equality() {
    ApproximateDate day = ApproximateDate.parse("1992-01-01");
    new EqualsTester()
        .addEqualityGroup(day, ApproximateDate.of(LocalDate.of(1992, 1, 1)))
        .addEqualityGroup(day.withPrecision(Precision.MONTH))
        .addEqualityGroup(day.withPrecision(Precision.YEAR))
        .addEqualityGroup(day.withPrecision(Precision.NONE))
        .addEqualityGroup(ApproximateDate.parse("1992-01"))
        .addEqualityGroup(ApproximateDate.parse("1992"), ApproximateDate.of(Year.of(1992)))
        .addEqualityGroup(ApproximateDate.parse("1992-01-01T00:00:00Z"))
        .addEqualityGroup(
            ApproximateDate.parse("1992-01-01T00:00:00Z").withPrecision(Precision.DAY))
        .addEqualityGroup(day.withCertainty(Certainty.UNCERTAIN))
        .addEqualityGroup(day.withSource("a"))
        .addEqualityGroup(day.withSource("b"))
        .addEqualityGroup(ApproximateDate.unknown(), ApproximateDate.parse(""))
        .addEqualityGroup(ApproximateDate.unknown().withCertainty(Certainty.PLACEHOLDER))
        .testEquals();
  }
}
