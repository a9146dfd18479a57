package io.github.wgkit.lifecycle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Directory;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.Placeholders;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  @Test
  void the_days_of_the_old_databases_are_known() {
    for (String day : new String[] {"1911-01-01", "1983-12-13", "1997-01-01", "2003-12-10"}) {
      assertThat(Placeholders.ONLY_KNOWN.contains(Past.date(day))).isTrue();
    }
    assertThat(Placeholders.ONLY_KNOWN.contains(Past.date("1997-01-02"))).isFalse();
  }

  @Test
  void a_time_of_day_was_written_by_a_clock() {
    assertThat(Placeholders.ONLY_KNOWN.contains(Past.date("1997-01-01T09:13:22-08:00"))).isFalse();
  }

  @Test
  void a_year_that_begins_on_such_a_day_is_a_year() {
    assertThat(Placeholders.ONLY_KNOWN.contains(Past.date("1997"))).isFalse();
    assertThat(Placeholders.ONLY_KNOWN.contains(Past.date("1997-01"))).isFalse();
    assertThat(
            Placeholders.ONLY_KNOWN.contains(Past.date("1997-01-01").withPrecision(Precision.YEAR)))
        .isFalse();
  }

  @Test
  void what_the_record_calls_a_placeholder_is_one() {
    assertThat(
            Placeholders.ONLY_KNOWN.contains(
                Past.date("2001-05-04").withCertainty(Certainty.PLACEHOLDER)))
        .isTrue();
  }

  @Test
  void a_day_on_which_very_many_groups_changed_is_found() {
    Placeholders found = Placeholders.in(Past.crowd(20, 100, "1999-09-09"));
    assertThat(found.days())
        .containsExactlyInAnyOrder(
            LocalDate.of(1911, 1, 1),
            LocalDate.of(1983, 12, 13),
            LocalDate.of(1997, 1, 1),
            LocalDate.of(1999, 9, 9),
            LocalDate.of(2003, 12, 10));
    assertThat(found.contains(Past.date("1999-09-09"))).isTrue();
    assertThat(found.contains(Past.date("1999-09-09T12:00:01-07:00"))).isFalse();
  }

  @Test
  void groups_are_counted_and_not_their_changes() {
    // 19 groups with two changes each
    assertThat(Placeholders.in(Past.crowd(19, 100, "1999-09-09")).days())
        .isEqualTo(Placeholders.KNOWN);
  }

  @Test
  void among_very_many_groups_it_takes_one_in_fifty() {
    assertThat(Placeholders.in(Past.crowd(21, 1029, "1999-09-09")).days())
        .contains(LocalDate.of(1999, 9, 9));
    assertThat(Placeholders.in(Past.crowd(21, 1030, "1999-09-09")).days())
        .doesNotContain(LocalDate.of(1999, 9, 9));
  }

  @Test
  void an_empty_snapshot_has_the_known_days() {
    assertThat(Placeholders.in(Directory.EMPTY).days()).isEqualTo(Placeholders.KNOWN);
  }
}
