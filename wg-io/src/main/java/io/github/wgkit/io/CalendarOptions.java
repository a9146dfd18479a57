package io.github.wgkit.io;

import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How milestones are written into a calendar; part of the {@link WriteOptions}.
 *
 * <pre>{@code
 * WriteOptions options =
 *     WriteOptions.builder()
 *         .group(Acronym.of("quic"))
 *         .calendar(
 *             CalendarOptions.builder()
 *                 .component(CalendarOptions.Component.ALL_DAY_EVENT)
 *                 .build())
 *         .build();
 * formats.write(directory, Path.of("quic.ics"), options);
 * }</pre>
 */
@Value.Immutable
public interface CalendarOptions {
  /** To-dos with alarms. */
  CalendarOptions DEFAULT = builder().build();

  /** What a milestone is in the calendar. */
  enum Component {
    /** Something to do ({@code VTODO}), due on the last day of its month. */
    TO_DO,
    /** An event ({@code VEVENT}) that takes the whole last day of its month. */
    ALL_DAY_EVENT
  }

  /** {@return what a milestone is in the calendar} */
  @Value.Default
  default Component component() {
    return Component.TO_DO;
  }

  /**
   * {@return which plan is written: the one a group works by, or that of a charter under review} If
   * nothing is said it is the current one. Only if no more than one group is written, and has no
   * milestones there, it is the proposed one: the draft of a charter has no other.
   */
  Optional<MilestonePlan.Kind> plan();

  /**
   * {@return whether only milestones are written that are overdue on the day {@link
   * WriteOptions#today()}} Their description then begins with how long they are.
   */
  @Value.Default
  default boolean overdueOnly() {
    return false;
  }

  /**
   * {@return whether milestones that are still due remind a month before the day and on it (RFC
   * 6433 section 6)}
   */
  @Value.Default
  default boolean alarms() {
    return true;
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CalendarOptions}. */
  final class Builder extends ImmutableCalendarOptions.Builder {
    Builder() {}
  }
}
