package io.github.wgkit.io.tool;

import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the chartering case of a group. */
@Command(
    name = "case",
    description = {
      "Writes the chartering case of a group as JSON: the group with its charter, ballots,"
          + " milestones and history, and what that history tells of the review."
    },
    footer = {
      "",
      "Edit the case and ask 'wgkit next CASE.json' what could be done then. What is",
      "not known is left out; a case may have, beside its group, the days",
      "\"reviewSince\", \"informalReviewEnds\", \"telechat\" and \"iabReviewed\", such as",
      "\"2026-11-26\", and \"comments\": [{\"areaDirector\": \"Ada Example\",",
      "\"text\": \"Too broad\", \"blocking\": true, \"made\": \"2026-11-20\"}], with",
      "\"resolved\" and a day once a comment is.",
      "",
      "What can be read of a faulty INPUT is written, with exit status 1; with",
      "--strict nothing is. If the name of FILE ends with .gz, it is packed."
    })
final class CaseCommand implements Callable<Integer> {
  private final Tool tool;

  @Parameters(index = "0", paramLabel = "ACRONYM", description = GroupInput.ACRONYM)
  private String acronym = "";

  @Mixin private final InputOptions input;
  @Mixin private final OutputOptions output;
  private final GroupInput groups;

  CaseCommand(Tool tool) {
    this.tool = tool;
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
    write(CharteringCase.of(found.get().group()));
    return found.get().status();
  }

  private void write(CharteringCase item) throws IOException {
    Optional<Path> file = output.file();
    if (file.isPresent()) {
      CharteringCaseJson.write(item, file.get());
    } else {
      OutputStream out = new StandardOutput(tool.terminal().out());
      CharteringCaseJson.write(item, out);
      out.flush();
    }
  }
}
