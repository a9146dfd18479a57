package io.github.wgkit.model.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MilestonePlanTest {
  private static final LocalDate DATE = LocalDate.of(2010, 6, 1);

  /** Many, dated and dateless mixed, few numbers and days, so that every kind of tie comes up. */
  @Provide
  Arbitrary<List<Milestone>> mixed() {
    return Arbitraries.oneOf(
            ModelArbitraries.datedMilestones(),
            ModelArbitraries.datelessMilestones(),
            ModelArbitraries.milestones())
        .map(milestone -> milestone.toBuilder().state(MilestoneState.ACTIVE).build())
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  void sorting_keeps_every_milestone(@ForAll @From("mixed") List<Milestone> milestones) {
    MilestonePlan plan = MilestonePlan.current(milestones);
    assertThat(plan.sorted()).containsExactlyInAnyOrderElementsOf(milestones);
    assertThat(MilestonePlan.current(plan.sorted()).sorted()).isEqualTo(plan.sorted());
  }

  @Property(tries = 200)
  void sorting_does_not_depend_on_the_order_before_but_for_ties(
      @ForAll @From("mixed") List<Milestone> milestones, @ForAll Random random) {
    List<Milestone> shuffled = new ArrayList<>(milestones);
    Collections.shuffle(shuffled, random);
    assertThat(MilestonePlan.current(shuffled).sorted())
        .usingElementComparator(Milestone.IN_ORDER)
        .containsExactlyElementsOf(MilestonePlan.current(milestones).sorted());
  }

  @Property(tries = 200)
  void the_order_is_total(@ForAll Milestone a, @ForAll Milestone b, @ForAll Milestone c) {
    int ab = Milestone.IN_ORDER.compare(a, b);
    assertThat(Integer.signum(ab)).isEqualTo(-Integer.signum(Milestone.IN_ORDER.compare(b, a)));
    if (ab <= 0 && Milestone.IN_ORDER.compare(b, c) <= 0) {
      assertThat(Milestone.IN_ORDER.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void order_counts_before_date_and_what_is_missing_comes_last() {
    Milestone second = Milestone.builder().description("second").order(2).id(1).build();
    Milestone first =
        Milestone.builder().description("first").order(1).due(Due.parse("2030-01")).build();
    Milestone dated = Milestone.builder().description("dated").due(Due.parse("1990-01")).build();
    Milestone later = Milestone.builder().description("later").due(Due.parse("1990-02")).build();
    Milestone numbered = Milestone.builder().description("numbered").id(7).build();
    Milestone bare = Milestone.builder().description("bare").build();
    assertThat(MilestonePlan.current(List.of(bare, numbered, later, dated, second, first)).sorted())
        .containsExactly(first, second, dated, later, numbered, bare);
  }

  @Property(tries = 200)
  void what_is_open_or_overdue_is_in_the_plan(@ForAll MilestonePlan plan) {
    assertThat(plan.open()).isSubsetOf(plan.milestones()).noneMatch(Milestone::isResolved);
    assertThat(plan.overdue(DATE)).isSubsetOf(plan.open());
    assertThat(plan.isEmpty()).isEqualTo(plan.milestones().isEmpty());
    for (Milestone milestone : plan.milestones()) {
      milestone
          .id()
          .ifPresent(id -> assertThat(plan.milestone(id).orElseThrow().id()).hasValue(id));
    }
  }

  @Property(tries = 200)
  void the_two_plans_have_no_milestone_in_common(@ForAll Milestone milestone) {
    boolean fitsCurrent = fits(milestone, MilestonePlan.Kind.CURRENT);
    boolean fitsProposed = fits(milestone, MilestonePlan.Kind.PROPOSED);
    if (milestone.state().isKnown()) {
      assertThat(fitsCurrent && fitsProposed).isFalse();
      assertThat(fitsCurrent || fitsProposed)
          .isEqualTo(!milestone.state().equals(MilestoneState.DELETED));
    } else {
      assertThat(fitsCurrent && fitsProposed).isTrue();
    }
  }

  private static boolean fits(Milestone milestone, MilestonePlan.Kind kind) {
    try {
      return MilestonePlan.builder().kind(kind).addMilestones(milestone).build() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void a_milestone_under_review_does_not_fit_into_a_proposed_plan() {
    Milestone milestone =
        Milestone.builder().description("Submit").state(MilestoneState.REVIEW).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MilestonePlan.proposed(List.of(milestone)))
        .withMessage("a milestone in state review cannot stand in the PROPOSED plan: \"Submit\"");
  }

  @Test
  void the_order_of_the_record_is_part_of_the_plan() {
    Milestone one = Milestone.builder().description("one").build();
    Milestone two = Milestone.builder().description("two").build();
    assertThat(MilestonePlan.current(List.of(one, two)))
        .isNotEqualTo(MilestonePlan.current(List.of(two, one)));
  }
}
