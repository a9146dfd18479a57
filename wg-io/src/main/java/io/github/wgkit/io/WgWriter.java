package io.github.wgkit.io;

import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes a format. Stateless and thread-safe. */
@FunctionalInterface
public interface WgWriter {
  /**
   * Writes a directory. Flushes the stream, but does not close it.
   *
   * @param directory what to write
   * @param out where to write
   * @param options how to write
   * @return what the format could not carry
   * @throws WgWriteException if the format cannot express the directory or the options; nothing was
   *     written
   * @throws IOException if the stream fails
   */
  WriteResult write(Directory directory, OutputStream out, WriteOptions options) throws IOException;

  /**
   * Starts to write entry by entry, if the format can be {@linkplain Format.Capability#STREAMING
   * streamed}.
   *
   * @param out where to write; stays open
   * @param options how to write
   * @return the writer; empty if the format needs the whole directory
   * @throws IOException if the stream fails
   */
  default Optional<EntryWriter> stream(OutputStream out, WriteOptions options) throws IOException {
    return Optional.empty();
  }
}
