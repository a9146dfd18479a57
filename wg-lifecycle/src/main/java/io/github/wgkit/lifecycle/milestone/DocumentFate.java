package io.github.wgkit.lifecycle.milestone;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.DocumentName;
import java.util.Optional;

/**
 * What has become of a document of a milestone.
 *
 * @param document the document
 * @param kind what has become of it
 * @param successor the RFC that it became, or what replaced it, if recorded
 */
public record DocumentFate(DocumentName document, Kind kind, Optional<DocumentName> successor) {
  /** What can become of a document. */
  public enum Kind {
    /** Work goes on. */
    ACTIVE,
    /** It is, or became, an RFC. */
    PUBLISHED,
    /** It expired, was withdrawn, or the IESG or its stream gave it up. */
    DEAD,
    /** Another document took its place (Datatracker issue 5568). */
    REPLACED,
    /** The directory has no record of it, or none that tells. */
    UNKNOWN
  }

  /**
   * Checks the parts.
   *
   * @param document the document
   * @param kind what has become of it
   * @param successor the RFC that it became, or what replaced it, if recorded
   */
  public DocumentFate {
    requireNonNull(document);
    requireNonNull(kind);
    requireNonNull(successor);
  }

  /** {@return whether it is known that no more work is to be expected} */
  public boolean isOver() {
    return kind != Kind.ACTIVE && kind != Kind.UNKNOWN;
  }
}
