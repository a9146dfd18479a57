package io.github.wgkit.io.report;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Seen;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.MilestoneChange;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.MilestonePair;
import io.github.wgkit.model.diff.WordRun;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports on invented groups, as they were when somebody last read them. Who changes what reports
 * say finds the new ones in {@code target/seen}, reads them, and puts them in the place of the old
 * ones beside this class.
 */
class SeenReportsTest {
  private static final String BEFORE =
      """
      Frobs are old.

      Work
      ----

      The group writes down how frobs are exchanged, with RFC 2418 and RFC 2026 in mind.

      It meets twice a year, in a room that has a door and two windows.

      Rest
      ----

      It rests in between, as long as the chairs agree that this is good for the frobs.

      Milestones

      Mar 2025 - Adopt the frame
      Jul 2025 - Submit the frame
      """;

  private static final String AFTER =
      """
      Frobs are old.

      Work
      ----

      The group writes down how frobs are exchanged safely, with RFC 2026 and RFC 9000 in mind.

      Rest
      ----

      It rests in between, as long as the chairs agree that this is good for the frobs.

      It meets twice a year, in a room that has a door and two windows.

      It may also sleep.

      Tools
      -----

      There is a wiki.

      Milestones

      Mar 2025 - Adopt the frame
      Jul 2026 - Submit the frame
      Dec 2026 - Close
      """;

  private static CharterDiff charters() {
    return CharterDiff.of(CharterText.of(BEFORE), CharterText.of(AFTER));
  }

  private static Milestone milestone(String words, String due) {
    return InventedGroups.milestone(words).due(Due.parse(due)).build();
  }

  private static MilestoneDiff milestones() {
    Milestone go = milestone("Go  far", "2025-01");
    MilestoneEvent event =
        MilestoneEvent.builder()
            .date(ApproximateDate.parse("2025-01"))
            .milestoneId(1)
            .personName("Ada")
            .build();
    ImmutableList<MilestoneChange> changes =
        ImmutableList.of(
            new MilestoneChange.Redated(
                Optional.of(Due.parse("2025-01")), Optional.of(Due.parse("2025-03"))),
            new MilestoneChange.Redated(
                Optional.of(Due.parse("2025-04")), Optional.of(Due.parse("2025-03"))),
            new MilestoneChange.Redated(Optional.empty(), Optional.of(Due.parse("2025-03"))),
            new MilestoneChange.Redated(Optional.of(Due.parse("2025-03")), Optional.empty()),
            new MilestoneChange.Resolved("Done"),
            new MilestoneChange.Reopened("Done"),
            new MilestoneChange.ResolvedOtherwise("Done", "Dropped"),
            new MilestoneChange.Reordered(1, 2),
            new MilestoneChange.Relinked(
                ImmutableList.of(DocumentName.of("draft-a"), DocumentName.of("rfc1")),
                ImmutableList.of(DocumentName.of("draft-b"))),
            new MilestoneChange.StateChanged(MilestoneState.REVIEW, MilestoneState.ACTIVE));
    return new MilestoneDiff(
        ImmutableList.of(
            pair(go, go, changes, event),
            pair(
                go,
                go,
                ImmutableList.of(
                    new MilestoneChange.Reworded(
                        ImmutableList.of(
                            new WordRun(WordRun.Kind.KEPT, "Go "),
                            new WordRun(WordRun.Kind.REMOVED, "far"),
                            new WordRun(WordRun.Kind.ADDED, "home"))))),
            pair(go, go, ImmutableList.of()),
            pair(null, go, ImmutableList.of(new MilestoneChange.Added(go))),
            pair(
                go.toBuilder().resolution("Done").build(),
                null,
                ImmutableList.of(new MilestoneChange.Dropped(go)))));
  }

  private static MilestonePair pair(
      Milestone before,
      Milestone after,
      ImmutableList<MilestoneChange> changes,
      MilestoneEvent... events) {
    return new MilestonePair(
        Optional.ofNullable(before),
        Optional.ofNullable(after),
        changes,
        ImmutableList.copyOf(events));
  }

  private static WorkingGroup group(long id, String acronym) {
    return InventedGroups.group(acronym, "Group of " + acronym).id(id).build();
  }

  private static DirectoryDiff directories() {
    WorkingGroup before =
        group(1, "frobx").toBuilder()
            .description("Frobs.")
            .addRoles(Role.builder().name(RoleName.CHAIR).personName("Ada").build())
            .addResources(ExternalResource.builder().value("https://example.org/a").build())
            .charter(InventedGroups.charter("frobx", "01", "01", BEFORE))
            .milestones(
                MilestonePlan.current(ImmutableList.of(milestone("Adopt the frame", "2025-03"))))
            .build();
    WorkingGroup after =
        group(1, "frobx").toBuilder()
            .state(GroupState.CONCLUDED)
            .parent(Acronym.of("kit"))
            .addRoles(Role.builder().name(RoleName.SECRETARY).personName("Bo").build())
            .addResources(
                ExternalResource.builder().kind("wiki").value("https://example.org/b").build())
            .charter(InventedGroups.charter("frobx", "02", "02", AFTER))
            .milestones(
                MilestonePlan.current(ImmutableList.of(milestone("Adopt the frame", "2026-03"))))
            .proposedMilestones(
                MilestonePlan.proposed(
                    ImmutableList.of(
                        milestone("Bend it", "2027-01").toBuilder()
                            .state(MilestoneState.CHARTER)
                            .build())))
            .build();
    return DirectoryDiff.of(
        Directory.builder().addGroups(before, group(2, "gone"), group(3, "same")).build(),
        Directory.builder()
            .addGroups(after, group(4, "new"), group(5, "newer"), group(3, "same"))
            .build());
  }

  private static String written(String name) {
    String what = name.substring(0, name.lastIndexOf('.'));
    DiffReport report =
        switch (what) {
          case "charters" -> DiffReport.of(charters()).between("old", "new");
          case "charters-and-milestones" -> DiffReport.of(charters(), milestones());
          case "no-milestones" -> DiffReport.of(charters(), new MilestoneDiff(ImmutableList.of()));
          case "milestones" -> DiffReport.of(milestones());
          default -> DiffReport.of(directories()).between("old", "new");
        };
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "txt" -> report.text();
      case "md" -> report.markdown();
      default -> report.html();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charters.txt",
        "charters.md",
        "charters.html",
        "charters-and-milestones.txt",
        "no-milestones.txt",
        "milestones.txt",
        "directories.txt",
        "directories.md",
        "directories.html"
      })
  void a_report_is_as_it_was_read(String name) throws IOException {
    String report = written(name);
    Seen.requireSame(SeenReportsTest.class, name, report);
  }
}
