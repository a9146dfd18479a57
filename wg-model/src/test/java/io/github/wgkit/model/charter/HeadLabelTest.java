package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Chair(s):                                  | CHAIR                     | ''                 | ''
          ## CHAIR(S):                               | CHAIR                     | ''                 | ''
          Proposed Chairs: Jo Bloggs                 | CHAIR                     | ''                 | Jo Bloggs
          * Chairs: TBD                              | CHAIR                     | ''                 | TBD
          -   To Subscribe: frobs@example.org        | LIST_SUBSCRIBE            | ''                 | frobs@example.org
          \u2022 Archive: x                          | LIST_ARCHIVE              | ''                 | x
          **Mailing-list archive:** https://x.test/  | LIST_ARCHIVE              | ''                 | https://x.test/
          [Archive](https://example.org/)            | LIST_ARCHIVE              | ''                 | https://example.org/
          Area and Area Director(s):                 | AREA_AND_DIRECTOR         | ''                 | ''
          Transport Area Director(s)                 | AREA_DIRECTOR             | Transport Area     | ''
          IP: Next Generation Area Director(s):      | AREA_DIRECTOR             | IP: Next Generation Area | ''
          Security Area Advisor: Jo                  | RESPONSIBLE_AREA_DIRECTOR | Security Area      | Jo
          Description of Working Group:              | DESCRIPTION               | ''                 | ''
          """)
  void a_label_is_known_in_many_spellings(String line, String kind, String area, String value) {
    HeadLabel label = HeadLabel.known(line.replace("\\u2022", "\u2022")).orElseThrow();
    assertThat(label.kind()).hasToString(kind);
    assertThat(label.area()).isEqualTo(area);
    assertThat(label.value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Acronym  frobs", "Name\tFrobs of Old", "Chairs   Jo Bloggs"})
  void a_gap_stands_for_a_colon(String line) {
    assertThat(HeadLabel.known(line)).isPresent();
    assertThat(HeadLabel.begins(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The chairs decide: nobody else.",
        "Frobs: a definition",
        "Archive  of frobs",
        "[Frobs](https://example.org/)",
        "Discussion of frobs"
      })
  void other_lines_are_no_labels(String line) {
    assertThat(HeadLabel.known(line)).isEmpty();
    assertThat(HeadLabel.begins(line)).isFalse();
  }

  @Property
  void what_begins_with_a_label_has_a_known_one(@ForAll String line) {
    assertThat(HeadLabel.known(line).isPresent() || !HeadLabel.begins(line)).isTrue();
    HeadLabel.any(line).ifPresent(label -> assertThat(label.words()).isNotEmpty());
  }
}
