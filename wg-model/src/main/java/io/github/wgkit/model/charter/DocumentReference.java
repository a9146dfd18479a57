package io.github.wgkit.model.charter;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.DocumentName;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in a text that names an RFC, another numbered document (BCP, STD, FYI) or a draft.
 *
 * <p>All spellings are found: {@code RFC 2418}, {@code RFC2418}, {@code [rfc-2418]}, {@code RFCs
 * 2418 and 6433}, {@code draft-ietf-example-thing-03.txt} (without its revision), also where a line
 * ends in the middle of it, and in addresses of pages.
 *
 * @param name the document: {@code rfc2418}, {@code draft-ietf-example-thing}
 * @param span where it is named
 */
public record DocumentReference(DocumentName name, TextSpan span) {
  /** Numbered series first, by number; then drafts by name. */
  public static final Comparator<DocumentName> ORDER =
      Comparator.<DocumentName, Boolean>comparing(name -> number(name).isEmpty())
          .thenComparing(name -> number(name).isEmpty() ? name.text() : series(name))
          .thenComparing(name -> number(name).orElse(0))
          .thenComparing(DocumentName::text);

  private static final ImmutableList<String> SERIES = ImmutableList.of("rfc", "bcp", "std", "fyi");
  private static final String DRAFT = "draft-";
  private static final String REVISED = "bis";
  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final CharMatcher WORD = LETTER.or(DIGIT);
  private static final int MOST_DIGITS = 5;

  /** After a comma such a number is as likely a year. */
  private static final int FIRST_YEAR = 1969;

  private static final int LAST_YEAR = 2040;
  private static final ImmutableSet<String> CONJUNCTIONS =
      ImmutableSet.of(",", "/", "and", "or", "&", ",and", ",or");

  /**
   * Checks the parts.
   *
   * @param name the document: {@code rfc2418}, {@code draft-ietf-example-thing}
   * @param span where it is named
   */
  public DocumentReference {
    requireNonNull(name);
    requireNonNull(span);
  }

  /**
   * Finds the documents that a text names.
   *
   * @param text any text
   * @return all places, from the first to the last
   */
  public static ImmutableList<DocumentReference> in(String text) {
    return new Scan(text).found();
  }

  /**
   * {@return the name of a document as people write it: {@code RFC 2418}; that of a draft as it is}
   *
   * @param name the name of a document
   */
  public static String inWords(DocumentName name) {
    return number(name)
        .map(number -> Ascii.toUpperCase(series(name)) + " " + number)
        .orElseGet(name::text);
  }

  private static String series(DocumentName name) {
    return name.text().substring(0, SERIES.get(0).length());
  }

  private static Optional<Integer> number(DocumentName name) {
    String text = name.text();
    int digits = text.length() - SERIES.get(0).length();
    boolean isNumbered =
        0 < digits
            && digits <= MOST_DIGITS
            && SERIES.contains(series(name))
            && DIGIT.matchesAllOf(text.substring(SERIES.get(0).length()));
    return isNumbered
        ? Optional.of(Integer.parseInt(text.substring(SERIES.get(0).length())))
        : Optional.empty();
  }

  /** One pass over a text. */
  private static final class Scan {
    private final String text;
    private final ImmutableList.Builder<DocumentReference> found = ImmutableList.builder();

    Scan(String text) {
      this.text = text;
    }

    ImmutableList<DocumentReference> found() {
      int at = 0;
      while (at < text.length()) {
        if (!WORD.matches(text.charAt(at))) {
          at++;
        } else if (Ascii.equalsIgnoreCase(part(at, DRAFT.length()), DRAFT)) {
          at = draft(at);
        } else {
          numbered(at);
          at = skip(WORD, at);
        }
      }
      return found.build();
    }

    private String part(int from, int length) {
      return text.substring(from, Math.min(text.length(), from + length));
    }

    private int skip(CharMatcher what, int from) {
      int at = from;
      while (at < text.length() && what.matches(text.charAt(at))) {
        at++;
      }
      return at;
    }

    /** {@return where the name ends} */
    private int draft(int from) {
      StringBuilder name = new StringBuilder();
      int at = from;
      int end = from;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (WORD.matches(c) || c == '-') {
          name.append(Ascii.toLowerCase(c));
          end = ++at;
        } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '-') {
          at++;
        } else {
          int next = nextLine(at);
          if (name.charAt(name.length() - 1) != '-' || next < 0) {
            break;
          }
          at = next;
        }
      }
      String bare = withoutRevision(CharMatcher.is('-').trimTrailingFrom(name));
      if (CharMatcher.is('-').countIn(bare) > 1 && !bare.contains("--")) {
        found.add(new DocumentReference(DocumentName.of(bare), new TextSpan(from, end)));
      }
      return end;
    }

    /** {@return where the next line has its first word; negative if no line ends here} */
    private int nextLine(int from) {
      int at = skip(CharMatcher.anyOf(" \t\r"), from);
      if (at == text.length()
          || (text.charAt(at) != '\n' && text.charAt(Math.max(from, at - 1)) != '\r')) {
        return -1;
      }
      int next = skip(CharMatcher.anyOf(" \t>"), text.charAt(at) == '\n' ? at + 1 : at);
      return next < text.length() && WORD.matches(text.charAt(next)) ? next : -1;
    }

    private static String withoutRevision(String name) {
      int hyphen = name.lastIndexOf('-');
      boolean hasRevision =
          name.length() - hyphen == 3 && DIGIT.matchesAllOf(name.substring(hyphen + 1));
      return hasRevision ? name.substring(0, hyphen) : name;
    }

    /** Finds the numbers that a word begins, if it names a series. */
    private void numbered(int from) {
      int lettersEnd = skip(LETTER, from);
      String letters = Ascii.toLowerCase(text.substring(from, Math.min(lettersEnd, from + 5)));
      boolean isPlural = letters.length() == 4 && letters.endsWith("s");
      String series = isPlural ? letters.substring(0, 3) : letters;
      if (!SERIES.contains(series)) {
        return;
      }
      int end = number(series, from, separated(lettersEnd), 1);
      while (end >= 0) {
        int next = afterConjunction(end);
        boolean isOver = next < 0 || (!isPlural && isYear(next));
        end = isOver ? -1 : number(series, next, next, isPlural ? 1 : 3);
      }
    }

    /** {@return where the number begins, after a blank, a hyphen, a line end} */
    private int separated(int from) {
      int at = skip(CharMatcher.whitespace().or(CharMatcher.anyOf("-\u2010\u2011#>")), from);
      return at - from > 100 ? from : at;
    }

    /** {@return where the number ends; negative if there is none} */
    private int number(String series, int spanStart, int from, int fewestDigits) {
      int end = skip(DIGIT, from);
      String digits = CharMatcher.is('0').trimLeadingFrom(text.substring(from, end));
      boolean isNumber =
          end - from >= fewestDigits
              && !digits.isEmpty()
              && digits.length() <= MOST_DIGITS
              && !endsInsideWord(end);
      if (isNumber) {
        found.add(
            new DocumentReference(DocumentName.of(series + digits), new TextSpan(spanStart, end)));
      }
      return isNumber ? end : -1;
    }

    /** A revision of RFC 2418 is called 2418bis while it is written. */
    private boolean endsInsideWord(int end) {
      return end < text.length() && LETTER.matches(text.charAt(end)) && !isRevised(end);
    }

    private boolean isRevised(int at) {
      return Ascii.equalsIgnoreCase(part(at, REVISED.length()), REVISED);
    }

    /** {@return where the next number of a row begins; negative if the row ends} */
    private int afterConjunction(int from) {
      int at = isRevised(from) ? from + REVISED.length() : from;
      StringBuilder words = new StringBuilder();
      while (at < text.length() && at - from < 20 && !DIGIT.matches(text.charAt(at))) {
        if (!CharMatcher.whitespace().matches(text.charAt(at))) {
          words.append(Ascii.toLowerCase(text.charAt(at)));
        }
        at++;
      }
      boolean isRow =
          at < text.length()
              && DIGIT.matches(text.charAt(at))
              && CONJUNCTIONS.contains(words.toString());
      return isRow ? at : -1;
    }

    private boolean isYear(int from) {
      int end = skip(DIGIT, from);
      if (end - from != 4) {
        return false;
      }
      int number = Integer.parseInt(text.substring(from, end));
      return FIRST_YEAR <= number && number <= LAST_YEAR;
    }
  }
}
