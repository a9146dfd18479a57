package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Property
  void a_text_in_one_line_can_stand_in_xml(@ForAll String text) {
    String line = Words.inOneLine(text);
    assertThat(line.codePoints())
        .allMatch(c -> c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF);
    assertThat(Words.inOneLine(line)).isEqualTo(line);
  }

  @Property
  void a_cut_text_fits(@ForAll String text, @ForAll @IntRange(min = 15, max = 300) int width) {
    String line = Words.inOneLine(text);
    String cut = Words.cut(line, 12, width);
    if (!cut.equals(line)) {
      assertThat(TextWidth.of(cut, 12)).isLessThanOrEqualTo(Math.max(width, 21.6));
      assertThat(cut).endsWith("\u2026");
      assertThat(line).startsWith(cut.substring(0, cut.length() - 1));
    }
  }

  @Property
  void wrapped_lines_fit_and_lose_nothing_but_blanks(
      @ForAll String text, @ForAll @IntRange(min = 180, max = 400) int width) {
    String line = Words.inOneLine(text);
    List<String> lines = Words.wrap(line, 12, width, Integer.MAX_VALUE);
    assertThat(lines).allMatch(part -> TextWidth.of(part, 12) <= width);
    CharMatcher blank = CharMatcher.is(' ');
    assertThat(blank.removeFrom(String.join("", lines))).isEqualTo(blank.removeFrom(line));
  }

  @Test
  void the_last_line_there_is_room_for_is_cut() {
    assertThat(Words.wrap("one two three four five", 12, 60, 2))
        .hasSize(2)
        .first()
        .isEqualTo("one two");
    assertThat(Words.wrap("one two three four five", 12, 60, 2).get(1)).endsWith("\u2026");
  }

  @Test
  void texts_cannot_turn_their_neighbours_around_or_climb_into_other_lines() {
    assertThat(Words.inOneLine("a\u202Eb\u2067c")).isEqualTo("abc");
    assertThat(Words.inOneLine("e" + "\u0301".repeat(50))).isEqualTo("e\u0301\u0301\u0301");
    assertThat(Words.inOneLine("a\u0000b\uD800c\n d")).isEqualTo("a\uFFFDb\uFFFDc d");
  }

  @Test
  void accents_stay_with_their_letters() {
    String text = "e\u0301".repeat(40);
    String cut = Words.cut(text, 12, 60);
    assertThat(cut).matches("(e\u0301)+\u2026");
  }

  @Test
  void numbers_are_short_and_the_same_everywhere() {
    assertThat(SvgWriter.number(1.005)).isEqualTo("1");
    assertThat(SvgWriter.number(-0.3)).isEqualTo("-0.3");
    assertThat(SvgWriter.number(12.345)).isEqualTo("12.35");
    assertThat(SvgWriter.number(100)).isEqualTo("100");
    assertThat(SvgWriter.number(-0.001)).isEqualTo("0");
  }
}
