package io.github.wgkit.io.tool;

import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.model.GroupType;
import java.util.function.Supplier;

/** The lifecycles that can be drawn. */
enum DrawnLifecycle {
  /** Whether a group exists. */
  GROUP(GroupLifecycle::table),
  /** The review of a first charter. */
  CHARTER(() -> CharterProcess.table(Chartering.INITIAL, GroupType.WG)),
  /** The review of a new charter of a group that exists. */
  RECHARTER(() -> CharterProcess.table(Chartering.RECHARTER, GroupType.WG)),
  /** The life of a milestone. */
  MILESTONE(MilestoneProcess::table);

  private final Supplier<TransitionTable<?, ?, ?>> table;

  DrawnLifecycle(Supplier<TransitionTable<?, ?, ?>> table) {
    this.table = table;
  }

  TransitionTable<?, ?, ?> table() {
    return table.get();
  }
}
