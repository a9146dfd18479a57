package io.github.wgkit.model.history;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What kind of event it is. Source: the Datatracker's event types of groups and of charters, with
 * the texts it shows for them.
 */
public final class EventType extends Slug<EventType> {
  private static final Known<EventType> KNOWN = new Known<>(EventType::new);

  /** The state of the group or of its charter changed. */
  public static final EventType CHANGED_STATE = KNOWN.add("changed_state", "Changed state");

  /** Some other field of the group changed. */
  public static final EventType INFO_CHANGED = KNOWN.add("info_changed", "Changed metadata");

  /** Closing the group was requested (RFC 6292 section 4); it is not closed by that. */
  public static final EventType REQUESTED_CLOSE =
      KNOWN.add("requested_close", "Requested closing group");

  /** A milestone of the current plan changed. */
  public static final EventType CHANGED_MILESTONE =
      KNOWN.add("changed_milestone", "Changed milestone");

  /** A note on the closing of the group. */
  public static final EventType CLOSING_NOTE = KNOWN.add("closing_note", "Closing note");

  /** A new revision of the charter. */
  public static final EventType NEW_REVISION = KNOWN.add("new_revision", "Added new revision");

  /** A milestone of the proposed plan changed. */
  public static final EventType CHANGED_CHARTER_MILESTONE =
      KNOWN.add("changed_charter_milestone", "Changed charter milestone");

  /** The charter was put on the agenda of a telechat, or taken off it. */
  public static final EventType SCHEDULED_FOR_TELECHAT =
      KNOWN.add("scheduled_for_telechat", "Scheduled for telechat");

  /** A ballot was opened. */
  public static final EventType CREATED_BALLOT = KNOWN.add("created_ballot", "Created ballot");

  /** A ballot was closed. */
  public static final EventType CLOSED_BALLOT = KNOWN.add("closed_ballot", "Closed ballot");

  /** A position was taken in a ballot. */
  public static final EventType CHANGED_BALLOT_POSITION =
      KNOWN.add("changed_ballot_position", "Changed ballot position");

  /** The IESG approved the charter. */
  public static final EventType IESG_APPROVED = KNOWN.add("iesg_approved", "IESG approved");

  static {
    KNOWN.add("added_comment", "Added comment");
    KNOWN.add("changed_action_announcement", "Changed WG Action text");
    KNOWN.add("changed_ballot_writeup_text", "Changed ballot writeup text");
    KNOWN.add("changed_document", "Changed document metadata");
    KNOWN.add("changed_new_work_text", "Changed new work text");
    KNOWN.add("changed_review_announcement", "Changed WG Review text");
    KNOWN.add("initial_review", "Set initial review time");
    KNOWN.add("sent_ballot_announcement", "Sent ballot announcement");
    KNOWN.add("sent_notification", "Sent notification");
    KNOWN.add("status_update", "Status update");
  }

  private EventType(String slug, @Nullable String label) {
    super(slug, label);
  }

  /**
   * Finds an event type.
   *
   * @param slug the Datatracker's slug, such as {@code changed_state}
   * @return the type of that slug, perhaps an unknown one
   * @throws IllegalArgumentException if the slug is empty
   */
  public static EventType of(String slug) {
    return KNOWN.of(slug);
  }

  /** {@return the event types this library knows} */
  public static ImmutableList<EventType> known() {
    return KNOWN.all();
  }
}
