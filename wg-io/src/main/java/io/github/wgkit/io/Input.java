package io.github.wgkit.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where to read from: a file, a folder, a zip file, bytes or a stream. Unpacks gzip, strips a byte
 * order mark of UTF-8, and holds the {@link Limits} on bytes and files.
 */
public abstract class Input {
  Input() {}

  /**
   * {@return an input of a file, a folder or a zip file}
   *
   * @param path where it is
   */
  public static Input of(Path path) {
    throw new UnsupportedOperationException("H-core");
  }

  /**
   * {@return an input of bytes}
   *
   * @param bytes the bytes; copied
   * @param name a file name, for detection and messages; may be empty
   */
  public static Input of(byte[] bytes, String name) {
    throw new UnsupportedOperationException("H-core");
  }

  /**
   * {@return an input of a stream, which can be read once and is never closed}
   *
   * @param in the stream
   * @param name a file name, for detection and messages; may be empty
   */
  public static Input of(InputStream in, String name) {
    throw new UnsupportedOperationException("H-core");
  }

  /** {@return the name of the file, for detection and messages; empty if there is none} */
  public abstract String name();

  /** {@return whether the input consists of several files: a folder or a zip file} */
  public abstract boolean isFolder() throws IOException;

  /**
   * Opens the input if it is a single file. The bytes come unpacked and without a byte order mark;
   * beyond the limits the stream throws a {@link WgReadException}.
   *
   * @param session knows the limits
   * @return the bytes; the caller closes the stream, which leaves a caller's own stream open
   * @throws IOException if the input fails, or is a folder
   */
  public abstract InputStream open(ReadSession session) throws IOException;

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
   * Goes through the files of a folder or zip file, sorted by name (of a zip file that came as a
   * stream: in its order). Files with names that lead out of the folder are told as problems and
   * left out.
   *
   * @param session knows the limits and takes the problems
   * @param visitor takes the files
   * @throws IOException if a file fails or the input is a single file
   */
  public abstract void forEachFile(ReadSession session, FileVisitor visitor) throws IOException;
}
