package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private static final WriteOptions TOY = WriteOptions.builder().format("toy").build();
  private static final WriteOptions TOY_WHOLE =
      WriteOptions.builder().format("toy").failOnLoss(true).build();

  /** As the toy format, but needs the whole directory. */
  private static final Toy WHOLE =
      new Toy(
          Match.NO,
          Format.builder()
              .id("whole")
              .name("whole")
              .extensions(ImmutableList.of("whole"))
              .capabilities(ImmutableSet.of(Format.Capability.READ, Format.Capability.WRITE))
              .build()) {
        @Override
        public Optional<WgWriter> writer() {
          WgWriter streaming = super.writer().orElseThrow();
          return Optional.of(streaming::write);
        }
      };

  /** Has states, which the toy format loses. */
  private static final Toy STATED =
      new Toy("stated", Match.NO, "stated") {
        @Override
        public Optional<WgReader> reader() {
          return Optional.of(
              (input, session) -> session.entry(Toy.withState("quic").groups().get(0)));
        }
      };

  private static final FormatRegistry TOYS =
      Toy.registry(new Toy("toy", "toy", "txt"), new Toy("other", "txt"), WHOLE, STATED);

  @TempDir Path folder;

  /** Must not be closed. */
  private static final class Kept extends ByteArrayOutputStream {
    @Override
    public void close() {
      throw new AssertionError("closed");
    }

    String text() {
      return toString(UTF_8);
    }
  }

  private static Input toys(String text) {
    return Toy.text(text, "x.toy");
  }

  @Test
  void the_file_name_names_the_format() throws IOException {
    Path file = folder.resolve("groups.TOY");
    WriteResult result = TOYS.write(Toy.directory("quic"), file, WriteOptions.DEFAULT);
    assertThat(result.isComplete()).isTrue();
    assertThat(file).hasContent("quic\n");
  }

  @Test
  void a_name_that_ends_with_gz_packs() throws IOException {
    Path file = folder.resolve("groups.toy.gz");
    TOYS.write(Toy.directory("quic"), file, WriteOptions.DEFAULT);
    assertThat(Files.readAllBytes(file)).startsWith(0x1F, 0x8B);
    assertThat(TOYS.read(file, ReadOptions.strict()).value()).isEqualTo(Toy.directory("quic"));
  }

  @Test
  void a_name_that_fits_no_format_or_several_is_refused_in_plain_words() {
    Directory quic = Toy.directory("quic");
    assertThatThrownBy(() -> TOYS.write(quic, folder.resolve("x.pdf"), WriteOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no format that can be written has files like \"x.pdf\";"
                + " name one: toy, other, whole, stated");
    assertThatThrownBy(() -> TOYS.write(quic, folder.resolve("x.txt"), WriteOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("several formats have files like \"x.txt\"; name one: toy, other");
    assertThatThrownBy(() -> TOYS.write(quic, new Kept(), WriteOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("without a file name the format to write has to be named");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void of_several_formats_with_an_extension_the_one_that_can_write_is_taken() throws IOException {
    Toy readOnly =
        new Toy("read-only", "toy") {
          @Override
          public Optional<WgWriter> writer() {
            return Optional.empty();
          }
        };
    FormatRegistry formats = Toy.registry(readOnly, new Toy("toy", "toy"));
    Path file = folder.resolve("x.toy");
    formats.write(Toy.directory("quic"), file, WriteOptions.DEFAULT);
    assertThat(file).hasContent("quic\n");
  }

  @Test
  void a_stream_stays_open() throws IOException {
    Kept out = new Kept();
    TOYS.write(Toy.directory("quic"), out, TOY);
    assertThat(out.text()).isEqualTo("quic\n");
  }

  @Test
  void losses_are_told() throws IOException {
    Kept out = new Kept();
    assertThat(TOYS.write(Toy.withState("quic"), out, TOY).losses())
        .containsExactly(new Loss("states", 1, ""));
    assertThat(out.text()).isEqualTo("quic\n");
  }

  @Test
  void losses_that_are_not_allowed_leave_file_and_stream_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("x.toy"), "old");
    Kept out = new Kept();
    Directory directory = Toy.withState("quic");
    LossException failure =
        catchThrowableOfType(LossException.class, () -> TOYS.write(directory, file, TOY_WHOLE));
    assertThat(failure)
        .hasMessage(
            "the format toy cannot carry everything, and nothing was written:"
                + " states left out (1)");
    assertThat(failure.losses()).hasSize(1);
    assertThatThrownBy(() -> TOYS.write(directory, out, TOY_WHOLE))
        .isInstanceOf(LossException.class);
    assertThat(out.text()).isEmpty();
    for (Path from : new Path[] {Files.writeString(folder.resolve("x.stated"), "")}) {
      ReadOptions stated = ReadOptions.builder().format("stated").build();
      assertThatThrownBy(() -> TOYS.convert(Input.of(from), stated, file, TOY_WHOLE))
          .isInstanceOf(LossException.class);
      assertThatThrownBy(() -> TOYS.convert(Input.of(from), stated, out, TOY_WHOLE))
          .isInstanceOf(LossException.class);
      Files.delete(from);
    }
    assertThat(out.text()).isEmpty();
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void what_is_lost_to_nobody_is_written_though_losses_are_not_allowed() throws IOException {
    Kept out = new Kept();
    TOYS.write(Toy.directory("quic"), out, TOY_WHOLE);
    TOYS.convert(toys("tls\n"), ReadOptions.strict(), out, TOY_WHOLE);
    assertThat(out.text()).isEqualTo("quic\ntls\n");
  }

  @Test
  void a_conversion_tells_entries_problems_and_losses() throws IOException {
    Path file = folder.resolve("x.toy");
    FormatRegistry.Conversion streamed =
        TOYS.convert(toys("a\n!\nb\n"), ReadOptions.lenient(), file, WriteOptions.DEFAULT);
    assertThat(streamed.entries()).isEqualTo(2);
    assertThat(streamed.problems()).extracting(Problem::code).containsExactly("toy-error");
    assertThat(streamed.written().isComplete()).isTrue();
    assertThat(file).hasContent("a\nb\n");

    ReadOptions stated = ReadOptions.builder().format("stated").build();
    assertThat(TOYS.convert(toys(""), stated, new Kept(), TOY).written().losses()).hasSize(1);
  }

  @Test
  void a_conversion_streams_if_both_formats_can() throws IOException {
    int[] written = {0};
    int[] writtenBeforeSecond = {-1};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }
        };
    Toy watching =
        new Toy("watching", "watching") {
          @Override
          public Optional<WgReader> reader() {
            return Optional.of(
                (input, session) -> {
                  session.entry(Toy.group("a"));
                  writtenBeforeSecond[0] = written[0];
                  session.entry(Toy.group("b"));
                });
          }
        };
    FormatRegistry formats = TOYS.toBuilder().add(watching).build();
    ReadOptions options = ReadOptions.builder().format("watching").build();
    assertThat(formats.convert(toys(""), options, counting, TOY).entries()).isEqualTo(2);
    assertThat(writtenBeforeSecond[0]).isEqualTo(2);

    written[0] = 0;
    WriteOptions whole = WriteOptions.builder().format("whole").build();
    assertThat(formats.convert(toys(""), options, counting, whole).entries()).isEqualTo(2);
    assertThat(writtenBeforeSecond[0]).isZero();
    assertThat(written[0]).isEqualTo(4);
  }

  @Test
  void a_failed_conversion_leaves_the_file_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("x.toy"), "old\n");
    assertThatThrownBy(
            () -> TOYS.convert(toys("a\n!\n"), ReadOptions.strict(), file, WriteOptions.DEFAULT))
        .isInstanceOf(WgReadException.class);
    assertThat(file).hasContent("old\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_file_is_converted_onto_itself() throws IOException {
    Path file = Files.writeString(folder.resolve("x.toy"), "a\n!\nb\n");
    TOYS.convert(Input.of(file), ReadOptions.lenient(), file, WriteOptions.DEFAULT);
    assertThat(file).hasContent("a\nb\n");
  }

  @Test
  void the_format_to_write_is_settled_before_anything_is_read() {
    Input once = Input.of(new ByteArrayInputStream("a".getBytes(UTF_8)), "x.toy");
    assertThatThrownBy(
            () -> TOYS.convert(once, ReadOptions.strict(), new Kept(), WriteOptions.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowableOfType(IOException.class, () -> TOYS.read(once, ReadOptions.strict())))
        .isNull();
  }

  /** Some formats of other people leave that to whoever gave them the stream. */
  @Test
  void what_a_writer_holds_back_is_passed_on() throws IOException {
    Toy forgetful =
        new Toy("forgetful") {
          @Override
          public Optional<WgWriter> writer() {
            return Optional.of(
                (directory, out, options) -> {
                  out.write('x');
                  return WriteResult.COMPLETE;
                });
          }
        };
    Kept out = new Kept();
    WriteOptions options = WriteOptions.builder().format("forgetful").build();
    Toy.registry(forgetful).write(Directory.EMPTY, new BufferedOutputStream(out), options);
    assertThat(out.text()).isEqualTo("x");
  }
}
