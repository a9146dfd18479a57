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
 * The text of one charter with the milestones below it, as the Datatracker gives it out under
 * {@code /doc/charter-ietf-x/withmilestones-01.txt}.
 */
public final class WithMilestonesFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id(WithMilestonesReader.ID)
          .name("Charter text with milestones")
          .mediaTypes(ImmutableList.of("text/plain"))
          .extensions(ImmutableList.of("txt"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.CHARTER))
          .build();

  /** Makes the format; it has no state. */
  public WithMilestonesFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new WithMilestonesReader());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return WithMilestonesReader.sniff(start);
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return WithMilestonesReader.sniff(start, name);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        new FaithfulWriter(
            WithMilestonesReader.ID, new WithMilestonesReader(), new WithMilestonesWriter()));
  }
}
