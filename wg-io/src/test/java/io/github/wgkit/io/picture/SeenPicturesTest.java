package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.Seen;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionClaim.Source;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pictures of invented groups, as they were when somebody last looked at them. Laws say that
 * nothing lies on anything else; that a picture is a good one is for eyes. Who changes how pictures
 * are drawn finds the new ones in {@code target/seen}, looks at them, and puts them in the place of
 * the old ones beside this class.
 */
class SeenPicturesTest {
  private static final PictureOptions ON_A_DAY =
      PictureOptions.builder().today(LocalDate.of(2026, 5, 7)).build();

  private static WorkingGroup group(String acronym, String area, String... changes) {
    return PictureTest.group(acronym, changes).toBuilder().parent(Acronym.of(area)).build();
  }

  private static Directory directory() {
    return Directory.builder()
        .addGroups(InventedGroups.area())
        .addGroups(
            group("spoon", "kit", "active 1993-06-17", "conclude 2005-04-29"),
            group(
                "fork", "kit", "bof 2001-02-03", "active 2002", "dormant 2009-03", "conclude 2012"),
            group("knife", "kit", "active 2010-03-04"),
            group("ladle", "kit", "active ", "conclude 2003-02-04"),
            group("whisk", "kit", "active 1999-08-07", "conclude "),
            group("lost", "kit", "active ", "conclude "),
            group("quick", "kit", "bof 2019-03-04", "bof-conc 2019-07"),
            group("rake", "garden", "active 1988-02", "conclude 1990-11-30"),
            group("hoe", "garden", "proposed 2020-01-02", "active 2020-05-06"))
        .build();
  }

  private static Milestone.Builder milestone(long id, String words, String due) {
    return InventedGroups.milestone(words).id(id).due(Due.parse(due));
  }

  private static WorkingGroup planned(boolean isDated) {
    MilestoneEvent redated =
        MilestoneEvent.builder()
            .milestoneId(3)
            .date(ApproximateDate.parse("2025-09-01"))
            .description(
                "Changed milestone \"Submit the spoon\", set due date to July 2026 from May 2025")
            .build();
    return InventedGroups.group("spoon", "Spoon Exchange")
        .usesMilestoneDates(isDated)
        .milestones(
            MilestonePlan.current(
                ImmutableList.of(
                    milestone(1, "Adopt the spoon", "2025-01").resolution("Done").build(),
                    milestone(2, "Adopt the fork", "2026-03").build(),
                    milestone(3, "Submit the spoon, with all that has to be said of it", "2026-07")
                        .build(),
                    milestone(4, "Asked for", "2026-09").state(MilestoneState.REVIEW).build(),
                    InventedGroups.milestone("Some day").build(),
                    InventedGroups.milestone("Some other day").resolution("Dropped").build())))
        .proposedMilestones(
            MilestonePlan.proposed(
                ImmutableList.of(
                    milestone(9, "Bend it", "2027-01").state(MilestoneState.CHARTER).build())))
        .history(History.builder().addEvents(redated).build())
        .build();
  }

  private static SuccessionClaim claim(
      String from, Kind kind, String to, String date, Source source) {
    return new SuccessionClaim(
        Acronym.of(from), kind, Acronym.of(to), ApproximateDate.parse(date), source, "as told");
  }

  private static SuccessionGraph succession() {
    return new SuccessionGraph(
        ImmutableList.of(
            claim("ladle", Kind.MERGED_INTO, "spoon", "2003-02", Source.REMARKS),
            claim("whisk", Kind.MERGED_INTO, "spoon", "", Source.TOLD),
            claim("spoon", Kind.REPLACED_BY, "knife", "2005", Source.NAMES),
            claim("spoon", Kind.RENAMED_TO, "fork", "2005-04-29", Source.RECORDS),
            claim("fork", Kind.REPLACED_BY, "knife", "2012", Source.RECORDS),
            claim("rake", Kind.REPLACED_BY, "hoe", "", Source.NAMES),
            claim("hoe", Kind.MERGED_INTO, "knife", "2021", Source.TOLD),
            claim("rake", Kind.MERGED_INTO, "ladle", "1991", Source.REMARKS),
            claim("knife", Kind.RENAMED_TO, "spoon", "2022", Source.RECORDS)));
  }

  private static Picture picture(String name) {
    Directory directory = directory();
    return switch (name) {
      case "lifetimes" -> Picture.lifetimes(directory, directory.workingGroups(), ON_A_DAY);
      case "lifetimes-bofs" ->
          Picture.lifetimes(
              directory, directory.workingGroups(), ON_A_DAY.toBuilder().showsBofs(true).build());
      case "active" ->
          Picture.activeGroups(
              directory,
              directory.workingGroups(),
              ON_A_DAY.toBuilder().interval(Interval.YEAR).build());
      case "milestones" -> Picture.milestones(List.of(planned(true)), ON_A_DAY);
      case "milestones-dateless" -> Picture.milestones(List.of(planned(false)), ON_A_DAY);
      case "life" -> Picture.life(directory, directory.group("fork").orElseThrow());
      default -> Picture.succession(directory, succession());
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lifetimes",
        "lifetimes-bofs",
        "active",
        "milestones",
        "milestones-dateless",
        "life",
        "succession"
      })
  void a_picture_is_as_it_was_seen(String name) throws IOException {
    String drawn = picture(name).svg();
    DrawnPicture.checked(drawn);
    Seen.requireSame(SeenPicturesTest.class, name + ".svg", drawn);
  }
}
