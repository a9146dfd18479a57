package io.github.wgkit.io.feed;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What changed from one snapshot to another, as a feed: one entry for each group that differs, with
 * the full record as it is now and what changed (RFC 6292 section 5.3, RFC 6433 section 7), both in
 * HTML for people and in the native JSON for programs.
 *
 * <pre>{@code
 * WriteOptions options = WriteOptions.builder().format("atom").build();
 * ChangeFeed.of(yesterday, today).write(out, options);
 * }</pre>
 *
 * <p>An entry has the time at which the record of the group was last changed, if that differs from
 * the older one; else it has the moment that the {@link FeedOptions} give. No clock is read.
 *
 * <p>Its id is made of the number of the group, or else of its acronym, of what changed, and of the
 * time that the record gives to the change. So the same change has the same id whenever and from
 * whatever pair of snapshots it is found, and one that happens again has another.
 *
 * <p>Immutable and thread-safe.
 */
public final class ChangeFeed {
  private static final Comparator<Feed.Entry> NEWEST_FIRST =
      Comparator.comparing(Feed.Entry::updated, Comparator.reverseOrder());

  private final Directory before;
  private final Directory after;
  private final DirectoryDiff diff;

  private ChangeFeed(Directory before, Directory after) {
    this.before = before;
    this.after = after;
    diff = DirectoryDiff.of(before, after);
  }

  /**
   * {@return a feed of what changed}
   *
   * @param before the older snapshot
   * @param after the newer snapshot
   */
  public static ChangeFeed of(Directory before, Directory after) {
    return new ChangeFeed(requireNonNull(before), requireNonNull(after));
  }

  /** {@return what differs} */
  public DirectoryDiff diff() {
    return diff;
  }

  /**
   * {@return what differs in the groups that a feed with these options is about, whenever that was}
   *
   * @param options may name a group or an area
   */
  public DirectoryDiff diffOf(WriteOptions options) {
    Predicate<Group> isChosen = Feed.chosen(options);
    ImmutableList<GroupDiff> meant =
        diff.groups().stream()
            .filter(change -> isMeant(change, isChosen))
            .collect(toImmutableList());
    long all = after.groups().stream().filter(isChosen).count();
    long different =
        meant.stream().filter(change -> change.after().filter(isChosen).isPresent()).count();
    return new DirectoryDiff(meant, Math.toIntExact(all - different));
  }

  private static boolean isMeant(GroupDiff change, Predicate<Group> isChosen) {
    return change.before().filter(isChosen).isPresent()
        || change.after().filter(isChosen).isPresent();
  }

  /**
   * Writes the feed.
   *
   * @param out where to write; flushed, and stays open
   * @param options how to write; the format has to be {@code atom} or {@code jsonfeed}
   * @return what the feed does not tell
   * @throws WgWriteException with the code {@code date-missing} if neither the newer snapshot nor
   *     the options have any time
   * @throws LossException if the feed does not tell everything and the options do not allow that;
   *     nothing was written
   * @throws IOException if the stream fails
   * @throws IllegalArgumentException if the format is another one
   */
  public WriteResult write(OutputStream out, WriteOptions options) throws IOException {
    String id = options.format().orElse("");
    Syndication form =
        Syndication.of(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "changes are fed as atom or jsonfeed, not as \"" + id + "\""));
    if (options.failOnLoss()) {
      WriteResult result = write(form, OutputStream.nullOutputStream(), options);
      if (!result.isComplete()) {
        throw new LossException(form.format(), result.losses());
      }
    }
    return write(form, out, options);
  }

  private WriteResult write(Syndication form, OutputStream out, WriteOptions options)
      throws IOException {
    Losses losses = new Losses();
    Feed feed = feed(options, losses);
    form.write(feed, out);
    return feed.finish(losses);
  }

  private Feed feed(WriteOptions options, Losses losses) throws WgWriteException {
    FeedOptions how = options.feed();
    Predicate<Group> isChosen = Feed.chosen(options);
    Optional<Instant> other = Feed.now(options).or(() -> Feed.newest(after));
    Ids ids = new Ids();
    Telling then = new Telling(before, how);
    Telling now = new Telling(after, how);
    ImmutableList.Builder<Feed.Entry> found = ImmutableList.builder();
    for (GroupDiff change : diff.groups()) {
      if (!isMeant(change, isChosen)) {
        losses.add("changes of other groups", 1, change.group().acronym().text());
        continue;
      }
      Instant made = made(change).or(() -> other).orElseThrow(FeedFormat::dateMissing);
      Change told =
          new Change(
              change,
              ToldRecords.named(change, before, after),
              change.after().isPresent() ? now : then);
      found.add(told.entry(ids.next(told.id(made(change))), made));
    }
    ImmutableList<Feed.Entry> all =
        found.build().stream().sorted(NEWEST_FIRST).collect(toImmutableList());
    ImmutableList<Feed.Entry> entries =
        all.stream()
            .filter(entry -> how.since().map(s -> !entry.updated().isBefore(s)).orElse(true))
            .limit(how.limit().orElse(Integer.MAX_VALUE))
            .collect(toImmutableList());
    losses.add("earlier changes", all.size() - entries.size(), "");
    Instant updated =
        entries.isEmpty() ? other.orElseThrow(FeedFormat::dateMissing) : entries.get(0).updated();
    return Feed.of("Changes of ", options, updated, entries, losses);
  }

  /** {@return when the record says that it was changed, if that is news} */
  private static Optional<Instant> made(GroupDiff change) {
    return change
        .after()
        .flatMap(Group::lastModified)
        .map(OffsetDateTime::toInstant)
        .filter(
            time ->
                change
                    .before()
                    .flatMap(Group::lastModified)
                    .map(was -> was.toInstant().isBefore(time))
                    .orElse(true))
        .filter(Feed::canBeWritten);
  }
}
