package io.github.wgkit.io.snapshot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to make groups of a dump, compared with what it costs to look at its tokens: {@link
 * #read()} should not take more than three times as long as {@link #walk()}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(2)
public class DumpReadBenchmark {
  private static final int INVENTED_GROUPS = 600;

  private final JsonFactory factory = new JsonFactory();
  private final WgReader reader = new DumpFormat().reader().orElseThrow();
  private byte[] dump = new byte[0];
  private Input input = Input.of(dump, "");

  /**
   * Takes the real dump if it is there, else an invented one of the same shape.
   *
   * @throws IOException if it cannot be read
   */
  @Setup
  public void setUp() throws IOException {
    String shared = System.getProperty("wgkit.shared", "../shared");
    Path real = Path.of(shared, "data", "datatracker-2012", "group-half-a.json");
    dump = Files.exists(real) ? Files.readAllBytes(real) : inventedDump();
    input = Input.of(dump, "dump.json");
  }

  /**
   * The floor: every token once, and nothing is done with it.
   *
   * @return the number of tokens
   * @throws IOException never
   */
  @Benchmark
  public int walk() throws IOException {
    int tokens = 0;
    try (JsonParser parser = factory.createParser(dump)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /**
   * The same, and every value is made: what any reader has to do.
   *
   * @return something of all values
   * @throws IOException never
   */
  @Benchmark
  public long walkTakingValues() throws IOException {
    long sum = 0;
    try (JsonParser parser = factory.createParser(dump)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          sum += parser.getText().length();
        } else if (token == JsonToken.VALUE_NUMBER_INT) {
          sum += parser.getLongValue();
        }
      }
    }
    return sum;
  }

  /**
   * From bytes to groups.
   *
   * @return the groups
   * @throws IOException never
   */
  @Benchmark
  public Directory read() throws IOException {
    return reader.read(input, ReadOptions.strict()).value();
  }

  private static byte[] inventedDump() {
    StringBuilder json = new StringBuilder("[\n");
    for (int id = 1; id <= INVENTED_GROUPS; id++) {
      appendGroup(json, id);
      for (int n = 0; n < 2; n++) {
        int key = 2 * id + n;
        appendRow(
            json,
            "group.role",
            key,
            "\"person\": %d, \"group\": %d, \"name\": \"chair\", \"email\": \"p%d@example.org\"",
            key,
            id,
            key);
        appendRow(
            json,
            "group.groupevent",
            key,
            "\"group\": %d, \"by\": 1, \"time\": \"2001-0%d-01 12:00:00\","
                + " \"type\": \"changed_state\", \"desc\": \"State changed to <b>Active</b>\"",
            id,
            n + 1);
        appendRow(json, "group.changestategroupevent", key, "\"state\": \"active\"");
      }
    }
    json.setLength(json.length() - 2);
    return json.append("\n]\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void appendGroup(StringBuilder json, int id) {
    String fields =
        "\"charter\": \"charter-ietf-wg%d\", \"unused_states\": [], \"ad\": null,"
            + " \"parent\": %s, \"list_email\": \"wg%d@example.org\", \"acronym\": \"wg%d\","
            + " \"comments\": \"\", \"list_subscribe\": \"https://example.org/wg%d\","
            + " \"state\": \"conclude\", \"time\": \"2011-12-09 12:00:00\", \"unused_tags\": [],"
            + " \"list_archive\": \"https://example.org/archive/wg%d\", \"type\": \"wg\","
            + " \"name\": \"Working Group Number %d\"";
    String parent = id == 1 ? "null" : "1";
    appendRow(json, "group.group", id, fields, id, parent, id, id, id, id, id);
    appendRow(
        json,
        "group.grouphistory",
        id,
        fields + ", \"group\": %d",
        id,
        parent,
        id,
        id,
        id,
        id,
        id,
        id);
  }

  private static void appendRow(
      StringBuilder json, String model, int key, String fields, Object... values) {
    json.append("{\"pk\": ").append(key).append(", \"model\": \"").append(model);
    json.append("\", \"fields\": {")
        .append(String.format(Locale.ROOT, fields, values))
        .append("}},\n");
  }
}
