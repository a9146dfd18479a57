package io.github.wgkit.io.tool;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one group. */
@Command(name = "show", description = "Shows all that is known of one group.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ACRONYM", description = GroupInput.ACRONYM)
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final OutputOptions output;
  private final GroupInput groups;

  ShowCommand(Tool tool) {
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
    groups = new GroupInput(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    Optional<GroupInput.Found> found = groups.find(acronym);
    if (found.isEmpty()) {
      return ExitStatus.FAILED;
    }
    GroupPage page = new GroupPage(found.get().directory(), found.get().group());
    output.print(page::print);
    return found.get().status();
  }
}
