package io.github.wgkit.io;

import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;

/** Writes a large directory to a file, over and over, until it is killed. */
final class EndlessWriter {
  /** How many groups each directory has; within one, all have the same acronym. */
  static final int GROUPS = 300_000;

  private EndlessWriter() {}

  public static void main(String[] args) throws IOException {
    FormatRegistry formats = Toy.registry(new Toy("toy", "toy"));
    Path file = Path.of(args[0]);
    Directory[] directories = {directory("even"), directory("odd")};
    for (int i = 0; ; i++) {
      formats.write(directories[i % 2], file, WriteOptions.DEFAULT);
      System.out.println(i);
    }
  }

  private static Directory directory(String acronym) {
    return Directory.builder()
        .addAllGroups(Collections.nCopies(GROUPS, Toy.group(acronym)))
        .build();
  }
}
