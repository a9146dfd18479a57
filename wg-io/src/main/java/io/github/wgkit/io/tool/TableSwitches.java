package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.CsvOptions.LineEnd;
import io.github.wgkit.io.CsvOptions.Table;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which table of comma-separated values is written, and how; other formats have no use for it. */
final class TableSwitches {
  @Option(
      names = "--table",
      paramLabel = "TABLE",
      converter = TableConverter.class,
      completionCandidates = Tables.class,
      description = {
        "In CSV, which table: ${COMPLETION-CANDIDATES}; groups by default."
            + " Those of groups and milestones can be read, too."
      })
  private Table table = CsvOptions.DEFAULT.table();

  @Option(
      names = "--line-end",
      paramLabel = "END",
      converter = LineEndConverter.class,
      completionCandidates = LineEnds.class,
      description = "In CSV, how lines end: ${COMPLETION-CANDIDATES}; crlf by default.")
  private LineEnd lineEnd = CsvOptions.DEFAULT.lineEnd();

  @Option(
      names = "--guard-formulas",
      description = {
        "In CSV, an apostrophe before cells that a spreadsheet would take for formulas; it stays"
            + " there when the table is read."
      })
  private boolean guardsFormulas;

  CsvOptions options() {
    return CsvOptions.builder()
        .table(table)
        .lineEnd(lineEnd)
        .guardsFormulas(guardsFormulas)
        .build();
  }

  private static Stream<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> Ascii.toLowerCase(value.name()));
  }

  private static <E extends Enum<E>> E named(String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> Ascii.equalsIgnoreCase(value.name(), word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + word
                        + "' is none of "
                        + words(values).collect(Collectors.joining(", "))));
  }

  /** Reads the word for a table. */
  static final class TableConverter implements ITypeConverter<Table> {
    @Override
    public Table convert(String word) {
      return named(word, Table.values());
    }
  }

  /** Reads the word for the end of a line. */
  static final class LineEndConverter implements ITypeConverter<LineEnd> {
    @Override
    public LineEnd convert(String word) {
      return named(word, LineEnd.values());
    }
  }

  /** The words for tables. */
  static final class Tables implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(Table.values()).iterator();
    }
  }

  /** The words for ends of lines. */
  static final class LineEnds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words(LineEnd.values()).iterator();
    }
  }
}
