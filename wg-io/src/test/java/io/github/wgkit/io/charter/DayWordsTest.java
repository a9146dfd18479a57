package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayWordsTest {
  @Property
  void a_day_is_understood_in_every_form(
      @ForAll @DateRange(min = "1986-01-01", max = "2069-12-31") LocalDate day) {
    int d = day.getDayOfMonth();
    int y = day.getYear();
    int m = day.getMonthValue();
    String name = Month.of(m).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String brief = name.substring(0, 3);
    String yy = String.format(Locale.ROOT, "%02d", y % 100);
    for (String form :
        List.of(
            day.toString(),
            y + "/" + m + "/" + d,
            m + "/" + d + "/" + y,
            m + "/" + d + "/" + yy,
            d + "-" + brief + "-" + yy,
            d + " " + name + " " + y,
            name + " " + d + ", " + y,
            brief + ". " + d + " " + y,
            "Tue, " + d + " " + brief + " " + y + " 10:30:00",
            day + "T10:30:00Z")) {
      assertThat(DayWords.parse(form)).as(form).contains(day);
    }
    if (d > 12) {
      assertThat(DayWords.parse(d + "/" + m + "/" + y)).contains(day);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12/11/03|2003-12-11",
        "13/11/03|2003-11-13",
        "1/1/70|1970-01-01",
        "1/1/69|2069-01-01",
        "Feb 29 2004|2004-02-29"
      })
  void the_month_stands_first_among_numbers_unless_it_cannot(String words, LocalDate day) {
    assertThat(DayWords.parse(words)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "Tuesday",
        "March 2003",
        "2003-04",
        "Feb 30, 1993",
        "31/31/2003",
        "0/1/2003",
        "April May 2003",
        "5 6 April",
        "5 April May",
        "Tue Wed 5 April 2003",
        "5 Foo 2003",
        "April 123 2003",
        "123 April 2003",
        "2003-123-01",
        "04/05/203",
        "04/05/20031",
        "99999999999/1/2003"
      })
  void what_is_no_day_is_none(String words) {
    assertThat(DayWords.parse(words)).isEmpty();
  }
}
