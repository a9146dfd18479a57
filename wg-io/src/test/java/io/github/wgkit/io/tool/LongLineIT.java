package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A "charter" of 100 MB in one line, and a heap in which it would not fit. */
class LongLineIT {
  private static final int SIZE = 100_000_000;
  private static final int LIMIT = Limits.DEFAULT.textLength();

  /** In these a text is one of many, and what was read before it counts. */
  private static final List<String> RECORDS = List.of("json", "ndjson", "yaml", "csv");

  private static final List<String> SMALL_HEAP = List.of("-Xmx64m");
  private static final String REFUSED =
      "1:" + (LIMIT + 1) + ": error limit: the text is longer than " + LIMIT + " bytes";

  @TempDir private static Path folder;
  private static Path file;

  @BeforeAll
  static void writeFile() throws IOException {
    file = folder.resolve("long.txt");
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out);
    }
  }

  @AfterAll
  static void removeFile() throws IOException {
    Files.delete(file);
  }

  private static void write(OutputStream out) throws IOException {
    byte[] piece = new byte[100_000];
    Arrays.fill(piece, (byte) 'a');
    for (int i = 0; i < SIZE / piece.length; i++) {
      out.write(piece);
    }
  }

  static Stream<String> texts() {
    return FormatRegistry.standard().formats().stream()
        .filter(format -> format.can(Format.Capability.READ) && format.can(Format.Capability.WRITE))
        .map(Format::id)
        .filter(id -> !RECORDS.contains(id));
  }

  static Stream<String> records() {
    return RECORDS.stream();
  }

  private static void assertRefused(WgkitJar run) {
    assertThat(run.err()).contains(REFUSED).doesNotContain("OutOfMemory").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void the_tool_refuses_the_file(String format) throws Exception {
    assertRefused(
        WgkitJar.runJava(SMALL_HEAP, "convert", file.toString(), "--from", format, "--to", format));
  }

  /** A text without end, where there may be one. */
  @ParameterizedTest
  @MethodSource("records")
  void the_tool_reads_no_text_without_end_in_a_record(String format) throws Exception {
    for (String begin : begins(format)) {
      Path records = folder.resolve("long." + format);
      try (OutputStream out = Files.newOutputStream(records)) {
        out.write(begin.getBytes(UTF_8));
        write(out);
      }
      WgkitJar run =
          WgkitJar.runJava(
              SMALL_HEAP, "convert", records.toString(), "--from", format, "--to", "ndjson");
      Files.delete(records);
      assertThat(run.err())
          .as(begin)
          .contains("error limit: ")
          .doesNotContain("OutOfMemory")
          .doesNotContain("\tat ");
      assertThat(run.status()).isEqualTo(1);
    }
  }

  private static List<String> begins(String format) {
    return switch (format) {
      case "yaml" ->
          List.of(
              "",
              "\"",
              "'",
              "? ",
              "#",
              "!",
              "&",
              "%",
              "groups:\n- name: ",
              "groups:\n- name: >\n    ",
              "groups: [\"");
      case "csv" ->
          List.of("", "\"", "acronym,name\nx,", "acronym,name\nx,\"", "acronym,name\nx,X,");
      default -> List.of("{\"name\":\"");
    };
  }

  @Test
  void the_tool_refuses_it_in_any_command_that_reads_a_charter() throws Exception {
    assertRefused(WgkitJar.runJava(SMALL_HEAP, "check", file.toString()));
    assertRefused(WgkitJar.runJava(SMALL_HEAP, "charter", "long", file.toString()));
    assertRefused(WgkitJar.runJava(SMALL_HEAP, "diff", file.toString(), file.toString()));
    assertRefused(WgkitJar.runJava(SMALL_HEAP, "changes", file.toString(), file.toString()));
    assertRefused(WgkitJar.runJava(SMALL_HEAP, "guard", file.toString()));
  }

  @Test
  void the_tool_refuses_a_packed_one() throws Exception {
    Path packed = folder.resolve("long.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      write(out);
    }
    assertThat(Files.size(packed)).isLessThan(1_000_000);
    assertRefused(
        WgkitJar.runJava(SMALL_HEAP, "convert", packed.toString(), "--to", "charter-text"));
  }

  @Test
  void the_tool_refuses_it_from_a_pipe() throws Exception {
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process tool =
        WgkitJar.process(SMALL_HEAP, "convert", "-", "--to", "charter-text")
            .redirectOutput(out)
            .redirectError(err)
            .start();
    try (OutputStream pipe = tool.getOutputStream()) {
      write(pipe);
    } catch (IOException e) {
      // it does not read to the end
      assertThat(e).isNotNull();
    }
    assertThat(tool.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertRefused(
        new WgkitJar(
            tool.exitValue(),
            Files.readString(out.toPath(), UTF_8),
            Files.readString(err.toPath(), UTF_8)));
  }

  @Test
  void every_reader_refuses_it_in_a_small_heap() throws Exception {
    File out = folder.resolve("refused").toFile();
    String path = testClasses() + File.pathSeparator + WgkitJar.path();
    Process process =
        new ProcessBuilder(
                WgkitJar.java(), "-Xmx64m", "-cp", path, Reading.class.getName(), file.toString())
            .redirectOutput(out)
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(Files.readAllLines(out.toPath(), UTF_8))
        .containsExactlyElementsOf(
            texts()
                .flatMap(
                    id ->
                        Stream.of(
                            id + " file limit 1:" + (LIMIT + 1),
                            id + " stream limit 1:" + (LIMIT + 1) + " few bytes more"))
                .toList());
  }

  private static Path testClasses() throws Exception {
    return Path.of(LongLineIT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** What the other Java virtual machine does. */
  static final class Reading {
    private Reading() {}

    /**
     * Reads the file, and a stream without end, in all formats.
     *
     * @param args the file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
      for (String format : texts().toList()) {
        System.out.println(format + " file " + refusal(format, Input.of(Path.of(args[0]))));
        Endless stream = new Endless();
        System.out.println(
            format
                + " stream "
                + refusal(format, Input.of(stream, "stream.txt"))
                + (stream.read - LIMIT < 20_000 ? " few" : " many")
                + " bytes more");
      }
    }

    private static String refusal(String format, Input input) throws IOException {
      try {
        FormatRegistry.standard()
            .read(input, ReadOptions.builder().isLenient(true).format(format).build());
        return "was read";
      } catch (WgReadException e) {
        Problem last = e.problems().get(e.problems().size() - 1);
        return last.code() + " " + last.location().line() + ":" + last.location().column();
      }
    }
  }

  /** The letter a, without end. */
  private static final class Endless extends FilterInputStream {
    long read;

    Endless() {
      super(InputStream.nullInputStream());
    }

    @Override
    public int read() {
      read++;
      return 'a';
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      Arrays.fill(buffer, offset, offset + length, (byte) 'a');
      read += length;
      return length;
    }
  }
}
