package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.json.JsonTree;
import io.github.wgkit.io.json.NdjsonFormat;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each row carries a word of its own, and each field in turn is taken away or says something odd.
 * Whatever is made of a row, its word and what the field says are in the directory.
 */
class NothingIsLostTest {
  private static final String WORD = "word";

  /** So many rows are left alone between two that are changed, for others may hang on them. */
  private static final int APART = 4;

  private static final int ROUNDS = 16 * APART;

  @Test
  void a_row_of_a_dump_is_there_whatever_field_it_lacks() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      List<ExtensionValue> rows = dump();
      for (int row = round % APART; row < rows.size(); row += APART) {
        Map<String, ExtensionValue> fields = new LinkedHashMap<>(fieldsOf(rows.get(row)));
        fields.remove(fieldFor(round, fields));
        rows.set(row, withFields(rows.get(row), fields));
      }
      assertAllWords(written(rows), rows.size(), "round " + round);
    }
  }

  @Test
  void a_field_of_a_dump_is_there_whatever_it_says() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      List<ExtensionValue> rows = dump();
      List<String> odd = new ArrayList<>();
      for (int row = round % APART; row < rows.size(); row += APART) {
        Map<String, ExtensionValue> fields = new LinkedHashMap<>(fieldsOf(rows.get(row)));
        odd.add("odd " + row + ".");
        fields.put(fieldFor(round, fields), odd(row + round / APART, "odd " + row + "."));
        rows.set(row, withFields(rows.get(row), fields));
      }
      String text = written(rows);
      assertThat(text).as("round " + round).contains(odd);
      assertAllWords(text, rows.size(), "round " + round);
    }
  }

  private static String fieldFor(int round, Map<String, ExtensionValue> fields) {
    List<String> names = fields.keySet().stream().filter(name -> !name.equals(WORD)).toList();
    return names.get(round / APART % names.size());
  }

  private static ExtensionValue odd(int turn, String text) {
    ExtensionValue plain = ExtensionValue.of(text);
    return turn % 2 == 0 ? plain : ExtensionValue.of(ImmutableMap.of("odd", plain));
  }

  @Test
  void a_row_of_the_interface_is_there_whatever_field_it_lacks() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    for (String name : List.copyOf(files.keySet())) {
      if (!name.endsWith(".json")) {
        continue;
      }
      ExtensionValue list = JsonTree.parse(files.get(name));
      List<ExtensionValue> rows = items(JsonTree.at(list, "objects"));
      for (int row = 0; row < rows.size(); row++) {
        for (String field : JsonTree.fields(rows.get(row)).keySet()) {
          Map<String, ExtensionValue> fewer = new LinkedHashMap<>(JsonTree.fields(rows.get(row)));
          fewer.remove(field);
          fewer.put(WORD, ExtensionValue.of("word of it"));
          List<ExtensionValue> changed = new ArrayList<>(rows);
          changed.set(row, ExtensionValue.of(ImmutableMap.copyOf(fewer)));
          Map<String, ExtensionValue> page = new LinkedHashMap<>(JsonTree.fields(list));
          page.put("objects", ExtensionValue.of(ImmutableList.copyOf(changed)));
          Map<String, String> others = new LinkedHashMap<>(files);
          others.put(name, JsonTree.print(ExtensionValue.of(ImmutableMap.copyOf(page))));
          assertThat(written(InventedSnapshot.read(others, ReadOptions.lenient())))
              .as(field + " of row " + row + " of " + name)
              .contains("word of it");
        }
      }
    }
  }

  /** {@return the rows of the invented dump, each with a word} */
  private static List<ExtensionValue> dump() throws IOException {
    List<ExtensionValue> rows = new ArrayList<>();
    for (ExtensionValue row : items(JsonTree.parse(InventedDump.TEXT))) {
      Map<String, ExtensionValue> fields = new LinkedHashMap<>(fieldsOf(row));
      fields.put(WORD, ExtensionValue.of("word " + rows.size() + "."));
      rows.add(withFields(row, fields));
    }
    return rows;
  }

  private static ExtensionValue withFields(ExtensionValue row, Map<String, ExtensionValue> fields) {
    Map<String, ExtensionValue> changed = new LinkedHashMap<>(JsonTree.fields(row));
    changed.put("fields", ExtensionValue.of(ImmutableMap.copyOf(fields)));
    return ExtensionValue.of(ImmutableMap.copyOf(changed));
  }

  private static Map<String, ExtensionValue> fieldsOf(ExtensionValue row) {
    return JsonTree.fields(JsonTree.at(row, "fields"));
  }

  private static ImmutableList<ExtensionValue> items(ExtensionValue value) {
    return ((ExtensionValue.Items) value).values();
  }

  private static String written(List<ExtensionValue> rows) throws IOException {
    String dump = JsonTree.print(ExtensionValue.of(ImmutableList.copyOf(rows)));
    return written(InventedDump.read(dump, ReadOptions.lenient()));
  }

  private static void assertAllWords(String text, int count, String where) {
    for (int row = 0; row < count; row++) {
      assertThat(text).as(where).contains("word " + row + ".");
    }
  }

  private static String written(ReadResult<Directory> read) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new NdjsonFormat().writer().orElseThrow().write(read.value(), bytes, WriteOptions.DEFAULT);
    return bytes.toString(UTF_8);
  }
}
