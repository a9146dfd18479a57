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
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The head of a charter: name, people, lists and whatever else stands under labels, as the
 * Secretariat, the Datatracker's mails and the drafts of groups write it.
 */
public final class CharterHead {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher RULE = CharMatcher.anyOf("-=~_*");
  private static final int MOST_TITLE_LINES = 6;
  private static final ImmutableList<String> INNER_LABELS =
      ImmutableList.of(" To Subscribe:", " To subscribe:", " Archive:", " In Body:");

  private final CharterSheet sheet;
  private final TextLines lines;
  private final IntUnaryOperator place;

  private final List<Integer> titleLines = new ArrayList<>();
  private int titleEnd = -1;
  private @Nullable HeadLabel label;
  private int labelLine;
  private final List<String> values = new ArrayList<>();

  /** Whether the line before stood under no label. */
  private boolean isForeign;

  private String area = "";
  private String listAddress = "";
  private String listSubscribe = "";
  private String listArchive = "";
  private final List<PersonLine> areaDirectors = new ArrayList<>();
  private boolean isSingleDirector;
  private boolean hasResponsible;

  private CharterHead(CharterSheet sheet, TextLines lines, IntUnaryOperator place) {
    this.sheet = sheet;
    this.lines = lines;
    this.place = place;
  }

  /**
   * Reads a head.
   *
   * @param sheet takes what it says
   * @param lines the lines of the text
   * @param place tells where a character of the lines stands in the text of the sheet
   * @param first its first line
   * @param end the line behind it
   * @return what it says of others than the group: the area with its directors
   * @throws WgReadException if the session refuses to go on
   */
  public static ImmutableList<DirectoryEntry> read(
      CharterSheet sheet, TextLines lines, IntUnaryOperator place, int first, int end)
      throws WgReadException {
    CharterHead head = new CharterHead(sheet, lines, place);
    head.readLines(first, end);
    ImmutableList.Builder<DirectoryEntry> others = ImmutableList.builder();
    head.addArea(others);
    return others.build();
  }

  private void tell(int line, Severity severity, String message) throws WgReadException {
    sheet.problem(CharterSheet.LINE, severity, message, place.applyAsInt(lines.firstWord(line)));
  }

  private void missing(int from, String message) throws WgReadException {
    int first = from;
    while (first < lines.count() && lines.isEmpty(first)) {
      first++;
    }
    int index = first < lines.count() ? lines.firstWord(first) : 0;
    sheet.problem(CharterSheet.MISSING, WARNING, message, place.applyAsInt(index));
  }

  private void readLines(int first, int end) throws WgReadException {
    boolean isAfterEmpty = false;
    for (int line = first; line < end; line++) {
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
    takeOnlyDirector();
    sheet.list(new MailingList(listAddress, listSubscribe, listArchive));
    takeArea();
  }

  private void readHead(int line, String words, boolean isAfterEmpty) throws WgReadException {
    if (isRule(words) && values.isEmpty()) {
      // a line over the title is none below it
      boolean isBelow = label == null && titleEnd < 0 && !titleLines.isEmpty();
      titleEnd = isBelow ? titleLines.size() : titleEnd;
      return;
    }
    int inner = label == null && HeadLabel.known(words).isEmpty() ? -1 : innerLabel(words);
    if (inner > 0) {
      readHead(line, BLANK.trimFrom(words.substring(0, inner)), isAfterEmpty);
      readHead(line, words.substring(inner), false);
      return;
    }
    Optional<HeadLabel> found = label(line, words);
    if (found.isPresent()) {
      isForeign = false;
      flush();
      label = found.get();
      labelLine = line;
      if (!label.value().isEmpty()) {
        values.add(Strings.repeat(" ", 40) + label.value());
      }
    } else if (label == null) {
      titleLines.add(line);
    } else if ((isForeign && !isAfterEmpty)
        || (isAfterEmpty && !values.isEmpty() && !canGoOn(line))) {
      isForeign = true;
      tell(line, WARNING, "this stands under no label: " + Problem.excerpt(words));
    } else {
      isForeign = false;
      values.add(Strings.repeat(" ", Math.min(lines.indentation(line), 40)) + words);
    }
  }

  /**
   * {@return where a second label stands in a line, as a page that was pasted has them; -1 if none}
   */
  private static int innerLabel(String words) {
    for (String inner : INNER_LABELS) {
      int at = words.indexOf(inner);
      if (at > 0 && words.substring(0, at).chars().anyMatch(Character::isLetterOrDigit)) {
        return at + 1;
      }
    }
    return -1;
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
    if (area.isEmpty() && !of.area().isEmpty() && namesArea(of)) {
      area = of.area();
    }
    switch (of.kind()) {
      case NAME -> takeLabelledName(joined);
      case ACRONYM -> takeAcronym(joined);
      case AREA -> area = joined;
      case LAST_MODIFIED -> takeDay(joined);
      case STATUS -> takeStatus(joined);
      case AREA_DIRECTOR -> {
        areaDirectors.addAll(PersonLine.all(values));
        isSingleDirector = Ascii.equalsIgnoreCase(of.words(), "area director");
      }
      case LISTS -> takeList(joined);
      case LIST_ADDRESS -> takeAddress(joined);
      case LIST_SUBSCRIBE -> listSubscribe = first("subscribe", listSubscribe, unlinked(joined));
      case LIST_ARCHIVE -> listArchive = first("archive", listArchive, unlinked(joined));
      case AREA_AND_DIRECTOR -> takeAreaAndDirectors(joined);
      case PAGE -> keep("groupPage", joined);
      case LIST_IN_BODY -> keep("inBody", joined);
      case CHARTER, PEOPLE, DESCRIPTION -> tellValues(joined);
      case OTHER -> {
        keep(of.words(), joined);
        tell(labelLine, INFO, "the label " + Problem.excerpt(of.words()) + " has no meaning here");
      }
      default -> {
        boolean isResponsible = of.kind() == HeadLabel.Kind.RESPONSIBLE_AREA_DIRECTOR;
        for (PersonLine person : PersonLine.all(values)) {
          hasResponsible |= isResponsible;
          sheet.role(of.kind().role().orElseThrow(), person.name(), person.address());
        }
      }
    }
    values.clear();
  }

  /** An advisor of another area, who is not known yet, does not make it the one of the group. */
  private boolean namesArea(HeadLabel of) {
    return of.kind() == HeadLabel.Kind.AREA_DIRECTOR || !PersonLine.all(values).isEmpty();
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

  /** {@code Mailing List: frobs@example.org}, or a page where one subscribes. */
  private void takeList(String joined) throws WgReadException {
    String words = withoutScheme(unlinked(joined));
    int blank = BLANK.indexIn(words);
    String first = blank < 0 ? words : words.substring(0, blank);
    String lower = Ascii.toLowerCase(words);
    if (first.indexOf('@') > 0) {
      listAddress = first("list", listAddress, CharMatcher.anyOf("<>,;()").trimFrom(first));
      keep("list", blank < 0 ? "" : BLANK.trimFrom(words.substring(blank)));
    } else if (blank < 0 && lower.contains("://")) {
      boolean isArchive = lower.contains("archive") || lower.contains("/arch/");
      if (isArchive) {
        listArchive = first("archive", listArchive, words);
      } else {
        listSubscribe = first("subscribe", listSubscribe, words);
      }
    } else if (!lower.equals("tbd") && !lower.equals("tba")) {
      keep("list", words);
    }
  }

  private void takeAddress(String joined) {
    String words = unlinked(joined);
    listAddress = first("list", listAddress, words.equals(joined) ? words : withoutScheme(words));
  }

  /** A link of Markdown to an address of mail needs a scheme; the address itself has none. */
  private static String withoutScheme(String words) {
    boolean isMail = Ascii.toLowerCase(words).startsWith("mailto:") && words.indexOf('?') < 0;
    return isMail ? words.substring("mailto:".length()) : words;
  }

  /** {@code [frobs](https://example.org/frobs)}, {@code <https://example.org/frobs>}. */
  private static String unlinked(String words) {
    String bare = words;
    int link = bare.startsWith("[") && bare.endsWith(")") ? bare.indexOf("](") : -1;
    if (link > 0 && bare.indexOf(')') == bare.length() - 1) {
      bare = bare.substring(link + 2, bare.length() - 1);
    } else if (bare.startsWith("<") && bare.indexOf('>') == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare;
  }

  /** {@code Security}, {@code Security (Jo Bloggs)}, or only the directors. */
  private void takeAreaAndDirectors(String joined) {
    int end = CharMatcher.anyOf(",;:(/-–—<").indexIn(joined);
    String before = BLANK.trimFrom(end < 0 ? joined : joined.substring(0, end));
    if (AreaNames.acronym(joined).isPresent()) {
      area = joined;
    } else if (AreaNames.acronym(before).isPresent()) {
      area = before;
      String rest = joined.substring(end);
      boolean isWrapped = rest.startsWith("(") && rest.endsWith(")");
      String directors = isWrapped ? rest.substring(1, rest.length() - 1) : rest;
      areaDirectors.addAll(PersonLine.all(ImmutableList.of(directors)));
    } else {
      areaDirectors.addAll(PersonLine.all(values));
    }
  }

  private void takeDay(String words) throws WgReadException {
    DayWords.parse(words)
        .ifPresentOrElse(sheet::lastModified, () -> keep(CharterSheet.LAST_MODIFIED, words));
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
    if (titleEnd < 0) {
      // a line marked as a title, or with an acronym, says more than what stands last
      for (int i = 0; i < titleLines.size(); i++) {
        if (isMarkedTitle(lines.words(titleLines.get(i)))) {
          first = i;
          end = i + 1;
          break;
        }
      }
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

  private static boolean isMarkedTitle(String words) {
    return words.startsWith("# ") && title(words).acronym().isPresent();
  }

  /** What stands over the samples in RFC 1603 and RFC 2418. */
  private static boolean isSampleHeading(String words) {
    return Ascii.toLowerCase(words).contains("sample working group charter");
  }

  /** Who has no other name yet writes the acronym as such. */
  private void takeLabelledName(String words) {
    takeName(words);
    if (sheet.acronym().isEmpty() && BLANK.matchesNoneOf(words) && Acronym.isAcronym(words)) {
      sheet.acronym(Acronym.of(Ascii.toLowerCase(words)));
    }
  }

  private void takeName(String title) {
    Title parts = title(title);
    sheet.name(parts.name());
    if (sheet.acronym().isEmpty()) {
      parts.acronym().ifPresent(sheet::acronym);
    }
    if (Ascii.toLowerCase(title).endsWith("research group")
        || Ascii.toLowerCase(parts.name()).endsWith("research group")) {
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

  /** {@code Area Director: …}, where no area is named and nobody else directs, is the group's. */
  private void takeOnlyDirector() {
    boolean isOnly = areaDirectors.size() == 1 && isSingleDirector && !hasResponsible;
    if (isOnly) {
      PersonLine person = areaDirectors.remove(0);
      sheet.role(RoleName.AREA_DIRECTOR, person.name(), person.address());
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

  /** The drafts say more than the name: {@code Foo (foo) WG}, {@code Draft Charter: Foo (foo)}. */
  private static Title title(String words) {
    String bare = CharMatcher.anyOf("#*").or(BLANK).trimFrom(words);
    Title plain = Title.parse(bare);
    DraftNames names = DraftNames.inTitle(bare);
    return plain.acronym().isPresent() || names.isEmpty()
        ? plain
        : new Title(names.name(), names.acronym());
  }
}
