package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Seen;
import io.github.wgkit.io.datatracker.ProgressListener.Progress;
import io.github.wgkit.io.datatracker.SnapshotUpdate.Mode;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.RoleName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an update tells and writes down, as it was when somebody last read it; and what it finds of
 * groups that come and go.
 */
class SeenFetchTest {
  private static final int GROUPS = 6;

  @TempDir private Path temporary;
  private StandInDatatracker server;
  private int hour = 10;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fillAll(server, GROUPS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SnapshotUpdate.Builder update() {
    Instant now = Instant.parse("2026-03-01T" + hour++ + ":00:00Z");
    return SnapshotUpdate.builder()
        .client(server.client().clock(Clock.fixed(now, ZoneOffset.UTC)).pageSize(7).build())
        .folder(temporary.resolve("snapshot"));
  }

  private Directory read() throws IOException {
    return FormatRegistry.standard()
        .read(temporary.resolve("snapshot"), ReadOptions.lenient())
        .value();
  }

  private Group group(String acronym) throws IOException {
    return read().group(acronym).orElseThrow();
  }

  private void change(String table, int index, String field, Object value) {
    Map<String, Object> row = new LinkedHashMap<>(server.table(table).get(index));
    row.put(field, value);
    server.table(table).set(index, row);
  }

  /** Runs an update. {@return what it tells, without what depends on threads} */
  private String told(SnapshotUpdate update) throws IOException {
    Map<String, Progress> last = new TreeMap<>();
    SnapshotReport report = update.run(progress -> last.put(progress.what(), progress));
    StringBuilder told = new StringBuilder();
    told.append(report.outcome()).append(", changed ").append(report.changed());
    told.append(", texts ").append(report.charters()).append(", missing ").append(report.missing());
    last.values()
        .forEach(
            one ->
                told.append('\n')
                    .append(one.what())
                    .append(": ")
                    .append(one.done())
                    .append(" of ")
                    .append(one.total())
                    .append(", rows ")
                    .append(report.rows().get(one.what())));
    return told.append("\n\n").toString();
  }

  @Test
  void what_an_update_tells_and_writes_down_is_as_it_was_read() throws IOException {
    server.texts().remove("charter-ietf-frob5-01.txt");
    String first = told(update().build());
    change("group.groupmilestone", 7, "desc", "Submit another frob");
    change("group.groupmilestone", 7, "time", "2026-02-01T00:00:00Z");
    change("name.rolename", 0, "name", "Chairperson");
    change("group.role", 2, "name", "/api/v1/name/rolename/ad/");
    server.table("group.groupevent").remove(3);
    String second = told(update().build());
    String third = told(update().mode(Mode.ALL).build());
    String manifest =
        Files.readString(temporary.resolve("snapshot/manifest.json"))
            .replaceAll("http://[^/]+/", "https://example.org/");
    Seen.requireSame(SeenFetchTest.class, "fetched.txt", first + second + third + manifest);
  }

  @Test
  void what_changes_without_a_sign_is_found_if_somebody_wants_to_be_sure() throws IOException {
    server.versions = StandInDatatracker.Versions.NONE;
    update().build().run(ProgressListener.NONE);
    change("group.role", 2, "name", "/api/v1/name/rolename/ad/");
    assertThat(update().build().run(ProgressListener.NONE).changed()).isEmpty();
    SnapshotReport sure = update().mode(Mode.VERIFIED_CHANGES).build().run(ProgressListener.NONE);
    assertThat(sure.changed()).isEqualTo(Map.of("group.role", 1L));
    assertThat(group("frob2").roles().get(0).name()).isEqualTo(RoleName.AREA_DIRECTOR);
  }

  @Test
  void a_group_that_was_not_wanted_before_comes_with_all_that_belongs_to_it() throws IOException {
    GroupSelection active = GroupSelection.builder().addStates(GroupState.ACTIVE).build();
    update().groups(active).build().run(ProgressListener.NONE);
    assertThat(read().workingGroups()).hasSize(4);
    int index = 3; // behind the areas
    change("group.group", index, "state", "/api/v1/name/groupstatename/active/");
    change("group.group", index, "time", "2026-02-01T00:00:00Z");
    update().groups(active).build().run(ProgressListener.NONE);
    assertThat(read().workingGroups()).hasSize(5);
    assertThat(group("frob0").roles()).hasSize(1);
    assertThat(group("frob0").milestones().milestones()).hasSize(3);
    assertThat(group("frob0").history().events()).isNotEmpty();

    change("group.group", index + 1, "state", "/api/v1/name/groupstatename/conclude/");
    change("group.group", index + 1, "time", "2026-02-02T00:00:00Z");
    SnapshotReport report = update().groups(active).build().run(ProgressListener.NONE);
    assertThat(read().group("frob1")).isEmpty();
    assertThat(read().workingGroups()).hasSize(4);
    assertThat(report.rows()).containsEntry("group.role", 4L);
  }

  @Test
  void what_was_begun_for_some_groups_is_not_gone_on_with_for_others() throws IOException {
    SnapshotUpdate cut =
        update().groups(GroupSelection.builder().addAcronyms(Acronym.of("frob1")).build()).build();
    int[] seen = {0};
    ProgressListener impatient =
        new ProgressListener() {
          @Override
          public void progress(Progress progress) {
            seen[0] += progress.what().equals("group.role") ? 1 : 0;
          }

          @Override
          public boolean isCancelled() {
            return seen[0] > 0;
          }
        };
    assertThatThrownBy(() -> cut.run(impatient)).isInstanceOf(DatatrackerException.class);
    update()
        .groups(GroupSelection.builder().addAcronyms(Acronym.of("frob2")).build())
        .build()
        .run(ProgressListener.NONE);
    assertThat(read().workingGroups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.acronym()).hasToString("frob2");
              assertThat(group.roles()).hasSize(1);
            });
  }
}
