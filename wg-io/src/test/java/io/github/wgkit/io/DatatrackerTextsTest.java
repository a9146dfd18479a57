package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  @TestFactory
  Stream<DynamicTest> the_charters_with_milestones_are_equal() throws IOException {
    return expected("withmilestones").stream().map(file -> equal(file, charter(stem(file))));
  }

  /** The name of the file is that of the charter with the revision. */
  private static WriteOptions charter(String name) {
    boolean isApproved = !name.matches(".*-\\d\\d-\\d\\d");
    int hyphen = name.length() - (isApproved ? 3 : 6);
    return WriteOptions.builder()
        .format("withmilestones")
        .group(CharterName.parse(name.substring(0, hyphen)).acronym())
        .revision(CharterRevision.parse(name.substring(hyphen + 1)))
        .build();
  }

  @TestFactory
  Stream<DynamicTest> the_mails_are_equal() {
    return Stream.of("review", "action").flatMap(DatatrackerTextsTest::mails);
  }

  private static Stream<DynamicTest> mails(String kind) {
    try {
      return expected(kind).stream()
          .map(
              file ->
                  equal(
                      file,
                      WriteOptions.builder()
                          .format("wg-" + kind)
                          .group(Acronym.of(stem(file)))
                          .today(TODAY)
                          .build()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> the_texts_of_charters_are_equal() throws IOException {
    try (Stream<Path> files = Files.list(golden.resolve("snapshot/charter"))) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(stem(file), () -> isKept(file)));
    }
  }

  private static void isKept(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormatRegistry.standard()
        .write(directory, out, charter(stem(file)).toBuilder().format("charter-text").build());
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
  }
}
