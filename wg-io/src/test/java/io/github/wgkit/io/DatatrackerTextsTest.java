package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the Datatracker's own templates wrote, where it is at hand, equal to the byte. */
class DatatrackerTextsTest {
  /** The day on which the expected texts were written. */
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 7);

  private static final String SUFFIX = ".txt";

  private static Path golden;
  private static Directory directory;

  @BeforeAll
  static void readSnapshot() throws IOException {
    golden =
        Path.of(System.getProperty("wgkit.shared", "../shared")).resolve("golden/datatracker-text");
    assumeTrue(Files.isDirectory(golden));
    directory =
        FormatRegistry.standard().read(golden.resolve("snapshot"), ReadOptions.strict()).value();
  }

  private static String written(WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormatRegistry.standard().write(directory, out, options);
    return out.toString(UTF_8);
  }

  private static DynamicTest equal(Path expected, WriteOptions options) {
    return DynamicTest.dynamicTest(
        golden.relativize(expected).toString(),
        () -> assertThat(written(options)).isEqualTo(Files.readString(expected)));
  }

  private static List<Path> expected(String folder) throws IOException {
    try (Stream<Path> files = Files.list(golden.resolve("expected").resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  @TestFactory
  Stream<DynamicTest> the_lists_of_all_groups_are_equal() throws IOException {
    return expected("").stream()
        .map(file -> equal(file, WriteOptions.builder().format(stem(file)).build()));
  }
}
