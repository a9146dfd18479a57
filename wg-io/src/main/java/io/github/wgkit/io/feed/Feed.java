package io.github.wgkit.io.feed;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.json.EntryJson;
import io.github.wgkit.io.json.JsonOutput;
import io.github.wgkit.io.markup.Characters;
import io.github.wgkit.io.record.ToldRecords;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is written, before it is written in any form.
 *
 * @param id what the feed is known by
 * @param title what it is called
 * @param options where it is and who publishes it
 * @param updated when it was changed
 * @param entries the entries, newest first
 * @param characters makes texts fit to be shown, and counts what it had to replace
 * @param told leaves out of records what is not for everybody, and counts it
 */
record Feed(
    String id,
    String title,
    FeedOptions options,
    Instant updated,
    ImmutableList<Entry> entries,
    Characters characters,
    ToldRecords told) {
  /** The key and the element of the full record. */
  static final String RECORD = "group";

  /** The years that a time in a feed can have. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  /** A year has four digits. */
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z").plusSeconds(1);

  /**
   * Something that happened.
   *
   * @param id what it is known by, from run to run
   * @param updated when it happened
   * @param group the group it happened to
   * @param title what happened, in one line
   * @param link where more can be read
   * @param content the rest, made when it is written
   */
  record Entry(
      String id, Instant updated, Group group, String title, String link, Content content) {}

  /** What an entry says. */
  interface Content {
    /** {@return the entry for people, as a part of a page of HTML} */
    String html(Characters characters) throws IOException;

    /** {@return the key and the element of what happened} */
    String key();

    /** Writes what happened for programs, as far as it is told. */
    void write(ToldRecords told, JsonOutput out) throws IOException;
  }

  static Feed of(
      String subject,
      WriteOptions write,
      Instant updated,
      ImmutableList<Entry> entries,
      Losses losses) {
    FeedOptions options = write.feed();
    String title =
        options
            .title()
            .orElseGet(
                () ->
                    subject
                        + write
                            .group()
                            .map(Acronym::text)
                            .or(() -> options.area().map(area -> "the area " + area))
                            .orElse("groups"));
    String id =
        options
            .id()
            .or(options::address)
            .map(URI::toASCIIString)
            .orElseGet(() -> new Digest().put("feed").put(title).put(options.author()).urn());
    return new Feed(
        id, title, options, updated, entries, new Characters(), Telling.told(options, losses));
  }

  /** Writes what happened for programs. */
  void writeContent(Entry entry, JsonOutput out) throws IOException {
    entry.content().write(told, out);
  }

  /** Writes the full record of a group. */
  void writeRecord(Group group, JsonOutput out) throws IOException {
    EntryJson.group(told.group(group), out);
  }

  /** {@return what no feed of this kind says, and how many characters were replaced} */
  WriteResult finish(Losses losses) {
    losses.add("characters that no feed can hold", characters.replaced(), "");
    return losses.result();
  }

  /** {@return which groups a feed is about} */
  static Predicate<Group> chosen(WriteOptions options) {
    return group ->
        options.group().map(acronym -> isSame(acronym, group.acronym())).orElse(true)
            && options
                .feed()
                .area()
                .map(
                    area ->
                        isSame(area, group.acronym())
                            || group.parent().filter(parent -> isSame(area, parent)).isPresent())
                .orElse(true);
  }

  private static boolean isSame(Acronym one, Acronym other) {
    return one.normalized().equals(other.normalized());
  }

  /** {@return the present moment, as far as the options know it} */
  static Optional<Instant> now(WriteOptions options) {
    return options
        .feed()
        .now()
        .or(() -> options.today().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)))
        .filter(Feed::canBeWritten);
  }

  /** {@return the newest time that a snapshot has} */
  static Optional<Instant> newest(Directory directory) {
    return directory.groups().stream()
        .flatMap(group -> group.lastModified().stream())
        .map(OffsetDateTime::toInstant)
        .filter(Feed::canBeWritten)
        .max(Instant::compareTo);
  }

  /** {@return whether the year of a moment has four digits} */
  static boolean canBeWritten(Instant moment) {
    // not all moments have a date
    return !moment.isBefore(FIRST) && moment.isBefore(END);
  }
}
