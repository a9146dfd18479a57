package io.github.wgkit.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Bytes in memory. */
final class BytesInput extends RepeatableInput {
  private final byte[] bytes;

  BytesInput(byte[] bytes, String name) {
    super(name);
    this.bytes = bytes;
  }

  @Override
  InputStream stored() {
    return new ByteArrayInputStream(bytes);
  }
}
