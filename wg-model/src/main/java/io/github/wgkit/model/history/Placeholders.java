package io.github.wgkit.model.history;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The days that say nothing: they were written into many histories because some date had to be
 * written.
 *
 * <p>A date is a placeholder if it is {@linkplain Certainty#PLACEHOLDER marked} as one, or if just
 * its day is meant (the Datatracker's 12:00:00) and the day is one of the {@linkplain #KNOWN known
 * ones}, or one on which so many groups changed their state that nobody can have done it: at least
 * {@value #LEAST_GROUPS} groups, and at least one in {@value #ONE_IN} of those that have such a
 * date. A full time of day is never a placeholder, as it was written by a clock.
 */
public final class Placeholders {
  /**
   * The days with which the Secretariat's databases were filled when they were moved: known from
   * the Datatracker, its issue 11454 and its dump of 2012.
   */
  public static final ImmutableSortedSet<LocalDate> KNOWN =
      ImmutableSortedSet.of(
          LocalDate.of(1911, 1, 1),
          LocalDate.of(1983, 12, 13),
          LocalDate.of(1997, 1, 1),
          LocalDate.of(2003, 12, 10));

  /** The known days only, for when there is nothing to compare a group with. */
  public static final Placeholders ONLY_KNOWN = new Placeholders(KNOWN);

  private static final int LEAST_GROUPS = 20;
  private static final int ONE_IN = 50;

  private final ImmutableSortedSet<LocalDate> days;

  private Placeholders(ImmutableSortedSet<LocalDate> days) {
    this.days = days;
  }

  /**
   * Finds the days that were used as placeholders in a snapshot.
   *
   * @param directory the snapshot, whole: a day stands out only among many groups
   * @return the known days, and those found
   */
  public static Placeholders in(Directory directory) {
    Multiset<LocalDate> groups = HashMultiset.create();
    int dated = 0;
    for (Group group : directory.groups()) {
      ImmutableSet<LocalDate> days =
          group.history().stateChanges().stream()
              .map(StateEvent::date)
              .flatMap(date -> mereDay(date).stream())
              .collect(toImmutableSet());
      groups.addAll(days);
      dated += days.isEmpty() ? 0 : 1;
    }
    int least = Math.max(LEAST_GROUPS, (dated + ONE_IN - 1) / ONE_IN);
    ImmutableSortedSet<LocalDate> found =
        groups.entrySet().stream()
            .filter(day -> day.getCount() >= least)
            .map(Multiset.Entry::getElement)
            .collect(toImmutableSortedSet(Comparator.naturalOrder()));
    return new Placeholders(
        ImmutableSortedSet.<LocalDate>naturalOrder().addAll(KNOWN).addAll(found).build());
  }

  /** {@return the days} */
  public ImmutableSortedSet<LocalDate> days() {
    return days;
  }

  /**
   * Tells whether a date says nothing.
   *
   * @param date the date of an event
   * @return whether it is a placeholder
   */
  public boolean contains(ApproximateDate date) {
    return date.certainty() == Certainty.PLACEHOLDER
        || mereDay(date).filter(days::contains).isPresent();
  }

  /** {@return the day, if the day is meant and neither more nor less} */
  private static Optional<LocalDate> mereDay(ApproximateDate date) {
    return date.precision() == Precision.DAY ? date.earliest() : Optional.empty();
  }
}
