package io.github.wgkit.io.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows whose cells know their places. What a cell says, and whether it stood in quotation
 * marks, tells how much of the input it took.
 */
final class PlacedRows extends AbstractBaseCsvCallbackHandler<PlacedRows.Row> {
  private final Runnable onCell;
  private int most;
  private int longest;
  private @Nullable ImmutableSet<Integer> wanted;
  private ImmutableList.Builder<Cell> cells = ImmutableList.builder();
  private int line = 1;
  private int column = 1;
  private int lastLine = 1;
  private int lastColumn = 1;

  /**
   * A cell.
   *
   * @param text what it says, without quotation marks around it
   * @param isQuoted whether it stands in quotation marks
   * @param line the line where it begins, counted from 1
   * @param column the column where it begins, in characters, counted from 1
   */
  record Cell(String text, boolean isQuoted, int line, int column) {}

  /**
   * A row.
   *
   * @param cells the cells that count
   * @param count how many cells there are
   */
  record Row(ImmutableList<Cell> cells, int count) {}

  /**
   * Makes the handler.
   *
   * @param most as many cells of a row are kept
   * @param longest so many characters of a text are kept
   * @param onCell runs at the end of each cell
   */
  PlacedRows(int most, int longest, Runnable onCell) {
    this.most = most;
    this.longest = longest;
    this.onCell = onCell;
  }

  /** From now on only the texts of these columns are kept, and so many cells and characters. */
  void use(ImmutableSet<Integer> columns, int cellsKept, int charactersKept) {
    wanted = columns;
    most = cellsKept;
    longest = charactersKept;
  }

  /** {@return the line of what comes next} */
  int line() {
    return line;
  }

  /** {@return the column of what comes next} */
  int column() {
    return column;
  }

  /** {@return the line of the last cell that came to its end} */
  int lastLine() {
    return lastLine;
  }

  /** {@return the column of the last cell that came to its end} */
  int lastColumn() {
    return lastColumn;
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = (int) Math.min(startingLine, Integer.MAX_VALUE);
    column = 1;
    cells = ImmutableList.builder();
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean isQuoted) {
    if (index < most) {
      boolean isWanted = wanted == null || wanted.contains(index);
      String text = isWanted ? new String(buffer, offset, Math.min(length, longest)) : "";
      cells.add(new Cell(text, isQuoted, line, column));
    }
    lastLine = line;
    lastColumn = column;
    if (isQuoted) {
      passQuoted(buffer, offset, offset + length);
    } else {
      column += Character.codePointCount(buffer, offset, length);
    }
    // the comma behind it
    column++;
    onCell.run();
  }

  private void passQuoted(char[] buffer, int begin, int end) {
    column++;
    for (int i = begin; i < end; i++) {
      char c = buffer[i];
      if (c == '\n' || (c == '\r' && !(i + 1 < end && buffer[i + 1] == '\n'))) {
        line++;
        column = 1;
      } else if (c == '"') {
        column += 2;
      } else if (c != '\r'
          && !(Character.isLowSurrogate(c)
              && i > begin
              && Character.isHighSurrogate(buffer[i - 1]))) {
        column++;
      }
    }
    column++;
  }

  @Override
  protected Row buildRecord() {
    return new Row(cells.build(), getFieldCount());
  }
}
