package io.github.wgkit.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DiffReportTest {
  private static final String BEFORE =
      """
      Background
      ----------

      Home networks have many links and few people to mend them. Nobody can see what is behind a link.

      This paragraph goes away, with RFC 2418 in it.

      Links are short and made of copper, where they are not made of glass.
      """;

  private static final String AFTER =
      """
      ## Background

      Home networks now have many *links* and few people to mend them. This is <b>new</b> & RFC 6433 says so.

      Links are short and made of copper, where they are not made of glass. Nobody can see what is behind a link.

      A paragraph is new.
      """;

  private static DiffReport charters() {
    return DiffReport.of(CharterDiff.of(CharterText.of(BEFORE), CharterText.of(AFTER)))
        .between("old.txt", "new.md");
  }

  @Test
  void a_charter_in_text_says_in_one_line_how_much_differs_and_then_what() {
    assertThat(charters().text())
        .startsWith("old.txt → new.md: 4 paragraphs; 1 unchanged, 2 changed, 1 added, 1 removed")
        .contains(
            "\n§ Background\n",
            "\n"
                + "  ~ Home networks {+now+} have many links and few people to mend them. [-Nobody"
                + " can see what is",
            "behind a link.-] (moved) {+This is <b>new</b> & RFC 6433 says so.+}\n",
            "\n  - This paragraph goes away, with RFC 2418 in it.\n",
            "\n"
                + "  ~ Links are short and made of copper, where they are not made of glass."
                + " {+Nobody can see what is",
            "behind a link.+} (moved here)\n",
            "\n  + A paragraph is new.\n",
            "\nreferences  + RFC 6433   - RFC 2418\n",
            "\nmilestones  none on either side\n");
  }

  @Test
  void no_line_of_a_text_is_wider_than_a_screen_can_show() {
    assertThat(charters().text().lines().skip(1)).allMatch(line -> line.length() <= 100);
  }

  @Test
  void markdown_has_what_others_wrote_as_text() {
    assertThat(charters().markdown())
        .startsWith("# old.txt → new.md: 4 paragraphs;")
        .contains(
            "\n## Background\n",
            "\n- **changed:** Home networks <ins>now</ins> have many links and few",
            "<ins>This is \\<b\\>new\\</b\\> & RFC 6433 says so.</ins>",
            "<del>Nobody can see what is behind a link.</del> (moved away)",
            "\n- **removed:** This paragraph goes away, with RFC 2418 in it.\n",
            "\n- **references:** + RFC 6433 - RFC 2418\n");
  }

  @Test
  void html_says_in_words_what_happened_and_needs_no_other_file() {
    assertThat(charters().html())
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains(
            "prefers-color-scheme: dark",
            "<h2>Background</h2>",
            "<ins>now</ins>",
            "This is &lt;b&gt;new&lt;/b&gt; &amp; RFC 6433 says so.",
            "<li class=\"removed\"><span class=\"mark\">removed:</span> This paragraph")
        .doesNotContain("<script", "http:", "https:", "<b>new");
  }

  @Test
  void no_difference_is_said() {
    DiffReport report =
        DiffReport.of(CharterDiff.of(CharterText.of(BEFORE), CharterText.of(BEFORE)));
    assertThat(report.text()).startsWith("4 paragraphs, no difference  (");
    assertThat(DiffReport.of(DirectoryDiff.of(Directory.EMPTY, Directory.EMPTY)).text())
        .isEqualTo("0 groups, no difference\n");
  }

  private static Milestone milestone(String description, String due) {
    return Milestone.builder().description(description).due(Due.parse(due)).build();
  }

  @Test
  void milestones_are_told_with_what_happened_to_each() {
    MilestoneDiff diff =
        MilestoneDiff.of(
            MilestonePlan.current(
                List.of(
                    milestone("Adopt a draft on routes", "2026-03"),
                    milestone("Say goodbye", "2027-03"))),
            MilestonePlan.current(
                List.of(
                    milestone("Adopt a draft on short routes", "2026-05").toBuilder()
                        .resolution("Done")
                        .build(),
                    milestone("Write a primer", "2026-07"))));
    assertThat(DiffReport.of(diff).text())
        .isEqualTo(
            """
            2 milestones; 0 unchanged, 1 changed, 1 added, 1 dropped
              ~ Adopt a draft on {+short+} routes
                due Mar 2026 → May 2026 (2 months later)
                no longer due: Done
              + Write a primer (due Jul 2026)
              - Say goodbye (due Mar 2027)
            """);
    assertThat(
            DiffReport.of(CharterDiff.of(CharterText.of(BEFORE), CharterText.of(BEFORE)), diff)
                .text())
        .contains("\n§ 2 milestones; 0 unchanged, 1 changed");
  }

  @Test
  void groups_are_told_with_what_changed() {
    WorkingGroup before =
        WorkingGroup.builder()
            .id(1)
            .acronym(Acronym.of("shmoo"))
            .name("Stay Home")
            .state(GroupState.BOF)
            .build();
    WorkingGroup after =
        before.toBuilder()
            .state(GroupState.ACTIVE)
            .addRoles(Role.builder().name(RoleName.CHAIR).personName("Jo Bloggs").build())
            .build();
    assertThat(DiffReport.of(GroupDiff.of(before, after)).text())
        .isEqualTo(
            """
            1 group; 0 unchanged, 1 changed, 0 added, 0 gone
            § shmoo (Stay Home)
              ~ state [-bof-] {+active+}
              + Chair Jo Bloggs
            """);
  }

  @Property(tries = 100)
  void every_difference_can_be_told_in_every_language(
      @ForAll Directory before, @ForAll Directory after) {
    DiffReport report = DiffReport.of(DirectoryDiff.of(before, after)).between("a", "b");
    assertThat(report.text()).endsWith("\n");
    assertThat(report.markdown()).startsWith("# a → b: ");
    assertThat(report.html()).endsWith("</html>\n");
    assertThat(report.json()).startsWith("{\n").endsWith("}\n").isEqualTo(report.json());
  }

  @Test
  void long_passages_that_did_not_change_are_shortened_in_plain_text_only() {
    String many = "one two three four five six seven eight nine ten eleven twelve";
    String more = "thirteen fourteen fifteen sixteen seventeen eighteen";
    String same = many + " " + more + " nineteen.";
    String fits = "Once " + many.replace("twelve", "") + "again and again and.";
    DiffReport report =
        DiffReport.of(
            CharterDiff.of(
                CharterText.of(
                    "At old " + same + "\n\n" + same + " old\n\n" + same + "\n\n" + fits),
                CharterText.of(
                    "At new " + same + "\n\n" + same + " new\n\n" + same + "\n\n" + fits)));
    assertThat(report.text())
        .contains(
            "  ~ At [-old-] {+new+} one two three four five six seven eight …\n",
            "  ~ one two three four five six seven eight … twelve thirteen fourteen fifteen sixteen",
            "  = one two three four five six seven eight …\n",
            "  = Once one two three four five six seven eight nine ten eleven again and again and.\n");
    assertThat(report.html()).contains(same).doesNotContain("…");
  }
}
