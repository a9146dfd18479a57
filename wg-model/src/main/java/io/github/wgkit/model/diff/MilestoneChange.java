package io.github.wgkit.model.diff;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that happened to a milestone between two plans (RFC 6433 section 7). */
public sealed interface MilestoneChange {
  /**
   * The milestone is new.
   *
   * @param milestone the milestone
   */
  record Added(Milestone milestone) implements MilestoneChange {
    /**
     * Checks the part.
     *
     * @param milestone the milestone
     */
    public Added {
      requireNonNull(milestone);
    }
  }

  /**
   * The milestone is gone.
   *
   * @param milestone the milestone as it was
   */
  record Dropped(Milestone milestone) implements MilestoneChange {
    /**
     * Checks the part.
     *
     * @param milestone the milestone as it was
     */
    public Dropped {
      requireNonNull(milestone);
    }
  }

  /**
   * The description has other words. How it is written, such as a line end in it, does not count.
   *
   * @param words the words of both descriptions in order, each run with its fate
   */
  record Reworded(ImmutableList<WordRun> words) implements MilestoneChange {
    /**
     * Checks the part.
     *
     * @param words the words of both descriptions in order, each run with its fate
     */
    public Reworded {
      requireNonNull(words);
    }
  }

  /**
   * The milestone is due in another month, or has a date now, or none any more.
   *
   * @param before when it was due
   * @param after when it is due
   */
  record Redated(Optional<Due> before, Optional<Due> after) implements MilestoneChange {
    /**
     * Checks the parts.
     *
     * @param before when it was due
     * @param after when it is due
     */
    public Redated {
      requireNonNull(before);
      requireNonNull(after);
    }

    /**
     * {@return how many months later it is due, negative if earlier; empty if a date is missing}
     */
    public OptionalLong months() {
      return before.isPresent() && after.isPresent()
          ? OptionalLong.of(ChronoUnit.MONTHS.between(before.get().month(), after.get().month()))
          : OptionalLong.empty();
    }
  }

  /**
   * The milestone is no longer due.
   *
   * @param resolution why, such as {@code Done}
   */
  record Resolved(String resolution) implements MilestoneChange {
    /**
     * Checks the part.
     *
     * @param resolution why, such as {@code Done}
     */
    public Resolved {
      requireNonNull(resolution);
    }
  }

  /**
   * The milestone was no longer due, and is due again.
   *
   * @param resolution why it had not been due
   */
  record Reopened(String resolution) implements MilestoneChange {
    /**
     * Checks the part.
     *
     * @param resolution why it had not been due
     */
    public Reopened {
      requireNonNull(resolution);
    }
  }

  /**
   * The milestone is not due, as before, but for another reason.
   *
   * @param before the reason that was given
   * @param after the reason that is given now
   */
  record ResolvedOtherwise(String before, String after) implements MilestoneChange {
    /**
     * Checks the parts.
     *
     * @param before the reason that was given
     * @param after the reason that is given now
     */
    public ResolvedOtherwise {
      requireNonNull(before);
      requireNonNull(after);
    }
  }

  /**
   * The milestone stands at another place among those that stayed. Where all milestones stand in
   * the order of their dates, one with a new date is not told to be at a new place too.
   *
   * @param before its place in the older plan, counted from 1
   * @param after its place in the newer plan, counted from 1
   */
  record Reordered(int before, int after) implements MilestoneChange {}

  /**
   * The milestone is about other documents.
   *
   * @param gained the documents that came, in the order of the record
   * @param lost the documents that went, in the order of the record
   */
  record Relinked(ImmutableList<DocumentName> gained, ImmutableList<DocumentName> lost)
      implements MilestoneChange {
    /**
     * Checks the parts.
     *
     * @param gained the documents that came, in the order of the record
     * @param lost the documents that went, in the order of the record
     */
    public Relinked {
      requireNonNull(gained);
      requireNonNull(lost);
    }
  }

  /**
   * The milestone is in another state: proposed by a chair and now in force, say.
   *
   * @param before the state it was in
   * @param after the state it is in
   */
  record StateChanged(MilestoneState before, MilestoneState after) implements MilestoneChange {
    /**
     * Checks the parts.
     *
     * @param before the state it was in
     * @param after the state it is in
     */
    public StateChanged {
      requireNonNull(before);
      requireNonNull(after);
    }
  }
}
