package io.github.wgkit.io;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input whose bytes can be had again and again. */
abstract class RepeatableInput extends Input {
  private final String name;

  RepeatableInput(String name) {
    this.name = name;
  }

  /** {@return the bytes as they are stored, from the beginning} */
  abstract InputStream stored() throws IOException;

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFolder() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(stored(), 64)) {
      return Unpacking.isZip(in);
    }
  }

  @Override
  public InputStream open(ReadSession session) throws IOException {
    if (isFolder()) {
      throw notAFile(session);
    }
    InputStream stored = stored();
    try {
      Meter meter = new Meter(name, session);
      return Unpacking.unpack(meter.countStored(stored), meter);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  @Override
  public void forEachFile(ReadSession session, FileVisitor visitor) throws IOException {
    if (!isFolder()) {
      throw notAFolder(session);
    }
    try (InputStream stored = stored()) {
      new ZipContents(name, session).forEachFile(stored, visitor);
    }
  }

  @Override
  byte[] start(ReadSession session) throws IOException {
    try (InputStream in = open(session)) {
      return in.readNBytes(START);
    }
  }

  @Override
  ImmutableList<String> fileNames(ReadSession session) throws IOException {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    forEachFile(session, (file, bytes) -> names.add(file));
    return names.build();
  }
}
