package io.github.wgkit.io.fuzz;

import java.util.Random;

/**
 * Random numbers that are bytes of somebody else as long as there are any: who changes a byte
 * changes one choice. After that they go on by themselves, as zeros without end would be the same
 * value over and over, and those who wait for another one would wait long.
 */
final class ChosenBytes extends Random {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private int next;

  ChosenBytes(byte[] bytes) {
    super(bytes.length);
    this.bytes = bytes.clone();
  }

  @Override
  protected int next(int bits) {
    if (bytes == null || next >= bytes.length) {
      return super.next(bits);
    }
    int value = 0;
    for (int taken = 0; taken < bits; taken += 8) {
      value = value << 8 | (next < bytes.length ? bytes[next++] & 0xFF : 0);
    }
    return bits == 32 ? value : value & ((1 << bits) - 1);
  }
}
