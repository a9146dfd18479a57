package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are the same in two generations of a snapshot. */
final class Links {
  private Links() {}

  /** Makes a file of another one that is never written to again. */
  static void linkOrCopy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(from, to); // not every file system has links
    }
  }
}
