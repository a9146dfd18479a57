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
 * A charter in the form of the Secretariat's pages of 1992 to 2012: people and lists under labels,
 * the description, the goals and milestones.
 */
public final class ClassicFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id(ClassicReader.ID)
          .name("Secretariat charter")
          .mediaTypes(ImmutableList.of("text/plain"))
          .extensions(ImmutableList.of("txt"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.CHARTER))
          .build();

  /** Makes the format; it has no state. */
  public ClassicFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new ClassicReader());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return ClassicReader.sniff(start);
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return ClassicReader.sniff(start, name);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        new FaithfulWriter(ClassicReader.ID, new ClassicReader(), new ClassicWriter()));
  }
}
