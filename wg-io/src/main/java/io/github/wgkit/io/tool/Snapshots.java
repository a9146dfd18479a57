package io.github.wgkit.io.tool;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.file.Path;

/** Reads snapshots that are named by the parameters of a command. */
final class Snapshots {
  /** What is said of such a parameter. */
  static final String WHATEVER =
      "a file, a folder or a zip file in any format that has groups; - for standard input.";

  private static final ReadOptions OPTIONS = ReadOptions.builder().isLenient(true).build();

  private final Tool tool;

  Snapshots(Tool tool) {
    this.tool = tool;
  }

  /**
   * Reads a snapshot and tells what is wrong with it.
   *
   * @throws WgReadException if it cannot be read
   */
  ReadResult<Directory> read(Path path) throws IOException {
    Input input =
        InputOptions.isStandardInput(path) ? Input.of(tool.terminal().in(), "") : Input.of(path);
    ReadResult<Directory> read = tool.formats().read(input, OPTIONS);
    new ProblemPrinter(tool.terminal().err()).printFew(read.problems());
    return read;
  }

  /** {@return what a snapshot is called in a sentence} */
  static String name(Path path) {
    return InputOptions.isStandardInput(path) ? "the input" : String.valueOf(path.getFileName());
  }
}
