package io.github.wgkit.model.ballot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A ballot of the IESG on a charter (RFC 6292 section 3.3). */
@Value.Immutable
public interface Ballot {
  /** {@return the Datatracker's number of the event by which the ballot was opened} */
  OptionalLong id();

  /** {@return what the ballot asks} */
  BallotType type();

  /** {@return when the ballot was opened} */
  ApproximateDate opened();

  /** {@return when the ballot was closed; empty while it is open} */
  Optional<ApproximateDate> closed();

  /** {@return the revision the ballot was issued on, if recorded} */
  Optional<CharterRevision> revision();

  /** {@return all positions ever taken in this ballot, in the order of the record} */
  ImmutableList<BallotPosition> positions();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return whether the ballot is open} */
  default boolean isOpen() {
    return closed().isEmpty();
  }

  /** {@return a builder with the attributes of this ballot} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the type and the opening date are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Ballot}. */
  final class Builder extends ImmutableBallot.Builder {
    Builder() {}
  }
}
