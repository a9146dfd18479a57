package io.github.wgkit.model;

import com.google.common.collect.ImmutableSortedMap;
import org.immutables.value.Value;

/**
 * A row of a snapshot that is none of the things the model knows, or belongs to a group that is not
 * in the snapshot. Kept whole, so that no row is lost.
 */
@Value.Immutable
public non-sealed interface OtherRecord extends DirectoryEntry {
  /** {@return the table the row is of, such as {@code group.groupfeatures}} */
  String table();

  /** {@return the key of the row in its table, a number or a word; empty if it has none} */
  @Value.Default
  default String key() {
    return "";
  }

  /** {@return the fields of the row, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> fields();

  /** {@return a builder with the attributes of this record} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the table is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link OtherRecord}. */
  final class Builder extends ImmutableOtherRecord.Builder {
    Builder() {}
  }
}
