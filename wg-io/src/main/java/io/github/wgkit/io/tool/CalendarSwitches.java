package io.github.wgkit.io.tool;

import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What becomes of milestones in a calendar; other formats have no use for it. */
final class CalendarSwitches {
  @Option(
      names = "--events",
      description = "In a calendar, milestones are all-day events instead of to-dos.")
  private boolean asEvents;

  @Option(
      names = "--overdue",
      description = "In a calendar, only the milestones that are overdue at --now.")
  private boolean overdueOnly;

  @Option(
      names = "--proposed",
      description = "In a calendar, the milestones of charters under review.")
  private boolean proposed;

  @Option(names = "--no-alarms", description = "In a calendar, no reminders.")
  private boolean silent;

  CalendarOptions options() {
    return CalendarOptions.builder()
        .component(
            asEvents ? CalendarOptions.Component.ALL_DAY_EVENT : CalendarOptions.Component.TO_DO)
        .plan(proposed ? Optional.of(MilestonePlan.Kind.PROPOSED) : Optional.empty())
        .overdueOnly(overdueOnly)
        .alarms(!silent)
        .build();
  }
}
