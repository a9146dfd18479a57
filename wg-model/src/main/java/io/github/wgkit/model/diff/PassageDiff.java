package io.github.wgkit.model.diff;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a passage of a charter.
 *
 * @param before the passage in the older version; empty if it was added
 * @param after the passage in the newer version; empty if it was removed
 * @param isMoved whether it stands at another place among those that stayed
 * @param words the words of both versions in order, each run with its fate
 */
public record PassageDiff(
    Optional<Passage> before,
    Optional<Passage> after,
    boolean isMoved,
    ImmutableList<WordRun> words) {
  /** What became of a passage, its place aside. */
  public enum Kind {
    /** The words are the same. */
    UNCHANGED,
    /** It has other words, and enough of the same ones. */
    CHANGED,
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED
  }

  /**
   * Checks the parts.
   *
   * @param before the passage in the older version; empty if it was added
   * @param after the passage in the newer version; empty if it was removed
   * @param isMoved whether it stands at another place among those that stayed
   * @param words the words of both versions in order, each run with its fate
   * @throws IllegalArgumentException if there is neither
   */
  public PassageDiff {
    checkArgument(before.isPresent() || after.isPresent(), "a passage of neither version");
    requireNonNull(words);
  }

  /** {@return what became of it, its place aside} */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    if (after.isEmpty()) {
      return Kind.REMOVED;
    }
    return words.stream().allMatch(run -> run.kind() == WordRun.Kind.KEPT)
        ? Kind.UNCHANGED
        : Kind.CHANGED;
  }

  /** {@return whether there is anything to tell of it} */
  public boolean isDifferent() {
    return isMoved || kind() != Kind.UNCHANGED;
  }

  /** {@return the passage in the newer version, or else in the older one} */
  public Passage passage() {
    return after.or(() -> before).orElseThrow();
  }

  /** {@return whether it is of this kind in every version that has it} */
  boolean is(Passage.Kind kind) {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .allMatch(passage -> passage.kind() == kind);
  }
}
