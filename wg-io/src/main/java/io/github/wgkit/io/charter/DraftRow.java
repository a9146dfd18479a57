package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.charter.TextLines;
import io.github.wgkit.model.milestone.Due;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One milestone as people write it in drafts: {@code Nov. 2014 - …}, {@code July 2026: …}, {@code
 * 12/2025: …}, {@code … (March 2025)}, {@code WG formation date + 6 months: …}, {@code DATE: …},
 * {@code ~~Mar 2014: …~~}.
 *
 * @param when what stands where the date should stand, exactly; empty if there is nothing
 * @param due the month, if it can be told
 * @param resolution why it is no longer due, if the text says that
 * @param description the rest
 * @param isImpossible whether the date is meant as one, but there is no such month
 */
record DraftRow(
    String when,
    Optional<Due> due,
    Optional<String> resolution,
    String description,
    boolean isImpossible) {
  /** The resolution of a milestone that is struck out; whether it was done, that does not say. */
  static final String STRUCK_OUT = "Struck out";

  private static final String DONE = "Done";
  private static final String STRIKE = "~~";
  private static final int LONGEST_WHEN = 60;
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher PARTS = BLANK.or(CharMatcher.anyOf("-:–—|"));
  private static final CharMatcher LEADING = PARTS.or(CharMatcher.anyOf(".,;→"));
  private static final CharMatcher CHECK = CharMatcher.anyOf("✓✔✅☑🗹");
  private static final CharMatcher UNCHECKED = CharMatcher.anyOf("☐");
  private static final CharMatcher UNKNOWN = CharMatcher.anyOf("xX?_");

  /** What ends the words for a time, the hyphen only between blanks. */
  private static final ImmutableList<String> SEPARATORS =
      ImmutableList.of(":", " - ", " – ", " — ", "– ", "— ", "- ");

  private static final ImmutableList<String> BEFORE_LAST_DATE =
      ImmutableList.of(" - ", " – ", " — ", "(", "[", ": ", " by ", " in ", ", ");

  /** Stand before a date and mean it as well. */
  private static final ImmutableSet<String> BEFORE_DATE =
      ImmutableSet.of("by", "in", "before", "until", "due", "target", "due:", "target:", "date:");

  private static final ImmutableSet<String> DONE_WORDS =
      ImmutableSet.of("done", "completed", "complete", "finished");

  /** Stand where a date should stand, and say that there is none yet. */
  private static final ImmutableSet<String> NO_DATES =
      ImmutableSet.of(
          "date",
          "tbd",
          "tba",
          "tbc",
          "tbs",
          "date tbd",
          "tbd date",
          "to be determined",
          "to be decided",
          "ongoing",
          "on-going",
          "continuous",
          "asap",
          "n/a",
          "no date",
          "future",
          "later",
          "immediately",
          "unknown",
          "when",
          "whenever");

  /** The words of times that are counted from something else. */
  private static final ImmutableSet<String> RELATIVE =
      ImmutableSet.of(
          "month",
          "months",
          "mo",
          "mos",
          "m",
          "week",
          "weeks",
          "w",
          "year",
          "years",
          "y",
          "yr",
          "yrs",
          "day",
          "days",
          "after",
          "before",
          "by",
          "at",
          "until",
          "from",
          "since",
          "plus",
          "t",
          "of",
          "the",
          "wg",
          "rg",
          "group",
          "working",
          "formation",
          "forming",
          "formed",
          "charter",
          "chartering",
          "chartered",
          "recharter",
          "rechartering",
          "rechartered",
          "date",
          "adoption",
          "approval",
          "start",
          "creation",
          "x",
          "within",
          "in",
          "ietf",
          "about",
          "approximately",
          "ca");

  private static final ImmutableSet<String> SPANS =
      ImmutableSet.of("month", "months", "week", "weeks", "year", "years");

  /** Stand for a part of a date in what is still to be filled in. */
  private static final ImmutableSet<String> PLACEHOLDERS =
      ImmutableSet.of(
          "m", "mm", "mmm", "mon", "month", "y", "yy", "yyyy", "year", "d", "dd", "day", "date",
          "tbd", "tba", "tbc");

  private static final ImmutableSet<String> SEASONS =
      ImmutableSet.of(
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "early",
          "mid",
          "late",
          "end",
          "beginning",
          "start",
          "middle",
          "first",
          "second",
          "half",
          "h",
          "of",
          "year",
          "ietf",
          "meeting",
          "by");

  /**
   * Takes a milestone apart.
   *
   * @param words its words in one line, without the mark of an item
   * @return its parts; if it has no date and no word for one, all of it is the description
   */
  static DraftRow parse(String words) {
    String rest = BLANK.trimFrom(words);
    boolean isStruck = rest.startsWith(STRIKE);
    if (isStruck) {
      rest = BLANK.trimFrom(rest.replace(STRIKE, ""));
    }
    boolean isDone = false;
    if (isBox(rest)) {
      isDone = rest.charAt(1) != ' ';
      rest = BLANK.trimFrom(rest.substring(3));
    }
    int checks = 0;
    while (checks < rest.length() && isCheck(rest.charAt(checks))) {
      isDone |= !UNCHECKED.matches(rest.charAt(checks));
      checks++;
    }
    rest = BLANK.trimFrom(rest.substring(checks));
    DraftRow row = dated(rest);
    if (isStruck) {
      return row.resolved(row.resolution.orElse(isDone ? DONE : STRUCK_OUT));
    }
    return isDone ? row.resolved(row.resolution.orElse(DONE)) : row;
  }

  /** {@return whether there is a date or a word for one} */
  boolean isDated() {
    return !when.isEmpty();
  }

  private DraftRow resolved(String phrase) {
    return new DraftRow(when, due, Optional.of(phrase), description, isImpossible);
  }

  private static boolean isBox(String words) {
    return words.length() > 3
        && words.charAt(0) == '['
        && words.charAt(2) == ']'
        && " xX".indexOf(words.charAt(1)) >= 0;
  }

  private static boolean isCheck(char c) {
    return CHECK.matches(c) || UNCHECKED.matches(c) || c == '\uFE0F';
  }

  // ---- the date

  private static DraftRow dated(String line) {
    int dot = line.indexOf(". ");
    if (dot > 0 && isDoneWord(line.substring(0, dot))) {
      return done(line.substring(0, dot).strip(), PARTS.trimLeadingFrom(line.substring(dot + 1)));
    }
    DraftRow row = atStart(line);
    if (row == null) {
      row = atEnd(line);
    }
    if (row == null) {
      row = new DraftRow("", Optional.empty(), Optional.empty(), line, false);
    }
    return row.withoutDone();
  }

  /** {@code Done Mar 2014 - …} is done, and tells when it was due. */
  private static DraftRow done(String word, String after) {
    String bare = openBracket(after);
    boolean isAgain = MilestoneLine.parse(bare).resolution().isPresent();
    DraftRow rest = isAgain ? null : atStart(bare);
    return rest != null && rest.due.isPresent()
        ? rest.resolved(word)
        : new DraftRow(word, Optional.empty(), Optional.of(word), after, false);
  }

  /** {@code Mar 2014 (done): …} and {@code … [Done]} are done, and keep their date. */
  private DraftRow withoutDone() {
    if (resolution.isPresent() || description.length() < 3) {
      return this;
    }
    char first = description.charAt(0);
    int close = first == '(' || first == '[' ? closing(description, first) : -1;
    if (close > 0 && isDoneWord(description.substring(1, close))) {
      return new DraftRow(
          when,
          due,
          Optional.of(description.substring(1, close).strip()),
          PARTS.trimLeadingFrom(description.substring(close + 1)),
          isImpossible);
    }
    char last = description.charAt(description.length() - 1);
    int open = last == ')' ? description.lastIndexOf('(') : last == ']' ? lastBox() : -1;
    if (open > 0 && isDoneWord(description.substring(open + 1, description.length() - 1))) {
      return new DraftRow(
          when,
          due,
          Optional.of(description.substring(open + 1, description.length() - 1).strip()),
          PARTS.trimTrailingFrom(description.substring(0, open)),
          isImpossible);
    }
    return this;
  }

  private int lastBox() {
    return description.lastIndexOf('[');
  }

  private static int closing(String words, char open) {
    return words.indexOf(open == '(' ? ')' : ']');
  }

  private static boolean isDoneWord(String words) {
    return DONE_WORDS.contains(Ascii.toLowerCase(words.strip()));
  }

  private static @Nullable DraftRow atStart(String words) {
    MilestoneLine usual = MilestoneLine.parse(words);
    if (usual.resolution().isPresent()) {
      return done(usual.when(), usual.description());
    }
    String bare = openBracket(words);
    String rest = afterWord(bare);
    DraftDate date = DraftDate.at(rest);
    boolean isUsual = usual.isDated() && (date == null || date.length() <= usual.when().length());
    if (isUsual) {
      return range(usual);
    }
    if (date != null) {
      int end = bare.length() - rest.length() + date.length();
      return new DraftRow(
          bare.substring(0, end),
          date.due(),
          Optional.empty(),
          behind(bare, end),
          date.due().isEmpty());
    }
    return withoutDate(words);
  }

  /**
   * {@code Mar 2026 - Jun 2026: …} is due in the last month, {@code Mar 2026 (IETF 140): …} then.
   */
  private static DraftRow range(MilestoneLine usual) {
    String words = usual.description();
    MilestoneLine second = MilestoneLine.parse(words);
    if (second.due().isPresent()) {
      return new DraftRow(
          usual.when() + " - " + second.when(),
          second.due(),
          Optional.empty(),
          LEADING.trimLeadingFrom(second.description()),
          false);
    }
    int close = words.startsWith("(") ? words.indexOf(')') : -1;
    String meeting = close < 0 ? "" : words.substring(1, close);
    boolean isMeeting = meeting.startsWith("IETF ") && isRelative(Ascii.toLowerCase(meeting));
    return new DraftRow(
        isMeeting ? usual.when() + " (" + meeting + ")" : usual.when(),
        usual.due(),
        Optional.empty(),
        LEADING.trimLeadingFrom(isMeeting ? words.substring(close + 1) : words),
        false);
  }

  private static String openBracket(String words) {
    boolean isOpen = !words.isEmpty() && (words.charAt(0) == '[' || words.charAt(0) == '(');
    return isOpen ? BLANK.trimFrom(words.substring(1)) : words;
  }

  /** {@return the words after {@code by} or another word that only leads to the date} */
  private static String afterWord(String words) {
    int blank = BLANK.indexIn(words);
    boolean leads = blank > 0 && BEFORE_DATE.contains(Ascii.toLowerCase(words.substring(0, blank)));
    return leads ? BLANK.trimLeadingFrom(words.substring(blank)) : words;
  }

  private static String behind(String words, int end) {
    String rest = BLANK.trimLeadingFrom(words.substring(end));
    boolean isClosed = !rest.isEmpty() && (rest.charAt(0) == ']' || rest.charAt(0) == ')');
    return BLANK.trimFrom(LEADING.trimLeadingFrom(isClosed ? rest.substring(1) : rest));
  }

  /** Something else than a date, where the date should stand. */
  private static @Nullable DraftRow withoutDate(String words) {
    int end = -1;
    int after = -1;
    String start = words.substring(0, Math.min(words.length(), LONGEST_WHEN));
    for (String separator : SEPARATORS) {
      int at = start.indexOf(separator);
      if (at > 0 && (end < 0 || at < end)) {
        end = at;
        after = at + separator.length();
      }
    }
    int blank = BLANK.indexIn(words);
    if (blank >= 2 && UNKNOWN.matchesAllOf(words.substring(0, blank)) && end != blank) {
      // "xxx Submit the draft": what is unknown here is the date; but "XXX 2025: …" goes on
      if (end < 0 || !isToBeFilledIn(words.substring(0, end))) {
        return new DraftRow(
            words.substring(0, blank),
            Optional.empty(),
            Optional.empty(),
            BLANK.trimFrom(words.substring(blank)),
            false);
      }
    }
    if (end < 0) {
      return null;
    }
    String when = words.substring(0, end);
    String bare = CharMatcher.anyOf("[]()<>*").removeFrom(when).strip();
    if (!standsForDate(bare)) {
      return null;
    }
    String rest = BLANK.trimFrom(PARTS.trimLeadingFrom(words.substring(after)));
    return new DraftRow(
        BLANK.trimFrom(when), Optional.empty(), Optional.empty(), rest, isMonthLike(bare));
  }

  private static boolean standsForDate(String words) {
    String lower = Ascii.toLowerCase(words);
    return NO_DATES.contains(lower)
        || isRelative(lower)
        || isYearOnly(lower)
        || isToBeFilledIn(words)
        || isMonthLike(words);
  }

  private static ImmutableList<String> tokens(String words) {
    ImmutableList.Builder<String> tokens = ImmutableList.builder();
    int start = -1;
    for (int i = 0; i <= words.length(); i++) {
      boolean isWord =
          i < words.length()
              && (Character.isLetterOrDigit(words.charAt(i)) || words.charAt(i) == '?');
      boolean turns =
          isWord
              && start >= 0
              && DIGIT.matches(words.charAt(i - 1)) != DIGIT.matches(words.charAt(i));
      if (start >= 0 && (!isWord || turns)) {
        tokens.add(words.substring(start, i));
        start = -1;
      }
      if (isWord && start < 0) {
        start = i;
      }
    }
    return tokens.build();
  }

  /** {@code WG formation date + 6 months}, {@code T+12m}, {@code X 2015 + 12m}. */
  private static boolean isRelative(String lower) {
    ImmutableList<String> tokens = tokens(lower);
    boolean hasNumber = tokens.stream().anyMatch(DIGIT::matchesAllOf);
    return hasNumber
        && tokens.stream().anyMatch(RELATIVE::contains)
        && tokens.stream().allMatch(token -> DIGIT.matchesAllOf(token) || RELATIVE.contains(token));
  }

  /** {@code 6 months}, {@code 12 months after chartering}: a number and what it counts. */
  private static boolean isSpan(String lower) {
    ImmutableList<String> tokens = tokens(lower);
    return tokens.size() >= 2
        && DIGIT.matchesAllOf(tokens.get(0))
        && SPANS.contains(tokens.get(1))
        && isRelative(lower);
  }

  private static boolean isYear(String token) {
    return token.length() == 4
        && DIGIT.matchesAllOf(token)
        && (token.startsWith("19") || token.startsWith("20"));
  }

  /** {@code 2025}, {@code early 2025}, {@code Spring 2015}. */
  private static boolean isYearOnly(String lower) {
    ImmutableList<String> tokens = tokens(lower);
    boolean isHalf = tokens.contains("h");
    return !tokens.isEmpty()
        && tokens.stream().anyMatch(DraftRow::isYear)
        && tokens.stream()
            .allMatch(
                token ->
                    isYear(token)
                        || SEASONS.contains(token)
                        || (isHalf && (token.equals("1") || token.equals("2"))));
  }

  /** {@code X 2015}, {@code ??? 2015}, {@code XX/25}, {@code MM YYYY}, {@code Month Year}. */
  private static boolean isToBeFilledIn(String words) {
    ImmutableList<String> tokens = tokens(words);
    return (tokens.size() == 2 || tokens.size() == 3)
        && tokens.stream().anyMatch(DraftRow::isPlaceholder)
        && tokens.stream()
            .allMatch(
                token ->
                    isPlaceholder(token)
                        || isYear(token)
                        || (token.length() == 2 && DIGIT.matchesAllOf(token)));
  }

  private static boolean isPlaceholder(String token) {
    return UNKNOWN.matchesAllOf(token) || PLACEHOLDERS.contains(Ascii.toLowerCase(token));
  }

  /** A word and a year: most likely a month that is not spelled as any month is. */
  private static boolean isMonthLike(String words) {
    ImmutableList<String> tokens = tokens(words);
    return tokens.size() == 2
        && isYear(tokens.get(1))
        && tokens.get(0).length() >= 3
        && tokens.get(0).length() <= 9
        && CharMatcher.inRange('a', 'z').matchesAllOf(Ascii.toLowerCase(tokens.get(0)))
        && !SEASONS.contains(Ascii.toLowerCase(tokens.get(0)))
        && !RELATIVE.contains(Ascii.toLowerCase(tokens.get(0)));
  }

  /** {@code Wiki pages available - 31-12-2025}, {@code … (March 2025)}. */
  private static @Nullable DraftRow atEnd(String words) {
    String bare = CharMatcher.anyOf(".;").or(BLANK).trimTrailingFrom(words);
    int bracket = bare.endsWith(")") ? bare.lastIndexOf('(') : -1;
    String inside = bracket <= 0 ? "" : bare.substring(bracket + 1, bare.length() - 1);
    if (isSpan(Ascii.toLowerCase(inside))) {
      return new DraftRow(
          inside,
          Optional.empty(),
          Optional.empty(),
          BLANK.trimTrailingFrom(bare.substring(0, bracket)),
          false);
    }
    String open = CharMatcher.anyOf(")]").trimTrailingFrom(bare);
    for (String before : BEFORE_LAST_DATE) {
      int at = Ascii.toLowerCase(open).lastIndexOf(before);
      if (at > 0 && open.length() - at <= LONGEST_WHEN) {
        String last = afterWord(BLANK.trimFrom(open.substring(at + before.length())));
        DraftDate date = DraftDate.at(last);
        MilestoneLine usual = MilestoneLine.parse(last);
        Optional<Due> due =
            usual.due().isPresent() && usual.description().isEmpty()
                ? usual.due()
                : date != null && date.length() == last.length() ? date.due() : Optional.empty();
        if (due.isPresent()) {
          return new DraftRow(
              last,
              due,
              Optional.empty(),
              CharMatcher.anyOf("-–—:,").or(BLANK).trimTrailingFrom(open.substring(0, at)),
              false);
        }
      }
    }
    return null;
  }
}
