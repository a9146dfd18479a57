package io.github.wgkit.model.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DueTest {
  @Property
  void what_is_printed_reads_back(@ForAll Due due) {
    assertThat(Due.parse(due.toString())).isEqualTo(due);
  }

  @Property
  void a_month_is_closed_by_its_last_day(@ForAll Due due) {
    assertThat(due.closingDay()).isAfterOrEqualTo(due.day());
    assertThat(YearMonth.from(due.closingDay())).isEqualTo(due.month());
    assertThat(due.closingDay().plusDays(1).getDayOfMonth()).isEqualTo(1);
    assertThat(due.isOverdue(due.closingDay())).isFalse();
    assertThat(due.isOverdue(due.closingDay().plusDays(1))).isTrue();
    assertThat(Due.in(due.month()).day()).isEqualTo(due.closingDay());
  }

  @Property
  void the_order_is_that_of_the_days(@ForAll Due a, @ForAll Due b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(a.compareTo(b) < 0).isEqualTo(a.day().isBefore(b.day()));
  }

  @Test
  void a_month_means_its_last_day() {
    assertThat(Due.parse("2024-02")).hasToString("2024-02-29");
    assertThat(Due.parse("2023-02")).hasToString("2023-02-28");
  }

  @Test
  void another_day_of_the_month_is_kept_and_overdue_at_its_end() {
    Due due = Due.parse("1995-07-15");
    assertThat(due).hasToString("1995-07-15");
    assertThat(due.isOverdue(LocalDate.of(1995, 7, 31))).isFalse();
    assertThat(due.isOverdue(LocalDate.of(1995, 8, 1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-7",
        "2026-13",
        "2026-02-30",
        "Jul 2026",
        "2026-07-31T00:00",
        "20260731",
        "-001-01",
        "+2026-07",
        "+12026-07-31",
        "-0001-07-31",
        "２０２６-07",
        " 2026-07"
      })
  void nothing_else_is_a_due_date(String text) {
    assertThatThrownBy(() -> Due.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 10_000, 999_999_999})
  void years_have_four_digits(int year) {
    assertThatThrownBy(() -> new Due(LocalDate.of(year, 1, 1)))
        .isInstanceOf(DateTimeException.class)
        .hasMessage("a year has four digits, 0000 to 9999: " + year);
    assertThatThrownBy(() -> Due.in(YearMonth.of(year, 1))).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0001-02-28", "0999-12-31", "9999-12-31"})
  void the_first_and_last_years_read_back(String text) {
    assertThat(Due.parse(text)).hasToString(text);
  }
}
