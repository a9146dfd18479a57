package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The goals and milestones of a draft, put together from its lines, items and tables. Whatever is
 * no part of a milestone is told, and stays in the text.
 */
final class DraftPlan {
  /** The extension of a milestone with what stands where its date should stand. */
  private static final String WHEN = "date";

  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher NAME =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-_."));
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher AFTER_NAME =
      BLANK.or(CharMatcher.anyOf(".,;:)]}>|\"'`*/!?(“”’"));
  private static final String DRAFT = "draft-";

  /** A draft has a word for its author or group, and one for its subject. */
  private static final int FEWEST_HYPHENS = 2;

  private static final ImmutableSet<String> DATE_COLUMNS =
      ImmutableSet.of(
          "date", "due", "when", "target", "month", "deadline", "target date", "due date");

  private static final ImmutableList<String> TEXT_COLUMNS =
      ImmutableList.of("milestone", "description", "deliverable", "goal", "task", "what", "action");

  private static final ImmutableList<String> DOCUMENT_COLUMNS =
      ImmutableList.of("i-d", "document", "draft", "internet-draft", "doc", "id", "rfc");

  private static final ImmutableList<String> STATE_COLUMNS =
      ImmutableList.of("status", "state", "done", "resolved", "resolution");

  private final CharterSheet sheet;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Row row;

  /** A date that stands alone, for what follows it; maybe a word for what is no longer due. */
  private @Nullable DraftRow inherited;

  private Columns columns = Columns.USUAL;

  /** A row that is not complete yet. */
  private static final class Row {
    final int index;
    final int indentation;
    final boolean isItem;
    final String when;
    final Optional<Due> due;
    final boolean isImpossible;
    final Optional<String> resolution;
    final StringBuilder description;
    final Set<DocumentName> documents = new LinkedHashSet<>();

    Row(int index, int indentation, boolean isItem, DraftRow date, DraftRow text) {
      this.index = index;
      this.indentation = indentation;
      this.isItem = isItem;
      this.when = date.when();
      this.due = date.due();
      this.isImpossible = date.isImpossible();
      this.resolution = text.resolution().or(date::resolution);
      this.description = new StringBuilder(text.description());
    }

    void add(String words) {
      description.append(description.isEmpty() ? "" : " ").append(words);
    }

    boolean isEmpty() {
      return description.isEmpty();
    }
  }

  /** Which column of a table says what; -1 if none does. */
  private record Columns(int date, int text, int documents, int state) {
    static final Columns USUAL = new Columns(0, 1, 2, -1);

    /** {@return the columns, if the cells are the head of a table} */
    static @Nullable Columns of(List<String> cells) {
      int date = -1;
      int text = -1;
      int documents = -1;
      int state = -1;
      for (int i = 0; i < cells.size(); i++) {
        String cell = Ascii.toLowerCase(CharMatcher.anyOf("*_:").or(BLANK).trimFrom(cells.get(i)));
        if (date < 0 && DATE_COLUMNS.contains(cell)) {
          date = i;
        } else if (text < 0 && names(cell, TEXT_COLUMNS)) {
          text = i;
        } else if (documents < 0 && names(cell, DOCUMENT_COLUMNS)) {
          documents = i;
        } else if (state < 0 && names(cell, STATE_COLUMNS)) {
          state = i;
        }
      }
      return date < 0 && text < 0 ? null : new Columns(date, text, documents, state);
    }

    private static boolean names(String cell, ImmutableList<String> words) {
      return words.stream()
          .anyMatch(
              word ->
                  cell.equals(word)
                      || cell.equals(word + "s")
                      || cell.endsWith(" " + word)
                      || cell.endsWith(" " + word + "s"));
    }

    static String cell(List<String> cells, int column) {
      return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
  }

  DraftPlan(CharterSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Takes a line.
   *
   * @param index where its words begin in the text
   * @param words its words, without the mark of an item
   * @param indentation how far to the right it begins; of items in Markdown, how deep they are
   * @param isItem whether it began with the mark of an item
   * @param isAfterEmpty whether the line before it was empty
   */
  void line(int index, String words, int indentation, boolean isItem, boolean isAfterEmpty)
      throws WgReadException {
    if (words.isEmpty() || isFiller(words)) {
      return;
    }
    DraftRow parsed = DraftRow.parse(words);
    boolean isInside = isItem && row != null && indentation > row.indentation && !row.isEmpty();
    if (parsed.isDated() && !isInside) {
      inherited = null;
      begin(index, indentation, isItem, parsed, parsed);
      return;
    }
    if (isItem && row != null && row.isEmpty() && !row.when.isEmpty()) {
      inherited = new DraftRow(row.when, row.due, row.resolution, "", row.isImpossible);
      rows.remove(rows.size() - 1);
      begin(index, indentation, isItem, inherited, parsed);
    } else if (row != null && isInside && !documentsIn(words, true).isEmpty()) {
      row.documents.addAll(documentsIn(words, true));
    } else if (isInside || (isItem && row != null && !row.isItem)) {
      remark(index, words);
    } else if (isItem) {
      begin(index, indentation, true, inherited == null ? parsed : inherited, parsed);
    } else if (row != null && !isAfterEmpty) {
      row.add(words);
    } else if (!isTitleOfColumns(words)) {
      row = null;
      remark(index, words);
    }
  }

  /** {@code &nbsp;} keeps a distance on a page and says nothing. */
  private static boolean isFiller(String words) {
    return BLANK.matchesAllOf(words.replace("&nbsp;", ""));
  }

  /** {@code Date Milestone Associated documents}, without the bars of a table. */
  private static boolean isTitleOfColumns(String words) {
    String lower = Ascii.toLowerCase(words);
    return lower.startsWith("date") && lower.contains("milestone") && DIGIT.matchesNoneOf(lower);
  }

  /** Goes on with the text of the milestone before. */
  void more(String words) {
    if (row != null) {
      row.add(words);
    }
  }

  /** Takes a heading among the milestones: a date for what follows, or that all of it is done. */
  void heading(int index, String words) throws WgReadException {
    row = null;
    DraftRow parsed = DraftRow.parse(words);
    boolean isDate = parsed.isDated() && parsed.description().isEmpty();
    String lower = Ascii.toLowerCase(words);
    if (isDate) {
      inherited = parsed;
    } else if (lower.startsWith("done") || lower.startsWith("completed")) {
      inherited = new DraftRow("", Optional.empty(), Optional.of(words), "", false);
    } else {
      inherited = null;
      remark(index, words);
    }
  }

  /**
   * Takes the head of a table.
   *
   * @return whether the cells say what the columns are; if not, they may be a row
   */
  boolean columns(List<String> cells) {
    Columns found = Columns.of(cells);
    columns = found == null ? Columns.USUAL : found;
    return found != null;
  }

  /** Takes a row of a table. */
  void cells(int index, List<String> cells) throws WgReadException {
    if (cells.stream().allMatch(cell -> BLANK.matchesAllOf(cell))) {
      return;
    }
    String when = Columns.cell(cells, columns.date);
    String text = Columns.cell(cells, columns.text);
    DraftRow date = DraftRow.parse(when);
    if (!date.isDated() && !when.isEmpty()) {
      // whatever stands in the column of the dates is meant as one
      date = new DraftRow(when, date.due(), date.resolution(), "", date.isImpossible());
    }
    DraftRow description = DraftRow.parse(text);
    boolean isInText = when.isEmpty() && description.isDated();
    DraftRow plain =
        isInText
            ? description
            : new DraftRow("", Optional.empty(), description.resolution(), plain(text), false);
    begin(index, 0, false, isInText ? description : date, plain);
    Row made = row;
    if (made != null) {
      made.documents.addAll(documentsIn(Columns.cell(cells, columns.documents), true));
      for (int i = 0; i < cells.size(); i++) {
        boolean isKnown = i == columns.date || i == columns.text || i == columns.documents;
        if (!isKnown && !cells.get(i).isEmpty()) {
          besides(made, i, cells.get(i));
        }
      }
    }
    row = null;
  }

  private static String plain(String text) {
    return BLANK.trimFrom(text.replace("~~", ""));
  }

  private void besides(Row made, int column, String words) throws WgReadException {
    if (column == columns.state && DraftRow.parse(words).resolution().isPresent()) {
      Row done =
          new Row(
              made.index,
              made.indentation,
              made.isItem,
              new DraftRow(made.when, made.due, Optional.empty(), "", made.isImpossible),
              new DraftRow(
                  "", Optional.empty(), Optional.of(words), made.description.toString(), false));
      done.documents.addAll(made.documents);
      rows.set(rows.size() - 1, done);
    } else {
      remark(made.index, words);
    }
  }

  private void begin(int index, int indentation, boolean isItem, DraftRow date, DraftRow text) {
    row = new Row(index, indentation, isItem, date, text);
    rows.add(row);
  }

  /** A document that the text of a milestone links to. */
  void link(String address) {
    if (row != null) {
      row.documents.addAll(documentsIn(address, true));
    }
  }

  private void remark(int index, String words) throws WgReadException {
    sheet.problem(
        CharterSheet.LINE, INFO, "no milestone begins with " + Problem.excerpt(words), index);
  }

  // ---- the end

  /** Hands the milestones to the sheet. */
  void finish() throws WgReadException {
    boolean isDateless = rows.stream().noneMatch(made -> !made.when.isEmpty());
    for (Row made : rows) {
      tellDate(made, isDateless);
      made.documents.addAll(documentsIn(made.description.toString(), false));
      Milestone.Builder milestone =
          Milestone.builder()
              .description(BLANK.trimAndCollapseFrom(made.description, ' '))
              .documents(made.documents);
      made.due.ifPresent(milestone::due);
      made.resolution.ifPresent(milestone::resolution);
      if (made.due.isEmpty() && made.resolution.isEmpty() && !made.when.isEmpty()) {
        milestone.putExtensions(WHEN, ExtensionValue.of(made.when));
      }
      sheet.milestone(milestone.build());
    }
  }

  private void tellDate(Row made, boolean isDateless) throws WgReadException {
    if (made.due.isPresent() || made.resolution.isPresent() || isDateless) {
      return;
    }
    if (made.isImpossible) {
      sheet.problem(
          CharterSheet.DATE,
          ERROR,
          Problem.excerpt(made.when) + " is not a month and a year",
          made.index);
    } else {
      sheet.problem(
          CharterSheet.DATE,
          WARNING,
          made.when.isEmpty()
              ? "the milestone has no date"
              : Problem.excerpt(made.when) + " does not tell a month",
          made.index);
    }
  }

  // ---- documents

  /**
   * Looks for documents.
   *
   * @param words where to look
   * @param withRfcs whether an RFC that is named is meant as a document of the milestone; in the
   *     text of a milestone it is most often the one to be replaced
   */
  static ImmutableList<DocumentName> documentsIn(String words, boolean withRfcs) {
    Set<DocumentName> found = new LinkedHashSet<>();
    String lower = Ascii.toLowerCase(words);
    for (int at = lower.indexOf(DRAFT); at >= 0; at = lower.indexOf(DRAFT, at + 1)) {
      boolean begins = at == 0 || !NAME.matches(lower.charAt(at - 1));
      int end = at;
      while (end < lower.length() && NAME.matches(lower.charAt(end))) {
        end++;
      }
      boolean ends = end == lower.length() || AFTER_NAME.matches(lower.charAt(end));
      String name =
          withoutRevision(CharMatcher.anyOf("-_.").trimTrailingFrom(words.substring(at, end)));
      if (begins && ends && CharMatcher.is('-').countIn(name) >= FEWEST_HYPHENS) {
        found.add(DocumentName.of(Ascii.toLowerCase(name)));
      }
      at = end - 1;
    }
    if (withRfcs) {
      addRfcs(lower, found);
    }
    return ImmutableList.copyOf(found);
  }

  private static void addRfcs(String lower, Set<DocumentName> found) {
    for (int at = lower.indexOf("rfc"); at >= 0; at = lower.indexOf("rfc", at + 1)) {
      int start = at + 3;
      while (start < lower.length()
          && start - at <= 4
          && " -\u00A0".indexOf(lower.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < lower.length() && DIGIT.matches(lower.charAt(end))) {
        end++;
      }
      boolean begins = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
      boolean ends = end == lower.length() || AFTER_NAME.matches(lower.charAt(end));
      String number = CharMatcher.is('0').trimLeadingFrom(lower.substring(start, end));
      if (begins && ends && !number.isEmpty() && number.length() <= 5) {
        found.add(DocumentName.of("rfc" + number));
      }
    }
  }

  /** {@code draft-ietf-quic-http-34.txt} is revision 34 of a document. */
  private static String withoutRevision(String name) {
    String bare = name;
    for (String ending : ImmutableList.of(".txt", ".html", ".xml", ".md", ".pdf")) {
      bare = bare.endsWith(ending) ? bare.substring(0, bare.length() - ending.length()) : bare;
    }
    int hyphen = bare.lastIndexOf('-');
    boolean isRevision =
        hyphen == bare.length() - 3 && DIGIT.matchesAllOf(bare.substring(hyphen + 1));
    return isRevision ? bare.substring(0, hyphen) : bare;
  }
}
