package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a program while it fetches, looks at what is left, and goes on. */
class KilledFetchIT {
  private static final int GROUPS = 12;
  private static final int KILLS = 12;
  private static final int KILLS_OF_UPDATES = 8;

  /** So many of them come when all is fetched. */
  private static final int LATE_KILLS = 3;

  private static final ImmutableList<String> PHASES =
      ImmutableList.of("charters", "people", "tables");

  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path temporary;
  private StandInDatatracker server;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fillAll(server, GROUPS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SnapshotUpdate update(Path folder, Instant now, int parallelism) {
    return FetchProgram.update(server.address(), folder, now, 7, parallelism, "NEWEST");
  }

  /** What is there: nothing, or a snapshot as anybody reads it. */
  private static Optional<Directory> read(Path folder) throws IOException {
    try {
      return Optional.of(FormatRegistry.standard().read(folder, ReadOptions.lenient()).value());
    } catch (WgReadException e) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).allMatch(KilledFetchIT::isHidden);
      }
      return Optional.empty();
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!isHidden(file)) {
          contents.put(
              folder.relativize(file).toString(),
              Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whenever_it_is_killed_the_snapshot_is_whole_and_the_next_run_ends_as_if_nothing_had_been(
      boolean isUpdate) throws Exception {
    Path before = temporary.resolve("before");
    Files.createDirectories(before);
    Instant now = FIRST;
    if (isUpdate) {
      update(before, FIRST, 1).run(ProgressListener.NONE);
      change();
      now = SECOND;
    }
    Path uninterrupted = temporary.resolve("uninterrupted");
    copy(before, uninterrupted);
    server.requests().clear();
    update(uninterrupted, now, 1).run(ProgressListener.NONE);
    List<String> addresses = List.copyOf(server.requests());
    Map<String, String> expected = contents(uninterrupted);
    Optional<Directory> old = read(before);
    Optional<Directory> whole = read(uninterrupted);
    assertThat(whole).isPresent().isNotEqualTo(old);

    Map<String, List<Integer>> byPhase = new TreeMap<>();
    for (int i = 0; i < addresses.size(); i++) {
      byPhase.computeIfAbsent(phase(addresses.get(i)), ignored -> new ArrayList<>()).add(i);
    }
    assertThat(byPhase).containsOnlyKeys(PHASES);
    server.latencyMillis = 2;
    Random random = new Random(20261126);
    int oldSeen = 0;
    int kills = isUpdate ? KILLS_OF_UPDATES : KILLS;
    for (int i = 0; i < kills; i++) {
      boolean isLate = i < LATE_KILLS;
      List<Integer> ofPhase = byPhase.get(PHASES.get(i % PHASES.size()));
      int request = ofPhase.get(random.nextInt(ofPhase.size()));
      int millis = random.nextInt(isLate ? 30 : 5);
      int parallelism = 1 + random.nextInt(3);
      String phase = isLate ? "publishing" : phase(addresses.get(request));
      String moment = i + ": " + phase + ", request " + request + " + " + millis + " ms";
      Path folder = temporary.resolve("killed" + i);
      copy(before, folder);

      kill(update(folder, now, parallelism), isLate ? -1 : request, millis, moment);

      Optional<Directory> left = read(folder);
      assertThat(left.equals(old) || left.equals(whole)).as(moment).isTrue();
      oldSeen += left.equals(old) ? 1 : 0;
      server.latencyMillis = 0;
      update(folder, now, parallelism).run(ProgressListener.NONE);
      Map<String, String> differences = contents(folder);
      assertThat(differences.keySet()).as(moment).isEqualTo(expected.keySet());
      differences.entrySet().removeAll(expected.entrySet());
      assertThat(differences).as(moment).isEmpty();
      server.latencyMillis = 2;
    }
    assertThat(oldSeen).isGreaterThan(kills / 3);
  }

  private static String phase(String address) {
    return address.startsWith("/charter/")
        ? "charters"
        : address.startsWith("/api/v1/person/") ? "people" : "tables";
  }

  /** Groups, events, people and texts that are new, others that are changed or gone. */
  private void change() {
    for (int i = 0; i < 5; i++) {
      long id = 900 + i;
      String name = "charter-ietf-newfrob" + i;
      Map<String, Object> group = InventedGroups.group(id, "newfrob" + i, "wg", "active", 1);
      group.put("time", "2026-03-01T20:00:00Z");
      server.table("group.group").add(group);
      server
          .table("group.groupevent")
          .add(InventedGroups.event("groupevent", 90_000 + i, id, 7000 + i));
      server.table("person.person").add(InventedGroups.person(7000 + i));
      server.table("person.email").add(InventedGroups.address(7000 + i));
      Map<String, Object> document = new LinkedHashMap<>(server.table("doc.document").get(0));
      document.put("id", 90_000L + i);
      document.put("name", name);
      document.put("resource_uri", InventedGroups.uri("doc", "document", name));
      document.put("group", InventedGroups.uri("group", "group", id));
      document.put("time", "2026-03-01T20:00:00Z");
      server.table("doc.document").add(document);
      server.texts().put(name + "-01.txt", new byte[] {'a', '\n'});
    }
    Map<String, Object> changed = new LinkedHashMap<>(server.table("group.groupmilestone").get(7));
    changed.put("desc", "Submit another frob");
    changed.put("time", "2026-03-01T20:00:00Z");
    server.table("group.groupmilestone").set(7, changed);
    server.table("group.role").remove(3);
    server.table("group.groupmilestone").remove(20);
  }

  /**
   * Kills a run.
   *
   * @param request some time after it has made this many requests; -1 for after all of them
   */
  private void kill(SnapshotUpdate update, int request, int millis, String moment)
      throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    server.before =
        address -> {
          if (made.getAndIncrement() == request) {
            reached.countDown();
          }
        };
    Process process =
        FetchProgram.process(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), update)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      if (request < 0) {
        assertThat(out.readLine()).as(moment).isEqualTo(FetchProgram.PUBLISHING);
      } else {
        reached.await();
      }
      Thread.sleep(millis);
    } finally {
      process.destroyForcibly().waitFor();
      server.before = address -> {};
    }
  }

  @Test
  void two_programs_do_not_update_one_folder_at_a_time() throws Exception {
    Path folder = temporary.resolve("snapshot");
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    server.before =
        address -> {
          reached.countDown();
          await(mayGoOn);
        };
    SnapshotUpdate update = update(folder, FIRST, 1);
    Process process = FetchProgram.process(List.of(), update).start();
    try {
      reached.await();
      assertThatThrownBy(() -> update.run(ProgressListener.NONE))
          .isInstanceOf(FileSystemException.class)
          .hasMessage(folder + ": is being updated already");
      assertThatThrownBy(() -> update.run(ProgressListener.NONE))
          .hasMessage(folder + ": is being updated already");
      mayGoOn.countDown();
      assertThat(process.waitFor()).isZero();
    } finally {
      mayGoOn.countDown();
      process.destroyForcibly();
    }
    assertThat(update.run(ProgressListener.NONE).isChanged()).isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
