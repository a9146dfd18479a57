package io.github.wgkit.model.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import java.nio.charset.Charset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTextTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Property
  void every_byte_is_kept(@ForAll byte[] bytes) {
    CharterText text = CharterText.of(bytes);
    assertThat(text.bytes()).isEqualTo(bytes);
    assertThat(text.size()).isEqualTo(bytes.length);
  }

  @Property
  void any_bytes_can_be_shown(@ForAll byte[] bytes) {
    CharterText text = CharterText.of(bytes);
    assertThat(text.text()).isNotNull();
    assertThat(text.toString()).startsWith(bytes.length + " bytes: ").doesNotContain("\n");
  }

  @Property
  void utf8_encodes_to_the_same_bytes_again(@ForAll CharterText text) {
    text.utf8()
        .ifPresent(
            utf8 -> {
              assertThat(CharterText.of(utf8)).isEqualTo(text);
              if (text.encoding() == CharterEncoding.UTF_8) {
                assertThat(utf8).endsWith(text.text());
                assertThat(text.hasByteOrderMark()).isEqualTo(!utf8.equals(text.text()));
              }
            });
  }

  @Property
  void a_text_is_kept_unless_it_has_half_a_surrogate_pair(@ForAll String text) {
    if (UTF_8.newEncoder().canEncode(text)) {
      assertThat(CharterText.of(text).utf8()).contains(text);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CharterText.of(text))
          .withMessage("the text contains half of a surrogate pair");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \uD83D", "\uDC69", "\uDC69\uD83D", "a\uD83Db"})
  void half_a_surrogate_pair_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CharterText.of(text));
  }

  @Test
  void bytes_that_are_not_utf8_read_as_windows_1252() {
    CharterText text = CharterText.of("Ångström – “done”\r\n".getBytes(WINDOWS_1252));
    assertThat(text.utf8()).isEmpty();
    assertThat(text.text()).isEqualTo("Ångström – “done”\r\n");
  }

  @Test
  void bytes_that_windows_1252_leaves_undefined_are_those_of_iso_8859_1() {
    CharterText text = CharterText.of(new byte[] {'a', (byte) 0x81, (byte) 0xFF});
    assertThat(text.encoding()).isEqualTo(CharterEncoding.ISO_8859_1);
    assertThat(text.text()).isEqualTo("a\u0081ÿ");
    assertThat(text.bytes()).containsExactly('a', 0x81, 0xFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void utf_16_without_a_mark_is_known_if_nearly_all_letters_are_latin(String name) {
    Charset charset = Charset.forName(name);
    for (String text : new String[] {"ab", "abcdefghi\u0142", "\u00C5ngstr\u00F6m"}) {
      assertThat(CharterText.of(text.getBytes(charset)).text()).isEqualTo(text);
      assertThat(CharterText.of(text.getBytes(charset)).encoding().charset()).isEqualTo(charset);
    }
    for (String text : new String[] {"a", "abcdefgh\u0142\u0142", "abcdefgh\0i"}) {
      assertThat(CharterText.of(text.getBytes(charset)).encoding())
          .isEqualTo(CharterEncoding.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uFFFDb", "\uFEFFa\uFFFDb"})
  void a_replacement_character_in_utf8_is_a_character_like_any_other(String text) {
    CharterText read = CharterText.of(text.getBytes(UTF_8));
    assertThat(read.encoding()).isEqualTo(CharterEncoding.UTF_8);
    assertThat(read.text()).isEqualTo("a\uFFFDb");
    assertThat(read.hasByteOrderMark()).isEqualTo(text.length() == 4);
  }

  @Test
  void each_character_of_utf8_can_be_cut_out() {
    String text = "a\u007F\u0080\u07FF\u0800\uFFFF\uD83D\uDE00b";
    CharterText whole = CharterText.of(text);
    for (int at = 0; at < text.length(); ) {
      int end = text.offsetByCodePoints(at, 1);
      assertThat(whole.part(new TextSpan(at, end)))
          .isEqualTo(CharterText.of(text.substring(at, end)));
      at = end;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,0,false,LF", "0,1,0,false,CRLF", "0,0,1,false,CR", "0,0,0,false,LF", "1,1,0,true,LF",
    "1,0,1,true,LF", "0,1,1,true,CRLF", "1,1,1,true,LF", "1,2,1,true,CRLF", "1,2,3,true,CR",
    "1,1,2,true,CR"
  })
  void a_text_has_one_kind_of_line_end_or_is_mixed(
      int lf, int crLf, int cr, boolean isMixed, String usual) {
    LineEnds ends =
        CharterText.of("\na".repeat(lf) + "\r\na".repeat(crLf) + "\ra".repeat(cr)).lineEnds();
    assertThat(ends).isEqualTo(new LineEnds(lf, crLf, cr));
    assertThat(ends.isMixed()).isEqualTo(isMixed);
    assertThat(ends.usual())
        .isEqualTo(usual.equals("LF") ? "\n" : usual.equals("CR") ? "\r" : "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0 80", "ED A0 BD", "F8 88 80 80 80", "E2 82"})
  void forms_that_strict_utf8_forbids_are_not_utf8(String hex) {
    String[] pairs = hex.split(" ");
    byte[] bytes = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      bytes[i] = (byte) Integer.parseInt(pairs[i], 16);
    }
    assertThat(CharterText.of(bytes).utf8()).isEmpty();
  }

  @Test
  void a_byte_order_mark_and_line_ends_are_kept() {
    String text = "\uFEFFone\r\ntwo\rthree\n\n  ";
    assertThat(CharterText.of(text).utf8()).contains(text);
  }

  @Test
  void nobody_can_change_a_text() {
    byte[] given = {'a'};
    CharterText text = CharterText.of(given);
    given[0] = 'b';
    text.bytes()[0] = 'c';
    assertThat(text.text()).isEqualTo("a");
  }

  @Test
  void the_beginning_is_shown_in_one_line() {
    assertThat(CharterText.of("one\r\ntwo\u2028three\u001b"))
        .hasToString("17 bytes: one  two three ");
    assertThat(CharterText.of("x".repeat(60))).hasToString("60 bytes: " + "x".repeat(60));
    assertThat(CharterText.of("x".repeat(61))).hasToString("61 bytes: " + "x".repeat(60) + "…");
  }

  @Test
  void no_surrogate_pair_is_cut_in_half() {
    CharterText text = CharterText.of("x".repeat(59) + "\uD83D\uDC69" + "y");
    assertThat(text).hasToString("64 bytes: " + "x".repeat(59) + "…");
  }

  @Test
  void equality_is_by_bytes() {
    new EqualsTester()
        .addEqualityGroup(CharterText.of("a"), CharterText.of(new byte[] {'a'}))
        .addEqualityGroup(CharterText.of("a "))
        .addEqualityGroup(CharterText.of("é"))
        .addEqualityGroup(CharterText.of("é".getBytes(WINDOWS_1252)))
        .addEqualityGroup(CharterText.of(""), CharterText.of(new byte[0]))
        .testEquals();
  }
}
