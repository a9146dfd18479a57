package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputLimitsTest {
  @TempDir Path folder;

  private static ReadSession session(Limits limits) {
    return new ReadSession(ReadOptions.lenient().toBuilder().limits(limits).build(), entry -> {});
  }

  private static long readAll(Input input, Limits limits) throws IOException {
    if (!input.isFolder()) {
      try (InputStream in = input.open(session(limits))) {
        return in.transferTo(OutputStream.nullOutputStream());
      }
    }
    long[] sum = {0};
    input.forEachFile(
        session(limits), (name, in) -> sum[0] += in.transferTo(OutputStream.nullOutputStream()));
    return sum[0];
  }

  private static void assertTooMuch(Input input, Limits limits) {
    WgReadException failure =
        catchThrowableOfType(WgReadException.class, () -> readAll(input, limits));
    assertThat(failure.problems()).extracting(Problem::code).containsExactly("limit");
  }

  @Test
  void a_gzip_bomb_is_stopped() throws IOException {
    byte[] bomb = Packed.gzipBomb(64);
    assertTooMuch(Input.of(bomb, ""), Limits.DEFAULT);
    assertTooMuch(Input.of(new ByteArrayInputStream(bomb), ""), Limits.DEFAULT);
    assertTooMuch(Input.of(Files.write(folder.resolve("bomb"), bomb)), Limits.DEFAULT);
    assertTooMuch(Input.of(folder), Limits.DEFAULT);
  }

  @Test
  void a_zip_bomb_is_stopped_even_if_each_file_is_small() throws IOException {
    byte[] bomb = Packed.zipBomb(16, 4);
    assertTooMuch(Input.of(bomb, ""), Limits.DEFAULT);
    assertTooMuch(Input.of(new ByteArrayInputStream(bomb), ""), Limits.DEFAULT);
    assertTooMuch(Input.of(Files.write(folder.resolve("bomb.zip"), bomb)), Limits.DEFAULT);
  }

  @Test
  void what_nobody_reads_counts_too() {
    Input input = Input.of(Packed.zipBomb(1, 64), "");
    WgReadException failure =
        catchThrowableOfType(
            WgReadException.class,
            () -> input.forEachFile(session(Limits.DEFAULT), (name, bytes) -> {}));
    assertThat(failure.problems()).extracting(Problem::code).containsExactly("limit");
  }

  @Test
  void looking_for_the_format_stops_at_a_bomb_too() {
    FormatRegistry formats = Toy.registry(new Toy("toy"));
    Input zip = Input.of(new ByteArrayInputStream(Packed.zipBomb(16, 4)), "");
    WgReadException failure =
        catchThrowableOfType(WgReadException.class, () -> formats.read(zip, ReadOptions.lenient()));
    assertThat(failure.problems()).last().extracting(Problem::code).isEqualTo("limit");
  }

  @Test
  void a_small_input_may_be_packed_as_well_as_it_likes() throws IOException {
    assertThat(readAll(Input.of(Packed.gzipBomb(15), ""), Limits.DEFAULT)).isEqualTo(15 << 20);
    assertThat(readAll(Input.of(Packed.zipBomb(3, 5), ""), Limits.DEFAULT)).isEqualTo(15 << 20);
  }

  @Test
  void exactly_the_limit_is_allowed() throws IOException {
    Limits ten = Limits.builder().bytes(10).build();
    byte[] bytes = "0123456789".getBytes(UTF_8);
    for (byte[] stored : List.of(bytes, Packed.gzip(bytes))) {
      assertThat(readAll(Input.of(stored, ""), ten)).isEqualTo(10);
      assertTooMuch(Input.of(stored, ""), Limits.builder().bytes(9).build());
    }
    Input zip = Input.of(Packed.zip(ImmutableMap.of("a", "01234", "b", "56789")), "");
    assertThat(readAll(zip, ten)).isEqualTo(10);
    assertTooMuch(zip, Limits.builder().bytes(9).build());
  }

  @Test
  void the_files_are_counted() throws IOException {
    byte[] zip = Packed.zip(ImmutableMap.of("a", "", "b", "", "c", ""));
    Files.createFile(folder.resolve("a"));
    Files.createFile(folder.resolve("b"));
    Files.createFile(folder.resolve("c"));
    Limits two = Limits.builder().files(2).build();
    assertTooMuch(Input.of(zip, ""), two);
    assertTooMuch(Input.of(folder), two);
    assertTooMuch(Input.of(Files.write(folder.resolve("d"), zip)), two);
    Files.delete(folder.resolve("d"));
    readAll(Input.of(zip, ""), Limits.builder().files(3).build());
    readAll(Input.of(folder), Limits.builder().files(3).build());
  }
}
