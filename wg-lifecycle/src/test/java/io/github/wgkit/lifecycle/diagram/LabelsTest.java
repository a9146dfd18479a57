package io.github.wgkit.lifecycle.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  @ParameterizedTest
  @ValueSource(ints = {0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0x0, 0x7F, 0xD800})
  void what_is_no_character_is_replaced(int code) {
    assertThat(Labels.oneLine("a" + Character.toString(code) + "b")).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x378, 0xE000, 0x1F600, 0xEFFFD})
  void a_character_that_is_not_assigned_yet_stays(int code) {
    String text = "a" + Character.toString(code) + "b";
    assertThat(Labels.oneLine(text)).isEqualTo(text);
  }

  @Test
  void words_keep_letters_hyphens_and_whatever_is_not_ascii() {
    assertThat(Labels.words("well-known -> né\u0080, \u007F", c -> "<" + c + ">"))
        .isEqualTo("well-known <45><62> né\u0080, <127>");
  }
}
