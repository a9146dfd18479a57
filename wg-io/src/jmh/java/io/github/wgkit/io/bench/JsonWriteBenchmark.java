package io.github.wgkit.io.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to write groups, compared with a generator that is told every token. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class JsonWriteBenchmark {
  private final JsonFactory factory = new JsonFactory();

  /** The format. */
  @Param({"json", "ndjson"})
  public String format = "";

  private Directory directory = Directory.builder().build();
  private WgWriter writer = FormatRegistry.standard().writer("json");
  private final List<Token> tokens = new ArrayList<>();

  private record Token(JsonToken token, String text, long number) {}

  /** For JMH. */
  public JsonWriteBenchmark() {}

  /**
   * Finds out the tokens.
   *
   * @throws IOException if that fails
   */
  @Setup
  public void setUp() throws IOException {
    directory = Inputs.directory();
    writer = FormatRegistry.standard().writer(format);
    try (JsonParser parser = factory.createParser(Inputs.written(directory, format))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean isNumber = token == JsonToken.VALUE_NUMBER_INT;
        tokens.add(new Token(token, parser.getText(), isNumber ? parser.getLongValue() : 0));
      }
    }
  }

  /**
   * The floor: the same tokens one after the other, laid out in the same way.
   *
   * @throws IOException never
   */
  @Benchmark
  public void generator() throws IOException {
    OutputStream out = OutputStream.nullOutputStream();
    try (JsonGenerator generator = factory.createGenerator(out, JsonEncoding.UTF8)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          format.equals("json")
              ? new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)
              : new MinimalPrettyPrinter("\n"));
      for (Token token : tokens) {
        switch (token.token) {
          case START_OBJECT -> generator.writeStartObject();
          case END_OBJECT -> generator.writeEndObject();
          case START_ARRAY -> generator.writeStartArray();
          case END_ARRAY -> generator.writeEndArray();
          case FIELD_NAME -> generator.writeFieldName(token.text);
          case VALUE_STRING -> generator.writeString(token.text);
          case VALUE_NUMBER_INT -> generator.writeNumber(token.number);
          case VALUE_NUMBER_FLOAT -> generator.writeNumber(token.text);
          case VALUE_TRUE -> generator.writeBoolean(true);
          case VALUE_FALSE -> generator.writeBoolean(false);
          default -> generator.writeNull();
        }
      }
    }
  }

  /**
   * From groups to bytes.
   *
   * @return what was lost: nothing
   * @throws IOException never
   */
  @Benchmark
  public WriteResult write() throws IOException {
    return writer.write(directory, OutputStream.nullOutputStream(), WriteOptions.DEFAULT);
  }
}
