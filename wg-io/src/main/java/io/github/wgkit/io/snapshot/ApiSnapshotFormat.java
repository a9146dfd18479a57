package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The format {@code datatracker-api}: what the Datatracker's API gives out, as a folder or zip file
 * with a file for each resource, or as a single file.
 */
public final class ApiSnapshotFormat implements FormatProvider {
  private static final Format FORMAT =
      Format.builder()
          .id("datatracker-api")
          .name("Datatracker API snapshot")
          .mediaTypes(ImmutableList.of("application/json"))
          .extensions(ImmutableList.of("json"))
          .capabilities(ImmutableSet.of(Format.Capability.READ, Format.Capability.FOLDER))
          .build();

  /** The parts of the Datatracker of which this library knows tables. */
  private static final ImmutableSet<String> APPS =
      ImmutableSet.of("doc", "group", "name", "person");

  /** Makes the format; it has no state. */
  public ApiSnapshotFormat() {}

  @Override
  public Format format() {
    return FORMAT;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(new ApiReader());
  }

  @Override
  public Match sniff(ByteBuffer start) {
    JsonStart json = new JsonStart(start);
    if (!json.skip('{')) {
      return Match.NO;
    }
    boolean hasAddresses = json.contains("\"/api/v");
    String first = json.text();
    boolean isList =
        first != null
            && ((first.equals("meta") && json.contains("\"total_count\""))
                || (first.equals("objects") && hasAddresses));
    if (isList || (hasAddresses && json.contains("\"resource_uri\""))) {
      return Match.YES;
    }
    return hasAddresses ? Match.MAYBE : Match.NO;
  }

  @Override
  public Match sniffNames(Iterable<String> names) {
    boolean hasTexts = false;
    for (String name : names) {
      ResourceFile file = ResourceFile.of(name);
      if (file != null && APPS.contains(file.app())) {
        return Match.YES;
      }
      hasTexts |= CharterFile.isCharterFile(name);
    }
    return hasTexts ? Match.MAYBE : Match.NO;
  }
}
