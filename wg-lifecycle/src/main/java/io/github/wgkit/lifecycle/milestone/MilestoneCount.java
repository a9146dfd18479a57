package io.github.wgkit.lifecycle.milestone;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many milestones get on how. Counts of two parts {@linkplain #plus add up}.
 *
 * @param byTimeliness how many there are in each class
 * @param dated how many of them have a due date and are of a group that uses dates
 * @param reDated how many got another month at least once
 * @param reDatings how many times one got another month
 * @param slip the months that all of them slipped together
 * @param stale how many are open though their documents are all published, dead or replaced
 */
public record MilestoneCount(
    ImmutableMultiset<Timeliness> byTimeliness,
    int dated,
    int reDated,
    int reDatings,
    long slip,
    int stale) {
  /** Counts nothing. */
  public static final MilestoneCount NOTHING =
      new MilestoneCount(ImmutableMultiset.of(), 0, 0, 0, 0, 0);

  /**
   * Checks the parts.
   *
   * @param byTimeliness how many there are in each class
   * @param dated how many of them have a due date and are of a group that uses dates
   * @param reDated how many got another month at least once
   * @param reDatings how many times one got another month
   * @param slip the months that all of them slipped together
   * @param stale how many are open though their documents are all published, dead or replaced
   * @throws IllegalArgumentException if there are more of a kind than in all
   */
  public MilestoneCount {
    int all = byTimeliness.size();
    checkArgument(
        0 <= dated && dated <= all && reDated <= all && stale <= all && reDated <= reDatings,
        "%s milestones",
        all);
  }

  /**
   * {@return the count of some milestones}
   *
   * @param milestones the milestones
   */
  public static MilestoneCount of(Iterable<MilestoneProgress> milestones) {
    ImmutableMultiset.Builder<Timeliness> classes = ImmutableMultiset.builder();
    int dated = 0;
    int reDated = 0;
    int reDatings = 0;
    long slip = 0;
    int stale = 0;
    for (MilestoneProgress one : milestones) {
      classes.add(one.timeliness());
      dated += one.group().usesMilestoneDates() && one.milestone().due().isPresent() ? 1 : 0;
      reDated += one.reDatings().isEmpty() ? 0 : 1;
      reDatings += one.reDatings().size();
      slip += one.slip();
      stale += one.isStale() ? 1 : 0;
    }
    return new MilestoneCount(classes.build(), dated, reDated, reDatings, slip, stale);
  }

  /**
   * {@return the count of both}
   *
   * @param other the count of other milestones
   */
  public MilestoneCount plus(MilestoneCount other) {
    return new MilestoneCount(
        ImmutableMultiset.copyOf(Multisets.sum(byTimeliness, other.byTimeliness)),
        dated + other.dated,
        reDated + other.reDated,
        reDatings + other.reDatings,
        slip + other.slip,
        stale + other.stale);
  }

  /** {@return how many there are} */
  public int all() {
    return byTimeliness.size();
  }

  /** {@return how many are no longer due} */
  public int done() {
    return (int) byTimeliness.stream().filter(Timeliness::isDone).count();
  }

  /** {@return how many are open, accepted or not} */
  public int open() {
    return all() - done();
  }

  /**
   * {@return how many are overdue; empty, "not applicable", if none of them has a date that counts}
   * A group that uses an order has not zero overdue milestones: the question means nothing to it
   * (Datatracker issue 4582).
   */
  public OptionalInt overdue() {
    return dated == 0
        ? OptionalInt.empty()
        : OptionalInt.of(byTimeliness.count(Timeliness.OVERDUE));
  }

  /** {@return how many were done of which is known whether in time} */
  public int timed() {
    return byTimeliness.count(Timeliness.DONE_ON_TIME)
        + byTimeliness.count(Timeliness.DONE_RE_DATED)
        + byTimeliness.count(Timeliness.DONE_LATE);
  }

  /** {@return the part of those that was done by the first date, 0 to 1; empty if there is none} */
  public OptionalDouble onTimeByFirstDate() {
    return part(byTimeliness.count(Timeliness.DONE_ON_TIME));
  }

  /** {@return the part of those that was done by the last date, 0 to 1; empty if there is none} */
  public OptionalDouble onTimeByLastDate() {
    return part(timed() - byTimeliness.count(Timeliness.DONE_LATE));
  }

  private OptionalDouble part(int some) {
    return timed() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) some / timed());
  }
}
