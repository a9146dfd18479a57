package io.github.wgkit.io.picture;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.View;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.WriteResult;
import io.github.wgkit.io.template.Losses;
import io.github.wgkit.io.template.Losses.Part;
import io.github.wgkit.io.template.NamedGroup;
import io.github.wgkit.io.template.TextOutput;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The picture of a directory, and what it does not show. */
final class PictureOfDirectory {
  private final Directory directory;
  private final WriteOptions options;
  private final ImmutableList<Group> groups;
  private final PictureOptions picture;
  private final View view;

  private PictureOfDirectory(
      Directory directory,
      WriteOptions options,
      ImmutableList<Group> groups,
      PictureOptions picture,
      View view) {
    this.directory = directory;
    this.options = options;
    this.groups = groups;
    this.picture = picture;
    this.view = view;
  }

  /**
   * Decides what is drawn.
   *
   * @throws WgWriteException with the code {@code group-unknown} if there is no such group, {@code
   *     group-not-named} if it is not clear whose life is to be drawn, {@code date-unfit} if the
   *     year of the day has not four digits
   */
  static PictureOfDirectory of(Directory directory, WriteOptions options) throws WgWriteException {
    ImmutableList<Group> groups = groups(directory, options);
    PictureOptions picture = options.picture();
    if (picture.today().isEmpty() && options.today().isPresent()) {
      LocalDate today = options.today().get();
      if (!PictureOptions.canShow(today)) {
        throw new WgWriteException(
            "date-unfit", "a picture can show no day of the year " + today.getYear());
      }
      picture = picture.toBuilder().today(today).build();
    }
    boolean isOne = options.group().isPresent() || directory.workingGroups().size() == 1;
    View view =
        picture
            .view()
            .orElseGet(() -> isOne ? PictureOptions.usualView(groups.get(0)) : View.LIFETIMES);
    if (view == View.LIFE && groups.size() != 1) {
      throw new WgWriteException(
          "group-not-named", "a picture of a life is that of one group; name it");
    }
    return new PictureOfDirectory(directory, options, groups, picture, view);
  }

  private static ImmutableList<Group> groups(Directory directory, WriteOptions options)
      throws WgWriteException {
    Optional<Group> named = NamedGroup.of(directory, options);
    if (named.isPresent()) {
      return ImmutableList.of(named.get());
    }
    ImmutableList<WorkingGroup> workingGroups = directory.workingGroups();
    return workingGroups.size() == 1
        ? ImmutableList.copyOf(workingGroups)
        : directory.groups().stream()
            .filter(group -> group.type().filter(options.picture().types()::contains).isPresent())
            .sorted(Comparator.comparing(Group::acronym))
            .collect(ImmutableList.toImmutableList());
  }

  private Picture picture() {
    return switch (view) {
      case LIFETIMES -> Picture.lifetimes(directory, groups, picture);
      case ACTIVE -> Picture.activeGroups(directory, groups, picture);
      case MILESTONES -> Picture.milestones(groups, picture);
      case LIFE -> Picture.life(directory, groups.get(0));
    };
  }

  /**
   * Writes the picture.
   *
   * @param out where to write; is flushed
   * @return what it does not show
   */
  WriteResult write(OutputStream out) throws IOException {
    Writer writer = TextOutput.to(out);
    picture().write(writer);
    writer.flush();
    return losses();
  }

  private WriteResult losses() {
    Losses losses = new Losses();
    Set<Group> drawn = Sets.newIdentityHashSet();
    drawn.addAll(groups);
    MilestonePlan.Kind plan = MilestonesPicture.plan(groups, picture);
    for (Group group : groups) {
      losses.group(group, left(plan));
      if (view == View.LIFETIMES || view == View.LIFE) {
        String acronym = group.acronym().text();
        long others = group.history().events().stream().filter(e -> !isState(e)).count();
        losses.add("events that are no change of state", others, acronym);
        losses.add("past records of groups", group.history().past().size(), acronym);
      }
    }
    if (options.group().isEmpty()) {
      losses.rest(directory, drawn::contains, document -> false);
    }
    return losses.result();
  }

  private static boolean isState(GroupEvent event) {
    return event instanceof StateEvent;
  }

  private Set<Part> left(MilestonePlan.Kind plan) {
    Set<Part> left = EnumSet.allOf(Part.class);
    switch (view) {
      case LIFETIMES, LIFE -> {
        left.remove(Part.STATE);
        left.remove(Part.HISTORY);
      }
      case MILESTONES ->
          left.remove(
              plan == MilestonePlan.Kind.CURRENT ? Part.MILESTONES : Part.PROPOSED_MILESTONES);
      case ACTIVE -> left.remove(Part.STATE);
    }
    return left;
  }
}
