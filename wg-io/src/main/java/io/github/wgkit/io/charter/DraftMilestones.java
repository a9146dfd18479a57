package io.github.wgkit.io.charter;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.util.ArrayList;
import java.util.List;

/** Reads the goals and milestones of a draft in plain text: lines, items and tables. */
final class DraftMilestones {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher UNDERLINE = CharMatcher.anyOf("-=~^*_");
  private static final CharMatcher DELIMITER = CharMatcher.anyOf("|-: \t");

  private final TextLines lines;
  private final int offset;
  private final DraftPlan plan;
  private boolean isAfterEmpty = true;
  private boolean isInTable;

  private DraftMilestones(TextLines lines, int offset, DraftPlan plan) {
    this.lines = lines;
    this.offset = offset;
    this.plan = plan;
  }

  /**
   * Reads goals and milestones.
   *
   * @param sheet takes them
   * @param span where they stand in the text of the sheet, with the line that announces them
   */
  static void read(CharterSheet sheet, TextSpan span) throws WgReadException {
    DraftPlan plan = new DraftPlan(sheet);
    readLines(span.of(sheet.whole().text()), span.start(), true, plan);
    plan.finish();
  }

  /**
   * Reads lines.
   *
   * @param text the lines
   * @param offset where they begin in the whole text
   * @param isAnnounced whether the first one may say that milestones follow
   * @param plan takes what they say
   */
  static void readLines(String text, int offset, boolean isAnnounced, DraftPlan plan)
      throws WgReadException {
    TextLines lines = new TextLines(text);
    DraftMilestones reading = new DraftMilestones(lines, offset, plan);
    int first = isAnnounced ? afterAnnouncement(lines) : 0;
    for (int line = first; line < lines.count(); line++) {
      reading.read(line);
    }
  }

  /** {@return the line after the one that announces milestones, and after its underline} */
  static int afterAnnouncement(TextLines lines) {
    boolean isAnnounced = lines.count() > 0 && TextLines.announcesMilestones(lines.words(0));
    if (!isAnnounced || lines.words(0).startsWith("|")) {
      return 0;
    }
    boolean isUnderlined = lines.count() > 1 && isRule(lines.words(1));
    return isUnderlined ? 2 : 1;
  }

  private static boolean isRule(String words) {
    return words.length() >= 3 && UNDERLINE.or(BLANK).matchesAllOf(words);
  }

  private void read(int line) throws WgReadException {
    String words = lines.words(line);
    if (words.isEmpty() || isRule(words)) {
      isAfterEmpty = true;
      isInTable = false;
      return;
    }
    int index = offset + lines.firstWord(line);
    if (words.startsWith("|")) {
      table(index, words);
    } else {
      int mark = TextLines.itemMark(words);
      plan.line(
          index + mark, words.substring(mark), lines.indentation(line), mark > 0, isAfterEmpty);
    }
    isAfterEmpty = false;
  }

  private void table(int index, String words) throws WgReadException {
    ImmutableList<String> cells = cells(words);
    boolean isDelimiter = DELIMITER.matchesAllOf(words) && words.indexOf('-') >= 0;
    boolean isHead = !isInTable && plan.columns(cells);
    if (!isDelimiter && !isHead) {
      plan.cells(index, cells);
    }
    isInTable = true;
  }

  /** {@return what stands between the bars} */
  private static ImmutableList<String> cells(String words) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean isEscaped = c == '\\' && i + 1 < words.length() && words.charAt(i + 1) == '|';
      if (isEscaped) {
        cell.append('|');
        i++;
      } else if (c == '|') {
        cells.add(BLANK.trimFrom(cell.toString()));
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (!BLANK.matchesAllOf(cell)) {
      cells.add(BLANK.trimFrom(cell.toString()));
    }
    return ImmutableList.copyOf(cells);
  }
}
