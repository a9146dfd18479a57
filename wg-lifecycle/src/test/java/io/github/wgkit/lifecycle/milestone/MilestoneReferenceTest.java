package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.model.milestone.MilestonePlan.Kind.CURRENT;
import static io.github.wgkit.model.milestone.MilestonePlan.Kind.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MilestoneReferenceTest {
  private static final Milestone ONE = Milestone.builder().id(1).description("one").build();
  private static final Milestone TWO = Milestone.builder().description("two").build();

  @Provide
  Arbitrary<Group> groups() {
    return MilestoneArbitraries.groups();
  }

  @Property(tries = 200)
  void every_milestone_of_a_plan_can_be_told(@ForAll @From("groups") Group group) {
    for (MilestonePlan plan : List.of(group.milestones(), group.proposedMilestones())) {
      for (int place = 0; place < plan.milestones().size(); place++) {
        MilestoneReference reference = MilestoneReference.to(plan, place);
        assertThat(reference.placeIn(plan)).hasValue(place);
        assertThat(reference.in(group)).contains(plan.milestones().get(place));
      }
    }
  }

  @Test
  void a_number_counts_more_than_a_place() {
    MilestonePlan plan = MilestonePlan.current(List.of(ONE, TWO));
    MilestoneReference one = MilestoneReference.to(plan, 0);
    MilestoneReference two = MilestoneReference.to(plan, 1);
    assertThat(one).isEqualTo(MilestoneReference.ofId(CURRENT, 1));
    assertThat(two).isEqualTo(MilestoneReference.described(CURRENT, "two"));
    MilestonePlan turned = MilestonePlan.current(List.of(TWO, ONE));
    assertThat(one.placeIn(turned)).hasValue(1);
    assertThat(two.placeIn(turned)).hasValue(0);
  }

  @Test
  void twins_are_told_by_their_places() {
    MilestonePlan plan = MilestonePlan.current(List.of(ONE, ONE));
    MilestoneReference second = MilestoneReference.to(plan, 1);
    assertThat(second.placeIn(plan)).hasValue(1);
    assertThat(second).hasToString("milestone 1 \"one\" at place 1 of the current plan");
    assertThat(MilestoneReference.ofId(CURRENT, 1).placeIn(plan)).isEmpty();
    assertThat(second.placeIn(MilestonePlan.current(List.of(ONE, TWO)))).isEmpty();
  }

  @Test
  void a_reference_means_one_plan_alone() {
    Group group =
        MilestoneFixture.GROUP.toBuilder().milestones(MilestonePlan.current(List.of(ONE))).build();
    assertThat(MilestoneReference.ofId(CURRENT, 1).in(group)).contains(ONE);
    assertThat(MilestoneReference.ofId(PROPOSED, 1).in(group)).isEmpty();
    assertThat(MilestoneReference.ofId(PROPOSED, 1).placeIn(group.milestones())).isEmpty();
  }

  @Test
  void former_milestones_are_found_by_number() {
    assertThat(MilestoneReference.ofId(CURRENT, 6).in(MilestoneFixture.GROUP))
        .contains(MilestoneFixture.GONE);
    assertThat(
            MilestoneReference.described(CURRENT, MilestoneFixture.GONE.description())
                .in(MilestoneFixture.GROUP))
        .isEmpty();
  }

  @Test
  void nothing_means_nothing_even_if_there_is_only_one() {
    assertThat(MilestoneReference.NOTHING.placeIn(MilestonePlan.current(List.of(ONE)))).isEmpty();
    assertThat(MilestoneReference.NOTHING).hasToString("no milestone");
  }

  @Test
  void places_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MilestoneReference(
                    CURRENT, OptionalLong.empty(), OptionalInt.of(-1), Optional.empty()));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MilestoneReference.to(MilestonePlan.current(List.of(ONE)), 1));
  }
}
