package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.spi.FormatProvider.Match;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetectionTest {
  /** Knows its own by the first letter. */
  private static final class Lettered extends Toy {
    private final char letter;

    Lettered(String id, char letter, String... extensions) {
      super(id, extensions);
      this.letter = letter;
    }

    @Override
    public Match sniff(ByteBuffer start) {
      if (!start.hasRemaining()) {
        return Match.MAYBE;
      }
      return start.get() == letter ? Match.YES : Match.NO;
    }

    @Override
    public Match sniffNames(Iterable<String> names) {
      return Iterables.any(names, name -> name.charAt(0) == letter) ? Match.YES : Match.NO;
    }
  }

  private static final FormatRegistry LETTERS =
      Toy.registry(
          new Lettered("a", 'a', "txt"),
          new Lettered("b", 'b', "txt"),
          new Lettered("c", 'c', "ccc", "tar.ccc"));

  private static String detect(FormatRegistry formats, String text, String name)
      throws IOException {
    return formats.detect(Toy.text(text, name), ReadOptions.strict()).id();
  }

  private static Problem failure(FormatRegistry formats, Input input, ReadOptions options) {
    return Iterables.getOnlyElement(
        catchThrowableOfType(WgReadException.class, () -> formats.detect(input, options))
            .problems());
  }

  private static Problem failure(FormatRegistry formats, String text, String name) {
    return failure(formats, Toy.text(text, name), ReadOptions.strict());
  }

  @Test
  void the_contents_decide_among_the_formats_with_the_same_extension() throws IOException {
    assertThat(detect(LETTERS, "a", "x.txt")).isEqualTo("a");
    assertThat(detect(LETTERS, "b", "x.txt")).isEqualTo("b");
  }

  @Test
  void the_contents_are_unpacked_first() throws IOException {
    for (Input input :
        ImmutableList.of(
            Input.of(Packed.gzip("b"), "x.TXT.GZ"),
            Input.of(Packed.gzip("b"), "x.txt"),
            Input.of(new ByteArrayInputStream(Packed.gzip("\uFEFFb")), ""))) {
      assertThat(LETTERS.detect(input, ReadOptions.strict()).id()).isEqualTo("b");
    }
  }

  @Test
  void a_misleading_name_does_not_mislead() throws IOException {
    assertThat(detect(LETTERS, "c", "x.txt")).isEqualTo("c");
    assertThat(detect(LETTERS, "a", "x.ccc")).isEqualTo("a");
    assertThat(detect(LETTERS, "c", "x.pdf")).isEqualTo("c");
  }

  @Test
  void if_the_name_misleads_a_format_has_to_be_sure() {
    FormatRegistry formats = Toy.registry(new Lettered("a", 'a', "txt"), new Toy("any", "any"));
    assertThat(failure(formats, "?", "x.txt").code()).isEqualTo("format-unknown");
  }

  @Test
  void without_a_name_a_format_that_is_sure_beats_one_that_is_not() throws IOException {
    FormatRegistry formats = Toy.registry(new Toy("any"), new Lettered("a", 'a'));
    assertThat(detect(formats, "a", "")).isEqualTo("a");
    assertThat(detect(formats, "?", "")).isEqualTo("any");
  }

  @Test
  void the_name_beats_a_guess() throws IOException {
    FormatRegistry formats = Toy.registry(new Toy("one", "one"), new Toy("two", "two"));
    assertThat(detect(formats, "?", "x.two")).isEqualTo("two");
  }

  @Test
  void the_media_type_beats_the_name() throws IOException {
    FormatRegistry formats = Toy.registry(new Toy("one", "one"), new Toy("two", "two"));
    ReadOptions options = ReadOptions.builder().mediaType("Text/X-One; charset=utf-8").build();
    assertThat(formats.detect(Toy.text("?", "x.two"), options).id()).isEqualTo("one");
    ReadOptions unknown = ReadOptions.builder().mediaType("application/octet-stream").build();
    assertThat(formats.detect(Toy.text("?", "x.two"), unknown).id()).isEqualTo("two");
  }

  @Test
  void the_id_beats_everything() throws IOException {
    ReadOptions options = ReadOptions.builder().format("a").mediaType("text/x-b").build();
    assertThat(LETTERS.detect(Toy.text("c", "x.ccc"), options).id()).isEqualTo("a");
  }

  @Test
  void an_id_that_does_not_exist_is_told_with_those_that_do() {
    Problem problem =
        failure(LETTERS, Toy.text("a", ""), ReadOptions.builder().format("nope\n").build());
    assertThat(problem.code()).isEqualTo("format-unknown");
    assertThat(problem.message()).contains("\"nope\uFFFD\"", "a, b, c");
  }

  @Test
  void an_unknown_format_is_told_with_all_that_can_be_read() {
    Toy writeOnly =
        new Toy("write-only") {
          @Override
          public Optional<WgReader> reader() {
            return Optional.empty();
          }
        };
    FormatRegistry formats = LETTERS.toBuilder().add(writeOnly).build();
    Problem problem = failure(formats, "?", "x.doc");
    assertThat(problem.code()).isEqualTo("format-unknown");
    assertThat(problem.message())
        .isEqualTo("the format of x.doc was not recognised; name it if it is one of: a, b, c");
    assertThat(problem.location().input()).isEqualTo("x.doc");
  }

  @Test
  void nothing_at_all_is_of_no_format_unless_a_name_promises_one() throws IOException {
    FormatRegistry guessing =
        Toy.registry(new Toy("maybe", Match.MAYBE), new Lettered("a", 'a', "txt"));
    assertThat(failure(guessing, "", "").message()).isEqualTo("there is nothing in the input");
    assertThat(failure(guessing, "\uFEFF", "x").message()).isEqualTo("there is nothing in x");
    assertThat(detect(guessing, "?", "")).isEqualTo("maybe");
    assertThat(detect(LETTERS, "", "x.ccc")).isEqualTo("c");
    FormatRegistry alike =
        Toy.registry(new Toy("maybe", Match.MAYBE, "txt"), new Toy("never", Match.NO, "txt"));
    assertThat(detect(alike, "", "x.txt")).isEqualTo("maybe");
    assertThat(failure(alike, "", "x").message()).isEqualTo("there is nothing in x");
    assertThat(detect(Toy.registry(new Toy("only", Match.MAYBE)), "", "x")).isEqualTo("only");
    Input folder = Input.of(Packed.zip(ImmutableMap.of()), "x.zip");
    assertThat(failure(LETTERS, folder, ReadOptions.strict()).message())
        .isEqualTo("there is nothing in x.zip");
  }

  @Test
  void a_tie_names_the_candidates() {
    Problem problem = failure(LETTERS, "", "x.txt");
    assertThat(problem.code()).isEqualTo("format-ambiguous");
    assertThat(problem.message())
        .isEqualTo("x.txt can be in any of these formats, name the right one: a, b");
    FormatRegistry sure = Toy.registry(new Toy("one", Match.YES), new Toy("two", Match.YES));
    assertThat(failure(sure, "", "").message()).startsWith("the input can be").endsWith("one, two");
  }

  @Test
  void a_folder_is_known_by_the_names_of_its_files() throws IOException {
    byte[] zip = Packed.zip(ImmutableMap.of("x", "a", "b", "c"));
    assertThat(LETTERS.detect(Input.of(zip, "some.zip"), ReadOptions.strict()).id()).isEqualTo("b");
    Input stream = Input.of(new ByteArrayInputStream(zip), "");
    assertThat(LETTERS.detect(stream, ReadOptions.strict()).id()).isEqualTo("b");
    assertThat(LETTERS.read(stream, ReadOptions.strict()).value())
        .isEqualTo(Toy.directory("a", "c"));
  }

  @Test
  void a_format_sees_4096_bytes_and_cannot_change_them() throws IOException {
    int[] seen = {0};
    Toy curious =
        new Toy("curious") {
          @Override
          public Match sniff(ByteBuffer start) {
            seen[0] = start.remaining();
            assertThatThrownBy(() -> start.put((byte) 1))
                .isInstanceOf(ReadOnlyBufferException.class);
            start.position(start.limit());
            return Match.MAYBE;
          }
        };
    FormatRegistry formats = Toy.registry(curious, new Lettered("a", 'a'));
    assertThat(detect(formats, Strings.repeat("a", 5000), "")).isEqualTo("a");
    assertThat(seen[0]).isEqualTo(4096);
  }

  @Test
  void a_format_that_fails_to_look_is_not_the_one() throws IOException {
    Toy broken =
        new Toy("broken", "txt") {
          @Override
          public Match sniff(ByteBuffer start) {
            throw new IllegalStateException("broken");
          }

          @Override
          public Match sniffNames(Iterable<String> names) {
            throw new NoClassDefFoundError("broken");
          }
        };
    FormatRegistry formats = Toy.registry(broken, new Lettered("a", 'a', "txt"));
    assertThat(detect(formats, "a", "x.txt")).isEqualTo("a");
    Input zip = Input.of(Packed.zip(ImmutableMap.of("a", "")), "");
    assertThat(formats.detect(zip, ReadOptions.strict()).id()).isEqualTo("a");
  }

  /** Else a program with too old a library would be told that the file is to blame. */
  @Test
  void a_format_that_lacks_its_classes_is_told_if_no_other_knows_the_input() throws IOException {
    Toy broken =
        new Toy("broken", "txt") {
          @Override
          public Match sniff(ByteBuffer start) {
            throw new ExceptionInInitializerError(
                new NoSuchMethodError("'int org.example.library.Lines.count(byte[])'"));
          }
        };
    FormatRegistry formats = Toy.registry(broken, new Lettered("a", 'a', "txt"));
    assertThat(detect(formats, "a", "x.txt")).isEqualTo("a");
    Problem problem = failure(formats, "b", "x.txt");
    assertThat(problem.code()).isEqualTo("provider-broken");
    assertThat(problem.message())
        .isEqualTo(
            "the format broken cannot be used here: NoSuchMethodError: 'int"
                + " org.example.library.Lines.count(byte[])'; a library that it needs is missing or"
                + " has another version than it needs");
  }

  @Test
  void a_damaged_input_is_not_an_unknown_format() {
    byte[] half = Arrays.copyOf(Packed.gzip("a".repeat(100)), 15);
    assertThat(failure(LETTERS, Input.of(half, ""), ReadOptions.strict()).code())
        .isEqualTo("packed-damaged");
  }

  @Test
  void a_strange_name_in_a_zip_file_does_not_hinder_the_detection() throws IOException {
    Input zip = Input.of(Packed.zip(ImmutableMap.of("../x", "?", "a", "quic")), "");
    assertThat(LETTERS.detect(zip, ReadOptions.strict()).id()).isEqualTo("a");
    ReadResult<?> result = LETTERS.read(zip, ReadOptions.lenient());
    assertThat(result.problems()).extracting(Problem::code).containsExactly("unsafe-name");
  }

  @Test
  void no_formats_at_all_is_an_unknown_format() {
    Problem problem = failure(FormatRegistry.builder().build(), "a", "x");
    assertThat(problem.code()).isEqualTo("format-unknown");
  }
}
