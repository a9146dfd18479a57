package io.github.wgkit.io.tool;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.util.List;

/** Writes lines of RFC 4180: CRLF, and quotation marks where a cell needs them. */
final class Csv {
  private static final CharMatcher NEEDS_QUOTES = CharMatcher.anyOf(",\"\r\n");

  private Csv() {}

  static void line(List<String> cells, Appendable out) throws IOException {
    String comma = "";
    for (String cell : cells) {
      out.append(comma).append(quoted(cell));
      comma = ",";
    }
    out.append("\r\n");
  }

  private static String quoted(String cell) {
    return NEEDS_QUOTES.matchesAnyOf(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
