package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.spi.FormatProvider;

/** SKELETON: id {@code datatracker-api}. */
public final class ApiSnapshotFormat implements FormatProvider {
  @Override
  public Format format() {
    return Format.builder()
        .id("datatracker-api")
        .name("Datatracker API snapshot")
        .mediaTypes(ImmutableList.of("application/json"))
        .extensions(ImmutableList.of("json"))
        .capabilities(ImmutableSet.of(Format.Capability.READ))
        .build();
  }
}
