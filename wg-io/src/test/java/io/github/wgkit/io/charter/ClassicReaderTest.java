package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassicReaderTest {
  private static final String CHARTER =
      """

      Widget Description Language (widl)
      ----------------------------------

       Charter
       Last Modified: 2003-04-05

       Current Status: Active Working Group

       Chair(s):
           Ada Example  <ada@example.org>
           Bo Sample  <bo at example.org>

       Transport Area Director(s):
           Cy Model  <cy@example.org>
           Di Muster  <di@example.org>

       Transport Area Advisor:
           Di Muster  <di@example.org>

       Secretary(ies):
           Ed Ejemplo  <ed@example.org>

       Technical Advisor(s):
           Flo Exemple  <flo@example.org>

       Editor(s):
           Gus Esempio  <gus@example.org>

       Mailing Lists:
           General Discussion:widl@example.org
           To Subscribe:      widl-request@example.org
               In Body:       subscribe
           Archive:           ftp://ftp.example.org/widl/

      Description of Working Group:

      The group describes widgets.

      It does not build them.

       Goals and Milestones:

         Done         Post a first draft of the widget
                      description language.

         Mar 03       Meet in Springfield

         Dec 99       Submit the widget description language to the IESG
                      by Jan 00 at the latest

       Internet-Drafts:

      Posted Revised         I-D Title   <Filename>
      ------ ------- --------------------------------------------
      Mar 02 Nov 02   <draft-ietf-widl-lang-04.txt>
                      The Widget Description
                      Language

       Request For Comments:

        RFC   Stat Published     Title
      ------- -- ----------- ------------------------------------
      RFC9901 PS   Aug 99    Widgets: Requirements and
                             Terminology
      RFC9902Standard  Sep 99    Widget Names
      """;

  private static ReadResult<Directory> read(String text, String name) throws IOException {
    return new ClassicReader()
        .read(Input.of(text.getBytes(StandardCharsets.UTF_8), name), ReadOptions.lenient());
  }

  private static Group group(String text) throws IOException {
    return Iterables.getOnlyElement(
        Iterables.filter(read(text, "x.txt").value().groups(), group -> !(group instanceof Area)));
  }

  private static ImmutableList<String> people(Group group, RoleName role) {
    return group.roles(role).stream()
        .map(ClassicReaderTest::person)
        .collect(ImmutableList.toImmutableList());
  }

  private static String person(Role role) {
    return role.personName().orElse("-") + " " + role.email().map(EmailAddress::text).orElse("-");
  }

  private static ImmutableList<String> rows(Group group) {
    return group.milestones().milestones().stream()
        .map(ClassicReaderTest::row)
        .collect(ImmutableList.toImmutableList());
  }

  private static String row(Milestone milestone) {
    Optional<String> due = milestone.due().map(Due::toString);
    return milestone.resolution().or(() -> due).orElse("-") + " " + milestone.description();
  }

  private static String withMilestones(String rows) {
    return CHARTER.substring(0, CHARTER.indexOf("   Done  ")) + rows;
  }

  private static String withHead(String head) {
    return "Widget Description Language (widl)\n----\n\n Charter\n"
        + head
        + "\nDescription of Working Group:\n\nWidgets.\n";
  }

  @Test
  void a_second_line_of_the_last_change_is_kept_beside_the_first() throws IOException {
    for (String format : List.of("charter-classic", "charter-text")) {
      ReadResult<Directory> result =
          FormatRegistry.standard()
              .read(
                  Input.of(
                      ("Widgets (widl)\n--------------\n\n Charter\n Last Modified: 2003-04-05\n"
                              + " Last Modified: lately\n\n Chair(s):\n     Ada Example"
                              + " <ada@example.org>\n\nDescription of Working Group:\n\nIt makes.\n")
                          .getBytes(StandardCharsets.UTF_8),
                      "widl.txt"),
                  ReadOptions.builder().isLenient(true).format(format).build());
      assertThat(result.problems()).noneMatch(problem -> problem.code().equals("reader-failed"));
    }
  }

  @Test
  void the_head_says_who_and_where() throws IOException {
    Group group = group(CHARTER);
    assertThat(group.name()).isEqualTo("Widget Description Language");
    assertThat(group.acronym()).isEqualTo(Acronym.of("widl"));
    assertThat(group.state()).contains(GroupState.ACTIVE);
    assertThat(group.parent()).contains(Acronym.of("tsv"));
    assertThat(group.extensions())
        .containsEntry("lastModified", ExtensionValue.of("2003-04-05"))
        .containsEntry("inBody", ExtensionValue.of("subscribe"));
    assertThat(people(group, RoleName.CHAIR))
        .containsExactly("Ada Example ada@example.org", "Bo Sample bo@example.org");
    assertThat(people(group, RoleName.AREA_DIRECTOR)).containsExactly("Di Muster di@example.org");
    assertThat(people(group, RoleName.SECRETARY)).containsExactly("Ed Ejemplo ed@example.org");
    assertThat(people(group, RoleName.TECHNICAL_ADVISOR))
        .containsExactly("Flo Exemple flo@example.org");
    assertThat(people(group, RoleName.EDITOR)).containsExactly("Gus Esempio gus@example.org");
    assertThat(group.list())
        .isEqualTo(
            new MailingList(
                "widl@example.org", "widl-request@example.org", "ftp://ftp.example.org/widl/"));
  }

  @Test
  void the_area_comes_with_its_directors() throws IOException {
    Area area = Iterables.getOnlyElement(read(CHARTER, "").value().areas());
    assertThat(area.acronym()).isEqualTo(Acronym.of("tsv"));
    assertThat(area.name()).isEqualTo("Transport Area");
    assertThat(people(area, RoleName.AREA_DIRECTOR))
        .containsExactly("Cy Model cy@example.org", "Di Muster di@example.org");
  }

  @Test
  void the_description_and_the_milestones_are_taken_apart() throws IOException {
    Group group = group(CHARTER);
    assertThat(group.charter().orElseThrow().text().orElseThrow().text())
        .isEqualTo("The group describes widgets.\n\nIt does not build them.\n");
    assertThat(rows(group))
        .containsExactly(
            "Done Post a first draft of the widget description language.",
            "2003-03-31 Meet in Springfield",
            "1999-12-31 Submit the widget description language to the IESG by Jan 00 at the latest");
    assertThat(Sources.bytes(group)).isEqualTo(CHARTER.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_documents_follow() throws IOException {
    ImmutableList<Document> documents = read(CHARTER, "").value().documents();
    assertThat(documents)
        .extracting(document -> document.name() + " " + document.type() + " " + document.title())
        .containsExactly(
            "draft-ietf-widl-lang draft The Widget Description Language",
            "rfc9901 rfc Widgets: Requirements and Terminology",
            "rfc9902 rfc Widget Names");
    assertThat(documents.get(0).revision()).isEqualTo("04");
    assertThat(documents.get(1).extensions())
        .containsEntry("status", ExtensionValue.of("PS"))
        .containsEntry("published", ExtensionValue.of("1999-08"));
    assertThat(documents.get(2).extensions())
        .containsEntry("status", ExtensionValue.of("Standard"));
    assertThat(documents).allMatch(document -> document.group().isPresent());
  }

  @Test
  void nothing_but_the_revision_is_told_of_a_charter_that_is_understood() throws IOException {
    assertThat(read(CHARTER, "").problems())
        .extracting(problem -> problem.severity() + " " + problem.code())
        .containsExactly("INFO charter-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void line_ends_do_not_matter(String lineEnd) throws IOException {
    Group group = group(CHARTER.replace("\n", lineEnd));
    assertThat(rows(group)).isEqualTo(rows(group(CHARTER)));
    assertThat(group.roles()).isEqualTo(group(CHARTER).roles());
    assertThat(group.charter().orElseThrow().text().orElseThrow().text())
        .isEqualTo(
            "The group describes widgets.\n\nIt does not build them.\n".replace("\n", lineEnd));
  }

  @Test
  void an_indented_charter_says_the_same() throws IOException {
    Group group = group(CHARTER.indent(5));
    assertThat(group.roles()).isEqualTo(group(CHARTER).roles());
    assertThat(group.list()).isEqualTo(group(CHARTER).list());
    assertThat(rows(group)).isEqualTo(rows(group(CHARTER)));
    assertThat(read(CHARTER.indent(5), "").value().documents())
        .isEqualTo(read(CHARTER, "").value().documents());
  }

  @Test
  void a_charter_in_windows_1252_is_told_and_kept() throws IOException {
    byte[] bytes = CHARTER.replace("Ada", "Åda").getBytes(StandardCharsets.ISO_8859_1);
    ReadResult<Directory> result =
        new ClassicReader().read(Input.of(bytes, ""), ReadOptions.strict());
    Group group = result.value().group(Acronym.of("widl")).orElseThrow();
    assertThat(people(group, RoleName.CHAIR)).contains("Åda Example ada@example.org");
    assertThat(Sources.bytes(group)).isEqualTo(bytes);
    assertThat(result.problems()).extracting(Problem::code).contains("charter-encoding");
  }

  // The head.

  @ParameterizedTest
  @ValueSource(
      strings = {
        " Chair(s):\n     Ada Example  <ada@example.org>\n",
        " Chair(s)\n     Ada Example <ada@example.org>\n",
        " CHAIR(S):\n     Ada Example <ada@example.org>\n",
        "Chairs: Ada Example <ada@example.org>\n",
        "Chair:\nAda Example <ada@example.org>\n",
        "   WG Chair:   Ada Example, ada@example.org\n",
        " Co-Chairs:\n     Ada Example, <ada@example.org>\n",
        " Chairperson(s):\n     Ada Example (ada@example.org)\n",
        " Chair(s):\n     ada@example.org (Ada Example)\n",
        " Chair(s):\n     Ada Example <mailto:ada@example.org>\n",
        " Chair(s):\n     Ada Example ada@example.org\n",
        " Chair(s):\n     Ada Example <ada at example.org>\n",
        " Chair(s):\n     Ada Example\n     <ada@example.org>\n",
        " Chair(s):\n     Ada\n        Example <ada@example.org>\n",
        " Chair(s):\n     Ada Example <ada@example.org\n     >\n",
        "> Chair(s):\n>     Ada Example <ada@example.org>\n",
        "**Chair:** Ada Example <ada@example.org>\n"
      })
  void a_chair_is_found_however_it_is_written(String head) throws IOException {
    assertThat(people(group(withHead(head)), RoleName.CHAIR))
        .containsExactly("Ada Example ada@example.org");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Example|Ada Example -",
        "<ada@example.org>|- ada@example.org",
        "TBD|''",
        "none|''",
        "Ada Example <ada@example.org>, Bo Sample <bo@example.org>"
            + "|Ada Example ada@example.org; Bo Sample bo@example.org",
        "Ada Example, ada@example.org; Bo Sample, bo@example.org"
            + "|Ada Example ada@example.org; Bo Sample bo@example.org"
      })
  void names_and_addresses_may_be_missing_or_stand_together(String line, String expected)
      throws IOException {
    assertThat(
            String.join(
                "; ", people(group(withHead("Chair(s):\n   " + line + "\n")), RoleName.CHAIR)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Operational Requirements Area Director(s)|ops-old|Operational Requirements Area",
        "IP: Next Generation Area Director(s):|ipng|IP: Next Generation Area",
        "REAL-TIME APPLICATIONS AND INFRASTRUCTURE AREA DIRECTORS:|rai"
            + "|REAL-TIME APPLICATIONS AND INFRASTRUCTURE Area"
      })
  void areas_of_all_times_are_known(String label, String acronym, String name) throws IOException {
    ReadResult<Directory> result =
        read(withHead(" " + label + "\n     Cy Model <cy@example.org>\n"), "");
    Area area = Iterables.getOnlyElement(result.value().areas());
    assertThat(area.acronym().text()).isEqualTo(acronym);
    assertThat(area.name()).isEqualTo(name);
    assertThat(people(area, RoleName.AREA_DIRECTOR)).containsExactly("Cy Model cy@example.org");
  }

  @Test
  void an_area_that_nobody_knows_stays_with_the_group() throws IOException {
    Group group = group(withHead(" Astrology Area Directors:\n     Cy Model <cy@example.org>\n"));
    assertThat(group.parent()).isEmpty();
    assertThat(group.extensions())
        .containsEntry("area", ExtensionValue.of("Astrology Area"))
        .containsEntry("areaDirectors", ExtensionValue.of("Cy Model <cy@example.org>"));
  }

  @Test
  void the_labels_of_the_sample_in_rfc_2418_are_understood() throws IOException {
    Group group =
        group(
            """
            Appendix:  Sample Working Group Charter

               Working Group Name:
                    Widget Description Language (widl)

               IETF Area:
                    Transport Area

               Chair(s):
                    Ada Example <ada@example.org>

               Responsible Area Director:
                    Cy Model <cy@example.org>

               Mailing Lists:
                    General Discussion:widl@example.org
                    To Subscribe: widl-request@example.org

               Description of Working Group:

               Widgets.
            """);
    assertThat(group.name()).isEqualTo("Widget Description Language");
    assertThat(group.acronym().text()).isEqualTo("widl");
    assertThat(group.parent()).contains(Acronym.of("tsv"));
    assertThat(people(group, RoleName.AREA_DIRECTOR)).containsExactly("Cy Model cy@example.org");
    assertThat(group.list().address()).isEqualTo("widl@example.org");
    assertThat(group.list().archive()).isEmpty();
  }

  @Test
  void a_value_may_stand_below_its_label() throws IOException {
    assertThat(
            group(
                    withHead(
                        "Mailing Lists:\nGeneral Discussion: widl@example.org\n"
                            + "To Subscribe: widl-request@example.org\n"
                            + "Archive:\nhttp://www.example.org/archive/widl\n"))
                .list())
        .isEqualTo(
            new MailingList(
                "widl@example.org",
                "widl-request@example.org",
                "http://www.example.org/archive/widl"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mailing list: widl@example.org", " Mailing Lists:\n    widl@example.org"})
  void a_list_without_labels_is_an_address(String head) throws IOException {
    assertThat(group(withHead(head + "\n")).list().address()).isEqualTo("widl@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2003-04-05",
        "05-Apr-03",
        "5 April 2003",
        "April 5, 2003",
        "04/05/03",
        "Sat, 5 Apr 2003",
        "2003/04/05",
        "4/5/2003",
        "05-Apr-2003 10:30"
      })
  void the_day_of_the_last_change_may_have_any_form(String day) throws IOException {
    for (String label : ImmutableList.of("Last Modified: ", "Last Updated: ")) {
      assertThat(group(withHead(" " + label + day + "\n")).extensions())
          .containsEntry("lastModified", ExtensionValue.of("2003-04-05"));
    }
  }

  @Test
  void what_is_not_understood_is_kept_and_told() throws IOException {
    String text =
        withHead(
            " Chair(s):\n     Ada Example <ada@example.org>\n\n Last Modified: yesterday\n\n"
                + " Current Status: Confused\n\n Web Page: http://www.example.org/widl\n");
    Group group = group(text);
    assertThat(group.extensions())
        .containsEntry("lastModified", ExtensionValue.of("yesterday"))
        .containsEntry("status", ExtensionValue.of("Confused"))
        .containsKey("Web Page");
    assertThat(read(text, "x.txt").problems())
        .filteredOn(problem -> problem.code().equals("charter-line"))
        .extracting(problem -> problem.location().line() + " " + problem.severity())
        .containsExactly("8 WARNING", "10 WARNING", "12 INFO");
  }

  @Test
  void a_long_title_may_take_two_lines() throws IOException {
    Group group =
        group(
            "A Very Long Name of a Group about Everything that is Somehow\n  Connected (widl)\n"
                + "-------------------------------------------------------------\n\n Charter\n\n"
                + " Chair(s):\n     Ada <ada@example.org>\n\nDescription of Working Group:\n\nWork.\n");
    assertThat(group.name())
        .isEqualTo("A Very Long Name of a Group about Everything that is Somehow Connected");
    assertThat(group.acronym().text()).isEqualTo("widl");
  }

  @Test
  void a_name_may_have_parentheses_of_its_own() throws IOException {
    assertThat(group(CHARTER.replace("Widget Description", "Widget (Small) Description")).name())
        .isEqualTo("Widget (Small) Description Language");
  }

  @Test
  void research_groups_have_charters_of_their_own_kind() throws IOException {
    Group group = group(CHARTER.replace("Description Language", "Research Group"));
    assertThat(group.type()).contains(GroupType.RG);
    assertThat(group.charter().orElseThrow().name().toString()).isEqualTo("charter-irtf-widl");
  }

  @Test
  void the_file_name_gives_what_the_text_does_not() throws IOException {
    String text = CHARTER.replace(" (widl)", "");
    Group group =
        read(text, "charter-ietf-widl-01-02.txt").value().group(Acronym.of("widl")).orElseThrow();
    assertThat(group.charter().orElseThrow().revision()).contains(CharterRevision.proposal(1, 2));
    assertThat(group.proposedMilestones().milestones()).hasSize(3);
    assertThat(read(text, "widl-charter.txt").value().group(Acronym.of("widl"))).isPresent();
  }

  @Test
  void a_proposed_group_has_no_approved_charter_yet() throws IOException {
    Group group = group(CHARTER.replace("Active Working Group", "Proposed Working Group"));
    assertThat(group.state()).contains(GroupState.PROPOSED);
    assertThat(group.charter().orElseThrow().revision()).contains(CharterRevision.FIRST);
    assertThat(group.proposedMilestones().milestones()).hasSize(3);
  }

  // The milestones.

  @Test
  void rows_may_be_unindented_and_wrapped_to_the_margin() throws IOException {
    assertThat(
            rows(
                group(
                    withMilestones(
                        "Done - Post the draft.\nApr 2010 - Submit the draft\nto the IESG\n"
                            + "Jun 2010 - Close"))))
        .containsExactly(
            "Done Post the draft.", "2010-04-30 Submit the draft to the IESG", "2010-06-30 Close");
  }

  @Test
  void words_cut_at_a_hyphen_are_joined() throws IOException {
    assertThat(
            rows(
                group(
                    withMilestones(
                        "   Done    Submit draft-ietf-\n           widl-lang-04 and the pre-\n"
                            + "           and post-conditions to the Multi-\n           Protocol group"))))
        .containsExactly(
            "Done Submit draft-ietf-widl-lang-04 and the pre- and post-conditions to the"
                + " Multi-Protocol group");
  }

  @Test
  void done_may_stand_to_the_right() throws IOException {
    assertThat(
            rows(
                group(
                    withMilestones(
                        "     Done   Meet\n   Mar 93   Post a draft\n            on widgets\n"
                            + "     Done   Meet again\n"))))
        .containsExactly("Done Meet", "1993-03-31 Post a draft on widgets", "Done Meet again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mar 15, 1993|1993-03-15",
        "15 Mar 1993|1993-03-15",
        "3/93|1993-03-31",
        "03/1993|1993-03-31",
        "Sept 1993|1993-09-30",
        "June 1993|1993-06-30",
        "Mar-93|1993-03-31"
      })
  void rare_forms_of_dates_are_understood(String date, String due) throws IOException {
    assertThat(rows(group(withMilestones("   " + date + "     Post a draft\n"))))
        .containsExactly(due + " Post a draft");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mar 1x|ERROR",
        "13/93|ERROR",
        "Feb 30, 1993|ERROR",
        "Spring 1993|WARNING",
        "Q3 1993|WARNING",
        "Mar 1066|WARNING",
        "TBD|none",
        "Ongoing|none"
      })
  void a_date_that_is_none_is_told_and_its_milestone_is_kept(String date, String severity)
      throws IOException {
    String text =
        withMilestones(
            "   Mar 93         Meet\n   " + date + " ".repeat(15 - date.length()) + "Post\n");
    Group group = group(text);
    assertThat(group.milestones().milestones()).hasSize(2);
    assertThat(group.milestones().milestones().get(1).description()).isEqualTo("Post");
    ImmutableList<Problem> told =
        read(text, "").problems().stream()
            .filter(problem -> problem.code().equals("milestone-date"))
            .collect(ImmutableList.toImmutableList());
    if (severity.equals("none")) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told).hasSize(1);
      assertThat(told.get(0).severity().toString()).isEqualTo(severity);
      assertThat(told.get(0).location().line()).isEqualTo(45);
      assertThat(told.get(0).location().column()).isEqualTo(4);
    }
  }

  @Test
  void an_impossible_date_fails_strict_reading_at_its_place() {
    byte[] text =
        withMilestones("   Mar 93    Meet\n   Mar 1x    Post\n").getBytes(StandardCharsets.UTF_8);
    WgReadException failure =
        catchThrowableOfType(
            WgReadException.class,
            () -> new ClassicReader().read(Input.of(text, "x.txt"), ReadOptions.strict()));
    Problem last = Iterables.getLast(failure.problems());
    assertThat(last.severity()).isEqualTo(Severity.ERROR);
    assertThat(last.location().toString()).isEqualTo("x.txt:45:4");
  }

  @Test
  void milestones_without_dates_are_numbered() throws IOException {
    Group group =
        group(withMilestones("   TBD       Post a draft\n   TBD       Submit it to the IESG\n"));
    assertThat(group.usesMilestoneDates()).isFalse();
    assertThat(group.milestones().sorted()).isEqualTo(group.milestones().milestones());
  }

  @ParameterizedTest
  @ValueSource(strings = {"   None specified\n", "   TBD\n", "\n", "None.\n"})
  void there_may_be_no_milestones(String rows) throws IOException {
    String text = withMilestones(rows);
    assertThat(group(text).milestones().milestones()).isEmpty();
    assertThat(read(text, "").problems()).hasSize(1);
  }

  @Test
  void what_is_no_milestone_is_told() throws IOException {
    String text =
        withMilestones(
            "   Mar 93    Meet\n\nThe group will conclude after that.\n\n   Apr 93    Go\n");
    assertThat(rows(group(text))).containsExactly("1993-03-31 Meet", "1993-04-30 Go");
    assertThat(read(text, "").problems()).extracting(Problem::code).contains("charter-line");
  }

  // Pages.

  @Test
  void heads_and_feet_of_pages_are_passed_over() throws IOException {
    String foot =
        "\n\n\nExample                  Best Current Practice                 [Page 24]\n\f\n"
            + "RFC 9900                Widget Group Guidelines          September 1998\n\n\n";
    String paged =
        CHARTER
            .replace("describes widgets.\n\n", "describes widgets.\n" + foot)
            .replace("Springfield\n\n", "Springfield\n" + foot)
            .replace("of the widget\n", "of the widget\n" + foot);
    Group group = group(paged);
    assertThat(rows(group)).isEqualTo(rows(group(CHARTER)));
    assertThat(group.charter().orElseThrow().text())
        .isEqualTo(group(CHARTER).charter().orElseThrow().text());
    assertThat(Sources.bytes(group)).isEqualTo(paged.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void places_are_told_in_the_text_with_its_pages() throws IOException {
    String paged =
        "Widgets (widl)\n----\n\n Charter\n\n Chair(s):\n   Ada <a@example.org>\n\n"
            + "Description of Working Group:\n\nWork.\n\n\nExample         [Page 1]\n\f\n"
            + "RFC 9900                Widget Guidelines          September 1998\n\n"
            + "Goals and Milestones:\n\n   Mar 93    Meet\n   Mar 1x    Post\n";
    assertThat(read(paged, "").problems())
        .filteredOn(problem -> problem.code().equals("milestone-date"))
        .extracting(problem -> problem.location().line())
        .containsExactly((int) paged.lines().takeWhile(line -> !line.contains("1x")).count() + 1);
  }
}
