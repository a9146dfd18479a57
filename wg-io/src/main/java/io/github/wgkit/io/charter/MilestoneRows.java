package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.ERROR;
import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of goals and milestones in plain text: a date or a word for one, the text behind it or
 * behind {@code - }, wrapped lines that hang below the text, and documents below those.
 */
public final class MilestoneRows {
  /** The first year for which anybody planned, and the last one. */
  private static final int FIRST_YEAR = 1986;

  private static final int LAST_YEAR = 2099;

  /** The dates of all forms end before this column. */
  private static final int WIDEST_DATE = 20;

  /** Its rows begin before this column, what belongs to them behind it. */
  private static final int DATATRACKER_INDENTATION = 3;

  private static final CharMatcher BLANK = TextLines.BLANK;

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

  private static final ImmutableSet<String> SEASONS =
      ImmutableSet.of(
          "spring", "summer", "fall", "autumn", "winter", "early", "mid", "late", "end", "q",
          "quarter");

  /** Stand where a date should stand, and say that there is none. */
  private static final ImmutableSet<String> NO_DATES =
      ImmutableSet.of(
          "tbd",
          "tba",
          "ongoing",
          "on-going",
          "continuing",
          "continuous",
          "future",
          "immediate",
          "open",
          "unknown",
          "none",
          "n/a",
          "???",
          "??",
          "?",
          "later",
          "asap");

  /** Say that there are no milestones. */
  private static final ImmutableSet<String> NO_MILESTONES =
      ImmutableSet.of(
          "none",
          "none.",
          "tbd",
          "tbd.",
          "to be determined",
          "to be determined.",
          "n/a",
          "none specified",
          "none specified.",
          "no milestones",
          "no milestones.",
          "none to date.",
          "none to date",
          "to be announced",
          "to be announced.");

  private final CharterSheet sheet;
  private final TextLines lines;
  private final IntUnaryOperator place;
  private final boolean isDatatracker;
  private final boolean isMail;

  private @Nullable Row row;

  /** In which column the texts of the rows begin; -1 before the first row. */
  private int textColumn = -1;

  private int rowIndentation;

  /** Whether empty lines part the rows, as in newer mails; in older ones nothing does. */
  private boolean isSpaced;

  /** A row that is not complete yet. */
  private record Row(Milestone.Builder milestone, Folding description, boolean hasGap) {}

  /**
   * Makes a reader of rows.
   *
   * @param sheet takes the milestones
   * @param lines the lines in which they stand
   * @param place tells where a character of the lines stands in the text of the sheet
   * @param isDatatracker whether a program of the Datatracker wrote the rows, so that the text
   *     stands behind the first {@code - } whatever is before that
   */
  MilestoneRows(
      CharterSheet sheet, TextLines lines, IntUnaryOperator place, boolean isDatatracker) {
    this(sheet, lines, place, isDatatracker, false);
  }

  private MilestoneRows(
      CharterSheet sheet,
      TextLines lines,
      IntUnaryOperator place,
      boolean isDatatracker,
      boolean isMail) {
    this.sheet = sheet;
    this.lines = lines;
    this.place = place;
    this.isDatatracker = isDatatracker;
    this.isMail = isMail;
  }

  /**
   * {@return a reader of the rows in a mail} The Datatracker puts an empty line between them, and
   * wraps them below their beginning.
   *
   * @param sheet takes the milestones
   * @param lines the lines in which they stand
   * @param isDatatracker whether it was the Datatracker that wrote the mail
   */
  public static MilestoneRows ofMail(CharterSheet sheet, TextLines lines, boolean isDatatracker) {
    return new MilestoneRows(
        sheet, lines, IntUnaryOperator.identity(), isDatatracker, isDatatracker);
  }

  /**
   * Reads the rows of some lines, and gives them to the sheet.
   *
   * @param first the first line
   * @param end the line behind the last one
   * @throws WgReadException if the session refuses to go on
   */
  public void read(int first, int end) throws WgReadException {
    boolean isAfterEmpty = true;
    isSpaced = isMail && first < end && lines.isEmpty(first);
    for (int line = first; line < end; line++) {
      if (lines.isEmpty(line)) {
        isAfterEmpty = true;
        continue;
      }
      read(line, isAfterEmpty);
      isAfterEmpty = false;
    }
    finishRow();
  }

  private void read(int line, boolean isAfterEmpty) throws WgReadException {
    String words = lines.words(line);
    if (isSpaced && !isAfterEmpty && row != null) {
      row.description.add(words);
      return;
    }
    int indentation = lines.indentation(line);
    boolean canBegin =
        isDatatracker
            ? indentation <= DATATRACKER_INDENTATION
            : row == null || textColumn < 0 || indentation < textColumn;
    if (canBegin
        && (isDatatracker ? beginsDashed(line, words, isAfterEmpty) : begins(line, words))) {
      return;
    }
    if (row != null && !canBegin && isDocument(words)) {
      row.milestone.addDocuments(DocumentName.of(BLANK.trimFrom(words.substring(1))));
    } else if (row != null && !canBegin && words.startsWith("- ") && words.endsWith(" -")) {
      // a meeting of the IETF between two milestones
      tell(line, INFO, "no milestone begins with " + Problem.excerpt(words));
    } else if (row != null && (!isAfterEmpty || indentation > rowIndentation)) {
      row.description.add(words);
    } else if (!NO_MILESTONES.contains(Ascii.toLowerCase(words))) {
      finishRow();
      tell(line, INFO, "no milestone begins with " + Problem.excerpt(words));
    }
  }

  /** {@code o draft-ietf-quic-http}, below the text of a milestone. */
  private boolean isDocument(String words) {
    if (words.length() <= 2 || words.charAt(0) != 'o' || !BLANK.matches(words.charAt(1))) {
      return false;
    }
    String name = BLANK.trimLeadingFrom(words.substring(1));
    return BLANK.matchesNoneOf(name)
        && (isDatatracker ? isNameOfDocument(name) : name.startsWith("draft-"));
  }

  /** {@code draft-ietf-quic-http}, {@code rfc9000}; a last line may also be {@code o well}. */
  private static boolean isNameOfDocument(String name) {
    return Character.isLetter(name.charAt(0))
        && (name.indexOf('-') > 0 || DIGIT.matches(name.charAt(name.length() - 1)));
  }

  // ---- rows of the Secretariat

  private boolean begins(int line, String words) throws WgReadException {
    MilestoneLine parts = MilestoneLine.parse(words);
    if (parts.isDated() && !isProse(words, parts)) {
      begin(line, words, parts.when().length(), parts);
      return true;
    }
    if (words.startsWith("- ") && isDashed()) {
      begin(line, words, 0, parts);
      return true;
    }
    int gap = gap(line, words);
    if (gap > 0) {
      String when = BLANK.trimTrailingFrom(words.substring(0, gap));
      beginWithout(line, words, gap, when);
      return true;
    }
    return false;
  }

  /** A wrapped line that is not indented may begin with "done" in the middle of a sentence. */
  private boolean isProse(String words, MilestoneLine parts) {
    return parts.resolution().isPresent()
        && Character.isLowerCase(words.charAt(0))
        && row != null
        && textColumn >= 0
        && !isGapped(words, parts.when().length());
  }

  private static boolean isGapped(String words, int end) {
    return words.startsWith("  ", end)
        || words.startsWith("\t", end)
        || words.startsWith(" -", end)
        || words.startsWith(":", end);
  }

  private boolean isDashed() {
    return row == null || !row.hasGap;
  }

  /**
   * {@return where the text begins if something other than a date stands before it, parted by more
   * than one blank and where the dates of the other rows stand, or by a hyphen; else 0}
   */
  private int gap(int line, String words) {
    int end = 0;
    while (end < words.length() && end <= WIDEST_DATE && !isGapped(words, end)) {
      end++;
    }
    if (end == 0 || end >= words.length() || end > WIDEST_DATE) {
      return 0;
    }
    String when = words.substring(0, end);
    boolean isWord = NO_DATES.contains(Ascii.toLowerCase(when));
    int text = end;
    while (text < words.length() && BLANK.matches(words.charAt(text))) {
      text++;
    }
    int column = column(line, lines.firstWord(line) + text);
    boolean isAligned =
        words.charAt(end) != ':'
            && !words.startsWith(" -", end)
            && (column == textColumn || (textColumn < 0 && looksLikeDate(when)));
    boolean isDate = looksLikeDate(when) && words.charAt(end) != ':';
    return isWord || isAligned || isDate ? end : 0;
  }

  /**
   * {@return whether it is meant as a date: with a digit, and a month, a season or nothing else}
   */
  private static boolean looksLikeDate(String when) {
    String word = Ascii.toLowerCase(firstWord(when));
    return DIGIT.matchesAnyOf(when)
        && when.length() > 3
        && (isMonthOrNumber(when) || SEASONS.contains(word) || rareDate(when).isPresent());
  }

  private static boolean isMonthOrNumber(String when) {
    String word = firstWord(when);
    return word.isEmpty()
        ? DIGIT.or(CharMatcher.anyOf("/-. ")).matchesAllOf(when)
        : MilestoneLine.monthNumber(word) > 0;
  }

  private static String firstWord(String when) {
    int letters = 0;
    while (letters < when.length() && Character.isLetter(when.charAt(letters))) {
      letters++;
    }
    return when.substring(0, letters);
  }

  /** {@return the day or month, in one of the forms that only few charters have} */
  private static Optional<Due> rareDate(String when) {
    Optional<Due> day = DayWords.parse(when).map(Due::new);
    int slash = when.indexOf('/');
    if (day.isPresent() || slash <= 0 || slash > 2) {
      return day;
    }
    String month = when.substring(0, slash);
    String year = when.substring(slash + 1);
    boolean isMonth =
        DIGIT.matchesAllOf(month)
            && DIGIT.matchesAllOf(year)
            && (year.length() == 2 || year.length() == 4)
            && 1 <= Integer.parseInt(month)
            && Integer.parseInt(month) <= 12;
    return isMonth
        ? Optional.of(Due.in(YearMonth.of(MilestoneLine.year(year), Integer.parseInt(month))))
        : Optional.empty();
  }

  // ---- rows of the Datatracker

  /** Each row has {@code - } behind the date or resolution, and alone if there is neither. */
  private boolean beginsDashed(int line, String words, boolean isAfterEmpty)
      throws WgReadException {
    MilestoneLine parts = MilestoneLine.parse(words);
    if (parts.due().isPresent()) {
      begin(line, words, parts.when().length(), parts);
      return true;
    }
    if (words.equals("-") || words.startsWith("- ")) {
      begin(line, words, 0, parts);
      return true;
    }
    // in the lists as many blanks stand behind every resolution
    int dash = isListed(line) ? words.indexOf("     - ") : -1;
    dash = dash > 0 ? dash : words.indexOf(" - ");
    if (dash < 0 && words.endsWith(" -")) {
      dash = words.length() - 2;
    }
    boolean isRow = dash > 0 && (row == null || isAfterEmpty || (isListed(line) && !isMail));
    if (!isRow) {
      return false;
    }
    String when = BLANK.trimTrailingFrom(words.substring(0, dash));
    if (looksLikeDate(when)) {
      beginWithout(line, words, dash, when);
    } else {
      Milestone.Builder milestone = Milestone.builder().resolution(when);
      begin(line, milestone, description(words, dash), words, false);
    }
    return true;
  }

  /** The lists indent their rows, and wrap none. */
  private boolean isListed(int line) {
    return lines.indentation(line) > 1;
  }

  // ---- both

  private void begin(int line, String words, int end, MilestoneLine parts) throws WgReadException {
    Milestone.Builder milestone = Milestone.builder();
    parts.due().ifPresent(milestone::due);
    parts.resolution().ifPresent(milestone::resolution);
    int year = parts.due().map(due -> due.month().getYear()).orElse(FIRST_YEAR);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      sheet.problem(
          CharterSheet.DATE,
          WARNING,
          "nobody planned for " + Problem.excerpt(parts.when()),
          place.applyAsInt(lines.firstWord(line)));
    }
    begin(line, milestone, description(words, end), words, !isDashedAt(words, end));
  }

  /** Begins a milestone without date, though something stands where the date should stand. */
  private void beginWithout(int line, String words, int end, String when) throws WgReadException {
    Optional<Due> due = rareDate(when);
    boolean isWord = NO_DATES.contains(Ascii.toLowerCase(when));
    if (!isWord && due.isEmpty()) {
      sheet.problem(
          CharterSheet.DATE,
          looksLikeDate(when) && isMonthOrNumber(when) ? ERROR : WARNING,
          Problem.excerpt(when) + " is not a month and a year",
          place.applyAsInt(lines.firstWord(line)));
    }
    Milestone.Builder milestone = Milestone.builder();
    due.ifPresentOrElse(
        milestone::due, () -> milestone.putExtensions("date", ExtensionValue.of(when)));
    begin(line, milestone, description(words, end), words, !isDashedAt(words, end));
  }

  private void begin(
      int line, Milestone.Builder milestone, String description, String words, boolean hasGap)
      throws WgReadException {
    finishRow();
    row = new Row(milestone, new Folding().add(description), hasGap);
    rowIndentation = lines.indentation(line);
    textColumn =
        description.isEmpty()
            ? textColumn
            : column(line, lines.firstWord(line) + words.length() - description.length());
    if (textColumn <= rowIndentation) {
      textColumn = -1;
    }
  }

  /** {@return in which column a character stands, behind the marks of a quotation} */
  private int column(int line, int index) {
    int quotation = lines.column(line, lines.firstWord(line)) - lines.indentation(line);
    return lines.column(line, index) - quotation;
  }

  private static boolean isDashedAt(String words, int end) {
    String rest = BLANK.trimLeadingFrom(words.substring(end));
    return rest.equals("-") || rest.startsWith("- ");
  }

  /** {@return what stands behind the date and one hyphen or colon} */
  private static String description(String words, int end) {
    String rest = BLANK.trimLeadingFrom(words.substring(end));
    boolean isMarked =
        !rest.isEmpty()
            && "-–—:|".indexOf(rest.charAt(0)) >= 0
            && (rest.length() == 1 || !isMark(rest.charAt(1)));
    return BLANK.trimFrom(isMarked ? rest.substring(1) : rest);
  }

  private static boolean isMark(char c) {
    return "-–—:|".indexOf(c) >= 0;
  }

  private void finishRow() {
    if (row != null) {
      sheet.milestone(row.milestone.description(row.description.toString()).build());
      row = null;
    }
  }

  private void tell(int line, Severity severity, String message) throws WgReadException {
    sheet.problem(CharterSheet.LINE, severity, message, place.applyAsInt(lines.firstWord(line)));
  }
}
