package io.github.wgkit.io.csv;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.util.List;

/** Writes lines of RFC 4180, with quotation marks where a cell needs them. */
public final class CsvLines {
  private static final CharMatcher NEEDS_QUOTES = CharMatcher.anyOf(",\"\r\n");

  private CsvLines() {}

  /**
   * Writes a line.
   *
   * @param cells what the cells say
   * @param end how the line ends
   * @param out where to write
   * @throws IOException if that fails
   */
  public static void line(List<String> cells, String end, Appendable out) throws IOException {
    String comma = "";
    for (String cell : cells) {
      out.append(comma).append(quoted(cell));
      comma = ",";
    }
    out.append(end);
  }

  private static String quoted(String cell) {
    return NEEDS_QUOTES.matchesAnyOf(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
