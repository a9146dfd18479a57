package io.github.wgkit.io.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupCasesTest {
  private static String paragraph(Function<StringBuilder, Markup> language, Run... words)
      throws IOException {
    StringBuilder out = new StringBuilder();
    language.apply(out).paragraph(ImmutableList.copyOf(words));
    return out.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a|false",
        "\u00E9|false",
        "a \u05D0|true",
        "\u0627|true",
        "\u0661|true",
        "a\u202Ab|true",
        "\u202E|true",
        "\u2067|true",
        "\u4E2D|false",
      })
  void words_that_change_direction_are_kept_apart(String words, boolean isApart)
      throws IOException {
    assertThat(Characters.changesDirection(words)).isEqualTo(isApart);
    assertThat(paragraph(HtmlMarkup::part, Run.text("x" + words)))
        .isEqualTo(isApart ? "<p><bdi>x" + words + "</bdi></p>" : "<p>x" + words + "</p>");
    assertThat(paragraph(MarkdownMarkup::new, Run.text("x" + words)).startsWith("\u2068"))
        .isEqualTo(isApart);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1. x|1\\. x",
        "12) x|12\\) x",
        "x 1. y|x 1. y",
        "- x|\\- x",
        "x - y|x - y",
        "+ x|\\+ x",
        "AT&T|AT\\&T",
        "a & b|a & b",
        "a &#1;|a \\&\\#1;",
        "a&|a\\&",
        "wow!|wow\\!",
        "wow! x|wow! x",
        "![x](y)|\\!\\[x\\]\\(y)",
        "f(x)|f(x)",
        "www.example.org|www\\.example.org",
        "http://x|http\\://x",
        "a: b = c|a: b = c",
        "a@b|a\\@b",
        "a_b*c`d|a\\_b\\*c\\`d",
      })
  void signs_that_markdown_makes_something_of_are_escaped(String words, String written)
      throws IOException {
    assertThat(paragraph(MarkdownMarkup::new, Run.text(words))).isEqualTo(written);
  }

  @Test
  void words_of_each_kind_have_their_marks() throws IOException {
    Run[] words = {
      Run.text("a"),
      Run.strong(" b"),
      Run.name(" c"),
      new Run(Run.Kind.ADDED, " d", ""),
      new Run(Run.Kind.REMOVED, " e", ""),
      Run.link(" f", "https://example.org/?a&b")
    };
    assertThat(paragraph(MarkdownMarkup::new, words))
        .isEqualTo("a **b** c <ins>d</ins> <del>e</del> [f](<https://example.org/?a\\&b>)");
    assertThat(paragraph(HtmlMarkup::part, words))
        .isEqualTo(
            "<p>a<strong> b</strong><bdi> c</bdi><ins> d</ins><del> e</del>"
                + "<a href=\"https://example.org/?a&amp;b\"> f</a></p>");
  }

  @Test
  void items_have_marks_numbers_and_depths() throws IOException {
    ImmutableList<Item> items =
        ImmutableList.of(
            new Item(1, OptionalInt.empty(), "new", ImmutableList.of(Run.text("a"))),
            new Item(3, OptionalInt.of(2), "", ImmutableList.of(Run.text("b"))),
            new Item(2, OptionalInt.empty(), "", ImmutableList.of(Run.text("c"))),
            new Item(1, OptionalInt.empty(), "", ImmutableList.of(Run.text("d"))));
    StringBuilder html = new StringBuilder();
    HtmlMarkup.part(html).items(items);
    assertThat(html)
        .hasToString(
            "\n<ul class=\"marked\">\n<li class=\"new\"><span class=\"mark\">new:</span> a\n<ol>\n"
                + "<li value=\"2\">b</li>\n</ol>\n\n<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n"
                + "</ul>\n");
    StringBuilder markdown = new StringBuilder();
    new MarkdownMarkup(markdown).items(items);
    assertThat(markdown).hasToString("\n- **new:** a\n\n  2. b\n  - c\n- d\n");
  }

  private static String shown(String text) {
    return Linked.prose(text).stream()
        .map(run -> run.kind() == Run.Kind.LINK ? "«" + run.text() + "»" : run.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "http://example.org/a|«http://example.org/a»",
        "See http://example.org/a.|See «http://example.org/a».",
        "(http://example.org/a)|(«http://example.org/a»)",
        "http://example.org/a_(b)|«http://example.org/a_(b)»",
        "xhttp://example.org/|xhttp://example.org/",
        "HTTPS://example.org/|«HTTPS://example.org/»",
        "http http://example.org/ http|http «http://example.org/» http",
        "http://example.org/rfc2026 RFC 2418|«http://example.org/rfc2026» «RFC 2418»",
        "RFC 2418 http://example.org/|«RFC 2418» «http://example.org/»",
        "http://example.org/http://example.org/b|«http://example.org/http://example.org/b»",
        "http:// and RFC 1|http:// and «RFC 1»",
        "h|h",
        "http|http",
      })
  void addresses_and_documents_in_prose_become_links(String text, String shown) {
    assertThat(shown(text)).isEqualTo(shown);
  }

  @Test
  void an_address_that_does_not_end_is_cut() {
    String address = "http://example.org/";
    String longest = address + "x".repeat(2_000 - address.length());
    assertThat(Linked.prose(longest)).containsExactly(Run.link(longest, longest));
    assertThat(Linked.prose(longest + "y"))
        .containsExactly(Run.link(longest, longest), Run.text("y"));
  }

  @Test
  void xml_has_its_own_signs_escaped() throws IOException {
    String text = "a&b<c>d\"e\tf\ng\rh";
    StringBuilder out = new StringBuilder();
    XmlText.text(text, out);
    assertThat(out).hasToString("a&amp;b&lt;c&gt;d\"e\tf\ng&#13;h");
    out.setLength(0);
    XmlText.attribute(text, out);
    assertThat(out).hasToString("a&amp;b&lt;c&gt;d&quot;e&#9;f&#10;g&#13;h");
  }
}
