package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FormatRegistryTest {
  private static final FormatRegistry TOYS =
      Toy.registry(new Toy("toy", "toy"), new Toy("other", "other"));

  /** Reads as told. */
  private static Toy readBy(WgReader reader) {
    return new Toy("told", "told") {
      @Override
      public Optional<WgReader> reader() {
        return Optional.of(reader);
      }
    };
  }

  @Test
  void the_standard_formats_are_there_without_looking_for_them() {
    assertThat(FormatRegistry.standard().formats())
        .extracting(Format::id)
        .contains("json", "ndjson", "datatracker-dump", "datatracker-api");
    assertThat(FormatRegistry.standard().discoveryProblems()).isEmpty();
  }

  @Test
  void formats_are_found_by_id() {
    assertThat(TOYS.formats()).extracting(Format::id).containsExactly("toy", "other");
    assertThat(TOYS.format("toy")).map(Format::name).hasValue("Toy toy");
    assertThat(TOYS.format("nope")).isEmpty();
    assertThat(TOYS.reader("toy")).isNotNull();
    assertThat(TOYS.writer("toy")).isNotNull();
    assertThatThrownBy(() -> TOYS.reader("nope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no format \"nope\"; there are: toy, other");
  }

  @Test
  void what_cannot_be_read_or_written_has_no_reader_or_writer() {
    Toy neither =
        new Toy("neither") {
          @Override
          public Optional<WgReader> reader() {
            return Optional.empty();
          }

          @Override
          public Optional<WgWriter> writer() {
            return Optional.empty();
          }
        };
    FormatRegistry formats = Toy.registry(neither);
    assertThatThrownBy(() -> formats.reader("neither"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> formats.writer("neither"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void two_formats_with_one_id_are_refused_by_the_names_of_their_classes() {
    class Second extends Toy {
      Second() {
        super("toy");
      }
    }
    FormatRegistry.Builder builder = FormatRegistry.builder().add(new Toy("toy")).add(new Second());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "two providers of the format toy: io.github.wgkit.io.Toy and"
                + " io.github.wgkit.io.FormatRegistryTest$1Second");
  }

  @Test
  void a_format_is_overridden_on_purpose() {
    FormatRegistry formats = TOYS.toBuilder().override(new Toy("toy", "new")).build();
    assertThat(formats.formats()).extracting(Format::id).containsExactly("toy", "other");
    assertThat(formats.format("toy").orElseThrow().extensions()).containsExactly("new");
    assertThat(FormatRegistry.builder().override(new Toy("toy")).build().formats()).hasSize(1);
  }

  @Test
  void a_registry_does_not_change_when_its_builder_does() {
    FormatRegistry.Builder builder = FormatRegistry.builder().add(new Toy("one"));
    FormatRegistry one = builder.build();
    builder.add(new Toy("two")).build();
    assertThat(one.formats()).hasSize(1);
  }

  @Test
  void an_input_is_read() throws IOException {
    ReadResult<Directory> result =
        TOYS.read(Toy.text("quic\ntls\n", "x.toy"), ReadOptions.strict());
    assertThat(result.value()).isEqualTo(Toy.directory("quic", "tls"));
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void an_input_is_streamed() throws IOException {
    List<DirectoryEntry> entries = new ArrayList<>();
    ReadResult<Long> result =
        TOYS.stream(Toy.text("quic\n!\ntls\n", "x.toy"), ReadOptions.lenient(), entries::add);
    assertThat(result.value()).isEqualTo(2);
    assertThat(entries).containsExactly(Toy.group("quic"), Toy.group("tls"));
    assertThat(result.problems()).extracting(Problem::code).containsExactly("toy-error");
  }

  @Test
  void strict_reading_fails_and_lenient_reading_tells() throws IOException {
    Input input = Toy.text("quic\n!\ntls\n", "x.toy");
    WgReadException failure =
        catchThrowableOfType(WgReadException.class, () -> TOYS.read(input, ReadOptions.strict()));
    assertThat(failure.problems()).extracting(Problem::code).containsExactly("toy-error");
    ReadResult<Directory> result = TOYS.read(input, ReadOptions.lenient());
    assertThat(result.value()).isEqualTo(Toy.directory("quic", "tls"));
    assertThat(result.hasErrors()).isTrue();
    assertThatThrownBy(result::orThrow).isInstanceOf(WgReadException.class);
  }

  @Test
  void a_reader_that_fails_is_a_problem_of_the_reading() {
    IllegalStateException bug = new IllegalStateException("a bug\n");
    FormatRegistry formats =
        Toy.registry(
            readBy(
                (input, session) -> {
                  session.problem(new Problem("before", Severity.WARNING, "before", Location.NONE));
                  throw bug;
                }));
    WgReadException failure =
        catchThrowableOfType(
            WgReadException.class,
            () -> formats.read(Toy.text("", "x.told"), ReadOptions.lenient()));
    assertThat(failure).hasCause(bug);
    assertThat(failure.problems())
        .extracting(Problem::code)
        .containsExactly("before", "reader-failed");
    assertThat(failure.problems().get(1).message())
        .isEqualTo(
            "the reader of the format told failed:"
                + " \"java.lang.IllegalStateException: a bug\uFFFD\"");
  }

  @Test
  void a_reader_without_its_classes_is_a_problem_of_the_reading() {
    FormatRegistry formats =
        Toy.registry(
            readBy(
                (input, session) -> {
                  throw new NoClassDefFoundError("gone");
                }));
    assertThatThrownBy(() -> formats.reader("told").read(Toy.text("", ""), ReadOptions.strict()))
        .isInstanceOf(WgReadException.class)
        .hasMessageContaining("provider-broken: the format told cannot be used here")
        .hasCauseInstanceOf(NoClassDefFoundError.class);
  }

  @Test
  void a_writer_without_its_classes_is_told_as_one() {
    FormatRegistry formats =
        Toy.registry(
            new Toy("toy") {
              @Override
              public Optional<WgWriter> writer() {
                return Optional.of(
                    (directory, out, options) -> {
                      throw new NoSuchMethodError("'void org.assertj.core.api.Assertions.gone()'");
                    });
              }
            });
    WgWriteException failure =
        catchThrowableOfType(
            WgWriteException.class,
            () ->
                formats
                    .writer("toy")
                    .write(
                        Toy.directory("quic"),
                        OutputStream.nullOutputStream(),
                        WriteOptions.DEFAULT));
    assertThat(failure.code()).isEqualTo("provider-broken");
    assertThat(failure)
        .hasMessageMatching(
            "the format toy cannot be used here: NoSuchMethodError:"
                + " 'void org\\.assertj\\.core\\.api\\.Assertions\\.gone\\(\\)'; a library that it"
                + " needs is missing or has another version than it needs, such as"
                + " assertj-core-[\\d.]+\\.jar \\(org\\.assertj\\.core\\.api\\.Assertions\\)")
        .hasCauseInstanceOf(NoSuchMethodError.class);
  }

  @Test
  void an_exception_of_the_input_stays_one_though_a_reader_hides_it() {
    IOException own = new IOException("unplugged");
    FormatRegistry formats =
        Toy.registry(
            readBy(
                (input, session) -> {
                  throw new UncheckedIOException(own);
                }));
    assertThatThrownBy(() -> formats.read(Toy.text("", ""), ReadOptions.lenient())).isSameAs(own);
  }

  @Test
  void errors_of_the_machine_are_not_swallowed() {
    for (Error error : List.of(new OutOfMemoryError("test"), new StackOverflowError("test"))) {
      FormatRegistry formats =
          Toy.registry(
              readBy(
                  (input, session) -> {
                    throw error;
                  }));
      assertThatThrownBy(() -> formats.read(Toy.text("", ""), ReadOptions.lenient()))
          .isSameAs(error);
    }
  }

  @Test
  void what_the_sink_throws_passes_through() {
    UncheckedIOException own = new UncheckedIOException(new IOException("disk full"));
    assertThatThrownBy(
            () ->
                TOYS.stream(
                    Toy.text("quic", "x.toy"),
                    ReadOptions.strict(),
                    entry -> {
                      throw own;
                    }))
        .isSameAs(own);
  }

  @Test
  void discovery_works_with_and_without_a_context_class_loader() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      for (ClassLoader loader :
          new ClassLoader[] {before, null, ClassLoader.getPlatformClassLoader()}) {
        thread.setContextClassLoader(loader);
        assertThat(FormatRegistry.discover().formats()).extracting(Format::id).contains("json");
        assertThat(FormatRegistry.discover(loader).discoveryProblems()).isEmpty();
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void sixteen_threads_read_through_one_registry() throws Exception {
    int threads = 16;
    int times = 50;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String name = "group" + i;
        tasks.add(
            () -> {
              for (int j = 0; j < times; j++) {
                Input input = Toy.text((name + "\n").repeat(j), j % 2 == 0 ? "x.toy" : "x.other");
                Directory read = TOYS.read(input, ReadOptions.strict()).value();
                if (read.groups().size() != j
                    || !read.groups().stream().allMatch(Toy.group(name)::equals)) {
                  return false;
                }
              }
              return true;
            });
      }
      for (Future<Boolean> result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void sixteen_threads_read_one_input() throws Exception {
    Input input = Input.of(Packed.gzip("quic\n".repeat(1000)), "x.toy.gz");
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      Callable<Integer> task = () -> TOYS.read(input, ReadOptions.strict()).value().groups().size();
      for (Future<Integer> result : pool.invokeAll(Collections.nCopies(16, task))) {
        assertThat(result.get()).isEqualTo(1000);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
