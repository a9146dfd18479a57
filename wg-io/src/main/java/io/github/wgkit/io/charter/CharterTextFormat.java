package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The text of one charter as the Datatracker keeps it, {@code charter-ietf-x-00-01.txt}: the bytes
 * as they are. Group and revision stand in the name of the file.
 */
public final class CharterTextFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id(CharterTextReader.ID)
          .name("Charter text")
          .mediaTypes(ImmutableList.of("text/plain"))
          .extensions(ImmutableList.of("txt"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.CHARTER))
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

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        new FaithfulWriter(CharterTextReader.ID, new CharterTextReader(), new CharterTextWriter()));
  }
}
