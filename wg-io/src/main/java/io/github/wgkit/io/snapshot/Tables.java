package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a snapshot. The rows of a table are taken by those who make something of them; the
 * rest, and what was given back, are other records.
 */
final class Tables {
  /** The rows of one table, in the order of the snapshot. */
  private static final class Table {
    final String name;
    final List<Row> rows = new ArrayList<>();

    /** The keys, as long as all are numbers. */
    private long[] keys = new long[16];

    private boolean areNumbers = true;
    private boolean isSorted = true;

    Table(String name) {
      this.name = name;
    }

    void add(Row row) {
      int count = rows.size();
      if (areNumbers && row.key() instanceof Long boxed) {
        long key = boxed;
        if (count == keys.length) {
          keys = Arrays.copyOf(keys, 2 * count);
        }
        isSorted &= count == 0 || keys[count - 1] < key;
        keys[count] = key;
      } else {
        areNumbers = false;
      }
      rows.add(row);
    }

    /** The usual case, found out without a hash table. */
    boolean areKeysDistinctNumbers() {
      return areNumbers && (isSorted || areDistinct(Arrays.copyOf(keys, rows.size())));
    }

    private static boolean areDistinct(long[] keys) {
      long least = Long.MAX_VALUE;
      long greatest = Long.MIN_VALUE;
      for (long key : keys) {
        least = Math.min(least, key);
        greatest = Math.max(greatest, key);
      }
      long range = greatest - least;
      return 0 <= range && range < Math.min((long) keys.length * Long.SIZE, Integer.MAX_VALUE)
          ? areDistinct(keys, least, (int) range)
          : areSortedDistinct(keys);
    }

    /** Keys that stand close together are quickly ticked off. */
    private static boolean areDistinct(long[] keys, long least, int range) {
      BitSet seen = new BitSet(range + 1);
      for (long key : keys) {
        int bit = (int) (key - least);
        if (seen.get(bit)) {
          return false;
        }
        seen.set(bit);
      }
      return true;
    }

    private static boolean areSortedDistinct(long[] keys) {
      Arrays.sort(keys);
      for (int i = 1; i < keys.length; i++) {
        if (keys[i - 1] == keys[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final ReadSession session;
  private final Columns columns;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Set<String> present = new HashSet<>();
  private final Set<String> missed = new HashSet<>();
  private final List<Row> others = new ArrayList<>();
  private int places;

  /** The table to which the last row was added; its rows mostly stand together. */
  private @Nullable Table newest;

  Tables(ReadSession session, Columns columns) {
    this.session = session;
    this.columns = columns;
  }

  /** Takes note that a table is there, with or without rows. */
  void declare(String table) {
    present.add(table);
  }

  /** Adds a row; the order of adding is the order of the snapshot. */
  void add(Row row) {
    Table table = newest;
    if (table == null || !table.name.equals(row.table())) {
      table = tables.computeIfAbsent(row.table(), Table::new);
      newest = table;
      present.add(table.name);
    }
    row.setPlace(places++);
    table.add(row);
  }

  boolean has(String table) {
    return present.contains(table);
  }

  /** {@return whether rows of a table are left} */
  boolean hasRows(String table) {
    return tables.containsKey(table);
  }

  /** {@return the names of the tables of which rows are left} */
  List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /** {@return the rows of a table, each key once, in the order of the snapshot} */
  List<Row> take(String table) throws WgReadException {
    Table taken = tables.remove(table);
    newest = null;
    if (taken == null) {
      return List.of();
    }
    List<Row> rows = taken.rows;
    if (taken.areKeysDistinctNumbers()) {
      return rows;
    }
    Map<Object, Row> seen = new HashMap<>(rows.size() * 2);
    List<Row> unique = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Row first = row.key() == null ? null : seen.putIfAbsent(row.key(), row);
      if (first == null) {
        unique.add(row);
      } else {
        repeated(row, first);
      }
    }
    return unique;
  }

  /** Pages of a list that were read while it changed overlap; a dump does not repeat a row. */
  private void repeated(Row row, Row first) throws WgReadException {
    boolean isCopy = row.part().isApi() && row.saysTheSameAs(first);
    session.problem(
        new Problem(
            "datatracker-duplicate",
            Severity.WARNING,
            row
                + (isCopy
                    ? " stands twice; the copy is left out"
                    : " stands twice; the later one is kept as another record"),
            row.location()));
    if (!isCopy) {
      keep(row);
    }
  }

  /** {@return the rows of a table by key, in the order of the snapshot} */
  Map<Object, Row> takeByKey(String table) throws WgReadException {
    List<Row> rows = take(table);
    Map<Object, Row> byKey = new LinkedHashMap<>(rows.size() * 2);
    for (Row row : rows) {
      if (row.key() == null) {
        columns.incomplete(row, "has no key");
        keep(row);
      } else {
        byKey.put(row.key(), row);
      }
    }
    return byKey;
  }

  /**
   * The rows of another table to which the rows of a table belong.
   *
   * @param column the field that names the owner
   * @param table the table of the owners
   * @param byKey finds an owner by anything that it is called; null if there is none
   * @param areFew whether most rows belong to something else, so that there is nothing to tell
   */
  record Owners(Field column, String table, Function<Object, @Nullable Row> byKey, boolean areFew) {
    Owners(Field column, String table, Function<Object, @Nullable Row> byKey) {
      this(column, table, byKey, false);
    }

    /** {@return the owner of a row; null if it is not there} */
    @Nullable Row of(Row row, Columns columns) throws WgReadException {
      Object key = columns.key(row, column);
      return key == null ? null : byKey.apply(key);
    }
  }

  /**
   * Takes the rows of a table and attaches each to its owner, under the name of the table. A row
   * that belongs to none is another record.
   *
   * @param table the table
   * @param owners the owners
   * @return the rows that have an owner, in the order of the snapshot
   */
  List<Row> attach(String table, Owners owners) throws WgReadException {
    List<Row> rows = take(table);
    List<Row> owned = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Row owner = owners.of(row, columns);
      if (owner != null) {
        columns.takeReference(row, owners.column(), owners.table());
        owner.attach(table, row);
        owned.add(row);
      } else {
        keepWithoutOwner(row, owners);
      }
    }
    return owned;
  }

  /** Keeps a row as it came, because the row that it belongs to is not there. */
  void keepWithoutOwner(Row row, Owners owners) throws WgReadException {
    keep(row);
    int at = row.find(owners.column());
    if (owners.areFew() || (at >= 0 && row.value(at) == null)) {
      return;
    }
    if (has(owners.table())) {
      columns.dangling(row, owners.column(), owners.table());
    } else {
      missing(owners.table());
    }
  }

  /** Keeps a row as it came. */
  void keep(Row row) {
    others.add(row);
  }

  /** Tells, once, that a table is missed. */
  void missing(String table) throws WgReadException {
    if (!has(table) && missed.add(table)) {
      session.problem(
          new Problem(
              "datatracker-missing",
              table.equals(GroupRows.TABLE) ? Severity.WARNING : Severity.INFO,
              "there are no rows of " + table + ", so what they would say is missing",
              Location.NONE));
    }
  }

  /** {@return the rows that became nothing else, in the order of the snapshot} */
  List<Row> others() {
    List<Row> all = new ArrayList<>(others);
    tables.values().forEach(table -> all.addAll(table.rows));
    all.sort(Row.IN_PLACE);
    return all;
  }
}
