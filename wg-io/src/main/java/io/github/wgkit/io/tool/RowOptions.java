package io.github.wgkit.io.tool;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How and where a command prints rows. */
final class RowOptions {
  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "table",
      converter = RowFormat.Converter.class,
      description = {
        "How to print the rows: ${COMPLETION-CANDIDATES}. CSV is that of RFC 4180 with a header"
            + " line, JSON an array of objects. Default: ${DEFAULT-VALUE}."
      })
  private RowFormat format = RowFormat.TABLE;

  @Mixin private final OutputOptions output;

  RowOptions(Tool tool) {
    output = new OutputOptions(tool);
  }

  RowFormat format() {
    return format;
  }

  OutputOptions output() {
    return output;
  }

  void print(Rows rows) throws IOException {
    output.print((out, style) -> format.print(rows, out, style));
  }
}
