package io.github.wgkit.lifecycle;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.history.GroupEvent;

/**
 * What came of an action.
 *
 * @param <V> what the action was done to
 */
public sealed interface Outcome<V> {
  /** {@return everything that there is to say of it, worst first} */
  ImmutableList<Finding> findings();

  /**
   * The action was done.
   *
   * @param value the value after it
   * @param events what it adds to the history; the value has them already
   * @param effects what follows; records are done, everything else is left to the caller
   * @param findings everything that there is to say of it, worst first; no errors
   * @param <V> what the action was done to
   */
  record Applied<V>(
      V value,
      ImmutableList<GroupEvent> events,
      ImmutableList<Effect> effects,
      ImmutableList<Finding> findings)
      implements Outcome<V> {}

  /**
   * The action was refused. Nothing has changed.
   *
   * @param findings all reasons, worst first; at least one error
   * @param <V> what the action would have been done to
   */
  record Refused<V>(ImmutableList<Finding> findings) implements Outcome<V> {}
}
