package io.github.wgkit.model.succession;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionClaim.Source;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads remarks on a group for the sentences in which people tell that groups were renamed, merged,
 * split or replaced. People are replaced and moved, too, so what is named has to be a known group,
 * be called a group, or stand where only a name can stand.
 */
final class Remarks {
  /** A group in words: as far as a full stop, a comma, a bracket; with an acronym in brackets. */
  private static final String NAMED = "((?:the )?[^.,;()\\r\\n]{1,80}?(?: ?\\([^()\\s]{1,40}\\))?)";

  private static final String END = "(?= in | on | at |[.,;()\\r\\n]|$)";

  private static final Pattern MERGED =
      Pattern.compile(
          "(?:(\\S{1,40}) )?(?:was |were )?(?:merged|combined) with "
              + NAMED
              + " to (?:become|make|form) "
              + NAMED
              + END,
          CASE_INSENSITIVE);

  private static final Pattern MERGED_INTO =
      Pattern.compile("\\bmerged (?:in|into) " + NAMED + END, CASE_INSENSITIVE);
  private static final Pattern SUBSUMED =
      Pattern.compile("\\b(?:subsumed|absorbed) " + NAMED + END, CASE_INSENSITIVE);
  private static final Pattern RENAMED_TO =
      Pattern.compile("\\brenamed (?:to|as) " + NAMED + END, CASE_INSENSITIVE);
  private static final Pattern RENAMED_FROM =
      Pattern.compile(
          "\\b(?:renamed from|was (?:formerly |previously )?(?:named|called)|"
              + "(?:formerly|previously) (?:known as|called|named)) "
              + NAMED
              + END,
          CASE_INSENSITIVE);
  private static final Pattern REPLACED =
      Pattern.compile("\\b(?:replaced|superseded|succeeded) by " + NAMED + END, CASE_INSENSITIVE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\b(?:split|divided) (?:up )?(?:in|into) " + NAMED + " and " + NAMED + END,
          CASE_INSENSITIVE);
  private static final Pattern MOVED =
      Pattern.compile(
          "\\bwork (?:was |has been |is )?(?:moved|continued|continues|taken up) (?:to|in|by) "
              + NAMED
              + END,
          CASE_INSENSITIVE);
  private static final Pattern EMERGED =
      Pattern.compile(
          "\\b(?:emerged|came|grew|spun off) (?:out of|from) " + NAMED + END, CASE_INSENSITIVE);

  private static final Pattern BRACKETED = Pattern.compile("(.*)\\(([^()\\s]+)\\)");
  private static final Pattern CALLED_GROUP =
      Pattern.compile(
          "(.*?) ?\\b(?:wg|working group|bof|bofs|rg|research group)\\b.*", CASE_INSENSITIVE);
  private static final Pattern MONTH =
      Pattern.compile(
          "^ ?(?:in|on)? ?((?:January|February|March|April|May|June|July|August|September|October"
              + "|November|December) (?:19|20)[0-9]{2})\\b");
  private static final DateTimeFormatter MONTH_FORM =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final Group group;
  private final Function<String, Optional<Acronym>> known;
  private final ImmutableList.Builder<SuccessionClaim> claims = ImmutableList.builder();

  Remarks(Group group, Function<String, Optional<Acronym>> known) {
    this.group = group;
    this.known = known;
  }

  List<SuccessionClaim> claims(String text, ApproximateDate date) {
    if (text.isBlank()) {
      return List.of();
    }
    Remarks reading = new Remarks(group, known);
    reading.read(text, date);
    return reading.claims.build();
  }

  private void read(String text, ApproximateDate date) {
    Acronym self = group.acronym();
    for (Matcher m = MERGED.matcher(text); m.find(); ) {
      Optional<Acronym> into = named(m.group(3), true);
      if (into.isPresent()) {
        add(self, Kind.MERGED_INTO, into.get(), m, text, date);
        named(m.group(2), true)
            .ifPresent(other -> add(other, Kind.MERGED_INTO, into.get(), m, text, date));
      }
    }
    each(MERGED_INTO, text, false, (other, m) -> add(self, Kind.MERGED_INTO, other, m, text, date));
    each(SUBSUMED, text, false, (other, m) -> add(other, Kind.MERGED_INTO, self, m, text, date));
    each(RENAMED_TO, text, true, (other, m) -> add(self, Kind.RENAMED_TO, other, m, text, date));
    each(RENAMED_FROM, text, true, (other, m) -> add(other, Kind.RENAMED_TO, self, m, text, date));
    each(REPLACED, text, false, (other, m) -> add(self, Kind.REPLACED_BY, other, m, text, date));
    each(MOVED, text, false, (other, m) -> add(self, Kind.WORK_MOVED_TO, other, m, text, date));
    each(EMERGED, text, false, (other, m) -> add(other, Kind.WORK_MOVED_TO, self, m, text, date));
    for (Matcher m = SPLIT.matcher(text); m.find(); ) {
      named(m.group(1), false).ifPresent(other -> add(self, Kind.SPLIT_INTO, other, m, text, date));
      named(m.group(2), false).ifPresent(other -> add(self, Kind.SPLIT_INTO, other, m, text, date));
    }
  }

  private interface Found {
    void take(Acronym other, Matcher where);
  }

  private void each(Pattern pattern, String text, boolean isName, Found found) {
    for (Matcher m = pattern.matcher(text); m.find(); ) {
      named(m.group(1), isName).ifPresent(other -> found.take(other, m));
    }
  }

  private void add(
      Acronym from, Kind kind, Acronym to, Matcher where, String text, ApproximateDate date) {
    claims.add(
        new SuccessionClaim(
            from,
            kind,
            to,
            month(text.substring(where.end())).orElse(date),
            Source.REMARKS,
            quote(text)));
  }

  private static String quote(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  private static Optional<ApproximateDate> month(String rest) {
    Matcher found = MONTH.matcher(rest);
    try {
      return found.find()
          ? Optional.of(ApproximateDate.of(YearMonth.parse(found.group(1), MONTH_FORM)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return the group that words name}
   *
   * @param words the words
   * @param isName whether only a name can stand there, so that one word need not be known
   */
  private Optional<Acronym> named(String words, boolean isName) {
    String phrase = withoutArticle(words.strip());
    Matcher bracketed = BRACKETED.matcher(phrase);
    if (bracketed.matches()) {
      String inside = bracketed.group(2);
      return known
          .apply(inside)
          .or(() -> known.apply(bracketed.group(1).strip()))
          .or(() -> acronym(inside));
    }
    Matcher called = CALLED_GROUP.matcher(phrase);
    String bare = called.matches() ? called.group(1).strip() : phrase;
    return known
        .apply(bare)
        .or(() -> isName || called.matches() ? acronym(bare) : Optional.empty());
  }

  private static String withoutArticle(String phrase) {
    return Ascii.toLowerCase(phrase).startsWith("the ") ? phrase.substring(4).strip() : phrase;
  }

  private static Optional<Acronym> acronym(String word) {
    String lower = Ascii.toLowerCase(word);
    return lower.matches("[a-z0-9][a-z0-9-]{1,39}")
        ? Optional.of(Acronym.of(lower))
        : Optional.empty();
  }
}
