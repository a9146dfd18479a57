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
 * A charter in Markdown, in the layout in which working groups edit them in public: the name as a
 * title, the text, and the milestones as a list.
 */
public final class MarkdownCharterFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id(MarkdownCharterReader.ID)
          .name("Charter in Markdown")
          .mediaTypes(ImmutableList.of("text/markdown", "text/x-markdown"))
          .extensions(ImmutableList.of("md", "markdown"))
          .capabilities(
              ImmutableSet.of(
                  Format.Capability.READ, Format.Capability.WRITE, Format.Capability.CHARTER))
          .build();

  /** Makes the format; it has no state. */
  public MarkdownCharterFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new MarkdownCharterReader());
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return MarkdownCharterReader.sniff(start, name);
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(
        new FaithfulWriter(
            MarkdownCharterReader.ID, new MarkdownCharterReader(), new MarkdownCharterWriter()));
  }
}
