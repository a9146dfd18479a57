package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * One document does something to another: obsoletes it, updates it, replaces it, became it. Source:
 * the Datatracker's table {@code doc.relateddocument}.
 */
@Value.Immutable
public non-sealed interface DocumentRelation extends DirectoryEntry {
  /** {@return the Datatracker's number of the relation} */
  OptionalLong id();

  /**
   * {@return what the source does, a slug such as {@code obs}, {@code updates}, {@code replaces}}
   */
  String relationship();

  /** {@return the document that does it: the newer one} */
  DocumentName source();

  /** {@return the document it is done to} */
  DocumentName target();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this relation} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; relationship, source and target are required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link DocumentRelation}. */
  final class Builder extends ImmutableDocumentRelation.Builder {
    Builder() {}
  }
}
