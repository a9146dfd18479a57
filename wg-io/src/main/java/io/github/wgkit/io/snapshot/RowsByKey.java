package io.github.wgkit.io.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows found by key. The keys of a table are mostly numbers counted up from 1, so a place in an
 * array is enough for them; the others, whatever they are, are hashed.
 */
final class RowsByKey {
  /** How much emptier than full the array may be. */
  private static final int SPARSE = 16;

  private static final int SMALL = 1024;

  /** A greater number is hashed. */
  private final int greatest;

  private @Nullable Row[] numbered = {};
  private final Map<Object, Row> others = new HashMap<>();

  /**
   * Makes an empty one.
   *
   * @param expected about how many rows there will be
   */
  RowsByKey(int expected) {
    this.greatest = (int) Math.min((long) expected * SPARSE + SMALL, Integer.MAX_VALUE / 2);
  }

  /** {@return the rows of a list that have a key; the last one counts} */
  static RowsByKey of(List<Row> rows) {
    RowsByKey byKey = new RowsByKey(rows.size());
    for (Row row : rows) {
      byKey.add(row);
    }
    return byKey;
  }

  /** Adds a row by its key, if it has one. */
  void add(Row row) {
    Object key = row.key();
    if (key != null) {
      put(key, row);
    }
  }

  /**
   * Adds a row by something else that it is called; in the place of one that is called the same.
   */
  void put(Object key, Row row) {
    int number = number(key);
    if (number < 0) {
      others.put(key, row);
      return;
    }
    if (number >= numbered.length) {
      numbered = Arrays.copyOf(numbered, Math.max(number + 1, Math.min(greatest, 2 * number)) + 1);
    }
    numbered[number] = row;
  }

  /** {@return the row that is called so; null if there is none} */
  @Nullable Row get(Object key) {
    int number = number(key);
    if (number < 0) {
      return others.get(key);
    }
    return number < numbered.length ? numbered[number] : null;
  }

  private int number(Object key) {
    if (key instanceof Long boxed) {
      long number = boxed;
      return 0 <= number && number <= greatest ? (int) number : -1;
    }
    return -1;
  }
}
