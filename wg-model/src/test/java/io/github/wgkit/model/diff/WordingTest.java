package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a *b* **c** _d_ `e`|a b c d e",
        "snake_case * star|snake_case * star",
        "[a link](https://example.org/x_(y)) here|a link here",
        "[a link](https://example.org/ \"its title\")|a link",
        "![picture](p.png) of it|picture of it",
        "[1](see below)|[1] ( see below )",
        "<https://example.org> <jo@example.org>|https://example.org jo@example.org",
        "1 < 2 and 2 > 1|1 < 2 and 2 > 1",
        "a\\*b\\_c \\[d\\]|a*b_c d",
        "“q” ‘s’ it’s|\"q\" 's' it's",
        "one – two — three -- four|one - two - three - four",
        "non‑breaking|non-breaking",
        "RFC6762, RFC 6762|RFC 6762, RFC6762",
        "AT&amp;T&nbsp;x<br>y|AT&T x y",
        "wait… what|wait... what"
      })
  void ways_of_writing_the_same(String one, String other) {
    assertThat(Wording.of(one)).isEqualTo(Wording.of(other));
  }

  @ParameterizedTest
  @CsvSource({"a b,ab", "must,MUST", "3.1,31", "a*b,ab", "client/server,client server", "x,y"})
  void what_says_something_else_is_something_else(String one, String other) {
    assertThat(Wording.of(one)).isNotEqualTo(Wording.of(other));
  }

  @Property
  void what_is_shown_says_the_same(@ForAll String text) {
    Wording wording = Wording.of(text);
    assertThat(wording.text()).doesNotContain("\n", "\r");
    assertThat(wording.isEmpty()).isEqualTo(wording.text().isEmpty());
  }
}
