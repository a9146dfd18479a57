package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.AcronymMatch;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one group. */
@Command(name = "show", description = "Shows all that is known of one group.")
final class ShowCommand implements Callable<Integer> {
  /** More guesses than this are no help. */
  private static final int GUESSES = 5;

  private final Tool tool;

  @Parameters(
      index = "0",
      paramLabel = "ACRONYM",
      description = "The acronym of the group, such as quic; the case does not count.")
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final OutputOptions output;

  ShowCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    Optional<Group> group = directory.group(acronym);
    if (group.isEmpty()) {
      tool.say("no group '" + acronym + "' in " + input.inWords() + guesses(directory));
      return ExitStatus.FAILED;
    }
    GroupPage page = new GroupPage(directory, group.get());
    output.print(page::print);
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private String guesses(Directory directory) {
    if (!Acronym.isAcronym(acronym)) {
      return "";
    }
    ImmutableList<AcronymMatch> matches = directory.similarTo(Acronym.of(acronym));
    return matches.isEmpty()
        ? ""
        : "; did you mean "
            + matches.stream().limit(GUESSES).map(ShowCommand::guess).collect(joining(", "))
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
