package io.github.wgkit.io.record;

import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.milestone;
import static io.github.wgkit.io.InventedGroups.written;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on the page of a group, and what is said to be left out. */
class GroupPageTest {
  private static final String TEXT =
      """
      Spoons are exchanged.

      Milestones

      Mar 2026 - Bake a spoon
      """;

  private static final WriteOptions SPOON = in("md").group(Acronym.of("spoon")).build();

  private static WorkingGroup.Builder spoons() {
    return group("spoon", "Spoons").charter(InventedGroups.charter("spoon", "01", "01", TEXT));
  }

  private static Directory only(WorkingGroup group) {
    return Directory.builder().addGroups(group).build();
  }

  private static List<String> losses(Directory directory, WriteOptions options) throws IOException {
    return FormatRegistry.standard()
        .write(directory, new ByteArrayOutputStream(), options)
        .losses()
        .stream()
        .map(Loss::toString)
        .toList();
  }

  @Test
  void milestones_of_the_text_are_shown_if_none_were_understood() throws IOException {
    Milestone bend = milestone("Bend a spoon").due(Due.parse("2026-07")).build();
    Milestone asked = bend.toBuilder().state(MilestoneState.CHARTER).build();
    assertThat(written(only(spoons().build()), SPOON)).contains("\nMar 2026 - Bake a spoon\n");
    assertThat(losses(only(spoons().build()), SPOON)).isEmpty();
    for (WorkingGroup planned :
        ImmutableList.of(
            spoons().milestones(MilestonePlan.current(ImmutableList.of(bend))).build(),
            spoons().proposedMilestones(MilestonePlan.proposed(ImmutableList.of(asked))).build())) {
      assertThat(written(only(planned), SPOON)).contains("Bend a spoon").doesNotContain("Bake");
      assertThat(losses(only(planned), SPOON))
          .containsExactly(
              "lines of the heads and milestones of charters left out (2, first: spoon)");
    }
    WorkingGroup former = spoons().addFormerMilestones(bend).build();
    assertThat(written(only(former), SPOON)).contains("Bend a spoon", "Bake", "Former milestones");
  }

  @Test
  void what_milestones_were_and_say_besides_is_left_out() throws IOException {
    Milestone bend =
        milestone("Bend a spoon")
            .addEarlier(milestone("Bend it").build(), milestone("Bent").build())
            .putExtensions("colour", ExtensionValue.of("red"))
            .build();
    WorkingGroup group =
        group("spoon", "Spoons")
            .milestones(MilestonePlan.current(ImmutableList.of(bend)))
            .addFormerMilestones(bend)
            .build();
    assertThat(losses(only(group), SPOON))
        .containsExactly(
            "earlier versions of milestones left out (4, first: spoon)",
            "extensions of milestones left out (2, first: spoon)");
  }

  @Test
  void events_are_left_out_as_a_whole_or_only_who_made_them() throws IOException {
    PlainEvent.Builder event = PlainEvent.builder().date(ApproximateDate.parse("2025-01-02"));
    WorkingGroup group =
        group("spoon", "Spoons")
            .history(
                History.builder()
                    .addEvents(
                        event.description("By nobody").build(),
                        event.description("By Ada").personId(1).build(),
                        PlainEvent.builder()
                            .date(ApproximateDate.parse("2025-01-03"))
                            .personName("Bob")
                            .build())
                    .build())
            .build();
    assertThat(losses(only(group), SPOON))
        .containsExactly("who did what left out (2, first: spoon)");
    WriteOptions without =
        in("md")
            .group(Acronym.of("spoon"))
            .page(PageOptions.builder().history(false).build())
            .build();
    assertThat(losses(only(group), without)).containsExactly("history left out (3, first: spoon)");
    assertThat(written(only(group), without)).doesNotContain("History");
    assertThat(written(only(group), SPOON))
        .contains("| 2025-01-02 | By nobody |\n", "| 2025-01-03 | \\(not recorded) |\n");
  }

  @Test
  void earlier_names_stand_once_and_not_if_they_are_the_present_one() throws IOException {
    History.Builder history = History.builder();
    for (String name : List.of("Forks", " Forks", "", "Spoons ", "Knives")) {
      history.addPast(PastRecord.builder().group(group("spoon", name).build()).build());
    }
    assertThat(written(only(group("spoon", "Spoons").history(history.build()).build()), SPOON))
        .contains("- **Earlier names:** Forks; Knives\n");
  }

  @Test
  void groups_of_an_area_stand_after_its_description_and_before_its_people() throws IOException {
    Area area = InventedGroups.area().toBuilder().description("One.\n\nTwo.").build();
    Directory directory = Directory.builder().addGroups(area).addGroups(spoons().build()).build();
    String page = written(directory, in("md").group(Acronym.of("kit")).build());
    assertThat(page.lines().filter(line -> line.startsWith("## ")))
        .containsExactly("## Description", "## Groups", "## People");
    assertThat(page).contains("\n\nOne.\n\nTwo.\n\n");
  }

  @Test
  void documents_say_their_states_and_how_they_relate() throws IOException {
    Document.Builder draft =
        Document.builder()
            .name(DocumentName.of("draft-ietf-spoon-a"))
            .group(Acronym.of("spoon"))
            .addStates(new DocumentState("draft", "active"), new DocumentState("", "7"));
    Document other = Document.builder().name(DocumentName.of("draft-fork")).build();
    Directory directory =
        only(group("spoon", "Spoons").build()).toBuilder()
            .addDocuments(draft.build(), other)
            .addRelations(
                relation("draft-ietf-spoon-a", "replaces", "draft-fork"),
                relation("draft-knife", "refnorm", "draft-ietf-spoon-a"),
                relation("draft-knife", "replaces", "draft-fork"))
            .addTerms(
                Term.builder()
                    .vocabulary("name.docrelationshipname")
                    .slug("refnorm")
                    .name("Normative Reference")
                    .build())
            .build();
    String page = written(directory, SPOON).replaceAll("\\]\\(<[^>]*>\\)", "]");
    assertThat(page)
        .contains(
            "| [draft-ietf-spoon-a] |  | draft: active, 7 | replaces [draft-fork]; the other way:"
                + " normative reference [draft-knife] |\n");
  }

  private static DocumentRelation relation(String source, String how, String target) {
    return DocumentRelation.builder()
        .source(DocumentName.of(source))
        .relationship(how)
        .target(DocumentName.of(target))
        .build();
  }
}
