package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, buffered. Tells a reader who went away, like {@code head}, from a real failure.
 */
final class StandardOutput extends BufferedOutputStream {
  StandardOutput(OutputStream out) {
    super(new Pipe(out), 1 << 16);
  }

  /** Nobody reads standard output any more. No reason to complain. */
  static final class ClosedException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedException(IOException cause) {
      super("nobody reads the output", cause);
    }
  }

  /** Must not be closed: it belongs to the process. */
  private static final class Pipe extends OutputStream {
    private final OutputStream out;

    Pipe(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw told(e);
      }
    }

    /** All that Java keeps of the error EPIPE is the text of the system. */
    private static IOException told(IOException e) {
      String message = String.valueOf(e.getMessage());
      return Ascii.toLowerCase(message).contains("pipe") ? new ClosedException(e) : e;
    }
  }
}
