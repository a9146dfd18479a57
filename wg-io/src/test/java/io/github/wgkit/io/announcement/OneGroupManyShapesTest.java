package io.github.wgkit.io.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One group in several shapes reads to equal values. */
class OneGroupManyShapesTest {
  private static final String TEXT =
      """
      The group specifies how frobs are exchanged between independent
      implementations.

      Out of scope:

       - new transport protocols
      """;

  private static final String PEOPLE =
      """
      Chairs:
        Chen Li <chen.li@example.com>
        Márta Stone <marta@example.org>

      Secretaries:
        Sam Poe <sam@example.com>

      Assigned Area Director:
        Jon Vale <jon.vale@example.net>

      Security Area Directors:
        Ana Ruiz <ana.ruiz@example.org>
        Jon Vale <jon.vale@example.net>

      Technical advisors:
        Ola Ek <ola@example.se>

      """;

  private static final String CLASSIC =
      """
      Frob Exchange (frobx)
      ---------------------

       Charter
       Last Modified: 2026-05-07

       Current Status: Active Working Group

       Chair(s):
           Chen Li <chen.li@example.com>
           Márta Stone <marta@example.org>

       Security Area Director(s):
           Ana Ruiz <ana.ruiz@example.org>
           Jon Vale <jon.vale@example.net>

       Security Area Advisor:
           Jon Vale <jon.vale@example.net>

       Technical Advisor(s):
           Ola Ek <ola@example.se>

       Secretary(ies):
           Sam Poe <sam@example.com>

       Mailing Lists:
           General Discussion: frobx@example.org
           To Subscribe:       https://lists.example.org/frobx
           Archive:            https://archive.example.org/frobx/

      Description of Working Group:

      """
          + TEXT
          + """

          Goals and Milestones:

            Done         Adopt the frame

            Jul 26       Submit the frame, including what has to be said on relays, to the
                         IESG

            Mar 27       Recharter or close

          """;

  private static final String WITH_MILESTONES =
      TEXT
          + """


          Milestones

          Done     - Adopt the frame

          Jul 2026 - Submit the frame, including what has to be said on relays, to the
                     IESG

          Mar 2027 - Recharter or close

          """;

  private static final String MARKDOWN =
      "# Frob Exchange (frobx)\n\n"
          + PEOPLE
          + """
          Mailing list:
            Address: frobx@example.org
            To subscribe: https://lists.example.org/frobx
            Archive: https://archive.example.org/frobx/

          ## Charter for Working Group

          """
          + TEXT
          + """

          ## Milestones

          * Done: Adopt the frame
          * July 2026: Submit the frame, including what has to be said on
            relays, to the IESG
          * Mar 2027: Recharter or close
          """;

  private static final String MAIL =
      "From: a@example.org\nSubject: WG Action: Rechartered Frob Exchange (frobx)\n\n"
          + "The Frob Exchange (frobx) WG in the Security Area of the IETF has been rechartered.\n\n"
          + "Frob Exchange (frobx)\n---------------------\nCurrent status: Active WG\n\n"
          + PEOPLE
          + """
          Mailing list:
            Address: frobx@example.org
            To subscribe: https://lists.example.org/frobx
            Archive: https://archive.example.org/frobx/

          Group page: https://datatracker.ietf.org/group/frobx/

          Charter: https://datatracker.ietf.org/doc/charter-ietf-frobx/

          """
          + TEXT
          + """

          Milestones:

            Done     - Adopt the frame

            Jul 2026 - Submit the frame, including what has to be said on relays, to
            the IESG

            Mar 2027 - Recharter or close

          """;

  private static Group read(WgReader reader, String name, String text) throws IOException {
    Directory directory =
        reader
            .read(Input.of(text.getBytes(StandardCharsets.UTF_8), name), ReadOptions.strict())
            .value();
    return directory.groups().stream()
        .filter(group -> group.charter().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Group read(String format, String name, String text) throws IOException {
    return read(FormatRegistry.standard().reader(format), name, text);
  }

  private static ImmutableList<String> plan(Group group) {
    return Stream.of(group.milestones(), group.proposedMilestones())
        .flatMap(plan -> plan.milestones().stream())
        .map(OneGroupManyShapesTest::shown)
        .collect(ImmutableList.toImmutableList());
  }

  private static String shown(Milestone milestone) {
    return milestone.due() + " " + milestone.resolution() + " " + milestone.description();
  }

  private static String text(Group group) {
    return CharMatcher.whitespace()
        .trimAndCollapseFrom(
            group.charter().flatMap(Charter::text).map(CharterText::text).orElseThrow(), ' ');
  }

  @Test
  void classic_markdown_and_mail_tell_the_same_of_the_group() throws IOException {
    Group classic = read("charter-classic", "frobx-charter.txt", CLASSIC);
    Group markdown = read("charter-md", "frobx.md", MARKDOWN);
    Group mail = read(AnnouncementReader.action(), "mail.eml", MAIL);
    assertThat(classic.roles()).hasSize(5);
    for (Group other : ImmutableList.of(markdown, mail)) {
      assertThat(other.acronym()).isEqualTo(classic.acronym());
      assertThat(other.name()).isEqualTo(classic.name());
      assertThat(other.type()).isEqualTo(classic.type());
      assertThat(other.parent()).isEqualTo(classic.parent());
      assertThat(other.list()).isEqualTo(classic.list());
      assertThat(other.roles()).containsExactlyInAnyOrderElementsOf(classic.roles());
    }
  }

  @Test
  void all_shapes_tell_the_same_text_and_plan() throws IOException {
    Group classic = read("charter-classic", "frobx-charter.txt", CLASSIC);
    Group datatracker = read("withmilestones", "charter-ietf-frobx-01.txt", WITH_MILESTONES);
    Group markdown = read("charter-md", "frobx.md", MARKDOWN);
    Group mail = read(AnnouncementReader.action(), "mail.eml", MAIL);
    assertThat(plan(classic)).hasSize(3);
    for (Group other : ImmutableList.of(datatracker, markdown, mail)) {
      assertThat(other.acronym()).isEqualTo(classic.acronym());
      assertThat(text(other)).isEqualTo(text(classic));
      assertThat(plan(other)).isEqualTo(plan(classic));
    }
  }
}
