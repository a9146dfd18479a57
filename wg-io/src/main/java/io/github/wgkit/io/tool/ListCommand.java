package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists groups. */
@Command(
    name = "list",
    description = "Lists groups, ordered by area and acronym.",
    footer = {
      "",
      "CSV and JSON have the columns acronym,name,type,state,area,chairs. Type and",
      "state are the slugs of the Datatracker, area is the acronym of the parent",
      "whatever it is (empty if there is none), chairs are joined by '; '."
    })
final class ListCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("acronym", "name", "type", "state", "area", "chairs");

  private static final Comparator<Group> BY_AREA = Comparator.comparing(GroupFilter::areaOf);

  private final Tool tool;
  @Mixin private final InputOptions input;
  @Mixin private final GroupFilter filter = new GroupFilter();
  @Mixin private final RowOptions rows;

  ListCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    ImmutableList<Group> groups =
        ImmutableList.sortedCopyOf(BY_AREA, filter.choose(directory, tool));
    if (rows.format() == RowFormat.TABLE) {
      GroupTable table = new GroupTable(directory, !filter.isOneType(), !filter.isOneState());
      rows.output().print((out, style) -> table.print(groups, out, style));
    } else {
      rows.print(rows(groups, new People(directory)));
    }
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  static Rows rows(List<Group> groups, People people) {
    return new Rows(
        COLUMNS,
        groups.stream()
            .map(
                group ->
                    ImmutableList.of(
                        Cell.of(group.acronym().text()),
                        Cell.of(group.name()),
                        Cell.of(GroupFilter.typeOf(group)),
                        Cell.of(GroupFilter.stateOf(group)),
                        Cell.of(GroupFilter.areaOf(group)),
                        Cell.of(people.chairsOf(group))))
            .collect(toImmutableList()));
  }
}
