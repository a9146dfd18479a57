package io.github.wgkit.io.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.milestone.Milestone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Submit it to the IESG for consideration (Extension) | Submit it to the IESG | Extension",
        "Submit it to IESG For Consideration | Submit it to IESG | ''",
        "Submit it for consideration | Submit it for consideration | ''",
        "Submit it for consideration by the IESG | Submit it for consideration by the IESG | ''",
        "Adopt the document(s) | Adopt the document(s) | ''",
        "Adopt a draft (of a map (all layers)) | Adopt a draft | of a map (all layers)",
        "Adopt (a) and (b) | Adopt (a) and | b",
        "Adopt (a) or b | Adopt (a) or b | ''",
        "Adopt b) | Adopt b) | ''",
        "Adopt () | Adopt () | ''",
        "(all of it) | (all of it) | ''",
        ") | ) | ''",
        "'' | '' | ''"
      })
  void purposes_that_are_always_the_same_and_asides_leave_the_title(
      String description, String words, String aside) {
    assertThat(MilestoneTitle.of(Milestone.builder().description(description).build()))
        .isEqualTo(new MilestoneTitle(words, aside));
  }
}
