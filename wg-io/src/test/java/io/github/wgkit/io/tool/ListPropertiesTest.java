package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ListPropertiesTest {
  @Provide
  Arbitrary<Directory> directories() {
    return ModelArbitraries.directories();
  }

  private static Rows rows(Directory directory) {
    return ListCommand.rows(directory.groups(), new People(directory));
  }

  private static List<List<String>> cells(Rows rows) {
    List<List<String>> cells = new ArrayList<>();
    rows.rows().forEach(row -> cells.add(row.stream().map(Cell::text).toList()));
    return cells;
  }

  @Property(tries = 100)
  void csv_is_read_back_cell_by_cell(@ForAll("directories") Directory directory)
      throws IOException {
    Rows rows = rows(directory);
    StringBuilder out = new StringBuilder();
    RowFormat.CSV.print(rows, out, Style.PLAIN);
    List<List<String>> expected = cells(rows);
    expected.add(0, rows.columns());
    assertThat(CsvReader.read(out.toString())).isEqualTo(expected);
  }

  @Property(tries = 100)
  void json_is_read_back_cell_by_cell(@ForAll("directories") Directory directory)
      throws IOException {
    Rows rows = rows(directory);
    StringBuilder out = new StringBuilder();
    RowFormat.JSON.print(rows, out, Style.PLAIN);
    assertThat(readJson(out.toString(), rows.columns())).isEqualTo(cells(rows));
  }

  private static List<List<String>> readJson(String text, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        List<String> row = new ArrayList<>();
        for (String column : columns) {
          assertThat(parser.nextFieldName()).isEqualTo(column);
          row.add(parser.nextTextValue());
        }
        assertThat(parser.nextToken()).isEqualTo(JsonToken.END_OBJECT);
        rows.add(row);
      }
      assertThat(parser.currentToken()).isEqualTo(JsonToken.END_ARRAY);
      assertThat(parser.nextToken()).isNull();
    }
    return rows;
  }

  @Property(tries = 100)
  void a_table_has_a_line_for_each_group_and_nothing_drives_the_terminal(
      @ForAll("directories") Directory directory) throws IOException {
    StringBuilder out = new StringBuilder();
    new GroupTable(directory, true, true, group -> "").print(directory.groups(), out, Style.PLAIN);
    assertThat(out.toString().lines().filter(line -> line.startsWith("  ")))
        .hasSize(directory.groups().size());
    assertThat(out.codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }

  @Property(tries = 100)
  void every_group_can_be_shown(@ForAll("directories") Directory directory) throws IOException {
    for (var group : directory.groups()) {
      StringBuilder out = new StringBuilder();
      new GroupPage(directory, group).print(out, Style.PLAIN);
      assertThat(out.toString()).startsWith(Screen.oneLine(group.acronym().text()));
      assertThat(out.codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }
  }
}
