package io.github.wgkit.io.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.WgWriteException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordWrapTest {
  private static final Splitter WORDS = Splitter.on(CodePoints.WHITE_SPACE).omitEmptyStrings();

  private static String wrap(String text) throws WgWriteException {
    return WordWrap.wrap(text, 10);
  }

  @Test
  void a_line_of_the_width_stays_and_a_longer_one_has_fewer_characters_than_that()
      throws WgWriteException {
    assertThat(wrap("12345 7890")).isEqualTo("12345 7890");
    assertThat(wrap("123456789 b")).isEqualTo("123456789\nb");
    assertThat(wrap("1234567890 b")).isEqualTo("1234567890\nb");
    assertThat(wrap("1 34 67 9012")).isEqualTo("1 34 67\n9012");
  }

  @Test
  void a_word_is_never_cut() throws WgWriteException {
    assertThat(wrap("a 234567890123 b c")).isEqualTo("a\n234567890123\nb c");
    assertThat(wrap("1234567890123456")).isEqualTo("1234567890123456");
  }

  @Test
  void the_rest_of_a_line_keeps_the_indentation() throws WgWriteException {
    assertThat(wrap("  1234 678 012")).isEqualTo("  1234\n  678 012");
    assertThat(wrap("\t1 2 3")).isEqualTo("        1\n        2\n        3");
  }

  @Test
  void the_rest_of_a_line_takes_in_the_next_line_of_the_same_indentation() throws WgWriteException {
    assertThat(wrap("* 345 789 12\n* b\n* c")).isEqualTo("* 345 789\n12 * b * c");
    assertThat(wrap("* 345 789 12\n  b")).isEqualTo("* 345 789\n12\n  b");
    assertThat(wrap("* 345 789 12\n\n* b")).isEqualTo("* 345 789\n12\n\n* b");
    assertThat(wrap("* 345\n* b")).isEqualTo("* 345\n* b");
  }

  @Test
  void a_rule_is_not_taken_in() throws WgWriteException {
    assertThat(wrap("a 345 789 12\n---\nb")).isEqualTo("a 345 789\n12\n---\nb");
    assertThat(wrap("a 345 789 12\n--\nb")).isEqualTo("a 345 789\n12 -- b");
    assertThat(wrap("a 345 789 12\n-=-\nb")).isEqualTo("a 345 789\n12 -=- b");
    assertThat(wrap("a 345 789 12\n///\nb")).isEqualTo("a 345 789\n12 /// b");
  }

  @Test
  void one_of_two_blanks_at_a_break_stays_on_one_side() throws WgWriteException {
    assertThat(wrap("1234567  bcd")).isEqualTo("1234567 \nbcd");
    assertThat(wrap("123456789  b")).isEqualTo("123456789\n b");
  }

  @Test
  void several_empty_lines_become_one_unless_there_is_a_tab_in_them() throws WgWriteException {
    assertThat(wrap("a  \n\n \n   \nb\n\nc")).isEqualTo("a\n\nb\n\nc");
    assertThat(wrap("\n\n\n\na\n\n\n")).isEqualTo("\n\na\n\n");
    assertThat(wrap("a\n\n\t\n\nb")).isEqualTo("a\n\n\n\nb");
  }

  @Test
  void all_kinds_of_blanks_at_the_end_of_a_line_go() throws WgWriteException {
    assertThat(wrap("a \t \u00A0\u2003\u001C\nb\u3000")).isEqualTo("a\nb");
  }

  @Test
  void a_carriage_return_ends_a_line_and_takes_the_blanks_before_it_along()
      throws WgWriteException {
    assertThat(wrap("a  \r\nb\rc \r")).isEqualTo("a\nb\nc\n");
  }

  @Test
  void widths_count_code_points() throws WgWriteException {
    String umbrellas = "🌂🌂🌂🌂 🌂🌂🌂🌂🌂";
    assertThat(wrap(umbrellas)).isEqualTo(umbrellas);
    assertThat(wrap(umbrellas + "🌂")).isEqualTo("🌂🌂🌂🌂\n🌂🌂🌂🌂🌂🌂");
  }

  @Test
  void a_text_that_its_author_wrapped_is_left_as_it_is() throws WgWriteException {
    String hundred = "x".repeat(98) + " y";
    for (String text :
        ImmutableList.of("", hundred + "\n\n\n\n\t ", "x".repeat(200) + "\n a b", "\n")) {
      assertThat(WordWrap.wrapIfUnwrapped(text)).isSameAs(text);
    }
    assertThat(WordWrap.wrapIfUnwrapped("a\n" + hundred + " \nb"))
        .isEqualTo("a\n" + "x".repeat(98) + "\ny b");
  }

  @Test
  void an_indentation_that_would_make_the_text_endless_is_refused() {
    String text = " ".repeat(1 << 16) + "a ".repeat(1 << 16);
    assertThatThrownBy(() -> wrap(text))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("text-too-long"));
  }

  @Test
  void long_texts_are_no_trouble() throws WgWriteException {
    int many = 1 << 20;
    assertThat(lines(wrap("a ".repeat(many)))).isEqualTo((many + 4) / 5);
    assertThat(lines(wrap("1234 6789 a\n" + "b\n".repeat(many))))
        .isEqualTo(1 + (many + 1 + 4) / 5 + 1);
    assertThat(lines(wrap("1234 6789 a\n" + "b".repeat(many) + "\nc"))).isEqualTo(4);
    assertThat(lines(wrap("a" + " ".repeat(many) + "b"))).isLessThan(many / 5);
    String unbroken = "b\n".repeat(many) + "a b";
    assertThat(WordWrap.wrapIfUnwrapped(unbroken)).isSameAs(unbroken);
  }

  private static int lines(String text) {
    return CharMatcher.is('\n').countIn(text) + 1;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.strings().withCharRange('a', 'e').ofMaxLength(12)),
            Tuple.of(
                8,
                Arbitraries.of(
                    " ", "  ", "\n", "\n\n", "\n  ", "\n\n\n", "\t", "\r\n", "---", "* ", "é", "🌂",
                    "\u00A0", "\n    ")),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Property(tries = 300)
  void no_word_is_lost_or_moved(
      @ForAll @From("texts") String text, @ForAll @IntRange(min = 1, max = 90) int width)
      throws WgWriteException {
    assertThat(WORDS.splitToList(WordWrap.wrap(text, width))).isEqualTo(WORDS.splitToList(text));
  }

  @Property(tries = 300)
  void a_line_that_is_too_long_is_a_single_word(
      @ForAll @From("texts") String text, @ForAll @IntRange(min = 1, max = 90) int width)
      throws WgWriteException {
    for (String line : Splitter.on('\n').split(WordWrap.wrap(text, width))) {
      String words = CodePoints.WHITE_SPACE.trimLeadingFrom(line);
      assertThat(line.codePointCount(0, line.length()) <= width || words.indexOf(' ') < 0).isTrue();
    }
  }

  @Property(tries = 300)
  void a_text_of_short_lines_loses_nothing_but_blanks_at_the_ends_of_lines_and_empty_lines(
      @ForAll @From("texts") String text) throws WgWriteException {
    String clean = text.replace("\r", "").replace("\t", "");
    List<String> before = Splitter.on('\n').splitToList(clean);
    List<String> after = Splitter.on('\n').splitToList(WordWrap.wrap(clean, 10_000));
    assertThat(after.stream().filter(line -> !line.isEmpty()))
        .isEqualTo(
            before.stream()
                .map(CodePoints.WHITE_SPACE::trimTrailingFrom)
                .filter(line -> !line.isEmpty())
                .toList());
    assertThat(CharMatcher.is('\n').countIn(WordWrap.wrap(clean, 10_000)))
        .isLessThanOrEqualTo(CharMatcher.is('\n').countIn(clean));
  }
}
