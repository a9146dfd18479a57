package io.github.wgkit.io.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the fuzzer begins with, and what it found before: files of invented people, a folder for
 * each target. Whatever it finds belongs there, under a name that says what it was.
 */
public final class Seeds {
  /** As the tests see it, which run in the folder of the module. */
  static final Path FOLDER = Path.of("src/test/resources/io/github/wgkit/io/fuzz");

  private Seeds() {}

  /**
   * {@return the seeds of a target}
   *
   * @param target its name
   * @throws IOException if they cannot be read
   */
  public static List<Path> of(String target) throws IOException {
    return in(FOLDER.resolve(target));
  }

  static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
