package io.github.wgkit.io.charter;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.spoons;
import static io.github.wgkit.io.InventedGroups.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterWritersTest {
  private static Directory directory(Group group) {
    return Directory.builder().addGroups(area(), group).build();
  }

  private static String written(Group group, String format) throws IOException {
    return InventedGroups.written(directory(group), in(format).build());
  }

  private static Group withText(String text) {
    return group("fork", "Tines").charter(InventedGroups.charter("fork", "01", "01", text)).build();
  }

  @Test
  void the_text_of_a_charter_is_written_as_it_is() throws IOException {
    String text = "\uFEFFa\r\n\tb \r\n\n\u00E9";
    assertThat(written(withText(text), "charter-text")).isEqualTo(text);
  }

  @Test
  void a_revision_can_be_asked_for() throws IOException {
    WriteOptions.Builder options = in("charter-text");
    Directory spoons = directory(spoons());
    assertThat(InventedGroups.written(spoons, options.build()))
        .isEqualTo("Spoons are exchanged.\n");
    assertThat(InventedGroups.written(spoons, options.revision(CharterRevision.FIRST).build()))
        .isEqualTo("A first proposal.\n");
    assertRefused(spoons, options.revision(CharterRevision.approved(2)), "revision-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter-text", "charter-md", "charter-classic"})
  void a_text_that_is_not_at_hand_is_no_text(String format) {
    Group group = group("fork", "Tines").charter(InventedGroups.charter("fork", "01")).build();
    assertRefused(directory(group), in(format), "text-missing");
  }

  private static void assertRefused(
      Directory directory, WriteOptions.Builder options, String code) {
    assertThatThrownBy(() -> InventedGroups.written(directory, options.build()))
        .isInstanceOfSatisfying(WgWriteException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void a_charter_without_revision_is_written_in_its_newest_text() throws IOException {
    Charter charter = InventedGroups.charter("fork", "01", "01", "a", "01-00", "b");
    Charter bare = Charter.builder().name(charter.name()).texts(charter.texts()).build();
    assertThat(written(group("fork", "Tines").charter(bare).build(), "charter-text"))
        .isEqualTo("b");
    assertRefused(
        directory(
            group("fork", "Tines").charter(Charter.builder().name(charter.name()).build()).build()),
        in("charter-text"),
        "revision-missing");
  }

  @Test
  void milestones_stand_below_the_text_in_the_order_of_the_plan() throws IOException {
    assertThat(written(spoons(), "withmilestones"))
        .isEqualTo(
            """
            Spoons are exchanged.


            Milestones

            Jul 2026 - Submit the spoon format

            Done     - Adopt a draft


            """);
  }

  @Test
  void the_first_line_of_a_milestone_is_longer_and_documents_hang_below() throws IOException {
    Group group =
        group("fork", "Tines")
            .charter(InventedGroups.charter("fork", "01"))
            .milestones(
                MilestonePlan.current(
                    List.of(
                        InventedGroups.milestone("x".repeat(40) + " " + "y".repeat(39) + " z")
                            .resolution("Dropped by WG")
                            .addDocuments(DocumentName.of("draft-ietf-fork-a"))
                            .build(),
                        InventedGroups.milestone("someday").build())))
            .build();
    assertThat(written(group, "withmilestones"))
        .isEqualTo(
            "Error reading charter text charter-ietf-fork-01.txt\n\nMilestones\n\nDropped by WG - "
                + "x".repeat(40)
                + " "
                + "y".repeat(39)
                + "\n           z\n           o draft-ietf-fork-a\n\n - someday\n\n\n");
  }

  @Test
  void the_history_tells_which_milestones_belonged_to_a_revision() throws IOException {
    Milestone first =
        InventedGroups.milestone("Adopt a draft")
            .id(1)
            .lastModified(OffsetDateTime.parse("2020-02-01T00:00:00Z"))
            .build();
    Milestone renamed =
        first.toBuilder()
            .description("Adopt another draft")
            .state(MilestoneState.DELETED)
            .lastModified(OffsetDateTime.parse("2025-02-01T00:00:00Z"))
            .addEarlier(first)
            .build();
    Milestone late =
        InventedGroups.milestone("Publish it")
            .id(2)
            .lastModified(OffsetDateTime.parse("2024-01-01T00:00:00Z"))
            .build();
    Group group =
        group("fork", "Tines")
            .charter(
                InventedGroups.charter("fork", "02", "01", "a", "02", "b").toBuilder()
                    .history(
                        History.builder()
                            .addEvents(
                                published("01", "2020-01-01T00:00:00Z"),
                                published("01-00", "2023-01-01T00:00:00Z"),
                                published("02", "2024-01-01T00:00:03Z"))
                            .build())
                    .build())
            .milestones(MilestonePlan.current(List.of(late)))
            .addFormerMilestones(renamed)
            .build();
    assertThat(written(group, "withmilestones"))
        .isEqualTo("b\n\nMilestones\n\n - Publish it\n\n\n");
    assertThat(
            InventedGroups.written(
                directory(group),
                in("withmilestones").revision(CharterRevision.approved(1)).build()))
        .isEqualTo("a\n\nMilestones\n\n - Adopt a draft\n\n\n");
  }

  private static CharterEvent published(String revision, String time) {
    return CharterEvent.builder()
        .type(EventType.NEW_REVISION)
        .revision(CharterRevision.parse(revision))
        .date(ApproximateDate.of(OffsetDateTime.parse(time)))
        .build();
  }

  @Test
  void a_markdown_charter_has_title_text_and_a_list_of_milestones() throws IOException {
    assertThat(written(spoons(), "charter-md"))
        .isEqualTo(
            """
            # Spoon Exchange (spoon)

            Spoons are exchanged.

            ## Milestones

            * Jul 2026 - Submit the spoon format
            * Done - Adopt a draft
            """);
  }

  @Test
  void a_text_that_has_a_title_keeps_it_and_one_that_is_indented_loses_that() throws IOException {
    assertThat(written(withText("\r\n# Charter\r\n\r\nForks.\r\n\r\n"), "charter-md"))
        .isEqualTo("# Charter\n\nForks.\n");
    assertThat(written(withText("     Forks.\n\n       Tines.\n"), "charter-md"))
        .isEqualTo("# Tines (fork)\n\nForks.\n\n  Tines.\n");
  }

  @Test
  void a_classic_charter_has_people_and_lists_under_labels() throws IOException {
    assertThat(written(spoons(), "charter-classic"))
        .isEqualTo(
            """
            Spoon Exchange (spoon)
            ----------------------

             Charter
             Last Modified: 2026-02-02

             Current Status: Active

             Chair(s):
                 Ada Dune <ada@example.org>
                 Dr. Otto B. Quill <dr@example.org>

             Kitchen Area Director(s):
                 Ines van der Vale <ines@example.org>

             Kitchen Area Advisor:
                 Ines van der Vale <ines@example.org>

             Mailing Lists:
                 General Discussion: spoon@example.org
                 To Subscribe:       https://example.org/spoon

            Description of Working Group:

            Spoons are exchanged.

            Goals and Milestones:

               Jul 2026     Submit the spoon format

               Done         Adopt a draft
            """);
  }

  @Test
  void what_was_asked_for_is_all_there_is_to_lose() throws IOException {
    Directory directory = directory(spoons());
    WriteOptions.Builder options = WriteOptions.builder().format("withmilestones");
    assertThat(losses(directory, options))
        .contains("roles", "other revisions of charters", "other groups");
    assertThat(
            losses(
                directory,
                options.group(Acronym.of("spoon")).revision(CharterRevision.approved(1))))
        .containsExactly("states of groups", "roles", "mailing lists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charter-classic",
        "charter-md",
        "withmilestones",
        "wg-review",
        "1wg-charters",
        "1wg-charters-by-acronym"
      })
  void what_a_text_cannot_say_of_a_milestone_is_told(String format) throws IOException {
    boolean isReview = format.equals("wg-review");
    Milestone.Builder plain =
        Milestone.builder()
            .description("Submit the spoon format")
            .state(isReview ? MilestoneState.CHARTER : MilestoneState.ACTIVE);
    Milestone full =
        plain
            .id(7)
            .due(Due.parse("2026-07-15"))
            .lastModified(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
            .build();
    List<String> details =
        List.of("numbers of milestones", "times when milestones changed", "due days within months");
    assertThat(losses(directory(with(isReview, full)), options(format))).containsAll(details);
    Milestone bare =
        Milestone.builder()
            .description("Submit the spoon format")
            .state(full.state())
            .due(Due.parse("2026-07"))
            .build();
    assertThat(losses(directory(with(isReview, bare)), options(format)))
        .doesNotContainAnyElementsOf(details);
    Milestone done = bare.toBuilder().resolution("Done").addEarlier(bare).build();
    assertThat(losses(directory(with(isReview, done)), options(format)))
        .contains("due dates of resolved milestones", "earlier versions of milestones");
  }

  private static WriteOptions.Builder options(String format) {
    return WriteOptions.builder()
        .format(format)
        .group(Acronym.of("spoon"))
        .today(LocalDate.of(2026, 11, 23))
        .anew(true);
  }

  private static WorkingGroup with(boolean isProposed, Milestone milestone) {
    return isProposed
        ? spoons().toBuilder()
            .proposedMilestones(MilestonePlan.proposed(List.of(milestone)))
            .build()
        : spoons().toBuilder().milestones(MilestonePlan.current(List.of(milestone))).build();
  }

  private static List<String> losses(Directory directory, WriteOptions.Builder options)
      throws IOException {
    WriteResult result =
        FormatRegistry.standard()
            .write(directory, OutputStream.nullOutputStream(), options.build());
    return result.losses().stream().map(loss -> loss.what()).toList();
  }
}
