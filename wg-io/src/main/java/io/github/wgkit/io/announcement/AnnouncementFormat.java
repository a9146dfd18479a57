package io.github.wgkit.io.announcement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.charter.FaithfulWriter;
import io.github.wgkit.io.spi.FormatProvider;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A mail about the charter of one group, as the Datatracker's templates write it: some lines of
 * head, an empty line, and the text wrapped at 78 columns.
 */
public final class AnnouncementFormat implements FormatProvider {
  private final Announcement announcement;
  private final Format format;
  private final AnnouncementReader reader;

  /**
   * Makes the format.
   *
   * @param announcement which mail
   */
  public AnnouncementFormat(Announcement announcement) {
    this.announcement = announcement;
    this.reader =
        announcement == Announcement.REVIEW
            ? AnnouncementReader.review()
            : AnnouncementReader.action();
    this.format =
        Format.builder()
            .id(announcement.id())
            .name(announcement.title())
            .mediaTypes(ImmutableList.of("message/rfc822"))
            .extensions(ImmutableList.of("eml", "txt"))
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
  public Optional<WgWriter> writer() {
    return Optional.of(
        new FaithfulWriter(announcement.id(), reader, AnnouncementWriter.of(announcement)));
  }
}
