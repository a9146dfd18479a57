package io.github.wgkit.io.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.check.Severity;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values row by row, as RFC 4180 has them; lines may also end with LF or CR.
 * Empty lines are no rows. Each cell knows its place.
 */
final class CsvInput {
  /** A quotation mark in a wrong place. */
  static final String SYNTAX = "csv-syntax";

  /** The input ends within quotation marks. */
  static final String TRUNCATED = "csv-truncated";

  /** A cell is not UTF-8. */
  static final String ENCODING = "csv-encoding";

  private static final String LIMIT = "limit";

  /** Far more than any table has. */
  private static final int MAX_CELLS = 10_000;

  /** UTF-8 takes so many bytes for a character of a text at most. */
  private static final long BYTES = 3;

  private final InputStream in;
  private final String name;
  private final ReadSession session;
  private final int textLength;
  private final ByteArrayOutputStream cell = new ByteArrayOutputStream();
  private int next;
  private int line = 1;
  private int column = 1;

  /**
   * A cell.
   *
   * @param text what it says, without quotation marks
   * @param line the line where it begins, counted from 1
   * @param column the column where it begins, in characters, counted from 1
   */
  record Cell(String text, int line, int column) {}

  CsvInput(InputStream bytes, String name, ReadSession session) throws IOException {
    this.in = new BufferedInputStream(bytes);
    this.name = name;
    this.session = session;
    this.textLength = session.options().limits().textLength();
    this.next = in.read();
  }

  /** {@return the place of what is read next} */
  Location location() {
    return new Location(name, line, column, "");
  }

  Location location(Cell at) {
    return new Location(name, at.line(), at.column(), "");
  }

  /** {@return the cells of the next row; null if there is none} */
  @Nullable ImmutableList<Cell> nextRow() throws IOException {
    while (isAtEndOfLine()) {
      passEndOfLine();
    }
    if (next < 0) {
      return null;
    }
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    int count = 0;
    while (true) {
      cells.add(nextCell());
      count++;
      if (count > MAX_CELLS) {
        throw limit("more than " + MAX_CELLS + " cells in a row", location());
      }
      if (next != ',') {
        passEndOfLine();
        return cells.build();
      }
      advance();
    }
  }

  private Cell nextCell() throws IOException {
    Location place = location();
    cell.reset();
    boolean isQuoted = next == '"';
    if (isQuoted) {
      takeQuoted(place);
    }
    boolean isTold = false;
    while (next >= 0 && next != ',' && !isAtEndOfLine()) {
      // what stands beside quotation marks is kept as it is
      if (!isTold && (isQuoted || next == '"')) {
        tell(SYNTAX, "a cell with quotation marks begins and ends with them", location());
        isTold = true;
      }
      take(place);
    }
    return new Cell(text(place), place.line(), place.column());
  }

  private void takeQuoted(Location place) throws IOException {
    advance();
    while (true) {
      if (next < 0) {
        tell(TRUNCATED, "the input ends within the quotation marks of this cell", place);
        return;
      }
      if (next == '"') {
        advance();
        if (next != '"') {
          return;
        }
      }
      take(place);
    }
  }

  private void take(Location place) throws IOException {
    if (cell.size() >= BYTES * textLength) {
      throw limit("a cell of more than " + textLength + " characters", place);
    }
    cell.write(next);
    advance();
  }

  private String text(Location place) throws IOException {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(cell.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      tell(ENCODING, "this cell is not UTF-8; what is wrong is replaced", place);
      text = cell.toString(UTF_8);
    }
    if (text.length() > textLength) {
      throw limit("a cell of more than " + textLength + " characters", place);
    }
    return text;
  }

  private boolean isAtEndOfLine() {
    return next == '\n' || next == '\r';
  }

  private void passEndOfLine() throws IOException {
    boolean isReturn = next == '\r';
    advance();
    if (isReturn && next == '\n') {
      advance();
    }
  }

  /** Goes on by a byte, and counts lines and characters. */
  private void advance() throws IOException {
    if (next < 0) {
      return;
    }
    int passed = next;
    next = in.read();
    if (passed == '\n' || (passed == '\r' && next != '\n')) {
      line++;
      column = 1;
    } else if ((next & 0xC0) != 0x80 || next < 0) {
      column++;
    }
  }

  private void tell(String code, String message, Location place) throws IOException {
    session.problem(new Problem(code, Severity.ERROR, message, place));
  }

  private IOException limit(String message, Location place) {
    return session.fatal(new Problem(LIMIT, Severity.ERROR, message, place));
  }
}
