package io.github.wgkit.io.tool;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.function.IntFunction;

/**
 * What a command lists.
 *
 * @param columns the names of the columns
 * @param rows the rows, each with a cell for every column
 */
record Rows(ImmutableList<String> columns, ImmutableList<ImmutableList<Cell>> rows) {
  Rows {
    for (ImmutableList<Cell> row : rows) {
      checkArgument(row.size() == columns.size(), "a row has %s cells: %s", columns.size(), row);
    }
  }

  /**
   * {@return the same with one more column, the last}
   *
   * @param column its name
   * @param cell the cell of each row, by the place of the row from 0
   */
  Rows with(String column, IntFunction<Cell> cell) {
    ImmutableList.Builder<ImmutableList<Cell>> wider = ImmutableList.builder();
    for (int i = 0; i < rows.size(); i++) {
      wider.add(ImmutableList.<Cell>builder().addAll(rows.get(i)).add(cell.apply(i)).build());
    }
    return new Rows(
        ImmutableList.<String>builder().addAll(columns).add(column).build(), wider.build());
  }
}
