package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that several use at a time. */
class SharedFolderTest {
  private static final int UPDATES = 15;
  private static final int READERS = 2;

  @TempDir Path temporary;
  private StandInDatatracker server;
  private Path folder;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fill(server, 3);
    folder = temporary.resolve("snapshot");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SnapshotUpdate update() {
    return SnapshotUpdate.builder()
        .client(server.client().build())
        .folder(folder)
        .charters(SnapshotUpdate.Charters.NONE)
        .build();
  }

  @Test
  void only_one_updates_it_at_a_time() throws IOException {
    AtomicReference<Throwable> refusal = new AtomicReference<>();
    SnapshotUpdate update = update();
    update.run(
        progress -> {
          try {
            update.run(ProgressListener.NONE);
          } catch (IOException e) {
            refusal.set(e);
          }
        });

    assertThat(refusal.get())
        .isInstanceOf(FileSystemException.class)
        .hasMessage(folder + ": is being updated already");
    assertThat(update.run(ProgressListener.NONE).isChanged()).isFalse();
  }

  @Test
  void readers_get_one_snapshot_or_another_and_never_parts_of_two() throws Exception {
    change(0);
    update().run(ProgressListener.NONE);
    AtomicInteger published = new AtomicInteger();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    List<Future<Integer>> readers = new ArrayList<>();
    try {
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(() -> readAll(published, isOver)));
      }
      for (int i = 1; i <= UPDATES; i++) {
        change(i);
        update().run(ProgressListener.NONE);
        published.incrementAndGet();
      }
    } finally {
      isOver.set(true);
      threads.shutdown();
    }
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSize(4) // the lock, the manifest and two generations
          .contains("manifest.json", ".lock");
    }
  }

  /** Puts a number into two tables. */
  private void change(int number) {
    Map<String, Object> group = new LinkedHashMap<>(server.table("group.group").get(3));
    group.put("name", "Version " + number);
    group.put("time", "2026-02-01T00:00:" + (10 + number) + "Z");
    server.table("group.group").set(3, group);
    Map<String, Object> milestone =
        new LinkedHashMap<>(server.table("group.groupmilestone").get(0));
    milestone.put("desc", "Version " + number);
    milestone.put("time", "2026-02-01T00:00:" + (10 + number) + "Z");
    server.table("group.groupmilestone").set(0, milestone);
  }

  /** {@return how often the folder was read} */
  private int readAll(AtomicInteger published, AtomicBoolean isOver) throws IOException {
    int reads = 0;
    while (!isOver.get()) {
      int before = published.get();
      try {
        Directory directory = FormatRegistry.standard().read(folder, ReadOptions.lenient()).value();
        var group = directory.group("frob0").orElseThrow();
        assertThat(directory.groups()).hasSize(6);
        assertThat(directory.people()).hasSize(3);
        assertThat(group.milestones().milestones())
            .extracting(Milestone::description)
            .hasSize(3)
            .contains(group.name());
        reads++;
      } catch (NoSuchFileException e) {
        // one that was published may not have been counted yet
        assertThat(published.get() - before).as(e.getMessage()).isGreaterThanOrEqualTo(1);
        assertThat(e).hasMessage(folder + ": was replaced while it was being read; read it again");
      }
    }
    return reads;
  }

  @Test
  void a_folder_without_the_snapshot_that_counts_is_not_read() throws IOException {
    change(0);
    update().run(ProgressListener.NONE);
    change(1);
    SnapshotReport report = update().run(ProgressListener.NONE);
    List<Path> generations;
    try (Stream<Path> files = Files.list(report.folder())) {
      generations = files.filter(file -> file.getFileName().toString().startsWith("2")).toList();
    }
    assertThat(generations).hasSize(2);
    String manifest = Files.readString(folder.resolve("manifest.json"));
    for (Path generation : generations) {
      if (manifest.contains("\"" + generation.getFileName() + "\"")) {
        Files.move(generation, temporary.resolve("elsewhere"));
      }
    }

    assertThatThrownBy(() -> FormatRegistry.standard().read(folder, ReadOptions.lenient()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(folder + ": the manifest names a folder that is not there");
  }
}
