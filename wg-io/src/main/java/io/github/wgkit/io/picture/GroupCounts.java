package io.github.wgkit.io.picture;

import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.lifecycle.replay.DateQuality;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.model.history.ApproximateDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * How many groups were active at the end of each month or year: surely, and at most as far as is
 * known. A date that the record doubts counts as if only its year were known.
 */
final class GroupCounts {
  private final LocalDate from;
  private final LocalDate last;
  private final Interval interval;
  private final int[] sure;
  private final int[] possible;

  private GroupCounts(LocalDate from, LocalDate last, Interval interval) {
    this.from = from;
    this.last = last;
    this.interval = interval;
    int periods = period(last) + 1;
    sure = new int[periods + 1];
    possible = new int[periods + 1];
  }

  /**
   * Counts groups.
   *
   * @param lines groups that {@linkplain #isCounted say enough}
   * @param from the first day of the first period
   * @param last the last day that counts
   * @param interval how long a period is
   */
  static GroupCounts of(List<LifeLine> lines, LocalDate from, LocalDate last, Interval interval) {
    GroupCounts counts = new GroupCounts(from, last, interval);
    lines.forEach(counts::add);
    for (int i = 1; i < counts.sure.length; i++) {
      counts.sure[i] += counts.sure[i - 1];
      counts.possible[i] += counts.possible[i - 1];
    }
    return counts;
  }

  int periods() {
    return sure.length - 1;
  }

  private int period(LocalDate day) {
    ChronoUnit unit = interval == Interval.YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
    return (int) unit.between(from, day);
  }

  /** {@return the first day of a period} */
  LocalDate start(int period) {
    return interval == Interval.YEAR ? from.plusYears(period) : from.plusMonths(period);
  }

  /** {@return a period in words: its month or year} */
  String label(int period) {
    return start(period).toString().substring(0, interval == Interval.YEAR ? 4 : 7);
  }

  /** {@return whether a group says enough to be counted} */
  static boolean isCounted(LifeLine line) {
    return line.isDated() && line.quality() != LifetimeQuality.NOT_BEFORE;
  }

  private void add(LifeLine line) {
    LifetimeDate start = line.lifetime().chartered();
    LifetimeDate end = line.lifetime().concluded();
    Optional<LocalDate> latestStart = latest(start);
    Optional<LocalDate> earliestEnd = earliest(end);
    Optional<LocalDate> latestEnd = latest(end);
    boolean isOpen = line.isOpen();
    if (line.quality() == LifetimeQuality.DORMANT) {
      isOpen = false;
      earliestEnd = line.rests().flatMap(ApproximateDate::earliest);
      latestEnd = line.rests().flatMap(ApproximateDate::latest);
    }
    add(possible, earliest(start).orElse(from), latestEnd);
    if (isOpen) {
      // Of a group that is open and began nobody knows when, only the present is sure.
      add(sure, latestStart.orElse(last), Optional.empty());
    } else if (latestStart.isPresent() && earliestEnd.isPresent()) {
      add(sure, latestStart.get(), earliestEnd);
    }
  }

  private static Optional<LocalDate> earliest(LifetimeDate date) {
    boolean isDoubted = date.quality() == DateQuality.UNCERTAIN;
    return date.earliest().map(day -> isDoubted ? day.withDayOfYear(1) : day);
  }

  private static Optional<LocalDate> latest(LifetimeDate date) {
    boolean isDoubted = date.quality() == DateQuality.UNCERTAIN;
    return date.latest().map(day -> isDoubted ? day.withMonth(12).withDayOfMonth(31) : day);
  }

  /** At the end of the period in which a group begins it is there, at that of its end it is not. */
  private void add(int[] counts, LocalDate start, Optional<LocalDate> end) {
    int first = place(start);
    int after = end.map(this::place).orElse(periods());
    if (first < after) {
      counts[first]++;
      counts[after]--;
    }
  }

  private int place(LocalDate day) {
    return day.isAfter(last) ? periods() : Math.max(0, period(day));
  }

  /** {@return how many groups were surely active at the end of a period} */
  int sure(int period) {
    return sure[period];
  }

  /** {@return how many groups may have been active at the end of a period, those included} */
  int possible(int period) {
    return possible[period];
  }
}
