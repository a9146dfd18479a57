package io.github.wgkit.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.csv.PlacedRows.Cell;
import io.github.wgkit.io.csv.PlacedRows.Row;
import io.github.wgkit.model.check.Severity;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values row by row, as RFC 4180 has them; lines may also end with LF or CR.
 * Empty lines are no rows. Each cell knows its place. After something that leaves unclear where
 * cells end, and after a limit, there are no more rows.
 */
final class CsvInput {
  /** A quotation mark in a wrong place. */
  static final String SYNTAX = "csv-syntax";

  /** The input ends within quotation marks, or before there is anything. */
  static final String TRUNCATED = "csv-truncated";

  /** A cell is not UTF-8. */
  static final String ENCODING = "csv-encoding";

  private static final String LIMIT = "limit";

  /** Stands for bytes that are not UTF-8. Half of a pair, which no bytes of UTF-8 stand for. */
  private static final char WRONG = '\uDC00';

  /** Longer than any cell of a spreadsheet, and short enough for a small heap. */
  private static final int MAX_CELL = 4_000_000;

  /** Longer than the name of any column. */
  private static final int NAME = 100;

  /** Far more than any table has. */
  private static final int MAX_COLUMNS = 10_000;

  private final String name;
  private final ReadSession session;
  private final int cellLength;
  private final Characters characters;
  private final PlacedRows handler;
  private final Iterator<Row> rows;
  private boolean ended;

  /** The characters, as long as no cell takes too many. */
  private static final class Characters extends FilterReader {
    /** As much is read ahead at most. */
    private static final int AHEAD = 1 << 13;

    private final long allowed;
    private long left;
    private boolean isAtEnd;
    private boolean isBeyond;

    Characters(Reader in, int cellLength) {
      super(in);
      // a quotation mark in a cell takes two
      allowed = 2L * cellLength + 2 + AHEAD;
      left = allowed;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (left < 0) {
        isBeyond = true;
        return -1;
      }
      int count = super.read(buffer, offset, Math.min(length, AHEAD));
      isAtEnd = count < 0;
      left -= Math.max(0, count);
      return count;
    }

    void endCell() {
      left = allowed;
    }
  }

  CsvInput(InputStream bytes, String name, ReadSession session) {
    this.name = name;
    this.session = session;
    this.cellLength = Math.min(MAX_CELL, session.options().limits().textLength());
    this.characters =
        new Characters(
            new InputStreamReader(
                bytes,
                UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(WRONG))),
            cellLength);
    this.handler = new PlacedRows(MAX_COLUMNS, NAME, characters::endCell);
    this.rows =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(handler, characters)
            .iterator();
  }

  /** {@return the place of what is read next} */
  Location location() {
    return new Location(name, handler.line(), handler.column(), "");
  }

  Location location(Cell at) {
    return new Location(name, at.line(), at.column(), "");
  }

  /** {@return the cells of the first row; null if there is none, which was told} */
  @Nullable Row header() throws IOException {
    Row header = nextRow();
    if (header == null && !ended) {
      end(TRUNCATED, "there is no header", location());
    }
    if (header != null && header.count() > MAX_COLUMNS) {
      end(
          LIMIT,
          "more than " + MAX_COLUMNS + " columns",
          location(Iterables.getLast(header.cells())));
      return null;
    }
    return header;
  }

  /** From now on the texts of these columns count, and as many cells as the header has. */
  void use(ImmutableSet<Integer> columns, int width) {
    handler.use(columns, width + 1, cellLength + 1);
  }

  /** {@return the cells of the next row; null if there is none} */
  @Nullable Row nextRow() throws IOException {
    if (ended || !hasNext()) {
      return null;
    }
    Row row = rows.next();
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    for (Cell cell : row.cells()) {
      if (cell.text().length() > cellLength) {
        tellLongCell(location(cell));
        return null;
      }
      cells.add(checked(cell));
    }
    if (characters.isBeyond) {
      // a cell that nobody wanted
      tellLongCell(new Location(name, handler.lastLine(), handler.lastColumn(), ""));
      return null;
    }
    return new Row(cells.build(), row.count());
  }

  private boolean hasNext() throws IOException {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (characters.isBeyond) {
        tellLongCell(location());
      } else if (characters.isAtEnd) {
        end(TRUNCATED, "the input ends within the quotation marks of this cell", location());
      } else {
        end(
            SYNTAX,
            "after the quotation mark that ends this cell there is something else than a comma or"
                + " the end of the line; the rest is not read",
            location());
      }
      return false;
    }
  }

  private Cell checked(Cell cell) throws IOException {
    int quote = cell.isQuoted() ? -1 : cell.text().indexOf('"');
    if (quote >= 0) {
      int column = cell.column() + cell.text().codePointCount(0, quote);
      tell(
          SYNTAX,
          "a cell with quotation marks begins and ends with them",
          new Location(name, cell.line(), column, ""));
    }
    if (cell.text().indexOf(WRONG) < 0 || !hasWrong(cell.text())) {
      return cell;
    }
    tell(ENCODING, "this cell is not UTF-8; what is wrong is replaced", location(cell));
    StringBuilder text = new StringBuilder();
    cell.text().codePoints().map(c -> c == WRONG ? '\uFFFD' : c).forEach(text::appendCodePoint);
    return new Cell(text.toString(), cell.isQuoted(), cell.line(), cell.column());
  }

  private static boolean hasWrong(String text) {
    return text.codePoints().anyMatch(c -> c == WRONG);
  }

  private void tellLongCell(Location place) throws IOException {
    end(LIMIT, "a cell of more than " + cellLength + " characters", place);
  }

  private void end(String code, String message, Location place) throws IOException {
    ended = true;
    tell(code, message, place);
  }

  private void tell(String code, String message, Location place) throws IOException {
    session.problem(new Problem(code, Severity.ERROR, message, place));
  }
}
