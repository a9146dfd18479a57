package io.github.wgkit.io.csv;

import com.google.common.io.CharStreams;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes lines of RFC 4180, with quotation marks where a cell needs them. */
public final class CsvLines {
  private final CsvWriter lines;

  /**
   * Makes the writer of a table.
   *
   * @param out where to write; nothing is held back
   * @param end how lines end
   */
  public CsvLines(Appendable out, String end) {
    lines =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.of(end))
            .bufferSize(0)
            .build(CharStreams.asWriter(out));
  }

  /**
   * Writes a line.
   *
   * @param cells what the cells say
   * @throws IOException if that fails
   */
  public void line(Iterable<String> cells) throws IOException {
    try {
      lines.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
