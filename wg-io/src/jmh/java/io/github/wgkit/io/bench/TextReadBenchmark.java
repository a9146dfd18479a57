package io.github.wgkit.io.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.model.Directory;
import java.io.IOException;
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

/**
 * What it costs to understand texts, compared with a scan that looks at every line and understands
 * none.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class TextReadBenchmark {
  /** The format. */
  @Param({"charter-text", "charter-classic", "1wg-summary", "1wg-charters"})
  public String format = "";

  private byte[] text = new byte[0];
  private WgReader reader = FormatRegistry.standard().reader("charter-text");
  private Input input = Input.of(text, "");

  /** For JMH. */
  public TextReadBenchmark() {}

  /**
   * Writes the texts.
   *
   * @throws IOException if that fails
   */
  @Setup
  public void setUp() throws IOException {
    text =
        format.startsWith("charter-")
            ? Inputs.charter(format.equals("charter-classic"))
            : Inputs.written(Inputs.listed(), format);
    reader = FormatRegistry.standard().reader(format);
    input = Input.of(text, "charter-ietf-frobx-01.txt");
  }

  /**
   * What whoever looks at lines cannot do without: the bytes as lines without blanks around.
   *
   * @return the characters left
   */
  @Benchmark
  public int scan() {
    return new String(text, UTF_8).lines().mapToInt(line -> line.strip().length()).sum();
  }

  /**
   * From bytes to groups.
   *
   * @return the groups
   * @throws IOException never
   */
  @Benchmark
  public Directory read() throws IOException {
    return reader.read(input, ReadOptions.lenient()).value();
  }
}
