package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static final Format WIKI =
      Format.builder()
          .id("wiki")
          .name("Wiki")
          .mediaTypes(ImmutableList.of("text/wiki", "application/wiki"))
          .extensions(ImmutableList.of("wiki", "w.txt"))
          .build();

  @Test
  void names_match_without_regard_to_case_even_in_turkish() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(WIKI.hasExtension("PAGE.WIKI")).isTrue();
      assertThat(WIKI.hasMediaType("TEXT/WIKI")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(WIKI.hasExtension("page.wıkı")).isFalse();
  }

  @Test
  void an_extension_follows_a_dot() {
    assertThat(WIKI.hasExtension("folder.x/page.w.txt")).isTrue();
    assertThat(WIKI.hasExtension("wiki")).isFalse();
    assertThat(WIKI.hasExtension("mywiki")).isFalse();
    assertThat(WIKI.hasExtension("page.txt")).isFalse();
    assertThat(WIKI.hasExtension("")).isFalse();
  }

  @Test
  void parameters_of_a_media_type_do_not_count() {
    assertThat(WIKI.hasMediaType("application/wiki ; charset=utf-8")).isTrue();
    assertThat(WIKI.hasMediaType("application/wikipedia")).isFalse();
    assertThat(WIKI.hasMediaType("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wiki", "wi ki", "wi_ki", "wıki", "wi/ki"})
  void an_id_can_be_typed(String id) {
    assertThatThrownBy(() -> Format.builder().id(id).name("x").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a to z, 0 to 9 and hyphens");
  }
}
