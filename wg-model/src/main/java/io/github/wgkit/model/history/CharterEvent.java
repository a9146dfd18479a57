package io.github.wgkit.model.history;

import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something happened to the charter of a group. Which of the details are there depends on the type.
 */
@Value.Immutable
public non-sealed interface CharterEvent extends GroupEvent {
  /** {@return the revision the event made or was about} */
  Optional<CharterRevision> revision();

  /** {@return the review state the charter came into} */
  Optional<CharterState> state();

  /** {@return the type of the ballot that was opened or closed} */
  Optional<BallotType> ballotType();

  /** {@return the day of the telechat the charter was put on; empty if it was taken off one} */
  Optional<LocalDate> telechat();

  /** {@return a builder with the attributes of this event} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the date is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CharterEvent}. */
  final class Builder extends ImmutableCharterEvent.Builder implements GroupEvent.Builder {
    Builder() {}
  }
}
