package io.github.wgkit.io.listing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The formats {@code 1wg-charters} and {@code 1wg-charters-by-acronym}. */
public final class CharterListFormat implements FormatProvider {
  private final Format format;
  private final CharterListReader reader;

  private CharterListFormat(String id, String name) {
    this.reader = new CharterListReader(id);
    this.format =
        Format.builder()
            .id(id)
            .name(name)
            .mediaTypes(ImmutableList.of("text/plain"))
            .extensions(ImmutableList.of("txt"))
            .capabilities(ImmutableSet.of(Format.Capability.READ))
            .build();
  }

  /** {@return the list in the order of areas} */
  public static CharterListFormat byArea() {
    return new CharterListFormat(CharterListReader.BY_AREA, "IETF working group charters by area");
  }

  /** {@return the list in the order of acronyms} */
  public static CharterListFormat byAcronym() {
    return new CharterListFormat(
        CharterListReader.BY_ACRONYM, "IETF working group charters by acronym");
  }

  @Override
  public Format format() {
    return format;
  }

  @Override
  public Optional<WgReader> reader() {
    return Optional.of(reader);
  }

  @Override
  public Match sniff(ByteBuffer start) {
    return reader.sniff(start);
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return reader.sniff(start, name);
  }
}
