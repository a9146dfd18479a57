package io.github.wgkit.model.milestone;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Something a group means to deliver (RFC 2418 section 2.2, RFC 6433). */
@Value.Immutable
public interface Milestone {
  /**
   * The Datatracker's default order: by order, then by due date, then by number; milestones without
   * one of these come after those with it.
   */
  Comparator<Milestone> IN_ORDER =
      Comparator.<Milestone>comparingLong(
              m -> m.order().isPresent() ? m.order().getAsInt() : Long.MAX_VALUE)
          .thenComparing(m -> m.due().map(Due::day).orElse(LocalDate.MAX))
          .thenComparingLong(m -> m.id().orElse(Long.MAX_VALUE));

  /** {@return the Datatracker's number of the milestone} */
  OptionalLong id();

  /** {@return what is to be delivered, exactly as recorded} */
  String description();

  /** {@return where the milestone stands; active unless the record says otherwise} */
  @Value.Default
  default MilestoneState state() {
    return MilestoneState.ACTIVE;
  }

  /** {@return when it is due; empty for a dateless milestone} */
  Optional<Due> due();

  /** {@return the place in the order of a group without dates} */
  OptionalInt order();

  /**
   * {@return why the milestone is no longer due: any phrase, often "Done"; empty while it is due}
   * The phrase means "no longer due" and nothing else (RFC 6433 section 4).
   */
  Optional<String> resolution();

  /** {@return the documents that belong to the milestone, in the order of the record} */
  ImmutableList<DocumentName> documents();

  /** {@return when the milestone was last changed} */
  Optional<OffsetDateTime> lastModified();

  /** {@return earlier versions of this milestone, oldest first} */
  ImmutableList<Milestone> earlier();

  /** {@return what the record says besides, sorted by name} */
  @Value.NaturalOrder
  ImmutableSortedMap<String, ExtensionValue> extensions();

  /** {@return whether the milestone is no longer due, for whatever reason} */
  default boolean isResolved() {
    return resolution().isPresent();
  }

  /**
   * Tells whether the milestone should have been delivered by now.
   *
   * @param date the date of the question, in UTC
   * @return whether it has a due date, the month of it is over, and it is not resolved
   */
  default boolean isOverdue(LocalDate date) {
    return !isResolved() && due().map(due -> due.isOverdue(date)).orElse(false);
  }

  /** Refuses an empty resolution: it would say that the milestone is resolved and not. */
  @Value.Check
  default void check() {
    checkArgument(
        resolution().map(phrase -> !phrase.isEmpty()).orElse(true),
        "the resolution of a milestone cannot be empty");
  }

  /** {@return a builder with the attributes of this milestone} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return an empty builder; the description is required} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Milestone}. */
  final class Builder extends ImmutableMilestone.Builder {
    Builder() {}
  }
}
