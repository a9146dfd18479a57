package io.github.wgkit.io.feed;

import java.util.HashSet;
import java.util.Set;

/** The ids that a feed has given already. Not thread-safe. */
final class Ids {
  private final Set<String> given = new HashSet<>();

  /** {@return the id, or another one if it was given; the same one in the same order} */
  String next(String id) {
    String next = id;
    for (int i = 2; !given.add(next); i++) {
      next = new Digest().put(id).put(Integer.toString(i)).urn();
    }
    return next;
  }
}
