package io.github.wgkit.io.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.datatracker.SavedTables;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to make groups of JSON, compared with what others make of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class JsonReadBenchmark {
  private static final int GROUPS_OF_API = 400;

  private final JsonFactory factory = new JsonFactory();
  private final ObjectMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The format. */
  @Param({"datatracker-dump", "datatracker-api", "json", "ndjson"})
  public String format = "";

  private WgReader reader = FormatRegistry.standard().reader("json");
  private Input input = Input.of(new byte[0], "");
  private final Map<Path, JavaType> files = new LinkedHashMap<>();
  private Path folder = Path.of("");

  /** For JMH. */
  public JsonReadBenchmark() {}

  /**
   * Writes what is to be read.
   *
   * @throws IOException if that fails
   */
  @Setup
  public void setUp() throws IOException {
    folder = Files.createTempDirectory("wgkit-bench");
    reader = FormatRegistry.standard().reader(format);
    if (format.equals("datatracker-api")) {
      SavedTables.save(folder, GROUPS_OF_API);
      put("group.group", Bound.ApiGroup.class);
      put("group.role", Bound.ApiRole.class);
      put("group.groupmilestone", Bound.ApiMilestone.class);
      put("group.groupevent", Bound.ApiEvent.class);
      put("group.changestategroupevent", Bound.ApiEvent.class);
      put("person.person", Bound.ApiPerson.class);
      put("person.email", Bound.ApiEmail.class);
      put("doc.document", Bound.ApiDocument.class);
      input = Input.of(folder);
    } else {
      Path file = folder.resolve("groups");
      boolean isDump = format.equals("datatracker-dump");
      Files.write(file, isDump ? Inputs.dump() : Inputs.written(Inputs.directory(), format));
      files.put(
          file,
          mapper.constructType(
              isDump
                  ? new TypeReference<List<Bound.Row>>() {}.getType()
                  : format.equals("json") ? Bound.Directory.class : Bound.Group.class));
      input = Input.of(file);
    }
  }

  private void put(String table, Class<?> row) {
    files.put(
        folder.resolve(table + ".json"),
        mapper.getTypeFactory().constructParametricType(Bound.Answer.class, row));
  }

  /**
   * Takes the files away.
   *
   * @throws IOException if that fails
   */
  @TearDown
  public void tearDown() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
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
    for (Path file : files.keySet()) {
      try (JsonParser parser = factory.createParser(file.toFile())) {
        while (parser.nextToken() != null) {
          tokens++;
        }
      }
    }
    return tokens;
  }

  /**
   * The same, and every value is made: what any reader has to do that keeps them.
   *
   * @return something of all values
   * @throws IOException never
   */
  @Benchmark
  public long walkTakingValues() throws IOException {
    long sum = 0;
    for (Path file : files.keySet()) {
      try (JsonParser parser = factory.createParser(file.toFile())) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          if (token == JsonToken.VALUE_STRING) {
            sum += parser.getText().length();
          } else if (token == JsonToken.VALUE_NUMBER_INT) {
            sum += parser.getLongValue();
          }
        }
      }
    }
    return sum;
  }

  /**
   * What Jackson makes of it: plain records with dates as they stand, and no reference resolved.
   *
   * @return the records
   * @throws IOException never
   */
  @Benchmark
  public List<Object> databind() throws IOException {
    List<Object> all = new ArrayList<>();
    for (Map.Entry<Path, JavaType> file : files.entrySet()) {
      if (format.equals("ndjson")) {
        mapper
            .readerFor(file.getValue())
            .readValues(file.getKey().toFile())
            .forEachRemaining(all::add);
      } else {
        all.add(mapper.readValue(file.getKey().toFile(), file.getValue()));
      }
    }
    return all;
  }

  /**
   * From bytes to groups, checked and with all references.
   *
   * @return the groups
   * @throws IOException never
   */
  @Benchmark
  public Directory read() throws IOException {
    return reader.read(input, ReadOptions.lenient()).value();
  }
}
