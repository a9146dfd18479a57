package io.github.wgkit.io.charter;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.util.Optional;

/** A form of the text of one charter: read, and written back as it was read. */
abstract class CharterFormat implements FormatProvider {
  private static final ImmutableSet<Format.Capability> CAPABILITIES =
      ImmutableSet.of(Format.Capability.READ, Format.Capability.WRITE, Format.Capability.CHARTER);

  private final Format format;
  private final WgReader reader;
  private final WgWriter writer;

  /**
   * Describes a form that is kept in files of plain text.
   *
   * @param id names it
   * @param name what people call it
   * @param reader reads it
   * @param anew writes it where it cannot be written as it was read
   */
  CharterFormat(String id, String name, WgReader reader, WgWriter anew) {
    this(id, name, ImmutableList.of("text/plain"), ImmutableList.of("txt"), reader, anew);
  }

  CharterFormat(
      String id,
      String name,
      ImmutableList<String> mediaTypes,
      ImmutableList<String> extensions,
      WgReader reader,
      WgWriter anew) {
    format =
        Format.builder()
            .id(id)
            .name(name)
            .mediaTypes(mediaTypes)
            .extensions(extensions)
            .capabilities(CAPABILITIES)
            .build();
    this.reader = reader;
    writer = new FaithfulWriter(id, reader, anew);
  }

  @Override
  public final Format format() {
    return format;
  }

  @Override
  public final Optional<WgReader> reader() {
    return Optional.of(reader);
  }

  @Override
  public final Optional<WgWriter> writer() {
    return Optional.of(writer);
  }
}
