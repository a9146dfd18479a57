package org.example.broken;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** Has an id that nobody can type. */
public final class BadId implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder().id("Bad Id").name("Bad").build();
  }
}
