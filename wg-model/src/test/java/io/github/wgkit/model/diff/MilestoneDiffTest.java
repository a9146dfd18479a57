package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MilestoneDiffTest {
  private static Milestone milestone(String description, String due) {
    return Milestone.builder().description(description).due(Due.parse(due)).build();
  }

  private static MilestoneDiff diff(List<Milestone> before, List<Milestone> after) {
    return MilestoneDiff.of(MilestonePlan.current(before), MilestonePlan.current(after));
  }

  private static ImmutableList<MilestoneChange> changes(Milestone before, Milestone after) {
    MilestoneDiff diff = diff(List.of(before), List.of(after));
    assertThat(diff.pairs()).hasSize(1);
    return diff.pairs().get(0).changes();
  }

  @Property
  void nothing_differs_from_itself(@ForAll MilestonePlan plan) {
    assertThat(MilestoneDiff.of(plan, plan).isEmpty()).isTrue();
  }

  @Property
  void every_milestone_is_accounted_for_once(
      @ForAll MilestonePlan before, @ForAll MilestonePlan after) {
    MilestoneDiff diff = MilestoneDiff.of(before, after);
    assertThat(diff.pairs().stream().flatMap(pair -> pair.after().stream()))
        .containsExactlyElementsOf(after.milestones());
    assertThat(
            HashMultiset.create(
                diff.pairs().stream().flatMap(pair -> pair.before().stream()).toList()))
        .isEqualTo(HashMultiset.create(before.milestones()));
    MilestoneDiff back = MilestoneDiff.of(after, before);
    assertThat(back.changes(MilestoneChange.Added.class))
        .hasSameSizeAs(diff.changes(MilestoneChange.Dropped.class));
    assertThat(back.isEmpty()).isEqualTo(diff.isEmpty());
  }

  @Test
  void a_milestone_is_known_by_its_number_whatever_it_says() {
    Milestone before = milestone("Adopt a draft on routes", "2026-03").toBuilder().id(7).build();
    Milestone after =
        Milestone.builder()
            .id(7)
            .description("Publish the primer")
            .due(Due.parse("2027-01"))
            .build();
    assertThat(changes(before, after))
        .hasSize(2)
        .last()
        .satisfies(
            change ->
                assertThat(((MilestoneChange.Redated) change).months())
                    .isEqualTo(OptionalLong.of(10)));
  }

  @Test
  void without_numbers_it_is_known_by_its_words() {
    MilestoneDiff diff =
        diff(
            List.of(
                milestone("Submit the protocol to the IESG", "2026-03"),
                milestone("Submit the primer to the IESG", "2026-03")),
            List.of(
                milestone("Submit the primer to the IESG as Informational", "2026-07"),
                milestone("Submit a YANG module to the IESG", "2026-08")));
    assertThat(diff.pairs()).hasSize(3);
    assertThat(diff.pairs().get(1).changes())
        .containsExactly(
            new MilestoneChange.Reworded(
                ImmutableList.of(
                    new WordRun(WordRun.Kind.KEPT, "Submit the primer to the IESG"),
                    new WordRun(WordRun.Kind.ADDED, " as Informational"))),
            new MilestoneChange.Redated(
                java.util.Optional.of(Due.parse("2026-03")),
                java.util.Optional.of(Due.parse("2026-07"))));
    assertThat(diff.changes(MilestoneChange.Dropped.class)).hasSize(1);
    assertThat(diff.changes(MilestoneChange.Added.class)).hasSize(1);
  }

  @Test
  void another_day_of_the_same_month_and_another_line_end_are_no_change() {
    assertThat(
            changes(
                milestone("Submit the  protocol", "2026-03-01"),
                milestone("Submit the\nprotocol", "2026-03-31")))
        .isEmpty();
  }

  @Test
  void resolutions_documents_and_states_are_told() {
    Milestone open = milestone("Adopt a draft", "2026-03");
    Milestone done = open.toBuilder().resolution("Done").build();
    assertThat(changes(open, done)).containsExactly(new MilestoneChange.Resolved("Done"));
    assertThat(changes(done, open)).containsExactly(new MilestoneChange.Reopened("Done"));
    assertThat(changes(done, open.toBuilder().resolution("Dropped").build()))
        .containsExactly(new MilestoneChange.ResolvedOtherwise("Done", "Dropped"));
    assertThat(
            changes(
                open.toBuilder()
                    .state(MilestoneState.REVIEW)
                    .addDocuments(DocumentName.of("draft-a-b"))
                    .build(),
                open.toBuilder().addDocuments(DocumentName.of("draft-ietf-b")).build()))
        .containsExactly(
            new MilestoneChange.Relinked(
                ImmutableList.of(DocumentName.of("draft-ietf-b")),
                ImmutableList.of(DocumentName.of("draft-a-b"))),
            new MilestoneChange.StateChanged(MilestoneState.REVIEW, MilestoneState.ACTIVE));
  }

  @Test
  void a_new_order_is_told_of_as_few_milestones_as_possible() {
    Milestone[] plan =
        Arrays.stream(new String[] {"Routes", "Tunnels", "Names", "Keys"})
            .map(description -> Milestone.builder().description(description).build())
            .toArray(Milestone[]::new);
    MilestoneDiff diff = diff(List.of(plan), List.of(plan[3], plan[0], plan[1], plan[2]));
    assertThat(diff.changes(MilestoneChange.class))
        .containsExactly(new MilestoneChange.Reordered(4, 1));
  }

  @Test
  void a_new_place_by_a_new_date_is_no_new_order() {
    MilestoneDiff diff =
        diff(
            List.of(milestone("Routes", "2026-03"), milestone("Tunnels", "2026-05")),
            List.of(milestone("Tunnels", "2026-05"), milestone("Routes", "2026-09")));
    assertThat(diff.changes(MilestoneChange.class))
        .hasSize(1)
        .allMatch(MilestoneChange.Redated.class::isInstance);
  }

  @Test
  void the_history_tells_by_whom() {
    OffsetDateTime saved = OffsetDateTime.parse("2026-03-01T10:00:00Z");
    Milestone before =
        milestone("Adopt a draft", "2026-03").toBuilder().id(7).lastModified(saved).build();
    History history =
        History.builder()
            .addEvents(event(7, saved.plusSeconds(1), "Jo Bloggs"))
            .addEvents(event(7, saved.plusDays(2), "Kim Lee"))
            .addEvents(event(8, saved.plusDays(2), "Lee Park"))
            .build();
    MilestoneDiff diff =
        MilestoneDiff.of(
            MilestonePlan.current(List.of(before)),
            MilestonePlan.current(List.of(before.toBuilder().resolution("Done").build())),
            history);
    assertThat(diff.pairs().get(0).by()).containsExactly("Kim Lee");
    assertThat(
            MilestoneDiff.of(
                    MilestonePlan.current(List.of(before)),
                    MilestonePlan.current(List.of(before)),
                    history)
                .pairs()
                .get(0)
                .by())
        .isEmpty();
  }

  private static MilestoneEvent event(long milestone, OffsetDateTime time, String name) {
    return MilestoneEvent.builder()
        .milestoneId(milestone)
        .date(ApproximateDate.of(time))
        .personName(name)
        .build();
  }

  @Test
  void thousands_of_milestones_are_no_trouble() {
    List<Milestone> before =
        java.util.stream.IntStream.range(0, 5000)
            .mapToObj(i -> milestone("Submit document " + i + " to the IESG", "2026-03"))
            .toList();
    List<Milestone> after =
        java.util.stream.IntStream.range(0, 5000)
            .mapToObj(i -> milestone("Send document " + i + " to the IESG", "2026-03"))
            .toList();
    assertThat(diff(before, after).pairs()).hasSizeBetween(5000, 10_000);
  }
}
