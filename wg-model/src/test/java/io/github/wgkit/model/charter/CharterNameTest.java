package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.GroupType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterNameTest {
  @Property
  void what_is_printed_reads_back(@ForAll CharterName name) {
    assertThat(CharterName.parse(name.toString())).isEqualTo(name);
    assertThat(name.documentName()).hasToString(name.toString());
  }

  @Property
  void the_order_agrees_with_equality(@ForAll CharterName a, @ForAll CharterName b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Test
  void the_acronym_may_contain_hyphens() {
    CharterName name = CharterName.parse("charter-ietf-krb-wg");
    assertThat(name.organization()).isEqualTo("ietf");
    assertThat(name.acronym()).isEqualTo(Acronym.of("krb-wg"));
  }

  @Test
  void a_research_group_has_its_charter_from_the_irtf() {
    assertThat(CharterName.of(GroupType.RG, Acronym.of("cfrg"))).hasToString("charter-irtf-cfrg");
    assertThat(CharterName.of(GroupType.WG, Acronym.of("quic"))).hasToString("charter-ietf-quic");
    assertThat(CharterName.of(GroupType.of("new"), Acronym.of("x"))).hasToString("charter-ietf-x");
  }

  @Test
  void the_file_of_a_revision_has_its_number() {
    CharterName name = CharterName.parse("charter-ietf-krb-wg");
    assertThat(name.fileName(CharterRevision.parse("00-01")))
        .isEqualTo("charter-ietf-krb-wg-00-01.txt");
    assertThat(name.fileName(CharterRevision.approved(2))).isEqualTo("charter-ietf-krb-wg-02.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "charter",
        "charter-",
        "charter-ietf",
        "charter-ietf-",
        "charter--quic",
        "Charter-ietf-quic",
        "draft-ietf-quic",
        " charter-ietf-quic",
        "chàrter-ietf-quic"
      })
  void nothing_else_is_the_name_of_a_charter(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterName.parse(text))
        .withMessage("the name of a charter looks like charter-ietf-quic, not like \"%s\"", text);
  }

  @Test
  void an_acronym_with_white_space_is_refused_in_a_name_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharterName.parse("charter-ietf-q uic"))
        .withMessageContaining("white space");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ie-tf", "-"})
  void an_organization_with_a_hyphen_could_not_be_read_back(String organization) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CharterName(organization, Acronym.of("quic")))
        .withMessage("an organization is a word without hyphen: \"%s\"", organization);
  }
}
