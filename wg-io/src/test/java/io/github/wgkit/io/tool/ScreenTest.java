package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScreenTest {
  @Test
  void plain_text_stays_as_it_is() {
    assertThat(Screen.oneLine("Inter-Domain Routing")).isEqualTo("Inter-Domain Routing");
    assertThat(Screen.oneLine("Łucja 山川 🚀")).isEqualTo("Łucja 山川 🚀");
  }

  @Test
  void line_breaks_and_tabs_become_blanks() {
    assertThat(Screen.oneLine("a\nb\tc")).isEqualTo("a b c");
  }

  @Test
  void a_terminal_cannot_be_driven_by_a_name() {
    assertThat(Screen.oneLine("\u001B[2Jgone\u0007\u009B31m"))
        .isEqualTo("\uFFFD[2Jgone\uFFFD\uFFFD31m");
  }

  @Test
  void a_name_cannot_turn_the_line_around() {
    assertThat(Screen.oneLine("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void a_lone_surrogate_is_replaced() {
    assertThat(Screen.oneLine("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void width_counts_columns_and_not_characters() {
    assertThat(Screen.width("quic")).isEqualTo(4);
    assertThat(Screen.width("山川あおば")).isEqualTo(10);
    assertThat(Screen.width("박새벽")).isEqualTo(6);
    assertThat(Screen.width("e\u0301")).isEqualTo(1);
    assertThat(Screen.width("🚀")).isEqualTo(2);
    assertThat(Screen.width("Hồ Diễm Sương")).isEqualTo(13);
  }

  @Test
  void padding_fills_columns() {
    assertThat(Screen.pad("山", 4)).isEqualTo("山  ");
    assertThat(Screen.pad("too long", 4)).isEqualTo("too long");
  }

  @Property
  void one_line_has_no_control_characters_and_does_not_change_again(@ForAll String text) {
    String line = Screen.oneLine(text);
    assertThat(line.codePoints()).noneMatch(Character::isISOControl);
    assertThat(Screen.oneLine(line)).isEqualTo(line);
  }
}
