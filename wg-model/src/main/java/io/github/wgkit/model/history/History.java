package io.github.wgkit.model.history;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import org.immutables.value.Value;

/** What happened to a group or to a charter, and what its record said before. */
@Value.Immutable
public interface History {
  /** The history of something of which nothing is known. */
  History NONE = builder().build();

  /** {@return the events in the order {@link GroupEvent#IN_TIME}} */
  ImmutableList<GroupEvent> events();

  /** {@return earlier records of the group, oldest first} */
  ImmutableList<PastRecord> past();

  /** {@return whether nothing is known} */
  default boolean isEmpty() {
    return events().isEmpty() && past().isEmpty();
  }

  /** {@return the changes of the state of the group, in order} */
  default ImmutableList<StateEvent> stateChanges() {
    return events().stream()
        .filter(StateEvent.class::isInstance)
        .map(StateEvent.class::cast)
        .collect(toImmutableList());
  }

  /**
   * Puts the events in order. Events that the order does not tell apart stay as they came.
   *
   * @return this, or a history with the same events in order
   */
  @Value.Check
  default History inOrder() {
    return Ordering.from(GroupEvent.IN_TIME).isOrdered(events())
        ? this
        : builder()
            .events(ImmutableList.sortedCopyOf(GroupEvent.IN_TIME, events()))
            .past(past())
            .build();
  }

  /** {@return a builder with the attributes of this history} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link History}. */
  final class Builder extends ImmutableHistory.Builder {
    Builder() {}
  }
}
