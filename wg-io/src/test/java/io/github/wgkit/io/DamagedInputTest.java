package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whatever happens to packed bytes, reading them ends well or with a problem that has a code. */
class DamagedInputTest {
  private static final String TEXT = "Working groups come and go, and come again.\n".repeat(20);

  private static final List<byte[]> GOOD =
      List.of(
          Packed.gzip(TEXT),
          Packed.zip(ImmutableMap.of("a/one.json", TEXT, "two.json", TEXT, "empty", "")));

  @Property(tries = 200)
  void bytes_that_are_changed_are_refused_with_a_code(
      @ForAll @IntRange(max = 1) int which,
      @ForAll @Size(min = 1, max = 3) List<@DoubleRange(min = 0, max = 1) Double> places,
      @ForAll byte value)
      throws IOException {
    byte[] bytes = GOOD.get(which).clone();
    for (double place : places) {
      bytes[(int) (place * (bytes.length - 1))] = value;
    }
    assertEndsWell(bytes);
  }

  @Property(tries = 200)
  void bytes_that_are_missing_are_refused_with_a_code(
      @ForAll @IntRange(max = 1) int which, @ForAll @DoubleRange(min = 0, max = 1) double place)
      throws IOException {
    byte[] bytes = GOOD.get(which);
    assertEndsWell(Arrays.copyOf(bytes, (int) (place * bytes.length)));
  }

  @Test
  void a_comment_longer_than_the_zip_file_is_refused_with_a_code() throws IOException {
    byte[] bytes = GOOD.get(1).clone();
    bytes[bytes.length - 1] = 1;
    assertEndsWell(bytes);
  }

  private static void assertEndsWell(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("damaged", "");
    try {
      Files.write(file, bytes);
      for (Input input :
          List.of(
              Input.of(bytes, "bytes"),
              Input.of(new ByteArrayInputStream(bytes), "stream"),
              Input.of(file))) {
        assertEndsWell(input);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void assertEndsWell(Input input) throws IOException {
    ReadSession session = new ReadSession(ReadOptions.lenient(), entry -> {});
    try {
      if (input.isFolder()) {
        assertThat(input.fileNames(session)).hasSizeLessThanOrEqualTo(3);
        input.forEachFile(session, (name, bytes) -> bytes.readAllBytes());
      } else {
        input.start(session);
        try (InputStream bytes = input.open(session)) {
          bytes.readAllBytes();
        }
      }
    } catch (WgReadException e) {
      assertThat(e.problems())
          .extracting(Problem::code)
          .isSubsetOf(Set.of("packed-damaged", "unsafe-name", "duplicate-name", "limit"));
    }
  }
}
