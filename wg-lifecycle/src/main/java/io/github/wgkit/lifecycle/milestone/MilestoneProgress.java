package io.github.wgkit.lifecycle.milestone;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a milestone of a current plan gets on.
 *
 * @param group whose milestone it is
 * @param milestone the milestone
 * @param timeliness how it stands to its due date
 * @param daysOverdue the days since the end of its month if it is overdue, else 0
 * @param reDatings each time it got another month since it was accepted, oldest first
 * @param resolved the day since which it is done, in UTC; empty if it is not, or not known
 * @param documents what has become of its documents, in the order of the record
 */
public record MilestoneProgress(
    Group group,
    Milestone milestone,
    Timeliness timeliness,
    long daysOverdue,
    ImmutableList<ReDating> reDatings,
    Optional<LocalDate> resolved,
    ImmutableList<DocumentFate> documents) {
  /** In which the old reminders counted months (Datatracker, until about 2016). */
  private static final int DAYS_OF_A_MONTH = 30;

  /**
   * Checks the parts.
   *
   * @param group whose milestone it is
   * @param milestone the milestone
   * @param timeliness how it stands to its due date
   * @param daysOverdue the days since the end of its month if it is overdue, else 0
   * @param reDatings each time it got another month since it was accepted, oldest first
   * @param resolved the day since which it is done, in UTC
   * @param documents what has become of its documents, in the order of the record
   */
  public MilestoneProgress {
    requireNonNull(group);
    requireNonNull(milestone);
    requireNonNull(timeliness);
    requireNonNull(reDatings);
    requireNonNull(resolved);
    requireNonNull(documents);
  }

  /** {@return when it was due first, as far as it is recorded} */
  public Optional<Due> firstDue() {
    return reDatings.isEmpty() ? milestone.due() : Optional.of(reDatings.get(0).from());
  }

  /** {@return how many months it slipped in all; negative if it is due earlier now} */
  public long slip() {
    return reDatings.stream().mapToLong(ReDating::months).sum();
  }

  /**
   * {@return the months that the Datatracker's old reminders would tell: the days overdue by 30,
   * without the rest} They were sent for milestones that were due more than 30 days ago; today
   * nobody sends any. RFC 6433 section 6 wants them once a month: see {@link MilestoneReminders}.
   */
  public long monthsOverdue() {
    return daysOverdue / DAYS_OF_A_MONTH;
  }

  /** {@return whether the old reminders would tell it: it was due more than 30 days ago} */
  public boolean isReminded() {
    return daysOverdue > DAYS_OF_A_MONTH;
  }

  /**
   * {@return whether it is open though all its documents are published, dead or replaced} It waits
   * for somebody who says that it is done, or links other documents.
   */
  public boolean isStale() {
    return !timeliness.isDone()
        && !documents.isEmpty()
        && documents.stream().allMatch(DocumentFate::isOver);
  }
}
