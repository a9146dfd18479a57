package io.github.wgkit.io.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.markup.Run;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterWordsTest {
  /** Links in double angles, with where they lead to. */
  private static String shown(String text) {
    return CharterWords.runs(text).stream()
        .map(
            run ->
                run.kind() == Run.Kind.LINK
                    ? "«" + run.text() + "→" + run.address() + "»"
                    : run.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[forks](https://example.org/f)|«forks→https://example.org/f»",
        "See [a](https://example.org/a), [b](http://example.org/b).|See «a→https://example.org/a»,"
            + " «b→http://example.org/b».",
        "[a](https://example.org/a)[b](https://example.org/b)|«a→https://example.org/a»«b→https://example.org/b»",
        "x \\[forks](https://example.org/)|x [forks](«https://example.org/→https://example.org/»)",
        "[**bold** \\_](https://example.org/)|«bold _→https://example.org/»",
        "[**a** [b](https://example.org/)|«a [b→https://example.org/»",
        "[x](ftp://example.org/) y|[x](ftp://example.org/) y",
        "[x] (https://example.org/a)|[x] («https://example.org/a→https://example.org/a»)",
        "[x](https://example.org/ a) y|[x](«https://example.org/→https://example.org/» a) y",
        "[x](https://example.org/|[x](«https://example.org/→https://example.org/»",
        "[x](<https://example.org/>)|[x](<«https://example.org/→https://example.org/»>)",
        "[x](|[x](",
        "[x]|[x]",
        "[|[",
        "]([x|]([x",
      })
  void links_of_markdown_become_links(String text, String shown) {
    assertThat(shown(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "**bold**|bold",
        "a **bold** word|a bold word",
        "**two words**, and more|two words, and more",
        "a**b**c|abc",
        "(**x**)|(x)",
        "2 ** 3|2 ** 3",
        "**|**",
        "a **|a **",
        "** a|** a",
        "a.**b|a.b",
        "(**)|(**)",
        "1**b|1b",
        "*one* _two_|*one* _two_",
        "***three***|*three*",
        "\\*\\*stars\\*\\*|**stars**",
        "\\[a\\] \\(b\\) \\<c\\> \\- \\. \\# \\~ \\` \\\" \\'|[a] (b) <c> - . # ~ ` \" '",
        "C:\\temp \\|C:\\temp \\",
      })
  void marks_that_only_make_letters_bold_or_signs_harmless_are_left_out(String text, String shown) {
    assertThat(shown(text)).isEqualTo(shown);
  }

  @Test
  void labels_and_addresses_of_links_end_somewhere() {
    String address = "https://example.org/";
    assertThat(CharterWords.runs("[" + "x".repeat(498) + "](" + address + ")"))
        .containsExactly(Run.link("x".repeat(498), address));
    assertThat(CharterWords.runs("[" + "x".repeat(600) + "](" + address + ")")).hasSize(3);
    String path = address + "y".repeat(1_970);
    assertThat(CharterWords.runs("[x](" + path + ")")).containsExactly(Run.link("x", path));
    String longer = path + "y".repeat(100);
    assertThat(CharterWords.runs("[x](" + longer + ")").get(0)).isEqualTo(Run.text("[x]("));
  }
}
