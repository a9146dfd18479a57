package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All reports of a thousand groups with long histories, in a heap of less than 200 MB. */
class ReportsHeapIT {
  private static final int GROUPS = 1_000;
  private static final int EVENTS = 60;
  private static final int MILESTONES = 20;

  @TempDir private static Path folder;
  private static Path before;
  private static Path after;

  @BeforeAll
  static void writeSnapshots() throws IOException {
    before = folder.resolve("before.json");
    after = folder.resolve("after.json");
    FormatRegistry formats = FormatRegistry.standard();
    formats.write(directory("Submit"), before, WriteOptions.DEFAULT);
    formats.write(directory("Publish"), after, WriteOptions.DEFAULT);
  }

  private static Directory directory(String verb) {
    Directory.Builder directory = Directory.builder().addGroups(InventedGroups.area());
    for (int i = 0; i < GROUPS; i++) {
      directory.addGroups(group(i, verb));
    }
    return directory.build();
  }

  private static WorkingGroup group(int number, String verb) {
    String acronym = "g" + number;
    String text = Strings.repeat("The group works on part " + number + " of the whole.\n\n", 60);
    List<Milestone> milestones = new ArrayList<>();
    for (int i = 0; i < MILESTONES; i++) {
      milestones.add(
          InventedGroups.milestone(verb + " part " + i + " of " + number)
              .due(Due.in(YearMonth.of(2020 + i, 1 + i % 12)))
              .build());
    }
    List<GroupEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      ApproximateDate date = ApproximateDate.of(LocalDate.of(1995 + number % 25, 1, 1).plusDays(i));
      events.add(
          i == 0
              ? StateEvent.builder().id(i + 1).date(date).state(GroupState.ACTIVE).build()
              : PlainEvent.builder().id(i + 1).date(date).description("Note " + i).build());
    }
    return InventedGroups.group(acronym, "Group " + number)
        .id(100 + number)
        .charter(InventedGroups.charter(acronym, "01", "01", text))
        .milestones(MilestonePlan.current(ImmutableList.copyOf(milestones)))
        .history(History.builder().events(events).build())
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convert AFTER --to ics",
        "convert AFTER --to yaml",
        "convert AFTER --to csv --table events",
        "convert AFTER --to md",
        "convert AFTER --to html",
        "convert AFTER --to atom",
        "convert AFTER --to jsonfeed",
        "convert AFTER --to svg",
        "timeline AFTER --view active",
        "milestones AFTER --now 2026-03-01",
        "list AFTER --as-of 2010-01-01",
        "changes BEFORE AFTER --to atom",
        "changes BEFORE AFTER --to html",
        "guard BEFORE AFTER",
        "succession AFTER"
      })
  void reports_of_a_thousand_groups_fit_in_a_small_heap(String report) throws Exception {
    Path out = folder.resolve("report");
    Path err = folder.resolve("messages");
    String[] arguments =
        report
            .replace("BEFORE", before.toString())
            .replace("AFTER", after.toString())
            .split(" ", -1);
    Process tool =
        WgkitJar.process(List.of("-Xmx190m"), arguments)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    tool.getOutputStream().close();

    assertThat(tool.waitFor()).as(Files.readString(err)).isZero();
    assertThat(Files.size(out)).isPositive();
  }
}
