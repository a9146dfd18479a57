package io.github.wgkit.model.milestone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MilestoneTest {
  private static final LocalDate LONG_AFTER = LocalDate.of(2050, 1, 1);
  private static final Milestone DUE_IN_JULY =
      Milestone.builder().description("Submit").due(Due.parse("2026-07")).build();

  @ParameterizedTest
  @ValueSource(strings = {"Done", "No", "no longer wanted", " ", "false", "\n"})
  void any_phrase_resolves_a_milestone(String phrase) {
    Milestone resolved = DUE_IN_JULY.toBuilder().resolution(phrase).build();
    assertThat(resolved.isResolved()).isTrue();
    assertThat(resolved.isOverdue(LONG_AFTER)).isFalse();
    assertThat(resolved.resolution()).contains(phrase);
  }

  @Test
  void an_empty_phrase_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DUE_IN_JULY.toBuilder().resolution("").build())
        .withMessage("the resolution of a milestone cannot be empty");
  }

  @Test
  void a_milestone_is_overdue_when_its_month_is_over() {
    assertThat(DUE_IN_JULY.isOverdue(LocalDate.of(2026, 7, 31))).isFalse();
    assertThat(DUE_IN_JULY.isOverdue(LocalDate.of(2026, 8, 1))).isTrue();
  }

  @Test
  void a_dateless_milestone_is_never_overdue() {
    Milestone dateless = Milestone.builder().description("Submit").order(1).build();
    assertThat(dateless.isOverdue(LONG_AFTER)).isFalse();
    assertThat(dateless.isResolved()).isFalse();
  }

  @Property(tries = 200)
  void only_what_is_dated_and_not_resolved_is_overdue(@ForAll Milestone milestone) {
    if (milestone.isOverdue(LONG_AFTER)) {
      assertThat(milestone.isResolved()).isFalse();
      assertThat(milestone.due()).isPresent();
    }
  }

  @Test
  void a_milestone_is_active_unless_the_record_says_otherwise() {
    assertThat(DUE_IN_JULY.state()).isEqualTo(MilestoneState.ACTIVE);
  }
}
