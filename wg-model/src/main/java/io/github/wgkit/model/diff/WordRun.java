package io.github.wgkit.model.diff;

import static java.util.Objects.requireNonNull;

/**
 * Words in a row that have the same fate.
 *
 * @param kind what became of them
 * @param text the words, as in {@link Passage#text()}, with the blank before them if there is one
 */
public record WordRun(Kind kind, String text) {
  /** What became of words. */
  public enum Kind {
    /** They stand on both sides. */
    KEPT,
    /** They stand no more. */
    REMOVED,
    /** They are new. */
    ADDED,
    /** A sentence that stands in another passage now. */
    MOVED_AWAY,
    /** A sentence that stood in another passage. */
    MOVED_HERE
  }

  /**
   * Checks the parts.
   *
   * @param kind what became of them
   * @param text the words, as in {@link Passage#text()}, with the blank before them if there is one
   */
  public WordRun {
    requireNonNull(kind);
    requireNonNull(text);
  }

  /** {@return whether the words stand in the older version} */
  public boolean isBefore() {
    return kind == Kind.KEPT || kind == Kind.REMOVED || kind == Kind.MOVED_AWAY;
  }

  /** {@return whether the words stand in the newer version} */
  public boolean isAfter() {
    return kind == Kind.KEPT || kind == Kind.ADDED || kind == Kind.MOVED_HERE;
  }
}
