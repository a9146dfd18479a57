package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** An address of a person. Source: the Datatracker's table {@code person.email}. */
@Value.Immutable
public interface PersonAddress {
  /** {@return the address} */
  EmailAddress email();

  /** {@return whether the address is in use} */
  @Value.Default
  default boolean isActive() {
    return true;
  }

  /** {@return whether it is the address that the person prefers} */
  @Value.Default
  default boolean isPrimary() {
    return false;
  }

  /** {@return when the address was recorded} */
  Optional<OffsetDateTime> recorded();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this address} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the e-mail address is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PersonAddress}. */
  final class Builder extends ImmutablePersonAddress.Builder {
    Builder() {}
  }
}
