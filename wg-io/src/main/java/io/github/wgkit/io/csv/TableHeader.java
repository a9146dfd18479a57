package io.github.wgkit.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.CsvOptions.Table;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.csv.PlacedRows.Cell;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header of a table.
 *
 * @param table which table it is
 * @param places the place of each column in the rows, counted from 0
 * @param width how many columns there are, with those that are not known
 */
record TableHeader(Table table, Map<String, Integer> places, int width) {
  /** The header is not that of a table that can be read. */
  static final String HEADER = "csv-header";

  /** {@return whether the first line is the header of a table} */
  static boolean isOfTable(ByteBuffer start) {
    String text = UTF_8.decode(start.duplicate()).toString();
    String line = text.lines().findFirst().orElse("").replace("\"", "");
    List<String> columns = Splitter.on(',').splitToList(line);
    return Stream.of(Table.values())
        .anyMatch(
            table ->
                columns.containsAll(TableColumns.required(table))
                    && TableColumns.of(table).containsAll(columns));
  }

  /** {@return the header; empty if it is not that of a table that can be read, which was told} */
  static Optional<TableHeader> read(ImmutableList<Cell> cells, CsvInput in, ReadSession session)
      throws IOException {
    Set<String> names = cells.stream().map(Cell::text).collect(Collectors.toSet());
    for (Table table : Table.values()) {
      if (names.containsAll(TableColumns.required(table))
          && (table == Table.GROUPS || table == Table.MILESTONES)
          && Stream.of(Table.ROLES, Table.EVENTS, Table.LIFETIMES)
              .noneMatch(other -> names.containsAll(TableColumns.required(other)))) {
        return Optional.of(of(table, cells, in, session));
      }
    }
    session.problem(
        new Problem(
            HEADER,
            Severity.ERROR,
            "this is no table of groups, which has the columns acronym and name, nor one of"
                + " milestones, which has the columns group and description",
            in.location(cells.get(0))));
    return Optional.empty();
  }

  private static TableHeader of(
      Table table, ImmutableList<Cell> cells, CsvInput in, ReadSession session) throws IOException {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String column = cells.get(i).text();
      String wrong = null;
      if (!TableColumns.of(table).contains(column)) {
        wrong = "a table of " + table + " has no column " + Problem.excerpt(column);
      } else if (places.putIfAbsent(column, i) != null) {
        wrong = "the column " + column + " stands twice; the first one counts";
      }
      if (wrong != null) {
        session.problem(new Problem(HEADER, Severity.ERROR, wrong, in.location(cells.get(i))));
      }
    }
    return new TableHeader(table, places, cells.size());
  }
}
