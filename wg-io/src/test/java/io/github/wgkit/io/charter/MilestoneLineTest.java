package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.milestone.Due;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MilestoneLineTest {
  @Property
  void a_month_is_understood_in_every_form(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1970, max = 2069) int year) {
    Due due = Due.in(YearMonth.of(year, month));
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String yy = String.format(Locale.ROOT, "%02d", year % 100);
    for (String when :
        new String[] {
          name + " " + year,
          name.substring(0, 3) + " " + yy,
          name.substring(0, 3).toUpperCase(Locale.ROOT) + "-" + yy,
          name.substring(0, 3) + ". " + year,
          name.substring(0, 3) + " '" + yy,
          name.toLowerCase(Locale.ROOT) + ", " + year,
          String.format(Locale.ROOT, "%04d-%02d", year, month)
        }) {
      for (String between : new String[] {" ", " - ", ": ", "\t", "  – ", " | "}) {
        MilestoneLine line = MilestoneLine.parse("  " + when + between + "Post it ");
        assertThat(line.when()).isEqualTo(when);
        assertThat(line.due()).as(when).contains(due);
        assertThat(line.resolution()).isEmpty();
        assertThat(line.description()).isEqualTo("Post it");
        assertThat(line.isDated()).isTrue();
      }
      assertThat(MilestoneLine.parse(when).description()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Done  Post it|Done|Post it",
        "DONE - Post it|DONE|Post it",
        "Completed: Post it|Completed|Post it",
        "dropped|dropped|''",
        "Done|Done|''"
      })
  void a_word_says_that_it_is_no_longer_due(String text, String word, String description) {
    MilestoneLine line = MilestoneLine.parse(text);
    assertThat(line.when()).isEqualTo(word);
    assertThat(line.resolution()).contains(word);
    assertThat(line.due()).isEmpty();
    assertThat(line.description()).isEqualTo(description);
    assertThat(line.isDated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Post it",
        "Doner kebab",
        "Done.",
        "May decide 2003",
        "Ma 2003 - Post it",
        "Mart 2003 - Post it",
        "Mar2003 - Post it",
        "Mar 203 - Post it",
        "Mar 20031 - Post it",
        "Mar 2003x - Post it",
        "Mar 3 - Post it",
        "2003-13 - Post it",
        "2003-00 - Post it",
        "0003-01 - Post it",
        "2003-1 - Post it",
        "2003-011 - Post it",
        "2003-01x",
        "2003/01 - Post it",
        "203-01 - Post it",
        "2003-0"
      })
  void all_else_is_the_description(String text) {
    assertThat(MilestoneLine.parse(text).isDated()).isFalse();
    assertThat(MilestoneLine.parse(text).description()).isEqualTo(text);
  }
}
