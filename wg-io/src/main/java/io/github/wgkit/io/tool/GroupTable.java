package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;

/** Groups as people like to see them: under the names of their areas, and counted. */
final class GroupTable {
  private final Directory directory;
  private final People people;
  private final boolean showsType;
  private final boolean showsState;
  private final Function<Group, String> mark;

  /**
   * Prepares a table.
   *
   * @param directory where the names of areas and people stand
   * @param showsType whether the groups may differ in type
   * @param showsState whether the groups may differ in state
   * @param mark what else is to be said of a group, in a few words; may be empty
   */
  GroupTable(
      Directory directory, boolean showsType, boolean showsState, Function<Group, String> mark) {
    this.directory = directory;
    this.people = new People(directory);
    this.showsType = showsType;
    this.showsState = showsState;
    this.mark = mark;
  }

  /** Prints groups that are sorted by area; those without one come last. */
  void print(ImmutableList<Group> groups, Appendable out, Style style) throws IOException {
    ImmutableListMultimap<String, Group> byArea = Multimaps.index(groups, GroupFilter::areaOf);
    Table table = new Table(style);
    byArea.keySet().stream()
        .filter(area -> !area.isEmpty())
        .forEach(area -> section(table, heading(area), byArea.get(area)));
    if (byArea.containsKey("")) {
      section(table, "In no area", byArea.get(""));
    }
    table.line(count(groups.size(), byArea));
    table.print(out);
  }

  private void section(Table table, String heading, Collection<Group> groups) {
    table.heading(heading);
    groups.forEach(group -> table.row(row(group)));
    table.line("");
  }

  /** {@return "Security Area (sec)", or what is known of that} */
  private String heading(String area) {
    String name = directory.group(area).map(group -> group.name().strip()).orElse("");
    return name.isEmpty() ? area : name + " (" + area + ")";
  }

  private ImmutableList<String> row(Group group) {
    ImmutableList.Builder<String> cells = ImmutableList.builder();
    cells.add("  " + group.acronym(), group.name().strip());
    if (showsType) {
      cells.add(GroupFilter.typeOf(group));
    }
    if (showsState) {
      cells.add(GroupFilter.stateOf(group));
    }
    return cells.add(people.chairsOf(group), mark.apply(group)).build();
  }

  private String count(int groups, ImmutableListMultimap<String, Group> byArea) {
    long areas =
        byArea.keySet().stream()
            .flatMap(area -> directory.group(area).stream())
            .filter(Area.class::isInstance)
            .count();
    return groups
        + (groups == 1 ? " group" : " groups")
        + (areas == 0 ? "" : " in " + areas + (areas == 1 ? " area" : " areas"));
  }
}
