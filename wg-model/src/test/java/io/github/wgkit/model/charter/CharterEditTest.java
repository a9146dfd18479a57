package io.github.wgkit.model.charter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an edit changes, and that it changes nothing else. */
class CharterEditTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  @Provide
  Arbitrary<CharterText> encoded() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("abc RFC 5346\r\n\t.".toCharArray())
            .withChars('ä', 'é') // with a curly quote bytes can be UTF-8 by chance
            .ofMaxLength(60);
    Arbitrary<Charset> charsets =
        Arbitraries.of(
            UTF_8, WINDOWS_1252, Charset.forName("UTF-16LE"), Charset.forName("UTF-16BE"));
    return Combinators.combine(texts, charsets, Arbitraries.of(true, false))
        .as((text, charset, isMarked) -> CharterText.of(bytes(text, charset, isMarked)));
  }

  private static byte[] bytes(String text, Charset charset, boolean isMarked) {
    boolean isWide = charset.name().startsWith("UTF-16");
    boolean canBeMarked = isWide || charset.equals(UTF_8);
    return ((isMarked || isWide) && canBeMarked ? "\uFEFF" + text : text).getBytes(charset);
  }

  @Property
  void an_edit_changes_the_bytes_of_its_span_and_no_other(
      @ForAll("encoded") CharterText before, @ForAll int one, @ForAll int other) {
    int length = before.text().length();
    int a = Math.floorMod(one, length + 1);
    int b = Math.floorMod(other, length + 1);
    TextSpan span = new TextSpan(Math.min(a, b), Math.max(a, b));
    CharterText after = before.replace(span, "5246");

    byte[] removed = before.part(span).bytes();
    int marks = before.encoding().charset().name().startsWith("UTF-16") ? 2 : 0;
    int put = "5246".getBytes(before.encoding().charset()).length;
    int start = Arrays.mismatch(before.bytes(), after.bytes());
    assertThat(after.size()).isEqualTo(before.size() - (removed.length - marks) + put);
    boolean isAscii = after.size() == after.text().length() && after.utf8().isPresent();
    if (!isAscii) {
      assertThat(after.encoding()).isEqualTo(before.encoding());
    }
    assertThat(after.hasByteOrderMark()).isEqualTo(before.hasByteOrderMark());
    assertThat(after.text())
        .isEqualTo(
            before.text().substring(0, span.start())
                + "5246"
                + before.text().substring(span.end()));
    if (start >= 0 && !isAscii) {
      assertThat(
              after.replace(new TextSpan(span.start(), span.start() + 4), span.of(before.text())))
          .isEqualTo(before);
    }
  }

  @Property
  void the_parts_of_a_text_are_the_text(@ForAll("encoded") CharterText text, @ForAll int where) {
    int at = Math.floorMod(where, text.text().length() + 1);
    String first = text.part(new TextSpan(0, at)).text();
    String rest = text.part(new TextSpan(at, text.text().length())).text();
    assertThat(first + rest).isEqualTo(text.text());
  }

  @Property
  void any_bytes_can_be_edited_or_say_why_not(@ForAll byte[] bytes, @ForAll int where) {
    CharterText text = CharterText.of(bytes);
    int at = Math.floorMod(where, text.text().length() + 1);
    try {
      CharterText after = text.replace(new TextSpan(at, at), "x");
      assertThat(after.size()).isGreaterThan(text.size());
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("the span .*|after this change .*|the text contains .*");
    }
  }

  @Test
  void one_digit_corrected_is_one_byte_changed() {
    byte[] bytes = "TLS [RFC5346]\t caf\u00E9 \r\nnext \n".getBytes(WINDOWS_1252);
    CharterText before = CharterText.of(bytes);
    TextSpan wrong = before.occurrences("5346").get(0);
    CharterText after = before.replace(wrong, "5246");
    assertThat(before.encoding()).isEqualTo(CharterEncoding.WINDOWS_1252);
    assertThat(after.size()).isEqualTo(before.size());
    assertThat(Arrays.mismatch(before.bytes(), after.bytes())).isEqualTo(9);
    assertThat(Arrays.mismatch(tail(before, 10), tail(after, 10))).isEqualTo(-1);
  }

  private static byte[] tail(CharterText text, int from) {
    return Arrays.copyOfRange(text.bytes(), from, text.size());
  }

  @Test
  void a_character_that_the_encoding_lacks_is_refused() {
    CharterText latin = CharterText.of("caf\u00E9".getBytes(ISO_8859_1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> latin.replace(new TextSpan(0, 1), "\u0142"))
        .withMessage("the text contains U+0142, which windows-1252 cannot express");
  }

  @Test
  void a_change_of_meaning_is_refused() {
    // without the first character the bytes are UTF-8
    CharterText text = CharterText.of(new byte[] {(byte) 0xE9, ' ', (byte) 0xC3, (byte) 0xA9});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.replace(new TextSpan(0, 1), "e"))
        .withMessage("after this change the text would be taken for UTF-8, not windows-1252");
  }

  @Test
  void half_a_character_cannot_be_replaced() {
    CharterText text = CharterText.of("a\uD83D\uDE00b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> text.replace(new TextSpan(0, 2), ""))
        .withMessage("the span 0-2 cuts a character in two");
  }

  @Test
  void a_span_beyond_the_end_is_refused() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> CharterText.of("abc").replace(new TextSpan(2, 4), ""))
        .withMessage("end index (4) must not be greater than size (3)");
  }

  @Test
  void no_part_of_a_text_ends_before_it_starts() {
    assertThat(new TextSpan(2, 2).length()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TextSpan(3, 2))
        .withMessage("no part of a text goes from 3 to 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(-1, 2));
  }

  @Test
  void a_place_that_is_not_in_the_text_is_refused() {
    CharterText text = CharterText.of("abc");
    for (int index : new int[] {-1, 4}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> text.line(index))
          .withMessageStartingWith("end index (" + index + ")");
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> text.column(index))
          .withMessageStartingWith("end index (" + index + ")");
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> text.part(new TextSpan(1, 4)));
  }

  @Test
  void of_several_characters_the_one_that_the_encoding_lacks_is_told() {
    CharterText latin = CharterText.of("caf\u00E9".getBytes(ISO_8859_1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> latin.replace(new TextSpan(0, 1), "a\u0142"))
        .withMessageContaining("U+0142");
  }

  @Test
  void a_byte_order_mark_is_kept_and_is_no_text() {
    CharterText text = CharterText.of(Bytes.concat(UTF_8_MARK, "one".getBytes(UTF_8)));
    assertThat(text.text()).isEqualTo("one");
    assertThat(text.hasByteOrderMark()).isTrue();
    assertThat(text.replace(new TextSpan(0, 3), "two").bytes())
        .isEqualTo(Bytes.concat(UTF_8_MARK, "two".getBytes(UTF_8)));
  }

  @Test
  void utf_16_is_known_by_its_mark_and_by_its_zeros() {
    assertThat(CharterText.of("\uFEFFGroup".getBytes(Charset.forName("UTF-16LE"))).text())
        .isEqualTo("Group");
    CharterText unmarked =
        CharterText.of("A group without a mark.".getBytes(Charset.forName("UTF-16BE")));
    assertThat(unmarked.encoding()).isEqualTo(CharterEncoding.UTF_16BE);
    assertThat(unmarked.text()).isEqualTo("A group without a mark.");
  }

  @Test
  void half_a_character_at_the_end_of_utf_16_is_kept() {
    byte[] odd = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'};
    CharterText text = CharterText.of(odd);
    assertThat(text.text()).isEqualTo("a");
    assertThat(text.replace(new TextSpan(0, 1), "c").bytes())
        .containsExactly(0xFF, 0xFE, 'c', 0, 'b');
  }

  @Test
  void lines_end_in_three_ways() {
    CharterText text = CharterText.of("a\r\nb\nc\rd\r\n");
    assertThat(text.lineEnds()).isEqualTo(new LineEnds(1, 2, 1));
    assertThat(text.lineEnds().isMixed()).isTrue();
    assertThat(text.lineEnds().usual()).isEqualTo("\r\n");
    assertThat(text.line(0)).isEqualTo(1);
    assertThat(text.line(3)).isEqualTo(2);
    assertThat(text.line(7)).isEqualTo(4);
    assertThat(text.column(7)).isEqualTo(1);
    assertThat(text.line(text.text().length())).isEqualTo(5);
    CharterText old = CharterText.of("a\r");
    assertThat(old.line(2)).isEqualTo(2);
    assertThat(old.column(2)).isEqualTo(1);
  }

  @Test
  void a_column_counts_characters_not_halves() {
    CharterText text = CharterText.of("\uD83D\uDE00x");
    assertThat(text.column(2)).isEqualTo(2);
  }

  @Test
  void phrases_are_found_without_overlap() {
    assertThat(CharterText.of("aaaa").occurrences("aa"))
        .containsExactly(new TextSpan(0, 2), new TextSpan(2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> CharterText.of("a").occurrences(""));
  }
}
