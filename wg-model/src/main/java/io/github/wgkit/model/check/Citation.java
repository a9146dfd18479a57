package io.github.wgkit.model.check;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * Where a rule stands.
 *
 * @param document {@code RFC 2418}, {@code Datatracker}, {@code IESG wiki}
 * @param place the section, such as {@code 2.2}, or what of the practice is meant; may be empty
 */
public record Citation(String document, String place) {
  /**
   * Checks the parts.
   *
   * @param document {@code RFC 2418}, {@code Datatracker}, {@code IESG wiki}
   * @param place the section, such as {@code 2.2}, or what of the practice is meant; may be empty
   * @throws IllegalArgumentException if the document is empty
   */
  public Citation {
    requireNonNull(place);
    checkArgument(!document.isEmpty(), "a citation names a document");
  }

  /**
   * {@return a citation of a section of an RFC}
   *
   * @param number the number of the RFC
   * @param section the section, such as {@code 2.2}
   */
  public static Citation rfc(int number, String section) {
    return new Citation("RFC " + number, section);
  }

  /**
   * {@return a citation of what the Datatracker does}
   *
   * @param what the operation or table
   */
  public static Citation datatracker(String what) {
    return new Citation("Datatracker", what);
  }

  /** {@return the citation as people write it: {@code RFC 2418 section 2.2}} */
  @Override
  public String toString() {
    if (place.isEmpty()) {
      return document;
    }
    return document.startsWith("RFC ") ? document + " section " + place : document + ", " + place;
  }
}
