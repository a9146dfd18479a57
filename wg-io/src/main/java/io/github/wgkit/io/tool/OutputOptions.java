package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command writes to. */
final class OutputOptions {
  private final Tool tool;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write to FILE instead of standard output.",
        "FILE appears, or is replaced, when all is written."
      })
  private @Nullable Path file;

  OutputOptions(Tool tool) {
    this.tool = tool;
  }

  /** Writes something. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes text. */
  @FunctionalInterface
  interface Text {
    void printTo(Appendable out, Style style) throws IOException;
  }

  /** {@return the file to write to; empty for standard output} */
  Optional<Path> file() {
    return Optional.ofNullable(file).filter(path -> !path.toString().equals("-"));
  }

  void write(Content content) throws IOException {
    if (file().isPresent()) {
      OutputFile.write(file().get(), content);
    } else {
      StandardOutput out = new StandardOutput(tool.terminal().out());
      content.writeTo(out);
      out.flush();
    }
  }

  /** Writes UTF-8; lone surrogates, which it cannot carry, become U+FFFD. */
  void print(Text text) throws IOException {
    Style style = file().isPresent() ? Style.PLAIN : tool.terminal().style();
    write(
        out -> {
          Writer writer =
              new BufferedWriter(
                  new OutputStreamWriter(
                      out,
                      UTF_8
                          .newEncoder()
                          .onMalformedInput(CodingErrorAction.REPLACE)
                          .replaceWith("\uFFFD".getBytes(UTF_8))));
          text.printTo(writer, style);
          writer.flush();
        });
  }
}
