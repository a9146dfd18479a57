package io.github.wgkit.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A draft, an RFC or another document that groups produce or milestones name. A charter is no
 * {@code Document}: it stands in {@link Group#charter()}. Source: the Datatracker's table {@code
 * doc.document}.
 */
@Value.Immutable
public non-sealed interface Document extends DirectoryEntry {
  /** {@return the Datatracker's number of the document} */
  OptionalLong id();

  /** {@return the name without revision} */
  DocumentName name();

  /** {@return the type, a slug such as {@code draft} or {@code rfc}; empty if not recorded} */
  @Value.Default
  default String type() {
    return "";
  }

  /** {@return the title, may be empty} */
  @Value.Default
  default String title() {
    return "";
  }

  /** {@return the newest revision, such as {@code 04}; empty where there is none, as for RFCs} */
  @Value.Default
  default String revision() {
    return "";
  }

  /** {@return the number of pages} */
  OptionalInt pages();

  /** {@return the group that the document belongs to} */
  Optional<Acronym> group();

  /** {@return the states of the document, one for each type of state} */
  ImmutableList<DocumentState> states();

  /** {@return when the record was last changed} */
  Optional<OffsetDateTime> lastModified();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this document} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the name is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Document}. */
  final class Builder extends ImmutableDocument.Builder {
    Builder() {}
  }
}
