package io.github.wgkit.io.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PageOptions.People;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.feed.LoadedFeed.Item;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in the records, others read the feed, and the records come out of it whole. */
class FeedPropertiesTest {
  private static final WriteOptions ALL =
      InventedGroups.in("atom")
          .feed(
              FeedOptions.builder()
                  .limit(Integer.MAX_VALUE)
                  .people(People.NAMES_AND_ADDRESSES)
                  .comments(true)
                  .build())
          .build();

  private static Directory directory(Group... groups) {
    return Directory.builder().addGroups(groups).build();
  }

  @Property(tries = 200)
  void what_changed_comes_out_as_it_went_in(@ForAll Directory before, @ForAll Directory after)
      throws IOException {
    LoadedFeed feed = LoadedFeed.of(before, after, ALL);
    DirectoryDiff diff = DirectoryDiff.of(before, after);
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    for (Item item : feed.items()) {
      groups.add(item.group());
    }
    assertThat(groups.build())
        .containsExactlyInAnyOrderElementsOf(diff.groups().stream().map(GroupDiff::group).toList());
    assertThat(LoadedFeed.of(before, after, ALL).text()).isEqualTo(feed.text());
  }

  @Property(tries = 200)
  void what_happened_comes_out_as_it_went_in(@ForAll Directory directory) throws IOException {
    LoadedFeed feed = LoadedFeed.of(directory, ALL);
    for (Item item : feed.items()) {
      assertThat(directory.groups()).contains(item.group());
      assertThat(item.title()).isNotBlank();
    }
  }

  @Property(tries = 200)
  void a_feed_in_json_has_the_same_entries(@ForAll Directory before, @ForAll Directory after)
      throws IOException {
    LoadedFeed atom = LoadedFeed.of(before, after, ALL);
    LoadedJsonFeed json =
        LoadedJsonFeed.of(
            before, after, WriteOptions.builder().from(ALL).format("jsonfeed").build());
    assertThat(json.ids()).isEqualTo(atom.ids());
    assertThat(json.titles()).isEqualTo(atom.titles());
  }

  @Property(tries = 100)
  void what_is_told_of_people_changes_no_ids(
      @ForAll Directory before, @ForAll Directory after, @ForAll People people) throws IOException {
    FeedOptions feed = ALL.feed().toBuilder().people(people).comments(false).build();
    LoadedFeed told =
        LoadedFeed.of(before, after, WriteOptions.builder().from(ALL).feed(feed).build());
    assertThat(told.ids()).isEqualTo(LoadedFeed.of(before, after, ALL).ids());
    for (Item item : told.items()) {
      Group group = item.group();
      assertThat(group.comments()).isEmpty();
      if (people != People.NAMES_AND_ADDRESSES) {
        assertThat(group.roles()).allMatch(role -> role.email().isEmpty());
        assertThat(group.history().past())
            .allMatch(past -> past.group().roles().stream().allMatch(r -> r.email().isEmpty()));
      }
      if (people == People.NOTHING) {
        assertThat(group.roles()).isEmpty();
        assertThat(group.history().events())
            .allMatch(event -> event.personId().isEmpty() && event.personName().isEmpty());
      }
    }
  }

  @Property(tries = 100)
  void ids_do_not_depend_on_when_and_with_what_else_a_change_is_found(
      @ForAll Directory before, @ForAll Directory after) throws IOException {
    WriteOptions later =
        WriteOptions.builder()
            .from(ALL)
            .feed(
                FeedOptions.builder()
                    .from(ALL.feed())
                    .now(Instant.parse("2027-05-06T07:08:09Z"))
                    .records(false)
                    .build())
            .build();
    assertThat(LoadedFeed.of(before, after, later).ids())
        .containsExactlyInAnyOrderElementsOf(LoadedFeed.of(before, after, ALL).ids());
  }

  @Property(tries = 100)
  void a_group_with_a_number_keeps_its_ids_when_it_gets_other_names(
      @ForAll("numbered") WorkingGroup before,
      @ForAll WorkingGroup other,
      @ForAll Acronym acronym,
      @ForAll String name)
      throws IOException {
    WorkingGroup after =
        other.toBuilder()
            .id(before.id().getAsLong())
            .acronym(before.acronym())
            .name(before.name())
            .build();
    Assume.that(!GroupDiff.of(before, after).isEmpty());
    List<String> ids = LoadedFeed.of(directory(before), directory(after), ALL).ids();
    assertThat(
            LoadedFeed.of(
                    directory(before.toBuilder().acronym(acronym).name(name).build()),
                    directory(after.toBuilder().acronym(acronym).name(name).build()),
                    ALL)
                .ids())
        .isEqualTo(ids);
  }

  @Provide
  Arbitrary<WorkingGroup> numbered() {
    return Arbitraries.defaultFor(WorkingGroup.class)
        .map(group -> group.toBuilder().id(2418).build());
  }
}
