package io.github.wgkit.io.listing;

import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.charter.CharterSheet;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.io.charter.TextStart;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.charter.CharterEncoding;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads {@code 1wg-summary.txt} and {@code 1wg-summary-by-acronym.txt}: names, chairs and mailing
 * lists of all groups, and the areas.
 */
final class SummaryReader implements ListingReader {
  static final String BY_AREA = "1wg-summary";
  static final String BY_ACRONYM = "1wg-summary-by-acronym";
  static final String TITLE = "ietf working group summary";
  private static final int MOST_LINES_TO_TITLE = 20;

  private final String id;

  SummaryReader(String id) {
    this.id = id;
  }

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText whole = input.readCharterText(session);
    session.extension(CharterSource.KEY, new CharterSource(id, input.name(), whole).toExtension());
    if (whole.encoding() != CharterEncoding.UTF_8) {
      session.problem(
          new Problem(
              CharterSheet.ENCODING,
              WARNING,
              "the text is not UTF-8; it was read as " + whole.encoding(),
              new Location(input.name(), 1, 1, "")));
    }
    new SummaryScan(session, input.name(), whole.text()).read();
  }

  @Override
  public Match sniff(ByteBuffer start) {
    TextStart text = new TextStart(start);
    TextLines lines = text.lines();
    for (int line = 0; line < Math.min(lines.count(), MOST_LINES_TO_TITLE); line++) {
      String lower = Ascii.toLowerCase(lines.words(line));
      if (lower.startsWith(TITLE)) {
        return lower.contains("by acronym") == id.equals(BY_ACRONYM) ? Match.YES : Match.NO;
      }
    }
    return Match.NO;
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    Match contents = sniff(start);
    return contents == Match.NO
            && ListName.says(name).filter(id::equals).isPresent()
            && new TextStart(start).isProse()
        ? Match.MAYBE
        : contents;
  }
}
