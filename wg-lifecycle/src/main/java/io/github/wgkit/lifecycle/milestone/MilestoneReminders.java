package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is to be reminded of which milestone on which day (RFC 6433 section 6). The Datatracker has
 * sent no such reminders for years; whoever wants them asks here once a day.
 */
public final class MilestoneReminders {
  private MilestoneReminders() {}

  /** Why somebody is reminded. */
  public enum Reason {
    /** A request has waited for a whole number of weeks. */
    WAITING,
    /** The milestone is due in a month. */
    DUE_SOON,
    /** This is the last day on which it is not overdue. */
    DUE,
    /** The milestone is overdue for a whole number of months. */
    OVERDUE
  }

  /**
   * A reminder of a milestone.
   *
   * @param day the day on which to remind, in UTC
   * @param reason why
   * @param milestone the milestone
   * @param count the weeks that a request has waited, the months that a milestone is overdue; 0
   *     otherwise
   * @param request what waits, if that is the reason
   */
  public record Reminder(
      LocalDate day,
      Reason reason,
      Milestone milestone,
      long count,
      Optional<PendingChange> request) {
    /**
     * Checks the parts.
     *
     * @param day the day on which to remind, in UTC
     * @param reason why
     * @param milestone the milestone
     * @param count the weeks that a request has waited, the months that a milestone is overdue; 0
     *     otherwise
     * @param request what waits, if that is the reason
     */
    public Reminder {
      requireNonNull(day);
      requireNonNull(reason);
      requireNonNull(milestone);
      requireNonNull(request);
    }

    /** {@return who is reminded: of requests, area directors and chairs; otherwise the chairs} */
    public ImmutableSet<Recipient> recipients() {
      return reason == Reason.WAITING
          ? ImmutableSet.of(Recipient.CHAIRS, Recipient.AREA_DIRECTORS)
          : ImmutableSet.of(Recipient.CHAIRS);
    }
  }

  /**
   * Lists the reminders of a day. Nobody is reminded of milestones that have no date, are resolved
   * or not accepted, nor of those of a group that is not active or uses an order.
   *
   * @param group the group
   * @param day the day, in UTC
   * @return the reminders, in the order of the current plan
   */
  public static ImmutableList<Reminder> on(Group group, LocalDate day) {
    return group.isIn(GroupState.ACTIVE)
        ? group.milestones().milestones().stream()
            .flatMap(
                milestone ->
                    Stream.concat(
                        waiting(milestone, day),
                        group.usesMilestoneDates() ? due(milestone, day) : Stream.of()))
            .collect(toImmutableList())
        : ImmutableList.of();
  }

  /**
   * Lists the reminders of some days.
   *
   * @param group the group
   * @param from the first day, in UTC
   * @param to the day after the last one
   * @return the reminders by day, made as they are asked for
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static Stream<Reminder> between(Group group, LocalDate from, LocalDate to) {
    return from.datesUntil(to).flatMap(day -> on(group, day).stream());
  }

  private static Stream<Reminder> waiting(Milestone milestone, LocalDate day) {
    return PendingChange.of(milestone).stream()
        .flatMap(
            request ->
                request.requested().map(time -> daysSince(time, day)).stream()
                    .filter(days -> days > 0 && days % 7 == 0)
                    .map(
                        days ->
                            new Reminder(
                                day, Reason.WAITING, milestone, days / 7, Optional.of(request))));
  }

  private static long daysSince(OffsetDateTime time, LocalDate day) {
    return ChronoUnit.DAYS.between(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), day);
  }

  private static Stream<Reminder> due(Milestone milestone, LocalDate day) {
    if (MilestoneStage.of(milestone) != MilestoneStage.OPEN) {
      return Stream.of();
    }
    return milestone.due().map(Due::closingDay).stream()
        .flatMap(
            closing -> {
              long months = ChronoUnit.MONTHS.between(YearMonth.from(closing), YearMonth.from(day));
              if (months < -1 || !day.equals(closing.plusMonths(months))) {
                return Stream.of();
              }
              Reason reason =
                  months < 0 ? Reason.DUE_SOON : months == 0 ? Reason.DUE : Reason.OVERDUE;
              return Stream.of(
                  new Reminder(day, reason, milestone, Math.max(months, 0), Optional.empty()));
            });
  }
}
