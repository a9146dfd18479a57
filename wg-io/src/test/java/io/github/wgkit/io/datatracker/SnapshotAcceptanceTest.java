package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.datatracker.SnapshotReport.Outcome;
import io.github.wgkit.io.datatracker.SnapshotUpdate.Charters;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.ImportGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotAcceptanceTest {
  private static final int GROUPS = 24;
  private static final SnapshotAcceptance NEVER = (before, next) -> false;
  private static final SnapshotAcceptance GUARD =
      (before, next) ->
          ImportGuard.mayReplace(
              ImportGuard.check(
                  before, next.value(), GuardLimits.DEFAULT, LocalDate.of(2026, 11, 26)));

  @TempDir Path temporary;
  private StandInDatatracker server;
  private Charters charters = Charters.NONE;

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
        .client(server.client().pageSize(20).build())
        .charters(charters)
        .folder(temporary.resolve("snapshot"));
  }

  private SnapshotReport run(SnapshotAcceptance acceptance) throws IOException {
    server.requests().clear();
    return update().acceptance(acceptance).build().run(ProgressListener.NONE);
  }

  private Directory read() throws IOException {
    return FormatRegistry.standard()
        .read(temporary.resolve("snapshot"), ReadOptions.lenient())
        .value();
  }

  private void rename(int index, String name) {
    Map<String, Object> group = new LinkedHashMap<>(server.table("group.group").get(index));
    group.put("name", name);
    group.put("time", "2026-02-01T00:00:0" + index + "Z");
    server.table("group.group").set(index, group);
  }

  @Test
  void it_is_asked_with_what_readers_have_and_what_they_would_get() throws IOException {
    List<Integer> groups = new ArrayList<>();
    SnapshotAcceptance asked =
        (before, next) -> {
          groups.add(before.workingGroups().size());
          groups.add(next.value().workingGroups().size());
          assertThat(next.hasErrors()).isFalse();
          return true;
        };
    assertThat(run(asked).outcome()).isEqualTo(Outcome.NEW);
    assertThat(run(asked).outcome()).isEqualTo(Outcome.UNCHANGED);
    server.table("group.group").add(InventedGroups.group(900, "newfrob", "wg", "proposed", 1));
    assertThat(run(asked).outcome()).isEqualTo(Outcome.NEW);
    assertThat(groups).containsExactly(0, GROUPS, GROUPS, GROUPS + 1);
  }

  @Test
  void what_it_refuses_nobody_reads_until_it_is_accepted_with_few_requests() throws IOException {
    run((old, next) -> true);
    Directory before = read();
    server.table("group.group").subList(10, 27).clear();

    SnapshotReport refused = run(GUARD);
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.changed()).containsEntry("group.group", 17L);
    assertThat(read()).isEqualTo(before);

    SnapshotReport again = run(GUARD);
    assertThat(again.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(again.changed()).isEqualTo(refused.changed());

    SnapshotReport accepted = run((old, next) -> old.equals(before));
    assertThat(accepted.outcome()).isEqualTo(Outcome.NEW);
    assertThat(accepted.changed()).isEqualTo(refused.changed());
    assertThat(server.requests()).hasSizeLessThan(2 * ApiResource.ALL.size());
    assertThat(read().workingGroups()).hasSize(7);
    assertThat(temporary.resolve("snapshot/.next")).doesNotExist();
  }

  @Test
  void of_a_first_snapshot_that_is_refused_the_rows_are_asked_for_again_and_the_texts_are_kept()
      throws IOException {
    charters = Charters.NEWEST;
    assertThat(run(NEVER).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(temporary.resolve("snapshot/manifest.json")).doesNotExist();
    rename(5, "Mended");
    server.table("doc.document").remove(2);

    SnapshotReport report = run((old, next) -> old.equals(Directory.EMPTY));

    assertThat(report.outcome()).isEqualTo(Outcome.NEW);
    assertThat(report.changed()).containsEntry("group.group", GROUPS + 3L);
    assertThat(report.charters()).isEqualTo(GROUPS - 1);
    assertThat(server.requests()).noneMatch(address -> address.startsWith("/charter/"));
    assertThat(read().groups()).anyMatch(group -> group.name().equals("Mended"));
    try (Stream<Path> files = Files.walk(temporary.resolve("snapshot"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".txt"))).hasSize(GROUPS - 1);
    }
  }

  @Test
  void if_the_server_takes_back_what_was_refused_nothing_has_changed() throws IOException {
    run((old, next) -> true);
    List<Map<String, Object>> groups = List.copyOf(server.table("group.group"));
    server.table("group.group").subList(10, 27).clear();
    assertThat(run(GUARD).outcome()).isEqualTo(Outcome.REFUSED);
    server.fill("group.group", groups);

    assertThat(run(GUARD).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(temporary.resolve("snapshot/.next")).doesNotExist();
  }

  private static SnapshotAcceptance throwing(IOException failure) {
    return (old, next) -> {
      throw failure;
    };
  }

  private static boolean fail() {
    throw new UnsupportedOperationException();
  }

  @Test
  void if_it_throws_all_is_as_it_was() throws IOException {
    run((old, next) -> true);
    Directory before = read();
    rename(3, "Other");
    IOException failure = new IOException("no");
    assertThatThrownBy(() -> run(throwing(failure))).isSameAs(failure);
    assertThatThrownBy(() -> run((old, next) -> fail()))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(read()).isEqualTo(before);
    assertThat(run((old, next) -> true).outcome()).isEqualTo(Outcome.NEW);
    assertThat(read().groups()).anyMatch(group -> group.name().equals("Other"));
  }

  @Test
  void another_server_is_asked_for_all() throws IOException {
    run((old, next) -> true);
    server.close();
    try (StandInDatatracker other = new StandInDatatracker()) {
      InventedGroups.fill(other, 4);
      SnapshotReport report =
          update().client(other.client().build()).build().run(ProgressListener.NONE);
      assertThat(report.outcome()).isEqualTo(Outcome.NEW);
      assertThat(other.requests()).noneMatch(address -> address.contains("__gt"));
      assertThat(read().workingGroups()).hasSize(4);
    }
  }

  @Test
  void the_plan_is_what_an_update_begins_with() throws IOException {
    for (int i = 0; i < 2; i++) {
      server.requests().clear();
      SnapshotUpdate update = update().build();
      List<String> plan =
          update.plan().stream()
              .map(address -> address.getRawPath() + "?" + address.getRawQuery())
              .toList();
      assertThat(temporary.resolve("snapshot").toFile().exists()).isEqualTo(i == 1);
      update.run(ProgressListener.NONE);
      assertThat(server.requests()).containsSubsequence(plan);
      assertThat(plan.stream().anyMatch(address -> address.contains("id__gt="))).isEqualTo(i == 1);
    }
  }
}
