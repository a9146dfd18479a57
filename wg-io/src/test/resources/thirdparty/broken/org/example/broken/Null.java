package org.example.broken;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** Forgot to say what it is. */
public final class Null implements FormatProvider {
  @Override
  public Format format() {
    return null;
  }
}
