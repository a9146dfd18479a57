package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.PictureOptions.Interval;
import io.github.wgkit.io.PictureOptions.View;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.picture.Picture;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws groups over time. */
@Command(
    name = "timeline",
    description = {
      "Draws groups over time, as a picture in SVG: working groups unless --wg or --type say"
          + " something else, in whatever state."
    },
    footer = {
      "",
      "lifetimes: from when to when groups were chartered, a row for each, by area.",
      "active: how many were active, at the end of each year or month.",
      "milestones: by due date, with the dates they had before.",
      "life: the states that one group went through, on the diagram of the lifecycle.",
      "",
      "Dates that are not known, or not to the day, are drawn as such, and told."
    })
final class TimelineCommand implements Callable<Integer> {
  private final Tool tool;
  @Spec private CommandSpec command;
  @Mixin private final InputOptions input;

  @Option(
      names = "--wg",
      split = ",",
      paramLabel = "ACRONYM",
      description = "Only these groups, such as quic or quic,tls; of whatever type.")
  private List<String> named = List.of();

  @Mixin private final GroupFilter filter = new GroupFilter();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      converter = Views.class,
      completionCandidates = Views.class,
      description = {
        "What is drawn: ${COMPLETION-CANDIDATES}.",
        "Default: milestones of the group that --wg names or that is alone in INPUT, or its life if"
            + " it has none and changes of state; else lifetimes."
      })
  private @Nullable View view;

  @Option(
      names = {"--now", "--today"},
      paramLabel = "TIME",
      converter = NowOption.Converter.class,
      description = {
        "The moment by which milestones are overdue, such as 2026-11-23 or"
            + " 2026-11-23T12:00:00Z: its day in UTC. Default: none, and nothing is."
      })
  private @Nullable Instant now;

  @Option(names = "--bofs", description = "Among lifetimes, BoFs, too.")
  private boolean showsBofs;

  @Option(names = "--total", description = "Active groups of all areas in one.")
  private boolean inTotal;

  @Option(
      names = "--per",
      paramLabel = "INTERVAL",
      converter = Intervals.class,
      completionCandidates = Intervals.class,
      description = {
        "How often active groups are counted: ${COMPLETION-CANDIDATES}.",
        "Default: what fits the time there is."
      })
  private @Nullable Interval interval;

  @Option(names = "--proposed", description = "The milestones of charters under review.")
  private boolean proposed;

  @Mixin private final OutputOptions output;

  TimelineCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    Optional<LocalDate> today = today();
    ReadResult<Directory> read = input.read();
    Optional<ImmutableList<Group>> groups = groups(read.value());
    if (groups.isEmpty()) {
      return ExitStatus.FAILED;
    }
    if (view == View.LIFE && groups.get().size() != 1) {
      throw new ParameterException(
          command.commandLine(), "A life is that of one group; say --wg ACRONYM");
    }
    Picture picture = picture(read.value(), groups.get(), today);
    output.print((out, style) -> picture.write(out));
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  /** {@return the groups to draw; empty if one is not there, which was told} */
  private Optional<ImmutableList<Group>> groups(Directory directory) {
    if (named.isEmpty()) {
      filter.typeByDefault(GroupType.WG);
      return Optional.of(filter.choose(directory, tool));
    }
    GroupLookup lookup = new GroupLookup(tool, input);
    List<Group> found = new ArrayList<>();
    for (String acronym : named) {
      lookup.find(acronym, directory).ifPresent(found::add);
    }
    return found.size() == named.size()
        ? Optional.of(found.stream().filter(filter).collect(ImmutableList.toImmutableList()))
        : Optional.empty();
  }

  private Optional<LocalDate> today() {
    Optional<LocalDate> day =
        Optional.ofNullable(now).map(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    if (day.isPresent() && !PictureOptions.canShow(day.get())) {
      throw new ParameterException(
          command.commandLine(), "A picture can show no day of the year " + day.get().getYear());
    }
    return day;
  }

  private Picture picture(
      Directory directory, ImmutableList<Group> groups, Optional<LocalDate> today) {
    PictureOptions options =
        PictureOptions.builder()
            .today(today)
            .showsBofs(showsBofs || !named.isEmpty())
            .byArea(!inTotal)
            .interval(Optional.ofNullable(interval))
            .plan(proposed ? Optional.of(MilestonePlan.Kind.PROPOSED) : Optional.empty())
            .build();
    return switch (view(groups, named.size() == 1 || directory.workingGroups().size() == 1)) {
      case LIFETIMES -> Picture.lifetimes(directory, groups, options);
      case ACTIVE -> Picture.activeGroups(directory, groups, options);
      case MILESTONES -> Picture.milestones(groups, options);
      case LIFE -> Picture.life(directory, groups.get(0));
    };
  }

  private View view(List<Group> groups, boolean isOne) {
    if (view != null) {
      return view;
    }
    return isOne && groups.size() == 1 ? PictureOptions.usualView(groups.get(0)) : View.LIFETIMES;
  }

  /** What {@code --view} offers. */
  static final class Views extends Words<View> {
    Views() {
      super(View.class);
    }
  }

  /** What {@code --per} offers. */
  static final class Intervals extends Words<Interval> {
    Intervals() {
      super(Interval.class);
    }
  }
}
