package io.github.wgkit.io.charter;

import java.nio.ByteBuffer;

/**
 * The text of one charter as the Datatracker keeps it, {@code charter-ietf-x-00-01.txt}: the bytes
 * as they are. Group and revision stand in the name of the file.
 */
public final class CharterTextFormat extends CharterFormat {
  /** Makes the format; it has no state. */
  public CharterTextFormat() {
    super(CharterTextReader.ID, "Charter text", new CharterTextReader(), new CharterTextWriter());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return CharterTextReader.sniff(start);
  }
}
