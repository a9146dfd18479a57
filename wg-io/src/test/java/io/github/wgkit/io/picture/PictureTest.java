package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.Loss;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.PictureOptions.View;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionClaim.Source;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 7);
  private static final PictureOptions ON_A_DAY = PictureOptions.builder().today(TODAY).build();

  /** A group with changes of state such as {@code active 1993-06}, the last of them recorded. */
  static WorkingGroup group(String acronym, String... changes) {
    List<GroupEvent> events = new ArrayList<>();
    GroupState state = GroupState.UNKNOWN;
    for (String change : changes) {
      int blank = change.indexOf(' ');
      state = GroupState.of(change.substring(0, blank));
      events.add(
          StateEvent.builder()
              .date(ApproximateDate.parse(change.substring(blank + 1)))
              .state(state)
              .build());
    }
    return InventedGroups.group(acronym, "Group of " + acronym)
        .state(state)
        .history(History.builder().events(events).build())
        .build();
  }

  private static Directory directory(Group... groups) {
    return Directory.builder().addGroups(InventedGroups.area()).addGroups(groups).build();
  }

  private static DrawnPicture lifetimes(PictureOptions options, Group... groups) {
    Directory directory = directory(groups);
    return DrawnPicture.checked(Picture.lifetimes(directory, List.of(groups), options).svg());
  }

  private static String text(DrawnPicture picture) {
    return picture.root().getTextContent();
  }

  @Test
  void lifetimes_stand_under_their_areas_in_the_order_of_their_beginning() {
    DrawnPicture picture =
        lifetimes(
            ON_A_DAY,
            group("late", "active 2010-03-04", "conclude 2012-03-04"),
            group("early", "active 1993-06-17"));
    assertThat(picture.words()).containsSubsequence("Kitchen Area (kit), 2", "early", "late");
    assertThat(picture.words()).contains("not ended", "today, 2026-05-07");
    assertThat(text(picture))
        .contains("late \u2013 Group of late: chartered 2010-03-04; concluded 2012-03-04")
        .contains("1 chartered and ended, both known to the day; 1 open, start known.");
  }

  @Test
  void dates_that_are_not_known_to_the_day_are_hatched() {
    String exact =
        svg(group("a", "active 1993-06-17", "conclude 2005-04-29"), PictureOptions.DEFAULT);
    String year = svg(group("a", "active 1993", "conclude 2005-04-29"), PictureOptions.DEFAULT);
    assertThat(hatches(exact)).isEqualTo(1); // the one in the legend
    assertThat(hatches(year)).isEqualTo(2);
  }

  private static String svg(Group group, PictureOptions options) {
    return Picture.lifetimes(directory(group), List.of(group), options).svg();
  }

  private static int hatches(String svg) {
    return svg.split("fill=\"url\\(#", -1).length - 1;
  }

  @Test
  void groups_without_any_date_are_listed_and_bofs_are_left_out_unless_asked_for() {
    Group undated = group("lost", "active ", "conclude ");
    Group bof = group("quick", "bof 2019-03-04");
    DrawnPicture picture = lifetimes(ON_A_DAY, undated, bof, group("a", "active 1993-06-17"));
    assertThat(picture.words()).contains("Without any known date: lost").doesNotContain("quick");
    DrawnPicture all = lifetimes(ON_A_DAY.toBuilder().showsBofs(true).build(), undated, bof);
    assertThat(all.words()).contains("quick", "BoF");
  }

  @Test
  void an_end_before_the_start_is_drawn_as_what_it_is() {
    Group odd = group("odd", "conclude 2003-01-01", "active 2004-01-01");
    Group ended = ((WorkingGroup) odd).toBuilder().state(GroupState.CONCLUDED).build();
    assertThat(lifetimes(ON_A_DAY, ended).words()).contains("end stated before the start");
  }

  @Test
  void active_groups_are_counted_as_far_as_their_dates_allow() {
    Directory directory =
        directory(
            group("a", "active 2001-06-17", "conclude 2004-04-29"),
            group("b", "active 2002", "conclude 2003-02"),
            group("c", "conclude 2002-04-29"),
            group("d", "active ", "conclude "));
    String words =
        Picture.activeGroups(
                directory,
                directory.workingGroups(),
                PictureOptions.builder().interval(Interval.YEAR).build())
            .description();
    assertThat(words)
        .contains("most in 2002, 2; last 0.")
        .contains("2001: 1 (at most 2), 2002: 2, 2003: 1, 2004: 0.");
  }

  @Test
  void groups_that_say_too_little_to_be_counted_are_told() {
    Directory directory = directory(group("d", "active ", "conclude "), group("a", "active 2001"));
    DrawnPicture picture =
        DrawnPicture.checked(
            Picture.activeGroups(directory, directory.workingGroups(), ON_A_DAY).svg());
    assertThat(text(picture)).contains("1 group is not counted at all");
    assertThat(picture.words()).contains("Kitchen Area (kit), peak 1");
  }

  private static Milestone.Builder milestone(long id, String words, String due) {
    return InventedGroups.milestone(words).id(id).due(Due.parse(due));
  }

  private static MilestoneEvent redated(long id, String day, String text) {
    return MilestoneEvent.builder()
        .milestoneId(id)
        .date(ApproximateDate.parse(day))
        .description(text)
        .build();
  }

  private static WorkingGroup planned(Milestone... milestones) {
    return InventedGroups.group("spoon", "Spoons")
        .milestones(MilestonePlan.current(List.of(milestones)))
        .build();
  }

  private static DrawnPicture milestones(Group group, PictureOptions options) {
    return DrawnPicture.checked(Picture.milestones(List.of(group), options).svg());
  }

  @Test
  void milestones_are_overdue_only_by_a_day() {
    WorkingGroup group =
        planned(
            milestone(1, "Late", "2026-03").build(),
            milestone(2, "Done already", "2026-01").resolution("Done").build(),
            milestone(3, "Asked for", "2026-09").state(MilestoneState.REVIEW).build());
    assertThat(milestones(group, PictureOptions.DEFAULT).words()).doesNotContain("overdue");
    DrawnPicture picture = milestones(group, ON_A_DAY);
    assertThat(picture.words())
        .containsSubsequence("Done already", "2026-01", "Done", "Late", "overdue 1 mo.")
        .containsSubsequence("Asked for", "2026-09", "for review");
    assertThat(text(picture))
        .contains(
            "3 milestones: 1 waits for approval; 1 overdue; 1 no longer due: done, dropped or"
                + " moved.");
  }

  /** The label of February stood at the edge, and reached into that of March. */
  @Test
  void the_label_after_a_short_month_has_room() {
    for (String last : List.of("1986-03", "1986-05", "1986-06", "1986-07", "1986-08")) {
      milestones(
          planned(milestone(1, "First", "1986-02").build(), milestone(2, "Last", last).build()),
          PictureOptions.DEFAULT);
    }
  }

  @Test
  void redatings_are_told_by_events_or_by_earlier_versions() {
    Milestone now = milestone(7, "Submit \"it\", set due date to May 1999", "2026-07").build();
    History history =
        History.builder()
            .addEvents(
                redated(
                    7,
                    "2025-01-02",
                    "Changed milestone \"Submit \"it\", set due date to May 1999\", set due date to"
                        + " May 2026 from December 2025"),
                redated(
                    7,
                    "2025-09-01",
                    "Changed milestone \"x\", set due date to July 2026 from"
                        + " May 2026, resolved as \"x\""),
                redated(8, "2025-09-01", "Changed milestone \"x\", set due date to July 2027"))
            .build();
    List<YearMonth> before = List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 5));
    assertThat(DueDates.before(now, history)).isEqualTo(before);

    Milestone versioned =
        now.toBuilder()
            .addEarlier(milestone(7, "x", "2025-12").build())
            .addEarlier(milestone(7, "y", "2025-12").build())
            .addEarlier(milestone(7, "z", "2026-05").build())
            .build();
    assertThat(DueDates.before(versioned, History.NONE)).isEqualTo(before);
    WorkingGroup group = planned(now).toBuilder().history(history).build();
    assertThat(milestones(group, ON_A_DAY).words())
        .contains("redated 2 times, +7 mo.", "due before, redated");
  }

  @Test
  void milestones_without_a_date_are_listed_in_their_order() {
    WorkingGroup group =
        planned(
            InventedGroups.milestone("Second").build(),
            milestone(1, "Dated", "2026-03").build(),
            InventedGroups.milestone("First").build());
    assertThat(milestones(group, ON_A_DAY).words())
        .containsSubsequence("Dated", "Without a date, in the order of the record:")
        .containsSubsequence("1", "Second", "2", "First");
    WorkingGroup dateless = group.toBuilder().usesMilestoneDates(false).build();
    assertThat(milestones(dateless, ON_A_DAY).words())
        .doesNotContain("2026-03")
        .containsSubsequence("1", "Second", "2", "Dated", "3", "First");
  }

  @Test
  void a_life_has_all_its_steps_and_states_that_nobody_knows() {
    Group group =
        group(
            "a",
            "bof 2001-01-02",
            "active 2002",
            "napping 2003-04",
            "napping 2004-01-01",
            "conclude ");
    DrawnPicture picture = DrawnPicture.checked(Picture.life(directory(group), group).svg());
    assertThat(picture.words())
        .contains("BOF", "Dormant", "napping", "Unknown", "1", "2", "5")
        .containsSubsequence("2003-04", "napping", "2004-01-01", "napping", "told again")
        .containsSubsequence("unknown", "Concluded");
  }

  @Test
  void a_record_that_disagrees_with_its_events_is_told() {
    WorkingGroup group =
        group("a", "active 2002-03-04").toBuilder().state(GroupState.REPLACED).build();
    assertThat(text(DrawnPicture.checked(Picture.life(directory(group), group).svg())))
        .contains("The record says Replaced, and no event tells how that came.");
  }

  private static SuccessionClaim claim(
      String from, SuccessionClaim.Kind kind, String to, String date, Source source) {
    return new SuccessionClaim(
        Acronym.of(from), kind, Acronym.of(to), ApproximateDate.parse(date), source, "as told");
  }

  @Test
  void a_succession_shows_groups_with_their_years_and_who_says_so() {
    SuccessionGraph graph =
        new SuccessionGraph(
            ImmutableList.of(
                claim("raft", Kind.MERGED_INTO, "boats", "1999-08", Source.REMARKS),
                claim("raft", Kind.MERGED_INTO, "boats", "", Source.TOLD),
                claim("boats", Kind.RENAMED_TO, "raft", "2001", Source.RECORDS),
                // a day that stands for none
                claim("boats", Kind.REPLACED_BY, "ships", "1997-01-01", Source.NAMES)));
    Directory directory = directory(group("boats", "active 1999-08-07", "conclude 2003-08-07"));
    Picture picture = Picture.succession(directory, graph);
    DrawnPicture drawn = DrawnPicture.checked(picture.svg());
    assertThat(picture.title()).isEqualTo("Succession of 3 groups");
    assertThat(drawn.words())
        .contains("boats", "1999\u20132003", "raft", "ships")
        .contains("merged into 1999-08", "renamed to 2001", "replaced by")
        .containsSubsequence("boats renamed to raft", "2001", "records", "as told")
        .containsSubsequence("raft merged into boats", "told", "as told")
        .contains("only concluded from documents or names", "no record of this acronym")
        .doesNotContain("1997-01-01");
    assertThat(picture.svg().split("dashes ink-line", -1)).hasSize(3); // one is in the legend
    assertThat(picture.description()).contains("raft merged into boats 1999-08 (remarks)");
  }

  @Test
  void a_succession_of_nobody_says_so() {
    Picture picture = Picture.succession(Directory.EMPTY, SuccessionGraph.EMPTY);
    assertThat(DrawnPicture.checked(picture.svg()).words())
        .contains("Nothing is claimed of any group.");
  }

  @Test
  void nasty_names_are_cut_and_told_in_full_and_stay_texts() {
    String nasty = "<script>alert(\"1\")</script> & " + "\u7d05\u8336\u7814\u7a76\u4f1a".repeat(60);
    WorkingGroup group =
        group("x", "active 1993-06-17").toBuilder()
            .acronym(Acronym.of("\u05d0\u05d1\u05d2-" + "w".repeat(70)))
            .name(nasty)
            .build();
    DrawnPicture picture = lifetimes(ON_A_DAY, group);
    assertThat(text(picture)).contains(nasty);
    assertThat(picture.words()).anyMatch(word -> word.endsWith("w\u2026"));
    assertThat(picture.root().getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void nine_hundred_groups_are_legible() {
    Group[] groups = new Group[900];
    for (int i = 0; i < groups.length; i++) {
      // Not all on one day, which would look like a day that stands for none.
      LocalDate day = LocalDate.of(1986, 1, 1).plusDays(15L * i);
      groups[i] =
          group("group" + i, "active " + day, "conclude " + day.plusDays(900)).toBuilder()
              .parent(Acronym.of("area" + i % 15))
              .build();
    }
    DrawnPicture picture = lifetimes(ON_A_DAY, groups);
    assertThat(picture.height()).isGreaterThan(900 * 16);
    assertThat(picture.words().stream().filter(word -> word.startsWith("group"))).hasSize(900);
  }

  private static List<Loss> written(Directory directory, WriteOptions options, StringBuilder svg)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Loss> losses =
        FormatRegistry.standard()
            .write(directory, out, options.toBuilder().format("svg").build())
            .losses();
    svg.append(out.toString(StandardCharsets.UTF_8));
    return losses;
  }

  @Test
  void the_format_draws_milestones_of_one_group_and_lifetimes_of_several() throws IOException {
    StringBuilder one = new StringBuilder();
    WriteOptions options = WriteOptions.builder().today(TODAY).build();
    written(directory(planned(milestone(1, "Late", "2026-03").build())), options, one);
    assertThat(one.toString()).contains(">Milestones of Spoons (spoon)</title>", "overdue");

    StringBuilder life = new StringBuilder();
    written(directory(group("a", "active 2002-03-04")), options, life);
    assertThat(life.toString()).contains(">Life of Group of a (a)</title>");

    StringBuilder two = new StringBuilder();
    Directory directory =
        directory(
            group("a", "active 2002-03-04"),
            group("b", "active 2002-03-04"),
            group("c", "active 2003").toBuilder().type(GroupType.RG).build());
    List<Loss> losses = written(directory, options, two);
    assertThat(two.toString()).contains(">Lifetimes of 2 groups</title>", "today, 2026-05-07");
    assertThat(losses)
        .extracting(Loss::what)
        .contains("other groups", "mailing lists")
        .doesNotContain("history", "states of groups");
  }

  @Test
  void whose_life_is_drawn_has_to_be_clear() {
    Directory directory = directory(group("a", "active 2002"), group("b", "active 2002"));
    WriteOptions life =
        WriteOptions.builder().picture(PictureOptions.builder().view(View.LIFE).build()).build();
    assertThatThrownBy(() -> written(directory, life, new StringBuilder()))
        .isInstanceOf(WgWriteException.class)
        .hasMessageContaining("name it");
    assertThatThrownBy(
            () ->
                written(
                    directory,
                    WriteOptions.builder().group(Acronym.of("zz")).build(),
                    new StringBuilder()))
        .isInstanceOf(WgWriteException.class)
        .hasMessageContaining("zz");
  }

  @Test
  void an_empty_directory_makes_a_picture_that_says_so() throws IOException {
    for (View view : List.of(View.LIFETIMES, View.ACTIVE, View.MILESTONES)) {
      StringBuilder svg = new StringBuilder();
      written(
          Directory.EMPTY,
          WriteOptions.builder().picture(PictureOptions.builder().view(view).build()).build(),
          svg);
      assertThat(DrawnPicture.checked(svg.toString()).words())
          .anyMatch(words -> words.startsWith("There are no "));
    }
  }
}
