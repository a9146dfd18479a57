package io.github.wgkit.io;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/** What a provider provides, asked once. */
record KnownFormat(
    Format format, FormatProvider provider, Optional<WgReader> reader, Optional<WgWriter> writer) {

  /** {@return what a provider provides; a provider that is broken may throw anything} */
  static KnownFormat of(FormatProvider provider) {
    Format format = requireNonNull(provider.format(), "format()");
    return new KnownFormat(
        format,
        provider,
        requireNonNull(provider.reader(), "reader()").map(reader -> new SafeReader(format, reader)),
        requireNonNull(provider.writer(), "writer()")
            .map(writer -> new SafeWriter(format, writer)));
  }

  String id() {
    return format.id();
  }

  boolean canBeRead() {
    return reader.isPresent();
  }

  boolean canBeWritten() {
    return writer.isPresent();
  }

  String providerName() {
    return provider.getClass().getName();
  }
}
