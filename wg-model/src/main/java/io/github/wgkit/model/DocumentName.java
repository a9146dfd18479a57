package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * The name of a document without revision: {@code draft-ietf-quic-transport}, {@code rfc9000},
 * {@code charter-ietf-quic}. Source: the Datatracker's table {@code doc.document}, of which it is
 * the key.
 *
 * @param text the name exactly as recorded
 */
public record DocumentName(String text) implements Comparable<DocumentName> {
  /**
   * Checks the parts.
   *
   * @param text the name exactly as recorded
   * @throws IllegalArgumentException if the text is empty
   */
  public DocumentName {
    requireNonNull(text);
    checkArgument(!text.isEmpty(), "the name of a document cannot be empty");
  }

  /**
   * Makes a name.
   *
   * @param text the name, without revision
   * @return the name
   * @throws IllegalArgumentException if the text is empty
   */
  public static DocumentName of(String text) {
    return new DocumentName(text);
  }

  /** Orders by code unit. */
  @Override
  public int compareTo(DocumentName other) {
    return text.compareTo(other.text);
  }

  /** {@return the name exactly as recorded} */
  @Override
  public String toString() {
    return text;
  }
}
