package io.github.wgkit.io;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream, which can be read once, after a look at its beginning. */
final class StreamInput extends Input {
  /** How much of a zip file is looked through for names. */
  private static final int ZIP_START = 1 << 20;

  /** Where the stream comes from; asked once. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  private final String name;
  private final Source source;
  private @Nullable Opened opened;
  private boolean taken;

  StreamInput(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /** The stream once it was looked at; a single file is unpacked as soon as its bytes are asked. */
  private static final class Opened {
    final BufferedInputStream stored;
    final boolean zip;
    @Nullable Meter meter;
    @Nullable BufferedInputStream unpacked;

    Opened(InputStream in) throws IOException {
      stored = new BufferedInputStream(in);
      zip = Unpacking.isZip(stored);
    }

    BufferedInputStream unpacked(String name, ReadSession session) throws IOException {
      if (meter == null || unpacked == null) {
        meter = new Meter(name, session);
        unpacked = Unpacking.unpack(meter.countStored(stored), meter);
      }
      meter.use(session);
      return unpacked;
    }
  }

  private Opened opened() throws IOException {
    if (opened == null) {
      opened = new Opened(source.open());
    }
    return opened;
  }

  private void take() throws IOException {
    if (taken) {
      throw new IOException(shownName() + " can be read only once, and was read already");
    }
    taken = true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFolder() throws IOException {
    return opened().zip;
  }

  @Override
  public InputStream open(ReadSession session) throws IOException {
    if (isFolder()) {
      throw notAFile(session);
    }
    take();
    return opened().unpacked(name, session);
  }

  @Override
  public void forEachFile(ReadSession session, FileVisitor visitor) throws IOException {
    if (!isFolder()) {
      throw notAFolder(session);
    }
    take();
    try (InputStream stored = opened().stored) {
      new ZipContents(name, session).forEachFile(stored, visitor);
    }
  }

  @Override
  byte[] start(ReadSession session) throws IOException {
    return look(opened().unpacked(name, session), START);
  }

  @Override
  ImmutableList<String> fileNames(ReadSession session) throws IOException {
    byte[] start = look(opened().stored, ZIP_START);
    return new ZipContents(name, session).firstNames(new ByteArrayInputStream(start));
  }

  private byte[] look(BufferedInputStream in, int length) throws IOException {
    if (taken) {
      take();
    }
    in.mark(length);
    byte[] start = in.readNBytes(length);
    in.reset();
    return start;
  }
}
