package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.WARNING;

import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/**
 * Reads the text of a charter with its milestones below, as the Datatracker gives it out. Where it
 * wrapped the text, the text stays wrapped.
 */
final class WithMilestonesReader implements WgReader {
  static final String ID = "withmilestones";
  private static final String HEADING = "Milestones";

  /** What the Datatracker writes if it has lost the text. */
  private static final String NO_TEXT = "Error reading charter text ";

  private static final int LONGEST_RESOLUTION = 40;

  /** How many bytes a format may look at. */
  private static final int START = 4096;

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText whole = input.readCharterText(session);
    CharterSheet sheet = new CharterSheet(session, input.name(), whole);
    sheet.fileName();
    String text = whole.text();
    TextLines lines = new TextLines(text);
    int heading = lastHeading(lines, text);
    if (heading < 0) {
      sheet.problem(
          CharterSheet.MISSING, WARNING, "there are no milestones below the text", text.length());
    } else {
      int end = endOfBody(text, lines.start(heading));
      takeBody(sheet, text, end);
      new MilestoneRows(sheet, lines, IntUnaryOperator.identity(), true)
          .read(heading + 1, lines.count());
    }
    if (sheet.revision().isEmpty()) {
      sheet.revisionIsGuessed();
    }
    sheet.finish(ID);
  }

  private static void takeBody(CharterSheet sheet, String text, int end) {
    String body = text.substring(0, end);
    if (body.startsWith(NO_TEXT)
        && TextLines.BLANK.matchesNoneOf(body.substring(NO_TEXT.length()))) {
      sheet.withoutText();
    } else {
      sheet.body(new TextSpan(0, end));
    }
  }

  /** The text is followed by two ends of lines that are no part of it. */
  private static int endOfBody(String text, int heading) {
    int end = heading;
    for (int i = 0; i < 2 && end > 0; i++) {
      if (text.charAt(end - 1) == '\n') {
        end -= end > 1 && text.charAt(end - 2) == '\r' ? 2 : 1;
      } else if (text.charAt(end - 1) == '\r') {
        end--;
      }
    }
    return end;
  }

  private static int lastHeading(TextLines lines, String text) {
    for (int line = lines.count() - 1; line >= 0; line--) {
      if (isHeading(lines, text, line)) {
        return line;
      }
    }
    return -1;
  }

  private static boolean isHeading(TextLines lines, String text, int line) {
    return text.startsWith(HEADING, lines.start(line))
        && lines.words(line).equals(HEADING)
        && (line == 0 || lines.isEmpty(line - 1))
        && (line + 1 == lines.count() || lines.isEmpty(line + 1));
  }

  /** {@return yes, if there is the heading and a row of the Datatracker after it, or nothing} */
  static Match sniff(ByteBuffer start) {
    boolean isWhole = start.remaining() < START;
    TextStart text = new TextStart(start);
    if (!text.isProse() || ClassicReader.sniff(start) == Match.YES) {
      return Match.NO;
    }
    TextLines lines = text.lines();
    for (int line = 0; line < lines.count(); line++) {
      if (lines.words(line).equals(HEADING)
          && lines.indentation(line) == 0
          && (line == 0 || lines.isEmpty(line - 1))
          && (line + 1 == lines.count() || lines.isEmpty(line + 1))) {
        int row = text.firstFrom(line + 1);
        boolean isRow =
            row == lines.count() ? isWhole : isRow(lines.words(row) + " ") && isParted(lines, row);
        return isRow ? Match.YES : Match.NO;
      }
    }
    return Match.NO;
  }

  /** Wrapped lines and documents hang below a row, and an empty line follows. */
  private static boolean isParted(TextLines lines, int row) {
    int next = row + 1;
    while (next < lines.count() && lines.indentation(next) > 0 && !lines.isEmpty(next)) {
      next++;
    }
    return next >= lines.count() || lines.isEmpty(next);
  }

  /** {@return whether a line begins with a date or a resolution, or neither, and a hyphen} */
  private static boolean isRow(String line) {
    int dash = line.indexOf(" - ");
    return line.startsWith("- ")
        || (0 < dash && dash <= LONGEST_RESOLUTION && line.charAt(0) != '-');
  }

  /** {@return yes, if the file is called as the Datatracker calls it} */
  static Match sniff(ByteBuffer start, String name) {
    boolean isNamed = name.substring(name.lastIndexOf('/') + 1).contains(ID);
    return isNamed && new TextStart(start).isProse() ? Match.YES : sniff(start);
  }
}
