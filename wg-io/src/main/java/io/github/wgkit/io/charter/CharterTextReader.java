package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the text of a charter and nothing else: the files of the Datatracker, and those from which
 * the Secretariat made its pages. All of the file is the text; the name of the file says whose.
 * What groups call otherwise is read as their draft, with a head and milestones if it has them.
 */
final class CharterTextReader implements WgReader {
  static final String ID = "charter-text";
  private static final String HEADING = "Milestone";
  private static final CharMatcher LINE_END = CharMatcher.anyOf("\r\n");

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText text = input.readCharterText(session);
    CharterSheet sheet = new CharterSheet(session, input.name(), text);
    ImmutableList<DirectoryEntry> others = ImmutableList.of();
    if (isDraft(sheet)) {
      others = CharterDraft.read(sheet, input.name(), false);
    } else {
      sheet.fileName();
      if (sheet.revision().isEmpty()) {
        sheet.revisionIsGuessed();
      }
      tellParts(sheet, text);
    }
    sheet.finish(ID);
    for (DirectoryEntry other : others) {
      session.entry(other);
    }
  }

  /** A file that is not called as the Datatracker's and the Secretariat's may say more. */
  private static boolean isDraft(CharterSheet sheet) {
    return sheet.nameOfFile().acronym().isEmpty()
        && !TextLines.BLANK.matchesAllOf(sheet.whole().text());
  }

  private static void tellParts(CharterSheet sheet, CharterText text) throws WgReadException {
    if (TextLines.BLANK.matchesAllOf(text.text())) {
      sheet.problem(CharterSheet.MISSING, WARNING, "the charter has no text", 0);
    } else if (mayHaveMilestones(text.text()) && text.outline().milestones().isPresent()) {
      sheet.problem(
          CharterSheet.LINE,
          INFO,
          "the milestones that stand here are a part of the text",
          text.outline().milestones().get().start());
    }
  }

  /**
   * {@return whether a line announces milestones} The outline of a text costs far more than to read
   * it, and a letter is found far quicker than a word; headings begin with a capital.
   */
  private static boolean mayHaveMilestones(String text) {
    for (int at = text.indexOf('M'); at >= 0; at = text.indexOf('M', at + 1)) {
      if (text.regionMatches(true, at, HEADING, 0, HEADING.length())) {
        int start = startOfLine(text, at);
        int end = LINE_END.indexIn(text, at);
        TextLines line = new TextLines(text.substring(start, end < 0 ? text.length() : end));
        if (TextLines.announcesMilestones(line.words(0))) {
          return true;
        }
        at = end < 0 ? text.length() - 1 : end;
      }
    }
    return false;
  }

  private static int startOfLine(String text, int index) {
    int start = index;
    while (start > 0 && !LINE_END.matches(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** {@return maybe, for any text that is not written for programs} */
  static Match sniff(ByteBuffer start) {
    TextStart text = new TextStart(start);
    return text.isProse() ? Match.MAYBE : Match.NO;
  }
}
