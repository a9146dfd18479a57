package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.model.check.Severity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void a_short_excerpt_is_quoted_as_it_is() {
    assertThat(Problem.excerpt("quic")).isEqualTo("\"quic\"");
    assertThat(Problem.excerpt("")).isEqualTo("\"\"");
    assertThat(Problem.excerpt("Straße")).isEqualTo("\"Straße\"");
    assertThat(Problem.excerpt("x".repeat(64))).isEqualTo("\"" + "x".repeat(64) + "\"");
  }

  @Test
  void a_long_excerpt_is_cut() {
    assertThat(Problem.excerpt("x".repeat(65))).isEqualTo("\"" + "x".repeat(63) + "…\"");
  }

  @Test
  void control_characters_are_replaced() {
    assertThat(Problem.excerpt("a\0b\u001B[31m\n\u0085"))
        .isEqualTo("\"a\uFFFDb\uFFFD[31m\uFFFD\uFFFD\"");
  }

  @Property
  void an_excerpt_is_one_short_printable_line(@ForAll String input) {
    String excerpt = Problem.excerpt(input);
    assertThat(excerpt.length()).isLessThanOrEqualTo(Problem.MAX_EXCERPT + 2);
    assertThat(excerpt.chars())
        .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c.intValue()));
  }

  @Test
  void a_problem_is_told_in_one_line() {
    Location place = new Location("a.json", 3, 14, "/0/pk");
    assertThat(new Problem("bad", Severity.ERROR, "not good", place))
        .hasToString("a.json:3:14 /0/pk: ERROR bad: not good");
    assertThat(new Problem("bad", Severity.INFO, "not good", Location.NONE))
        .hasToString("INFO bad: not good");
    assertThat(new Location("a", 3, 0, "")).hasToString("a:3");
    assertThat(new Location("", 3, 4, "")).hasToString("3:4");
  }

  @Test
  void a_problem_has_a_code_and_a_message() {
    assertThatThrownBy(() -> new Problem("", Severity.INFO, "x", Location.NONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Problem("x", Severity.INFO, "", Location.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
