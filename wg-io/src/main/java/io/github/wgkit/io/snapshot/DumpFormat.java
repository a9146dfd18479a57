package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The format {@code datatracker-dump}: rows of the Datatracker's database, as Django dumps them.
 */
public final class DumpFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("datatracker-dump")
          .name("Datatracker database dump")
          .mediaTypes(ImmutableList.of("application/json"))
          .extensions(ImmutableList.of("json"))
          .capabilities(ImmutableSet.of(Format.Capability.READ))
          .build();

  private static final ImmutableSet<String> KEYS = ImmutableSet.of("pk", "model", "fields");

  /** Makes the format; it has no state. */
  public DumpFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new DumpReader());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    JsonStart json = new JsonStart(start);
    if (!json.skip('[')) {
      return Match.NO;
    }
    if (json.atEnd() || json.skip(']')) {
      return Match.MAYBE; // an empty list is a dump of nothing
    }
    if (!json.skip('{')) {
      return Match.NO;
    }
    String key = json.text();
    return key != null && KEYS.contains(key) ? Match.YES : Match.NO;
  }
}
