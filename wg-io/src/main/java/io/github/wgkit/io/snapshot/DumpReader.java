package io.github.wgkit.io.snapshot;

import com.google.common.base.Ascii;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads what Django's {@code dumpdata} writes: {@code [{"pk": …, "model": …, "fields": {…}}, …]}.
 */
final class DumpReader implements WgReader {
  @Override
  public void read(Input input, ReadSession session) throws IOException {
    DirectoryAssembler assembler = new DirectoryAssembler(session);
    Part part = new Part(input.name(), Part.Form.DUMP);
    try (InputStream bytes = input.open(session)) {
      JsonInput.read(bytes, input.name(), session, in -> readRows(in, part, assembler.tables()));
    }
    assembler.assemble();
  }

  private static void readRows(JsonInput in, Part part, Tables tables) throws IOException {
    if (!in.isArray()) {
      in.wrongType("a list of rows");
      in.skip();
      return;
    }
    Row before = null;
    for (int index = 0; in.nextItem(); index++) {
      Row row = new Row(part, index, in.place(), before);
      if (in.isObject()) {
        readRow(in, row, before == null ? "" : before.table());
        before = row;
      } else {
        in.wrongType("a row with pk, model and fields");
        row.add("value", in.value());
      }
      tables.add(row);
    }
  }

  private static void readRow(JsonInput in, Row row, String likelyTable) throws IOException {
    Map<String, ExtensionValue> besides = Map.of(); // hardly ever anything
    for (String name = in.nextKey(); name != null; name = in.nextKey()) {
      if (name.equals("fields") && in.isObject()) {
        RowReader.readFields(in, row);
      } else if (name.equals("model") && in.isText()) {
        String table = in.text(likelyTable);
        row.setTable(table == likelyTable ? table : Ascii.toLowerCase(table));
      } else if (name.equals("pk")) {
        besides = readKey(in, row, besides);
      } else {
        in.wrongType("pk, model or fields");
        besides = with(besides, name, in.value());
      }
    }
    if (!besides.isEmpty()) {
      row.addBeside(besides);
    }
    if (row.table().isEmpty()) {
      in.problem("datatracker-row", Severity.ERROR, "this row does not say of which model it is");
    }
  }

  private static Map<String, ExtensionValue> with(
      Map<String, ExtensionValue> besides, String name, ExtensionValue value) {
    Map<String, ExtensionValue> more = besides.isEmpty() ? new LinkedHashMap<>() : besides;
    more.put(name, value);
    return more;
  }

  private static Map<String, ExtensionValue> readKey(
      JsonInput in, Row row, Map<String, ExtensionValue> besides) throws IOException {
    Object value = RowReader.value(in);
    if (value instanceof String text && !text.isEmpty()) {
      row.setKey(Reference.keyOf(text));
    } else if (value instanceof Long) {
      row.setKey(value);
    } else if (value != null) {
      in.problem("datatracker-value", Severity.ERROR, "a key is a number or a word");
      return with(besides, "pk", Row.asExtension(value));
    }
    return besides;
  }
}
