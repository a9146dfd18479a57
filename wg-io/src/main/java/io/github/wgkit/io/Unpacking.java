package io.github.wgkit.io;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** From the bytes of a file to the bytes that a reader sees. */
final class Unpacking {
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Less than readers ask for at once, so that their bytes need not pass through the buffers. */
  private static final int BUFFER = 4096;

  private Unpacking() {}

  /** {@return whether the stream is a zip file} Its bytes can be read again. */
  static boolean isZip(BufferedInputStream in) throws IOException {
    return startsWith(in, ZIP) || startsWith(in, EMPTY_ZIP);
  }

  /** {@return whether these bytes are packed} */
  static boolean isPacked(byte[] bytes) {
    return startsWith(bytes, GZIP) || startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  /** {@return the bytes unpacked and counted as read} */
  static BufferedInputStream unpack(InputStream in, Meter meter) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in, BUFFER);
    InputStream plain = startsWith(packed, GZIP) ? gunzip(packed, meter) : packed;
    return new BufferedInputStream(meter.countRead(plain), BUFFER);
  }

  /** {@return the stream after a byte order mark of UTF-8, if it begins with one} */
  static InputStream withoutByteOrderMark(InputStream in) throws IOException {
    InputStream marked = in.markSupported() ? in : new BufferedInputStream(in, BUFFER);
    if (startsWith(marked, BYTE_ORDER_MARK)) {
      marked.skipNBytes(BYTE_ORDER_MARK.length);
    }
    return marked;
  }

  private static InputStream gunzip(InputStream stored, Meter meter) throws IOException {
    try {
      return new TellingDamage(new GZIPInputStream(stored, 8192), meter);
    } catch (ZipException | EOFException e) {
      throw meter.damaged(e);
    }
  }

  private static boolean startsWith(InputStream in, byte[] magic) throws IOException {
    in.mark(magic.length);
    byte[] start = in.readNBytes(magic.length);
    in.reset();
    return Arrays.equals(start, magic);
  }

  /** Turns the unpacker's complaints into ours. */
  static final class TellingDamage extends FilterInputStream {
    private final Meter meter;

    TellingDamage(InputStream in, Meter meter) {
      super(in);
      this.meter = meter;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return in.read(buffer, offset, length);
      } catch (ZipException | EOFException e) {
        throw meter.damaged(e);
      }
    }
  }
}
