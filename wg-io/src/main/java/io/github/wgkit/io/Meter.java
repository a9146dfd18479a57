package io.github.wgkit.io;

import io.github.wgkit.model.check.Severity;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes of one input, as they are stored and as they are read, and stops the reading
 * when they are too many.
 */
final class Meter {
  /** Below this, any ratio is harmless. */
  private static final long RATIO_COUNTS_FROM = 16L << 20;

  private final String input;
  private ReadSession session;
  private String file = "";
  private int files;
  private long stored;
  private long read;

  Meter(String input, ReadSession session) {
    this.input = input;
    this.session = session;
  }

  /** From now on it is this session that is stopped. */
  void use(ReadSession next) {
    session = next;
  }

  /** From now on this file of a folder or zip file is read. */
  void enter(String name) {
    file = name;
  }

  /** Enters a file that was not counted yet, and counts it. */
  void enterNew(String name) throws WgReadException {
    enter(name);
    files++;
    if (files > session.options().limits().files()) {
      throw limit("more than " + session.options().limits().files() + " files");
    }
  }

  /** Counts bytes as they are stored. */
  void addStored(long count) {
    stored += count;
  }

  /** Counts bytes as they are read. */
  private void addRead(long count) throws WgReadException {
    read += count;
    Limits limits = session.options().limits();
    if (read > limits.bytes()) {
      throw limit("the input is larger than " + limits.bytes() + " bytes");
    }
    if (read > RATIO_COUNTS_FROM && read / limits.unpackedRatio() > stored) {
      throw limit(
          "the input unpacks to more than " + limits.unpackedRatio() + " times its packed size");
    }
  }

  private WgReadException limit(String message) {
    return session.fatal(new Problem("limit", Severity.ERROR, message, location()));
  }

  /** {@return the input, or the file of it that is being read} */
  Location location() {
    String place = input.isEmpty() || file.isEmpty() ? input + file : input + "/" + file;
    return new Location(place, 0, 0, "");
  }

  /** {@return the exception for a packed input that cannot be unpacked} */
  WgReadException damaged(IOException cause) {
    String detail = cause.getMessage();
    return session.fatal(
        new Problem(
            "packed-damaged",
            Severity.ERROR,
            "the packed input is damaged or incomplete" + (detail == null ? "" : ": " + detail),
            location()),
        cause);
  }

  /** {@return a stream whose bytes are counted as stored} */
  InputStream countStored(InputStream in) {
    return new CountingStream(in) {
      private boolean ended;

      @Override
      void count(int bytes) {
        addStored(bytes);
      }

      @Override
      void end() {
        ended = true;
      }

      /** Zero would make GZIPInputStream believe that a pipe ends after the first gzip member. */
      @Override
      public int available() throws IOException {
        return ended ? 0 : Math.max(1, in.available());
      }
    };
  }

  /** {@return a stream whose bytes are counted as read} */
  InputStream countRead(InputStream in) {
    return new CountingStream(in) {
      @Override
      void count(int bytes) throws IOException {
        addRead(bytes);
      }

      /** All that is allowed can be read, before it turns out that there is more. */
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        long allowed = Math.max(1, session.options().limits().bytes() - read);
        return super.read(buffer, offset, (int) Math.min(length, allowed));
      }

      @Override
      void end() {}
    };
  }

  private abstract static class CountingStream extends FilterInputStream {
    CountingStream(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws IOException;

    abstract void end();

    @Override
    public int read() throws IOException {
      int next = in.read();
      if (next < 0) {
        end();
      } else {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read < 0) {
        end();
      } else {
        count(read);
      }
      return read;
    }

    /** Skipped bytes are bytes. */
    @Override
    public long skip(long count) throws IOException {
      byte[] passedOver = new byte[(int) Math.min(8192, Math.max(0, count))];
      return passedOver.length == 0 ? 0 : Math.max(0, read(passedOver, 0, passedOver.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
