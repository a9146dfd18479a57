package io.github.wgkit.io.tool;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

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
}
