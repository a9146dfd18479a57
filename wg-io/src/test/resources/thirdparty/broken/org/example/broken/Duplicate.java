package org.example.broken;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** Takes the id of a format of the library. */
public final class Duplicate implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder().id("json").name("Not JSON").build();
  }
}
