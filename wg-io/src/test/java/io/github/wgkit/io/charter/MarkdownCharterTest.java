package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCharterTest {
  private static final String TITLE = "# Frob Exchange (frobx)\n\nFrobs are exchanged.\n\n";

  private static ReadResult<Directory> read(String text) throws IOException {
    return read("charter.md", text, ReadOptions.lenient());
  }

  private static ReadResult<Directory> read(String name, String text, ReadOptions options)
      throws IOException {
    return FormatRegistry.standard()
        .read(Input.of(text.getBytes(StandardCharsets.UTF_8), name), options);
  }

  private static Group group(ReadResult<Directory> result) {
    return result.value().groups().get(0);
  }

  /** {@return month or resolution, description and documents of the milestones} */
  private static ImmutableList<String> plan(String milestones) throws IOException {
    return group(read(TITLE + milestones)).proposedMilestones().milestones().stream()
        .map(MarkdownCharterTest::shown)
        .collect(toImmutableList());
  }

  private static String shown(Milestone milestone) {
    String when =
        milestone
            .resolution()
            .or(() -> milestone.due().map(due -> due.month().toString()))
            .orElse("-");
    return when
        + " "
        + milestone.description()
        + (milestone.documents().isEmpty() ? "" : " " + milestone.documents());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Milestones\n\n* Mar 2026: Adopt the frame\n* Jul 2026: Submit the\n  frame\n",
        "## Milestones\n\n1. Mar 2026 - Adopt the frame\n\n2. Jul 2026 - Submit the frame\n",
        "Milestones\n----------\n\nMar 2026 Adopt the frame\nJul 2026 Submit the frame\n",
        "**Milestones**\n\n    Mar 2026 - Adopt the frame\n    Jul 2026 - Submit the frame\n",
        "Milestones:\n\n> Mar 2026 - Adopt the frame\n>\n> Jul 2026 - Submit the frame\n",
        "## Milestones\n```\nMar 2026 - Adopt the frame\nJul 2026 - Submit the frame\n```\n",
        "## Milestones\n| Date | Milestone |\n|--|--|\n|Mar 2026|Adopt the frame\n"
            + "|Jul 2026|Submit the frame|\n",
        "| Milestone | Due |\n|---|---|\n| Adopt the frame | March 2026 |\n"
            + "| Submit the frame | 07/2026 |\n",
        "## Milestones\n\n* **Mar 2026**: Adopt the *frame*\n* **Jul 2026**: Submit the `frame`\n",
        "## Milestones\n\n* Mar 2026\n  * Adopt the frame\n* Jul 2026\n  * Submit the frame\n",
        "## Milestones\n\n"
            + "### Mar 2026\n\n"
            + "* Adopt the frame\n\n"
            + "### Jul 2026\n\n"
            + "* Submit the frame\n",
        "> Mar 2026 - Adopt the frame\n\n> Jul 2026 - Submit the frame\n",
        "## Milestones\n\n"
            + "<table>\n"
            + "<tr><th>Milestone<th>Due</tr>\n"
            + "<tr><td>Adopt the <b>frame</b></td><td>Mar 2026</td></tr>\n"
            + "<TR><TD>Submit&nbsp;the frame\n"
            + "<TD>July 2026\n"
            + "</TABLE>\n",
        "## Milestones\n\nMar 2026\n  : Adopt the frame\n\nJul 2026\n  : Submit the frame\n"
      })
  void one_plan_can_be_written_in_many_forms(String milestones) throws IOException {
    assertThat(plan(milestones))
        .containsExactly("2026-03 Adopt the frame", "2026-07 Submit the frame");
  }

  @Test
  void documents_stand_in_a_column_in_a_link_below_or_in_the_words() throws IOException {
    assertThat(
            plan(
                """
                ## Milestones

                | Date | Milestone | Documents |
                | --- | --- | --- |
                | Mar 2026 | Adopt | draft-ietf-frobx-frame-03, draft-ietf-frobx-relay |
                | Apr 2026 | Adopt | [the relay](https://datatracker.ietf.org/doc/draft-ietf-frobx-relay/) |
                | May 2026 | Adopt draft-ietf-frobx-uses | |
                """))
        .containsExactly(
            "2026-03 Adopt [draft-ietf-frobx-frame, draft-ietf-frobx-relay]",
            "2026-04 Adopt [draft-ietf-frobx-relay]",
            "2026-05 Adopt draft-ietf-frobx-uses [draft-ietf-frobx-uses]");
    assertThat(plan("## Milestones\n\n* Mar 2026: Adopt\n    - draft-ietf-frobx-frame\n"))
        .containsExactly("2026-03 Adopt [draft-ietf-frobx-frame]");
  }

  @Test
  void what_is_done_or_struck_out_is_no_longer_due() throws IOException {
    assertThat(
            plan(
                """
                ## Milestones

                * Done: Adopt one
                * ~~Mar 2026: Adopt two~~
                * [x] Mar 2026: Adopt three
                * <del>Mar 2026: Adopt four</del>
                """))
        .containsExactly(
            "Done Adopt one", "Struck out Adopt two", "Done Adopt three", "Struck out Adopt four");
    assertThat(
            plan(
                """
                | Date | Milestone | Status |
                | --- | --- | --- |
                | Mar 2026 | Adopt | Done |
                """))
        .containsExactly("Done Adopt");
  }

  @Test
  void a_plan_without_any_date_is_dateless_and_its_order_counts() throws IOException {
    Group group = group(read(TITLE + "## Milestones\n\n* Adopt the frame\n* Submit it\n"));
    assertThat(group.usesMilestoneDates()).isFalse();
    assertThat(group.proposedMilestones().milestones())
        .extracting(milestone -> milestone.order().orElse(-1))
        .containsExactly(0, 1);
  }

  @Test
  void what_is_not_understood_is_told_with_its_place() throws IOException {
    ReadResult<Directory> result =
        read(TITLE + "## Milestones\n\n* Mar 2026: Adopt\n* Submit\n\nMore will come.\n");
    assertThat(result.problems())
        .extracting(problem -> problem.code() + " " + problem.location().line())
        .containsExactlyInAnyOrder("milestone-date 8", "charter-line 10");
    assertThat(result.problems())
        .extracting(Problem::severity)
        .doesNotContain(io.github.wgkit.model.check.Severity.ERROR);
  }

  @Test
  void strict_reading_ends_at_a_month_that_does_not_exist() {
    String text = TITLE + "## Milestones\n\n* Mar 2026: Adopt\n* 13/2026: Submit\n";
    assertThatThrownBy(() -> read("frobx.md", text, ReadOptions.strict()))
        .isInstanceOfSatisfying(
            WgReadException.class,
            failure -> {
              Problem last = failure.problems().get(failure.problems().size() - 1);
              assertThat(last.code()).isEqualTo("milestone-date");
              assertThat(last.location().line()).isEqualTo(8);
              assertThat(last.location().column()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # Frob Exchange (frobx)                          | frobx | Frob Exchange
          # Draft Charter: Frob Exchange (FROBX)           | frobx | Frob Exchange
          ## Proposed FROBX WG Re-Charter                  | frobx | ``
          # FROBX Charter (2025)                           | frobx | ``
          # Charter for the Frob Exchange (frobx) Working Group | frobx | Frob Exchange
          **Frob Exchange (frobx) WG**                     | frobx | Frob Exchange
          # [Frob Exchange](https://example.org/) (frobx)  | frobx | Frob Exchange
          The Frob Exchange (FROBX) Working Group makes frobs. | frobx | Frob Exchange
          The Frob Exchange Working Group (FROBX WG) makes frobs. | frobx | Frob Exchange
          The FROBX working group makes frobs.             | frobx | ``
          The FROBX (Frob Exchange) WG makes frobs.        | frobx | Frob Exchange
          """)
  void the_title_or_the_first_sentence_names_the_group(String line, String acronym, String name)
      throws IOException {
    Group group = group(read(line + "\n\nThis is the charter of a group.\n"));
    assertThat(group.acronym()).hasToString(acronym);
    assertThat(group.name()).isEqualTo(name);
  }

  @Test
  void the_name_of_the_file_is_taken_if_the_text_names_no_group_and_that_is_told()
      throws IOException {
    ReadResult<Directory> result =
        read("frobx-charter-2025.md", "# Charter\n\nFrobs are made.\n", ReadOptions.lenient());
    assertThat(group(result).acronym()).hasToString("frobx");
    assertThat(result.problems()).extracting(Problem::code).containsExactly(CharterSheet.MISSING);
  }

  @Test
  void a_research_group_is_told_by_its_title() throws IOException {
    Group group = group(read("# Frob Foundations Research Group (FROB RG)\n\nA charter.\n"));
    assertThat(group.type()).hasToString("Optional[rg]");
    assertThat(group.acronym()).hasToString("frob");
    assertThat(group.charter().orElseThrow().name()).hasToString("charter-irtf-frob");
  }

  @Test
  void the_head_of_a_draft_names_people_area_and_list() throws IOException {
    Group group =
        group(
            read(
                """
                Name: Frob Exchange

                Acronym: FROBX

                Area: SEC

                Personnel

                 * Chairs: Mary Stone and Chen Li
                 * Area Director: Jon Vale

                Mailing list: frobx@example.org

                # Charter for Working Group

                Frobs are exchanged.
                """));
    assertThat(group.acronym()).hasToString("frobx");
    assertThat(group.parent()).hasToString("Optional[sec]");
    assertThat(group.roles())
        .extracting(role -> role.name() + " " + role.personName().orElse(""))
        .containsExactly("chair Mary Stone", "chair Chen Li", "ad Jon Vale");
    assertThat(group.list().address()).isEqualTo("frobx@example.org");
    assertThat(group.charter().flatMap(Charter::text).map(CharterText::text))
        .contains("Frobs are exchanged.\n");
  }

  @Test
  void a_heading_within_code_among_the_milestones_is_none() throws IOException {
    assertThat(
            plan("## Milestones\n\n* Mar 2026: Adopt\n\n<!-- not yet\n* Jul 2026: Submit\n-->\n"))
        .containsExactly("2026-03 Adopt");
  }

  @Test
  void a_text_beyond_the_limits_is_refused() {
    ReadOptions options =
        ReadOptions.builder().limits(Limits.builder().textLength(100).build()).build();
    assertThatThrownBy(() -> read("frobx.md", "# F (f)\n" + "a".repeat(200), options))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("longer than 100 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Milestones (TBC)\n\n",
        "Milestones and Deliverables:\n\n",
        "## Milestones for the first year\n\n",
        "- ### Milestones:\n",
        "## GOALS AND MILESTONES:\n\n",
        "**Goals & Milestones**\n\n"
      })
  void milestones_are_announced_in_many_ways(String title) throws IOException {
    Group group = group(read(TITLE + title + "  - Mar 2026\tAdopt the frame\n"));
    assertThat(group.proposedMilestones().milestones())
        .extracting(MarkdownCharterTest::shown)
        .containsExactly("2026-03 Adopt the frame");
    assertThat(group.charter().flatMap(Charter::text).map(CharterText::text))
        .hasValue("Frobs are exchanged.\n");
  }

  @Test
  void lines_without_date_or_mark_are_milestones_where_there_are_no_others() throws IOException {
    assertThat(
            plan(
                "## Milestones\n\nAdopt the frame\nAdopt what is wrapped\nin small letters\n\n"
                    + "Submit the frame\n"))
        .containsExactly(
            "- Adopt the frame", "- Adopt what is wrapped in small letters", "- Submit the frame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There are none.\n",
        "The group will agree on them in its first year.\n\nThey will stand in the Datatracker.\n",
        "After it has agreed on what is needed, the first document of the group will be\n"
            + "about frames, followed by others.\n"
      })
  void sentences_about_milestones_are_none(String sentences) throws IOException {
    assertThat(plan("## Milestones\n\n" + sentences)).isEmpty();
    assertThat(read(TITLE + "## Milestones\n\n" + sentences).problems())
        .extracting(Problem::code)
        .contains(CharterSheet.LINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "o Adopt the frame\n\no Submit the frame\n",
        "\u2022 Adopt the frame\n\n\u2022 Submit the frame\n"
      })
  void marks_that_markdown_does_not_know_are_left_out(String items) throws IOException {
    assertThat(plan("## Milestones\n\n" + items))
        .containsExactly("- Adopt the frame", "- Submit the frame");
  }

  @Test
  void columns_that_are_no_part_of_a_milestone_stand_beside_it() throws IOException {
    ReadResult<Directory> result =
        read(
            TITLE
                + "## Milestones\n\n| Time from chartering | Description | Milestone | Track |\n"
                + "|---|---|---|:-:|\n| 6 months | On frames | Adopt the frame | PS |\n"
                + "| Mar 2027 | | Submit the frame | PS |\n| | | | |\n");
    ImmutableList<Milestone> plan = group(result).proposedMilestones().milestones();
    assertThat(plan)
        .extracting(MarkdownCharterTest::shown)
        .containsExactly("- Adopt the frame", "2027-03 Submit the frame");
    assertThat(plan.get(0).extensions())
        .containsOnlyKeys("date", "Description", "Track")
        .containsEntry("Track", ExtensionValue.of("PS"))
        .containsEntry("date", ExtensionValue.of("6 months"));
    assertThat(result.problems())
        .extracting(Problem::message)
        .filteredOn(message -> message.contains("column"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x.md     | # FROBX WG (Frobs in an Exchange)              | frobx | Frobs in an Exchange
          x.md     | # FROBX WG Re-charter Proposal - Third Draft   | frobx | ''
          x.md     | # Draft Charter for Frobs in Exchange (frobx)  | frobx | Frobs in Exchange
          frobx.md | # Draft Charter for Frobs in Exchange          | frobx | Frobs in Exchange
          frobx.md | Frob Exchange Working Group Charter Update     | frobx | Frob Exchange
          frobx.md | ## 2.0.9 Draft charter (Jo)                    | frobx | ''
          x.md     | Proposed 2nd Charter for FROBX Working Group   | frobx | ''
          frobx.md | # Purpose                                      | frobx | ''
          """)
  void a_title_names_the_group_in_many_ways(String file, String title, String acronym, String name)
      throws IOException {
    Group group =
        group(
            read(
                file,
                title + "\n\nThis charter is about frobs.\n\n## Scope\n\nFrobs.\n",
                ReadOptions.lenient()));
    assertThat(group.acronym()).hasToString(acronym);
    assertThat(group.name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          charter.md | Frobs are many. The FROBX working group will sort them.              | frobx
          charter.md | The purpose of the FROBX WG is to sort frobs.                        | frobx
          frobx.md   | The OTHER working group sorts frobs. FROBX does not.                 | frobx
          charter.md | Frobs were studied, for example by the Frob Research Group (FRG).    | unknown
          charter.md | The xxxx Working Group (xxxx WG) sorts frobs.                        | unknown
          """)
  void the_text_names_the_group_and_others(String file, String sentence, String acronym)
      throws IOException {
    Group group = group(read(file, "# Charter\n\n" + sentence + "\n", ReadOptions.lenient()));
    assertThat(group.acronym()).hasToString(acronym);
    assertThat(group.type().orElseThrow().slug()).isEqualTo("wg");
  }

  private static final String HEAD =
      """
      # Frob Exchange (FROBX) Charter
      -------------------------------

      ### Proposed Chairs
        * [Chen Li](mailto:chen.li@example.com)
        * TBD

      ### Area and Area Director(s)
        Security

      ### Mailing Lists
        * [General Discussion](frobx@example.org)
        * [To Subscribe](https://lists.example.org/frobx)
        -   Archive: <https://archive.example.org/frobx/>

      ### Description of Working Group

      Frobs are exchanged.
      """;

  @Test
  void a_head_can_be_written_with_titles_items_and_links() throws IOException {
    ReadResult<Directory> result = read("charter.md", HEAD, ReadOptions.strict());
    Group group = group(result);
    assertThat(group.acronym()).hasToString("frobx");
    assertThat(group.name()).isEqualTo("Frob Exchange");
    assertThat(group.parent()).hasValue(Acronym.of("sec"));
    assertThat(group.roles())
        .extracting(
            role ->
                role.name().slug()
                    + " "
                    + role.personName().orElse("")
                    + " "
                    + role.email().orElseThrow())
        .containsExactly("chair Chen Li chen.li@example.com");
    assertThat(group.list())
        .isEqualTo(
            new MailingList(
                "frobx@example.org",
                "https://lists.example.org/frobx",
                "https://archive.example.org/frobx/"));
    assertThat(group.charter().flatMap(Charter::text).map(CharterText::text))
        .hasValue("Frobs are exchanged.\n");
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void what_stands_between_the_labels_and_the_text_is_told_and_not_taken_for_the_list()
      throws IOException {
    ReadResult<Directory> result =
        read(
            "* Working group name: Frob Exchange\n"
                + "* Working group acronym: FROBX\n"
                + "* Mailing list: frobx@example.org\n\n"
                + "[ Open: see\n"
                + "[issue 1](https://example.org)\n"
                + "]\n\n"
                + "# Charter\n\n"
                + "Frobs are exchanged.\n");
    assertThat(group(result).list().address()).isEqualTo("frobx@example.org");
    assertThat(result.problems())
        .extracting(problem -> problem.location().line())
        .containsExactly(5, 6, 7);
  }

  @Test
  void a_title_can_stand_between_two_lines() throws IOException {
    Group group =
        group(
            read(
                "frobx.txt",
                "=============\n"
                    + "Frobs (FROBX)\n"
                    + "=============\n\n"
                    + "Chairs:\n"
                    + "  TBD\n\n"
                    + "Mailing Lists:\n\n"
                    + "  | General Discussion: frobx@example.org\n"
                    + "  | To Subscribe: https://lists.example.org/frobx\n\n"
                    + "Description of Working Group:\n\n"
                    + "  Frobs are exchanged.\n",
                ReadOptions.lenient()));
    assertThat(group.name()).isEqualTo("Frobs");
    assertThat(group.list().address()).isEqualTo("frobx@example.org");
    assertThat(group.list().subscribe()).isEqualTo("https://lists.example.org/frobx");
  }
}
