package io.github.wgkit.io.listing;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.charter.CharterSheet;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.io.charter.ClassicCharter;
import io.github.wgkit.io.charter.TextStart;
import io.github.wgkit.io.charter.Title;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.charter.CharterEncoding;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code 1wg-charters.txt} and {@code 1wg-charters-by-acronym.txt}: the acronyms, one a line,
 * then the charter of each group.
 */
final class CharterListReader implements ListingReader {
  static final String BY_AREA = "1wg-charters";
  static final String BY_ACRONYM = "1wg-charters-by-acronym";

  private static final CharMatcher RULE = CharMatcher.is('-');
  private static final int MOST_LINES_TO_LABEL = 3;

  private final String id;

  CharterListReader(String id) {
    this.id = id;
  }

  @Override
  public void read(Input input, ReadSession session) throws IOException {
    CharterText whole = input.readCharterText(session);
    session.extension(CharterSource.KEY, new CharterSource(id, input.name(), whole).toExtension());
    String text = whole.text();
    TextLines lines = new TextLines(text);
    List<Integer> starts = entries(lines);
    Set<Acronym> areas = new HashSet<>();
    Set<Acronym> groups = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      int first = starts.get(i);
      int end = i + 1 < starts.size() ? lines.start(starts.get(i + 1)) : text.length();
      CharterText part = part(whole, new TextSpan(lines.start(first), end));
      CharterSheet sheet = new CharterSheet(session, input.name(), part, first + 1);
      List<DirectoryEntry> others = ClassicCharter.readListed(sheet);
      sheet.finish(id);
      sheet.acronym().ifPresent(groups::add);
      for (DirectoryEntry other : others) {
        if (!(other instanceof Area area) || areas.add(area.acronym())) {
          session.entry(other);
        }
      }
    }
    int head = starts.isEmpty() ? lines.count() : starts.get(0);
    checkHead(
        lines,
        head,
        groups,
        (severity, line, message) ->
            session.problem(
                new Problem(
                    CharterSheet.LINE,
                    severity,
                    message,
                    new Location(input.name(), line + 1, lines.indentation(line) + 1, ""))));
    if (starts.isEmpty()) {
      session.problem(
          new Problem(
              CharterSheet.MISSING,
              WARNING,
              "there is no charter in this list",
              new Location(input.name(), 1, 1, "")));
    }
  }

  /** UTF-8 is quicker to write again than to find a place in. */
  private static CharterText part(CharterText whole, TextSpan span) {
    return whole.encoding() == CharterEncoding.UTF_8
        ? CharterText.of(span.of(whole.text()))
        : whole.part(span);
  }

  /** Takes what is wrong with a line. */
  @FunctionalInterface
  private interface Complaint {
    void tell(Severity severity, int line, String message) throws IOException;
  }

  private static void checkHead(TextLines lines, int end, Set<Acronym> groups, Complaint complaint)
      throws IOException {
    for (int line = 0; line < end; line++) {
      String words = lines.words(line);
      if (words.isEmpty()) {
        continue;
      }
      if (!Acronym.isAcronym(words)) {
        complaint.tell(INFO, line, "this is not an acronym: " + Problem.excerpt(words));
      } else if (!groups.contains(Acronym.of(words))) {
        complaint.tell(
            WARNING, line, "there is no charter of " + Problem.excerpt(words) + " in this list");
      }
    }
  }

  /** {@return the lines with the titles of the entries} */
  private static List<Integer> entries(TextLines lines) {
    List<Integer> starts = new ArrayList<>();
    for (int line = 0; line + 1 < lines.count(); line++) {
      if (isTitle(lines, line)) {
        starts.add(line);
      }
    }
    return starts;
  }

  private static boolean isTitle(TextLines lines, int line) {
    if (lines.indentation(line + 1) > 0 || lines.isEmpty(line) || lines.isEmpty(line + 1)) {
      return false;
    }
    String rule = lines.words(line + 1);
    return rule.length() >= 3
        && RULE.matchesAllOf(rule)
        && Title.parse(lines.words(line)).acronym().isPresent()
        && isHeadOfCharter(lines, line + 2);
  }

  private static boolean isHeadOfCharter(TextLines lines, int from) {
    for (int line = from; line < Math.min(lines.count(), from + MOST_LINES_TO_LABEL); line++) {
      if (!lines.isEmpty(line)) {
        String lower = Ascii.toLowerCase(lines.words(line));
        return lower.equals("charter")
            || lower.startsWith("last modified:")
            || lower.startsWith("last updated:")
            || lower.startsWith("current status:")
            || lower.startsWith("chair");
      }
    }
    return false;
  }

  // ---- detection

  @Override
  public Match sniff(ByteBuffer start) {
    TextStart text = new TextStart(start);
    TextLines lines = text.lines();
    Optional<List<String>> acronyms = text.isProse() ? acronyms(lines) : Optional.empty();
    if (acronyms.isEmpty()) {
      return Match.NO;
    }
    boolean isSorted = acronyms.get().equals(acronyms.get().stream().sorted().toList());
    return isSorted == id.equals(BY_ACRONYM) ? Match.YES : Match.NO;
  }

  /** {@return the acronyms at the beginning, if the title of a charter follows} */
  private static Optional<List<String>> acronyms(TextLines lines) {
    List<String> acronyms = new ArrayList<>();
    int line = 0;
    for (; line < lines.count(); line++) {
      String words = lines.words(line);
      if (!words.isEmpty()) {
        if (!Acronym.isAcronym(words)) {
          break;
        }
        acronyms.add(words);
      }
    }
    boolean isList =
        !acronyms.isEmpty()
            && line + 1 < lines.count()
            && Title.parse(lines.words(line)).acronym().isPresent()
            && RULE.matchesAllOf(lines.words(line + 1))
            && acronyms.contains(Title.parse(lines.words(line)).acronym().get().text());
    return isList ? Optional.of(acronyms) : Optional.empty();
  }

  @Override
  public Match sniff(ByteBuffer start, String name) {
    return ListName.says(name)
        .map(named -> named.equals(id) ? Match.YES : Match.NO)
        .filter(match -> new TextStart(start).isProse())
        .orElseGet(() -> sniff(start));
  }
}
