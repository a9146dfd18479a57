package org.example.broken;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** Cannot be made. */
public final class Throwing implements FormatProvider {
  public Throwing() {
    throw new IllegalStateException("no luck today");
  }

  @Override
  public Format format() {
    throw new AssertionError();
  }
}
