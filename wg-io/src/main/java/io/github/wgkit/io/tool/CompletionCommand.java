package io.github.wgkit.io.tool;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script. */
@Command(
    name = "completion",
    description = {
      "Prints a script that lets bash and zsh complete the commands and options of wgkit.",
      "",
      "  source <(wgkit completion)",
      "",
      "It completes the word wgkit, so there has to be such an alias or script:",
      "",
      "  alias wgkit='java -jar /path/to/wgkit.jar'"
    })
final class CompletionCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;
  @Spec private CommandSpec command;

  CompletionCommand(Tool tool) {
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("wgkit", command.root().commandLine());
    output.print((out, style) -> out.append(script));
    return ExitStatus.FINE;
  }
}
