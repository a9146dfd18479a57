package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.file.AtomicFile;
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

  /** Writes text. */
  @FunctionalInterface
  interface Text {
    void printTo(Appendable out, Style style) throws IOException;
  }

  /** {@return the file to write to; empty for standard output} */
  Optional<Path> file() {
    return Optional.ofNullable(file).filter(path -> !path.toString().equals("-"));
  }

  /** Prints text to the file, or to standard output. */
  void print(Text text) throws IOException {
    if (file().isPresent()) {
      AtomicFile.write(file().get(), out -> printed(text, out, Style.PLAIN));
    } else {
      printed(text, new StandardOutput(tool.terminal().out()), tool.terminal().style());
    }
  }

  /** {@return the writer, with all of the text passed on; what UTF-8 cannot carry is U+FFFD} */
  private static Writer printed(Text text, OutputStream out, Style style) throws IOException {
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
    return writer;
  }
}
