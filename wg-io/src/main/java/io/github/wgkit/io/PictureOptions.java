package io.github.wgkit.io;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a picture shows; part of the {@link WriteOptions}.
 *
 * <pre>{@code
 * WriteOptions options =
 *     WriteOptions.builder()
 *         .picture(PictureOptions.builder().view(PictureOptions.View.ACTIVE).build())
 *         .build();
 * formats.write(directory, Path.of("groups.svg"), options);
 * }</pre>
 */
@Value.Immutable
public interface PictureOptions {
  /** The lifetimes of working groups, or the milestones of one group; no day is today. */
  PictureOptions DEFAULT = builder().build();

  /** What is drawn. */
  enum View {
    /** From when to when groups were chartered, one row a group, by area. */
    LIFETIMES,
    /** How many groups were active, over time. */
    ACTIVE,
    /** Milestones by their due dates, with the dates they had before. */
    MILESTONES,
    /** The states that one group went through, on the diagram of the lifecycle. */
    LIFE
  }

  /** How often active groups are counted. */
  enum Interval {
    /** At the end of each month. */
    MONTH,
    /** At the end of each year. */
    YEAR
  }

  /**
   * {@return what is drawn} If nothing is said: of one group its milestones, or its life if it has
   * no milestones and changes of state; else lifetimes.
   */
  Optional<View> view();

  /**
   * {@return the types of the groups that are drawn if none is named; working groups if nothing is
   * said}
   */
  @Value.Default
  default ImmutableSet<GroupType> types() {
    return ImmutableSet.of(GroupType.WG);
  }

  /** {@return whether groups that are a BoF, or were never more, are drawn among lifetimes} */
  @Value.Default
  default boolean showsBofs() {
    return false;
  }

  /** {@return whether active groups are told apart by area} */
  @Value.Default
  default boolean byArea() {
    return true;
  }

  /**
   * {@return how often active groups are counted; what fits the time there is if nothing is said}
   */
  Optional<Interval> interval();

  /**
   * {@return which plan is drawn} If nothing is said it is the current one; only if a single group
   * is drawn that has no milestones there, the proposed one.
   */
  Optional<MilestonePlan.Kind> plan();

  /**
   * {@return the day of the picture} If nothing is said it is {@link WriteOptions#today()}, and
   * without that nothing is overdue. No clock is read. It has a year of four digits as all dates of
   * the model do; the builder throws a {@link DateTimeException} if it has another one.
   */
  Optional<LocalDate> today();

  /** Checks what the types allow and pictures cannot show. */
  @Value.Check
  default void check() {
    today()
        .filter(day -> !canShow(day))
        .ifPresent(
            day -> {
              throw new DateTimeException("a picture can show no day of the year " + day.getYear());
            });
  }

  /**
   * {@return whether a picture can be one of a day: whether its year is one of 0000 to 9999}
   *
   * @param day the day
   */
  static boolean canShow(LocalDate day) {
    return day.getYear() >= 0 && day.getYear() <= 9999;
  }

  /**
   * {@return what is drawn of one group if nothing is said: its milestones, or its life if it has
   * none and changes of state}
   *
   * @param group the group
   */
  static View usualView(Group group) {
    return group.milestones().isEmpty()
            && group.proposedMilestones().isEmpty()
            && !group.history().stateChanges().isEmpty()
        ? View.LIFE
        : View.MILESTONES;
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link PictureOptions}. */
  final class Builder extends ImmutablePictureOptions.Builder {
    Builder() {}
  }
}
