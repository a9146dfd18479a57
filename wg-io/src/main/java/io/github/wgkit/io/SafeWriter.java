package io.github.wgkit.io;

import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Tells that a writer lacks its classes as what it is: this format cannot be written here. */
final class SafeWriter implements WgWriter {
  private final Format format;
  private final WgWriter writer;

  SafeWriter(Format format, WgWriter writer) {
    this.format = format;
    this.writer = writer;
  }

  @Override
  public WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    try {
      return writer.write(directory, out, options);
    } catch (LinkageError e) {
      throw BrokenLinkage.ofWriter(format, writer, e);
    }
  }

  @Override
  public Optional<EntryWriter> stream(OutputStream out, WriteOptions options) throws IOException {
    try {
      return writer.stream(out, options);
    } catch (LinkageError e) {
      throw BrokenLinkage.ofWriter(format, writer, e);
    }
  }
}
