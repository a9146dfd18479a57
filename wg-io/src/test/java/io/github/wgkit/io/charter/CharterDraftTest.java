package io.github.wgkit.io.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which group a draft is, and what stands around it. */
class CharterDraftTest {
  private static final String WORK = "\n\nFrobs are exchanged. They always were.\n";

  private static ReadResult<Directory> read(String name, String text) throws IOException {
    return new MarkdownCharterReader()
        .read(Input.of(text.getBytes(UTF_8), name), ReadOptions.lenient());
  }

  private static Group group(String name, String text) throws IOException {
    return read(name, text).value().groups().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "charter.md|# Frob Exchange (frobx)|frobx|Frob Exchange",
        "frobx.md|# Charter for Frob Exchange|frobx|Frob Exchange",
        "spacerg.md|# SPACE RG|spacerg|''",
        "frobxwg.md|# FROBX WG|frobxwg|''",
        "other.md|# FROBX WG|frobx|''",
        "charter.md|# Charter\\n"
            + "\\n"
            + "The Frob Exchange (frobx) working group works.|frobx|Frob Exchange",
        "charter.md|# Frobs\\n\\ncharter-ietf-frobx-01-02|frobx|''",
        "charter.md|#Frob Exchange (frobx)|frobx|Frob Exchange",
        "charter.md|Frob Exchange (frobx)\\n=====|frobx|Frob Exchange",
        "charter.md|---\\ntitle: Frob Exchange (frobx)\\n---|frobx|Frob Exchange"
      })
  void a_draft_names_its_group(String file, String start, String acronym, String name)
      throws IOException {
    Group group = group(file, start.replace("\\n", "\n") + WORK);
    assertThat(group.acronym().text()).isEqualTo(acronym);
    assertThat(group.name()).isEqualTo(name);
  }

  @Test
  void a_name_of_a_document_says_which_revision_it_is() throws IOException {
    assertThat(
            group("charter.md", "# Frobs\n\ncharter-ietf-frobx-01-02" + WORK)
                .charter()
                .orElseThrow()
                .revision())
        .map(Object::toString)
        .contains("01-02");
  }

  @Test
  void the_acronym_of_the_file_counts_only_if_the_text_has_it_as_an_acronym() throws IOException {
    assertThat(group("frobx.md", "# Charter" + WORK + "\nFROBX is old.\n").acronym().text())
        .isEqualTo("frobx");
    assertThat(
            group(
                    "lost.md",
                    "# Charter\n\nThe Frob Exchange (frobx) working group works.\n\nI am lost.\n")
                .acronym()
                .text())
        .isEqualTo("frobx");
  }

  @Test
  void a_research_group_says_so() throws IOException {
    assertThat(group("charter.md", "# Frob Exchange (frobx) Research Group" + WORK).type())
        .contains(GroupType.RG);
    assertThat(group("charter.md", "# Frob Exchange (frobx) Working Group" + WORK).type())
        .contains(GroupType.WG);
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "'\n---\n', 0", "'\n* * *\n\nMore.\n', 1", "'\n## More\n\nText.\n', 1"})
  void what_stands_behind_the_milestones_is_told_unless_it_says_nothing(String rest, int told)
      throws IOException {
    String text =
        "# Frob Exchange (frobx)" + WORK + "\n## Milestones\n\n* Mar 2026: Adopt\n" + rest;
    ReadResult<Directory> read = read("charter.md", text);
    assertThat(read.value().groups().get(0).proposedMilestones().milestones()).hasSize(1);
    assertThat(read.problems())
        .filteredOn(problem -> problem.message().contains("behind the milestones"))
        .hasSize(told);
  }

  // ---- what is taken for Markdown

  private static Match sniff(String text, String name) {
    return MarkdownCharterReader.sniff(ByteBuffer.wrap(text.getBytes(UTF_8)), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Charter of Frobs\n\nWork.\n",
        "## Our work\n\nThe CHARTER\n",
        "# Frobs\n\nWork.\n\nMilestones:\n",
        "| Date | Charter |\n| --- | --- |\n"
      })
  void a_text_with_marks_of_markdown_that_speaks_of_a_charter_is_one(String text) {
    assertThat(sniff(text, "")).isEqualTo(Match.YES);
    assertThat(sniff(text, "x.txt")).isEqualTo(Match.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# Frobs\n\nWork.\n", "The charter.\n", "#Charter\n", "### Charter\n", ""})
  void another_text_is_one_only_if_it_is_called_so(String text) {
    assertThat(sniff(text, "x.md")).isEqualTo(Match.MAYBE);
    assertThat(sniff(text, "X.MARKDOWN")).isEqualTo(Match.MAYBE);
    assertThat(sniff(text, "x.txt")).isEqualTo(Match.NO);
    assertThat(sniff(text, "")).isEqualTo(Match.NO);
  }

  @Test
  void what_is_for_programs_is_none_whatever_it_is_called() {
    assertThat(sniff("{\"charter\": \"# x\"}", "x.md")).isEqualTo(Match.NO);
  }
}
