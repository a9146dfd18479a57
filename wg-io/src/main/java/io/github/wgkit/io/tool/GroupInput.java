package io.github.wgkit.io.tool;

import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The input of a command that is about one group of it. */
final class GroupInput {
  /** What is said of the parameter that names the group. */
  static final String ACRONYM =
      "The acronym of the group, such as quic; the case does not count. It may also stand after"
          + " INPUT.";

  private final InputOptions input;
  private final GroupLookup groups;

  GroupInput(Tool tool, InputOptions input) {
    this.input = input;
    this.groups = new GroupLookup(tool, input);
  }

  /**
   * What was found.
   *
   * @param group the group
   * @param directory all that was read
   * @param status how the command ends if it does what it is for
   */
  record Found(Group group, Directory directory, int status) {}

  /**
   * Reads the input and looks the group up.
   *
   * @param acronym what the user named first
   * @return empty if there is no such group, which was told
   * @throws EndException if nothing could be read, or not all of it and the user is strict
   */
  Optional<Found> find(String acronym) throws IOException, EndException {
    String named = acronym;
    Optional<Path> second = input.path();
    if (second.isPresent() && isInput(acronym) && !isInput(second.get().toString())) {
      named = second.get().toString();
      input.take(Path.of(acronym));
    }
    ReadResult<Directory> read = input.read();
    int status = read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
    return groups.find(named, read.value()).map(group -> new Found(group, read.value(), status));
  }

  private static boolean isInput(String word) {
    try {
      return word.indexOf('/') >= 0
          || InputOptions.isStandardInput(Path.of(word))
          || Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
