package io.github.wgkit.io.feed;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;

/** The two forms of feeds. */
public enum Syndication {
  /**
   * Atom (RFC 4287). The content of an entry is HTML as text ({@code type="html"}): every reader of
   * feeds takes that, and what somebody wrote into a record cannot break the feed.
   */
  ATOM("atom", "Feed of changes (Atom)", "application/atom+xml") {
    @Override
    void write(Feed feed, OutputStream out) throws IOException {
      new AtomWriter(out).write(feed);
    }
  },

  /** JSON Feed 1.1. */
  JSON_FEED("jsonfeed", "Feed of changes (JSON Feed)", "application/feed+json") {
    @Override
    void write(Feed feed, OutputStream out) throws IOException {
      JsonFeedWriter.write(feed, out);
    }
  };

  private final Format format;

  Syndication(String id, String name, String mediaType) {
    format =
        Format.builder()
            .id(id)
            .name(name)
            .mediaTypes(ImmutableList.of(mediaType))
            .extensions(ImmutableList.of(id))
            .capabilities(ImmutableSet.of(Format.Capability.WRITE))
            .build();
  }

  /** {@return the format} */
  public Format format() {
    return format;
  }

  /** Writes a feed and flushes the stream, which stays open. */
  abstract void write(Feed feed, OutputStream out) throws IOException;

  /**
   * {@return the form of that id}
   *
   * @param id the id of a format
   */
  static Optional<Syndication> of(String id) {
    return Stream.of(values()).filter(form -> form.format.id().equals(id)).findFirst();
  }
}
