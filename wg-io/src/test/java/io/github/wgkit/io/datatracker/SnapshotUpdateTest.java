package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotUpdateTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
  private static final int GROUPS = 40;

  @TempDir Path temporary;
  private StandInDatatracker server;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fill(server, GROUPS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SnapshotUpdate.Builder update() {
    return SnapshotUpdate.builder()
        .client(server.client().clock(CLOCK).pageSize(30).build())
        .folder(temporary.resolve("snapshot"));
  }

  private static Directory read(Path folder) throws IOException {
    ReadResult<Directory> result = FormatRegistry.standard().read(folder, ReadOptions.lenient());
    return result.value();
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".")) {
          contents.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return contents;
  }

  @Test
  void fetches_groups_with_all_that_belongs_to_them() throws IOException {
    SnapshotReport report = update().build().run(ProgressListener.NONE);

    assertThat(report.isChanged()).isTrue();
    assertThat(report.rows()).containsEntry("group.groupevent", 5L * GROUPS);
    assertThat(report.charters()).isEqualTo(GROUPS);
    Directory directory = read(report.folder());
    assertThat(directory.workingGroups()).hasSize(GROUPS);
    assertThat(directory.areas()).hasSize(3);
    assertThat(directory.people()).hasSize(GROUPS);
    var group = directory.group("frob1").orElseThrow();
    assertThat(group.roles())
        .singleElement()
        .extracting(r -> r.personId().getAsLong())
        .isEqualTo(5001L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void asks_for_each_page_once(int parallelism) throws IOException {
    SnapshotUpdate update =
        update().client(server.client().pageSize(30).parallelism(parallelism).build()).build();

    update.run(ProgressListener.NONE);

    assertThat(server.requests()).doesNotHaveDuplicates();
    assertThat(server.requests().stream().filter(address -> address.contains("/groupevent/")))
        .hasSize(7);
  }

  @Test
  void an_update_without_changes_asks_once_for_each_resource_and_leaves_all_as_it_is()
      throws IOException {
    update().build().run(ProgressListener.NONE);
    Map<String, String> before = contents(temporary.resolve("snapshot"));
    server.requests().clear();

    SnapshotReport report = update().build().run(ProgressListener.NONE);

    assertThat(report.isChanged()).isFalse();
    assertThat(contents(temporary.resolve("snapshot"))).isEqualTo(before);
    Map<String, Integer> byResource = new LinkedHashMap<>();
    for (String address : server.requests()) {
      byResource.merge(address.substring(0, address.indexOf('?')), 1, Integer::sum);
    }
    assertThat(byResource.values()).containsOnly(1);
    assertThat(byResource).hasSize(ApiResource.ALL.size());
  }

  @Test
  void an_update_finds_what_is_new_what_is_other_and_what_is_gone() throws IOException {
    update().build().run(ProgressListener.NONE);
    server.table("group.group").add(InventedGroups.group(900, "newfrob", "wg", "proposed", 1));
    Map<String, Object> changed = new LinkedHashMap<>(server.table("group.groupmilestone").get(7));
    changed.put("desc", "Submit another frob");
    changed.put("time", "2026-02-01T00:00:00Z");
    server.table("group.groupmilestone").set(7, changed);
    server.table("group.groupmilestone").remove(50);
    server.table("group.role").remove(3);
    server.table("group.groupevent").add(InventedGroups.event("groupevent", 90_000, 101, 7777));
    server.table("person.person").add(InventedGroups.person(7777));
    server.table("person.email").add(InventedGroups.address(7777));

    SnapshotReport report = update().build().run(ProgressListener.NONE);

    assertThat(report.changed())
        .isEqualTo(
            ImmutableSortedMap.of(
                "group.group", 1L,
                "group.groupevent", 1L,
                "group.groupmilestone", 2L,
                "group.role", 1L,
                "person.email", 1L,
                "person.person", 1L));
    Directory updated = read(temporary.resolve("snapshot"));
    assertThat(updated.group("newfrob")).isPresent();
    assertThat(updated.person(7777)).isPresent();
    Path again = temporary.resolve("again");
    update().folder(again).build().run(ProgressListener.NONE);
    assertThat(updated.groups()).containsExactlyInAnyOrderElementsOf(read(again).groups());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void an_update_that_was_cut_off_goes_on_and_ends_with_the_same_bytes(int parallelism)
      throws IOException {
    SnapshotUpdate whole =
        update()
            .client(server.client().clock(CLOCK).pageSize(7).parallelism(parallelism).build())
            .build();
    whole.run(ProgressListener.NONE);
    Map<String, String> expected = contents(whole.folder());
    int requests = server.requests().size();
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      SnapshotUpdate cut = whole.toBuilder().folder(temporary.resolve("cut" + i)).build();
      int pages = 1 + random.nextInt(60);
      server.requests().clear();
      assertThatThrownBy(() -> cut.run(cancelAfter(pages)))
          .isInstanceOf(DatatrackerException.class)
          .hasMessage("the update was cancelled");
      assertThat(cut.folder().resolve("manifest.json")).doesNotExist();

      cut.run(ProgressListener.NONE);

      assertThat(contents(cut.folder())).isEqualTo(expected);
      assertThat(server.requests().size()).isLessThan(requests + 20);
    }
  }

  private static ProgressListener cancelAfter(int pages) {
    return new ProgressListener() {
      private int seen;

      @Override
      public void progress(Progress progress) {
        seen++;
      }

      @Override
      public boolean isCancelled() {
        return seen >= pages;
      }
    };
  }

  @Test
  void rows_that_go_away_while_pages_are_read_hide_no_others() throws IOException {
    List<Map<String, Object>> events = server.table("group.groupevent");
    List<Object> kept = new ArrayList<>();
    events.subList(100, events.size()).forEach(row -> kept.add(row.get("id")));
    int[] pages = {0};
    server.before =
        address -> {
          if (address.contains("/groupevent/") && pages[0]++ == 2) {
            for (int i = 0; i < 40; i++) {
              events.remove(0);
            }
          }
        };

    update().build().run(ProgressListener.NONE);

    String rows =
        contents(temporary.resolve("snapshot")).get("20260301T100000Z/group.groupevent.json");
    assertThat(kept).allSatisfy(id -> assertThat(rows).contains("\"id\":" + id + ","));
  }

  @Test
  void the_old_snapshot_is_read_until_the_new_one_is_whole() throws IOException {
    update().build().run(ProgressListener.NONE);
    server.table("group.group").add(InventedGroups.group(900, "newfrob", "wg", "proposed", 1));
    server.faults =
        (number, address) ->
            address.contains("/doc/document/")
                ? exchange -> {
                  StandInDatatracker.send(exchange, 403, "text/plain", new byte[] {'x'});
                  return true;
                }
                : null;

    assertThatThrownBy(() -> update().build().run(ProgressListener.NONE))
        .isInstanceOf(DatatrackerException.class)
        .hasMessageContaining("the server answers 403");
    assertThat(read(temporary.resolve("snapshot")).group("newfrob")).isEmpty();

    server.faults = (number, address) -> null;
    update().build().run(ProgressListener.NONE);
    assertThat(read(temporary.resolve("snapshot")).group("newfrob")).isPresent();
  }

  @Test
  void only_the_groups_that_are_wanted_are_fetched() throws IOException {
    update()
        .groups(
            GroupSelection.builder()
                .addStates(GroupState.ACTIVE)
                .addAcronyms(Acronym.of("frob1"), Acronym.of("frob3"))
                .build())
        .build()
        .run(ProgressListener.NONE);

    Directory directory = read(temporary.resolve("snapshot"));
    assertThat(directory.workingGroups())
        .extracting(g -> g.acronym().toString())
        .containsExactly("frob1");
    assertThat(directory.areas()).hasSize(3);
    assertThat(directory.people()).hasSize(1);
  }

  @Test
  void texts_that_the_server_does_not_have_are_told() throws IOException {
    server.texts().remove("charter-ietf-frob5-01.txt");

    SnapshotReport report = update().build().run(ProgressListener.NONE);

    assertThat(report.missing()).containsExactly("charter-ietf-frob5-01");
    assertThat(
            Files.readString(
                temporary.resolve("snapshot/20260301T100000Z/charter/charter-ietf-frob4-01.txt"),
                StandardCharsets.UTF_8))
        .isEqualTo("The group frobs 4.\n");
  }
}
