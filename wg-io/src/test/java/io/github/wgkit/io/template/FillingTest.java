package io.github.wgkit.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.wgkit.io.WgWriteException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {
  private static String fill(String text) throws WgWriteException {
    return Filling.fill(text, 10, 2);
  }

  @Test
  void the_first_line_has_more_room_than_the_others() throws WgWriteException {
    assertThat(fill("1234 67890 1234 6789")).isEqualTo("1234 67890\n  1234\n  6789");
    assertThat(fill("1234 67890 1234 678")).isEqualTo("1234 67890\n  1234 678");
  }

  @ParameterizedTest
  @CsvSource({
    // after a hyphen between letters
    "well-known-thing, well-|  known-|  thing",
    "abcdefgh-ij, abcdefgh-|  ij",
    // not where there are digits, or only one letter on a side
    "abcdefg-1j, abcdefg-1j",
    "abcdefgh-1jk, abcdefgh-1jk",
    "abcdefgh-i, abcdefgh-i",
    "a-bcdefghijkl, a-bcdefghijkl",
    "abcdef-g-hi jk, abcdef-g-|  hi jk",
    "abcdefgh-i-jk, abcdefgh-|  i-jk",
    "abcdefgh-i-1k, abcdefgh-i-1k",
    "abcdefgh-i--k, abcdefgh-i|  --k",
    "1-c-defghijkl, 1-c-defghijkl",
    // on either side of a dash
    "abcdef--ghijkl, abcdef--|  ghijkl",
    "abcdefghi--jkl, abcdefghi|  --jkl",
    "abcdefgh.---jkl, abcdefgh.|  ---jkl",
    // a dash stands between words
    "abcdefgh--.x, abcdefgh--.x",
    "abcdefgh(--xy, abcdefgh(--xy",
    "abcdefghi -- jk, abcdefghi|  -- jk"
  })
  void a_line_breaks_at_hyphens(String text, String lines) throws WgWriteException {
    assertThat(fill(text)).isEqualTo(lines.replace('|', '\n'));
  }

  @Test
  void words_are_not_cut() throws WgWriteException {
    assertThat(fill("a 12345678901234 b")).isEqualTo("a\n  12345678901234\n  b");
    assertThat(fill("123456789012")).isEqualTo("123456789012");
  }

  @Test
  void blanks_stay_inside_a_line_and_go_at_a_break() throws WgWriteException {
    assertThat(fill("a   b      c")).isEqualTo("a   b\n  c");
    assertThat(fill("  a b  ")).isEqualTo("  a b");
    assertThat(fill("   ")).isEmpty();
    assertThat(fill("")).isEmpty();
    assertThat(fill("a" + " ".repeat(50) + "b")).isEqualTo("a\n  b");
  }

  @Test
  void all_white_space_of_ascii_is_blank_and_a_hard_blank_is_none() throws WgWriteException {
    assertThat(fill("a\tb\nc")).isEqualTo("a       b\n  c");
    assertThat(Filling.fill("a\tb\tc", 40, 2)).isEqualTo("a       b       c");
    assertThat(fill("abcde\u00A0fghij")).isEqualTo("abcde\u00A0fghij");
  }

  @Test
  void widths_count_code_points() throws WgWriteException {
    assertThat(fill("🌂🌂🌂🌂 🌂🌂🌂🌂🌂 🌂")).isEqualTo("🌂🌂🌂🌂 🌂🌂🌂🌂🌂\n  🌂");
  }

  @Property(tries = 300)
  void nothing_but_white_space_is_lost(
      @ForAll String text, @ForAll @IntRange(min = 3, max = 90) int width) throws WgWriteException {
    assertThat(CharMatcher.whitespace().removeFrom(Filling.fill(text, width, 2)))
        .isEqualTo(CharMatcher.whitespace().removeFrom(text));
  }

  @Property(tries = 300)
  void a_line_that_is_too_long_is_a_single_word(
      @ForAll String text, @ForAll @IntRange(min = 3, max = 90) int width) throws WgWriteException {
    for (String line : Splitter.on('\n').split(Filling.fill(text, width, 2))) {
      boolean isWord = line.strip().indexOf(' ') < 0;
      assertThat(line.codePointCount(0, line.length()) <= width || isWord).isTrue();
    }
  }
}
