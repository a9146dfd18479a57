package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Ascii;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcronymTest {
  @Property
  void the_text_is_kept(@ForAll Acronym acronym) {
    assertThat(Acronym.of(acronym.toString())).isEqualTo(acronym);
    assertThat(Acronym.isAcronym(acronym.text())).isTrue();
  }

  @Property
  void a_text_is_an_acronym_or_refused(@ForAll String text) {
    if (Acronym.isAcronym(text)) {
      assertThat(Acronym.of(text)).hasToString(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> Acronym.of(text));
    }
  }

  @Property
  void the_distance_is_the_same_there_and_back(@ForAll Acronym a, @ForAll Acronym b) {
    assertThat(a.distanceTo(b)).isEqualTo(b.distanceTo(a)).isNotNegative();
  }

  @Property
  void the_distance_is_zero_for_the_same_letters_and_for_no_others(
      @ForAll Acronym a, @ForAll Acronym b) {
    assertThat(a.distanceTo(b) == 0).isEqualTo(bare(a).equals(bare(b)));
    assertThat(a.distanceTo(a)).isZero();
  }

  @Property
  void the_distance_is_never_more_than_the_longer_one(@ForAll Acronym a, @ForAll Acronym b) {
    assertThat(a.distanceTo(b))
        .isBetween(
            Math.abs(bare(a).length() - bare(b).length()),
            Math.max(bare(a).length(), bare(b).length()));
  }

  private static String bare(Acronym acronym) {
    return Ascii.toLowerCase(acronym.text()).replace("-", "");
  }

  @ParameterizedTest
  @CsvSource({
    "quic,   quic,    0",
    "quic,   QUIC,    0",
    "krb-wg, krbwg,   0",
    "quic,   quik,    1",
    "quic,   qiuc,    1",
    "quic,   uqci,    2",
    "quic,   uic,     1",
    "quic,   quicc,   1",
    "quic,   tls,     4",
    "dnsop,  dnsext,  3",
    "ca,     abc,     3"
  })
  void slips_of_the_keyboard_count_one_each(String a, String b, int distance) {
    assertThat(Acronym.of(a).distanceTo(Acronym.of(b))).isEqualTo(distance);
  }

  @Property
  void the_normal_form_is_a_normal_form(@ForAll Acronym acronym) {
    assertThat(acronym.normalized().normalized()).isEqualTo(acronym.normalized());
    assertThat(acronym.normalized().text()).isEqualToIgnoringCase(acronym.text());
  }

  @Test
  void only_a_to_z_are_lowered_on_every_machine() {
    assertThat(Acronym.of("I18N-İÄ").normalized()).hasToString("i18n-İÄ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "a\n", "\u0000", "a\u00a0b", "\u2028", "a\u0085"})
  void what_could_stand_in_no_file_name_is_refused(String text) {
    assertThat(Acronym.isAcronym(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Acronym.of(text))
        .withMessageStartingWith("an acronym cannot");
  }
}
