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

  /** All names and their hash codes, made when first needed. */
  private String @Nullable [] names;

  private int[] hashes = {};

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
    return othersLonger.computeIfAbsent(next, key -> new Shape(this, key, size + 1));
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
    int hash = sought.hashCode();
    for (int i = 0; i < size; i++) {
      if (hashes[i] == hash && all[i].equals(sought)) {
        all[i] = sought; // next time it will be the very same text
        return i;
      }
    }
    return -1;
  }

  private String[] names() {
    if (names == null) {
      String[] all = new String[size];
      hashes = new int[size];
      for (Shape shape = this; shape.shorter != null; shape = shape.shorter) {
        all[shape.size - 1] = shape.name;
        hashes[shape.size - 1] = shape.name.hashCode();
      }
      names = all;
    }
    return names;
  }
}
