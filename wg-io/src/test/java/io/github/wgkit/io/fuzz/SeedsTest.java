package io.github.wgkit.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, and all that it ever found, goes as promised. */
class SeedsTest {
  static Stream<String> targets() {
    return Targets.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("targets")
  void each_seed_goes_as_promised(String target) throws Exception {
    List<Path> seeds = Seeds.of(target);
    assertThat(seeds).isNotEmpty();
    for (Path seed : seeds) {
      byte[] bytes = Files.readAllBytes(seed);
      try {
        Targets.of(target).take(bytes);
        Targets.of(target).take(Arrays.copyOf(bytes, bytes.length / 2));
      } catch (Exception | AssertionError e) {
        throw new AssertionError(seed.toString(), e);
      }
    }
  }

  @Test
  void a_seed_is_for_the_target_that_its_first_byte_chooses(@TempDir Path folder) throws Exception {
    for (Path seed : Seeds.in(MixedTarget.writeSeeds(folder))) {
      byte[] bytes = Files.readAllBytes(seed);
      String target = Targets.ALL.keySet().asList().get(bytes[0]);
      assertThat(seed.getFileName().toString()).startsWith(target + "-");
      Targets.of(MixedTarget.NAME).take(bytes);
    }
  }

  @Test
  void every_format_that_can_be_read_is_fuzzed() {
    List<String> fuzzed = new ArrayList<>(List.of("datatracker-api"));
    for (Target target : Targets.ALL.values()) {
      if (target instanceof ReadTarget read) {
        fuzzed.addAll(read.formats());
      }
    }
    assertThat(fuzzed)
        .containsExactlyInAnyOrderElementsOf(
            FormatRegistry.standard().formats().stream()
                .filter(format -> format.can(Format.Capability.READ))
                .map(Format::id)
                .toList());
  }

  @Test
  void no_seeds_are_left_over() throws IOException {
    try (Stream<Path> folders = Files.list(Seeds.FOLDER)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Targets.ALL.keySet());
    }
  }
}
