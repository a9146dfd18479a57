package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.datatracker.InventedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FetchIT {
  @TempDir private Path temporary;

  private String[] words(InventedServer server) {
    return new String[] {
      "fetch",
      temporary.resolve("groups").toString(),
      "--url=" + server.address(),
      "--charters-url=" + server.charterAddress(),
      "--interval=0"
    };
  }

  /** As by Ctrl-C, which some machines keep from the children of their tests. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void who_ends_it_is_told_how_to_go_on_and_what_was_fetched_stays() throws Exception {
    try (InventedServer server = new InventedServer(10)) {
      server.delay(50);
      Path err = temporary.resolve("err.txt");
      Process process =
          WgkitJar.process(List.of(), words(server)).redirectError(err.toFile()).start();
      while (server.requests().size() < 15) {
        Thread.sleep(10);
        assertThat(process.isAlive()).isTrue();
      }
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(128 + 15);
      assertThat(Files.readString(err))
          .endsWith(
              "wgkit: stopped; what was fetched stays, and the same command goes on from there\n");
      server.delay(0);
      server.requests().clear();
      WgkitJar again = WgkitJar.run(words(server));
      assertThat(again.status()).describedAs(again.err()).isZero();
      assertThat(server.requests()).hasSizeLessThan(28).noneMatch(at -> at.contains("/name/"));
      assertThat(again.out()).contains("10 texts of charters\n");
    }
  }
}
