package io.github.wgkit.io.fuzz;

import static io.github.wgkit.model.testkit.Law.require;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.check.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What is promised of reading and writing, whatever the bytes. */
final class Promises {
  static final FormatRegistry FORMATS = FormatRegistry.standard();

  /** So little that small inputs go beyond. */
  private static final Limits LITTLE =
      Limits.builder()
          .bytes(2_000)
          .depth(6)
          .textLength(500)
          .entries(3)
          .files(3)
          .problems(2)
          .build();

  /** A small input has no need of more; a file of zeros, packed, would take the fuzzer's time. */
  private static final Limits ENOUGH = Limits.builder().bytes(1 << 20).build();

  private static final ReadOptions STRICT = ReadOptions.builder().limits(ENOUGH).build();
  private static final ReadOptions LENIENT = STRICT.toBuilder().isLenient(true).build();
  private static final ReadOptions CAREFUL = LENIENT.toBuilder().limits(LITTLE).build();
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 7);

  private Promises() {}

  static ReadOptions lenient() {
    return LENIENT;
  }

  /**
   * Reads: lenient reading ends in a value with problems or in an exception that has some, strict
   * reading in the same value if there are no errors; nobody goes beyond the limits.
   *
   * @return what was read, if anything was
   */
  static Optional<ReadResult<Directory>> read(String format, byte[] bytes, String name)
      throws IOException {
    Optional<ReadResult<Directory>> lenient = read(format, bytes, name, LENIENT);
    Optional<ReadResult<Directory>> strict = read(format, bytes, name, STRICT);
    if (strict.isPresent()) {
      require(lenient.isPresent(), "%s: only strict reading reads it", format);
      require(!lenient.get().hasErrors(), "%s: strict reading let pass %s", format, lenient.get());
      require(strict.equals(lenient), "%s: strict reading gave %s", format, strict.get());
    } else {
      require(
          lenient.isEmpty() || lenient.get().hasErrors(),
          "%s: only strict reading found an error",
          format);
    }
    Optional<ReadResult<Directory>> careful = read(format, bytes, name, CAREFUL);
    if (careful.isPresent()) {
      long entries = careful.get().value().entries().count();
      require(entries <= LITTLE.entries(), "%s: %s entries are too many", format, entries);
    }
    return lenient;
  }

  /** Reads once. {@return what was read, if anything was} */
  static Optional<ReadResult<Directory>> read(
      String format, byte[] bytes, String name, ReadOptions options) throws IOException {
    Input input = Input.of(bytes, name);
    try {
      ReadResult<Directory> result =
          FORMATS.read(input, options.toBuilder().format(format).build());
      told(result.problems(), options);
      return Optional.of(result);
    } catch (WgReadException e) {
      require(!e.problems().isEmpty(), "%s: refused without a reason", format);
      require(
          Iterables.getLast(e.problems()).severity() == Severity.ERROR,
          "%s: refused for %s",
          format,
          e.problems());
      told(e.problems(), options);
      return Optional.empty();
    } catch (IOException e) {
      if (input.isFolder()) { // which is no file, as who names the format should have known
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Problems have a code and a message for people, and are not too many; no reader fails. */
  static void told(ImmutableList<Problem> problems, ReadOptions options) {
    // the one that says how many more there are, and the one that was the end
    require(
        problems.size() <= options.limits().problems() + 2,
        "there are %s problems",
        problems.size());
    for (Problem problem : problems) {
      require(!problem.code().equals("reader-failed"), "%s", problem);
      require(
          !problem.message().isBlank() && problem.message().length() < 1_000,
          "what does this tell? %s",
          problem);
      require(
          problem.location().line() >= 0 && problem.location().column() >= 0,
          "where is that? %s",
          problem);
    }
  }

  /**
   * Writes what was read: with the same bytes if it is a text, and as JSON without any loss. What
   * the format has no words for, it refuses.
   */
  static void written(String id, ReadResult<Directory> read, byte[] bytes) throws IOException {
    Directory directory = read.value();
    Format format = FORMATS.format(id).orElseThrow();
    kept("json", directory);
    if (!format.can(Capability.WRITE)) {
      return;
    }
    if (format.can(Capability.LOSSLESS)) {
      kept(id, directory);
    } else if (!id.equals("csv") && !isPacked(bytes) && !isCut(read)) {
      WriteResult result = write(directory, id, false, bytes.length).orElseThrow().result();
      byte[] again = write(directory, id, false, bytes.length).orElseThrow().bytes();
      require(Arrays.equals(again, bytes), "%s: other bytes, and %s", id, result);
    }
    Optional<Written> anew = write(directory, id, true, 0);
    if (anew.isPresent()) {
      read(id, anew.get().bytes(), "", LENIENT);
    }
  }

  private record Written(byte[] bytes, WriteResult result) {}

  private static Optional<Written> write(Directory directory, String id, boolean anew, int size)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    try {
      WriteResult result =
          FORMATS.write(
              directory, out, WriteOptions.builder().format(id).today(TODAY).anew(anew).build());
      return Optional.of(new Written(out.toByteArray(), result));
    } catch (WgWriteException e) {
      require(out.size() == 0, "%s: begun, and refused: %s", id, e.getMessage());
      require(!e.code().isEmpty(), "%s: refused without a reason: %s", id, e.getMessage());
      return Optional.empty();
    }
  }

  /** Nothing is lost in a format without losses, and the same value gives the same bytes. */
  static void kept(String lossless, Directory directory) throws IOException {
    byte[] bytes = write(directory, lossless, false, 0).orElseThrow().bytes();
    ReadOptions options = ReadOptions.builder().format(lossless).build();
    Directory back = FORMATS.read(Input.of(bytes, ""), options).value();
    require(back.equals(directory), "%s: %s became %s", lossless, directory, back);
    byte[] again = write(back, lossless, false, 0).orElseThrow().bytes();
    require(Arrays.equals(again, bytes), "%s: other bytes", lossless);
  }

  /** Gzip and zip files are unpacked before anybody sees them. */
  static boolean isPacked(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(2, bytes.length), StandardCharsets.ISO_8859_1);
    return start.equals("PK") || start.equals("\u001F\u008B");
  }

  /** {@return whether not all of an input was read} */
  private static boolean isCut(ReadResult<Directory> read) {
    return read.problems().stream().anyMatch(problem -> problem.code().equals("limit"));
  }
}
