package io.github.wgkit.io;

import java.io.IOException;

/**
 * Writes a directory entry by entry. Not thread-safe. After an exception it is of no use any more.
 */
public interface EntryWriter extends EntrySink {
  /**
   * Writes what is still to be written and flushes, but does not close, the stream.
   *
   * @return what the format could not carry
   * @throws IOException if the stream fails
   */
  WriteResult finish() throws IOException;
}
