package io.github.wgkit.lifecycle.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is done to a charter under review, with what has to be said about it. Details that
 * are missing are found and told, not refused here.
 */
public sealed interface CharterAction {
  /** {@return what kind of action this is} */
  CharterStep step();

  /**
   * {@return an action of a kind without any details}
   *
   * @param step the kind
   */
  static CharterAction of(CharterStep step) {
    return switch (step) {
      case SUBMIT -> new Submit(Optional.empty());
      case START_INFORMAL_REVIEW -> new StartInformalReview(1);
      case START_INTERNAL_REVIEW -> new StartInternalReview(false);
      case START_EXTERNAL_REVIEW -> new StartExternalReview(true, ImmutableList.of());
      case START_IESG_REVIEW -> new StartIesgReview();
      case APPROVE -> new Approve();
      case DECLINE -> new Decline("");
      case REQUEST_CHANGES -> new RequestChanges("");
      case CONTINUE_OLD_CHARTER -> new ContinueOldCharter("");
      case ABANDON -> new Abandon("");
      case REPLACE -> new Replace();
      case CORRECT -> new Correct(Optional.empty(), Optional.empty(), "");
      case TAKE_POSITION -> new TakePosition(Position.NO_RECORD, "", "");
      case SCHEDULE -> new Schedule(Optional.empty());
      case UNSCHEDULE -> new Unschedule();
      case COMMENT -> new Comment("", false);
      case RESOLVE_COMMENT -> new ResolveComment(OptionalInt.empty());
      case GIVE_IAB_VIEW -> new GiveIabView("");
    };
  }

  /**
   * The part of a text that may change: the bytes from {@code start} to before {@code end}.
   *
   * @param start where it begins, counted in bytes from 0
   * @param end where it ends; the byte at this place does not belong to it
   */
  record AgreedSpan(int start, int end) {
    /**
     * Checks the parts.
     *
     * @param start where it begins, counted in bytes from 0
     * @param end where it ends; the byte at this place does not belong to it
     * @throws IllegalArgumentException if it begins before 0 or ends before it begins
     */
    public AgreedSpan {
      checkArgument(0 <= start && start <= end, "a span from %s to %s", start, end);
    }
  }

  /**
   * A new revision of the text is submitted. The first one makes the charter.
   *
   * @param text the text, if it is at hand
   */
  record Submit(Optional<CharterText> text) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param text the text, if it is at hand
     */
    public Submit {
      requireNonNull(text);
    }

    @Override
    public CharterStep step() {
      return CharterStep.SUBMIT;
    }
  }

  /**
   * The informal review begins, or the charter goes back to it.
   *
   * @param minimumWeeks how many weeks it lasts at least; 0 if nothing is said, RFC 6292 section
   *     3.1 takes 1
   */
  record StartInformalReview(int minimumWeeks) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param minimumWeeks how many weeks it lasts at least; 0 if nothing is said, RFC 6292 section
     *     3.1 takes 1
     * @throws IllegalArgumentException if the number is negative or over 1000
     */
    public StartInformalReview {
      checkArgument(
          0 <= minimumWeeks && minimumWeeks <= 1000, "a review lasts %s weeks", minimumWeeks);
    }

    @Override
    public CharterStep step() {
      return CharterStep.START_INFORMAL_REVIEW;
    }
  }

  /**
   * The IESG and the IAB are asked to review the charter.
   *
   * @param withoutExternalReview whether the IESG is also asked to approve without external review;
   *     of a new charter of an existing group only
   */
  record StartInternalReview(boolean withoutExternalReview) implements CharterAction {
    @Override
    public CharterStep step() {
      return CharterStep.START_INTERNAL_REVIEW;
    }
  }

  /**
   * The community is asked to review the charter.
   *
   * @param notifyOtherOrganizations whether other standards organizations are told; normally they
   *     are
   * @param extraRecipients who else is told, such as addresses of mailing lists
   */
  record StartExternalReview(
      boolean notifyOtherOrganizations, ImmutableList<String> extraRecipients)
      implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param notifyOtherOrganizations whether other standards organizations are told; normally they
     *     are
     * @param extraRecipients who else is told, such as addresses of mailing lists
     */
    public StartExternalReview {
      requireNonNull(extraRecipients);
    }

    @Override
    public CharterStep step() {
      return CharterStep.START_EXTERNAL_REVIEW;
    }
  }

  /** The IESG is asked to decide. */
  record StartIesgReview() implements CharterAction {
    @Override
    public CharterStep step() {
      return CharterStep.START_IESG_REVIEW;
    }
  }

  /**
   * The IESG approves the charter. The group becomes active, if it is not, and gets the milestones
   * of the charter.
   */
  record Approve() implements CharterAction {
    @Override
    public CharterStep step() {
      return CharterStep.APPROVE;
    }
  }

  /**
   * The IESG declines the charter.
   *
   * @param reason why, may be empty
   */
  record Decline(String reason) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param reason why, may be empty
     */
    public Decline {
      requireNonNull(reason);
    }

    @Override
    public CharterStep step() {
      return CharterStep.DECLINE;
    }
  }

  /**
   * The IESG wants changes. The review goes on where it is.
   *
   * @param reason what is to be changed, may be empty
   */
  record RequestChanges(String reason) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param reason what is to be changed, may be empty
     */
    public RequestChanges {
      requireNonNull(reason);
    }

    @Override
    public CharterStep step() {
      return CharterStep.REQUEST_CHANGES;
    }
  }

  /**
   * The IESG has the group go on under its old charter. A way to request changes, and no end of the
   * group (RFC 2418 section 5).
   *
   * @param reason why, may be empty
   */
  record ContinueOldCharter(String reason) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param reason why, may be empty
     */
    public ContinueOldCharter {
      requireNonNull(reason);
    }

    @Override
    public CharterStep step() {
      return CharterStep.CONTINUE_OLD_CHARTER;
    }
  }

  /**
   * The effort is given up.
   *
   * @param reason why, may be empty
   */
  record Abandon(String reason) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param reason why, may be empty
     */
    public Abandon {
      requireNonNull(reason);
    }

    @Override
    public CharterStep step() {
      return CharterStep.ABANDON;
    }
  }

  /** The charter goes with its group, which was replaced by another one. */
  record Replace() implements CharterAction {
    @Override
    public CharterStep step() {
      return CharterStep.REPLACE;
    }
  }

  /**
   * A slip in an approved charter is corrected: no ballot, no review, nothing else changes.
   *
   * @param text the whole text as corrected
   * @param agreed what may change in the text in force, if that was agreed on
   * @param reason what is corrected, may be empty
   */
  record Correct(Optional<CharterText> text, Optional<AgreedSpan> agreed, String reason)
      implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param text the whole text as corrected
     * @param agreed what may change in the text in force, if that was agreed on
     * @param reason what is corrected, may be empty
     */
    public Correct {
      requireNonNull(text);
      requireNonNull(agreed);
      requireNonNull(reason);
    }

    @Override
    public CharterStep step() {
      return CharterStep.CORRECT;
    }
  }

  /**
   * A position is taken in the open ballot, by whoever acts.
   *
   * @param position the position
   * @param discuss why it blocks, may be empty
   * @param comment a comment that blocks nothing, may be empty
   */
  record TakePosition(Position position, String discuss, String comment) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param position the position
     * @param discuss why it blocks, may be empty
     * @param comment a comment that blocks nothing, may be empty
     */
    public TakePosition {
      requireNonNull(position);
      requireNonNull(discuss);
      requireNonNull(comment);
    }

    @Override
    public CharterStep step() {
      return CharterStep.TAKE_POSITION;
    }
  }

  /**
   * The charter goes on the agenda of a telechat.
   *
   * @param telechat the day of the telechat
   */
  record Schedule(Optional<LocalDate> telechat) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param telechat the day of the telechat
     */
    public Schedule {
      requireNonNull(telechat);
    }

    @Override
    public CharterStep step() {
      return CharterStep.SCHEDULE;
    }
  }

  /** The charter is taken off the agenda. */
  record Unschedule() implements CharterAction {
    @Override
    public CharterStep step() {
      return CharterStep.UNSCHEDULE;
    }
  }

  /**
   * An area director comments on the charter (RFC 6292 section 2.2).
   *
   * @param text what is said, may be empty
   * @param blocking whether it stops the review until it is resolved
   */
  record Comment(String text, boolean blocking) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param text what is said, may be empty
     * @param blocking whether it stops the review until it is resolved
     */
    public Comment {
      requireNonNull(text);
    }

    @Override
    public CharterStep step() {
      return CharterStep.COMMENT;
    }
  }

  /**
   * A comment is resolved.
   *
   * @param index which of {@link CharteringCase#comments()}, 0 for the oldest
   */
  record ResolveComment(OptionalInt index) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param index which of {@link CharteringCase#comments()}, 0 for the oldest
     * @throws IllegalArgumentException if the index is negative
     */
    public ResolveComment {
      requireNonNull(index);
      checkArgument(index.orElse(0) >= 0, "there is no comment %s", index);
    }

    @Override
    public CharterStep step() {
      return CharterStep.RESOLVE_COMMENT;
    }
  }

  /**
   * The IAB gives its view of the charter (RFC 2418 section 2.3). It advises, it does not decide.
   *
   * @param view what it says, may be empty
   */
  record GiveIabView(String view) implements CharterAction {
    /**
     * Checks the parts.
     *
     * @param view what it says, may be empty
     */
    public GiveIabView {
      requireNonNull(view);
    }

    @Override
    public CharterStep step() {
      return CharterStep.GIVE_IAB_VIEW;
    }
  }
}
