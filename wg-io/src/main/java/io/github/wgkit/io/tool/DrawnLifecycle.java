package io.github.wgkit.io.tool;

import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import java.util.function.Supplier;

/** The lifecycles that can be drawn. */
enum DrawnLifecycle {
  /** Whether a group exists. */
  GROUP(GroupLifecycle::table);

  private final Supplier<TransitionTable<?, ?, ?>> table;

  DrawnLifecycle(Supplier<TransitionTable<?, ?, ?>> table) {
    this.table = table;
  }

  TransitionTable<?, ?, ?> table() {
    return table.get();
  }
}
