package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.announcement.Announcement;
import io.github.wgkit.io.announcement.AnnouncementFormat;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of milestones as the Secretariat, the Datatracker and its mails have them. */
class MilestoneRowsTest {
  private static final String CLASSIC =
      """
      Widgets (widl)
      --------------

       Charter

       Chair(s):
           Ada Example <ada@example.org>

      Description of Working Group:

      Work.

      Goals and Milestones:

      """;

  private static final String DATATRACKER = "Work.\n\nMilestones\n\n";

  private static ReadResult<Directory> read(WgReader reader, String text) throws IOException {
    return reader.read(
        Input.of(text.getBytes(StandardCharsets.UTF_8), "charter-ietf-widl-01.txt"),
        ReadOptions.lenient());
  }

  private static ImmutableList<String> classic(String rows) throws IOException {
    return shown(read(new ClassicReader(), CLASSIC + rows));
  }

  private static ImmutableList<String> datatracker(String rows) throws IOException {
    return shown(read(new WithMilestonesReader(), DATATRACKER + rows));
  }

  private static ImmutableList<String> toldOfClassic(String rows) throws IOException {
    return told(read(new ClassicReader(), CLASSIC + rows), CLASSIC);
  }

  private static ImmutableList<String> toldOfDatatracker(String rows) throws IOException {
    return told(read(new WithMilestonesReader(), DATATRACKER + rows), DATATRACKER);
  }

  private static ImmutableList<String> shown(ReadResult<Directory> read) {
    Group group = Iterables.getOnlyElement(read.value().groups());
    return group.milestones().milestones().stream()
        .map(MilestoneRowsTest::shown)
        .collect(ImmutableList.toImmutableList());
  }

  private static String shown(Milestone milestone) {
    String when =
        milestone
            .resolution()
            .or(() -> milestone.due().map(Due::toString))
            .orElseGet(
                () -> {
                  Object date = milestone.extensions().get("date");
                  return date == null ? "" : date + "?";
                });
    return when
        + " - "
        + milestone.description()
        + (milestone.documents().isEmpty() ? "" : " " + milestone.documents());
  }

  /** {@return the lines of the rows about which something is told, counted from 1} */
  private static ImmutableList<String> told(ReadResult<Directory> read, String before) {
    long above = before.lines().count();
    return read.problems().stream()
        .filter(problem -> problem.location().line() > above)
        .map(problem -> problem.location().line() - above + " " + problem.severity())
        .collect(ImmutableList.toImmutableList());
  }

  // ---- of the Secretariat

  @Test
  void rows_without_dates_may_begin_with_a_hyphen() throws IOException {
    assertThat(classic(" - Post a draft\n   on widgets\n - Submit it\n"))
        .containsExactly(" - Post a draft on widgets", " - Submit it");
  }

  @Test
  void a_hyphen_below_a_row_with_a_gap_is_part_of_its_text() throws IOException {
    assertThat(classic("  Mar 93   Post a draft\n           - on widgets\n  Apr 93   Meet\n"))
        .containsExactly("1993-03-31 - Post a draft - on widgets", "1993-04-30 - Meet");
  }

  @Test
  void a_sentence_may_go_on_with_done() throws IOException {
    assertThat(classic("Mar 93    Finish what was not\ndone before\nApr 93    Meet\n"))
        .containsExactly("1993-03-31 - Finish what was not done before", "1993-04-30 - Meet");
    assertThat(classic("Mar 93    Finish it\ndone      Meet\n"))
        .containsExactly("1993-03-31 - Finish it", "done - Meet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Done    - Meet|Done - Meet",
        "Mar 93: Meet|1993-03-31 - Meet",
        "Mar 93 – Meet|1993-03-31 - Meet",
        "Mar 93|1993-03-31 -",
        "TBD     Meet|TBD? - Meet",
        "TBD - Meet|TBD? - Meet",
        "TBD: Meet|TBD? - Meet",
        "on-going  Meet|on-going? - Meet",
        "???  Meet|???? - Meet",
        "Q3 1993 - Meet|Q3 1993? - Meet",
        "Late 1993  Meet|Late 1993? - Meet",
        "1993  Meet|1993? - Meet",
        "3/1993 - Meet|1993-03-31 - Meet",
        "12/93 - Meet|1993-12-31 - Meet",
        "Mar 15, 1993 - Meet|1993-03-15 - Meet"
      })
  void what_stands_before_the_text_is_the_date_or_kept_as_one(String row, String expected)
      throws IOException {
    assertThat(Iterables.getOnlyElement(classic("  " + row + "\n")).strip()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The group - Meet",
        "Meet: in March",
        "93  Meet",
        "A word that is too long for a date 1993  Meet",
        "Mar 1993x Meet",
        "none",
        "N/A"
      })
  void what_is_no_row_makes_no_milestone(String line) throws IOException {
    assertThat(classic(line + "\n")).isEmpty();
  }

  @Test
  void what_stands_where_the_other_dates_stand_is_no_date_but_a_milestone() throws IOException {
    assertThat(classic("  Mar 93    Meet\n  Someday   Post\n  Apr 93    Go\n"))
        .containsExactly("1993-03-31 - Meet", "Someday? - Post", "1993-04-30 - Go");
    assertThat(toldOfClassic("  Mar 93    Meet\n  Someday   Post\n  Apr 93    Go\n"))
        .containsExactly("2 WARNING");
    // in another column it belongs to the text before it
    assertThat(classic("  Mar 93    Meet\n  Someday     Post\n"))
        .containsExactly("1993-03-31 - Meet Someday Post");
  }

  @Test
  void an_indented_line_after_an_empty_one_belongs_to_the_row() throws IOException {
    assertThat(classic("  Mar 93    Meet\n\n            in Springfield\n\n  Apr 93    Go\n"))
        .containsExactly("1993-03-31 - Meet in Springfield", "1993-04-30 - Go");
    String between = "  Mar 93    Meet\n\nThat is all.\n\n  Apr 93    Go\n";
    assertThat(classic(between)).containsExactly("1993-03-31 - Meet", "1993-04-30 - Go");
    assertThat(toldOfClassic(between)).containsExactly("3 INFO");
  }

  @Test
  void drafts_may_stand_below_the_text() throws IOException {
    assertThat(
            classic(
                "  Mar 93    Post a draft\n            o draft-ietf-widl-lang\n"
                    + "            o well\n            o  draft-ietf-widl-names\n"))
        .containsExactly(
            "1993-03-31 - Post a draft o well [draft-ietf-widl-lang, draft-ietf-widl-names]");
  }

  @Test
  void a_meeting_between_two_rows_is_no_part_of_either() throws IOException {
    String rows = "  Mar 93    Post\n            - IETF 26 -\n  Apr 93    Go\n";
    assertThat(classic(rows)).containsExactly("1993-03-31 - Post", "1993-04-30 - Go");
    assertThat(toldOfClassic(rows)).containsExactly("2 INFO");
  }

  @ParameterizedTest
  @CsvSource({
    "1985,1", "1986,0", "2099,0", "2100,1",
  })
  void a_year_before_the_ietf_or_far_ahead_is_told(int year, int problems) throws IOException {
    assertThat(classic("  Mar " + year + "   Meet\n")).hasSize(1);
    assertThat(toldOfClassic("  Mar " + year + "   Meet\n")).hasSize(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "13/1993  Meet|1 ERROR",
        "0/1993  Meet|1 ERROR",
        "Late 1993  Meet|1 WARNING",
        "1993  Meet|1 ERROR",
        "Mar 1x  Meet|1 ERROR",
        "TBD  Meet|''",
        "3/1993  Meet|''"
      })
  void a_date_that_is_none_is_told(String row, String problem) throws IOException {
    assertThat(String.join(", ", toldOfClassic("  " + row + "\n"))).isEqualTo(problem);
  }

  @Test
  void the_marks_of_a_quotation_count_as_little_as_blanks() throws IOException {
    String rows = "  Mar 93    Meet\n  Someday   Post\n            a draft\n  Apr 93    Go\n";
    String quoted =
        (CLASSIC + rows).lines().map(line -> "> " + line + "\n").reduce("", String::concat);
    assertThat(shown(read(new ClassicReader(), quoted))).isEqualTo(classic(rows));
    assertThat(classic(rows)).hasSize(3);
  }

  // ---- of the Datatracker

  @Test
  void each_row_of_the_datatracker_has_a_hyphen() throws IOException {
    String rows =
        """
        Jul 2012 - Post a draft on
          widgets
            o draft-ietf-widl-lang
            o rfc9000

        Done     - Meet

        Nearly done - Submit
          it

        - Go

        -

        Sometime in 2013 - Rest -
        """;
    assertThat(datatracker(rows))
        .containsExactly(
            "2012-07-31 - Post a draft on widgets [draft-ietf-widl-lang, rfc9000]",
            "Done - Meet",
            "Nearly done - Submit it",
            " - Go",
            " - ",
            "Sometime in 2013 - Rest -");
    assertThat(toldOfDatatracker(rows)).isEmpty();
  }

  @Test
  void a_wrapped_line_may_have_a_hyphen_of_its_own() throws IOException {
    assertThat(datatracker("Jul 2012 - Post a draft\nand more - or less - of it\n\nDone - Meet\n"))
        .containsExactly("2012-07-31 - Post a draft and more - or less - of it", "Done - Meet");
  }

  @Test
  void a_row_may_end_with_its_hyphen() throws IOException {
    assertThat(datatracker("Jul 2012 -\n\nNearly -\n\nQ3 2012 -\n"))
        .containsExactly("2012-07-31 - ", "Nearly - ", "Q3 2012? - ");
    assertThat(toldOfDatatracker("Jul 2012 -\n\nNearly -\n\nQ3 2012 -\n"))
        .containsExactly("5 WARNING");
  }

  @Test
  void a_last_line_that_looks_like_a_document_may_be_none() throws IOException {
    assertThat(datatracker("Jul 2012 - Post\n    o well\n    o 9000-x\n    o a b\n    o\n"))
        .containsExactly("2012-07-31 - Post o well o 9000-x o a b o");
    assertThat(datatracker("Jul 2012 - Post\n    o bcp9\n    o a-b\n"))
        .containsExactly("2012-07-31 - Post [bcp9, a-b]");
  }

  @Test
  void rows_that_are_indented_like_those_of_a_list_need_no_empty_lines() throws IOException {
    assertThat(datatracker("  Jul 2012     - Post\n  Nearly done     - Meet\n  Done     - Go\n"))
        .containsExactly("2012-07-31 - Post", "Nearly done - Meet", "Done - Go");
    assertThat(datatracker("  A - B     - Meet\n")).containsExactly("A - B - Meet");
  }

  // ---- in mails

  @Test
  void in_a_mail_empty_lines_part_the_rows() throws IOException {
    String mail =
        """
        A new IETF WG has been formed in the Security Area. For additional
        information, please contact the Area Directors or the WG Chairs.

        Widgets (widl)
        -----------------------------------------------------------------------
        Current status: Proposed WG

        Chairs:
          Ada Example <ada@example.org>

        Group page: https://datatracker.ietf.org/group/widl/

        Charter: https://datatracker.ietf.org/doc/charter-ietf-widl/

        Work.

        Milestones:

          Jul 2026 - Submit it - all of it -
          Aug 2026 - not a row of its own - to the IESG

          Nearly - Meet

          Mar 2027 - Close
        """;
    ReadResult<Directory> read =
        read(new AnnouncementFormat(Announcement.ACTION).reader().orElseThrow(), mail);
    Group group =
        read.value().groups().stream()
            .filter(of -> of.acronym().text().equals("widl"))
            .findFirst()
            .orElseThrow();
    assertThat(group.milestones().milestones())
        .extracting(MilestoneRowsTest::shown)
        .containsExactly(
            "2026-07-31 - Submit it - all of it - Aug 2026 - not a row of its own - to the IESG",
            "Nearly - Meet",
            "2027-03-31 - Close");
  }
}
