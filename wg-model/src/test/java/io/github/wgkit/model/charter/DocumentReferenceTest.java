package io.github.wgkit.model.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.DocumentName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReferenceTest {
  private static ImmutableList<String> names(String text) {
    return DocumentReference.in(text).stream()
        .map(reference -> reference.name().text())
        .collect(ImmutableList.toImmutableList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RFC 2418, RFC2418 and [rfc-2418]|rfc2418 rfc2418 rfc2418",
        "RFCs 1, 2 and 3|rfc1 rfc2 rfc3",
        "RFC 4033, 4034, and 4035|rfc4033 rfc4034 rfc4035",
        "RFC 5766/5928|rfc5766 rfc5928",
        "RFC 9000 and 3 drafts|rfc9000",
        "RFC 2026, 1996|rfc2026",
        "RFC 2026, 1968|rfc2026 rfc1968",
        "RFC 2026, 1969|rfc2026",
        "RFC 2026, 2040|rfc2026",
        "RFC 2026, 2041|rfc2026 rfc2041",
        "RFC 4033, 793|rfc4033 rfc793",
        "RFC 12345, RFC 123456|rfc12345",
        "RFC 0793|rfc793",
        "RFC 2418bis and 2418|rfc2418 rfc2418",
        "https://www.rfc-editor.org/rfc/rfc9000.html|rfc9000",
        "BCP 14, STD-66|bcp14 std66",
        "an RFC, 12 RFCs, RFC xxxx, xRFC 1, RFC 1234567, RFC 12a|''",
        "draft-ietf-quic-http-34.txt|draft-ietf-quic-http",
        "[x](https://datatracker.ietf.org/doc/draft-ietf-snac-simple/)|draft-ietf-snac-simple",
        "draft-ietf-sip-rfc2543bis-09|draft-ietf-sip-rfc2543bis",
        "Draft-Bloggs-Shmoo, draft-\\-x|draft-bloggs-shmoo",
        "draft-ietf\\-boats\\-wood|draft-ietf-boats-wood",
        "draft-ietf-boats\\wood|draft-ietf-boats",
        "draft-ietf-boats-\\wood|draft-ietf-boats",
        "draft-ietf-boats\\|draft-ietf-boats",
        "draft-ietf-boats- and wood|draft-ietf-boats",
        "draft-charter.md and redraft-x-y-z|''"
      })
  void every_spelling_is_found(String text, String expected) {
    assertThat(names(text))
        .containsExactlyElementsOf(Splitter.on(' ').omitEmptyStrings().split(expected));
  }

  @Test
  void a_name_may_be_cut_by_the_end_of_a_line() {
    assertThat(names("see draft-ietf-example-\r\n   protocol-02, RFC\n 2418"))
        .containsExactly("draft-ietf-example-protocol", "rfc2418");
    assertThat(names("see draft-ietf-example\nprotocol")).containsExactly("draft-ietf-example");
    assertThat(names("see draft-ietf-example-\rprotocol"))
        .containsExactly("draft-ietf-example-protocol");
    assertThat(names("see draft-ietf-example-\n")).containsExactly("draft-ietf-example");
    assertThat(names("see draft-ietf-example-\n(a protocol)"))
        .containsExactly("draft-ietf-example");
  }

  @Test
  void a_number_far_away_belongs_to_no_series() {
    assertThat(names("RFC" + " ".repeat(100) + "2418")).containsExactly("rfc2418");
    assertThat(names("RFC" + " ".repeat(101) + "2418")).isEmpty();
    assertThat(names("RFCs 2418 and" + " ".repeat(16) + "6433"))
        .containsExactly("rfc2418", "rfc6433");
    assertThat(names("RFCs 2418 and" + " ".repeat(17) + "6433")).containsExactly("rfc2418");
  }

  @Test
  void a_reference_knows_its_place() {
    String text = "See RFCs 2418 and 6433.";
    assertThat(DocumentReference.in(text).stream().map(reference -> reference.span().of(text)))
        .containsExactly("RFCs 2418", "6433");
  }

  @Test
  void numbers_come_first_and_in_order() {
    assertThat(
            ImmutableList.sortedCopyOf(
                DocumentReference.ORDER,
                ImmutableList.of(
                    DocumentName.of("draft-a-b"),
                    DocumentName.of("rfc10"),
                    DocumentName.of("rfc9"),
                    DocumentName.of("rfcx"))))
        .extracting(DocumentReference::inWords)
        .containsExactly("RFC 9", "RFC 10", "draft-a-b", "rfcx");
  }

  @Property
  void any_text_can_be_searched(@ForAll String text) {
    for (DocumentReference reference : DocumentReference.in(text + " RFC 1 " + text)) {
      assertThat(reference.span().end()).isLessThanOrEqualTo(2 * text.length() + 7);
    }
    assertThat(names(text + " RFC 1, ")).contains("rfc1");
  }

  @ParameterizedTest
  @CsvSource({"* one,one", "'  (a) one',one", "> 1. one,one", "o one,one", "one,one", "'> ',''"})
  void the_mark_of_an_item_can_be_left_out(String item, String words) {
    assertThat(CharterBlock.withoutMark(new TextSpan(0, item.length()), item).of(item))
        .isEqualTo(words);
  }
}
