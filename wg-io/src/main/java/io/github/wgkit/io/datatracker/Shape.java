package io.github.wgkit.io.datatracker;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of the fields of a row, in order. The rows of a table mostly share one shape, so a row
 * holds only its values.
 *
 * <p>A shape is the shape with one field less and a name; it knows the shapes with one field more.
 * Not thread-safe; made for each reading.
 */
final class Shape {
  private final @Nullable Shape shorter;
  private final String name;
  private final int size;

  /** The shape with one field more that was asked for first, mostly the only one. */
  private @Nullable Shape longer;

  private @Nullable Map<String, Shape> othersLonger;

  /** All names, made when first needed. */
  private String @Nullable [] names;

  /** A hash table of the names: one more than the position of a name, or 0 where there is none. */
  private int[] positions = {};

  private Shape(@Nullable Shape shorter, String name, int size) {
    this.shorter = shorter;
    this.name = name;
    this.size = size;
  }

  /** {@return the shape of a row without fields} */
  static Shape empty() {
    return new Shape(null, "", 0);
  }

  /** {@return the shape with one field more} */
  Shape with(String next) {
    Shape likely = longer;
    if (likely == null) {
      longer = new Shape(this, next, size + 1);
      return longer;
    }
    if (likely.name.equals(next)) {
      return likely;
    }
    if (othersLonger == null) {
      othersLonger = new HashMap<>();
    }
    Shape other = othersLonger.get(next);
    if (other == null) {
      other = new Shape(this, next, size + 1);
      othersLonger.put(next, other);
    }
    return other;
  }

  int size() {
    return size;
  }

  String name(int position) {
    return names()[position];
  }

  /** {@return the position of a name, or -1} */
  int find(String sought) {
    String[] all = names();
    int mask = positions.length - 1;
    int at = sought.hashCode() & mask;
    while (positions[at] != 0) {
      int position = positions[at] - 1;
      if (all[position].equals(sought)) {
        all[position] = sought; // next time it will be the very same text
        return position;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  private String[] names() {
    if (names == null) {
      String[] all = new String[size];
      for (Shape shape = this; shape.shorter != null; shape = shape.shorter) {
        all[shape.size - 1] = shape.name;
      }
      positions = tableOf(all);
      names = all;
    }
    return names;
  }

  /** At most half full, so that a search ends soon. */
  private static int[] tableOf(String[] names) {
    int[] table = new int[Math.max(1, Integer.highestOneBit(names.length) * 4)];
    int mask = table.length - 1;
    for (int position = 0; position < names.length; position++) {
      int at = names[position].hashCode() & mask;
      while (table[at] != 0) {
        at = (at + 1) & mask;
      }
      table[at] = position + 1;
    }
    return table;
  }
}
