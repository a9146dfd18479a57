package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many groups as the Datatracker has, and ten times as many: how much is asked and kept. */
class LargeFetchIT {
  private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir Path temporary;

  private static Map<String, Integer> byResource(StandInDatatracker server) {
    Map<String, Integer> byResource = new TreeMap<>();
    for (String address : server.requests()) {
      byResource.merge(
          address.startsWith("/charter/") ? "charter" : address.substring(0, address.indexOf('?')),
          1,
          Integer::sum);
    }
    return byResource;
  }

  @Test
  void twelve_hundred_groups_take_few_requests_and_their_updates_fewer() throws IOException {
    int groups = 1_200;
    try (StandInDatatracker server = new StandInDatatracker()) {
      InventedGroups.fillAll(server, groups);
      for (int i = 130; i < groups; i++) { // so that it does not take long
        server.texts().remove("charter-ietf-frob" + i + "-01.txt");
      }
      SnapshotUpdate first =
          FetchProgram.update(
              server.address(), temporary.resolve("snapshot"), FIRST, 1_000, 2, "NEWEST");
      SnapshotReport report = first.run(ProgressListener.NONE);
      assertThat(report.rows())
          .hasSize(ApiResource.ALL.size())
          .containsEntry("doc.docevent", 7_200L);
      assertThat(report.missing()).hasSize(groups - 130);
      assertThat(byResource(server)).containsEntry("charter", groups);
      assertThat(report.requests()).isEqualTo(server.requests().size());
      assertThat(report.requests() - groups).isLessThan(100);

      SnapshotUpdate next =
          FetchProgram.update(server.address(), first.folder(), SECOND, 1_000, 2, "NONE");
      next.run(ProgressListener.NONE);
      server.requests().clear();
      assertThat(next.run(ProgressListener.NONE).isChanged()).isFalse();
      assertThat(byResource(server)).hasSize(ApiResource.ALL.size());
      assertThat(byResource(server).values()).containsOnly(1);

      server.requests().clear();
      Map<String, Object> milestone = new TreeMap<>(server.table("group.groupmilestone").get(70));
      milestone.put("desc", "Submit another frob");
      milestone.put("time", "2026-03-01T20:00:00Z");
      server.table("group.groupmilestone").set(70, milestone);
      server.table("group.groupevent").add(InventedGroups.event("groupevent", 90_000, 101, 5_001));
      server.table("group.groupextresource").remove(5);
      assertThat(next.run(ProgressListener.NONE).changed())
          .containsOnlyKeys("group.groupevent", "group.groupextresource", "group.groupmilestone");
      // one each, the list of two pages that is shorter, and the numbers of rows of most tables
      assertThat(server.requests()).hasSizeLessThan(60);
    }
  }

  @Test
  void twelve_thousand_groups_fit_in_a_small_memory() throws Exception {
    try (StandInDatatracker server = new StandInDatatracker()) {
      InventedGroups.fill(server, 12_000);
      Path folder = temporary.resolve("snapshot");
      SnapshotUpdate first = FetchProgram.update(server.address(), folder, FIRST, 1_000, 2, "NONE");
      run(first);
      assertThat(Files.readAllLines(folder.resolve("20260301T100000Z/group.groupevent.json")))
          .hasSize(60_000 + 3);
      server.table("group.group").add(InventedGroups.group(99_000, "newfrob", "wg", "proposed", 1));
      server.table("group.role").remove(0);
      SnapshotUpdate next = FetchProgram.update(server.address(), folder, SECOND, 1_000, 2, "NONE");
      run(next);
      assertThat(folder.resolve("20260302T100000Z")).isDirectory();
    }
  }

  private static void run(SnapshotUpdate update) throws IOException, InterruptedException {
    Process process =
        FetchProgram.process(
                List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), update)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
