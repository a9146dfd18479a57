package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a program while it writes, and looks at what is left. */
class AtomicFileIT {
  private static final int KILLS = 10;
  private static final int MOST_KILLS = 40;

  @TempDir Path folder;

  @Test
  void a_crash_in_the_middle_of_writing_leaves_the_file_whole() throws Exception {
    Path file = folder.resolve("groups.toy");
    Random random = new Random(20260101);
    // A temporary file left behind shows that the crash came in the middle of writing.
    for (int kill = 0; kill < KILLS || leftBehind() == 0 && kill < MOST_KILLS; kill++) {
      killAfter(file, random.nextInt(250));
      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(EndlessWriter.GROUPS);
      assertThat(lines.stream().distinct()).hasSize(1).containsAnyOf("even", "odd");
    }
    assertThat(leftBehind()).isPositive();
  }

  private static void killAfter(Path file, int milliseconds) throws Exception {
    Process process =
        Jvm.of(
                List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    EndlessWriter.class.getName(),
                    file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(process.getInputStream().read()).describedAs("first file").isEqualTo('0');
      Thread.sleep(milliseconds);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private long leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(name -> name.toString().endsWith(".tmp")).count();
    }
  }
}
