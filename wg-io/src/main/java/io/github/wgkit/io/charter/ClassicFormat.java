package io.github.wgkit.io.charter;

import java.nio.ByteBuffer;

/**
 * A charter in the form of the Secretariat's pages of 1992 to 2012: people and lists under labels,
 * the description, the goals and milestones.
 */
public final class ClassicFormat extends CharterFormat {
  /** Makes the format; it has no state. */
  public ClassicFormat() {
    super(ClassicReader.ID, "Secretariat charter", new ClassicReader(), new ClassicWriter());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return ClassicReader.sniff(start);
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return ClassicReader.sniff(start, name);
  }
}
