package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.csv.LifetimeRow;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells from when to when groups were chartered. */
@Command(
    name = "lifetimes",
    description = {
      "Tells from when to when groups were chartered, and how sure that is: working groups unless"
          + " --type says something else, in whatever state."
    },
    footer = {
      "",
      "CSV and JSON have the columns",
      "acronym,chartered,chartered_q,concluded,concluded_q,days,quality; the summary",
      "goes to standard error. chartered is the first event that leads to active,",
      "concluded the last that leads to conclude; of a BoF they are bof and bof-conc.",
      "",
      "chartered_q and concluded_q: exact (to the day), month, year, uncertain;",
      "without a date: missing (no event), undated, placeholder(DATE) where the date",
      "stands for none, superseded(DATE) where the group was active again after it,",
      "and nothing where it has not happened.",
      "",
      "quality: each group is in one class. good: chartered and ended, both exact, in",
      "this order; approximate: not both exact; not-before: the start is not before",
      "the end; start-unknown, end-unknown, both-unknown; no-events: ended, and no",
      "event tells a state; open, open-start-unknown; dormant; bof; never-chartered."
    })
final class LifetimesCommand implements Callable<Integer> {
  @Mixin private final InputOptions input;
  @Mixin private final GroupFilter filter = new GroupFilter();
  @Mixin private final RowOptions rows;

  private final Tool tool;

  LifetimesCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    filter.typeByDefault(GroupType.WG);
    ImmutableList<Group> groups = filter.choose(directory, tool);
    Placeholders placeholders = Placeholders.in(directory);
    ImmutableList<Lifetime> lifetimes =
        groups.stream().map(group -> Lifetime.of(group, placeholders)).collect(toImmutableList());
    summary(lifetimes).print(rows(groups, lifetimes), rows, tool);
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private static Summary<LifetimeQuality> summary(List<Lifetime> lifetimes) {
    Multiset<LifetimeQuality> counts = EnumMultiset.create(LifetimeQuality.class);
    lifetimes.forEach(lifetime -> counts.add(lifetime.quality()));
    return new Summary<>(
        ImmutableList.of("quality", "meaning"),
        counts,
        List.of(LifetimeQuality.values()),
        LifetimeQuality::slug,
        LifetimeQuality::title,
        counts.size() == 1 ? "group" : "groups");
  }

  static Rows rows(List<Group> groups, List<Lifetime> lifetimes) {
    ImmutableList.Builder<ImmutableList<Cell>> cells = ImmutableList.builder();
    for (int i = 0; i < groups.size(); i++) {
      cells.add(cells(LifetimeRow.of(groups.get(i), lifetimes.get(i))));
    }
    return new Rows(LifetimeRow.COLUMNS, cells.build());
  }

  private static ImmutableList<Cell> cells(List<String> row) {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    for (int i = 0; i < row.size(); i++) {
      boolean isText = !LifetimeRow.COLUMNS.get(i).equals(LifetimeRow.DAYS);
      cells.add(row.get(i).isEmpty() ? Cell.NOTHING : new Cell(row.get(i), isText));
    }
    return cells.build();
  }
}
