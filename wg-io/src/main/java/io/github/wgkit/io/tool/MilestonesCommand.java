package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.lifecycle.milestone.DocumentFate;
import io.github.wgkit.lifecycle.milestone.MilestoneAnalytics;
import io.github.wgkit.lifecycle.milestone.MilestoneCount;
import io.github.wgkit.lifecycle.milestone.MilestoneProgress;
import io.github.wgkit.lifecycle.milestone.Timeliness;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how milestones get on. */
@Command(
    name = "milestones",
    description = "Tells how the milestones of groups get on: overdue, slipped, done in time.",
    footer = {
      "",
      "CSV and JSON have the columns group,due,class,days_overdue,months_overdue,",
      "first_due,re_datings,slip_months,resolution,resolved,stale,milestone,documents;",
      "the summary goes to standard error. months_overdue are those of the",
      "Datatracker's old reminders: the days by 30. resolved is the day since which",
      "it is done, where earlier versions or events tell. stale: open, and all",
      "documents are published, dead or replaced.",
      "",
      "class: each milestone is in one. not-yet-due; overdue: its month is over;",
      "dateless: nothing can be overdue; idle: open, of a group that is not active;",
      "not-accepted; done-on-time: by its first date; done-re-dated: by its last;",
      "done-late; done: no telling whether in time."
    })
final class MilestonesCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "group",
          "due",
          "class",
          "days_overdue",
          "months_overdue",
          "first_due",
          "re_datings",
          "slip_months",
          "resolution",
          "resolved",
          "stale",
          "milestone",
          "documents");

  private final Tool tool;

  @Option(
      names = "--wg",
      split = ",",
      paramLabel = "ACRONYM",
      description = "Only the groups with these acronyms, whatever their type.")
  private List<String> acronyms = List.of();

  @Option(names = "--overdue", description = "Only milestones that are overdue.")
  private boolean isOverdue;

  @Option(names = "--open", description = "Only milestones that are not done.")
  private boolean isOpen;

  @Option(names = "--done", description = "Only milestones that are done.")
  private boolean isDone;

  @Option(
      names = "--stale",
      description = "Only open milestones all of whose documents are published, dead or replaced.")
  private boolean isStale;

  @Mixin private final InputOptions input;
  @Mixin private final GroupFilter filter = new GroupFilter();
  @Mixin private final NowOption now = new NowOption();
  @Mixin private final RowOptions rows;

  MilestonesCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    GroupLookup lookup = new GroupLookup(tool, input);
    boolean isMissing = false;
    for (String acronym : acronyms) {
      isMissing |= lookup.find(acronym, directory).isEmpty();
    }
    MilestoneAnalytics analytics = MilestoneAnalytics.of(directory, now.today());
    ImmutableList<MilestoneProgress> chosen =
        filter.choose(directory, tool).stream()
            .filter(this::isMeant)
            .flatMap(group -> analytics.of(group).stream())
            .filter(isMeant())
            .collect(toImmutableList());
    summary(chosen).print(rows(chosen), rows, tool);
    return read.hasErrors() || isMissing ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private boolean isMeant(Group group) {
    return acronyms.isEmpty()
        || acronyms.stream()
            .anyMatch(acronym -> Ascii.equalsIgnoreCase(acronym, group.acronym().text()));
  }

  private Predicate<MilestoneProgress> isMeant() {
    return one ->
        (!isOverdue || one.timeliness() == Timeliness.OVERDUE)
            && (!isOpen || !one.timeliness().isDone())
            && (!isDone || one.timeliness().isDone())
            && (!isStale || one.isStale());
  }

  private static Summary<Timeliness> summary(List<MilestoneProgress> milestones) {
    MilestoneCount count = MilestoneCount.of(milestones);
    long groups = milestones.stream().map(one -> one.group().acronym()).distinct().count();
    String total =
        Stream.of(
                (count.all() == 1 ? "milestone" : "milestones")
                    + " in "
                    + groups
                    + (groups == 1 ? " group" : " groups"),
                count.overdue().isPresent() || count.all() == 0 ? "" : "overdue: N/A, no dates",
                count.reDatings() == 0 ? "" : reDatings(count),
                count.timed() == 0 ? "" : onTime(count),
                count.stale() == 0 ? "" : count.stale() + " stale")
            .filter(part -> !part.isEmpty())
            .collect(joining("; "));
    return new Summary<>(
        ImmutableList.of("class", "meaning"),
        count.byTimeliness(),
        List.of(Timeliness.values()),
        Words::word,
        Timeliness::title,
        total);
  }

  private static String reDatings(MilestoneCount count) {
    return count.reDated()
        + " re-dated "
        + count.reDatings()
        + (count.reDatings() == 1 ? " time" : " times")
        + ", "
        + count.slip()
        + (count.slip() == 1 ? " month" : " months")
        + " in all";
  }

  private static String onTime(MilestoneCount count) {
    return "of "
        + count.timed()
        + " done, "
        + percent(count.onTimeByFirstDate())
        + " by the first date, "
        + percent(count.onTimeByLastDate())
        + " by the last";
  }

  private static String percent(OptionalDouble part) {
    return String.format(Locale.ROOT, "%.0f %%", part.orElseThrow() * 100);
  }

  static Rows rows(List<MilestoneProgress> milestones) {
    return new Rows(
        COLUMNS, milestones.stream().map(MilestonesCommand::row).collect(toImmutableList()));
  }

  private static ImmutableList<Cell> row(MilestoneProgress one) {
    boolean isLate = one.timeliness() == Timeliness.OVERDUE;
    return ImmutableList.of(
        Cell.of(one.group().acronym().text()),
        Cell.unlessEmpty(one.milestone().due().map(Due::month).map(Objects::toString).orElse("")),
        Cell.of(Words.word(one.timeliness())),
        isLate ? Cell.of(one.daysOverdue()) : Cell.NOTHING,
        isLate ? Cell.of(one.monthsOverdue()) : Cell.NOTHING,
        Cell.unlessEmpty(one.firstDue().map(Due::month).map(Objects::toString).orElse("")),
        Cell.of(one.reDatings().size()),
        Cell.of(one.slip()),
        Cell.unlessEmpty(one.milestone().resolution().orElse("")),
        Cell.unlessEmpty(one.resolved().map(Objects::toString).orElse("")),
        Cell.of(one.isStale()),
        Cell.of(one.milestone().description()),
        Cell.of(one.documents().stream().map(MilestonesCommand::inWords).collect(joining("; "))));
  }

  private static String inWords(DocumentFate fate) {
    return fate.document()
        + " ("
        + Words.word(fate.kind())
        + fate.successor().map(other -> ": " + other).orElse("")
        + ")";
  }
}
