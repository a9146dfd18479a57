package io.github.wgkit.lifecycle.group;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import java.util.Optional;

/**
 * Something that is done to a group, with what has to be said about it. Details that are missing
 * are found and told, not refused here.
 */
public sealed interface GroupAction {
  /** {@return what kind of action this is} */
  GroupStep step();

  /**
   * {@return an action of a kind without any details}
   *
   * @param step the kind
   */
  static GroupAction of(GroupStep step) {
    return switch (step) {
      case APPROVE_BOF -> new ApproveBof("", "", 0, false);
      case END_BOF -> new EndBof(Optional.empty(), "");
      case PROPOSE -> new Propose();
      case FORM -> new Form();
      case REVIVE -> new Revive("");
      case ABANDON -> new Abandon("");
      case MAKE_DORMANT -> new MakeDormant();
      case REQUEST_CLOSE ->
          new RequestClose("", "", ImmutableSet.of(), ImmutableMap.of(), Optional.empty(), "");
      case CONCLUDE -> new Conclude("", "");
      case REPLACE -> new Replace(Optional.empty());
      case MARK_UNKNOWN -> new MarkUnknown();
    };
  }

  /** What a BoF led to (RFC 2418 section 2.4). It is advice to the area director, not a step. */
  enum BofOutcome {
    /** A working group should be formed. */
    FORM_WORKING_GROUP,
    /** There is interest, but a criterion for a working group is not met. */
    CRITERION_UNMET,
    /** The discussion was fruitful and needs no working group. */
    NO_WORKING_GROUP_NEEDED,
    /** There was not enough interest. */
    INSUFFICIENT_INTEREST
  }

  /** What becomes of the mailing list of a group that is closed (RFC 6292 section 4). */
  enum ListFate {
    /** It stays open. */
    STAYS_OPEN,
    /** It is closed. */
    CLOSES
  }

  /**
   * A BoF is approved (RFC 2418 section 2.4).
   *
   * @param description what it is about, may be empty
   * @param agenda what will be discussed, may be empty
   * @param held how often a BoF was held on the topic already, whatever its acronym was; 0 or more
   * @param exception whether the area director decided to have a second one
   */
  record ApproveBof(String description, String agenda, int held, boolean exception)
      implements GroupAction {
    /**
     * Checks the parts.
     *
     * @param description what it is about, may be empty
     * @param agenda what will be discussed, may be empty
     * @param held how often a BoF was held on the topic already, whatever its acronym was; 0 or
     *     more
     * @param exception whether the area director decided to have a second one
     * @throws IllegalArgumentException if the number is negative
     */
    public ApproveBof {
      requireNonNull(description);
      requireNonNull(agenda);
      checkArgument(held >= 0, "a BoF was held %s times", held);
    }

    @Override
    public GroupStep step() {
      return GroupStep.APPROVE_BOF;
    }
  }

  /**
   * A BoF is over, and no group came of it.
   *
   * @param outcome what it led to, if reported
   * @param report the report of its chair, may be empty
   */
  record EndBof(Optional<BofOutcome> outcome, String report) implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.END_BOF;
    }
  }

  /** Chartering begins. */
  record Propose() implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.PROPOSE;
    }
  }

  /** The group is formed. The approval of its charter does that. */
  record Form() implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.FORM;
    }
  }

  /**
   * A dormant group takes up work again.
   *
   * @param reason why, may be empty
   */
  record Revive(String reason) implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.REVIVE;
    }
  }

  /**
   * Forming the group is given up. A charter under review is no longer under review.
   *
   * @param reason why, may be empty
   */
  record Abandon(String reason) implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.ABANDON;
    }
  }

  /** The group rests. */
  record MakeDormant() implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.MAKE_DORMANT;
    }
  }

  /**
   * Closing is asked of the Secretariat. The group stays what it is until that is done.
   *
   * @param instructions what the Secretariat is to do; the Datatracker wants some
   * @param announcement the wording of the announcement, may be empty
   * @param activeDrafts the drafts of the group that are still active
   * @param dispositions what becomes of each draft: withdrawn, moved to a group, given to its
   *     authors, or anything else
   * @param list what becomes of the mailing list, if decided
   * @param closingNote a note on the closing for everybody, may be empty
   */
  record RequestClose(
      String instructions,
      String announcement,
      ImmutableSet<DocumentName> activeDrafts,
      ImmutableMap<DocumentName, String> dispositions,
      Optional<ListFate> list,
      String closingNote)
      implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.REQUEST_CLOSE;
    }
  }

  /**
   * The group is disbanded. Its list and its charter stay as they are.
   *
   * @param reason why, for the announcement; may be empty
   * @param closingNote a note on the closing for everybody, may be empty
   */
  record Conclude(String reason, String closingNote) implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.CONCLUDE;
    }
  }

  /**
   * The work goes on under another acronym. The charter is replaced with the group.
   *
   * @param by the other group, if known; the Datatracker does not record it
   */
  record Replace(Optional<Acronym> by) implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.REPLACE;
    }
  }

  /** The state turns out not to be known. */
  record MarkUnknown() implements GroupAction {
    @Override
    public GroupStep step() {
      return GroupStep.MARK_UNKNOWN;
    }
  }
}
