package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.WriteOptions;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the charter of one group. */
@Command(
    name = "charter",
    description = "Writes the charter of one group, in one of several forms.")
final class CharterCommand implements Callable<Integer> {
  private static final String DEFAULT_FORMAT = "charter-text";

  private final Tool tool;
  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "ACRONYM", description = GroupInput.ACRONYM)
  private String acronym = "";

  @Mixin private final InputOptions input;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      completionCandidates = FormatIds.OfCharters.class,
      description = {
        "The form to write: ${COMPLETION-CANDIDATES}.",
        "By default that of the name of FILE, or " + DEFAULT_FORMAT + "."
      })
  private @Nullable String to;

  @Mixin private final RevisionOption revision = new RevisionOption();
  @Mixin private final AnewOption anew = new AnewOption();
  @Mixin private final OutputOptions output;
  private final GroupInput groups;

  CharterCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
    groups = new GroupInput(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    String format = format();
    Optional<GroupInput.Found> found = groups.find(acronym);
    if (found.isEmpty()) {
      return ExitStatus.FAILED;
    }
    output.write(
        found.get().directory(),
        WriteOptions.builder()
            .format(format)
            .group(found.get().group().acronym())
            .revision(revision.revision())
            .anew(anew.isAsked())
            .build());
    return found.get().status();
  }

  private String format() {
    if (to != null) {
      return FormatIds.check(tool.formats(), to, Format.Capability.CHARTER, command);
    }
    if (output.file().isEmpty()) {
      return DEFAULT_FORMAT;
    }
    ImmutableList<String> fitting =
        FormatIds.named(tool.formats(), output.file().get(), Format.Capability.CHARTER);
    return fitting.size() == 1 ? fitting.get(0) : DEFAULT_FORMAT;
  }
}
