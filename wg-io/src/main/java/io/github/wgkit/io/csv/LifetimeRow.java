package io.github.wgkit.io.csv;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.model.Group;

/**
 * How a lifetime stands in a table, wherever there is one: dates with a column each that says how
 * sure they are.
 */
public final class LifetimeRow {
  /** The column that holds a number. */
  public static final String DAYS = "days";

  /** The names of the columns. */
  public static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "acronym", "chartered", "chartered_q", "concluded", "concluded_q", DAYS, "quality");

  private LifetimeRow() {}

  /**
   * {@return what the cells say; empty where there is nothing to say}
   *
   * @param group the group
   * @param lifetime its lifetime
   */
  public static ImmutableList<String> of(Group group, Lifetime lifetime) {
    return ImmutableList.of(
        group.acronym().text(),
        lifetime.chartered().text(),
        lifetime.chartered().qualityText(),
        lifetime.concluded().text(),
        lifetime.concluded().qualityText(),
        lifetime.days().isPresent() ? Long.toString(lifetime.days().getAsLong()) : "",
        lifetime.quality().slug());
  }
}
