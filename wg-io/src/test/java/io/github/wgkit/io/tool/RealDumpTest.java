package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists a real dump, and compares with what its tokens say without any model. */
class RealDumpTest {
  private static final Path DUMP =
      Path.of(
          System.getProperty("wgkit.shared", "missing"), "data/datatracker-2012/group-half-a.json");

  @BeforeEach
  void real_data_is_at_hand() {
    assumeTrue(Files.exists(DUMP));
  }

  @Test
  void every_group_is_listed_with_its_type_state_and_parent() throws IOException {
    Wgkit run = Wgkit.run("list", DUMP, "--format", "csv");
    assertThat(run.status()).isZero();
    List<List<String>> rows = CsvReader.read(run.out());
    assertThat(rows.stream().skip(1).map(row -> row.subList(0, 5)))
        .containsExactlyElementsOf(groups());
  }

  @Test
  void a_filter_leaves_out_what_it_says_and_nothing_else() throws IOException {
    Wgkit run = Wgkit.run("list", DUMP, "--type", "wg", "--state", "active", "--format", "csv");
    assertThat(CsvReader.read(run.out()).stream().skip(1).map(row -> row.subList(0, 5)))
        .isNotEmpty()
        .containsExactlyElementsOf(
            groups().stream()
                .filter(row -> row.get(2).equals("wg") && row.get(3).equals("active"))
                .toList());
  }

  /** {@return acronym, name, type, state and acronym of the parent, sorted like the list} */
  private static List<List<String>> groups() throws IOException {
    Map<String, Map<String, String>> byKey = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(DUMP.toFile())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> row = new HashMap<>();
        scalars(parser, row);
        if (row.get("model").equals("group.group")) {
          byKey.put(row.get("pk"), row);
        }
      }
    }
    List<List<String>> groups = new ArrayList<>();
    for (Map<String, String> row : byKey.values()) {
      String parent = row.get("parent");
      groups.add(
          List.of(
              row.get("acronym"),
              row.get("name"),
              row.get("type"),
              row.get("state"),
              parent == null ? "" : byKey.get(parent).get("acronym")));
    }
    groups.sort(
        Comparator.<List<String>, String>comparing(row -> row.get(4))
            .thenComparing(row -> row.get(0)));
    return groups;
  }

  /** Takes all numbers and texts of an object and of the objects in it. */
  private static void scalars(JsonParser parser, Map<String, String> row) throws IOException {
    for (int depth = 1; depth > 0; ) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isScalarValue()
          && token != JsonToken.VALUE_NULL
          && parser.currentName() != null) {
        row.put(parser.currentName(), parser.getText());
      }
    }
  }
}
