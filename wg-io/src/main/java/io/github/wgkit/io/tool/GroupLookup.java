package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.AcronymMatch;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the group that somebody named. */
final class GroupLookup {
  /** More guesses than this are no help. */
  private static final int GUESSES = 5;

  private final Tool tool;
  private final Supplier<String> input;

  GroupLookup(Tool tool, InputOptions input) {
    this(tool, input::inWords);
  }

  /**
   * Looks up groups.
   *
   * @param tool tells what is not found
   * @param input what the input is called in a sentence
   */
  GroupLookup(Tool tool, Supplier<String> input) {
    this.tool = tool;
    this.input = input;
  }

  /** {@return the group; empty if there is none, which was told, with guesses} */
  Optional<Group> find(String acronym, Directory directory) {
    Optional<Group> group = directory.group(acronym);
    if (group.isEmpty()) {
      tool.say("no group '" + acronym + "' in " + input.get() + guesses(acronym, directory));
    }
    return group;
  }

  private static String guesses(String acronym, Directory directory) {
    if (!Acronym.isAcronym(acronym)) {
      return "";
    }
    ImmutableList<AcronymMatch> matches = directory.similarTo(Acronym.of(acronym));
    return matches.isEmpty()
        ? ""
        : "; did you mean "
            + matches.stream().limit(GUESSES).map(GroupLookup::guess).collect(joining(", "))
            + "?";
  }

  private static String guess(AcronymMatch match) {
    String present = match.group().acronym().text();
    boolean isEarlier = !match.acronym().equals(match.group().acronym());
    return present
        + " ("
        + match.group().name().strip()
        + (isEarlier ? ", earlier " + match.acronym() : "")
        + ")";
  }
}
