package io.github.wgkit.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes the parser as strict as RFC 3629. It lets pass overlong forms and encoded surrogates, and
 * so does nobody else: bytes that are no UTF-8 are replaced by 0xFF, which it refuses itself, at
 * the right place.
 */
final class Utf8Check extends InputStream {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final byte REFUSED = (byte) 0xFF;

  private final InputStream in;

  /** How many more bytes the character needs, and the bounds of the next one. */
  private int missing;

  private int lowest;
  private int highest;

  Utf8Check(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      check(target, offset, offset + count);
    }
    return count;
  }

  private void check(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (missing == 0) {
        i = skipAscii(bytes, i, to);
        if (i < to) {
          begin(bytes, i);
          i++;
        }
      } else {
        int next = bytes[i] & 0xFF;
        if (next < 0x80 || next > 0xBF) {
          // not of this character: the parser sees that, and it may be the end of a line
          missing = 0;
        } else {
          if (next < lowest || next > highest) {
            bytes[i] = REFUSED;
            missing = 0;
          } else {
            missing--;
            lowest = 0x80;
            highest = 0xBF;
          }
          i++;
        }
      }
    }
  }

  private static int skipAscii(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to && ((long) EIGHT_BYTES.get(bytes, i) & HIGH_BITS) == 0) {
      i += Long.BYTES;
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** The table of RFC 3629 section 4. */
  private void begin(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first >= 0xC2 && first <= 0xDF) {
      missing = 1;
    } else if (first >= 0xE0 && first <= 0xEF) {
      missing = 2;
    } else if (first >= 0xF0 && first <= 0xF4) {
      missing = 3;
    } else {
      bytes[at] = REFUSED;
    }
  }
}
