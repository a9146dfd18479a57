package io.github.wgkit.io.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream to which nothing more is written once it has failed. Whoever closes a writer after a
 * failure, as {@code try} does, so hears of it once and not again while it is thrown: an exception
 * that is thrown twice cannot be {@linkplain Throwable#addSuppressed suppressed} by itself.
 */
public final class UntilFailure extends FilterOutputStream {
  private boolean hasFailed;

  /**
   * Makes the stream.
   *
   * @param out where everything goes until it fails; is never closed
   */
  public UntilFailure(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (!hasFailed) {
      hasFailed = true;
      out.write(bytes, offset, length);
      hasFailed = false;
    }
  }

  @Override
  public void flush() throws IOException {
    if (!hasFailed) {
      hasFailed = true;
      out.flush();
      hasFailed = false;
    }
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
