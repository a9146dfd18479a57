package io.github.wgkit.io.spi;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Adds a format. Registered as a service (in {@code module-info.java} or {@code META-INF/services})
 * it is found by {@link io.github.wgkit.io.FormatRegistry#discover(ClassLoader)}, or it is given to
 * {@link io.github.wgkit.io.FormatRegistry.Builder#add(FormatProvider)}. New methods of this
 * interface will always have a default.
 */
public interface FormatProvider {
  /** How well the beginning of an input looks like a format. */
  enum Match {
    /** It is not this format. */
    NO,
    /** It can be this format and others. */
    MAYBE,
    /** It is this format. */
    YES
  }

  /** {@return the format} */
  Format format();

  /** {@return the reader, if the format can be read} */
  default Optional<WgReader> reader() {
    return Optional.empty();
  }

  /** {@return the writer, if the format can be written} */
  default Optional<WgWriter> writer() {
    return Optional.empty();
  }

  /**
   * Looks at the beginning of an input: unpacked, and without a byte order mark.
   *
   * @param start the first bytes, 4,096 at most; read-only
   * @return how well they look like this format; {@code MAYBE} if nothing else is said
   */
  default Match sniff(ByteBuffer start) {
    return Match.MAYBE;
  }

  /**
   * Looks at the beginning of an input and at its name, for formats that have files of fixed names.
   *
   * @param start the first bytes, 4,096 at most; read-only
   * @param name the name of the file, with or without folders, without the ending of packed files;
   *     may be empty
   * @return how well they look like this format; what {@link #sniff(ByteBuffer)} says if nothing
   *     else is said
   */
  default Match sniff(ByteBuffer start, String name) {
    return sniff(start);
  }

  /**
   * Looks at the names of the files of a folder or zip file.
   *
   * @param names the names, with {@code /} between the folders, relative to the input
   * @return how well they look like this format; {@code NO} if nothing else is said
   */
  default Match sniffNames(Iterable<String> names) {
    return Match.NO;
  }
}
