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
    assertThat(printedBy("Overdue.java", 0)).isEqualTo(Readme.blocks("text").get(0));
    assertThat(printedBy("WhyNot.java", 1)).isEqualTo(Readme.blocks("text").get(1));
  }

  private String printedBy(String name, int block) throws Exception {
    Path source = Files.writeString(folder.resolve(name), Readme.blocks("java").get(block));
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(WgkitJar.java(), "-cp", WgkitJar.path().toString(), source.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(out, UTF_8);
  }
}
