package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The format {@code charter-text}. */
public final class CharterTextFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id(CharterTextReader.ID)
          .name("Charter text")
          .mediaTypes(ImmutableList.of("text/plain"))
          .extensions(ImmutableList.of("txt"))
          .capabilities(ImmutableSet.of(Format.Capability.READ))
          .build();

  /** Makes the format; it has no state. */
  public CharterTextFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new CharterTextReader());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return CharterTextReader.sniff(start);
  }
}
