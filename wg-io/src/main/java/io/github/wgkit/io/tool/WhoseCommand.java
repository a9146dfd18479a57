package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.acronym.AcronymRegistry;
import io.github.wgkit.model.acronym.DraftName;
import io.github.wgkit.model.acronym.DraftOwner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells to which group a draft belongs. */
@Command(
    name = "whose",
    description = "Tells to which group a draft belongs, and why.",
    footer = {
      "",
      "The record of a document comes first; else the longest acronym counts with",
      "which the name goes on behind draft-ietf- or draft-irtf-, one that a group had",
      "earlier, too. All groups that it may mean are listed, best first.",
      "",
      "CSV and JSON have the columns group,name,type,state,acronym,reason,sure,why.",
      "sure is false where the name is only a hint, as in the draft of an author. The",
      "exit status is 1 if it is nobody's."
    })
final class WhoseCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("group", "name", "type", "state", "acronym", "reason", "sure", "why");

  private final Tool tool;

  @Parameters(
      index = "0",
      paramLabel = "DRAFT-NAME",
      description =
          "The name of a draft or of its file, or the address of a page about it; other documents"
              + " only if INPUT has a record of them. It may also stand after INPUT.")
  private String document = "";

  @Mixin private final InputOptions input;
  @Mixin private final RowOptions rows;

  WhoseCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    Optional<Path> second = input.path();
    if (second.isPresent()
        && DraftName.parse(document).isEmpty()
        && DraftName.parse(second.get().toString()).isPresent()) {
      input.take(Path.of(document));
      document = second.get().toString();
    }
    ReadResult<Directory> read = input.read();
    ImmutableList<DraftOwner> owners = AcronymRegistry.of(read.value()).whose(document);
    if (owners.isEmpty()) {
      tool.say(
          DraftName.parse(document)
              .map(draft -> draft + " belongs to no group of " + input.inWords())
              .orElse("'" + document + "' is no draft, and no document of " + input.inWords()));
      return ExitStatus.FAILED;
    }
    rows.print(rows(owners));
    return read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  static Rows rows(List<DraftOwner> owners) {
    return new Rows(
        COLUMNS,
        owners.stream()
            .map(
                owner ->
                    ImmutableList.of(
                        Cell.of(owner.group().acronym().text()),
                        Cell.of(owner.group().name()),
                        Cell.of(GroupFilter.typeOf(owner.group())),
                        Cell.of(GroupFilter.stateOf(owner.group())),
                        Cell.of(owner.acronym().text()),
                        Cell.of(Words.word(owner.reason())),
                        Cell.of(owner.reason().isSure()),
                        Cell.of(owner.because())))
            .collect(toImmutableList()));
  }
}
