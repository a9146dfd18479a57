package io.github.wgkit.io.testkit;

import static io.github.wgkit.model.testkit.Law.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.Iterables;
import io.github.wgkit.io.EntryWriter;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What everybody who uses formats relies on. Extend it for a format of your own, and say which it
 * is:
 *
 * <pre>{@code
 * class AbacusContractTest extends FormatContract {
 *   @Override
 *   protected FormatProvider provider() {
 *     return new AbacusFormat();
 *   }
 * }
 * }</pre>
 *
 * <p>What a format can carry, it says itself, whenever it writes: all that is not among the {@link
 * WriteResult#losses() losses}. So a directory that is written without loss is read back equal, and
 * one written with losses is read back as something that can be written again to the same bytes. A
 * format that calls itself {@link Capability#LOSSLESS} has no losses. What a format has no words
 * for it refuses by a {@link WgWriteException}; a format that refuses nearly everything needs other
 * {@link #directories()}.
 */
public abstract class FormatContract {
  private static final int THREADS = 16;

  /** The first bytes that a provider is shown. */
  private static final int START = 4096;

  /** Makes the tests of a format. */
  protected FormatContract() {}

  /** {@return the provider of the format} */
  protected abstract FormatProvider provider();

  /**
   * {@return directories to be written} If nothing else is said: any, with texts that break
   * careless readers and writers. Of a format that holds one charter: of one group.
   */
  protected Arbitrary<Directory> directories() {
    return can(Capability.CHARTER)
        ? ModelArbitraries.workingGroups()
            .filter(group -> group.charter().isPresent())
            .map(group -> Directory.builder().addGroups(group).build())
        : ModelArbitraries.directories();
  }

  /**
   * {@return how a directory is written} If nothing else is said: on a certain day, as the options
   * are.
   *
   * @param directory the directory
   */
  protected WriteOptions options(Directory directory) {
    return WriteOptions.builder()
        .format(provider().format().id())
        .today(LocalDate.of(2026, 11, 23))
        .build();
  }

  /**
   * {@return what counts of a directory that was read back} If nothing else is said: all. A format
   * whose reader keeps more than was written, such as the text itself, takes that away here.
   *
   * @param read what was read
   */
  protected Directory bare(Directory read) {
    return read;
  }

  /** What came of writing. */
  private record Written(byte[] bytes, WriteResult result) {
    boolean isSame(Written other) {
      return Arrays.equals(bytes, other.bytes) && result.equals(other.result);
    }
  }

  @Provide
  final Arbitrary<Directory> contractDirectories() {
    return directories();
  }

  private boolean can(Capability capability) {
    return provider().format().can(capability);
  }

  private WgReader reader() {
    return provider().reader().orElseThrow();
  }

  private WgWriter writer() {
    return provider().writer().orElseThrow();
  }

  private Optional<Written> written(Directory directory) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WriteResult result = writer().write(directory, out, options(directory));
      return Optional.of(new Written(out.toByteArray(), result));
    } catch (WgWriteException e) {
      require(out.size() == 0, "what is refused (%s) is not begun", e.getMessage());
      return Optional.empty();
    }
  }

  private Written writtenOrTryNext(Directory directory) throws IOException {
    Optional<Written> written = written(directory);
    Assume.that(written.isPresent());
    return written.orElseThrow();
  }

  private Directory strict(byte[] bytes) throws IOException {
    return reader().read(Input.of(bytes, ""), ReadOptions.strict()).value();
  }

  /** What a provider says it can do is what it provides. */
  @Example
  public final void the_format_says_what_it_can_do() {
    Format format = provider().format();
    require(
        can(Capability.READ) == provider().reader().isPresent(),
        "a format that can be read has a reader, and no other has one: %s",
        format);
    require(
        can(Capability.WRITE) == provider().writer().isPresent(),
        "a format that can be written has a writer, and no other has one: %s",
        format);
    require(can(Capability.READ) || can(Capability.WRITE), "of what use is %s?", format);
    require(provider().format().equals(format), "the format is always the same: %s", format);
    require(!format.name().isBlank(), "a format has a name for people: %s", format);
    FormatRegistry registry = FormatRegistry.builder().add(provider()).build();
    require(registry.format(format.id()).isPresent(), "the registry takes it: %s", format);
  }

  /** Twice the same directory is twice the same bytes. */
  @Property(tries = 25)
  public final void the_same_directory_gives_the_same_bytes(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE)) {
      Written once = writtenOrTryNext(directory);
      require(written(directory).orElseThrow().isSame(once), "not always the same: %s", directory);
    }
  }

  /** What is not told as a loss is carried. */
  @Property(tries = 50)
  public final void what_is_written_without_loss_is_read_back_equal(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE)) {
      Written once = writtenOrTryNext(directory);
      require(
          once.result().isComplete() || !can(Capability.LOSSLESS),
          "a format without losses loses %s",
          once.result());
      if (can(Capability.READ) && once.result().isComplete()) {
        Directory read = bare(strict(once.bytes()));
        require(read.equals(directory), "no loss was told: %s\nbecame\n%s", directory, read);
      }
    }
  }

  /** What was carried once is carried again. */
  @Property(tries = 50)
  public final void what_was_read_back_is_written_to_the_same_bytes(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE) && can(Capability.READ)) {
      Written once = writtenOrTryNext(directory);
      Directory read = reread(once.bytes());
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      writer().write(read, again, options(read));
      require(
          Arrays.equals(again.toByteArray(), once.bytes()),
          "%s\nbecame\n%s",
          new String(once.bytes(), UTF_8),
          again.toString(UTF_8));
    }
  }

  private Directory reread(byte[] bytes) throws IOException {
    return reader().read(Input.of(bytes, ""), ReadOptions.lenient()).value();
  }

  /** Who does not allow losses gets all or nothing. */
  @Property(tries = 25)
  public final void losses_are_refused_on_request(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (!can(Capability.WRITE)) {
      return;
    }
    Written once = writtenOrTryNext(directory);
    FormatRegistry registry = FormatRegistry.builder().add(provider()).build();
    WriteOptions options = options(directory).toBuilder().failOnLoss(true).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      registry.write(directory, out, options);
      require(once.result().isComplete(), "%s and no exception", once.result());
      require(Arrays.equals(out.toByteArray(), once.bytes()), "other bytes without losses");
    } catch (LossException e) {
      require(!once.result().isComplete(), "an exception, and no losses: %s", e.getMessage());
      require(out.size() == 0, "written in spite of %s", e.getMessage());
    }
  }

  /** Streams belong to those who opened them. */
  @Property(tries = 10)
  public final void streams_stay_open_and_are_flushed(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (!can(Capability.WRITE)) {
      return;
    }
    boolean[] wasClosed = new boolean[1];
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream out =
        new FilterOutputStream(bytes) {
          private final ByteArrayOutputStream held = new ByteArrayOutputStream();

          @Override
          public void write(int b) {
            held.write(b);
          }

          @Override
          public void write(byte[] buffer, int offset, int length) {
            held.write(buffer, offset, length);
          }

          @Override
          public void flush() throws IOException {
            held.writeTo(bytes);
            held.reset();
          }

          @Override
          public void close() {
            wasClosed[0] = true;
          }
        };
    Written once = writtenOrTryNext(directory);
    writer().write(directory, out, options(directory));
    require(!wasClosed[0], "the writer closed the stream of somebody else");
    require(Arrays.equals(bytes.toByteArray(), once.bytes()), "the writer did not flush");
    if (can(Capability.READ)) {
      InputStream in =
          new FilterInputStream(new ByteArrayInputStream(once.bytes())) {
            @Override
            public void close() {
              wasClosed[0] = true;
            }
          };
      reader().read(Input.of(in, ""), ReadOptions.lenient());
      require(!wasClosed[0], "the reader closed the stream of somebody else");
    }
  }

  /** A stream that fails is no end of the input, and no success. */
  @Property(tries = 10)
  public final void a_stream_that_fails_is_told(@ForAll("contractDirectories") Directory directory)
      throws IOException {
    if (!can(Capability.WRITE)) {
      return;
    }
    Written once = writtenOrTryNext(directory);
    Assume.that(once.bytes().length > 1);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new GoneException();
          }
        };
    requireFailure(() -> writer().write(directory, full, options(directory)));
    if (can(Capability.READ)) {
      InputStream failing =
          new InputStream() {
            @Override
            public int read() throws IOException {
              throw new GoneException();
            }
          };
      InputStream half =
          new SequenceInputStream(
              new ByteArrayInputStream(once.bytes(), 0, once.bytes().length / 2), failing);
      requireFailure(() -> reader().read(Input.of(half, ""), ReadOptions.strict()));
    }
  }

  /** What a stream fails with. */
  private static final class GoneException extends IOException {
    private static final long serialVersionUID = 1L;

    GoneException() {
      super("the disk is gone");
    }
  }

  private static void requireFailure(Callable<?> action) throws IOException {
    try {
      action.call();
    } catch (WgReadException e) {
      // strict: something was wrong before the stream failed
      return;
    } catch (IOException e) {
      boolean isTold = e instanceof GoneException || e.getCause() instanceof GoneException;
      require(isTold, "another failure than the one of the stream: %s", e);
      return;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
    throw new AssertionError("a stream failed, and nobody was told");
  }

  /** Readers and writers have no state. */
  @Property(tries = 3)
  public final void many_threads_get_what_one_gets(
      @ForAll("contractDirectories") Directory directory) throws Exception {
    if (!can(Capability.WRITE)) {
      return;
    }
    Written once = writtenOrTryNext(directory);
    ReadResult<Directory> read = can(Capability.READ) ? lenient(once.bytes()) : null;
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < 2 * THREADS; i++) {
        work.add(
            () ->
                written(directory).orElseThrow().isSame(once)
                    && (read == null || lenient(once.bytes()).equals(read)));
      }
      for (Future<Boolean> same : threads.invokeAll(work)) {
        require(same.get(), "another thread got something else");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private ReadResult<Directory> lenient(byte[] bytes) throws IOException {
    return reader().read(Input.of(bytes, ""), ReadOptions.lenient());
  }

  /** A format knows what it has written, and looks at anything without fear. */
  @Property(tries = 25)
  public final void the_format_knows_its_own_output(
      @ForAll("contractDirectories") Directory directory, @ForAll byte[] anything)
      throws IOException {
    if (can(Capability.READ)) {
      sniff(anything);
      if (can(Capability.WRITE)) {
        byte[] bytes = writtenOrTryNext(directory).bytes();
        require(
            bytes.length == 0 || sniff(bytes) != Match.NO,
            "not recognised: %s",
            new String(bytes, UTF_8));
      }
    }
  }

  private Match sniff(byte[] bytes) {
    ByteBuffer start =
        ByteBuffer.wrap(Arrays.copyOf(bytes, Math.min(bytes.length, START))).asReadOnlyBuffer();
    String name = "x." + Iterables.getFirst(provider().format().extensions(), "x");
    Match match = provider().sniff(start.duplicate(), name);
    require(
        match == provider().sniff(start.duplicate(), name),
        "not always the same answer: %s",
        match);
    return match;
  }

  /** Whatever the bytes are: a result, or problems. Being strict is to refuse what has errors. */
  @Property(tries = 50)
  public final void any_bytes_are_read_or_refused(
      @ForAll("contractDirectories") Directory directory, @ForAll byte[] anything)
      throws IOException {
    if (can(Capability.READ) && !can(Capability.FOLDER)) {
      requireResult(anything);
      if (can(Capability.WRITE)) {
        byte[] bytes = writtenOrTryNext(directory).bytes();
        requireResult(Arrays.copyOf(bytes, bytes.length / 2));
        for (int i = 0; i < anything.length && i < bytes.length; i++) {
          bytes[(int) ((long) i * bytes.length / anything.length)] = anything[i];
        }
        requireResult(bytes);
      }
    }
  }

  private void requireResult(byte[] bytes) throws IOException {
    ReadResult<Directory> result;
    try {
      result = lenient(bytes);
    } catch (WgReadException e) {
      require(!e.problems().isEmpty(), "refused without a reason");
      return;
    }
    try {
      Directory strict = strict(bytes);
      require(!result.hasErrors(), "strict reading let pass %s", result.problems());
      require(strict.equals(result.value()), "strict reading gave something else: %s", strict);
    } catch (WgReadException e) {
      require(result.hasErrors(), "only strict reading found %s", e.problems());
    }
  }

  /** Limits are errors of their own. */
  @Property(tries = 10)
  public final void limits_are_kept(@ForAll("contractDirectories") Directory directory)
      throws IOException {
    if (!can(Capability.WRITE) || !can(Capability.READ)) {
      return;
    }
    byte[] bytes = writtenOrTryNext(directory).bytes();
    Assume.that(bytes.length > 1);
    requireLimit(bytes, Limits.builder().bytes(bytes.length - 1).build());
    long entries = count(lenient(bytes).value());
    if (entries > 1) {
      requireLimit(bytes, Limits.builder().entries(entries - 1).build());
    }
  }

  private static long count(Directory directory) {
    return Iterables.size((Iterable<DirectoryEntry>) () -> directory.entries().iterator());
  }

  private void requireLimit(byte[] bytes, Limits limits) throws IOException {
    try {
      ReadResult<Directory> result =
          reader()
              .read(Input.of(bytes, ""), ReadOptions.lenient().toBuilder().limits(limits).build());
      require(
          result.problems().stream().anyMatch(problem -> problem.code().equals("limit")),
          "beyond %s, and nobody was told",
          limits);
    } catch (WgReadException e) {
      require(
          Iterables.getLast(e.problems()).code().equals("limit"),
          "beyond %s, and told was %s",
          limits,
          e.problems());
    }
  }

  /** Entry by entry comes to the same as all at once. */
  @Property(tries = 25)
  public final void a_stream_of_entries_is_written_as_the_whole(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (!can(Capability.WRITE) || !directory.extensions().isEmpty()) {
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<EntryWriter> stream = writer().stream(out, options(directory));
    if (stream.isPresent()) {
      Written once = writtenOrTryNext(directory);
      for (Iterator<DirectoryEntry> all = directory.entries().iterator(); all.hasNext(); ) {
        stream.get().entry(all.next());
      }
      WriteResult result = stream.get().finish();
      require(
          new Written(out.toByteArray(), result).isSame(once),
          "%s\ninstead of\n%s",
          out.toString(UTF_8),
          new String(once.bytes(), UTF_8));
    }
  }
}
