package io.github.wgkit.io.tool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines with aligned columns, under headings. */
final class Table {
  /** A cell wider than this sticks out, instead of moving the next column far to the right. */
  private static final int WIDEST = 60;

  private static final String GAP = "  ";

  private final Style style;
  private final int widest;
  private final List<Line> lines = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();

  Table(Style style) {
    this(style, WIDEST);
  }

  /**
   * Makes a table with wide columns.
   *
   * @param style how headings are set off
   * @param widest a cell wider than this sticks out
   */
  Table(Style style, int widest) {
    this.style = style;
    this.widest = widest;
  }

  /** One line: either a text, or cells to be aligned. */
  private record Line(String text, List<String> cells, boolean isBold) {}

  /** Adds the names of the columns. */
  void head(List<String> names) {
    add(names, true);
  }

  /** Adds a line that stands over others. */
  void heading(String text) {
    lines.add(new Line(Screen.oneLine(text), List.of(), true));
  }

  /** Adds a line of its own. */
  void line(String text) {
    lines.add(new Line(Screen.oneLine(text), List.of(), false));
  }

  /** Adds a row. */
  void row(List<String> cells) {
    add(cells, false);
  }

  private void add(List<String> cells, boolean isBold) {
    List<String> shown = cells.stream().map(Screen::oneLine).toList();
    lines.add(new Line("", shown, isBold));
    for (int i = 0; i < shown.size(); i++) {
      int width = Math.min(widest, Screen.width(shown.get(i)));
      if (i == widths.size()) {
        widths.add(width);
      } else {
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
  }

  void print(Appendable out) throws IOException {
    for (Line line : lines) {
      String text = line.cells().isEmpty() ? line.text() : aligned(line.cells());
      out.append(line.isBold() ? style.bold(text) : text).append('\n');
    }
  }

  private String aligned(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : GAP).append(Screen.pad(cells.get(i), widths.get(i)));
    }
    return line.toString().stripTrailing();
  }
}
