package io.github.wgkit.model.history;

import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.ExtensionValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Something that happened to a group or to its charter. */
public sealed interface GroupEvent permits StateEvent, MilestoneEvent, CharterEvent, PlainEvent {
  /**
   * The order of events: by moment, then by number; an event without number comes before those with
   * one. Equal moments are common, and then the number tells what came first.
   */
  Comparator<GroupEvent> IN_TIME =
      (one, other) -> {
        int order = one.date().compareMoment(other.date());
        return order != 0
            ? order
            : Long.compare(one.id().orElse(Long.MIN_VALUE), other.id().orElse(Long.MIN_VALUE));
      };

  /** {@return the Datatracker's number of the event} */
  OptionalLong id();

  /** {@return when it happened} */
  ApproximateDate date();

  /** {@return what kind of event it is; empty if not recorded} */
  Optional<EventType> type();

  /** {@return the Datatracker's number of the person who did it} */
  OptionalLong personId();

  /** {@return the name of the person who did it} */
  Optional<String> personName();

  /** {@return the text of the event as recorded; the Datatracker's contains HTML} */
  @Value.Default
  default String description() {
    return "";
  }

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** What the builders of the four kinds of event have in common. */
  interface Builder {
    /**
     * Sets the Datatracker's number.
     *
     * @param id the number
     * @return this builder
     */
    Builder id(long id);

    /**
     * Sets when it happened; required.
     *
     * @param date the date
     * @return this builder
     */
    Builder date(ApproximateDate date);

    /**
     * Sets the kind of event.
     *
     * @param type the type
     * @return this builder
     */
    Builder type(EventType type);

    /**
     * Sets who did it.
     *
     * @param personId the Datatracker's number of the person
     * @return this builder
     */
    Builder personId(long personId);

    /**
     * Sets who did it.
     *
     * @param personName the name of the person
     * @return this builder
     */
    Builder personName(String personName);

    /**
     * Sets the text of the event.
     *
     * @param description the text as recorded
     * @return this builder
     */
    Builder description(String description);

    /**
     * Adds what the record says besides.
     *
     * @param key the name of the field in the record
     * @param value its value
     * @return this builder
     */
    Builder putExtensions(String key, ExtensionValue value);

    /**
     * Makes the event.
     *
     * @return the event
     * @throws IllegalStateException if something required is missing
     */
    GroupEvent build();
  }
}
