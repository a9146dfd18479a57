package io.github.wgkit.model.history;

import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What the record of a group said before it was changed. Source: the Datatracker's table {@code
 * grouphistory}, to which a copy of the group and its roles goes before each change.
 */
@Value.Immutable
public interface PastRecord {
  /** {@return the Datatracker's number of this copy, not of the group} */
  OptionalLong id();

  /**
   * {@return the group as it was recorded then} Its {@link Group#lastModified()} is the time from
   * which on this was the record; charter, milestones and history are not part of the copy.
   */
  Group group();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return a builder with the attributes of this record} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the group is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PastRecord}. */
  final class Builder extends ImmutablePastRecord.Builder {
    Builder() {}
  }
}
