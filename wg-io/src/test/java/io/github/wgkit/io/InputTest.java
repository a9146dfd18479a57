package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
  private static final String GERMAN = "Straße, naïve\nzwei\n";

  @TempDir Path folder;

  /** The ways to the same bytes. */
  enum Way {
    BYTES,
    STREAM,
    SLOW_STREAM,
    FILE,
    IN_MEMORY_FILE;

    Input input(byte[] bytes, Path folder) throws IOException {
      return switch (this) {
        case BYTES -> Input.of(bytes, "x");
        case STREAM -> Input.of(new ByteArrayInputStream(bytes), "x");
        case SLOW_STREAM -> Input.of(new OneByteAtATime(bytes), "x");
        case FILE -> Input.of(Files.write(folder.resolve("x"), bytes));
        case IN_MEMORY_FILE -> {
          FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
          yield Input.of(Files.write(memory.getPath("/x"), bytes));
        }
      };
    }
  }

  /** Like a pipe: gives little, and never says that there is more. */
  private static final class OneByteAtATime extends FilterInputStream {
    OneByteAtATime(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(1, length));
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public void close() {
      throw new AssertionError("closed");
    }
  }

  private static ReadSession strict() {
    return new ReadSession(ReadOptions.strict(), entry -> {});
  }

  private static ReadSession lenient() {
    return new ReadSession(ReadOptions.lenient(), entry -> {});
  }

  private static String read(Input input) throws IOException {
    try (InputStream in = input.open(strict())) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Map<String, String> readFiles(Input input, ReadSession session)
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    input.forEachFile(
        session, (name, bytes) -> files.put(name, new String(bytes.readAllBytes(), UTF_8)));
    return files;
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @EnumSource
  void plain_bytes_come_as_they_are(Way way) throws IOException {
    assertThat(read(way.input(GERMAN.getBytes(UTF_8), folder))).isEqualTo(GERMAN);
    assertThat(read(way.input(new byte[0], folder))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void gzip_is_unpacked_and_a_byte_order_mark_kept(Way way) throws IOException {
    String marked = "\uFEFF" + GERMAN;
    assertThat(read(way.input(Packed.gzip(GERMAN), folder))).isEqualTo(GERMAN);
    assertThat(read(way.input(marked.getBytes(UTF_8), folder))).isEqualTo(marked);
    assertThat(read(way.input(Packed.gzip(marked), folder))).isEqualTo(marked);
    assertThat(read(way.input(Packed.gzip(""), folder))).isEmpty();
  }

  @Test
  void only_the_first_byte_order_mark_is_passed_over() throws IOException {
    for (String text : List.of("\uFEFF\uFEFFa", "\uFEFFa", "a", "")) {
      try (InputStream in = Toy.text(text, "").open(strict())) {
        assertThat(new String(Input.withoutByteOrderMark(in).readAllBytes(), UTF_8))
            .isEqualTo(text.startsWith("\uFEFF") ? text.substring(1) : text);
      }
    }
  }

  @Test
  void a_text_is_read_as_a_whole_up_to_the_limit() throws IOException {
    Input input = Input.of("12345".getBytes(UTF_8), "a.txt");
    assertThat(input.readText(strict())).asString(UTF_8).isEqualTo("12345");
    ReadOptions five = ReadOptions.builder().limits(Limits.builder().textLength(5).build()).build();
    assertThat(input.readText(new ReadSession(five, entry -> {}))).hasSize(5);
    ReadOptions four =
        ReadOptions.builder()
            .isLenient(true)
            .limits(Limits.builder().textLength(4).build())
            .build();
    assertThatExceptionOfType(WgReadException.class)
        .isThrownBy(() -> input.readText(new ReadSession(four, entry -> {})))
        .withMessageContaining("the text is longer than 4 bytes");
  }

  @ParameterizedTest
  @EnumSource
  void a_text_that_is_too_long_is_refused_at_a_place(Way way) throws IOException {
    for (Limits limits :
        List.of(Limits.builder().textLength(7).build(), Limits.builder().bytes(7).build())) {
      Input input = way.input("1\r\n2\u00e94\n56".getBytes(UTF_8), folder);
      ReadOptions options = ReadOptions.builder().limits(limits).build();
      assertThatExceptionOfType(WgReadException.class)
          .isThrownBy(() -> input.readCharterText(new ReadSession(options, entry -> {})))
          .satisfies(
              e -> {
                Location place = e.problems().get(0).location();
                assertThat(e.problems().get(0).code()).isEqualTo("limit");
                assertThat(place.line()).isEqualTo(2);
                assertThat(place.column()).isEqualTo(4);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_text_of_a_charter_has_the_same_bytes(Way way) throws IOException {
    byte[] text = "\uFEFFOne\r\ntwo \u00e9".getBytes(UTF_8);
    assertThat(way.input(text, folder).readCharterText(strict()).bytes()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void gzip_of_several_members_is_read_to_the_end(Way way) throws IOException {
    byte[] two = Bytes.concat(Packed.gzip("one "), Packed.gzip("two"));
    assertThat(read(way.input(two, folder))).isEqualTo("one two");
  }

  @Property(tries = 100)
  void any_bytes_survive_packing(@ForAll @Size(max = 10_000) byte[] bytes) throws IOException {
    byte[] harmless = Bytes.concat(new byte[] {'x'}, bytes);
    try (InputStream in = Input.of(Packed.gzip(harmless), "").open(strict())) {
      assertThat(in.readAllBytes()).isEqualTo(harmless);
    }
  }

  @Property(tries = 100)
  void looking_at_the_start_takes_nothing_away(@ForAll @Size(max = 9_000) byte[] bytes)
      throws IOException {
    byte[] harmless = Bytes.concat(new byte[] {'x'}, bytes);
    for (byte[] stored : List.of(harmless, Packed.gzip(harmless))) {
      Input input = Input.of(new OneByteAtATime(stored), "");
      for (int i = 0; i < 2; i++) {
        assertThat(input.start(strict()))
            .isEqualTo(Arrays.copyOf(harmless, Math.min(harmless.length, Input.START)));
      }
      try (InputStream in = input.open(strict())) {
        assertThat(in.readAllBytes()).isEqualTo(harmless);
      }
    }
  }

  @Test
  void a_stream_can_be_read_only_once() throws IOException {
    Input input = Input.of(new ByteArrayInputStream(new byte[] {'a'}), "stdin");
    assertThat(read(input)).isEqualTo("a");
    assertThatThrownBy(() -> read(input))
        .isInstanceOf(IOException.class)
        .hasMessage("stdin can be read only once, and was read already");
    assertThatThrownBy(() -> input.start(strict())).isInstanceOf(IOException.class);
  }

  @Test
  void bytes_are_copied_and_can_be_read_again() throws IOException {
    byte[] bytes = "abc".getBytes(UTF_8);
    Input input = Input.of(bytes, "");
    bytes[0] = 'X';
    assertThat(read(input)).isEqualTo("abc");
    assertThat(read(input)).isEqualTo("abc");
  }

  @Test
  void the_callers_stream_stays_open() throws IOException {
    for (byte[] bytes :
        List.of("a".getBytes(UTF_8), Packed.gzip("a"), Packed.zip(ImmutableMap.of("a", "b")))) {
      Input input = Input.of(new OneByteAtATime(bytes), "");
      if (input.isFolder()) {
        input.forEachFile(strict(), (name, in) -> in.close());
      } else {
        input.open(strict()).close();
      }
    }
  }

  @Test
  @Timeout(60)
  void a_pipe_is_read_like_a_stream() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(NamedPipe.isMadeAt(pipe), "there is a program mkfifo");
    for (byte[] bytes : List.of(GERMAN.getBytes(UTF_8), Packed.gzip(GERMAN))) {
      Thread writer =
          new Thread(
              () -> {
                try (OutputStream out = new FileOutputStream(pipe.toFile())) {
                  out.write(bytes);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.start();
      Input input = Input.of(pipe);
      assertThat(input.isFolder()).isFalse();
      assertThat(input.start(strict())).isEqualTo(GERMAN.getBytes(UTF_8));
      assertThat(read(input)).isEqualTo(GERMAN);
      writer.join();
    }
  }

  @Test
  void a_missing_file_is_said_to_be_missing() {
    Input input = Input.of(folder.resolve("nowhere.json"));
    assertThatThrownBy(() -> input.open(strict()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere.json")
        .hasMessageContaining("there is no such file or folder");
    assertThatThrownBy(input::isFolder).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_file_is_no_folder_and_a_folder_is_no_file() throws IOException {
    Input file = Toy.text("a", "a.txt");
    assertThat(file.isFolder()).isFalse();
    assertThatThrownBy(() -> file.forEachFile(strict(), (name, bytes) -> {}))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("single-file: a.txt is a single file");
    Input whole = Input.of(folder);
    assertThat(whole.isFolder()).isTrue();
    assertThatThrownBy(() -> whole.open(strict())).hasMessageContaining("several-files");
    assertThatThrownBy(() -> Input.of(Packed.zip(ImmutableMap.of("a", "b")), "").open(strict()))
        .hasMessageContaining(
            "several-files: the input is a folder or zip file, not a single file");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_files_of_a_folder_come_sorted_by_name(boolean inMemory) throws IOException {
    Path top = inMemory ? Jimfs.newFileSystem(Configuration.windows()).getPath("C:\\work") : folder;
    Files.createDirectories(top.resolve("b").resolve("c"));
    Files.createDirectories(top.resolve(".git"));
    Files.writeString(top.resolve("z"), "1");
    Files.writeString(top.resolve("b").resolve("c").resolve("x"), "\uFEFF2");
    Files.write(top.resolve("a.gz"), Packed.gzip("3"));
    Files.writeString(top.resolve(".hidden"), "4");
    Files.writeString(top.resolve(".git").resolve("config"), "5");
    Input input = Input.of(top);
    assertThat(input.fileNames(strict())).containsExactly("a.gz", "b/c/x", "z");
    assertThat(readFiles(input, strict()).entrySet())
        .containsExactlyElementsOf(
            ImmutableMap.of("a.gz", "3", "b/c/x", "\uFEFF2", "z", "1").entrySet());
  }

  @Test
  void links_are_not_followed_and_told() throws IOException {
    Path outside = Files.writeString(Files.createTempFile(folder, "outside", ""), "secret");
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.writeString(top.resolve("a"), "1");
    Files.createSymbolicLink(top.resolve("file"), outside);
    Files.createSymbolicLink(top.resolve("loop"), folder);
    ReadSession session = strict();
    assertThat(readFiles(Input.of(top), session)).containsOnlyKeys("a");
    assertThat(codes(session.problems())).containsExactly("link", "link");
    assertThat(session.problems().get(0).location().input()).endsWith("top/file");
  }

  @Test
  void the_folder_itself_may_be_a_link() throws IOException {
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.writeString(top.resolve("a"), "1");
    Path link = Files.createSymbolicLink(folder.resolve("link"), top);
    assertThat(readFiles(Input.of(link), strict())).containsOnlyKeys("a");
  }

  @ParameterizedTest
  @EnumSource
  void the_files_of_a_zip_file_are_read(Way way) throws IOException {
    byte[] zip =
        Packed.zip(
            ImmutableMap.of(
                "a/", "", "a/one", "\uFEFF1", "b.zip", "PK\u0003\u0004", ".hidden", "", "c", ""));
    Input input = way.input(zip, folder);
    assertThat(input.isFolder()).isTrue();
    assertThat(input.fileNames(strict())).containsExactly("a/one", "b.zip", "c");
    assertThat(readFiles(input, strict()))
        .isEqualTo(ImmutableMap.of("a/one", "\uFEFF1", "b.zip", "PK\u0003\u0004", "c", ""));
  }

  @Test
  void a_zip_file_on_disk_is_sorted() throws IOException {
    byte[] zip = Packed.zip(ImmutableMap.of("z", "1", "a", "2", "b", "3"));
    assertThat(readFiles(Way.FILE.input(zip, folder), strict()).keySet())
        .containsExactly("a", "b", "z");
    assertThat(readFiles(Way.STREAM.input(zip, folder), strict()).keySet())
        .containsExactly("z", "a", "b");
  }

  @ParameterizedTest
  @EnumSource
  void an_empty_zip_file_has_no_files(Way way) throws IOException {
    Input input = way.input(Packed.zip(ImmutableMap.of()), folder);
    assertThat(input.isFolder()).isTrue();
    assertThat(readFiles(input, strict())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a",
        "a/../../b",
        "..",
        "/etc/passwd",
        "a\\b",
        "..\\a",
        "C:/a",
        "c:a",
        "a\0b",
        "a/.."
      })
  void names_that_lead_out_of_a_zip_file_are_left_out(String name) throws IOException {
    for (Way way : Way.values()) {
      byte[] zip = Packed.zip(ImmutableMap.of(name, "evil", "good", "1"));
      ReadSession session = lenient();
      assertThat(readFiles(way.input(zip, folder), session)).containsOnlyKeys("good");
      assertThat(codes(session.problems())).containsExactly("unsafe-name");
      Input again = way.input(zip, folder);
      assertThat(
              catchThrowableOfType(WgReadException.class, () -> readFiles(again, strict()))
                  .problems())
          .extracting(Problem::code)
          .containsExactly("unsafe-name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_files_with_one_name_the_first_is_taken(Way way) throws IOException {
    byte[] zip = Packed.zip(ImmutableMap.of("aa", "1", "ab", "2"));
    String twice = new String(zip, ISO_8859_1).replace("ab", "aa");
    ReadSession session = lenient();
    assertThat(readFiles(way.input(twice.getBytes(ISO_8859_1), folder), session))
        .containsOnlyKeys("aa");
    assertThat(codes(session.problems())).containsExactly("duplicate-name");
  }

  private static WgReadException failure(Input input) {
    return catchThrowableOfType(
        WgReadException.class,
        () -> {
          if (input.isFolder()) {
            readFiles(input, lenient());
          } else {
            read(input);
          }
        });
  }

  private static String code(WgReadException failure) {
    return failure.problems().get(failure.problems().size() - 1).code();
  }

  @ParameterizedTest
  @EnumSource
  void damaged_gzip_is_told(Way way) throws IOException {
    byte[] good = Packed.gzip(GERMAN.repeat(50));
    List<byte[]> damaged = new ArrayList<>();
    damaged.add(Arrays.copyOf(good, 5));
    damaged.add(Arrays.copyOf(good, good.length / 2));
    damaged.add(Arrays.copyOf(good, good.length - 1));
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 0x55;
    damaged.add(flipped);
    byte[] checksum = good.clone();
    checksum[good.length - 6] ^= 1;
    damaged.add(checksum);
    for (byte[] bytes : damaged) {
      WgReadException failure = failure(way.input(bytes, folder));
      assertThat(code(failure)).isEqualTo("packed-damaged");
      assertThat(failure).hasMessageContaining("the packed input is damaged or incomplete");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_damaged_zip_file_is_told(Way way) throws IOException {
    byte[] good = Packed.zip(ImmutableMap.of("one", GERMAN.repeat(50), "two", GERMAN.repeat(50)));
    int second = new String(good, ISO_8859_1).lastIndexOf("PK\u0003\u0004");
    for (int length : new int[] {10, second / 2, second, second + 10, good.length - 22}) {
      assertThat(code(failure(way.input(Arrays.copyOf(good, length), folder))))
          .describedAs("cut after %s of %s", length, good.length)
          .isEqualTo("packed-damaged");
    }
    byte[] flipped = good.clone();
    flipped[second - 30] ^= 0x55;
    assertThat(code(failure(way.input(flipped, folder)))).isEqualTo("packed-damaged");
  }

  @Test
  void a_damaged_file_in_a_folder_is_named() throws IOException {
    Files.write(folder.resolve("a.json.gz"), Arrays.copyOf(Packed.gzip(GERMAN), 20));
    assertThat(failure(Input.of(folder)).problems().get(0).location().input())
        .endsWith("/a.json.gz");
  }

  @Test
  void the_name_is_the_path_as_it_was_given() {
    assertThat(Input.of(Path.of("a", "b.json")).name())
        .isEqualTo(Path.of("a", "b.json").toString());
    assertThat(Input.of(new byte[0], "").name()).isEmpty();
    assertThat(
            Input.of(
                    new SequenceInputStream(
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayInputStream(new byte[0])),
                    "-")
                .name())
        .isEqualTo("-");
  }

  @Test
  void skipping_gives_the_same_bytes_as_reading() throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    try (InputStream in = Toy.text("0123456789", "").open(strict())) {
      in.skipNBytes(3);
      in.transferTo(rest);
    }
    assertThat(rest.toString(UTF_8)).isEqualTo("3456789");
  }

  @Test
  void a_folder_that_is_replaced_while_it_is_read_is_told() throws IOException {
    Path generation = Files.createDirectory(folder.resolve("20260301T100000Z"));
    Files.writeString(generation.resolve("a"), "a");
    Files.writeString(generation.resolve("b"), "b");
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"format\": \"wgkit-snapshot\", \"generation\": \"20260301T100000Z\"}");
    Path gone = folder.resolve(".gone");

    assertThatThrownBy(
            () ->
                Input.of(folder)
                    .forEachFile(strict(), (name, bytes) -> Files.move(generation, gone)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder + ": was replaced while it was being read; read it again");
  }

  @Test
  void what_is_packed_with_others_is_no_text_of_a_charter() throws IOException {
    for (byte[] zip :
        List.of(Packed.zip(ImmutableMap.of("a", "1")), Packed.zip(ImmutableMap.of()))) {
      Input input = Input.of(zip, "x.zip");
      assertThat(catchThrowableOfType(IOException.class, () -> input.readCharterText(strict())))
          .hasMessage(
              "x.zip: ERROR several-files: x.zip is a folder or zip file, not a single file;"
                  + " name the one that is meant");
    }
  }

  @Test
  void skipping_tells_how_far_it_came() throws IOException {
    try (InputStream in = Toy.text("0123456789", "").open(strict())) {
      assertThat(in.skip(0)).isZero();
      assertThat(in.skip(-1)).isZero();
      assertThat(in.skip(4)).isEqualTo(4);
      assertThat(in.read()).isEqualTo('4');
      assertThat(in.skip(100)).isEqualTo(5);
      assertThat(in.skip(1)).isZero();
    }
  }

  @Test
  void the_text_of_a_charter_may_be_a_letter() throws IOException {
    for (String text : List.of("", "P", "PK")) {
      byte[] bytes = text.getBytes(UTF_8);
      assertThat(Input.of(bytes, "").readCharterText(strict()).bytes()).isEqualTo(bytes);
    }
  }

  @Test
  void the_only_file_of_a_folder_is_read_in_its_own_format() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(inside.resolve("x.ndjson"), "{\"acronym\":\"quic\",\"name\":\"Q\"}\n");
    assertThat(
            FormatRegistry.standard().read(Input.of(folder), ReadOptions.strict()).value().groups())
        .singleElement()
        .satisfies(group -> assertThat(group.acronym()).hasToString("quic"));
  }
}
