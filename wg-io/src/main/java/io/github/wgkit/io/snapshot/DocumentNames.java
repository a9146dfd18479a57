package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What documents are called. The API and old dumps name a document by its name, newer dumps by a
 * number that only the row of the document explains.
 */
final class DocumentNames {
  static final String TABLE = "doc.document";

  private final Columns columns;
  private final Tables tables;
  private final Map<Object, String> names = new HashMap<>();

  DocumentNames(Columns columns, Tables tables) {
    this.columns = columns;
    this.tables = tables;
  }

  /** Takes note of the key by which other rows name a document. */
  void add(Object key, String name) {
    names.put(key, name);
  }

  /** {@return the name of the document that a field names; null if it cannot be told} */
  @Nullable String of(Row row, Field column) throws WgReadException {
    String name = peek(row, column);
    if (name != null) {
      columns.takeReference(row, column, TABLE);
    }
    return name;
  }

  /** Does the same and does not take the field. */
  @Nullable String peek(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    String name = key == null ? null : nameOf(key);
    if (key != null && name == null) {
      unknown(row, column);
    }
    return name;
  }

  /** {@return the names of the documents in a list; null if some of them cannot be told} */
  @Nullable List<DocumentName> ofList(Row row, Field column) throws WgReadException {
    List<Object> keys = columns.keys(row, column);
    if (keys == null) {
      return null;
    }
    List<DocumentName> found = new ArrayList<>(keys.size());
    for (Object key : keys) {
      String name = nameOf(key);
      if (name == null) {
        unknown(row, column);
        return null;
      }
      found.add(DocumentName.of(name));
    }
    row.takeIfThere(column);
    return found;
  }

  private @Nullable String nameOf(Object key) {
    String name = names.get(key);
    return name == null && key instanceof String text ? text : name;
  }

  private void unknown(Row row, Field column) throws WgReadException {
    tables.missing(TABLE);
    if (tables.has(TABLE)) {
      columns.dangling(row, column, TABLE);
    }
  }
}
