package io.github.wgkit.io.listing;

import static io.github.wgkit.model.check.Severity.INFO;
import static io.github.wgkit.model.check.Severity.WARNING;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import io.github.wgkit.io.Location;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.charter.AreaNames;
import io.github.wgkit.io.charter.CharterSheet;
import io.github.wgkit.io.charter.PersonLine;
import io.github.wgkit.io.charter.Title;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.HeadLabel;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a summary, and hands over areas and groups when the next one comes. */
final class SummaryScan {
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher RULE = CharMatcher.is('-');
  private static final String ABBREVIATIONS = "the following area abbreviations";
  private static final int VALUE_COLUMN = 40;

  private final ReadSession session;
  private final String input;
  private final TextLines lines;

  private Area.@Nullable Builder area;
  private Optional<Acronym> parent = Optional.empty();
  private WorkingGroup.@Nullable Builder group;
  private boolean hasGroups;

  private @Nullable HeadLabel label;
  private final List<String> values = new ArrayList<>();
  private String address = "";
  private String subscribe = "";
  private String archive = "";
  private String inBody = "";

  SummaryScan(ReadSession session, String input, String text) {
    this.session = session;
    this.input = input;
    this.lines = new TextLines(text);
  }

  void read() throws IOException {
    for (int line = 0; line < lines.count(); line++) {
      if (!lines.isEmpty(line)) {
        line = read(line);
      }
    }
    finish();
    if (!hasGroups) {
      session.problem(
          new Problem(
              CharterSheet.MISSING,
              WARNING,
              "there is no group in this summary",
              new Location(input, 1, 1, "")));
    }
  }

  /** {@return the last line that was read} */
  private int read(int line) throws IOException {
    String words = lines.words(line);
    String lower = Ascii.toLowerCase(words);
    if (lower.startsWith(SummaryReader.TITLE) || lower.startsWith(ABBREVIATIONS)) {
      return line;
    }
    if (lines.indentation(line) == 0 && isRule(line + 1)) {
      beginArea(line, words);
      return line + 1;
    }
    if (lines.indentation(line) == 0 && (beginsGroup(words) || isAbbreviation(words))) {
      return line;
    }
    takeValue(line, words);
    return line;
  }

  private boolean isRule(int line) {
    return line < lines.count()
        && lines.words(line).length() >= 3
        && RULE.matchesAllOf(lines.words(line));
  }

  private void tell(int line, Severity severity, String message) throws WgReadException {
    session.problem(
        new Problem(
            CharterSheet.LINE,
            severity,
            message,
            new Location(input, line + 1, lines.firstWord(line) - lines.start(line) + 1, "")));
  }

  // ---- areas

  private void beginArea(int line, String words) throws IOException {
    finish();
    Title title = Title.parse(words);
    Optional<Acronym> acronym = title.acronym().or(() -> AreaNames.acronym(title.name()));
    parent = acronym;
    if (acronym.isPresent()) {
      area = area(acronym.get(), title.name());
    } else {
      tell(line, WARNING, "the area has no acronym: " + Problem.excerpt(words));
    }
  }

  private static Area.Builder area(Acronym acronym, String name) {
    return Area.builder().acronym(acronym).name(name).state(GroupState.ACTIVE);
  }

  /** {@code SEC}, a tab and {@code - Security Area}, before the first group. */
  private boolean isAbbreviation(String words) throws IOException {
    int dash = words.indexOf("- ");
    String acronym = dash < 0 ? "" : BLANK.trimFrom(words.substring(0, dash));
    if (hasGroups || group != null || !Acronym.isAcronym(acronym)) {
      return false;
    }
    finish();
    String name = BLANK.trimFrom(words.substring(dash + 1));
    session.entry(area(Acronym.of(Ascii.toLowerCase(acronym)), name).build());
    return true;
  }

  // ---- groups

  /** {@code Name (acronym)}, and in the list by acronym {@code -- SEC} behind it. */
  private boolean beginsGroup(String words) throws IOException {
    int dashes = words.lastIndexOf(" --");
    boolean namesArea =
        dashes > 0
            && words.charAt(dashes - 1) == ')'
            && (dashes + 3 == words.length() || BLANK.matches(words.charAt(dashes + 3)));
    Title title = Title.parse(namesArea ? words.substring(0, dashes) : words);
    if (title.acronym().isEmpty()) {
      return false;
    }
    finish();
    hasGroups = true;
    group =
        WorkingGroup.builder()
            .acronym(title.acronym().get())
            .name(title.name())
            .state(GroupState.ACTIVE);
    Optional<Acronym> of = parent;
    if (namesArea) {
      String after = BLANK.trimFrom(words.substring(dashes + 3));
      of = AreaNames.acronym(after);
      if (of.isEmpty() && Acronym.isAcronym(after)) {
        of = Optional.of(Acronym.of(Ascii.toLowerCase(after)));
      }
    }
    of.ifPresent(group::parent);
    return true;
  }

  // ---- people and lists

  private void takeValue(int line, String words) throws IOException {
    Optional<HeadLabel> found =
        lines.indentation(line) > 0 ? HeadLabel.known(words) : Optional.empty();
    if (found.isPresent()) {
      flush();
      label = found.get();
      if (!label.value().isEmpty()) {
        values.add(Strings.repeat(" ", VALUE_COLUMN) + label.value());
      }
    } else if (lines.indentation(line) > 0 && (label != null || area != null)) {
      values.add(Strings.repeat(" ", Math.min(lines.indentation(line), VALUE_COLUMN)) + words);
    } else {
      tell(line, INFO, "this names no group: " + Problem.excerpt(words));
    }
  }

  private void flush() {
    if (group != null && label != null) {
      flush(group, label);
    } else if (area != null) {
      for (PersonLine person : PersonLine.all(values)) {
        area.addRoles(person.as(RoleName.AREA_DIRECTOR));
      }
    }
    values.clear();
    label = null;
  }

  private void flush(WorkingGroup.Builder group, HeadLabel label) {
    switch (label.kind()) {
      case LIST_ADDRESS, LISTS -> address = joined();
      case LIST_SUBSCRIBE -> subscribe = joined();
      case LIST_ARCHIVE -> archive = joined();
      case LIST_IN_BODY -> inBody = joined();
      default ->
          label
              .kind()
              .role()
              .ifPresent(
                  role -> {
                    for (PersonLine person : PersonLine.all(values)) {
                      group.addRoles(person.as(role));
                    }
                  });
    }
  }

  private String joined() {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      joined.append(joined.isEmpty() ? "" : " ").append(BLANK.trimFrom(value));
    }
    return joined.toString();
  }

  private void finish() throws IOException {
    flush();
    if (group != null) {
      if (!inBody.isEmpty()) {
        group.putExtensions("inBody", ExtensionValue.of(inBody));
      }
      session.entry(group.list(new MailingList(address, subscribe, archive)).build());
    }
    if (area != null) {
      session.entry(area.build());
    }
    group = null;
    area = null;
    address = "";
    subscribe = "";
    archive = "";
    inBody = "";
  }
}
