package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import io.github.wgkit.io.csv.CsvLines;
import java.io.IOException;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How rows are printed. */
enum RowFormat {
  /** Aligned columns for people. */
  TABLE {
    @Override
    void print(Rows rows, Appendable out, Style style) throws IOException {
      Table table = new Table(style);
      table.head(rows.columns());
      rows.rows().forEach(row -> table.row(row.stream().map(Cell::shown).toList()));
      table.print(out);
    }
  },

  /** RFC 4180, with a header line. */
  CSV {
    @Override
    void print(Rows rows, Appendable out, Style style) throws IOException {
      CsvLines lines = new CsvLines(out, CRLF);
      lines.line(rows.columns());
      for (var row : rows.rows()) {
        lines.line(row.stream().map(Cell::text).toList());
      }
    }
  },

  /** An array of objects, one a line. */
  JSON {
    @Override
    void print(Rows rows, Appendable out, Style style) throws IOException {
      JsonRows.print(rows, out);
    }
  };

  private static final String CRLF = "\r\n";

  abstract void print(Rows rows, Appendable out, Style style) throws IOException;

  /** Reads the word of the command line. */
  static final class Converter implements ITypeConverter<RowFormat> {
    @Override
    public RowFormat convert(String word) {
      return Stream.of(values())
          .filter(format -> Ascii.equalsIgnoreCase(format.toString(), word))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + word
                          + "' is none of "
                          + Stream.of(values()).map(RowFormat::toString).collect(joining(", "))));
    }
  }

  /** {@return the word for the command line} */
  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
