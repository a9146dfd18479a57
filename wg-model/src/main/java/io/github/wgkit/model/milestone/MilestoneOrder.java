package io.github.wgkit.model.milestone;

import java.time.LocalDate;
import java.util.Comparator;

/** The Datatracker's default order of milestones. */
final class MilestoneOrder {
  static final Comparator<Milestone> DATATRACKER =
      Comparator.<Milestone>comparingLong(
              m -> m.order().isPresent() ? m.order().getAsInt() : Long.MAX_VALUE)
          .thenComparing(m -> m.due().map(Due::day).orElse(LocalDate.MAX))
          .thenComparingLong(m -> m.id().orElse(Long.MAX_VALUE));

  private MilestoneOrder() {}
}
