package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;

/**
 * A charter in Markdown, in the layout in which working groups edit them in public: the name as a
 * title, the text, and the milestones as a list.
 */
public final class MarkdownCharterFormat extends CharterFormat {
  /** Makes the format; it has no state. */
  public MarkdownCharterFormat() {
    super(
        MarkdownCharterReader.ID,
        "Charter in Markdown",
        ImmutableList.of("text/markdown", "text/x-markdown"),
        ImmutableList.of("md", "markdown"),
        new MarkdownCharterReader(),
        new MarkdownCharterWriter());
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return MarkdownCharterReader.sniff(start, name);
  }
}
