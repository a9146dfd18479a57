package io.github.wgkit.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.history.AsOf.Certainty;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "active|KNOWN|active",
        "-|KNOWN|none",
        "active|DOUBTFUL|active (doubtful: so it is)",
        "active|PRESUMED|active (presumed: so it is)",
        "-|UNKNOWN|unknown: so it is"
      })
  void an_answer_says_how_far_it_can_be_believed(String value, Certainty certainty, String words) {
    AsOf<String> answer = new AsOf<>(Optional.ofNullable(value), certainty, "so it is");
    assertThat(answer).hasToString(words);
    assertThat(answer.isKnown()).isEqualTo(certainty == Certainty.KNOWN);
    assertThat(answer.map(String::length).value())
        .isEqualTo(Optional.ofNullable(value).map(String::length));
    assertThat(answer.map(String::length).because()).isEqualTo("so it is");
  }

  @Test
  void what_is_unknown_has_no_value() {
    assertThat(AsOf.unknown("lost")).hasToString("unknown: lost");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AsOf<>(Optional.of("x"), Certainty.UNKNOWN, "lost"));
  }
}
