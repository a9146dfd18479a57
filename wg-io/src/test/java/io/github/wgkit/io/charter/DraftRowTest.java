package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRowTest {
  private static String due(DraftRow row) {
    return row.due().map(due -> due.month().toString()).orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nov 2014 - Adopt the frame       | 2014-11
          Nov. 2014 - Adopt the frame      | 2014-11
          July 2026: Adopt the frame       | 2026-07
          Sept 2025 Adopt the frame        | 2025-09
          Apr 2021- Adopt the frame        | 2021-04
          March, 2014 – Adopt the frame    | 2014-03
          15 Mar 2014: Adopt the frame     | 2014-03
          Mar 15, 2014: Adopt the frame    | 2014-03
          March 15th, 2014 - Adopt the frame | 2014-03
          Jul/Aug 2014: Adopt the frame    | 2014-08
          12/26: Adopt the frame           | 2026-12
          12/2025: Adopt the frame         | 2025-12
          31-12-2025: Adopt the frame      | 2025-12
          12/31/2025: Adopt the frame      | 2025-12
          1.9.2025: Adopt the frame        | 2025-09
          2025-07 Adopt the frame          | 2025-07
          2025-07-15: Adopt the frame      | 2025-07
          2025/07: Adopt the frame         | 2025-07
          Q3 2025: Adopt the frame         | 2025-09
          3Q2025: Adopt the frame          | 2025-09
          2025 Q3 - Adopt the frame        | 2025-09
          2025-Sep: Adopt the frame        | 2025-09
          2025 September - Adopt the frame | 2025-09
          09 2025 - Adopt the frame        | 2025-09
          Mar 2025 - Jun 2025: Adopt the frame | 2025-06
          March 2025, Adopt the frame      | 2025-03
          Mar 2025. Adopt the frame        | 2025-03
          Mar 2025 → Adopt the frame       | 2025-03
          Mar '25 Adopt the frame          | 2025-03
          Jul 2025 (IETF 140): Adopt the frame | 2025-07
          [Mar 2025] Adopt the frame       | 2025-03
          by March 2025: Adopt the frame   | 2025-03
          Adopt the frame - 31-12-2025     | 2025-12
          Adopt the frame (March 2025)     | 2025-03
          Adopt the frame by March 2025.   | 2025-03
          """)
  void a_date_can_have_many_forms(String words, String month) {
    DraftRow row = DraftRow.parse(words);
    assertThat(due(row)).isEqualTo(month);
    assertThat(row.description()).isEqualTo("Adopt the frame");
    assertThat(row.resolution()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WG formation date + 6 months: Adopt | WG formation date + 6 months
          X 2015 + 12m - Adopt                | X 2015 + 12m
          X 2015 - Adopt                      | X 2015
          DATE: Adopt                         | DATE
          TBD - Adopt                         | TBD
          [TBD] - Adopt                       | [TBD]
          T+6 months: Adopt                   | T+6 months
          6 months after chartering: Adopt    | 6 months after chartering
          2025: Adopt                         | 2025
          Early 2025: Adopt                   | Early 2025
          Spring 2015 - Adopt                 | Spring 2015
          03/04/2025: Adopt                   | 03/04/2025
          XX/25: Adopt                        | XX/25
          MM YYYY - Adopt                     | MM YYYY
          YYYY-MM: Adopt                      | YYYY-MM
          Month Year: Adopt                   | Month Year
          xxx Adopt                           | xxx
          ??? Adopt                           | ???
          Adopt (6 months)                    | 6 months
          Adopt (12 months after chartering)  | 12 months after chartering
          Chartering + 3 Months: Adopt        | Chartering + 3 Months
          IETF 140: Adopt                     | IETF 140
          before IETF 140: Adopt              | before IETF 140
          H1 2026 - Adopt                     | H1 2026
          end of 2026: Adopt                  | end of 2026
          """)
  void other_words_for_a_time_are_kept(String words, String when) {
    DraftRow row = DraftRow.parse(words);
    assertThat(row.when()).isEqualTo(when);
    assertThat(row.due()).isEmpty();
    assertThat(row.description()).isEqualTo("Adopt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13/2025: Adopt", "Setpember 2025: Adopt", "2025-13: Adopt"})
  void a_month_that_does_not_exist_is_told(String words) {
    DraftRow row = DraftRow.parse(words);
    assertThat(row.isImpossible()).isTrue();
    assertThat(row.description()).isEqualTo("Adopt");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Done - Adopt                  | Done       | -
          Done Mar 2014 - Adopt         | Done       | 2014-03
          Completed: Adopt              | Completed  | -
          Mar 2014 (done): Adopt        | done       | 2014-03
          Mar 2014: Adopt (Done)        | Done       | 2014-03
          Mar 2014: Adopt [DONE]        | DONE       | 2014-03
          [x] Mar 2014: Adopt           | Done       | 2014-03
          ✅ Mar 2014: Adopt            | Done       | 2014-03
          ~~Mar 2014: Adopt~~           | Struck out | 2014-03
          """)
  void what_is_done_or_struck_out_is_no_longer_due(String words, String resolution, String month) {
    DraftRow row = DraftRow.parse(words);
    assertThat(row.resolution()).contains(resolution);
    assertThat(due(row)).isEqualTo(month);
    assertThat(row.description()).isEqualTo("Adopt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adopt the frame",
        "Deliver in 2 documents: the frame and the relay",
        "May we adopt the frame",
        "Phase 2: adopt the frame",
        "C++ 17: adopt the frame",
        "[ ] Adopt the frame",
        "Work with IEEE 802.1: adopt the frame"
      })
  void other_words_are_no_date(String words) {
    DraftRow row = DraftRow.parse(words);
    assertThat(row.isDated()).isFalse();
    assertThat(row.resolution()).isEmpty();
    assertThat(words).endsWith(row.description());
  }

  @Test
  void an_unchecked_box_is_no_part_of_the_words() {
    assertThat(DraftRow.parse("[ ] Mar 2014: Adopt")).isEqualTo(DraftRow.parse("Mar 2014: Adopt"));
  }

  @Property
  void any_words_can_be_taken_apart(@ForAll @StringLength(max = 200) String words) {
    DraftRow row = DraftRow.parse(words);
    assertThat(row.description().length() + row.when().length())
        .isLessThanOrEqualTo(words.length());
  }

  @Property
  void every_month_of_these_years_is_understood(
      @ForAll @IntRange(min = 1986, max = 2099) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    String numeric = String.format(java.util.Locale.ROOT, "%02d/%d: Adopt", month, year);
    String iso = String.format(java.util.Locale.ROOT, "%d-%02d: Adopt", year, month);
    assertThat(due(DraftRow.parse(numeric))).isEqualTo(iso.substring(0, 7));
    assertThat(due(DraftRow.parse(iso))).isEqualTo(iso.substring(0, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Done ", "Done. ", "Done: ", "Completed - "})
  void a_word_that_is_said_very_often_does_not_nest(String word) {
    assertThat(DraftRow.parse(word.repeat(100_000) + "x").resolution()).isPresent();
  }
}
