package io.github.wgkit.io.feed;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * The latest events of a snapshot as a feed, newest first: those of the group that {@link
 * WriteOptions#group()} names, or of all. {@link WriteOptions#feed()} says how many, since when and
 * of which area. What changed between two snapshots, a {@link ChangeFeed} tells.
 *
 * <p>An entry says what happened, in HTML for people and in the native JSON for programs, and has
 * the full record of the group as it is now, in both. An event keeps its id from one snapshot to
 * the next: it is made of the numbers of group and event, or else of acronym, date and words.
 *
 * <p>A feed says when it was changed: when the newest of its events happened. If it has none, it is
 * the moment that the options give, or else the newest time in the snapshot, and without that
 * nothing is written ({@code date-missing}). No clock is read.
 */
public final class FeedFormat implements FormatProvider {
  private final Syndication form;

  /**
   * Makes the format; it has no state.
   *
   * @param form which of the two
   */
  public FeedFormat(Syndication form) {
    this.form = form;
  }

  @Override
  public Format format() {
    return form.format();
  }

  @Override
  public Optional<WgWriter> writer() {
    return Optional.of(this::write);
  }

  private WriteResult write(Directory directory, OutputStream out, WriteOptions options)
      throws IOException {
    Losses losses = new Losses();
    Feed feed = HistoryFeed.of(directory, options, losses);
    form.write(feed, out);
    return feed.finish(losses);
  }

  static WgWriteException dateMissing() {
    return new WgWriteException(
        "date-missing",
        "nothing in the snapshot says when it was made, and no moment is given for the feed");
  }
}
