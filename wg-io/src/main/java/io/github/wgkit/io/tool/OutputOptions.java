package io.github.wgkit.io.tool;

import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.file.AtomicFile;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command writes to. */
final class OutputOptions {
  private final Tool tool;
  private @Nullable Path file;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write to FILE instead of standard output.",
        "FILE appears, or is replaced, when all is written."
      })
  void writeTo(Path name) {
    if (name.toString().isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "-o needs a name; for standard output, it is -");
    }
    file = name;
  }

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

  /** Writes a directory to the file, or to standard output. */
  void write(Directory directory, WriteOptions options) throws IOException {
    if (file().isPresent()) {
      tool.formats().write(directory, file().get(), options);
      return;
    }
    OutputStream out = new StandardOutput(tool.terminal().out());
    tool.formats().write(directory, out, options);
    out.flush();
  }

  /** {@return the writer, with all of the text passed on} */
  private static Writer printed(Text text, OutputStream out, Style style) throws IOException {
    Writer writer = TextOutput.to(out);
    text.printTo(writer, style);
    writer.flush();
    return writer;
  }
}
