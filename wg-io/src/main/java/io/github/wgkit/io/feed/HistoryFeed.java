package io.github.wgkit.io.feed;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.NamedGroup;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.GroupEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/** Collects the latest events of a snapshot. */
final class HistoryFeed {
  private static final int LIMIT = 100;

  /** Newest first; of events of one moment, the one with the greater number. */
  private static final Comparator<Found> NEWEST_FIRST =
      Comparator.comparing(Found::moment)
          .thenComparingLong(found -> number(found.event().id()))
          .reversed();

  /** An event that may be told. */
  private record Found(Instant moment, Group group, GroupEvent event, boolean isOfCharter) {}

  private HistoryFeed() {}

  private static long number(OptionalLong id) {
    return id.orElse(Long.MIN_VALUE);
  }

  static Feed of(Directory directory, WriteOptions options, Losses losses) throws WgWriteException {
    NamedGroup.of(directory, options);
    FeedOptions how = options.feed();
    List<Found> found = found(directory, Feed.chosen(options), losses);
    List<Found> told =
        found.stream()
            .filter(event -> how.since().map(s -> !event.moment().isBefore(s)).orElse(true))
            .sorted(NEWEST_FIRST)
            .limit(how.limit().orElse(LIMIT))
            .toList();
    losses.add("earlier events", found.size() - told.size(), "");
    Optional<Instant> other = Feed.now(options).or(() -> Feed.newest(directory));
    Instant updated =
        told.isEmpty() ? other.orElseThrow(FeedFormat::dateMissing) : told.get(0).moment();
    count(directory, told, options, losses);
    Ids ids = new Ids();
    Telling telling = new Telling(directory, how);
    ImmutableList<Feed.Entry> entries =
        told.stream().map(event -> entry(event, telling, ids)).collect(toImmutableList());
    return Feed.of("History of ", options, updated, entries, losses);
  }

  private static Feed.Entry entry(Found found, Telling telling, Ids ids) {
    Happening told = new Happening(found.group(), found.event(), found.isOfCharter(), telling);
    return told.entry(ids.next(told.id()), found.moment());
  }

  private static List<Found> found(Directory directory, Predicate<Group> isChosen, Losses losses) {
    List<Found> found = new ArrayList<>();
    directory.groups().stream()
        .filter(isChosen)
        .forEach(
            group -> {
              add(group, group.history().events(), false, found, losses);
              group
                  .charter()
                  .map(Charter::history)
                  .ifPresent(history -> add(group, history.events(), true, found, losses));
            });
    return found;
  }

  private static void add(
      Group group, List<GroupEvent> events, boolean isOfCharter, List<Found> found, Losses losses) {
    for (GroupEvent event : events) {
      Optional<Instant> moment = moment(event.date());
      if (moment.isPresent()) {
        found.add(new Found(moment.get(), group, event, isOfCharter));
      } else {
        losses.add("events without a date", 1, group.acronym().text());
      }
    }
  }

  /** {@return the moment stated, or else the first one that it can have been, in UTC} */
  private static Optional<Instant> moment(ApproximateDate date) {
    return date.time()
        .map(OffsetDateTime::toInstant)
        .or(() -> date.earliest().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)))
        .filter(Feed::canBeWritten);
  }

  private static void count(
      Directory directory, List<Found> told, WriteOptions options, Losses losses) {
    Set<Group> carried = Sets.newIdentityHashSet();
    told.forEach(event -> carried.add(event.group()));
    if (!options.feed().records()) {
      Set<Losses.Part> left = EnumSet.allOf(Losses.Part.class);
      left.remove(Losses.Part.HISTORY);
      for (Group group : directory.groups()) { // in this order, as the set has none
        if (carried.contains(group)) {
          losses.group(group, left);
        }
      }
    }
    if (options.group().isEmpty() && options.feed().area().isEmpty()) {
      losses.rest(directory, carried::contains, document -> false);
    }
  }
}
