package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** SKELETON: one group a line, id {@code ndjson}. */
public final class NdjsonFormat implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder()
        .id("ndjson")
        .name("wgkit JSON lines")
        .mediaTypes(ImmutableList.of("application/x-ndjson"))
        .extensions(ImmutableList.of("ndjson", "jsonl"))
        .capabilities(
            ImmutableSet.of(
                Format.Capability.READ,
                Format.Capability.WRITE,
                Format.Capability.LOSSLESS,
                Format.Capability.STREAMING))
        .build();
  }
}
