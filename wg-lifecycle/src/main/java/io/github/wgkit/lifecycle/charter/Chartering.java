package io.github.wgkit.lifecycle.charter;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;

/** Which of the two ladders a review climbs (RFC 6292 section 2.1). */
public enum Chartering {
  /** The charter of a group that is to be formed (RFC 6292 section 3.1). */
  INITIAL,
  /** A new charter of a group that exists (RFC 6292 section 3.2). */
  RECHARTER;

  /**
   * {@return the ladder of a group: a group that is active or dormant is rechartered, any other one
   * is chartered for the first time, or from the beginning}
   *
   * @param group the group
   */
  public static Chartering of(Group group) {
    return group.isIn(GroupState.ACTIVE) || group.isIn(GroupState.DORMANT) ? RECHARTER : INITIAL;
  }
}
