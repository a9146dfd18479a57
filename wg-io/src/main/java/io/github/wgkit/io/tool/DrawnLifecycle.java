package io.github.wgkit.io.tool;

import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.model.GroupType;
import java.util.function.Function;

/** The lifecycles that can be drawn. */
enum DrawnLifecycle {
  /** Whether a group exists. */
  GROUP(type -> GroupLifecycle.table()),
  /** The review of a first charter. */
  CHARTER(type -> CharterProcess.table(Chartering.INITIAL, type)),
  /** The review of a new charter of a group that exists. */
  RECHARTER(type -> CharterProcess.table(Chartering.RECHARTER, type)),
  /** The life of a milestone. */
  MILESTONE(type -> MilestoneProcess.table());

  private final Function<GroupType, TransitionTable<?, ?, ?>> tables;

  DrawnLifecycle(Function<GroupType, TransitionTable<?, ?, ?>> tables) {
    this.tables = tables;
  }

  /** {@return whether groups of different types have different tables} */
  boolean dependsOnType() {
    return this == CHARTER || this == RECHARTER;
  }

  /** {@return the table for groups of a type} */
  TransitionTable<?, ?, ?> table(GroupType type) {
    return tables.apply(type);
  }
}
