package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** SKELETON: id {@code datatracker-dump}. */
public final class DumpFormat implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder()
        .id("datatracker-dump")
        .name("Datatracker database dump")
        .mediaTypes(ImmutableList.of("application/json"))
        .extensions(ImmutableList.of("json"))
        .capabilities(ImmutableSet.of(Format.Capability.READ))
        .build();
  }
}
