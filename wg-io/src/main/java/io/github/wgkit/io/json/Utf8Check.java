package io.github.wgkit.io.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes the parser as strict as RFC 3629: by itself it takes overlong forms and encoded surrogates.
 * A byte that is no UTF-8 is replaced by 0xFF, which the parser refuses, in the right place. Knows
 * the columns of places in characters, too, as the parser counts bytes.
 */
final class Utf8Check extends InputStream {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final byte REFUSED = (byte) 0xFF;

  private final InputStream in;

  // The bytes that were given out last. The taker keeps them as they are until it wants more.
  private byte[] chunk = new byte[0];
  private int from;
  private int to;
  private boolean isAscii = true;

  // How far they were counted for the last place that was asked for.
  private int counted;
  private long countedFollowing;

  /** How many bytes came before that chunk, and how many of them do not begin a character. */
  private long passed;

  private long passedFollowing;

  /** The same number at the beginning of the last line that began before that chunk. */
  private long followingAtLine;

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
    leaveChunk();
    int count = in.read(target, offset, length);
    chunk = target;
    from = offset;
    to = offset + Math.max(0, count);
    isAscii = missing == 0;
    counted = from;
    countedFollowing = passedFollowing;
    check(target);
    return count;
  }

  private void leaveChunk() {
    // As long as all is ASCII there is nothing to count, and no line to look for.
    if (!isAscii || passedFollowing != followingAtLine) {
      int line = to;
      while (line > from && chunk[line - 1] != '\n' && chunk[line - 1] != '\r') {
        line--;
      }
      if (line > from) {
        followingAtLine = following(line);
      }
      passedFollowing = following(to);
    }
    passed += to - from;
  }

  /** {@return how many bytes before a place in the chunk do not begin a character} */
  private long following(int until) {
    if (isAscii) {
      return passedFollowing;
    }
    if (until < counted) {
      counted = from;
      countedFollowing = passedFollowing;
    }
    for (; counted < until; counted++) {
      countedFollowing += (chunk[counted] & 0xC0) == 0x80 ? 1 : 0;
    }
    return countedFollowing;
  }

  /**
   * {@return the column of a place in characters}
   *
   * @param line where the line of the place begins, in bytes from the beginning of the input
   * @param column the column of the place in bytes, counted from 1
   */
  int column(long line, int column) {
    long place = line + column - 1;
    long before = line < passed ? followingAtLine : following(inChunk(line));
    long upTo = place < passed ? passedFollowing : following(inChunk(place));
    return (int) Math.max(1, column - Math.max(0, upTo - before));
  }

  private int inChunk(long place) {
    return (int) Math.min(to, from + place - passed);
  }

  private void check(byte[] bytes) {
    int first = -1;
    int i = from;
    while (i < to) {
      if (missing == 0) {
        i = skipAscii(bytes, i, to);
        if (i < to) {
          isAscii = false;
          begin(bytes, i);
          first = i;
          i++;
        }
      } else {
        int next = bytes[i] & 0xFF;
        if (next < 0x80 || next > 0xBF) {
          // Not of this character, and it may be the end of a line. If the beginning is out of
          // reach
          // the parser sees that something is missing.
          if (first >= from) {
            bytes[first] = REFUSED;
          }
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
