package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharterFileNameTest {
  private static String shown(String path) {
    CharterFileName name = CharterFileName.of(path);
    return name.charter().map(Object::toString).orElse("-")
        + " "
        + name.revision().map(Object::toString).orElse("-")
        + " "
        + name.acronym().map(Object::toString).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "charter-ietf-widl-01-02.txt, charter-ietf-widl 01-02 widl",
    "/x/charter/charter-ietf-widl-wg-01.txt, charter-ietf-widl-wg 01 widl-wg",
    "C:\\charter-irtf-widrg-00-01.md, charter-irtf-widrg 00-01 widrg",
    "charter-ietf-widl.txt, charter-ietf-widl - widl",
    "charter-ietf-widl/withmilestones-01-02.txt, charter-ietf-widl 01-02 widl",
    "withmilestones-03.txt, - 03 -",
    "widl.desc.txt, - - widl",
    "e.164.desc.txt, - - e.164",
    "WIDL-1.DESC.TXT, - - widl-1",
    "widl_desc.txt, - - widl",
    "widl.desc.txt.orig, - - widl",
    "old-widl.descv, - - old-widl",
    "widl-charter.txt, - - widl",
    "notes.txt, - - -",
    "'', - - -",
    "'a b.desc.txt', - - -"
  })
  void a_name_says_what_it_says(String path, String expected) {
    assertThat(shown(path)).isEqualTo(expected);
  }

  @Test
  void an_acronym_may_end_like_a_revision() {
    assertThat(CharterFileName.readings("charter-ietf-mip-06-01.txt"))
        .extracting(reading -> reading.name() + " " + reading.revision())
        .containsExactly("charter-ietf-mip 06-01", "charter-ietf-mip-06 01");
  }

  @ParameterizedTest
  @CsvSource({"widl.txt,widl", "Widl.md,widl", "widl.backup,widl", "widl,widl"})
  void any_other_name_may_be_an_acronym(String path, String acronym) {
    assertThat(CharterFileName.likelyAcronym(path)).map(Object::toString).contains(acronym);
  }

  @Test
  void no_name_is_no_acronym() {
    assertThat(CharterFileName.likelyAcronym("")).isEmpty();
    assertThat(CharterFileName.likelyAcronym("a b")).isEmpty();
  }
}
