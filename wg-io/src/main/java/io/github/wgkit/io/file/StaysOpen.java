package io.github.wgkit.io.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that belongs to somebody else: whoever gets it may close it, and it stays open. */
public final class StaysOpen extends FilterOutputStream {
  /**
   * Makes the stream.
   *
   * @param out where everything goes
   */
  public StaysOpen(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
