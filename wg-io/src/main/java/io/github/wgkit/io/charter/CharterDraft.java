package io.github.wgkit.io.charter;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.CharterBlock;
import io.github.wgkit.model.charter.CharterOutline;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A draft of a charter as groups and area directors write it, in Markdown or plain text: maybe with
 * a title, with people and lists, and with milestones. What it says goes to a sheet; the part that
 * describes the work becomes the text of the charter.
 */
final class CharterDraft {
  /** The text asks for a BOF; it is no charter. */
  static final String BOF_REQUEST = "charter-bof-request";

  /** The text is a mail about a charter, not the charter itself. */
  static final String MAIL = "charter-mail";

  /** The text is no charter: a page of a group that describes something else. */
  static final String NO_CHARTER = "charter-none";

  private static final CharMatcher BLANK = TextLines.BLANK;

  /** Begins the name of a charter in the Datatracker. */
  private static final String DOCUMENT = "charter-i";

  private static final int MOST_TITLES = 6;
  private static final int MOST_BLOCKS = 24;
  private static final int MOST_PARAGRAPHS = 3;
  private static final int FEWEST_DATED = 2;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_START = 1000;
  private static final CharMatcher CAPITAL = CharMatcher.inRange('A', 'Z');

  /** Titles over the text of a charter that are no part of it. */
  private static final ImmutableSet<String> ANNOUNCEMENTS =
      ImmutableSet.of(
          "charter",
          "charter text",
          "proposed charter",
          "proposed charter text",
          "draft charter",
          "draft charter text",
          "charter for working group",
          "charter for the working group",
          "charter for research group",
          "description of working group",
          "description of the working group");

  private final CharterSheet sheet;
  private final String input;
  private final boolean isMarkdown;
  private final String text;
  private final CharterOutline outline;
  private final ImmutableList<CharterBlock> blocks;
  private final Optional<TextSpan> plan;

  /** The blocks before the first one that describes the work. */
  private int skipped;

  private CharterDraft(CharterSheet sheet, String input, boolean isMarkdown) {
    this.sheet = sheet;
    this.input = input;
    this.isMarkdown = isMarkdown;
    this.text = sheet.whole().text();
    this.outline = sheet.whole().outline();
    this.blocks = outline.blocks();
    this.plan = outline.milestones().or(this::unannounced);
  }

  /**
   * Reads a draft.
   *
   * @param sheet has the text, and takes what it says
   * @param input the name of the file; may be empty
   * @param isMarkdown whether marks of Markdown count as such
   * @return what the text says of others than the group: its area
   * @throws WgReadException if the session refuses to go on
   */
  static ImmutableList<DirectoryEntry> read(CharterSheet sheet, String input, boolean isMarkdown)
      throws WgReadException {
    return new CharterDraft(sheet, input, isMarkdown).read();
  }

  private ImmutableList<DirectoryEntry> read() throws WgReadException {
    ImmutableList<DirectoryEntry> others = readHead();
    if (isMail()) {
      tellKind(MAIL, "this is a mail about a charter, not the charter itself");
      skipped = 1;
    }
    readNames();
    if (plan.isPresent()) {
      readMilestones(plan.get());
    }
    if (isBofRequest()) {
      tellKind(BOF_REQUEST, "this is a request for a BOF, not a charter");
      sheet.notACharter();
    } else if (isMarkdown && isOtherPage()) {
      tellKind(NO_CHARTER, "this is a page of a group, not a charter");
      sheet.notACharter();
    } else if (isMarkdown || plan.isPresent() || outline.head().isPresent() || skipped > 0) {
      readBody();
    }
    return others;
  }

  private void tellKind(String code, String message) throws WgReadException {
    sheet.problem(code, WARNING, message, firstIndex());
  }

  private int firstIndex() {
    int index = 0;
    while (index < text.length() && BLANK.matches(text.charAt(index))) {
      index++;
    }
    return Math.min(index, text.length());
  }

  private ImmutableList<DirectoryEntry> readHead() throws WgReadException {
    if (outline.head().isEmpty()) {
      return ImmutableList.of();
    }
    TextLines lines = new TextLines(text);
    TextSpan head = outline.head().get();
    return CharterHead.read(
        sheet,
        lines,
        IntUnaryOperator.identity(),
        lines.at(head.start()),
        Math.min(lines.count(), lines.at(Math.max(head.start(), head.end() - 1)) + 1));
  }

  private void readMilestones(TextSpan span) throws WgReadException {
    if (isMarkdown) {
      DraftMarkdown.readMilestones(sheet, span);
    } else {
      DraftMilestones.read(sheet, span);
    }
  }

  /** Dated lines at the end, in a text that does not say that milestones follow. */
  private Optional<TextSpan> unannounced() {
    int first = blocks.size();
    int dated = 0;
    while (first > 0 && datedLines(blocks.get(first - 1)) > 0) {
      first--;
      dated += datedLines(blocks.get(first));
    }
    return dated < FEWEST_DATED
        ? Optional.empty()
        : Optional.of(
            new TextSpan(
                blocks.get(first).span().start(), blocks.get(blocks.size() - 1).span().end()));
  }

  /** {@return how many lines or items begin with a month; 0 if the first one does not} */
  private int datedLines(CharterBlock block) {
    TextLines lines = new TextLines(block.span().of(text));
    int dated = 0;
    for (int line = 0; line < lines.count() && (line == 0 || dated > 0); line++) {
      String words = lines.words(line);
      MilestoneLine parts = MilestoneLine.parse(words.substring(TextLines.itemMark(words)));
      dated += parts.due().isPresent() && !parts.description().isEmpty() ? 1 : 0;
    }
    return dated;
  }

  // ---- names

  private void readNames() throws WgReadException {
    List<DraftNames> inTitles = new ArrayList<>();
    List<DraftNames> inTexts = new ArrayList<>();
    int titles = 0;
    int paragraphs = 0;
    for (int i = skipped; i < Math.min(blocks.size(), MOST_BLOCKS); i++) {
      CharterBlock block = blocks.get(i);
      String first = firstLine(block);
      boolean isTitle =
          block.kind() == CharterBlock.Kind.HEADING
              || isMalformedHeading(first)
              || (paragraphs == 0 && titles == 0 && isPlainTitle(block, first));
      if (isTitle && titles < MOST_TITLES && paragraphs < MOST_PARAGRAPHS) {
        titles++;
        DraftNames names = DraftNames.inTitle(title(first));
        if (paragraphs == 0 || namesGroup(title(first)) || isKnown(names, inTitles)) {
          inTitles.add(names);
        }
        if ((!names.isEmpty() || isAnnouncement(title(first))) && isFirstTitle(i)) {
          skipped = i + 1;
        }
      } else if (block.kind() == CharterBlock.Kind.PARAGRAPH && paragraphs < MOST_PARAGRAPHS) {
        paragraphs++;
        if (!takeDocument(block.span().of(text))) {
          inTexts.add(DraftNames.inText(plain(unquoted(block))));
        }
      }
    }
    frontMatterTitle().ifPresent(title -> inTexts.add(DraftNames.inTitle(title)));
    take(inTitles, inTexts);
  }

  /** Behind the first text, a title with the acronym that is known already has the name as well. */
  private boolean isKnown(DraftNames names, List<DraftNames> inTitles) {
    return names.acronym().isPresent()
        && (names.acronym().equals(DraftNames.inFileName(input))
            || inTitles.stream().anyMatch(before -> before.acronym().equals(names.acronym())));
  }

  private String unquoted(CharterBlock block) {
    TextLines lines = new TextLines(block.span().of(text));
    StringBuilder words = new StringBuilder();
    for (int line = 0; line < lines.count() && words.length() < LONGEST_START; line++) {
      words.append(lines.words(line)).append('\n');
    }
    return words.toString();
  }

  /** A page of the Datatracker that was copied says which charter follows, and nothing else. */
  private boolean takeDocument(String words) {
    String name = BLANK.trimFrom(words);
    boolean isName = name.startsWith(DOCUMENT) && name.length() < 100 && BLANK.matchesNoneOf(name);
    CharterFileName document = CharterFileName.of(isName ? name + ".txt" : "");
    document.acronym().ifPresent(sheet::acronym);
    document.revision().ifPresent(sheet::revision);
    return document.acronym().isPresent();
  }

  /** {@code Foo Bar Working Group Charter Update}, without any mark of a title. */
  private static boolean isPlainTitle(CharterBlock block, String first) {
    return block.kind() == CharterBlock.Kind.PARAGRAPH
        && block.span().length() == first.length()
        && first.length() <= LONGEST_TITLE
        && !first.startsWith(DOCUMENT)
        && !first.endsWith(".")
        && !first.endsWith(":")
        && Ascii.toLowerCase(first).contains("charter");
  }

  /** {@return whether a title behind the first text can still be the one of the charter} */
  private static boolean namesGroup(String title) {
    String lower = Ascii.toLowerCase(title);
    return lower.contains("charter")
        || lower.contains("working group")
        || lower.contains("research group")
        || title.contains(" WG");
  }

  /** A title after a long text is one of its sections, unless it names the group with acronym. */
  private boolean isFirstTitle(int block) {
    for (int i = skipped; i < block; i++) {
      boolean isRunning =
          blocks.get(i).kind() != CharterBlock.Kind.HEADING
              && blocks.get(i).kind() != CharterBlock.Kind.RULE;
      if (isRunning
          && DraftNames.inTitle(title(firstLine(blocks.get(block)))).acronym().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void take(List<DraftNames> inTitles, List<DraftNames> inTexts) throws WgReadException {
    Optional<Acronym> fileName = DraftNames.inFileName(input);
    List<DraftNames> found = new ArrayList<>(inTitles);
    found.addAll(inTexts);
    Optional<DraftNames> named = named(inTitles, inTexts, fileName);
    // groups write it in capital letters, the Datatracker never does
    sheet
        .acronym()
        .map(said -> Acronym.of(Ascii.toLowerCase(said.text())))
        .ifPresent(sheet::acronym);
    if (sheet.acronym().isEmpty()) {
      named
          .flatMap(DraftNames::acronym)
          .map(said -> longer(said, fileName))
          .ifPresent(sheet::acronym);
      if (named.filter(DraftNames::isResearch).isPresent() || isResearchFile()) {
        sheet.type(GroupType.RG);
      }
    }
    if (sheet.name().isEmpty()) {
      found.stream()
          .filter(
              names ->
                  names.acronym().isEmpty()
                      || names.acronym().equals(sheet.acronym())
                      || names.equals(named.orElse(null)))
          .map(DraftNames::name)
          .filter(name -> !name.isEmpty())
          .findFirst()
          .ifPresent(sheet::name);
    }
    if (sheet.acronym().isEmpty()) {
      sheet.fileName();
    }
    if (sheet.acronym().isEmpty() && fileName.isPresent()) {
      sheet.acronym(fileName.get());
      sheet.problem(
          CharterSheet.MISSING,
          WARNING,
          "the text does not say the acronym of the group; " + fileName.get() + " is taken for it",
          firstIndex());
    }
  }

  /**
   * A title says it best; of the groups that the text names, the one that the file is called after.
   */
  private Optional<DraftNames> named(
      List<DraftNames> inTitles, List<DraftNames> inTexts, Optional<Acronym> fileName) {
    Optional<DraftNames> title =
        inTitles.stream().filter(names -> names.acronym().isPresent()).findFirst();
    if (title.isPresent()) {
      return title;
    }
    Optional<DraftNames> same =
        inTexts.stream()
            .filter(names -> names.acronym().isPresent())
            .filter(names -> fileName.isEmpty() || names.acronym().equals(fileName))
            .findFirst();
    if (same.isPresent()) {
      return same;
    }
    if (fileName.filter(acronym -> hasWord(acronym.text())).isPresent()) {
      return Optional.of(new DraftNames("", fileName, isResearchFile()));
    }
    return inTexts.stream().filter(names -> names.acronym().isPresent()).findFirst();
  }

  /** {@return whether the text has a word as an acronym: with two capital letters} */
  private boolean hasWord(String word) {
    String lower = Ascii.toLowerCase(text);
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends && CAPITAL.countIn(text.substring(at, end)) >= 2) {
        return true;
      }
    }
    return false;
  }

  /** {@code SPACE RG} is {@code spacerg} where the file is called so. */
  private static Acronym longer(Acronym said, Optional<Acronym> fileName) {
    boolean isLonger =
        fileName.isPresent()
            && (fileName.get().text().equals(said.text() + "rg")
                || fileName.get().text().equals(said.text() + "wg"));
    return isLonger ? fileName.get() : said;
  }

  private boolean isResearchFile() {
    String lower = Ascii.toLowerCase(input.substring(input.lastIndexOf('/') + 1));
    return lower.contains("irtf");
  }

  /** {@code #Title} without a blank is no heading of Markdown, but meant as one. */
  private static boolean isMalformedHeading(String words) {
    return words.length() > 2 && words.charAt(0) == '#' && Character.isLetter(words.charAt(1));
  }

  private String firstLine(CharterBlock block) {
    String part = block.span().of(text);
    int end = CharMatcher.anyOf("\r\n").indexIn(part);
    return new TextLines(end < 0 ? part : part.substring(0, end)).words(0);
  }

  /** {@return the words of a title} */
  private String title(String line) {
    String bare = BLANK.trimFrom(CharMatcher.is('#').trimFrom(line));
    return plain(bare);
  }

  private String plain(String words) {
    return isMarkdown && words.length() < 4096 ? DraftMarkdown.words(words) : words;
  }

  private static boolean isAnnouncement(String title) {
    return ANNOUNCEMENTS.contains(Ascii.toLowerCase(CharMatcher.is(':').trimTrailingFrom(title)));
  }

  private Optional<String> frontMatterTitle() {
    return outline.frontMatter().flatMap(span -> property(span, "title"));
  }

  private Optional<String> property(TextSpan span, String key) {
    TextLines lines = new TextLines(span.of(text));
    for (int line = 0; line < lines.count(); line++) {
      String words = lines.words(line);
      if (Ascii.toLowerCase(words).startsWith(key + ":")) {
        String value = BLANK.trimFrom(words.substring(key.length() + 1));
        return Optional.of(CharMatcher.anyOf("\"'").trimFrom(value)).filter(v -> !v.isEmpty());
      }
    }
    return Optional.empty();
  }

  // ---- other kinds of texts

  /** From, to, date and subject at the beginning. */
  private boolean isMail() {
    if (blocks.isEmpty() || outline.head().isPresent()) {
      return false;
    }
    int known = 0;
    TextLines lines = new TextLines(blocks.get(0).span().of(text));
    for (int line = 0; line < lines.count(); line++) {
      String lower = Ascii.toLowerCase(lines.words(line));
      for (String field : ImmutableList.of("from:", "to:", "date:", "subject:", "cc:", "sent:")) {
        known += lower.startsWith(field) ? 1 : 0;
      }
    }
    return known >= 3;
  }

  /** The template for requests of the IESG. */
  private boolean isBofRequest() {
    int known = 0;
    for (CharterBlock block : blocks) {
      if (block.kind() == CharterBlock.Kind.HEADING) {
        String lower = Ascii.toLowerCase(title(firstLine(block)));
        known +=
            lower.equals("required details") || lower.startsWith("information for iab") ? 1 : 0;
      }
    }
    return known >= 2 && plan.isEmpty();
  }

  /** A text in which no word says that it is a charter. */
  private boolean isOtherPage() {
    if (plan.isPresent() || outline.head().isPresent()) {
      return false;
    }
    if (outline.frontMatter().flatMap(span -> property(span, "published")).isEmpty()) {
      String lower = Ascii.toLowerCase(text);
      return !blocks.isEmpty()
          && !lower.contains("charter")
          && !lower.contains("working group")
          && !lower.contains("research group")
          && !text.contains(" WG");
    }
    // a page of a wiki is a charter only if it begins like one
    int paragraphs = 0;
    for (CharterBlock block : blocks) {
      String words = Ascii.toLowerCase(block.span().of(text));
      boolean isTitle = block.kind() == CharterBlock.Kind.HEADING;
      if (words.contains("charter") && (isTitle || paragraphs < MOST_PARAGRAPHS)) {
        return false;
      }
      paragraphs += block.kind() == CharterBlock.Kind.PARAGRAPH ? 1 : 0;
    }
    return true;
  }

  // ---- the text

  private void readBody() throws WgReadException {
    while (skipped < blocks.size() && blocks.get(skipped).kind() == CharterBlock.Kind.RULE) {
      skipped++;
    }
    int start = skipped < blocks.size() ? blocks.get(skipped).span().start() : -1;
    int announced = plan.map(TextSpan::start).orElse(text.length());
    int last = -1;
    for (int i = skipped; i < blocks.size() && blocks.get(i).span().end() <= announced; i++) {
      last = blocks.get(i).span().end();
    }
    if (last >= 0) {
      sheet.body(new TextSpan(start, endOfLine(last)));
      tellRest();
    } else if (start >= 0) {
      sheet.body(new TextSpan(start, endOfLine(blocks.get(blocks.size() - 1).span().end())));
    } else if (!BLANK.matchesAllOf(text)) {
      sheet.withoutText();
      sheet.problem(
          CharterSheet.MISSING, WARNING, "the charter does not describe the work", firstIndex());
    } else {
      sheet.problem(CharterSheet.MISSING, WARNING, "the charter has no text", 0);
    }
  }

  private int endOfLine(int index) {
    int end = index;
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '\n') {
      end++;
    }
    return end;
  }

  /** What stands behind the milestones is no part of the charter, or not of its text. */
  private void tellRest() throws WgReadException {
    int planEnd = plan.map(TextSpan::end).orElse(text.length());
    for (CharterBlock block : blocks) {
      if (block.span().start() >= planEnd && block.kind() != CharterBlock.Kind.RULE) {
        sheet.problem(
            CharterSheet.LINE,
            INFO,
            "what stands behind the milestones is not taken for a part of the charter",
            block.span().start());
        return;
      }
    }
  }
}
