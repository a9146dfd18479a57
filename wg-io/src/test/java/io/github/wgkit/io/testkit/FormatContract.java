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
import io.github.wgkit.model.Acronym;
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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
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
 *
 * <p>Nothing of it can be switched off. What a format cannot do it does not call a {@link
 * Capability}, and what cannot be known of it from outside, its test says:
 *
 * <ul>
 *   <li>a format that is only read: {@link #files()} that others have written;
 *   <li>a format that is only written: {@link #readByOthers(byte[])}, how others read it;
 *   <li>a format that never carries a whole directory: what is {@link #kept(Directory, WriteResult)
 *       kept} of it, and its {@link #fileName(Directory)} if that says a part of it.
 * </ul>
 */
public abstract class FormatContract {
  private static final int THREADS = 16;

  /** The first bytes that a provider is shown. */
  private static final int START = 4096;

  /** How many directories are looked at to see whether they are of any use. */
  private static final int SAMPLES = 200;

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
   * {@return the name of the file in which a directory is written} If nothing else is said: none. A
   * format whose files say something by their names has one.
   *
   * @param directory the directory
   */
  protected String fileName(Directory directory) {
    return "";
  }

  /**
   * {@return what is the same in a directory that was written and in what was read back} If nothing
   * else is said: all of it if nothing was lost, and nothing that could be known beforehand if
   * something was. A format that always loses something says here what it keeps all the same. A
   * format whose reader adds something, such as the text itself, takes that away here.
   *
   * @param directory what was written, or what was read back
   * @param result what was lost
   */
  protected Object kept(Directory directory, WriteResult result) {
    return result.isComplete() ? directory : "";
  }

  /**
   * {@return files that others have written, for a format that is only read} They should be of all
   * sorts that there are.
   */
  protected Arbitrary<FormatFile> files() {
    throw new AssertionError(
        provider().format().id() + " is only read, so its test has to say what: override files()");
  }

  /**
   * Lets somebody else read what was written, such as the parser of another library, and fails if
   * he has something to find fault with. What can be read back has been read by somebody, and
   * nothing is asked of it if nothing else is said.
   *
   * @param bytes what was written
   * @throws Exception if they cannot be read
   */
  protected void readByOthers(byte[] bytes) throws Exception {
    if (!can(Capability.READ)) {
      throw new AssertionError(
          provider().format().id()
              + " is only written, so its test has to say who reads it: override readByOthers()");
    }
  }

  /**
   * A file.
   *
   * @param bytes what is in it
   * @param name its name; empty if that says nothing
   */
  public record FormatFile(byte[] bytes, String name) {
    /** {@return the beginning of the file, for messages} */
    @Override
    public String toString() {
      return name + ": " + new String(bytes, 0, Math.min(bytes.length, START), UTF_8);
    }
  }

  /** What came of writing. */
  private record Outcome(FormatFile file, WriteResult result) {
    byte[] bytes() {
      return file.bytes();
    }

    boolean isSame(Outcome other) {
      return Arrays.equals(bytes(), other.bytes()) && result.equals(other.result);
    }
  }

  @Provide
  final Arbitrary<Directory> contractDirectories() {
    return directories();
  }

  /** Files of the format, some bytes in them. */
  @Provide
  final Arbitrary<FormatFile> contractFiles() {
    if (!can(Capability.READ)) {
      return Arbitraries.just(new FormatFile(new byte[0], ""));
    }
    return can(Capability.WRITE)
        ? directories()
            .map(this::fileOf)
            .filter(file -> file.filter(written -> written.bytes().length > 1).isPresent())
            .map(Optional::orElseThrow)
        : files();
  }

  private Optional<FormatFile> fileOf(Directory directory) {
    try {
      return written(directory).map(Outcome::file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  private Optional<Outcome> written(Directory directory) throws IOException {
    return written(directory, options(directory));
  }

  private Optional<Outcome> written(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WriteResult result = writer().write(directory, out, options);
      return Optional.of(
          new Outcome(new FormatFile(out.toByteArray(), fileName(directory)), result));
    } catch (WgWriteException e) {
      require(out.size() == 0, "what is refused (%s) is not begun", e.getMessage());
      require(!e.code().isEmpty(), "refused without a reason: %s", e.getMessage());
      return Optional.empty();
    }
  }

  private Outcome writtenOrTryNext(Directory directory) throws IOException {
    Optional<Outcome> written = written(directory);
    Assume.that(written.isPresent());
    return written.orElseThrow();
  }

  private Directory strict(FormatFile file) throws IOException {
    return reader().read(input(file), ReadOptions.strict()).value();
  }

  private ReadResult<Directory> lenient(FormatFile file) throws IOException {
    return reader().read(input(file), ReadOptions.lenient());
  }

  private static Input input(FormatFile file) {
    return Input.of(file.bytes(), file.name());
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

  /** A test in which nothing happens would tell nothing. */
  @Example
  public final void the_directories_are_of_use() {
    if (can(Capability.WRITE) && can(Capability.READ)) {
      long different =
          directories()
              .sampleStream()
              .limit(SAMPLES)
              .flatMap(directory -> keptOf(directory).stream())
              .distinct()
              .limit(2)
              .count();
      require(
          different > 1,
          "of %s directories nothing is kept: there should be other directories(), or kept() should"
              + " say what is kept of those with losses",
          SAMPLES);
    }
  }

  private Optional<Object> keptOf(Directory directory) {
    try {
      return written(directory).map(written -> kept(directory, written.result()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Twice the same directory is twice the same bytes. */
  @Property(tries = 15)
  public final void the_same_directory_gives_the_same_bytes(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE)) {
      Outcome once = writtenOrTryNext(directory);
      require(written(directory).orElseThrow().isSame(once), "not always the same: %s", directory);
    }
  }

  /** What is written is what it is called. */
  @Property(tries = 25)
  public final void others_can_read_what_is_written(
      @ForAll("contractDirectories") Directory directory) throws Exception {
    if (can(Capability.WRITE)) {
      readByOthers(writtenOrTryNext(directory).bytes());
    }
  }

  /** What is not told as a loss is carried. */
  @Property(tries = 25)
  public final void what_is_written_without_loss_is_read_back_equal(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE)) {
      Outcome once = writtenOrTryNext(directory);
      require(
          once.result().isComplete() || !can(Capability.LOSSLESS),
          "a format without losses loses %s",
          once.result());
      if (can(Capability.READ)) {
        Directory read =
            once.result().isComplete() ? strict(once.file()) : lenient(once.file()).value();
        Object before = kept(directory, once.result());
        Object after = kept(read, once.result());
        require(after.equals(before), "%s became %s in\n%s", before, after, once.file());
      }
    }
  }

  /** What was carried once is carried again. */
  @Property(tries = 25)
  public final void what_was_read_back_is_written_to_the_same_bytes(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE) && can(Capability.READ)) {
      Outcome once = writtenOrTryNext(directory);
      Directory read = lenient(once.file()).value();
      ByteArrayOutputStream again = new ByteArrayOutputStream();
      writer().write(read, again, options(read));
      require(
          Arrays.equals(again.toByteArray(), once.bytes()),
          "%s\nbecame\n%s",
          once.file(),
          again.toString(UTF_8));
    }
  }

  /** Options that a format has no use for do no harm, and others have a meaning or are refused. */
  @Property(tries = 25)
  public final void whatever_the_options_it_is_written_or_refused(
      @ForAll("contractDirectories") Directory directory,
      @ForAll("contractOptions") WriteOptions any)
      throws Exception {
    if (can(Capability.WRITE)) {
      WriteOptions options =
          any.toBuilder()
              .format(provider().format().id())
              .group(any.group().map(name -> anyIn(directory, name)))
              .build();
      Optional<Outcome> once = written(directory, options);
      if (once.isPresent()) {
        require(
            written(directory, options).orElseThrow().isSame(once.get()),
            "not always the same with %s",
            options);
        readByOthers(once.get().bytes());
      }
    }
  }

  /** {@return one of the groups, or a name that no group has} */
  private static Acronym anyIn(Directory directory, Acronym name) {
    int index = Math.floorMod(name.hashCode(), directory.groups().size() + 1);
    return index == directory.groups().size() ? name : directory.groups().get(index).acronym();
  }

  @Provide
  final Arbitrary<WriteOptions> contractOptions() {
    return IoArbitraries.writeOptions();
  }

  /** Who does not allow losses gets all or nothing. */
  @Property(tries = 15)
  public final void losses_are_refused_on_request(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (!can(Capability.WRITE)) {
      return;
    }
    Outcome once = writtenOrTryNext(directory);
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
    Outcome once = writtenOrTryNext(directory);
    writer().write(directory, out, options(directory));
    require(!wasClosed[0], "the writer closed the stream of somebody else");
    require(Arrays.equals(bytes.toByteArray(), once.bytes()), "the writer did not flush");
  }

  /** Streams belong to those who opened them. */
  @Property(tries = 10)
  public final void a_stream_that_was_read_stays_open(@ForAll("contractFiles") FormatFile file)
      throws IOException {
    if (can(Capability.READ)) {
      boolean[] wasClosed = new boolean[1];
      InputStream in =
          new FilterInputStream(new ByteArrayInputStream(file.bytes())) {
            @Override
            public void close() {
              wasClosed[0] = true;
            }
          };
      ReadResult<Directory> read = reader().read(Input.of(in, file.name()), ReadOptions.lenient());
      require(!wasClosed[0], "the reader closed the stream of somebody else");
      require(read.equals(lenient(file)), "from a stream something else is read");
    }
  }

  /** A stream that fails, wherever that is and whatever is done to it then, is no success. */
  @Property(tries = 10)
  public final void a_stream_that_cannot_be_written_is_told(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (can(Capability.WRITE)) {
      int length = writtenOrTryNext(directory).bytes().length;
      Assume.that(length > 0);
      for (int fitting : new int[] {0, length / 2, length - 1}) {
        requireFailure(
            () -> writer().write(directory, new FullOutput(fitting), options(directory)));
      }
    }
  }

  /** A stream that fails is not the end of the input. */
  @Property(tries = 10)
  public final void a_stream_that_cannot_be_read_is_told(@ForAll("contractFiles") FormatFile file)
      throws IOException {
    if (can(Capability.READ)) {
      int length = file.bytes().length;
      // a zip file ends before its end: the list of what is in it stands there
      int last = can(Capability.FOLDER) ? 0 : length;
      for (int readable : new int[] {0, length / 2, last}) {
        GoneException gone = new GoneException();
        InputStream failing =
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw gone;
              }

              @Override
              public void close() throws IOException {
                throw gone;
              }
            };
        InputStream half =
            new SequenceInputStream(new ByteArrayInputStream(file.bytes(), 0, readable), failing);
        requireFailure(() -> reader().read(Input.of(half, file.name()), ReadOptions.strict()));
      }
    }
  }

  /** Takes some bytes, and fails for ever after that, always with the same exception. */
  private static final class FullOutput extends OutputStream {
    private final GoneException gone = new GoneException();
    private int left;
    private boolean isGone;

    FullOutput(int fitting) {
      left = fitting;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      isGone |= length > left;
      flush();
      left -= length;
    }

    @Override
    public void flush() throws IOException {
      if (isGone) {
        throw gone;
      }
    }

    @Override
    public void close() throws IOException {
      flush();
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

  /** Writers have no state. */
  @Property(tries = 3)
  public final void many_threads_write_what_one_writes(
      @ForAll("contractDirectories") Directory directory) throws Exception {
    if (can(Capability.WRITE)) {
      Outcome once = writtenOrTryNext(directory);
      inManyThreads(() -> written(directory).orElseThrow().isSame(once));
    }
  }

  /** Readers have no state. */
  @Property(tries = 3)
  public final void many_threads_read_what_one_reads(@ForAll("contractFiles") FormatFile file)
      throws Exception {
    if (can(Capability.READ)) {
      ReadResult<Directory> read = lenient(file);
      inManyThreads(() -> lenient(file).equals(read));
    }
  }

  private static void inManyThreads(Callable<Boolean> isSame) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Boolean> same : threads.invokeAll(Collections.nCopies(2 * THREADS, isSame))) {
        require(same.get(), "another thread got something else");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** A format knows its own, and looks at anything without fear. */
  @Property(tries = 15)
  public final void the_format_knows_its_own(
      @ForAll("contractFiles") FormatFile file, @ForAll byte[] anything) throws IOException {
    if (can(Capability.READ)) {
      sniff(anything);
      FormatRegistry registry = FormatRegistry.builder().add(provider()).build();
      try {
        require(
            registry.read(input(file), ReadOptions.lenient()).equals(lenient(file)),
            "who does not name the format reads something else: %s",
            file);
      } catch (WgReadException e) {
        throw new AssertionError("not recognised: " + file, e);
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
  @Property(tries = 25)
  public final void any_bytes_are_read_or_refused(
      @ForAll("contractFiles") FormatFile file, @ForAll byte[] anything) throws IOException {
    if (can(Capability.READ)) {
      requireResult(new FormatFile(anything, file.name()));
      requireResult(file);
      byte[] bytes = file.bytes().clone();
      requireResult(new FormatFile(Arrays.copyOf(bytes, bytes.length / 2), file.name()));
      for (int i = 0; i < anything.length && i < bytes.length; i++) {
        bytes[(int) ((long) i * bytes.length / anything.length)] = anything[i];
      }
      requireResult(new FormatFile(bytes, file.name()));
    }
  }

  private void requireResult(FormatFile file) throws IOException {
    ReadResult<Directory> result;
    try {
      result = lenient(file);
    } catch (WgReadException e) {
      require(!e.problems().isEmpty(), "refused without a reason");
      return;
    }
    try {
      Directory strict = strict(file);
      require(!result.hasErrors(), "strict reading let pass %s", result.problems());
      require(strict.equals(result.value()), "strict reading gave something else: %s", strict);
    } catch (WgReadException e) {
      require(result.hasErrors(), "only strict reading found %s", e.problems());
    }
  }

  /** Options say how to read, and not whether it goes well. */
  @Property(tries = 15)
  public final void whatever_the_options_it_is_read_or_refused(
      @ForAll("contractFiles") FormatFile file, @ForAll("contractReadOptions") ReadOptions options)
      throws IOException {
    if (can(Capability.READ)) {
      try {
        ReadResult<Directory> read = reader().read(input(file), options);
        require(
            options.isLenient() || !read.hasErrors(),
            "strict reading let pass %s",
            read.problems());
        require(
            count(read.value()) <= options.limits().entries(),
            "beyond %s entries",
            options.limits());
      } catch (WgReadException e) {
        require(!e.problems().isEmpty(), "refused without a reason");
      }
    }
  }

  @Provide
  final Arbitrary<ReadOptions> contractReadOptions() {
    return IoArbitraries.readOptions();
  }

  /** Limits are errors of their own. */
  @Property(tries = 10)
  public final void limits_are_kept(@ForAll("contractFiles") FormatFile file) throws IOException {
    if (can(Capability.READ)) {
      // counted are the bytes that come out of a zip file
      long bytes = can(Capability.FOLDER) ? 1 : file.bytes().length - 1;
      requireLimit(file, Limits.builder().bytes(bytes).build());
      long entries = count(lenient(file).value());
      if (entries > 1) {
        requireLimit(file, Limits.builder().entries(entries - 1).build());
      }
    }
  }

  private static long count(Directory directory) {
    return Iterables.size((Iterable<DirectoryEntry>) () -> directory.entries().iterator());
  }

  private void requireLimit(FormatFile file, Limits limits) throws IOException {
    try {
      ReadResult<Directory> result =
          reader().read(input(file), ReadOptions.lenient().toBuilder().limits(limits).build());
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
  @Property(tries = 15)
  public final void a_stream_of_entries_is_written_as_the_whole(
      @ForAll("contractDirectories") Directory directory) throws IOException {
    if (!can(Capability.WRITE) || !directory.extensions().isEmpty()) {
      return;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Optional<EntryWriter> stream = writer().stream(out, options(directory));
    if (stream.isPresent()) {
      Outcome once = writtenOrTryNext(directory);
      for (Iterator<DirectoryEntry> all = directory.entries().iterator(); all.hasNext(); ) {
        stream.get().entry(all.next());
      }
      WriteResult result = stream.get().finish();
      require(
          Arrays.equals(out.toByteArray(), once.bytes()) && result.equals(once.result()),
          "%s\ninstead of\n%s",
          out.toString(UTF_8),
          once.file());
    }
  }
}
