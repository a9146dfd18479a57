package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written in the forms of the Datatracker's templates is read back, however it wraps. */
class WrittenTextsTest {
  private static Arbitrary<String> words(int most) {
    return Arbitraries.of(
            "the",
            "protocol",
            "March",
            "2027",
            "Done",
            "data-model",
            "draft-ietf-fork-tines",
            "--",
            "in",
            "https://example.org/a-long/way-to/the-forks",
            "well-known,",
            "Größe",
            "<forks>",
            "x".repeat(40))
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(words -> "Forks " + String.join(" ", words));
  }

  /** Paragraphs, lists and rules, wrapped by their author or not. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> lines =
        Arbitraries.oneOf(
            words(8),
            words(50),
            words(8).map(line -> "  - " + line),
            Arbitraries.of("", "_".repeat(40), "Milestones:", "Chair: nobody", "---"));
    return lines.list().ofMinSize(1).ofMaxSize(12).map(all -> "Forks\n" + String.join("\n", all));
  }

  @Provide
  Arbitrary<List<Milestone>> plans() {
    Arbitrary<Milestone.Builder> rows =
        Combinators.combine(
                Arbitraries.of("", "2026-07", "Done", "Dropped by the group"), words(30))
            .as(
                (when, description) -> {
                  Milestone.Builder row = Milestone.builder().description(description);
                  return when.isEmpty()
                      ? row
                      : when.startsWith("2") ? row.due(Due.parse(when)) : row.resolution(when);
                });
    return rows.list()
        .ofMaxSize(5)
        .map(
            all -> {
              ImmutableList.Builder<Milestone> plan = ImmutableList.builder();
              for (int i = 0; i < all.size(); i++) {
                plan.add(all.get(i).order(i).state(MilestoneState.CHARTER).build());
              }
              return plan.build();
            });
  }

  private static WorkingGroup.Builder group(String text, List<Milestone> plan) {
    return InventedGroups.group("fork", "Tines")
        .state(GroupState.PROPOSED)
        .list(new MailingList("fork@example.org", "https://example.org/fork", "x".repeat(80)))
        .addRoles(InventedGroups.role(1, RoleName.CHAIR, "Ada Dune"))
        .charter(InventedGroups.charter("fork", "00-01", "00-01", text))
        .proposedMilestones(MilestonePlan.proposed(ImmutableList.copyOf(plan)));
  }

  private static Group readAgain(Group group, String format, String name) throws IOException {
    String written =
        InventedGroups.written(
            Directory.builder().addGroups(InventedGroups.area(), group).build(),
            InventedGroups.in(format).build());
    return FormatRegistry.standard()
        .read(
            Input.of(written.getBytes(StandardCharsets.UTF_8), name),
            ReadOptions.builder().format(format).build())
        .value()
        .groups()
        .stream()
        .filter(read -> read.charter().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String text(Group group) {
    return group.charter().flatMap(Charter::text).map(CharterText::text).orElse("");
  }

  private static String fold(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  private static List<String> shown(List<Milestone> plan) {
    return plan.stream()
        .map(row -> row.resolution() + " " + row.due() + " " + row.description())
        .toList();
  }

  @Property(tries = 200)
  void a_review_is_read_back(@ForAll("texts") String text, @ForAll("plans") List<Milestone> plan)
      throws IOException {
    Group written = group(text, plan).build();
    Group read = readAgain(written, "wg-review", "review.txt");
    assertThat(read.name()).isEqualTo(written.name());
    assertThat(read.list()).isEqualTo(written.list());
    assertThat(read.roles(RoleName.CHAIR)).hasSize(1);
    assertThat(fold(text(read))).isEqualTo(fold(text));
    assertThat(shown(read.proposedMilestones().milestones())).isEqualTo(shown(plan));
  }

  @Property(tries = 200)
  void a_charter_with_milestones_is_read_back(
      @ForAll("texts") String text, @ForAll("plans") List<Milestone> plan) throws IOException {
    Group read =
        readAgain(group(text, plan).build(), "withmilestones", "charter-ietf-fork-00-01.txt");
    assertThat(fold(text(read))).isEqualTo(fold(text));
    assertThat(shown(read.proposedMilestones().milestones())).isEqualTo(shown(plan));
  }

  @Test
  void a_last_line_that_begins_with_o_names_no_document() throws IOException {
    String description =
        "Forks the protocol protocol protocol protocol March March draft-ietf-fork-tines o the";
    Milestone row =
        Milestone.builder().description(description).state(MilestoneState.CHARTER).build();
    Group read =
        readAgain(
            group("Forks.", List.of(row)).build(), "withmilestones", "charter-ietf-fork-00-01.txt");
    assertThat(shown(read.proposedMilestones().milestones())).isEqualTo(shown(List.of(row)));
  }

  @Property(tries = 200)
  void an_entry_of_the_list_of_charters_is_read_back(
      @ForAll("texts") String text, @ForAll("plans") List<Milestone> plan) throws IOException {
    List<Milestone> current =
        plan.stream().map(row -> row.toBuilder().state(MilestoneState.ACTIVE).build()).toList();
    Group written =
        group(text, List.of())
            .state(GroupState.ACTIVE)
            .milestones(MilestonePlan.current(ImmutableList.copyOf(current)))
            .build();
    Group read = readAgain(written, "1wg-charters", "list.txt");
    assertThat(read.list()).isEqualTo(written.list());
    assertThat(text(read)).isEqualTo(text);
    assertThat(shown(read.milestones().milestones()))
        .containsExactlyInAnyOrderElementsOf(shown(current));
  }
}
