package io.github.wgkit.io.feed;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The latest events of a snapshot. */
class FeedFormatTest {
  private static Directory directory() {
    WorkingGroup spoons =
        InventedGroups.spoons().toBuilder()
            .id(30)
            .history(
                History.builder()
                    .addEvents(
                        state(1, "2020-03-04", GroupState.PROPOSED),
                        state(2, "2021-05-06T07:08:09+02:00", GroupState.ACTIVE),
                        PlainEvent.builder()
                            .date(ApproximateDate.unknown())
                            .description("Somebody did something")
                            .build())
                    .build())
            .charter(
                InventedGroups.spoons().charter().orElseThrow().toBuilder()
                    .history(
                        History.builder()
                            .addEvents(
                                CharterEvent.builder()
                                    .id(2)
                                    .date(ApproximateDate.parse("2022-01"))
                                    .type(EventType.NEW_REVISION)
                                    .revision(CharterRevision.approved(1))
                                    .build())
                            .build())
                    .build())
            .build();
    WorkingGroup fork =
        group("fork", "Fork & <Knife>")
            .history(
                History.builder()
                    .addEvents(
                        PlainEvent.builder()
                            .date(ApproximateDate.parse("2023-02-03T00:00:00Z"))
                            .description("Changed <b>state</b> to \"A &amp; B\"")
                            .build())
                    .build())
            .build();
    return Directory.builder().addGroups(area(), spoons, fork).build();
  }

  private static StateEvent state(long id, String date, GroupState state) {
    return StateEvent.builder().id(id).date(ApproximateDate.parse(date)).state(state).build();
  }

  private static LoadedFeed feed(FeedOptions options) throws IOException {
    return LoadedFeed.of(directory(), in("atom").feed(options).build());
  }

  @Test
  void the_latest_events_come_first() throws IOException {
    LoadedFeed feed = feed(FeedOptions.DEFAULT);
    assertThat(feed.titles())
        .containsExactly(
            "fork: Changed state to \"A & B\"",
            "spoon: Added new revision, charter 01",
            "spoon: state Active",
            "spoon: state Proposed");
    assertThat(feed.items())
        .extracting(LoadedFeed.Item::updated)
        .containsExactly(
            Instant.parse("2023-02-03T00:00:00Z"),
            Instant.parse("2022-01-01T00:00:00Z"),
            Instant.parse("2021-05-06T05:08:09Z"),
            Instant.parse("2020-03-04T00:00:00Z"));
    assertThat(feed.head("updated")).isEqualTo("2023-02-03T00:00:00Z");
    assertThat(feed.head("title")).isEqualTo("History of groups");
    assertThat(feed.ids()).allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{14}8[0-9a-f-]{21}"));
    assertThat(feed.losses().toString())
        .contains("events without a date left out (1, first: spoon)")
        .contains("other groups left out (1, first: kit)");
  }

  @Test
  void an_entry_has_the_event_and_the_record_for_people_and_programs() throws IOException {
    LoadedFeed.Item fork = feed(FeedOptions.DEFAULT).items().get(0);
    assertThat(fork.html())
        .startsWith("<p>Changed state to &quot;A &amp; B&quot;</p>\n")
        .contains("<dt>Name</dt><dd><bdi>Fork &amp; &lt;Knife&gt;</bdi></dd>")
        .contains("<dt>Area</dt><dd><bdi>Kitchen Area</bdi> <a");
    assertThat(fork.group()).isEqualTo(directory().group("fork").orElseThrow());
    assertThat(fork.change()).contains("\"date\":").contains("Changed <b>state</b>");
    assertThat(fork.link()).isEqualTo("https://datatracker.ietf.org/group/fork/history/");
    assertThat(fork.categories()).containsExactly("fork", "kit");
    LoadedFeed.Item brief = feed(FeedOptions.builder().records(false).build()).items().get(0);
    assertThat(brief.record()).isEmpty();
    assertThat(brief.html()).doesNotContain("Kitchen");
  }

  @Test
  void fewer_events_are_told_if_that_is_asked_for() throws IOException {
    LoadedFeed two = feed(FeedOptions.builder().limit(2).build());
    assertThat(two.items()).hasSize(2);
    assertThat(two.losses().toString()).contains("earlier events left out (2)");
    assertThat(
            feed(FeedOptions.builder().since(Instant.parse("2021-05-06T05:08:09Z")).build())
                .items())
        .hasSize(3);
    assertThat(feed(FeedOptions.builder().area(Acronym.of("KIT")).build()).items()).hasSize(4);
    assertThat(feed(FeedOptions.builder().area(Acronym.of("rtg")).build()).items()).isEmpty();
    LoadedFeed fork = LoadedFeed.of(directory(), in("atom").group(Acronym.of("Fork")).build());
    assertThat(fork.items()).hasSize(1);
    assertThat(fork.head("title")).isEqualTo("History of Fork");
    assertThat(fork.losses()).isEmpty();
  }

  @Test
  void a_feed_says_where_it_is_and_who_publishes_it() throws IOException {
    LoadedFeed feed =
        feed(
            FeedOptions.builder()
                .address(URI.create("https://example.org/feed?a=1&b=\"2\"".replace("\"", "%22")))
                .home(URI.create("https://example.org/"))
                .title("Spoons <& forks>")
                .author("Ada \"Bix\"")
                .build());
    assertThat(feed.head("id")).isEqualTo("https://example.org/feed?a=1&b=%222%22");
    assertThat(feed.head("title")).isEqualTo("Spoons <& forks>");
    assertThat(feed.text())
        .contains(
            "  <link rel=\"self\" type=\"application/atom+xml\""
                + " href=\"https://example.org/feed?a=1&amp;b=%222%22\"/>\n"
                + "  <link rel=\"alternate\" href=\"https://example.org/\"/>\n");
    assertThat(
            feed(FeedOptions.builder().id(URI.create("tag:example.org,2026:x")).build()).head("id"))
        .isEqualTo("tag:example.org,2026:x");
  }

  @Test
  void an_event_keeps_its_id_and_two_of_the_same_words_have_two() throws IOException {
    PlainEvent event =
        PlainEvent.builder()
            .date(ApproximateDate.parse("2023-02-03"))
            .description("Said so")
            .build();
    WorkingGroup once =
        group("fork", "Fork").history(History.builder().addEvents(event).build()).build();
    WorkingGroup twice =
        once.toBuilder().history(History.builder().addEvents(event, event).build()).build();
    WriteOptions options = in("atom").build();
    String id = LoadedFeed.of(Directory.builder().addGroups(once).build(), options).ids().get(0);
    assertThat(LoadedFeed.of(Directory.builder().addGroups(twice).build(), options).ids())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .startsWith(id);
  }

  @Test
  void a_feed_without_events_is_a_feed() throws IOException {
    Directory empty = Directory.builder().addGroups(group("fork", "Fork").build()).build();
    LoadedFeed feed = LoadedFeed.of(empty, WriteOptions.builder().format("atom").build());
    assertThat(feed.items()).isEmpty();
    assertThat(feed.head("updated")).isEqualTo("2026-02-03T04:00:00Z");
    assertThat(LoadedFeed.of(Directory.EMPTY, in("atom").build()).head("updated"))
        .isEqualTo("2026-02-25T00:00:00Z");
    assertThat(
            LoadedJsonFeed.of(InventedGroups.written(Directory.EMPTY, in("jsonfeed").build()))
                .items())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"atom", "jsonfeed"})
  void without_any_time_nothing_is_written(String format) {
    assertThatThrownBy(
            () ->
                InventedGroups.written(
                    Directory.EMPTY, WriteOptions.builder().format(format).build()))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("date-missing"));
    assertThatThrownBy(
            () ->
                InventedGroups.written(directory(), in(format).group(Acronym.of("knife")).build()))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("group-unknown"));
  }

  @Test
  void what_xml_cannot_hold_is_replaced_and_told() throws IOException {
    Directory odd =
        Directory.builder()
            .addGroups(
                group("fo\uFFFErk", "Fork\0\uD800 \uD83C\uDF74")
                    .history(
                        History.builder()
                            .addEvents(
                                PlainEvent.builder()
                                    .date(ApproximateDate.parse("2023-02-03"))
                                    .description("a]]>\u0001\r\n<script>alert(1)</script>")
                                    .build())
                            .build())
                    .build())
            .build();
    LoadedFeed feed = LoadedFeed.of(odd, in("atom").build());
    LoadedFeed.Item item = feed.items().get(0);
    assertThat(item.title()).isEqualTo("fo\uFFFDrk: a]]>\uFFFD <script>alert(1)</script>");
    assertThat(item.html())
        .contains("<p>a]]&gt;\uFFFD &lt;script&gt;alert(1)&lt;/script&gt;</p>")
        .contains("Fork\uFFFD\uFFFD \uD83C\uDF74");
    assertThat(item.group()).isEqualTo(odd.groups().get(0));
    assertThat(feed.losses().toString()).contains("characters that no feed can hold left out (");
    assertThatThrownBy(() -> InventedGroups.written(odd, in("atom").failOnLoss(true).build()))
        .isInstanceOf(LossException.class);
  }

  @Test
  void addresses_are_left_out_of_texts_for_people_and_for_programs() throws IOException {
    PlainEvent event =
        PlainEvent.builder()
            .id(5)
            .date(ApproximateDate.parse("2023-02-03"))
            .personName("Ada Dune")
            .description("Chair is <b>ada@<i>example.org</i></b>, list fork@example.org")
            .build();
    Group fork =
        group("fork", "Fork")
            .list(new MailingList("fork@example.org", "", ""))
            .history(History.builder().addEvents(event).build())
            .build();
    Directory directory = Directory.builder().addGroups(fork).build();
    LoadedFeed usual = LoadedFeed.of(directory, in("atom").build());
    LoadedFeed.Item item = usual.items().get(0);
    assertThat(item.title()).isEqualTo("fork: Chair is (address), list fork@example.org");
    assertThat(item.html()).contains("Chair is (address), list fork@example.org", "Ada Dune");
    assertThat(item.change()).contains("Chair is (address), list fork@example.org", "Ada Dune");
    assertThat(usual.text()).doesNotContain("ada@");
    assertThat(usual.losses().toString()).contains("addresses of people in texts left out");
    FeedOptions all = FeedOptions.builder().people(People.NAMES_AND_ADDRESSES).build();
    LoadedFeed asked = LoadedFeed.of(directory, in("atom").feed(all).build());
    assertThat(asked.items().get(0).html()).contains("Chair is ada@example.org, list");
    assertThat(asked.items().get(0).group()).isEqualTo(fork);
    assertThat(asked.ids()).isEqualTo(usual.ids());
    FeedOptions none = FeedOptions.builder().people(People.NOTHING).build();
    LoadedFeed silent = LoadedFeed.of(directory, in("atom").feed(none).build());
    assertThat(silent.text()).doesNotContain("Ada");
    assertThat(silent.losses().toString()).contains("who did what left out");
  }

  @Test
  void options_that_make_no_feed_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedOptions.builder().address(URI.create("feed.atom")).build());
    assertThatIllegalArgumentException().isThrownBy(() -> FeedOptions.builder().limit(-1).build());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeedOptions.builder().author(" ").build());
  }

  /** They were told in the order of the addresses in memory: each run named other groups. */
  @Test
  void losses_are_told_in_the_order_of_the_directory() throws IOException {
    Directory.Builder groups = Directory.builder();
    for (int i = 0; i < 40; i++) {
      groups.addGroups(
          group("g" + i, "Group " + i)
              .history(
                  History.builder()
                      .addEvents(state(i + 1, "2021-05-06", GroupState.ACTIVE))
                      .build())
              .build());
    }
    FeedOptions options = FeedOptions.builder().records(false).build();
    assertThat(LoadedFeed.of(groups.build(), in("atom").feed(options).build()).losses())
        .contains(new Loss("mailing lists", 40, "g0"));
  }
}
