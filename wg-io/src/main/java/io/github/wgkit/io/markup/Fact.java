package io.github.wgkit.io.markup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * Something that is known, under its name.
 *
 * @param label the name
 * @param words what is known
 */
public record Fact(String label, ImmutableList<Run> words) {
  /**
   * Checks the parts.
   *
   * @param label the name
   * @param words what is known
   */
  public Fact {
    requireNonNull(label);
    requireNonNull(words);
  }

  /**
   * {@return a fact}
   *
   * @param label its name
   * @param words what is known
   */
  public static Fact of(String label, Run... words) {
    return new Fact(label, ImmutableList.copyOf(words));
  }
}
