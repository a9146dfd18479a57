package io.github.wgkit.io;

import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Keeps the failures of readers from becoming failures of their hosts: what a reader throws though
 * no reader should is told like any other problem of the input. What the sink of the host throws
 * passes through, and so does what the virtual machine has to say.
 */
final class SafeReader implements WgReader {
  private final Format format;
  private final WgReader reader;

  SafeReader(Format format, WgReader reader) {
    this.format = format;
    this.reader = reader;
  }

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    try {
      reader.read(input, session);
    } catch (RuntimeException | LinkageError e) {
      if (session.isFailureOfSink(e)) {
        throw e;
      }
      if (e instanceof UncheckedIOException hidden) {
        throw hidden.getCause();
      }
      if (e instanceof LinkageError linkage) {
        throw session.fatal(BrokenLinkage.problem(format, reader, linkage, input.name()), e);
      }
      throw session.fatal(
          new Problem(
              "reader-failed",
              Severity.ERROR,
              "the reader of the format "
                  + format.id()
                  + " failed: "
                  + Problem.excerpt(e.toString()),
              new Location(input.name(), 0, 0, "")),
          e);
    }
  }
}
