package io.github.wgkit.io.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Options of all sorts, whether they fit a format and a directory or not. With {@link
 * IoArbitraryProvider} on the class path {@code @ForAll WriteOptions} is enough.
 */
public final class IoArbitraries {
  private IoArbitraries() {}

  /** {@return days: of our time, of other times, and the outermost ones} */
  private static Arbitrary<LocalDate> days() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8,
            Arbitraries.longs()
                .between(
                    LocalDate.of(1986, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
                .map(LocalDate::ofEpochDay)),
        Tuple.of(
            1,
            Arbitraries.of(
                LocalDate.MIN, LocalDate.EPOCH, LocalDate.of(9999, 12, 31), LocalDate.MAX)));
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8,
            Arbitraries.longs()
                .between(0, Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond)),
        Tuple.of(
            1, Arbitraries.of(Instant.MIN, Instant.parse("9999-12-31T23:59:59Z"), Instant.MAX)));
  }

  private static Arbitrary<URI> addresses() {
    return Arbitraries.of(
        URI.create("https://example.org/groups.atom"),
        URI.create("https://example.org/?a=1&b=%22%3E#c"),
        URI.create("http://gr\u00FC\u00DFe.example.org/\u6587"),
        URI.create("urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66"),
        URI.create("tag:example.org,2026:it's"));
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> values) {
    return values.optional(0.4);
  }

  private static Arbitrary<String> words() {
    return ModelArbitraries.texts().filter(text -> !text.isBlank());
  }

  private static Arbitrary<Boolean> flags() {
    return Arbitraries.of(false, true);
  }

  /** {@return limits, from none that any input meets to those that are usual} */
  public static Arbitrary<Limits> limits() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 4L << 30),
            Arbitraries.integers().between(1, 200),
            Arbitraries.integers().between(1, 100),
            Arbitraries.integers().between(1, 16 << 20),
            Arbitraries.longs().between(1, 5_000_000),
            Arbitraries.integers().between(1, 100_000),
            Arbitraries.integers().between(1, 1_000))
        .as(
            (bytes, ratio, depth, textLength, entries, files, problems) ->
                Limits.builder()
                    .bytes(bytes)
                    .unpackedRatio(ratio)
                    .depth(depth)
                    .textLength(textLength)
                    .entries(entries)
                    .files(files)
                    .problems(problems)
                    .build());
  }

  /** {@return options to read, without the name of a format} */
  public static Arbitrary<ReadOptions> readOptions() {
    return Combinators.combine(
            flags(),
            Arbitraries.oneOf(Arbitraries.just(Limits.DEFAULT), limits()),
            Arbitraries.of("America/Los_Angeles", "UTC", "Asia/Kathmandu", "Pacific/Kiritimati")
                .map(ZoneId::of))
        .as(
            (isLenient, limits, zone) ->
                ReadOptions.builder().isLenient(isLenient).limits(limits).zone(zone).build());
  }

  /**
   * {@return options to write, without the name of a format; if they ask for a group or a revision,
   * it is seldom one that there is}
   */
  public static Arbitrary<WriteOptions> writeOptions() {
    Arbitrary<WriteOptions.Builder> what =
        Combinators.combine(
                flags(),
                flags(),
                maybe(ModelArbitraries.acronyms()),
                ModelArbitraries.charterRevisions().optional(0.1),
                days().optional(0.8),
                addressees().optional(0.2))
            .as(
                (failOnLoss, anew, group, revision, today, addressees) ->
                    WriteOptions.builder()
                        .failOnLoss(failOnLoss)
                        .anew(anew)
                        .group(group)
                        .revision(revision)
                        .today(today)
                        .addressees(addressees));
    return Combinators.combine(
            what, calendarOptions(), feedOptions(), pictureOptions(), pageOptions(), csvOptions())
        .as(
            (builder, calendar, feed, picture, page, csv) ->
                builder.calendar(calendar).feed(feed).picture(picture).page(page).csv(csv).build());
  }

  /** {@return those to whom mails go, nobody among them} */
  public static Arbitrary<Addressees> addressees() {
    Arbitrary<ImmutableList<String>> some =
        Arbitraries.of(
                "IETF-Announce <announce@example.org>", "fork@example.org", "G\u00F6 <g@x.example>")
            .list()
            .ofMaxSize(3)
            .map(ImmutableList::copyOf);
    return Combinators.combine(some, some).as(Addressees::new);
  }

  /** {@return options of calendars} */
  public static Arbitrary<CalendarOptions> calendarOptions() {
    return Combinators.combine(
            Arbitraries.of(CalendarOptions.Component.class),
            maybe(Arbitraries.of(MilestonePlan.Kind.class)),
            flags(),
            flags())
        .as(
            (component, plan, overdueOnly, alarms) ->
                CalendarOptions.builder()
                    .component(component)
                    .plan(plan)
                    .overdueOnly(overdueOnly)
                    .alarms(alarms)
                    .build());
  }

  /** {@return options of feeds} */
  public static Arbitrary<FeedOptions> feedOptions() {
    Arbitrary<FeedOptions.Builder> whose =
        Combinators.combine(
                maybe(words()), maybe(addresses()), maybe(addresses()), maybe(addresses()), words())
            .as(
                (title, address, home, id, author) ->
                    FeedOptions.builder()
                        .title(title)
                        .address(address)
                        .home(home)
                        .id(id)
                        .author(author));
    return Combinators.combine(
            whose,
            maybe(Arbitraries.integers().between(0, 200)),
            maybe(moments()),
            ModelArbitraries.acronyms().optional(0.1),
            maybe(moments()),
            flags())
        .as(
            (builder, limit, since, area, now, records) ->
                builder
                    .limit(limit.map(OptionalInt::of).orElse(OptionalInt.empty()))
                    .since(since)
                    .area(area)
                    .now(now)
                    .records(records)
                    .build());
  }

  /** {@return options of pictures} */
  public static Arbitrary<PictureOptions> pictureOptions() {
    return Combinators.combine(
            maybe(Arbitraries.of(PictureOptions.View.class)),
            ModelArbitraries.groupTypes().set().ofMaxSize(3),
            flags(),
            flags(),
            maybe(Arbitraries.of(PictureOptions.Interval.class)),
            maybe(Arbitraries.of(MilestonePlan.Kind.class)),
            maybe(days().filter(PictureOptions::canShow)))
        .as(
            (view, types, showsBofs, byArea, interval, plan, today) ->
                PictureOptions.builder()
                    .view(view)
                    .types(ImmutableSet.copyOf(types))
                    .showsBofs(showsBofs)
                    .byArea(byArea)
                    .interval(interval)
                    .plan(plan)
                    .today(today)
                    .build());
  }

  /** {@return options of pages} */
  public static Arbitrary<PageOptions> pageOptions() {
    return Combinators.combine(
            Arbitraries.of(PageOptions.People.class),
            ModelArbitraries.groupStates().set().ofMaxSize(3),
            flags(),
            ModelArbitraries.groupTypes().set().ofMaxSize(3),
            flags(),
            flags())
        .as(
            (people, states, allStates, types, allTypes, history) ->
                PageOptions.builder()
                    .people(people)
                    .states(states)
                    .allStates(allStates)
                    .types(types)
                    .allTypes(allTypes)
                    .history(history)
                    .build());
  }

  /** {@return options of tables} */
  public static Arbitrary<CsvOptions> csvOptions() {
    return Combinators.combine(
            Arbitraries.of(CsvOptions.Table.class),
            Arbitraries.of(CsvOptions.LineEnd.class),
            flags())
        .as(
            (table, lineEnd, guardsFormulas) ->
                CsvOptions.builder()
                    .table(table)
                    .lineEnd(lineEnd)
                    .guardsFormulas(guardsFormulas)
                    .build());
  }
}
