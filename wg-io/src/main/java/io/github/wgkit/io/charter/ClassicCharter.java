package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  private final List<Integer> titleLines = new ArrayList<>();
  private int titleEnd = -1;
  private @Nullable HeadLabel label;
  private int labelLine;
  private final List<String> values = new ArrayList<>();

  private String area = "";
  private String listAddress = "";
  private String listSubscribe = "";
  private String listArchive = "";
  private final List<PersonLine> areaDirectors = new ArrayList<>();

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
    readHead(bodyFirst);
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
    addArea(others);
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

  // ---- the head

  private void readHead(int end) throws WgReadException {
    boolean isAfterEmpty = false;
    for (int line = 0; line < end; line++) {
      String words = lines.words(line);
      if (words.isEmpty()) {
        isAfterEmpty = true;
      } else {
        readHead(line, words, isAfterEmpty);
        isAfterEmpty = false;
      }
    }
    flush();
    takeTitle();
    sheet.list(new MailingList(listAddress, listSubscribe, listArchive));
    takeArea();
    if (sheet.revision().isEmpty()) {
      takeRevision();
    }
  }

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

  private void readHead(int line, String words, boolean isAfterEmpty) throws WgReadException {
    if (isRule(words) && label == null) {
      titleEnd = titleEnd < 0 ? titleLines.size() : titleEnd;
      return;
    }
    Optional<HeadLabel> found = label(line, words);
    if (found.isPresent()) {
      flush();
      label = found.get();
      labelLine = line;
      if (!label.value().isEmpty()) {
        values.add(Strings.repeat(" ", 40) + label.value());
      }
    } else if (label == null) {
      titleLines.add(line);
    } else if (isAfterEmpty && !values.isEmpty() && !canGoOn(line)) {
      tell(line, WARNING, "this stands under no label: " + Problem.excerpt(words));
    } else {
      values.add(Strings.repeat(" ", Math.min(lines.indentation(line), 40)) + words);
    }
  }

  /** Behind an empty line only people and lists go on, and only where they are indented. */
  private boolean canGoOn(int line) {
    return lines.indentation(line) > lines.indentation(labelLine)
        || lines.words(line).indexOf('@') >= 0;
  }

  private Optional<HeadLabel> label(int line, String words) {
    boolean isBelow = label != null && lines.indentation(line) > lines.indentation(labelLine);
    return isBelow || label == null ? HeadLabel.known(words) : HeadLabel.any(words);
  }

  private static boolean isRule(String words) {
    return words.length() >= 3
        && RULE.matches(words.charAt(0))
        && CharMatcher.is(words.charAt(0)).matchesAllOf(words);
  }

  /** Takes the values of a label when the next one comes. */
  private void flush() throws WgReadException {
    if (label == null) {
      return;
    }
    HeadLabel of = label;
    String joined = joined();
    if (area.isEmpty() && !of.area().isEmpty()) {
      area = of.area();
    }
    switch (of.kind()) {
      case NAME -> takeName(joined);
      case ACRONYM -> takeAcronym(joined);
      case AREA -> area = joined;
      case LAST_MODIFIED -> takeDay(joined);
      case STATUS -> takeStatus(joined);
      case AREA_DIRECTOR -> areaDirectors.addAll(PersonLine.all(values));
      case LISTS -> takeList(joined);
      case LIST_ADDRESS -> listAddress = first("list", listAddress, joined);
      case LIST_SUBSCRIBE -> listSubscribe = first("subscribe", listSubscribe, joined);
      case LIST_ARCHIVE -> listArchive = first("archive", listArchive, joined);
      case LIST_IN_BODY -> keep("inBody", joined);
      case CHARTER, DESCRIPTION -> tellValues(joined);
      case OTHER -> {
        keep(of.words(), joined);
        tell(labelLine, INFO, "the label " + Problem.excerpt(of.words()) + " has no meaning here");
      }
      default -> {
        for (PersonLine person : PersonLine.all(values)) {
          sheet.role(of.kind().role().orElseThrow(), person.name(), person.address());
        }
      }
    }
    values.clear();
  }

  private String joined() {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      String words = BLANK.trimFrom(value);
      joined.append(joined.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }
    return joined.toString();
  }

  private void keep(String key, String value) {
    if (!value.isEmpty()) {
      sheet.besides(key, value);
    }
  }

  /** {@return the first of several values; the others are kept besides} */
  private String first(String key, String before, String value) {
    if (before.isEmpty()) {
      return value;
    }
    keep(key, value);
    return before;
  }

  private void tellValues(String joined) throws WgReadException {
    if (!joined.isEmpty()) {
      tell(labelLine, INFO, "this has no meaning here: " + Problem.excerpt(joined));
    }
  }

  private void takeList(String joined) throws WgReadException {
    if (joined.indexOf('@') > 0 && BLANK.matchesNoneOf(joined)) {
      listAddress = first("list", listAddress, joined);
    } else {
      keep("list", joined);
    }
  }

  private void takeDay(String words) throws WgReadException {
    DayWords.parse(words).ifPresentOrElse(sheet::lastModified, () -> keep("lastModified", words));
    if (DayWords.parse(words).isEmpty() && !words.isEmpty()) {
      tell(labelLine, WARNING, Problem.excerpt(words) + " is not a day");
    }
  }

  private void takeStatus(String words) throws WgReadException {
    String lower = Ascii.toLowerCase(words);
    GroupState best = null;
    for (GroupState state : GroupState.known()) {
      boolean isIt = lower.startsWith(Ascii.toLowerCase(state.label()));
      if (isIt && (best == null || best.label().length() < state.label().length())) {
        best = state;
      }
    }
    if (best != null) {
      sheet.state(best);
    } else if (!words.isEmpty()) {
      keep("status", words);
      tell(labelLine, WARNING, Problem.excerpt(words) + " is not the status of a group");
    }
  }

  // ---- name and acronym

  /** The title is what stands over the underline, else the last words before the labels. */
  private void takeTitle() throws WgReadException {
    int end = titleEnd >= 0 ? titleEnd : titleLines.size();
    int first = end;
    while (first > 0
        && end - first < MOST_TITLE_LINES
        && (first == end || titleLines.get(first - 1) + 1 == titleLines.get(first))) {
      first--;
    }
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < titleLines.size(); i++) {
      String words = lines.words(titleLines.get(i));
      if (first <= i && i < end) {
        title.append(title.isEmpty() ? "" : " ").append(words);
      } else if (!isSampleHeading(words)) {
        tell(titleLines.get(i), INFO, "this stands under no label: " + Problem.excerpt(words));
      }
    }
    if (sheet.name().isEmpty() && !isSampleHeading(title.toString())) {
      takeName(title.toString());
    }
    if (sheet.name().isEmpty()) {
      missing(0, "the name of the group does not stand over the charter");
    }
  }

  /** What stands over the samples in RFC 1603 and RFC 2418. */
  private static boolean isSampleHeading(String words) {
    return Ascii.toLowerCase(words).contains("sample working group charter");
  }

  private void takeName(String title) {
    Title parts = Title.parse(title);
    sheet.name(parts.name());
    if (sheet.acronym().isEmpty()) {
      parts.acronym().ifPresent(sheet::acronym);
    }
    if (Ascii.toLowerCase(parts.name()).endsWith("research group")) {
      sheet.type(GroupType.RG);
    }
  }

  private void takeAcronym(String words) throws WgReadException {
    String bare = CharMatcher.anyOf("()").trimFrom(words);
    if (Acronym.isAcronym(bare)) {
      sheet.acronym(Acronym.of(bare));
    } else if (!bare.isEmpty()) {
      tell(labelLine, WARNING, Problem.excerpt(words) + " is not an acronym");
    }
  }

  // ---- the area

  private void takeArea() {
    if (area.isEmpty()) {
      return;
    }
    Optional<Acronym> known = AreaNames.acronym(area);
    if (known.isPresent()) {
      sheet.area(known.get());
    } else {
      sheet.besides("area", area);
    }
  }

  /** The directors of an area that is known are its own; else they stay with the group. */
  private void addArea(ImmutableList.Builder<DirectoryEntry> others) {
    Optional<Acronym> known = AreaNames.acronym(area);
    if (known.isPresent() && !areaDirectors.isEmpty()) {
      Area.Builder built = Area.builder().acronym(known.get()).name(area);
      for (PersonLine person : areaDirectors) {
        built.addRoles(person.as(RoleName.AREA_DIRECTOR));
      }
      others.add(built.build());
    } else {
      for (PersonLine person : areaDirectors) {
        sheet.besides("areaDirectors", person.toString());
      }
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
