package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A person. Source: the Datatracker's tables {@code person.person} and {@code person.email}. */
@Value.Immutable
public non-sealed interface Person extends DirectoryEntry {
  /** {@return the Datatracker's number of the person} */
  OptionalLong id();

  /** {@return the full name} */
  String name();

  /** {@return the name in ASCII, empty if not recorded} */
  @Value.Default
  default String asciiName() {
    return "";
  }

  /**
   * {@return the short name that the person wants to be shown by, empty if first and last name will
   * do}
   */
  @Value.Default
  default String plainName() {
    return "";
  }

  /** {@return the addresses of the person, in the order of the record} */
  ImmutableList<PersonAddress> addresses();

  /** {@return when the record was last changed} */
  Optional<OffsetDateTime> lastModified();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this person} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the name is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Person}. */
  final class Builder extends ImmutablePerson.Builder {
    Builder() {}
  }
}
