package io.github.wgkit.io.tool;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 and nothing else: what is not exactly that is refused. */
final class CsvReader {
  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  static List<List<String>> read(String text) {
    CsvReader reader = new CsvReader(text);
    List<List<String>> lines = new ArrayList<>();
    while (reader.at < text.length()) {
      lines.add(reader.line());
    }
    return lines;
  }

  private List<String> line() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (take(",")) {
      cells.add(cell());
    }
    if (!take("\r\n")) {
      throw new AssertionError("no line end at " + at);
    }
    return cells;
  }

  private String cell() {
    return take("\"") ? quoted() : bare();
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    while (true) {
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw new AssertionError("no closing quotation mark after " + at);
      }
      cell.append(text, at, end);
      at = end + 1;
      if (!take("\"")) {
        return cell.toString();
      }
      cell.append('"');
    }
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",\"\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean take(String expected) {
    boolean isThere = text.startsWith(expected, at);
    if (isThere) {
      at += expected.length();
    }
    return isThere;
  }
}
