package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Severity;
import java.util.Optional;

/**
 * A charter in the form of the Secretariat's pages from 1992 to 2012, which the samples of RFC 1603
 * and RFC 2418 (appendix) and the Datatracker's {@code 1wg-charters.txt} share: name, people and
 * lists under labels, the description, the goals and milestones, the documents.
 */
public final class ClassicCharter {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher RULE = CharMatcher.anyOf("-=~_*");
  private static final String NO_TEXT = "Error Loading Group Charter";
  private static final String NO_CHARTER = "Not chartered yet.";
  private static final int MOST_TITLE_LINES = 6;

  private final CharterSheet sheet;
  private final boolean isListed;
  private final Pages pages;
  private final String text;
  private final TextLines lines;

  private ClassicCharter(CharterSheet sheet, boolean isListed) {
    this.sheet = sheet;
    this.isListed = isListed;
    this.pages = Pages.of(sheet.whole().text());
    this.text = pages.text();
    this.lines = new TextLines(text);
  }

  /**
   * Reads a charter that stands alone.
   *
   * @param sheet has the text, and takes what it says
   * @return what the text says of others than the group: its area, its documents
   * @throws WgReadException if the session refuses to go on
   */
  static ImmutableList<DirectoryEntry> read(CharterSheet sheet) throws WgReadException {
    return new ClassicCharter(sheet, false).read();
  }

  /**
   * Reads an entry of the Datatracker's {@code 1wg-charters.txt}: the text of the charter is
   * indented by two blanks that are not part of it, and milestones take one line each.
   *
   * @param sheet has the text of the entry, and takes what it says
   * @return what the text says of others than the group: its area, its documents
   * @throws WgReadException if the session refuses to go on
   */
  public static ImmutableList<DirectoryEntry> readListed(CharterSheet sheet)
      throws WgReadException {
    return new ClassicCharter(sheet, true).read();
  }

  private ImmutableList<DirectoryEntry> read() throws WgReadException {
    CharterOutline outline = CharterOutline.of(text);
    int bodyFirst = outline.head().map(head -> lines.at(head.end())).orElse(-1) + 1;
    ImmutableList<DirectoryEntry> area =
        CharterHead.read(sheet, lines, pages::original, 0, bodyFirst);
    if (sheet.revision().isEmpty()) {
      takeRevision();
    }
    Optional<TextSpan> plan = outline.milestones().filter(span -> span.start() >= start(bodyFirst));
    int planFirst = plan.map(span -> lines.at(span.start())).orElse(lines.count());
    int documents =
        plan.map(span -> documentsFrom(lines.at(span.end()), ""))
            .orElseGet(() -> documentsFrom(bodyFirst, ":"));
    int bodyEnd = Math.min(planFirst, documents);
    readBody(bodyFirst, bodyEnd);
    if (planFirst < documents) {
      boolean isDatatracker = isListed && hasDatatrackerRows(planFirst + 1, documents);
      new MilestoneRows(sheet, lines, pages::original, isDatatracker)
          .read(planFirst + 1, documents);
    }
    ImmutableList.Builder<DirectoryEntry> others = ImmutableList.builder();
    others.addAll(area);
    DocumentLists lists = new DocumentLists(lines, sheet.acronym());
    lists.read(documents, lines.count());
    others.addAll(lists.entries());
    for (int line : lists.notUnderstood()) {
      tell(line, INFO, "this names no document: " + Problem.excerpt(lines.words(line)));
    }
    return others.build();
  }

  private int start(int line) {
    return line < lines.count() ? lines.start(line) : text.length();
  }

  /** {@return the first line of the lists of documents from another on, which ends like this} */
  private int documentsFrom(int first, String end) {
    for (int line = first; line < lines.count(); line++) {
      String words = lines.words(line);
      if (DocumentLists.isHeading(words) && words.endsWith(end)) {
        return line;
      }
    }
    return lines.count();
  }

  private boolean hasDatatrackerRows(int first, int end) {
    for (int line = first; line < end; line++) {
      if (!lines.isEmpty(line)) {
        return text.startsWith("  ", lines.start(line)) && lines.words(line).contains("- ");
      }
    }
    return true;
  }

  private void tell(int line, Severity severity, String message) throws WgReadException {
    sheet.problem(CharterSheet.LINE, severity, message, pages.original(lines.firstWord(line)));
  }

  private void missing(int from, String message) throws WgReadException {
    int first = Math.max(0, from);
    while (first < lines.count() && lines.isEmpty(first)) {
      first++;
    }
    int index = first < lines.count() ? lines.firstWord(first) : 0;
    sheet.problem(CharterSheet.MISSING, WARNING, message, pages.original(index));
  }

  // ---- the revision

  /** The form has no place for it; only groups that do not work yet have no approved charter. */
  private void takeRevision() throws WgReadException {
    boolean isProposed =
        sheet
            .state()
            .filter(state -> state.isOpen() && !state.equals(GroupState.ACTIVE))
            .isPresent();
    sheet.revision(isProposed ? CharterRevision.FIRST : CharterRevision.approved(1));
    if (!isListed) {
      sheet.revisionIsGuessed();
    }
  }

  // ---- the description

  private void readBody(int from, int to) throws WgReadException {
    if (isListed && readListedBody(from, to)) {
      return;
    }
    int first = from;
    int end = to;
    while (first < end && lines.isEmpty(first)) {
      first++;
    }
    while (end > first && lines.isEmpty(end - 1)) {
      end--;
    }
    if (first == end) {
      missing(from - 1, "the charter does not describe the work");
    }
    int start = start(first);
    body(new TextSpan(start, first == end ? start : lines.next(end - 1)));
  }

  private void body(TextSpan span) {
    if (!pages.isPaged()) {
      sheet.body(span);
      return;
    }
    try {
      sheet.body(CharterText.of(span.of(text)));
    } catch (IllegalArgumentException e) {
      // damaged UTF-16: with the heads and feet of the pages then
      int end = span.length() == 0 ? span.end() : pages.original(span.end() - 1) + 1;
      sheet.body(
          new TextSpan(pages.original(span.start()), Math.max(pages.original(span.start()), end)));
    }
  }

  /** What the Datatracker put before the lines, and around the text, is no part of it. */
  private boolean readListedBody(int from, int to) throws WgReadException {
    String part = text.substring(start(from), start(to));
    if (!part.startsWith("\n  ") || !part.endsWith("\n\n") || part.length() < 5) {
      return false;
    }
    String indented = part.substring(3, part.length() - 2);
    if (indented.equals(NO_CHARTER)) {
      sheet.withoutCharter();
    } else if (indented.equals(NO_TEXT)) {
      sheet.withoutText();
    } else if (isIndented(indented)) {
      try {
        sheet.body(CharterText.of(indented.replace("\n  ", "\n")));
      } catch (IllegalArgumentException e) {
        return false;
      }
    } else {
      return false;
    }
    return true;
  }

  private static boolean isIndented(String lines) {
    for (int at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) {
      boolean isLast = at == lines.length() - 1;
      if (!isLast && !lines.startsWith("  ", at + 1)) {
        return false;
      }
    }
    return true;
  }
}
