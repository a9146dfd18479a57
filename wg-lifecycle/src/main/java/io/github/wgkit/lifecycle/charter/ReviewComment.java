package io.github.wgkit.lifecycle.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an area director has to say of a charter under review (RFC 6292 section 2.2). Not a position
 * in a ballot.
 *
 * @param areaDirector the name of the area director
 * @param text what is said
 * @param blocking whether it stops the review until it is resolved
 * @param made the day it was made, in UTC
 * @param resolved the day it was resolved; empty while it is not
 */
public record ReviewComment(
    String areaDirector,
    String text,
    boolean blocking,
    LocalDate made,
    Optional<LocalDate> resolved) {
  /**
   * Checks the parts.
   *
   * @param areaDirector the name of the area director
   * @param text what is said
   * @param blocking whether it stops the review until it is resolved
   * @param made the day it was made, in UTC
   * @param resolved the day it was resolved; empty while it is not
   * @throws IllegalArgumentException if the text is empty
   */
  public ReviewComment {
    requireNonNull(areaDirector);
    requireNonNull(made);
    requireNonNull(resolved);
    checkArgument(!text.isEmpty(), "a comment says something");
  }

  /** {@return whether the comment stops the review: it is blocking and not resolved} */
  public boolean isInTheWay() {
    return blocking && resolved.isEmpty();
  }
}
