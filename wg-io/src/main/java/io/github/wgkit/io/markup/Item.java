package io.github.wgkit.io.markup;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * An item of a list.
 *
 * @param depth 1, or more for an item of an item
 * @param number its number, in a numbered list
 * @param mark a word on what became of it, written before it; mostly empty
 * @param words what it says
 */
public record Item(int depth, OptionalInt number, String mark, ImmutableList<Run> words) {
  /**
   * Checks the parts.
   *
   * @param depth 1, or more for an item of an item
   * @param number its number, in a numbered list
   * @param mark a word on what became of it
   * @param words what it says
   */
  public Item {
    requireNonNull(number);
    requireNonNull(mark);
    requireNonNull(words);
  }

  /**
   * {@return an item of a list of its own}
   *
   * @param words what it says
   */
  public static Item of(Run... words) {
    return new Item(1, OptionalInt.empty(), "", ImmutableList.copyOf(words));
  }
}
