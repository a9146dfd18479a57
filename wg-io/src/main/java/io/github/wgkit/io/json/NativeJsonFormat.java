package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** SKELETON: the native JSON format, id {@code json}. */
public final class NativeJsonFormat implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder()
        .id("json")
        .name("wgkit JSON")
        .mediaTypes(ImmutableList.of("application/vnd.wgkit+json", "application/json"))
        .extensions(ImmutableList.of("json"))
        .capabilities(
            ImmutableSet.of(
                Format.Capability.READ, Format.Capability.WRITE, Format.Capability.LOSSLESS))
        .build();
  }
}
