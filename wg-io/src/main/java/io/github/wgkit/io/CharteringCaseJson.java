package io.github.wgkit.io;

import io.github.wgkit.io.json.CaseJson;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads and writes a chartering case as native JSON: complete and canonical, so that what is
 * written is read back equal, and equal cases give the same bytes.
 *
 * <pre>{@code
 * CharteringCase review = CharteringCaseJson.read(Path.of("case.json"), ReadOptions.strict()).value();
 * CharteringCase later = review.toBuilder().telechat(LocalDate.of(2026, 11, 26)).build();
 * CharteringCaseJson.write(later, Path.of("case.json"));
 * }</pre>
 *
 * <p>A case is a value of its own, not an entry of a directory, and there is one form for it; so
 * this is not one of the formats of a {@link FormatRegistry}. Its native JSON does read a case, as
 * a directory of the group.
 *
 * <p>The form is described by {@code io/github/wgkit/io/json/wgkit-chartering-case.schema.json}. An
 * unknown key, or a value of the wrong type or that the model refuses, is told and kept in the
 * extensions of its object. What is said of inputs and limits by {@link Input} holds here as well.
 */
public final class CharteringCaseJson {
  private CharteringCaseJson() {}

  /**
   * Reads a case from a file.
   *
   * @param path where it is; may be packed by gzip
   * @param options how to read; the format they name does not matter
   * @return the case, and what was wrong with it
   * @throws WgReadException if there was an error and the options are strict; or if there is no
   *     case: the file is broken before its end, is something else (with the code {@code
   *     wrong-format}) or has no group
   * @throws IOException if the input fails
   */
  public static ReadResult<CharteringCase> read(Path path, ReadOptions options) throws IOException {
    return read(Input.of(path), options);
  }

  /**
   * Reads a case from an input.
   *
   * @param input where to read from
   * @param options how to read; the format they name does not matter
   * @return the case, and what was wrong with it
   * @throws WgReadException if there was an error and the options are strict; or if there is no
   *     case: the input is broken before its end, is something else (with the code {@code
   *     wrong-format}) or has no group
   * @throws IOException if the input fails
   */
  public static ReadResult<CharteringCase> read(Input input, ReadOptions options)
      throws IOException {
    ReadSession session = new ReadSession(options, entry -> {});
    try (InputStream bytes = input.open(session)) {
      Optional<CharteringCase> found = CaseJson.read(bytes, input.name(), session);
      return new ReadResult<>(
          found.orElseThrow(() -> new WgReadException(session.problems())), session.problems());
    }
  }

  /**
   * Writes a case to a file, which is replaced when everything is written, and left alone if
   * anything fails. If its name ends with {@code .gz} it is packed.
   *
   * @param value what to write
   * @param path the file; if it is a symbolic link, the file it leads to
   * @throws IOException if the file cannot be written
   */
  public static void write(CharteringCase value, Path path) throws IOException {
    Output.toFile(
        path,
        out -> {
          CaseJson.write(value, out);
          return value;
        });
  }

  /**
   * Writes a case to a stream, which stays open.
   *
   * @param value what to write
   * @param out where to write
   * @throws IOException if the stream fails
   */
  public static void write(CharteringCase value, OutputStream out) throws IOException {
    CaseJson.write(value, out);
  }
}
