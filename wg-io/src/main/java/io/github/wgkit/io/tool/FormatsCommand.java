package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Format;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the formats. */
@Command(
    name = "formats",
    description = "Lists the formats, and what can be done with each.",
    footer = {
      "",
      "Lossless: all that wgkit knows of a group can be written and is read back equal.",
      "Streaming: read and written piece by piece, so that size does not matter."
    })
final class FormatsCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "id", "name", "media_types", "extensions", "read", "write", "lossless", "streaming");

  private final Tool tool;
  @Mixin private final RowOptions rows;

  FormatsCommand(Tool tool) {
    this.tool = tool;
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException {
    rows.print(
        new Rows(
            COLUMNS,
            tool.formats().formats().stream().map(FormatsCommand::row).collect(toImmutableList())));
    return ExitStatus.FINE;
  }

  private static ImmutableList<Cell> row(Format format) {
    return ImmutableList.of(
        Cell.of(format.id()),
        Cell.of(format.name()),
        Cell.of(String.join("; ", format.mediaTypes())),
        Cell.of(String.join("; ", format.extensions())),
        Cell.of(format.can(Format.Capability.READ)),
        Cell.of(format.can(Format.Capability.WRITE)),
        Cell.of(format.can(Format.Capability.LOSSLESS)),
        Cell.of(format.can(Format.Capability.STREAMING)));
  }
}
