package io.github.wgkit.model.testkit;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Laws that a well-kept record obeys, whatever became of the group. Call them on what your program
 * has made or stored:
 *
 * <pre>{@code
 * @Property
 * void my_store_keeps_the_numbers_in_order(@ForAll List<CharterText> submissions) {
 *   submissions.forEach(store::submit);
 *   ModelLaws.revisionOrder(store.charter());
 * }
 * }</pre>
 *
 * <p>Real records break them here and there; {@code RecordChecks} then tells what is wrong.
 */
public final class ModelLaws {
  private ModelLaws() {}

  /**
   * Numbers are given out in their order, each once, and the charter is not older than the newest
   * approved one (RFC 6292 section 2.3).
   *
   * @param charter a charter whose history tells of all its revisions
   * @throws AssertionError if a number came twice or after a later one, or if the revision is older
   *     than an approved charter that was given out
   */
  public static void revisionOrder(Charter charter) {
    ImmutableList<CharterRevision> given = given(charter.history().events());
    for (int i = 1; i < given.size(); i++) {
      Law.require(
          given.get(i - 1).compareTo(given.get(i)) < 0,
          "%s: the number %s was given out after %s",
          charter.name(),
          given.get(i),
          given.get(i - 1));
    }
    charter
        .revision()
        .ifPresent(
            revision ->
                given.stream()
                    .filter(CharterRevision::isApproved)
                    .forEach(
                        approved ->
                            Law.require(
                                approved.compareTo(revision) <= 0,
                                "%s: the revision is %s, and %s was approved already",
                                charter.name(),
                                revision,
                                approved)));
  }

  /**
   * {@return the numbers that events give out, in the order of the events}
   *
   * @param events the events
   */
  public static ImmutableList<CharterRevision> given(Iterable<? extends GroupEvent> events) {
    ImmutableList.Builder<CharterRevision> given = ImmutableList.builder();
    for (GroupEvent event : events) {
      if (event instanceof CharterEvent change
          && event.type().equals(Optional.of(EventType.NEW_REVISION))) {
        change.revision().ifPresent(given::add);
      }
    }
    return given.build();
  }

  /**
   * Approval makes the proposal to replace a charter the next charter: {@code 00-02} becomes {@code
   * 01}, {@code 01-03} becomes {@code 02} (RFC 6292 section 2.3). Numbers that were given out
   * already, which happens in disorderly records, are passed over.
   *
   * @param proposal the number before the approval
   * @param approved the number after it
   * @param used the numbers that were given out before
   * @throws AssertionError if it is another number than the next that was free
   */
  public static void approvalArithmetic(
      CharterRevision proposal, CharterRevision approved, Set<CharterRevision> used) {
    Law.require(proposal.isProposal(), "%s was approved, and is no proposal", proposal);
    int next = proposal.charter() + 1;
    while (used.contains(CharterRevision.approved(next))) {
      next++;
    }
    Law.require(
        approved.equals(CharterRevision.approved(next)),
        "the approval of %s made it %s, not %s",
        proposal,
        approved,
        CharterRevision.approved(next));
  }

  /**
   * No milestone stands in two plans, or twice in one (RFC 6433 section 1).
   *
   * @param group the group
   * @throws AssertionError if a number of a milestone stands in the plans twice
   */
  public static void plansApart(Group group) {
    Set<Long> seen = new HashSet<>();
    Stream.of(group.milestones(), group.proposedMilestones())
        .flatMap(plan -> plan.milestones().stream())
        .map(Milestone::id)
        .flatMapToLong(id -> id.stream())
        .forEach(
            id ->
                Law.require(
                    seen.add(id),
                    "%s: the milestone with the number %s stands in the plans twice",
                    group.acronym(),
                    id));
  }

  /**
   * Events are told from the first to the last: by moment, and by number at equal moments, which
   * are common.
   *
   * @param events the events of one history
   * @throws AssertionError if an event comes after a later one
   */
  public static void eventsInOrder(Iterable<? extends GroupEvent> events) {
    ImmutableList<GroupEvent> all = ImmutableList.copyOf(events);
    for (int i = 1; i < all.size(); i++) {
      GroupEvent before = all.get(i - 1);
      GroupEvent after = all.get(i);
      Law.require(
          GroupEvent.IN_TIME.compare(before, after) <= 0,
          "\"%s\" of %s is told before \"%s\" of %s",
          before.description(),
          before.date(),
          after.description(),
          after.date());
    }
  }
}
