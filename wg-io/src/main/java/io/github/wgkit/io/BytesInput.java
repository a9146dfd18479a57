package io.github.wgkit.io;

import io.github.wgkit.model.charter.CharterText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes in memory. */
final class BytesInput extends RepeatableInput {
  private final byte[] bytes;

  BytesInput(byte[] bytes, String name) {
    super(name);
    this.bytes = bytes;
  }

  /** They are here already, so that one copy is enough. */
  @Override
  public CharterText readCharterText(ReadSession session) throws IOException {
    return Unpacking.isPacked(bytes) || bytes.length > longestText(session.options().limits())
        ? super.readCharterText(session)
        : CharterText.of(bytes);
  }

  @Override
  InputStream stored() {
    return new ByteArrayInputStream(bytes);
  }
}
