package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.DirectoryAsOf;
import io.github.wgkit.model.history.GroupAsOf;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
      "whatever it is (empty if there is none), chairs are joined by '; '. With --as-of",
      "there are two more: now, the present acronym, and doubts, what is doubtful,",
      "presumed by a later record, or unknown. Groups of which nothing is known on",
      "that day, neither by an event nor by a record, are left out."
    })
final class ListCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("acronym", "name", "type", "state", "area", "chairs");

  private static final String NOW = "now";
  private static final String DOUBTS = "doubts";

  private static final Comparator<Group> BY_AREA = Comparator.comparing(GroupFilter::areaOf);

  private final Tool tool;
  @Mixin private final InputOptions input;
  @Mixin private final GroupFilter filter = new GroupFilter();
  @Mixin private final AsOfOption asOf = new AsOfOption();
  @Mixin private final RowOptions rows;

  ListCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    if (asOf.date().isPresent()) {
      list(read.value(), asOf.date().get());
    } else {
      list(read.value());
    }
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private void list(Directory directory) throws IOException {
    ImmutableList<Group> groups = chosen(directory);
    if (rows.format() == RowFormat.TABLE) {
      print(groups, directory, group -> "");
    } else {
      rows.print(rows(groups, new People(directory)));
    }
  }

  private void list(Directory directory, LocalDate date) throws IOException {
    DirectoryAsOf then = directory.asOf(date);
    Directory past = then.asDirectory(directory);
    Map<Group, GroupAsOf> answers = new IdentityHashMap<>();
    for (int i = 0; i < past.groups().size(); i++) {
      answers.put(past.groups().get(i), then.groupsThere().get(i));
    }
    ImmutableList<Group> groups = chosen(past);
    if (rows.format() == RowFormat.TABLE) {
      print(groups, past, group -> mark(requireNonNull(answers.get(group))));
    } else {
      rows.print(
          rows(groups, new People(past))
              .with(
                  NOW,
                  i -> Cell.of(requireNonNull(answers.get(groups.get(i))).now().acronym().text()))
              .with(
                  DOUBTS,
                  i ->
                      Cell.of(
                          String.join("; ", requireNonNull(answers.get(groups.get(i))).doubts()))));
    }
    int unknown = directory.groups().size() - past.groups().size();
    if (unknown > 0) {
      tool.say("of " + unknown + " other groups nothing is known on " + date);
    }
  }

  /** {@return what is not sure: {@code state? people?}} */
  private static String mark(GroupAsOf group) {
    return group.doubts().stream()
        .map(doubt -> doubt.substring(0, doubt.indexOf(' ')) + "?")
        .collect(joining(" "));
  }

  private ImmutableList<Group> chosen(Directory directory) {
    return ImmutableList.sortedCopyOf(BY_AREA, filter.choose(directory, tool));
  }

  private void print(ImmutableList<Group> groups, Directory directory, Function<Group, String> mark)
      throws IOException {
    GroupTable table = new GroupTable(directory, !filter.isOneType(), !filter.isOneState(), mark);
    rows.output().print((out, style) -> table.print(groups, out, style));
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
