package io.github.wgkit.io.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ListReadersTest {
  private static final String SUMMARY =
      """

                 IETF Working Group Summary (By Area)


      Routing Area (rtg)
      ------------------
        Cy Model <cy@example.org>
        Di Muster <di@example.org>

      Widget Description Language (widl)
         Chairs:     Ada Example <ada@example.org>
                     Bo Sample <bo@example.org>
         WG Mail:    widl@example.org
         To Join:    widl-request@example.org
             In Body:  subscribe
         Archive:    https://www.example.org/archive/widl/

      Old Widgets (oldw)
         WG Mail:\s
         To Join:\s
         Archive:\s

      """;

  private static final String BY_ACRONYM =
      """

                 IETF Working Group Summary (By Acronym)


      The following Area Abbreviations are used in this document

      RTG\t - Routing Area

      Widgets -- Old and New -- (oldw) --\s
         Chair:      Ada Example <ada@example.org>
         WG Mail:    oldw@example.org

      Widget Description Language (widl) -- RTG
         WG Mail:    widl@example.org

      """;

  private static final String CHARTERS =
      """
      zwidl
      oldw


      Widget Description Language (zwidl)
      -----------------------------------

       Charter
       Last Modified: 2020-01-02

       Current Status: Active

       Chair:
           Ada Example <ada@example.org>

       Routing Area Directors:
           Cy Model <cy@example.org>

       Routing Area Advisor:
           Cy Model <cy@example.org>

       Mailing Lists:
           General Discussion: zwidl@example.org
           To Subscribe:      \s
           Archive:           \s

      Description of Working Group:

        Widgets (widgets)
        -----------------
       \s
         Charter
       \s
        Goals and Milestones:
       \s
        None.


      Goals and Milestones:
        Jul 2020 - Submit a draft - or two - to the IESG
        Done     - Adopt
        Given up - at last     - Adopt another

      Internet-Drafts:
        - The [first] draft-x document [draft-ietf-zwidl-x-03] (12 pages)
        - Another [draft-ietf-zwidl-y-00] (None pages)

      Requests for Comments:
        RFC9901: Widgets (7 pages)
                 * Updates DRAFT-IETF-ZWIDL-X
                 * Obsoletes RFC9000



      Old Widgets (oldw)
      ------------------

       Charter
       Last Modified: 2020-01-02

       Current Status: Active

       Chairs:

       Routing Area Directors:
           Cy Model <cy@example.org>


       Mailing Lists:
           General Discussion:\s
           To Subscribe:      \s
           Archive:           \s

      Description of Working Group:

        Not chartered yet.

      Goals and Milestones:
         - Think

      Internet-Drafts:

      No Requests for Comments

      """;

  private static ReadResult<Directory> read(String text) throws IOException {
    return FormatRegistry.standard()
        .read(Input.of(text.getBytes(StandardCharsets.UTF_8), "list.txt"), ReadOptions.lenient());
  }

  private static Group group(Directory directory, String acronym) {
    return directory.group(Acronym.of(acronym)).orElseThrow();
  }

  private static ImmutableList<String> people(Group group, RoleName role) {
    return group.roles(role).stream()
        .map(ListReadersTest::person)
        .collect(ImmutableList.toImmutableList());
  }

  private static String person(Role role) {
    return role.personName().orElse("-") + " " + role.email().map(EmailAddress::text).orElse("-");
  }

  @Test
  void a_summary_by_area_has_areas_and_groups() throws IOException {
    Directory directory = read(SUMMARY).value();
    assertThat(read(SUMMARY).problems()).isEmpty();
    Area area = Iterables.getOnlyElement(directory.areas());
    assertThat(area.acronym().text() + " " + area.name()).isEqualTo("rtg Routing Area");
    assertThat(people(area, RoleName.AREA_DIRECTOR))
        .containsExactly("Cy Model cy@example.org", "Di Muster di@example.org");
    Group group = group(directory, "widl");
    assertThat(group.name()).isEqualTo("Widget Description Language");
    assertThat(group.state()).contains(GroupState.ACTIVE);
    assertThat(group.parent()).contains(Acronym.of("rtg"));
    assertThat(people(group, RoleName.CHAIR))
        .containsExactly("Ada Example ada@example.org", "Bo Sample bo@example.org");
    assertThat(group.list())
        .isEqualTo(
            new MailingList(
                "widl@example.org",
                "widl-request@example.org",
                "https://www.example.org/archive/widl/"));
    assertThat(group.extensions()).containsEntry("inBody", ExtensionValue.of("subscribe"));
    assertThat(group.charter()).isEmpty();
    assertThat(group(directory, "oldw").list()).isEqualTo(MailingList.NONE);
    assertThat(group(directory, "oldw").roles()).isEmpty();
  }

  @Test
  void a_summary_by_acronym_names_the_area_behind_the_group() throws IOException {
    Directory directory = read(BY_ACRONYM).value();
    assertThat(read(BY_ACRONYM).problems()).isEmpty();
    assertThat(Iterables.getOnlyElement(directory.areas()).name()).isEqualTo("Routing Area");
    assertThat(group(directory, "widl").parent()).contains(Acronym.of("rtg"));
    assertThat(group(directory, "oldw").parent()).isEmpty();
    assertThat(group(directory, "oldw").name()).isEqualTo("Widgets -- Old and New --");
  }

  @Test
  void what_names_no_group_is_told() throws IOException {
    assertThat(read(SUMMARY + "And so on.\n").problems())
        .extracting(problem -> problem.code() + " " + problem.location())
        .containsExactly("charter-line list.txt:23:1");
    assertThat(read("\n   IETF Working Group Summary (By Area)\n").problems())
        .extracting(Problem::code)
        .containsExactly("charter-missing");
  }

  @Test
  void the_charters_of_a_list_are_taken_apart() throws IOException {
    ReadResult<Directory> result = read(CHARTERS);
    assertThat(result.problems()).isEmpty();
    Group group = group(result.value(), "zwidl");
    assertThat(group.charter().flatMap(Charter::text).map(CharterText::text))
        .contains(
            "Widgets (widgets)\n-----------------\n\n Charter\n\nGoals and Milestones:\n\nNone.\n");
    assertThat(group.milestones().milestones())
        .extracting(m -> m.resolution().orElse("-") + ": " + m.description())
        .containsExactly(
            "-: Submit a draft - or two - to the IESG",
            "Done: Adopt",
            "Given up - at last: Adopt another");
    assertThat(group.parent()).contains(Acronym.of("rtg"));
    assertThat(group(result.value(), "oldw").charter()).isEmpty();
    assertThat(group(result.value(), "oldw").usesMilestoneDates()).isFalse();
    assertThat(Iterables.getOnlyElement(result.value().areas()).acronym().text()).isEqualTo("rtg");
  }

  @Test
  void the_name_of_an_area_may_be_as_long_as_the_datatracker_allows() throws IOException {
    String name = "Routing " + "and Widgets ".repeat(5) + "and Gadgets Area";
    assertThat(name).hasSizeGreaterThan(80);
    Group widgets = group(read(CHARTERS.replace("Routing Area", name)).value(), "zwidl");
    assertThat(people(widgets, RoleName.CHAIR)).containsExactly("Ada Example ada@example.org");
    assertThat(widgets.extensions().get("area")).isEqualTo(ExtensionValue.of(name));
  }

  @Test
  void the_documents_of_a_list_are_taken_apart() throws IOException {
    Directory directory = read(CHARTERS).value();
    assertThat(directory.documents())
        .extracting(
            d -> d.name() + "|" + d.revision() + "|" + d.title() + "|" + d.pages().orElse(-1))
        .containsExactly(
            "draft-ietf-zwidl-x|03|The [first] draft-x document|12",
            "draft-ietf-zwidl-y|00|Another|-1",
            "rfc9901||Widgets|7");
    assertThat(directory.relations())
        .extracting(r -> r.source() + " " + r.relationship() + " " + r.target())
        .containsExactly("draft-ietf-zwidl-x updates rfc9901", "rfc9000 obs rfc9901");
  }

  @Test
  void problems_are_told_in_the_line_of_the_list() throws IOException {
    String text =
        CHARTERS.replace(" Current Status: Active\n\n Chairs", " Current Status: Odd\n\n Chairs");
    int line = (int) text.lines().takeWhile(words -> !words.contains("Odd")).count() + 1;
    assertThat(read(text).problems())
        .extracting(problem -> problem.location().toString())
        .containsExactly("list.txt:" + line + ":2");
    assertThat(read("none\n" + CHARTERS).problems())
        .extracting(Problem::message)
        .containsExactly("there is no charter of \"none\" in this list");
  }

  @Test
  void the_order_of_the_acronyms_tells_the_two_lists_apart() throws IOException {
    FormatRegistry formats = FormatRegistry.standard();
    String sorted = CHARTERS.replace("zwidl", "abwidl");
    assertThat(detect(formats, CHARTERS, "")).isEqualTo("1wg-charters");
    assertThat(detect(formats, sorted, "")).isEqualTo("1wg-charters-by-acronym");
    assertThat(detect(formats, sorted, "old/1wg-charters.txt")).isEqualTo("1wg-charters");
    assertThat(detect(formats, SUMMARY, "")).isEqualTo("1wg-summary");
    assertThat(detect(formats, BY_ACRONYM, "")).isEqualTo("1wg-summary-by-acronym");
  }

  private static String detect(FormatRegistry formats, String text, String name)
      throws IOException {
    return formats
        .detect(Input.of(text.getBytes(StandardCharsets.UTF_8), name), ReadOptions.strict())
        .id();
  }
}
