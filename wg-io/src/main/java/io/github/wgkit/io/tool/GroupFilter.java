package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Slug;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which groups a command is about. */
final class GroupFilter implements Predicate<Group> {
  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "Only groups of these types, such as wg or rg,ag.")
  private List<String> types = List.of();

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "STATE",
      description = "Only groups in these states, such as active or bof,proposed.")
  private List<String> states = List.of();

  @Option(
      names = "--area",
      split = ",",
      paramLabel = "AREA",
      description = "Only groups with these parents, such as sec or irtf; '' for none.")
  private List<String> areas = List.of();

  /** {@return the slug of the type, empty if there is none} */
  static String typeOf(Group group) {
    return group.type().map(Slug::slug).orElse("");
  }

  /** {@return the slug of the state, empty if there is none} */
  static String stateOf(Group group) {
    return group.state().map(Slug::slug).orElse("");
  }

  /** {@return the acronym of the parent, whatever it is; empty if there is none} */
  static String areaOf(Group group) {
    return group.parent().map(Acronym::text).orElse("");
  }

  @Override
  public boolean test(Group group) {
    return isAmong(types, typeOf(group))
        && isAmong(states, stateOf(group))
        && isAmong(areas, areaOf(group));
  }

  private static boolean isAmong(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.stream().anyMatch(w -> Ascii.equalsIgnoreCase(w, value));
  }

  /** Lets only groups of a type pass if nobody has asked for others. */
  void typeByDefault(GroupType type) {
    if (types.isEmpty()) {
      types = List.of(type.slug());
    }
  }

  /** {@return whether all that it lets pass have one type} */
  boolean isOneType() {
    return types.size() == 1;
  }

  /** {@return whether all that it lets pass have one state} */
  boolean isOneState() {
    return states.size() == 1;
  }

  /**
   * {@return the groups that it lets pass, ordered by acronym} Remarks on words that fit none are
   * told.
   *
   * @param directory all groups
   * @param tool tells the remarks
   */
  ImmutableList<Group> choose(Directory directory, Tool tool) {
    remarks(directory.groups()).forEach(tool::say);
    return directory.groups().stream()
        .filter(this)
        .sorted(Comparator.comparing(Group::acronym))
        .collect(toImmutableList());
  }

  /** {@return remarks on words that fit no group, which are mostly slips of the keyboard} */
  private ImmutableList<String> remarks(List<Group> groups) {
    return ImmutableList.<String>builder()
        .addAll(remarks("of type", types, groups, GroupFilter::typeOf))
        .addAll(remarks("in state", states, groups, GroupFilter::stateOf))
        .addAll(remarks("in area", areas, groups, GroupFilter::areaOf))
        .build();
  }

  private static List<String> remarks(
      String how, List<String> wanted, List<Group> groups, Function<Group, String> property) {
    return wanted.stream()
        .filter(word -> groups.stream().noneMatch(g -> isAmong(List.of(word), property.apply(g))))
        .map(word -> remark(how, word, groups, property))
        .toList();
  }

  private static String remark(
      String how, String word, List<Group> groups, Function<Group, String> property) {
    ImmutableSortedSet<String> there =
        groups.stream()
            .map(property)
            .filter(value -> !value.isEmpty())
            .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    return "no group is "
        + how
        + " '"
        + word
        + "'"
        + (there.isEmpty() ? "" : "; there is: " + String.join(", ", there));
  }
}
