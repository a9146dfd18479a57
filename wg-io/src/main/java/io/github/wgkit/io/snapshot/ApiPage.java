package io.github.wgkit.io.snapshot;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of the API: a list of rows, or one row. */
final class ApiPage {
  /** The order of the snapshot, in whatever order the files come. */
  static final Comparator<ApiPage> IN_ORDER =
      Comparator.<ApiPage, String>comparing(page -> page.table)
          .thenComparingLong(page -> page.offset)
          .thenComparingInt(page -> page.number)
          .thenComparing(page -> page.path);

  /** The fields that can be the key of a row, the likely one first. */
  private static final ImmutableList<String> KEYS =
      ImmutableList.of("id", "slug", "address", "name");

  private static final ImmutableList<String> DOCUMENT_KEYS = ImmutableList.of("name", "id");

  private final String path;
  private final String table;
  private final int number;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, ExtensionValue> remarks = new LinkedHashMap<>();
  private long offset;
  private long total = -1;
  private boolean hasNext;

  /**
   * Starts a page.
   *
   * @param path the name of the file
   */
  ApiPage(String path) {
    ResourceFile file = ResourceFile.of(path);
    this.path = path;
    this.table = file == null ? "" : file.table();
    this.number = file == null ? 0 : file.page();
  }

  String path() {
    return path;
  }

  /** {@return the table: that of the first row, else what the name of the file says} */
  String table() {
    return rows.isEmpty() ? table : rows.get(0).table();
  }

  List<Row> rows() {
    return rows;
  }

  /** {@return what stands beside the rows and is not about pages} */
  Map<String, ExtensionValue> remarks() {
    return remarks;
  }

  /** {@return how many rows the whole list has; -1 if that is not said} */
  long total() {
    return total;
  }

  boolean hasNext() {
    return hasNext;
  }

  void read(InputStream bytes, ReadSession session) throws IOException {
    JsonInput.read(bytes, path, session, this::read);
  }

  private void read(JsonInput in) throws IOException {
    if (!in.isObject()) {
      in.wrongType("an object of the API");
      in.skip();
      return;
    }
    // whether it is a list or a single row is only known at the end
    boolean isList = false;
    Row row = new Row(new Part(path, Part.Form.OBJECT), 0, in.place(), null);
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      if (name.equals("objects") && in.isArray()) {
        isList = true;
        readRows(in);
      } else {
        row.add(name, RowReader.value(in));
      }
    }
    if (!isList) {
      add(row, in);
      return;
    }
    int meta = row.find(Field.META);
    if (meta >= 0 && row.value(meta) instanceof ExtensionValue.Fields fields) {
      row.take(meta);
      take(fields);
    }
    row.leftovers(remarks::put);
  }

  private void readRows(JsonInput in) throws IOException {
    Part part = new Part(path, Part.Form.LIST);
    Row before = null;
    for (int index = 0; in.nextItem(); index++) {
      Row row = new Row(part, index, in.place(), before);
      if (in.isObject()) {
        RowReader.readFields(in, row);
      } else {
        in.wrongType("an object");
        row.add("value", Row.asExtension(RowReader.value(in)));
      }
      add(row, in);
      before = row;
    }
  }

  private void take(ExtensionValue.Fields meta) {
    meta.values()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "offset" -> offset = whole(value, 0);
                case "total_count" -> total = whole(value, -1);
                case "next" -> hasNext = value != ExtensionValue.nothing();
                case "limit", "previous" -> {}
                default -> remarks.put("meta." + name, value);
              }
            });
  }

  private static long whole(ExtensionValue value, long otherwise) {
    return value instanceof ExtensionValue.Number number
            && Reference.keyOf(number.literal()) instanceof Long whole
        ? whole
        : otherwise;
  }

  /** Finds out of which table a row is, and what its key is. */
  private void add(Row row, JsonInput in) throws IOException {
    int at = row.find(Field.RESOURCE_URI);
    Reference address =
        at >= 0 && row.value(at) instanceof String text ? Reference.parse(text) : null;
    row.setTable(address == null ? table : Ascii.toLowerCase(address.table()));
    Object key = address == null ? null : Reference.keyOf(address.key());
    for (String name : row.table().equals(DocumentNames.TABLE) ? DOCUMENT_KEYS : KEYS) {
      Object own = keyIn(row, name);
      if (key == null) {
        key = own;
      }
      if (address != null && key.equals(own)) {
        row.take(at); // the address says nothing else
        break;
      }
    }
    row.setKey(key);
    if (row.table().isEmpty()) {
      in.problem(
          "datatracker-row", Severity.ERROR, "nothing says of which resource this object is");
    }
    rows.add(row);
  }

  private static @Nullable Object keyIn(Row row, String name) {
    int at = row.find(name);
    Object value = at < 0 ? null : row.value(at);
    if (value instanceof String text) {
      return text.isEmpty() ? null : Reference.keyOf(text);
    }
    return value instanceof Long ? value : null;
  }
}
