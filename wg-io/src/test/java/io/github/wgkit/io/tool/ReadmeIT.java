package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {
  @TempDir private Path folder;

  @Test
  void the_java_of_the_readme_compiles_runs_and_prints_what_the_readme_shows() throws Exception {
    Path source = Files.writeString(folder.resolve("Overdue.java"), Readme.blocks("java").get(0));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(WgkitJar.java(), "-cp", WgkitJar.path().toString(), source.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(out, UTF_8)).isEqualTo(Readme.blocks("text").get(0));
  }
}
