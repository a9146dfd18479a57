package io.github.wgkit.io.markup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A heading that the list of contents names.
 *
 * @param id its name in the address of the page: without blanks
 * @param words the words of it
 */
public record Place(String id, ImmutableList<Run> words) {
  /**
   * Checks the parts.
   *
   * @param id its name in the address of the page: without blanks
   * @param words the words of it
   */
  public Place {
    requireNonNull(id);
    requireNonNull(words);
  }
}
