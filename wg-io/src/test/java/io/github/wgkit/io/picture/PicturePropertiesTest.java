package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.PictureOptions.View;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Every picture can be read: it is XML, nothing lies on anything else, nothing is cut off, and
 * those who cannot see it are told what there is.
 */
class PicturePropertiesTest {
  private static PictureOptions options(boolean hasDay, boolean byArea) {
    return PictureOptions.builder()
        .showsBofs(true)
        .byArea(byArea)
        .today(Optional.of(InventedGroups.TODAY).filter(day -> hasDay))
        .build();
  }

  @Property(tries = 300)
  void lifetimes_are_legible(@ForAll Directory directory, @ForAll boolean hasDay) {
    DrawnPicture.checked(
        Picture.lifetimes(directory, directory.groups(), options(hasDay, true)).svg());
  }

  @Property(tries = 300)
  void lifetimes_of_one_group_are_legible(@ForAll WorkingGroup group, @ForAll boolean hasDay) {
    Directory directory = Directory.builder().addGroups(group).build();
    DrawnPicture.checked(
        Picture.lifetimes(directory, directory.groups(), options(hasDay, true)).svg());
  }

  @Property(tries = 300)
  void active_groups_are_legible(
      @ForAll Directory directory,
      @ForAll boolean hasDay,
      @ForAll boolean byArea,
      @ForAll Interval interval) {
    PictureOptions options = options(hasDay, byArea).toBuilder().interval(interval).build();
    DrawnPicture.checked(Picture.activeGroups(directory, directory.groups(), options).svg());
  }

  @Property(tries = 300)
  void milestones_are_legible(
      @ForAll Directory directory, @ForAll boolean hasDay, @ForAll MilestonePlan.Kind plan) {
    PictureOptions options = options(hasDay, true).toBuilder().plan(plan).build();
    DrawnPicture.checked(Picture.milestones(directory.groups(), options).svg());
  }

  @Property(tries = 300)
  void milestones_of_one_group_are_all_there(@ForAll WorkingGroup group, @ForAll boolean hasDay) {
    DrawnPicture picture =
        DrawnPicture.checked(Picture.milestones(List.of(group), options(hasDay, true)).svg());
    MilestonePlan plan =
        group.milestones().isEmpty() ? group.proposedMilestones() : group.milestones();
    long dated =
        plan.milestones().stream()
            .filter(milestone -> group.usesMilestoneDates() && milestone.due().isPresent())
            .count();
    // The month is the first text behind the words, in a column of its own.
    assertThat(
            picture.texts().stream()
                .filter(text -> text.left() == 384)
                .filter(text -> text.text().matches("\\d{4}-\\d\\d")))
        .hasSize(Math.toIntExact(dated));
  }

  @Property(tries = 300)
  void a_life_is_legible(@ForAll WorkingGroup group) {
    Directory directory = Directory.builder().addGroups(group).build();
    DrawnPicture.checked(Picture.life(directory, group).svg());
  }

  @Property(tries = 300)
  void a_succession_is_legible(@ForAll Directory directory, @ForAll SuccessionGraph graph) {
    DrawnPicture.checked(Picture.succession(directory, graph).svg());
  }

  private static WorkingGroup spanning(LocalDate first, LocalDate last) {
    return WorkingGroup.builder()
        .acronym(Acronym.of("long"))
        .name("A long time")
        .state(GroupState.CONCLUDED)
        .history(
            History.builder()
                .addEvents(
                    StateEvent.builder()
                        .date(ApproximateDate.of(first))
                        .state(GroupState.ACTIVE)
                        .build(),
                    StateEvent.builder()
                        .date(ApproximateDate.of(last))
                        .state(GroupState.CONCLUDED)
                        .build())
                .build())
        .milestones(
            MilestonePlan.current(
                List.of(
                    Milestone.builder().description("First").due(new Due(first)).build(),
                    Milestone.builder().description("Last").due(new Due(last)).build())))
        .build();
  }

  @Provide
  static Arbitrary<LocalDate> anyDays() {
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 100)
  void all_days_there_are_can_be_drawn(
      @ForAll("anyDays") LocalDate first,
      @ForAll("anyDays") LocalDate last,
      @ForAll("anyDays") LocalDate today,
      @ForAll Interval interval) {
    Directory directory = Directory.builder().addGroups(spanning(first, last)).build();
    PictureOptions options = PictureOptions.builder().today(today).interval(interval).build();
    DrawnPicture.checked(Picture.lifetimes(directory, directory.groups(), options).svg());
    DrawnPicture.checked(Picture.milestones(directory.groups(), options).svg());
    DrawnPicture.checked(Picture.life(directory, directory.groups().get(0)).svg());
    // ten thousand years of months are steps in one line, not a mark for each
    String active = Picture.activeGroups(directory, directory.groups(), options).svg();
    DrawnPicture.checked(active);
    assertThat(active).hasSizeLessThan(100_000);
  }

  @Property(tries = 100)
  void no_picture_is_one_of_a_day_beyond_all_dates(
      @ForAll @IntRange(min = 10_000, max = Year.MAX_VALUE) int year) {
    for (LocalDate day :
        List.of(
            LocalDate.of(year, 1, 1),
            LocalDate.of(-year, 12, 31),
            LocalDate.of(-1, 12, 31),
            LocalDate.MIN,
            LocalDate.MAX)) {
      assertThatThrownBy(() -> PictureOptions.builder().today(day).build())
          .isInstanceOf(DateTimeException.class)
          .hasMessage("a picture can show no day of the year " + day.getYear());
    }
  }

  @Property(tries = 100)
  void the_format_writes_the_same_bytes_everywhere(@ForAll Directory directory, @ForAll View view)
      throws IOException {
    WriteOptions options =
        WriteOptions.builder()
            .format("svg")
            .today(InventedGroups.TODAY)
            .picture(
                PictureOptions.builder()
                    .view(view == View.LIFE ? View.LIFETIMES : view)
                    .addTypes(GroupType.RG)
                    .build())
            .build();
    byte[] here = written(directory, options);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(written(directory, options)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
    DrawnPicture.checked(new String(here, StandardCharsets.UTF_8));
  }

  private static byte[] written(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormatRegistry.standard().write(directory, out, options);
    return out.toByteArray();
  }
}
