package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * A row of one of the vocabularies that came with a snapshot: what a slug was called at that time.
 * Source: the Datatracker's {@code name.*} tables and {@code doc.state}.
 */
@Value.Immutable
public non-sealed interface Term extends DirectoryEntry {
  /** {@return the vocabulary, such as {@code name.groupstatename}} */
  String vocabulary();

  /** {@return the Datatracker's number of the row; the rows of {@code name.*} tables have none} */
  OptionalLong id();

  /** {@return the slug} */
  String slug();

  /** {@return the name shown to people} */
  @Value.Default
  default String name() {
    return "";
  }

  /** {@return the explanation, may be empty} */
  @Value.Default
  default String description() {
    return "";
  }

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this term} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; vocabulary and slug are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Term}. */
  final class Builder extends ImmutableTerm.Builder {
    Builder() {}
  }
}
