package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void colour_is_for_terminals() {
    assertThat(Terminal.style(true, Map.of("TERM", "xterm"))).isEqualTo(Style.COLOUR);
    assertThat(Terminal.style(false, Map.of("TERM", "xterm"))).isEqualTo(Style.PLAIN);
  }

  @Test
  void no_color_is_obeyed() {
    assertThat(Terminal.style(true, Map.of("NO_COLOR", "1"))).isEqualTo(Style.PLAIN);
  }

  @Test
  void an_empty_no_color_means_nothing() {
    assertThat(Terminal.style(true, Map.of("NO_COLOR", ""))).isEqualTo(Style.COLOUR);
  }

  @Test
  void a_dumb_terminal_gets_plain_text() {
    assertThat(Terminal.style(true, Map.of("TERM", "dumb"))).isEqualTo(Style.PLAIN);
  }
}
