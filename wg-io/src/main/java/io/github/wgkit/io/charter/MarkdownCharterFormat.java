package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/**
 * A charter in Markdown, in the layout in which working groups edit them in public: the name as a
 * title, the text, and the milestones as a list.
 */
public final class MarkdownCharterFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("charter-md")
          .name("Markdown charter")
          .mediaTypes(ImmutableList.of("text/markdown"))
          .extensions(ImmutableList.of("md", "markdown"))
          .capabilities(ImmutableSet.of(Format.Capability.WRITE, Format.Capability.CHARTER))
          .build();

  /** Makes the format; it has no state. */
  public MarkdownCharterFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(new MarkdownCharterWriter());
  }
}
