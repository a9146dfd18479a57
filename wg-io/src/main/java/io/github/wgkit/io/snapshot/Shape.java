package io.github.wgkit.io.snapshot;

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

  /** The shape with one field more that was asked for last: rows of a table stand together. */
  private @Nullable Shape longer;

  /** All of them, if there is more than one. */
  private @Nullable Map<String, Shape> allLonger;

  /** All names, made when first needed. */
  private String @Nullable [] names;

  /** By field: two more than its position, as far as that was asked for and is small; else 0. */
  private byte[] understood = {};

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
      likely = new Shape(this, next, size + 1);
    } else if (!likely.name.equals(next)) {
      likely = other(next, likely);
    }
    longer = likely;
    return likely;
  }

  private Shape other(String next, Shape before) {
    if (allLonger == null) {
      allLonger = new HashMap<>();
      allLonger.put(before.name, before);
    }
    return allLonger.computeIfAbsent(next, name -> new Shape(this, name, size + 1));
  }

  int size() {
    return size;
  }

  String name(int position) {
    return names()[position];
  }

  /** {@return the position of a field, or -1} */
  int find(Field field) {
    int known = understood.length == 0 ? 0 : understood[field.ordinal()];
    return known != 0 ? known - 2 : look(field);
  }

  private int look(Field field) {
    int position = find(field.toString());
    if (position + 2 <= Byte.MAX_VALUE) {
      if (understood.length == 0) {
        understood = new byte[Field.COUNT];
      }
      understood[field.ordinal()] = (byte) (position + 2);
    }
    return position;
  }

  /** {@return the position of any name, or -1} */
  int find(String sought) {
    String[] all = names();
    int mask = positions.length - 1;
    int at = sought.hashCode() & mask;
    while (positions[at] != 0) {
      int position = positions[at] - 1;
      if (all[position].equals(sought)) {
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
