package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A person doing something for a group. Names the person by whatever the record has: the
 * Datatracker's number, a name, an address; a charter text has only the latter two.
 */
@Value.Immutable
public interface Role {
  /** {@return the Datatracker's number of this role, if it came with one} */
  OptionalLong id();

  /** {@return what the person does} */
  RoleName name();

  /** {@return the Datatracker's number of the person, see {@link Person#id()}} */
  OptionalLong personId();

  /** {@return the full name of the person} */
  Optional<String> personName();

  /** {@return the address the person uses in this role} */
  Optional<EmailAddress> email();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /**
   * {@return the best the record has to show to people: the name, else the address, else {@code
   * person 123}, else {@code unknown}}
   */
  default String displayName() {
    return personName()
        .or(() -> email().map(EmailAddress::text))
        .orElseGet(() -> personId().isPresent() ? "person " + personId().getAsLong() : "unknown");
  }

  /** {@return a builder with the attributes of this role} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the name is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Role}. */
  final class Builder extends ImmutableRole.Builder {
    Builder() {}
  }
}
