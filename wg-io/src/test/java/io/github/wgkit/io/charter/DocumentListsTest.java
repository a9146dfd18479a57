package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.charter.TextLines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentListsTest {
  private static DocumentLists read(String text) {
    TextLines lines = new TextLines(text);
    DocumentLists lists = new DocumentLists(lines, Optional.of(Acronym.of("widl")));
    lists.read(0, lines.count());
    return lists;
  }

  private static ImmutableList<String> shown(String text) {
    return read(text).entries().stream()
        .map(
            entry ->
                entry instanceof Document document
                    ? shown(document)
                    : shown((DocumentRelation) entry))
        .collect(ImmutableList.toImmutableList());
  }

  private static String shown(Document document) {
    assertThat(document.group()).contains(Acronym.of("widl"));
    return document.type()
        + " "
        + document.name()
        + " "
        + document.revision()
        + " "
        + (document.pages().isPresent() ? document.pages().getAsInt() : "-")
        + " "
        + document.extensions().getOrDefault("status", null)
        + " "
        + document.extensions().getOrDefault("published", null)
        + ": "
        + document.title();
  }

  private static String shown(DocumentRelation relation) {
    return relation.source() + " " + relation.relationship() + " " + relation.target();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Internet-Drafts:",
        "INTERNET DRAFTS",
        "Request For Comments:",
        "Requests for Comments",
        "No Current Internet-Drafts"
      })
  void a_heading_is_known(String words) {
    assertThat(DocumentLists.isHeading(words)).isTrue();
    assertThat(read(words).entries()).isEmpty();
    assertThat(read(words).notUnderstood()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Drafts", "Internet-Drafts::", "The Internet-Drafts:", ""})
  void another_line_is_no_heading(String words) {
    assertThat(DocumentLists.isHeading(words)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<draft-ietf-widl-lang-04.txt>|draft draft-ietf-widl-lang 04 - null null: ",
        "Mar 02 Nov 02   <draft-ietf-widl-lang-04.txt> Names|draft draft-ietf-widl-lang 04 - null"
            + " null: Names",
        "Mar 02   <draft-ietf-widl-lang>: Names|draft draft-ietf-widl-lang  - null null: Names",
        "Names of Things [draft-ietf-widl-lang-04]|draft draft-ietf-widl-lang 04 - null null: Names"
            + " of Things",
        "Names and Foo [draft-ietf-widl-lang-04]|draft draft-ietf-widl-lang 04 - null null: Names"
            + " and Foo",
        "Mar 02 o draft-ietf-widl-lang Names|draft draft-ietf-widl-lang  - null null: Names",
        "o draft-ietf-widl-lang.ps Names|draft draft-ietf-widl-lang  - null null: Names",
        "DRAFT-IETF-WIDL-LANG-12.PDF|draft draft-ietf-widl-lang 12 - null null: ",
        "- Names (draft-ietf-widl-lang-1x)|draft draft-ietf-widl-lang-1x  - null null: Names",
        "- Names [draft-ietf-widl-lang-04] (12 pages)|draft draft-ietf-widl-lang 04 12 null null:"
            + " Names",
        "Names [draft-ietf-widl-lang-04] (None pages)|draft draft-ietf-widl-lang 04 - null null:"
            + " Names",
        "Names [draft-ietf-widl-lang-04] (1234567 pages)|draft draft-ietf-widl-lang 04 - null null:"
            + " Names",
        "RFC1341 PS Jun 92 Names|rfc rfc1341  - PS 1992-06: Names",
        "RFC1341 Proposed Standard Jun 92 Names|rfc rfc1341  - Proposed Standard 1992-06: Names",
        "RFC0822Standard  Aug 82    Names|rfc rfc822  - Standard 1982-08: Names",
        "RFC1341 S  Names|rfc rfc1341  - S null: Names",
        "RFC1341 Jun 92 Names|rfc rfc1341  - null 1992-06: Names",
        "RFC1341 S Names|rfc rfc1341  - null null: S Names",
        "RFC 1341 Done names|rfc rfc1341  - null null: Done names",
        "RFC1341: Names (80 pages)|rfc rfc1341  80 null null: Names",
        "RFC1341: PS Jun 92 Names|rfc rfc1341  - null null: PS Jun 92 Names"
      })
  void a_document_is_known_in_every_form(String line, String expected) {
    assertThat(shown(line)).containsExactly(expected.endsWith(":") ? expected + " " : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Widgets",
        "See also draft-ietf-widl-lang there",
        "RFC: none of them",
        "RFC1234567 is none",
        "rfc1341 is none",
        "* Updates RFC1341"
      })
  void a_line_that_names_none_is_told(String line) {
    assertThat(read("Internet-Drafts:\n\n" + line).notUnderstood()).containsExactly(2);
    assertThat(shown(line)).isEmpty();
  }

  @Test
  void a_title_may_take_several_lines_up_to_an_empty_one() {
    String text =
        "Mar 02 Nov 02   <draft-ietf-widl-lang-04.txt>\n                The Widget\n"
            + "                Language\n\n                Behind it\n";
    assertThat(shown(text))
        .containsExactly("draft draft-ietf-widl-lang 04 - null null: The Widget Language");
    assertThat(read(text).notUnderstood()).containsExactly(4);
    assertThat(shown("<draft-ietf-widl-lang-04.txt>\n\n   The Language\n"))
        .containsExactly("draft draft-ietf-widl-lang 04 - null null: The Language");
    assertThat(shown("RFC1341 PS Jun 92 Names\n                  and Types\n"))
        .containsExactly("rfc rfc1341  - PS 1992-06: Names and Types");
  }

  @Test
  void a_title_that_stands_before_the_name_is_complete() {
    String text = "Names [draft-ietf-widl-lang-04]\nand more\n";
    assertThat(shown(text)).containsExactly("draft draft-ietf-widl-lang 04 - null null: Names");
    assertThat(read(text).notUnderstood()).containsExactly(1);
    assertThat(read("Names [draft-a-b-04] (1 pages)\nand more\n").notUnderstood())
        .containsExactly(1);
    assertThat(read("RFC1341: Names\nand more\n").notUnderstood()).containsExactly(1);
  }

  @Test
  void the_heads_of_tables_are_passed_over() {
    String text =
        "Posted Revised         I-D Title   <Filename>\n------ ------- ----------\n"
            + "Mar 02 Nov 02   <draft-a-b-04.txt>\n  RFC   Stat Published     Title\n------- --\n"
            + "None to date.\n";
    assertThat(shown(text)).containsExactly("draft draft-a-b 04 - null null: ");
    assertThat(read(text).notUnderstood()).isEmpty();
  }

  @Test
  void what_others_do_to_an_rfc_stands_below_it() {
    String text =
        "RFC1521: Names (80 pages)\n* Obsoletes RFC1341\n* Updates RFC822 \n* Updates \n"
            + "* Improves RFC1\n- Types [draft-a-b-01] (1 pages)\n* Updates RFC2\n";
    assertThat(shown(text))
        .containsExactly(
            "rfc rfc1521  80 null null: Names",
            "rfc1341 obs rfc1521",
            "rfc822 updates rfc1521",
            "draft draft-a-b 01 1 null null: Types");
    assertThat(read(text).notUnderstood()).isEqualTo(List.of(3, 4, 6));
  }

  @Test
  void a_group_need_not_be_known() {
    DocumentLists lists = new DocumentLists(new TextLines("RFC1341: Names"), Optional.empty());
    lists.read(0, 1);
    assertThat(((Document) lists.entries().get(0)).group()).isEmpty();
  }
}
