package io.github.wgkit.io;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.wgkit.model.Acronym;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How a feed is written; part of the {@link WriteOptions}.
 *
 * <pre>{@code
 * WriteOptions options =
 *     WriteOptions.builder()
 *         .format("atom")
 *         .feed(FeedOptions.builder().address(URI.create("https://example.org/wg.atom")).build())
 *         .build();
 * }</pre>
 */
@Value.Immutable
public interface FeedOptions {
  /**
   * All changes, or the latest events, with the names of people without their addresses; the feed
   * does not say where it is.
   */
  FeedOptions DEFAULT = builder().build();

  /** {@return the title; by default it says what is told of which group or area} */
  Optional<String> title();

  /**
   * {@return where the feed can be fetched} It is the id of the feed too, unless {@link #id()} is
   * another.
   */
  Optional<URI> address();

  /** {@return the page that the feed belongs to} */
  Optional<URI> home();

  /**
   * {@return the id of the feed, which never changes, also if it moves} By default its address, or
   * else one that is made of title and author.
   */
  Optional<URI> id();

  /** {@return who publishes the feed} */
  @Value.Default
  default String author() {
    return "wgkit";
  }

  /**
   * {@return how many entries there are at most, the newest ones} By default all changes are told,
   * and 100 events.
   */
  OptionalInt limit();

  /** {@return since when things have to have happened; empty for ever} */
  Optional<Instant> since();

  /** {@return the area whose groups are told, and which is told itself; empty for all} */
  Optional<Acronym> area();

  /**
   * {@return the present moment} It is the time of a change of which no record says when it was
   * made. Without it, that is the beginning of {@link WriteOptions#today()} in UTC, or else the
   * newest time in the newer snapshot.
   */
  Optional<Instant> now();

  /** {@return whether each entry has the full record of the group, for people and programs} */
  @Value.Default
  default boolean records() {
    return true;
  }

  /**
   * {@return what is told of people, to people and to programs alike, by the rule of pages: the
   * names of those who hold a role} Unless addresses are asked for, records have none, and those in
   * the texts of events, in the heading blocks of charters and where people are to be notified are
   * left out too. The address of the mailing list of a group is nobody's own, and stays. What else
   * the texts of charters say stays as it is.
   */
  @Value.Default
  default PageOptions.People people() {
    return PageOptions.People.NAMES;
  }

  /** {@return whether records have the remarks for internal use; they are for programs only} */
  @Value.Default
  default boolean comments() {
    return false;
  }

  /** Refuses what no feed can have. */
  @Value.Check
  default void check() {
    checkArgument(limit().orElse(0) >= 0, "the number of entries is not negative");
    checkArgument(!author().isBlank(), "a feed has an author");
    checkArgument(title().map(text -> !text.isBlank()).orElse(true), "a title is not empty");
    checkArgument(isAbsolute(address()), "the address of a feed has a scheme: %s", address());
    checkArgument(isAbsolute(home()), "the address of a page has a scheme: %s", home());
    checkArgument(isAbsolute(id()), "the id of a feed has a scheme: %s", id());
  }

  private static boolean isAbsolute(Optional<URI> address) {
    return address.map(URI::isAbsolute).orElse(true);
  }

  /** {@return a builder with these options} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder with the default options} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link FeedOptions}. */
  final class Builder extends ImmutableFeedOptions.Builder {
    Builder() {}
  }
}
