package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The README and its blocks of code. */
final class Readme {
  private static final String FENCE = "```";

  private Readme() {}

  static String text() {
    try {
      return Files.readString(Path.of("..", "README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the blocks of a language, in order} */
  static ImmutableList<String> blocks(String language) {
    ImmutableList.Builder<String> blocks = ImmutableList.builder();
    StringBuilder block = new StringBuilder();
    String inside = "";
    for (String line : (Iterable<String>) text().lines()::iterator) {
      if (!line.startsWith(FENCE)) {
        block.append(line).append('\n');
      } else if (inside.isEmpty()) {
        inside = line;
        block.setLength(0);
      } else {
        if (inside.equals(FENCE + language)) {
          blocks.add(block.toString());
        }
        inside = "";
      }
    }
    return blocks.build();
  }
}
