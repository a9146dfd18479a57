package io.github.wgkit.io.json;

import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with each line, until it is moved on to the next one. Holds no line. */
final class Lines extends InputStream {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int end;
  private int number;

  /** How many bytes came before those in the buffer, and before the line. */
  private long passed;

  private long begin;
  private boolean isInLine;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Moves on to the beginning of the next line; false if there is none. */
  boolean next() throws IOException {
    while (isInLine && isAtByte()) {
      position += lengthToEndOfLine(end - position);
    }
    isInLine = fill();
    begin = passed + position;
    number += isInLine ? 1 : 0;
    return isInLine;
  }

  /** {@return the number of the line, counted from 1} */
  int number() {
    return number;
  }

  /** {@return how many bytes come before the line} */
  long begin() {
    return begin;
  }

  @Override
  public int read() throws IOException {
    return isAtByte() ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isAtByte()) {
      return -1;
    }
    int count = lengthToEndOfLine(Math.min(length, end - position));
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  /** Says whether a byte of the line comes next; passes over the line feed if not. */
  private boolean isAtByte() throws IOException {
    if (isInLine && !fill()) {
      isInLine = false;
    } else if (isInLine && buffer[position] == '\n') {
      position++;
      isInLine = false;
    }
    return isInLine;
  }

  private int lengthToEndOfLine(int atMost) {
    int length = 0;
    while (length < atMost && buffer[position + length] != '\n') {
      length++;
    }
    return length;
  }

  private boolean fill() throws IOException {
    if (position == end) {
      passed += end;
      position = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return position < end;
  }
}
