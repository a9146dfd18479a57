package io.github.wgkit.lifecycle.replay;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.history.GroupEvent;
import java.util.Optional;

/**
 * Something is strange in the history of a group.
 *
 * @param finding what it is; its subject is the acronym of the group, the id of its rule is the
 *     code of the anomaly
 * @param event the event where it shows; empty if it shows in the absence of one
 */
public record Anomaly(Finding finding, Optional<GroupEvent> event) {
  /**
   * Checks the parts.
   *
   * @param finding what it is
   * @param event the event where it shows; empty if it shows in the absence of one
   */
  public Anomaly {
    requireNonNull(finding);
    requireNonNull(event);
  }

  /**
   * {@return the date of the event, to the day at most: {@code 1993-06-17}, {@code 1993-06} or
   * {@code 1993}; empty if there is no event, or no date}
   */
  public String day() {
    return event.map(GroupEvent::date).map(LifetimeDate::asMeant).orElse("");
  }
}
