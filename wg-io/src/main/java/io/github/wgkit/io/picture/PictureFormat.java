package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/**
 * Pictures in SVG, to be looked at and put on pages.
 *
 * <p>What is drawn, {@link WriteOptions#picture()} says. Drawn are the group that {@link
 * WriteOptions#group()} names, the only working group of the directory, or else all groups of the
 * types asked for, sorted by acronym. The same is to be had for any choice of groups from {@link
 * Picture}.
 */
public final class PictureFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("svg")
          .name("Picture of lifetimes, milestones or states (SVG)")
          .mediaTypes(ImmutableList.of("image/svg+xml"))
          .extensions(ImmutableList.of("svg"))
          .capabilities(ImmutableSet.of(Format.Capability.WRITE))
          .build();

  /** Makes the format; it has no state. */
  public PictureFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        (directory, out, options) -> PictureOfDirectory.of(directory, options).write(out));
  }
}
