package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the drafts of groups call themselves. */
class DraftNamesTest {
  private static String shown(DraftNames names) {
    return names.name()
        + "/"
        + names.acronym().map(Object::toString).orElse("")
        + (names.isResearch() ? "/R" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Frob Exchange (frobx)                       | Frob Exchange/frobx
          Frob Exchange (FROBX) Working Group         | Frob Exchange/frobx
          Frob Exchange (frobx WG)                    | Frob Exchange/frobx
          Frob Exchange (frobx RG)                    | Frob Exchange/frobx/R
          Frob Exchange (frobx rg) charter            | Frob Exchange/frobx/R
          Frob Exchange (frobx) Research Group        | Frob Exchange/frobx/R
          Frob Exchange (frobx) (draft)               | Frob Exchange/frobx
          Frob (Small) Exchange (frobx)               | Frob (Small) Exchange/frobx
          Draft Charter: Frob Exchange (frobx)        | Frob Exchange/frobx
          Charter for the Frob Exchange (frobx)       | Frob Exchange/frobx
          Proposed Charter for Frob Exchange (frobx)  | Frob Exchange/frobx
          Frob Exchange Working Group (frobx)         | Frob Exchange/frobx
          FROBX WG (Frob Exchange)                    | Frob Exchange/frobx
          FROBX RG (Frob Exchange)                    | Frob Exchange/frobx/R
          FROBX RG Charter                            | /frobx/R
          Frob Exchange WG (frobx) and the Bar RG     | Frob Exchange/frobx
          Frob Exchange - Proposed Charter            | Frob Exchange/
          Charter (frobx)                             | /frobx
          FROBX Research Group (Frob Exchange)        | Frob Exchange/frobx/R
          Charter of FROBX (Frob Exchange)            | Frob Exchange/frobx
          FROBX WG Charter                            | /frobx
          FROBX WG Charter, Second Draft              | /frobx
          FROBX: our charter                          | /frobx
          Charter FROBX v2.1                          | /frobx
          The IETF FROBX WG does more than that       | /frobx
          Charter of the *FROBX* group                | /frobx
          FROBX RG                                    | /frobx/R
          Frob Exchange WG                            | Frob Exchange/
          Frob Exchange Working Group Charter Update  | Frob Exchange/
          Charter: Frob Exchange                      | Frob Exchange/
          Frob Exchange Research Group                | Frob Exchange/R
          Name: Frob Exchange                         | Frob Exchange/
          """)
  void a_title_names_the_group(String title, String expected) {
    String shown = expected.equals("Frob Exchange/R") ? "Frob Exchange//R" : expected;
    assertThat(shown(DraftNames.inTitle(title))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Draft charter",
        "Proposed Charter (draft)",
        "Charter v2 (3.1)",
        "Draft charter 2 (Jane)",
        "Frob Exchange",
        "Frob Exchange (12)",
        "Frob Exchange (x)",
        "Frob Exchange (xxx)",
        "Frob Exchange (an exchange of frobs)",
        "(frobx)",
        "Frob Exchange (frobx",
        "Milestones"
      })
  void another_title_names_none(String title) {
    assertThat(DraftNames.inTitle(title).isEmpty()).isTrue();
  }

  @Test
  void a_title_beyond_all_measure_names_none() {
    assertThat(DraftNames.inTitle("Frob " + "Exchange ".repeat(40) + "(frobx)").isEmpty()).isTrue();
    String name = "F" + "o".repeat(119);
    assertThat(shown(DraftNames.inTitle(name + " (frobx)"))).isEqualTo(name + "/frobx");
    assertThat(shown(DraftNames.inTitle(name + "o (frobx)"))).isEqualTo("/frobx");
    assertThat(shown(DraftNames.inTitle("FROBX WG (" + name.substring(0, 118) + " x)")))
        .isEqualTo(name.substring(0, 118) + " x/frobx");
    assertThat(DraftNames.inTitle("Frob Exchange (" + "f".repeat(20) + ")").acronym()).isPresent();
    assertThat(DraftNames.inTitle("Frob Exchange (" + "f".repeat(21) + ")").acronym()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Frob Exchange (frobx) working group works.           | Frob Exchange/frobx
          The Frob Exchange Working Group (FROBX) works.           | Frob Exchange/frobx
          Work. The Frob Exchange (frobx) WG works.                | Frob Exchange/frobx
          Note: Frob Exchange (frobx) WG works.                    | Frob Exchange/frobx
          The Frob Exchange (frobx) Research Group works.          | Frob Exchange/frobx/R
          This Frob Exchange RG (frobx) works.                     | Frob Exchange/frobx/R
          This Frob Exchange (frobx) RG works.                     | Frob Exchange/frobx/R
          This Frob Exchange WG (frobx) works with the Bar RG.     | Frob Exchange/frobx
          As the Bar RG does, the Frob Exchange (frobx) WG works.  | Frob Exchange/frobx
          Now some frobs: some (frobx) WG works.                   | /frobx
          The FROBX WG works.                                      | /frobx
          The FROBX (Frob Exchange) working group works.           | Frob Exchange/frobx
          The FROBX (Frob Exchange) Research Group works.          | Frob Exchange/frobx/R
          This FROBX RG works.                                     | /frobx/R
          It works. The FROBX WG works.                            | /frobx
          The goal of the FROBX WG is work.                        | /frobx
          Our mission of the FROBX WG is work.                     | /frobx
          """)
  void the_first_sentences_name_the_group(String text, String expected) {
    assertThat(shown(DraftNames.inText(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The frobs (frobx) are exchanged.",
        "It works with the Frob Exchange (frobx) working group.",
        "It works with, the Frob Exchange Working Group (frobx).",
        "The chairs of the FROBX WG work.",
        "Then the FROBX WG works.",
        "The FROBX (Frob Exchange working group works.",
        "The FROBX list works.",
        "The FROBX",
        "The Frob Exchange (frobx"
      })
  void other_sentences_name_none(String text) {
    assertThat(shown(DraftNames.inText(text))).isEqualTo("/");
  }

  @Test
  void only_the_beginning_of_a_text_counts() {
    String sentence = "The Frob Exchange (frobx) WG works.";
    assertThat(DraftNames.inText("Frobs are old. ".repeat(20) + sentence).isEmpty()).isFalse();
    assertThat(DraftNames.inText("Frobs are old. ".repeat(30) + sentence).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "frobx-charter.md, frobx",
        "charter-ietf-frobx-01.md, frobx",
        "a/b/FROBX.txt, frobx",
        "a\\b\\frobx.txt, frobx",
        "draft_charter_v2_frobx.md, frobx",
        "2024 frobx.md, frobx",
        "v2.md, -",
        "x-frobx.md, frobx",
        "fr.md, fr",
        "xxx.md, -",
        "charter, -",
        "'', -"
      })
  void the_name_of_a_file_names_the_group(String path, String acronym) {
    assertThat(DraftNames.inFileName(path).map(Object::toString).orElse(null)).isEqualTo(acronym);
  }
}
