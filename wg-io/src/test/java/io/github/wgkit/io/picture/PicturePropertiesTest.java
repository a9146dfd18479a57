package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.PictureOptions.View;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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
