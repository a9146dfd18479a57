package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private static final CharMatcher AFTER_DATE = BLANK.or(CharMatcher.anyOf("-:–—|"));
  private static final String DRAFT = "draft-";

  /** A draft has a word for its author or group, and one for its subject. */
  private static final int FEWEST_HYPHENS = 2;

  private static final ImmutableList<String> DATE_COLUMNS =
      ImmutableList.of(
          "date",
          "due",
          "when",
          "target",
          "month",
          "deadline",
          "time",
          "timeline",
          "timeframe",
          "time frame",
          "schedule",
          "eta",
          "quarter");

  /** The words for the text of a milestone; of two such columns the first here counts. */
  private static final ImmutableList<String> TEXT_COLUMNS =
      ImmutableList.of(
          "milestone",
          "deliverable",
          "goal",
          "task",
          "action",
          "work item",
          "item",
          "what",
          "description",
          "activity");

  private static final ImmutableList<String> DOCUMENT_COLUMNS =
      ImmutableList.of("i-d", "document", "draft", "internet-draft", "doc", "id", "rfc");

  private static final ImmutableList<String> STATE_COLUMNS =
      ImmutableList.of("status", "state", "done", "resolved", "resolution");

  private static final int LONGEST_PLAIN = 300;

  /** Who wraps lines makes them at least so long. */
  private static final int WRAPPED = 60;

  private final CharterSheet sheet;
  private final Set<String> told = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Row row;

  /** A date that stands alone, for what follows it; maybe a word for what is no longer due. */
  private @Nullable DraftRow inherited;

  private Columns columns = Columns.USUAL;

  /** What the head of a table says over the columns that have no place in a milestone. */
  private List<String> titles = ImmutableList.of();

  /** Lines without a date or mark; if there is nothing else, each is a milestone. */
  private final List<Plain> plains = new ArrayList<>();

  /** A line without a date or the mark of an item. */
  private record Plain(int index, String words, boolean isAfterEmpty) {
    boolean isTitle() {
      return words.endsWith(":");
    }
  }

  /** A row that is not complete yet. */
  private static final class Row {
    final int index;
    final int indentation;
    final boolean isItem;
    final String when;
    final Optional<Due> due;
    final boolean isImpossible;
    Optional<String> resolution;
    final StringBuilder description;
    final Set<DocumentName> documents = new LinkedHashSet<>();
    final Map<String, String> besides = new LinkedHashMap<>();

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
      int best = Integer.MAX_VALUE;
      for (int i = 0; i < cells.size(); i++) {
        String cell = Ascii.toLowerCase(CharMatcher.anyOf("*_:").or(BLANK).trimFrom(cells.get(i)));
        if (date < 0 && isDate(cell)) {
          date = i;
        } else if (names(cell, TEXT_COLUMNS) && (text < 0 || rank(cell) < best)) {
          text = i;
          best = rank(cell);
        } else if (documents < 0 && names(cell, DOCUMENT_COLUMNS)) {
          documents = i;
        } else if (state < 0 && names(cell, STATE_COLUMNS)) {
          state = i;
        }
      }
      return date < 0 && text < 0 ? null : new Columns(date, text, documents, state);
    }

    /** {@code Date}, {@code Target date}, {@code Time from chartering}. */
    private static boolean isDate(String cell) {
      return names(cell, DATE_COLUMNS)
          || DATE_COLUMNS.stream().anyMatch(word -> cell.startsWith(word + " "));
    }

    private static int rank(String cell) {
      int rank = 0;
      while (rank < TEXT_COLUMNS.size() && !names(cell, ImmutableList.of(TEXT_COLUMNS.get(rank)))) {
        rank++;
      }
      return rank;
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
      row.add(row.isEmpty() ? AFTER_DATE.trimLeadingFrom(words) : words);
    } else if (!isTitleOfColumns(words)) {
      row = null;
      plains.add(new Plain(index, words, isAfterEmpty));
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
    titles = found == null ? ImmutableList.of() : ImmutableList.copyOf(cells);
    return found != null;
  }

  /** Takes a row of a table. */
  void cells(int index, List<String> cells) throws WgReadException {
    if (cells.stream().allMatch(cell -> BLANK.matchesAllOf(cell))) {
      return;
    }
    String when = Columns.cell(cells, columns.date);
    String text = Columns.cell(cells, columns.text);
    String documents = Columns.cell(cells, columns.documents);
    if (BLANK.matchesAllOf(when + text + documents)) {
      remark(index, String.join(" ", cells).strip());
      row = null;
      return;
    }
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
      made.documents.addAll(documentsIn(documents, true));
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
      made.resolution = Optional.of(words);
    } else {
      String title = column < titles.size() ? BLANK.trimFrom(titles.get(column)) : "";
      if (title.isEmpty()) {
        remark(made.index, words);
      } else if (made.besides.merge(title, words, (one, other) -> one + " | " + other).equals(words)
          && told.add(title)) {
        sheet.problem(
            CharterSheet.LINE,
            INFO,
            "the column "
                + Problem.excerpt(title)
                + " is no part of a milestone and stands beside it",
            made.index);
      }
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
    takePlains();
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
        made.besides.merge(WHEN, made.when, (cell, when) -> when + " | " + cell);
      }
      made.besides.forEach(
          (title, words) -> milestone.putExtensions(title, ExtensionValue.of(words)));
      sheet.milestone(milestone.build());
    }
  }

  /** Where no line has a date or a mark, each may be a milestone; if they are no sentences. */
  private void takePlains() throws WgReadException {
    List<Row> found = new ArrayList<>();
    List<Plain> others = new ArrayList<>();
    Plain before = null;
    int sentences = 0;
    for (Plain plain : plains) {
      if (plain.isTitle()) {
        others.add(plain);
      } else if (before != null && !before.isTitle() && goesOn(before, plain)) {
        found.get(found.size() - 1).add(plain.words);
      } else {
        DraftRow parsed = DraftRow.parse(plain.words);
        found.add(new Row(plain.index, 0, false, parsed, parsed));
      }
      before = plain;
    }
    boolean isList = rows.isEmpty() && found.size() > 1;
    for (Row made : found) {
      isList &= made.description.length() <= LONGEST_PLAIN;
      sentences += made.description.toString().endsWith(".") ? 1 : 0;
    }
    if (isList && sentences * 2 < found.size()) {
      rows.addAll(found);
    } else {
      others = plains;
    }
    for (Plain plain : others) {
      remark(plain.index, plain.words);
    }
  }

  /** A line that is wrapped goes on in small letters, or is as long as lines are wrapped. */
  private static boolean goesOn(Plain before, Plain plain) {
    return !plain.isAfterEmpty
        && (Character.isLowerCase(plain.words.charAt(0)) || before.words.length() >= WRAPPED);
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
