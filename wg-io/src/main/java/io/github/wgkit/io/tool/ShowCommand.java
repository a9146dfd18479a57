package io.github.wgkit.io.tool;

import io.github.wgkit.io.ReadResult;
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
  @Parameters(
      index = "0",
      paramLabel = "ACRONYM",
      description = "The acronym of the group, such as quic; the case does not count.")
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final OutputOptions output;
  private final GroupLookup groups;

  ShowCommand(Tool tool) {
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
    groups = new GroupLookup(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    Optional<Group> group = groups.find(acronym, directory);
    if (group.isEmpty()) {
      return ExitStatus.FAILED;
    }
    GroupPage page = new GroupPage(directory, group.get());
    output.print(page::print);
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }
}
