package io.github.wgkit.model.ballot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A position taken by one person in one ballot. A later one of the same person replaces it. */
@Value.Immutable
public interface BallotPosition {
  /** {@return the Datatracker's number of the event by which the position was taken} */
  OptionalLong id();

  /** {@return the position} */
  Position position();

  /** {@return the Datatracker's number of the person whose position it is} */
  OptionalLong personId();

  /** {@return the name of the person whose position it is} */
  Optional<String> personName();

  /** {@return when the position was taken} */
  ApproximateDate date();

  /** {@return the revision that was current when the position was taken, if recorded} */
  Optional<CharterRevision> revision();

  /** {@return why the position blocks; empty if it does not} */
  @Value.Default
  default String discuss() {
    return "";
  }

  /** {@return a comment that blocks nothing, may be empty} */
  @Value.Default
  default String comment() {
    return "";
  }

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this position} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; position and date are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link BallotPosition}. */
  final class Builder extends ImmutableBallotPosition.Builder {
    Builder() {}
  }
}
