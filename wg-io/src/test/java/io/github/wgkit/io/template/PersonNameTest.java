package io.github.wgkit.io.template;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest
  @CsvSource({
    "Ada Dunmarrow, Ada, Dunmarrow",
    "Mary B. Quillstone, Mary, Quillstone",
    "Ada Dunmarrow (formerly Quill), Ada, Dunmarrow",
    // titles go as long as a word is left
    "Dr. Otto Brandtwick, Otto, Brandtwick",
    "Prof. Dr. Otto Brandtwick, Otto, Brandtwick",
    "Dr. Brandtwick, '', Brandtwick",
    "Dr., '', Dr.",
    "M Kira Vale, Kira, Vale",
    "M. Kira, M., Kira",
    "M K. Vale, M, Vale",
    "Sri Kira Vale, Kira, Vale",
    // suffixes go if two words are left
    "Tom Elderford Jr., Tom, Elderford",
    "Tom Elderford III, Tom, Elderford",
    "Tom Jr., Tom, Jr.",
    // a last name may have several words
    "Jan van der Merrow, Jan, van der Merrow",
    "Jan A. van der Merrow, Jan, van der Merrow",
    "Jan in 't Veld, Jan, in 't Veld",
    "Jan in Veld, Jan, Veld",
    "Ibn al Hadi Vale, Ibn, al Hadi Vale",
    "Van Jan Vale, Van, Vale",
    "Jan Vale de, Jan, de",
    "JAN VAN DER MERROW, jan, van der merrow",
    "JAN KIRA MERROW, MERROW, Jan",
    "Jan DE Vale, Jan, Vale",
    // the family name in front, in capitals
    "MERROW Jan, Jan, Merrow",
    "VALE-MERROW Jan, Jan, Vale-merrow",
    "J Merrow, J, Merrow",
    "JP Merrow, JP, Merrow",
    "RFC Editor, RFC, Editor",
    "RFC Merrow, Merrow, Rfc",
    // one word
    "Merrow, '', Merrow",
    "'', '', ''",
    "(Merrow), '', (Merrow)"
  })
  void a_name_is_taken_apart(String name, String first, String last) {
    assertThat(PersonName.of(name)).isEqualTo(new PersonName(first, last));
  }

  @Property
  void the_plain_name_of_anything_has_no_blank_at_its_ends(@ForAll String name) {
    String plain = PersonName.of(name).plain();
    assertThat(CodePoints.WHITE_SPACE.trimFrom(plain)).isEqualTo(plain);
  }
}
