package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.Sets;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.GroupState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the rows of a server change, an update has in the end what a new fetch would have. */
class RandomEditsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  static final int SEEDS = Integer.getInteger("wgkit.seeds", 2);

  @TempDir Path temporary;

  /** The edits of one round, by what the server tells of them. */
  private static final class Edits {
    private final StandInDatatracker server;
    private final Random random;
    private int told;
    private int silent;
    private int gone;
    private long next;

    Edits(StandInDatatracker server, Random random, long next) {
      this.server = server;
      this.random = random;
      this.next = next;
    }

    private Instant now() {
      return Instant.parse("2026-02-01T00:00:00Z").plusSeconds(next++);
    }

    private void change(String table, boolean isTold, String field, Object value) {
      List<Map<String, Object>> rows = server.table(table);
      int at = random.nextInt(rows.size());
      Map<String, Object> row = new LinkedHashMap<>(rows.get(at));
      if (table.equals("group.group") && !"wg".equals(slug(row.get("type")))) {
        return;
      }
      row.put(field, value);
      if (isTold) {
        row.put("time", now().toString());
        told++;
      } else {
        silent++;
      }
      rows.set(at, row);
    }

    private static String slug(Object address) {
      return String.valueOf(address).replaceAll(".*/([a-z]+)/$", "$1");
    }

    private void remove(String table) {
      List<Map<String, Object>> rows = server.table(table);
      if (rows.size() > 3) {
        rows.remove(random.nextInt(rows.size()));
        gone++;
      }
    }

    private Map<String, Object> anyGroup() {
      List<Map<String, Object>> groups = server.table("group.group");
      return groups.get(3 + random.nextInt(groups.size() - 3));
    }

    void make() {
      long id = 100_000 + next++;
      long group = ((Number) anyGroup().get("id")).longValue();
      switch (random.nextInt(13)) {
        case 0 -> {
          Map<String, Object> added =
              InventedGroups.group(id, "new" + id, "wg", "active", 1L + random.nextInt(3));
          added.put("time", now().toString());
          server.table("group.group").add(added);
          told++;
        }
        case 1 ->
            change(
                "group.group",
                true,
                "state",
                InventedGroups.uri(
                    "name", "groupstatename", random.nextBoolean() ? "active" : "conclude"));
        case 2 -> change("group.group", true, "name", "Name " + id);
        case 3 -> change("group.groupmilestone", true, "desc", "Milestone " + id);
        case 4 -> {
          Map<String, Object> added = InventedGroups.milestone(id, group, "New " + id);
          added.put("time", now().toString());
          server.table("group.groupmilestone").add(added);
          told++;
        }
        case 5 -> remove("group.groupmilestone");
        case 6 -> {
          server.table("group.groupevent").add(InventedGroups.event("groupevent", id, group, id));
          server.table("person.person").add(InventedGroups.person(id));
          server.table("person.email").add(InventedGroups.address(id));
          told++;
        }
        case 7 -> remove("group.groupevent");
        case 8 -> remove("group.role");
        case 9 ->
            change("group.role", false, "person", InventedGroups.uri("person", "person", 5000));
        case 10 -> change("person.person", false, "name", "Person " + id);
        case 11 -> change("person.email", false, "primary", random.nextBoolean());
        default -> {
          String rev = String.format(java.util.Locale.ROOT, "%02d", random.nextInt(100));
          int at = random.nextInt(server.table("doc.document").size());
          Map<String, Object> document = new LinkedHashMap<>(server.table("doc.document").get(at));
          document.put("rev", rev);
          document.put("time", now().toString());
          server.table("doc.document").set(at, document);
          if (random.nextBoolean()) {
            server
                .texts()
                .put(
                    document.get("name") + "-" + rev + ".txt",
                    ("Revision " + rev + ".\n").getBytes(StandardCharsets.UTF_8));
          }
          told++;
        }
      }
    }
  }

  /** {@return what one of two snapshots has and the other has not: rows and texts} */
  static List<String> differences(Path one, Path other) throws IOException {
    Map<String, List<String>> here = rows(one);
    Map<String, List<String>> there = rows(other);
    List<String> differences = new ArrayList<>();
    for (String name : Sets.union(here.keySet(), there.keySet())) {
      List<String> more = new ArrayList<>(here.getOrDefault(name, List.of()));
      List<String> fewer = new ArrayList<>(there.getOrDefault(name, List.of()));
      here.getOrDefault(name, List.of()).forEach(fewer::remove);
      there.getOrDefault(name, List.of()).forEach(more::remove);
      more.forEach(row -> differences.add(name + " + " + row));
      fewer.forEach(row -> differences.add(name + " - " + row));
    }
    return differences;
  }

  /** {@return the rows of each table of a snapshot in some order, and its texts} */
  static Map<String, List<String>> rows(Path folder) throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    Path generation = CurrentGeneration.of(folder).orElseThrow();
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<String> lines = new ArrayList<>();
        if (file.toString().endsWith(".txt")) {
          lines.add(Files.readString(file));
        } else {
          try (RowStore.Reader rows =
              new RowStore.Reader(file, new JsonFactory(), new PeopleNamed())) {
            for (ApiRow row = rows.next(); row != null; row = rows.next()) {
              lines.add(new String(row.json(), StandardCharsets.UTF_8));
            }
          }
          Collections.sort(lines);
        }
        tables.put(generation.relativize(file).toString(), lines);
      }
    }
    return tables;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void an_update_ends_with_what_a_new_fetch_would_have(boolean isOnlyActive) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      try (StandInDatatracker server = new StandInDatatracker()) {
        InventedGroups.fill(server, 8);
        SnapshotUpdate update =
            SnapshotUpdate.builder()
                .client(
                    server
                        .client()
                        .clock(CLOCK)
                        .pageSize(3 + random.nextInt(30))
                        .parallelism(1 + random.nextInt(3))
                        .build())
                .groups(
                    isOnlyActive
                        ? GroupSelection.builder().addStates(GroupState.ACTIVE).build()
                        : GroupSelection.WORKING_GROUPS)
                .folder(temporary.resolve("updated" + seed))
                .build();
        update.run(ProgressListener.NONE);
        long next = 0;
        for (int round = 0; round < 3; round++) {
          Edits edits = new Edits(server, random, next);
          int number = random.nextInt(5);
          for (int i = 0; i < number; i++) {
            edits.make();
          }
          next = edits.next;
          update.run(ProgressListener.NONE);
          Path fresh = temporary.resolve("fresh" + seed + "-" + round);
          update.toBuilder().folder(fresh).build().run(ProgressListener.NONE);
          String where = "seed " + seed + " round " + round;
          boolean showsGone = edits.gone == 0 || (edits.told > 0 && !isOnlyActive);
          if (edits.silent == 0 && showsGone) {
            assertThat(differences(update.folder(), fresh)).as(where).isEmpty();
          }
          update.toBuilder()
              .mode(SnapshotUpdate.Mode.VERIFIED_CHANGES)
              .build()
              .run(ProgressListener.NONE);
          assertThat(differences(update.folder(), fresh)).as(where + " verified").isEmpty();
        }
      }
    }
  }
}
