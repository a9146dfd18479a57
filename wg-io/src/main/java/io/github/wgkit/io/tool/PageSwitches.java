package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a page shows; other formats have no use for it. */
final class PageSwitches {
  private static final String ALL = "all";

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "STATE",
      description =
          "In a page of groups, also those in these states, such as bof,proposed, or all.")
  private List<String> states = List.of();

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "TYPE",
      description = "In a page of groups, also those of these types, such as rg,ag, or all.")
  private List<String> types = List.of();

  @Option(names = "--no-history", description = "In the page of a group, nothing that happened.")
  private boolean withoutHistory;

  /**
   * {@return the options}
   *
   * @param people what is told of people
   */
  PageOptions options(PageOptions.People people) {
    return PageOptions.builder()
        .people(people)
        .states(words(states).map(GroupState::of).collect(toImmutableSet()))
        .allStates(isAll(states))
        .types(words(types).map(GroupType::of).collect(toImmutableSet()))
        .allTypes(isAll(types))
        .history(!withoutHistory)
        .build();
  }

  private static Stream<String> words(Collection<String> asked) {
    return asked.stream()
        .map(word -> Ascii.toLowerCase(word.strip()))
        .filter(word -> !word.isEmpty() && !word.equals(ALL));
  }

  private static boolean isAll(Collection<String> asked) {
    return asked.stream().anyMatch(word -> Ascii.equalsIgnoreCase(word.strip(), ALL));
  }
}
