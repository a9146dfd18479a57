package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to read from: a file, a folder, a zip file, bytes or a stream. Unpacks gzip and holds the
 * {@link Limits} on bytes and files. Zip and gzip are known by their first bytes, not by their
 * names.
 *
 * <p>An input of a path or of bytes can be read again and again, by several threads at once; an
 * input of a stream only once.
 *
 * <p>Everything that is said of reading holds for all inputs: a packed file that is damaged is a
 * {@link WgReadException} with the code {@code packed-damaged}, an input that is too large is one
 * with the code {@code limit}, and a file that does not exist is a {@link
 * java.nio.file.NoSuchFileException}.
 */
public abstract class Input {
  /** How many bytes a format may look at to know its own. */
  static final int START = 4096;

  Input() {}

  /**
   * {@return an input of a file, a folder or a zip file} A pipe or another special file can be read
   * only once.
   *
   * @param path where it is, on any file system
   */
  public static Input of(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)
        ? new StreamInput(path.toString(), () -> openSpecial(path))
        : new PathInput(path);
  }

  /** The streams of {@link Files} seek when they are asked what is available; a pipe cannot. */
  private static InputStream openSpecial(Path path) throws IOException {
    return path.getFileSystem() == FileSystems.getDefault()
        ? new FileInputStream(path.toFile())
        : Files.newInputStream(path);
  }

  /**
   * {@return an input of bytes}
   *
   * @param bytes the bytes; copied
   * @param name a file name, for detection and messages; may be empty
   */
  public static Input of(byte[] bytes, String name) {
    return new BytesInput(bytes.clone(), requireNonNull(name));
  }

  /**
   * {@return an input of a stream, which can be read once and is never closed}
   *
   * @param in the stream
   * @param name a file name, for detection and messages; may be empty
   */
  public static Input of(InputStream in, String name) {
    InputStream open = new CallersStream(in);
    return new StreamInput(requireNonNull(name), () -> open);
  }

  /** {@return the name of the file, for detection and messages; empty if there is none} */
  public abstract String name();

  /**
   * {@return whether the input consists of several files: a folder or a zip file}
   *
   * @throws IOException if the input fails
   */
  public abstract boolean isFolder() throws IOException;

  /**
   * Opens the input if it is a single file. The bytes come unpacked and otherwise as they are, so
   * maybe with a byte order mark; beyond the limits the stream throws a {@link WgReadException}.
   *
   * @param session knows the limits
   * @return the bytes; the caller closes the stream, which leaves a caller's own stream open
   * @throws WgReadException with the code {@code several-files} if this is a folder or zip file
   * @throws IOException if the input fails
   */
  public abstract InputStream open(ReadSession session) throws IOException;

  /**
   * {@return the bytes after a byte order mark of UTF-8, if they begin with one}
   *
   * @param bytes the bytes, at their beginning
   * @throws IOException if the stream fails
   */
  public static InputStream withoutByteOrderMark(InputStream bytes) throws IOException {
    return Unpacking.withoutByteOrderMark(bytes);
  }

  /**
   * Reads the input as a whole if it is a single file: what a reader of texts does. The bytes come
   * unpacked and otherwise as they are.
   *
   * @param session knows the limits: there may be as many bytes as characters in one text
   * @return the bytes
   * @throws WgReadException with the code {@code limit} and the place if there are more, with the
   *     code {@code several-files} if this is a folder or zip file
   * @throws IOException if the input fails
   */
  public byte[] readText(ReadSession session) throws IOException {
    int limit = longestText(session.options().limits());
    try (InputStream in = open(session)) {
      byte[] bytes = in.readNBytes(limit);
      if (bytes.length == limit && hasMore(in)) {
        throw session.fatal(
            new Problem(
                "limit",
                Severity.ERROR,
                "the text is longer than " + limit + " bytes",
                endOf(bytes)));
      }
      return bytes;
    }
  }

  /**
   * Reads the text of a charter, or one with charters in it, as a whole if the input is a single
   * file.
   *
   * @param session knows the limits: there may be as many bytes as characters in one text
   * @return the text
   * @throws WgReadException with the code {@code limit} and the place if there are more, with the
   *     code {@code several-files} if this is a folder or zip file
   * @throws IOException if the input fails
   */
  public CharterText readCharterText(ReadSession session) throws IOException {
    return CharterText.of(readText(session));
  }

  /** {@return how many bytes a text may have} */
  static int longestText(Limits limits) {
    return (int) Math.min(limits.textLength(), limits.bytes());
  }

  /** One byte beyond the limit on bytes is the end as well. */
  private static boolean hasMore(InputStream in) throws IOException {
    try {
      return in.read() >= 0;
    } catch (WgReadException e) {
      if (Iterables.getLast(e.problems()).code().equals("limit")) {
        return true;
      }
      throw e;
    }
  }

  /** {@return the place after some bytes, with a column for each that begins a character} */
  private Location endOf(byte[] bytes) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < bytes.length; i++) {
      boolean endsLine =
          bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'));
      if (endsLine) {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new Location(name(), line, column, "");
  }

  /** Takes the files of a folder or zip file. */
  @FunctionalInterface
  public interface FileVisitor {
    /**
     * Takes a file.
     *
     * @param name the name with {@code /} between the folders, relative to the input
     * @param bytes the bytes, as {@link Input#open(ReadSession)} gives them; not to be kept
     * @throws IOException if the file cannot be read
     */
    void file(String name, InputStream bytes) throws IOException;
  }

  /**
   * Goes through the files of a folder or zip file, sorted by name; a zip file that comes as a
   * stream, as bytes or from another than the default file system, in its own order.
   *
   * <p>Hidden files, whose names or folders begin with a dot, are passed over. Left out and told as
   * problems are: symbolic links ({@code link}, a warning), which are never followed; files of a
   * zip file whose names lead out of the folder ({@code unsafe-name}); and all but the first of
   * several files with one name ({@code duplicate-name}).
   *
   * @param session knows the limits and takes the problems
   * @param visitor takes the files
   * @throws WgReadException with the code {@code single-file} if this is one
   * @throws IOException if a file fails
   */
  public abstract void forEachFile(ReadSession session, FileVisitor visitor) throws IOException;

  /**
   * {@return the only file of a folder, if the input is a folder on a file system and holds, with
   * the folders below it, no other file and no link} Hidden files do not count.
   *
   * @param session knows the limits
   * @throws IOException if the folder cannot be read
   */
  public Optional<Input> onlyFile(ReadSession session) throws IOException {
    ImmutableList<Input> files = filesOnDisk(session);
    return files.size() == 1 ? Optional.of(files.get(0)) : Optional.empty();
  }

  /** {@return the files of a folder on a file system; empty if it has links, or is no folder} */
  ImmutableList<Input> filesOnDisk(ReadSession session) throws IOException {
    return ImmutableList.of();
  }

  /**
   * {@return the first bytes of a single file, {@link #START} at most, as {@link
   * #open(ReadSession)} gives them} They can be read again.
   */
  abstract byte[] start(ReadSession session) throws IOException;

  /**
   * {@return the names of the files of a folder or zip file} Of a zip file that can be read only
   * once: the first of them.
   */
  abstract ImmutableList<String> fileNames(ReadSession session) throws IOException;

  /** {@return the name for messages} */
  final String shownName() {
    return name().isEmpty() ? "the input" : name();
  }

  final WgReadException notAFile(ReadSession session) {
    return refused(
        session,
        "several-files",
        "is a folder or zip file, not a single file; name the one that is meant");
  }

  final WgReadException notAFolder(ReadSession session) {
    return refused(session, "single-file", "is a single file, not a folder or zip file");
  }

  private WgReadException refused(ReadSession session, String code, String why) {
    return session.fatal(
        new Problem(code, Severity.ERROR, shownName() + " " + why, new Location(name(), 0, 0, "")));
  }
}
