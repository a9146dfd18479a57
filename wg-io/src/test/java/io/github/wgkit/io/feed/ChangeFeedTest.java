package io.github.wgkit.io.feed;

import static io.github.wgkit.io.InventedGroups.area;
import static io.github.wgkit.io.InventedGroups.chair;
import static io.github.wgkit.io.InventedGroups.group;
import static io.github.wgkit.io.InventedGroups.in;
import static io.github.wgkit.io.InventedGroups.milestone;
import static io.github.wgkit.io.InventedGroups.spoons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.LossException;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What changed from one snapshot to another. */
class ChangeFeedTest {
  private static final WorkingGroup FORK = group("fork", "Forks").id(7).build();
  private static final WorkingGroup KNIFE = group("knife", "Knives").id(8).build();
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-03-04T05:06:07+01:00");

  private static Directory of(Group... groups) {
    return Directory.builder().addGroups(area()).addGroups(groups).build();
  }

  private static WorkingGroup changedFork() {
    return FORK.toBuilder().state(GroupState.CONCLUDED).lastModified(LATER).build();
  }

  private static LoadedFeed feed(Directory before, Directory after) throws IOException {
    return LoadedFeed.of(before, after, in("atom").build());
  }

  @Test
  void a_group_that_differs_is_an_entry_with_what_changed_and_the_record_now() throws IOException {
    WorkingGroup spoons =
        spoons().toBuilder()
            .milestones(
                MilestonePlan.current(
                    List.of(
                        milestone("Submit the spoon format").due(Due.parse("2026-11")).build(),
                        milestone("Adopt a draft").resolution("Done").build())))
            .build();
    LoadedFeed feed = feed(of(FORK, KNIFE, spoons()), of(changedFork(), KNIFE, spoons));
    assertThat(feed.titles()).containsExactly("fork: state active → conclude", "spoon: milestones");
    LoadedFeed.Item fork = feed.items().get(0);
    assertThat(fork.updated()).isEqualTo(Instant.parse("2026-03-04T04:06:07Z"));
    assertThat(fork.html())
        .contains("<del>active</del> <ins>conclude</ins>")
        .contains("<h3>The record now</h3>")
        .contains("<dt>State</dt><dd>Concluded</dd>");
    assertThat(fork.group()).isEqualTo(changedFork());
    assertThat(fork.change())
        .isEqualTo(
            "{\"change\":\"changed\",\"acronym\":\"fork\",\"name\":\"Forks\",\"id\":7,"
                + "\"changes\":[{\"change\":\"field\",\"field\":\"state\","
                + "\"before\":\"active\",\"after\":\"conclude\"}]}");
    assertThat(feed.items().get(1).html()).contains("due Jul 2026 → Nov 2026 (4 months later)");
    assertThat(feed.head("updated")).isEqualTo("2026-03-04T04:06:07Z");
    assertThat(feed.losses().toString())
        .isEqualTo("[addresses of people left out (3, first: spoon)]");
  }

  @Test
  void new_groups_and_those_that_are_gone_are_told() throws IOException {
    LoadedFeed feed = feed(of(FORK), of(KNIFE));
    assertThat(feed.titles()).containsExactlyInAnyOrder("knife added: Knives", "fork gone: Forks");
    assertThat(feed.items())
        .filteredOn(item -> item.title().startsWith("fork"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.html()).contains("<h3>The record as it was</h3>");
              assertThat(item.updated()).isEqualTo(Instant.parse("2026-02-25T00:00:00Z"));
            });
  }

  @Test
  void the_same_change_has_the_same_id_and_another_has_another() throws IOException {
    String id = feed(of(FORK), of(changedFork())).ids().get(0);
    assertThat(feed(of(KNIFE, FORK, spoons()), of(spoons(), changedFork())).ids()).contains(id);
    Group renamed = changedFork().toBuilder().acronym(Acronym.of("prong")).build();
    assertThat(feed(of(FORK.toBuilder().acronym(Acronym.of("prong")).build()), of(renamed)).ids())
        .containsExactly(id);
    WorkingGroup again = changedFork().toBuilder().lastModified(LATER.plusYears(1)).build();
    assertThat(feed(of(FORK), of(again)).ids()).doesNotContain(id);
    WorkingGroup other = changedFork().toBuilder().state(GroupState.DORMANT).build();
    assertThat(feed(of(FORK), of(other)).ids()).doesNotContain(id);
    assertThat(feed(of(changedFork()), of(FORK)).ids()).doesNotContain(id);
  }

  @Test
  void nothing_changed_is_an_empty_feed() throws IOException {
    LoadedFeed feed = feed(of(FORK), of(FORK));
    assertThat(feed.items()).isEmpty();
    assertThat(feed.head("title")).isEqualTo("Changes of groups");
    assertThat(feed.head("updated")).isEqualTo("2026-02-25T00:00:00Z");
  }

  @Test
  void a_change_without_a_time_has_that_of_the_options_or_the_newest_there_is() throws IOException {
    WorkingGroup undated = FORK.toBuilder().name("Prongs").build();
    WriteOptions none = WriteOptions.builder().format("atom").build();
    assertThat(LoadedFeed.of(of(FORK), of(undated, spoons()), none).items())
        .extracting(LoadedFeed.Item::updated)
        .containsOnly(Instant.parse("2026-02-03T04:00:00Z"));
    Instant now = Instant.parse("2026-09-09T09:09:09Z");
    WriteOptions given = none.toBuilder().feed(FeedOptions.builder().now(now).build()).build();
    assertThat(LoadedFeed.of(of(FORK), of(undated), given).items())
        .extracting(LoadedFeed.Item::updated)
        .containsExactly(now);
    Group timeless = undated.toBuilder().lastModified(Optional.empty()).build();
    assertThatThrownBy(() -> LoadedFeed.of(of(FORK), of(timeless), none))
        .isInstanceOfSatisfying(
            WgWriteException.class, e -> assertThat(e.code()).isEqualTo("date-missing"));
  }

  @Test
  void a_group_or_an_area_can_be_chosen_also_if_the_group_left_it() throws IOException {
    WorkingGroup moved = FORK.toBuilder().parent(Acronym.of("bath")).build();
    WriteOptions kitchen =
        in("atom").feed(FeedOptions.builder().area(Acronym.of("kit")).build()).build();
    LoadedFeed feed = LoadedFeed.of(of(FORK), of(moved, KNIFE), kitchen);
    assertThat(feed.titles())
        .containsExactlyInAnyOrder("fork: parent kit → bath", "knife added: Knives");
    assertThat(feed.head("title")).isEqualTo("Changes of the area kit");
    LoadedFeed knife =
        LoadedFeed.of(of(FORK), of(moved, KNIFE), in("atom").group(Acronym.of("knife")).build());
    assertThat(knife.titles()).containsExactly("knife added: Knives");
    assertThat(knife.losses().toString()).contains("changes of other groups left out (1");
    ChangeFeed changes = ChangeFeed.of(of(FORK, KNIFE), of(moved, KNIFE));
    assertThat(changes.diffOf(kitchen).groups()).hasSize(1);
    assertThat(changes.diffOf(kitchen).unchanged()).isEqualTo(2);
    assertThat(changes.diffOf(in("atom").build())).isEqualTo(changes.diff());
  }

  @Test
  void the_newest_changes_are_told_if_there_is_a_limit() throws IOException {
    WriteOptions one = in("atom").feed(FeedOptions.builder().limit(1).build()).build();
    LoadedFeed feed = LoadedFeed.of(of(FORK), of(changedFork(), KNIFE), one);
    assertThat(feed.titles()).containsExactly("fork: state active → conclude");
    assertThat(feed.losses().toString()).contains("earlier changes left out (1)");
    assertThatThrownBy(
            () ->
                ChangeFeed.of(of(FORK), of(changedFork(), KNIFE))
                    .write(
                        OutputStream.nullOutputStream(), one.toBuilder().failOnLoss(true).build()))
        .isInstanceOf(LossException.class);
  }

  /** In the older snapshot Ada, in the newer one Bob; both are known by number only. */
  private static LoadedFeed chairs(FeedOptions options) throws IOException {
    Person ada = Person.builder().id(1).name("Ada Dune").build();
    Person bob = Person.builder().id(2).name("Bob Sand").build();
    Directory before =
        of(FORK.toBuilder().addRoles(chair(1, "ada@example.org")).build()).toBuilder()
            .addPeople(ada)
            .build();
    Group after =
        FORK.toBuilder().addRoles(chair(2, "bob@example.org")).comments("Ask Eve first").build();
    return LoadedFeed.of(
        before, of(after).toBuilder().addPeople(bob).build(), in("atom").feed(options).build());
  }

  @Test
  void people_come_and_go_by_name_without_addresses() throws IOException {
    LoadedFeed feed = chairs(FeedOptions.DEFAULT);
    LoadedFeed.Item item = feed.items().get(0);
    assertThat(item.html()).contains("Chair Ada Dune", "Chair Bob Sand", "<bdi>Bob Sand</bdi>");
    assertThat(item.change()).contains("\"personId\":1", "\"personId\":2");
    assertThat(feed.text()).doesNotContain("ada@", "bob@", "Eve");
    assertThat(feed.losses().toString())
        .contains("addresses of people left out (3, first: fork)")
        .contains("comments left out (1, first: fork)");
  }

  @Test
  void addresses_and_remarks_are_told_on_request() throws IOException {
    LoadedFeed feed =
        chairs(FeedOptions.builder().people(People.NAMES_AND_ADDRESSES).comments(true).build());
    LoadedFeed.Item item = feed.items().get(0);
    assertThat(item.html()).contains("mailto:bob@example.org");
    assertThat(item.change()).contains("ada@example.org", "bob@example.org");
    assertThat(item.group().comments()).isEqualTo("Ask Eve first");
    assertThat(feed.losses()).isEmpty();
  }

  @Test
  void nothing_is_told_of_people_if_that_is_asked_for() throws IOException {
    LoadedFeed feed = chairs(FeedOptions.builder().people(People.NOTHING).build());
    assertThat(feed.titles()).containsExactly("fork: Chair left, new Chair");
    assertThat(feed.text()).doesNotContain("Ada", "Bob", "personId", "ada@", "bob@");
    assertThat(feed.items().get(0).group().roles()).isEmpty();
    assertThat(feed.ids()).isEqualTo(chairs(FeedOptions.DEFAULT).ids());
  }

  @Test
  void changes_are_fed_in_the_formats_of_feeds_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ChangeFeed.of(of(FORK), of(KNIFE))
                    .write(OutputStream.nullOutputStream(), in("ics").build()))
        .withMessageContaining("atom or jsonfeed");
  }
}
