package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/**
 * A charter in the form of the Secretariat's pages of 1992 to 2012: people and lists under labels,
 * the description, the goals and milestones.
 */
public final class ClassicFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("charter-classic")
          .name("Secretariat charter")
          .mediaTypes(ImmutableList.of("text/plain"))
          .extensions(ImmutableList.of("txt"))
          .capabilities(ImmutableSet.of(Format.Capability.WRITE, Format.Capability.CHARTER))
          .build();

  /** Makes the format; it has no state. */
  public ClassicFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(new ClassicWriter());
  }
}
