package io.github.wgkit.model;

import static java.util.Objects.requireNonNull;

/**
 * A state of a document. Source: the Datatracker's table {@code doc.state}, where a document has
 * one state for each type of state. If the table was not at hand, the type is empty and the slug is
 * the number of the state.
 *
 * @param type the slug of the type of state, such as {@code draft-iesg}
 * @param slug the slug of the state, such as {@code pub}
 */
public record DocumentState(String type, String slug) {
  /**
   * Checks the parts.
   *
   * @param type the slug of the type of state, such as {@code draft-iesg}
   * @param slug the slug of the state, such as {@code pub}
   */
  public DocumentState {
    requireNonNull(type);
    requireNonNull(slug);
  }
}
