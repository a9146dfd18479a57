package io.github.wgkit.io.listing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One of the lists of all active working groups, as the Datatracker's templates write them. */
public final class ListingFormat implements FormatProvider {
  private final Listing listing;
  private final ListingReader reader;
  private final Format format;

  /**
   * Makes the format.
   *
   * @param listing which list
   */
  public ListingFormat(Listing listing) {
    this.listing = listing;
    this.reader = listing.reader();
    this.format =
        Format.builder()
            .id(listing.id())
            .name(listing.title())
            .mediaTypes(ImmutableList.of("text/plain"))
            .extensions(ImmutableList.of("txt"))
            .capabilities(ImmutableSet.of(Format.Capability.READ, Format.Capability.WRITE))
            .build();
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

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(ListingWriter.of(listing, reader));
  }
}
