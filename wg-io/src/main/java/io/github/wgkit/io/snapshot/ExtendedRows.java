package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.ExtensionValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table and the tables that extend it: for some of its rows they have a row with the same key and
 * more fields. In a dump such a row has nothing but those; in the API it repeats all fields of the
 * first one, which may even be missing then.
 */
final class ExtendedRows {
  private final String table;
  private final String pointer;
  private final List<String> extensionTables;

  private ExtendedRows(String table, List<String> extensionTables) {
    this.table = table;
    this.pointer = table.substring(table.indexOf('.') + 1) + "_ptr";
    this.extensionTables = extensionTables;
  }

  /**
   * Takes the rows and attaches them to those they belong to.
   *
   * @param table the table that is extended
   * @param extensionTables the tables that extend it
   * @param owners the rows to which the rows belong
   */
  static ExtendedRows load(
      Columns columns,
      Tables tables,
      String table,
      List<String> extensionTables,
      Tables.Owners owners)
      throws WgReadException {
    RowsByKey byKey = RowsByKey.of(tables.attach(table, owners));
    for (String extensionTable : extensionTables) {
      for (Row extension : tables.take(extensionTable)) {
        Row row = extension.key() == null ? null : byKey.get(extension.key());
        if (row == null && standsAlone(extension)) {
          Row owner = owners.of(extension, columns);
          if (owner != null) {
            columns.takeReference(extension, owners.column(), owners.table());
            owner.attach(table, extension);
            byKey.add(extension);
            row = extension;
          }
        }
        if (row != null) {
          row.attach(extensionTable, extension);
        } else {
          tables.keep(extension);
          if (!owners.areFew()) {
            columns.alone(extension, table);
          }
        }
      }
    }
    return new ExtendedRows(table, extensionTables);
  }

  private static boolean standsAlone(Row row) {
    return row.key() != null && row.part().isApi() && row.has(Field.TIME);
  }

  /** {@return the rows that belong to an owner, in the order of the snapshot} */
  List<Row> of(Row owner) {
    return owner.attached(table);
  }

  /** {@return the row of another table that extends a row, maybe itself; null if there is none} */
  @Nullable Row extension(Row row, String extensionTable) {
    return row.firstAttached(extensionTable);
  }

  /** Gives away what nobody has taken, of a row and of those that extend it. */
  void leftovers(Row row, BiConsumer<String, ExtensionValue> sink) {
    if (row.part().isApi()) {
      takePointer(row, row);
    }
    row.leftovers(sink);
    Set<String> given = null;
    for (String extensionTable : extensionTables) {
      Row extension = extension(row, extensionTable);
      if (extension != null && extension != row) {
        extension.takeKey();
        if (extension.part().isApi()) {
          takePointer(extension, row);
          extension.takeWhatRepeats(row);
        }
        if (extension.hasLeftovers()) {
          given = given == null ? new HashSet<>() : given;
          leftovers(extension, row, given, sink);
        }
      }
    }
  }

  /** Two tables may have a field of the same name. */
  private static void leftovers(
      Row extension, Row row, Set<String> given, BiConsumer<String, ExtensionValue> sink) {
    extension.leftovers(
        (name, value) -> {
          String free = name;
          while (row.has(free) || !given.add(free)) {
            free = extension.table() + "." + free;
          }
          sink.accept(free, value);
        });
  }

  /** Takes the field by which the API says what row is extended, if it says so. */
  private void takePointer(Row row, Row extended) {
    int at = row.find(pointer);
    Reference named =
        at >= 0 && row.value(at) instanceof String text ? Reference.parse(text) : null;
    if (named != null
        && named.table().equals(table)
        && Reference.keyOf(named.key()).equals(extended.key())) {
      row.take(at);
    }
  }
}
