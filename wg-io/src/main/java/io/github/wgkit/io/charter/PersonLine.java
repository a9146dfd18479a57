package io.github.wgkit.io.charter;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody in the head of a charter: {@code Jo Bloggs <jo@example.org>}, {@code Jo Bloggs <jo at
 * example.org>}, {@code Jo Bloggs, jo@example.org}, {@code jo@example.org (Jo Bloggs)}, or only one
 * of the two.
 *
 * @param name the name, may be empty
 * @param address the e-mail address, may be empty
 */
public record PersonLine(String name, String address) {
  private static final CharMatcher BLANK = CharMatcher.whitespace();
  private static final CharMatcher AROUND = BLANK.or(CharMatcher.anyOf(",;:()<>-*&\u2013\u2014"));
  private static final CharMatcher BEFORE_NAME = BLANK.or(CharMatcher.anyOf(",;:*&-"));

  /** Nobody's name and address with their marks are longer. */
  private static final int LONGEST_LINK = 400;

  /** A name, a second part of it, and the address. */
  private static final int MOST_JOINED = 2;

  /** What is written where nobody is known yet. */
  private static final ImmutableSet<String> NOBODY =
      ImmutableSet.of(
          "tbd",
          "tba",
          "none",
          "n/a",
          "to be determined",
          "to be announced",
          "to be named",
          "vacant",
          "open",
          "unknown",
          "?",
          "??",
          "???");

  /**
   * Checks the parts.
   *
   * @param name the name, may be empty
   * @param address the e-mail address, may be empty
   */
  public PersonLine {
    requireNonNull(name);
    requireNonNull(address);
  }

  /**
   * Takes the lines under a label apart. A line may hold several people, and somebody may take two
   * lines.
   *
   * @param lines the lines, with the blanks before their first word
   * @return the people; what is written where nobody is known yet, such as {@code TBD}, is nobody
   */
  public static ImmutableList<PersonLine> all(Iterable<String> lines) {
    List<String> whole = new ArrayList<>();
    String pending = "";
    int depth = 0;
    int joined = 0;
    for (String line : lines) {
      String words = BLANK.trimFrom(line);
      if (words.isEmpty()) {
        continue;
      }
      int indentation = line.indexOf(words.charAt(0));
      if (pending.isEmpty()) {
        pending = words;
        depth = indentation;
      } else if (joined < MOST_JOINED && goesOn(pending, words, indentation > depth)) {
        pending = pending + " " + words;
        joined++;
      } else {
        whole.add(pending);
        pending = words;
        depth = indentation;
        joined = 0;
      }
    }
    if (!pending.isEmpty()) {
      whole.add(pending);
    }
    ImmutableList.Builder<PersonLine> people = ImmutableList.builder();
    for (String line : whole) {
      for (String one : split(line)) {
        PersonLine person = parse(one);
        if (!person.isEmpty()) {
          people.add(person);
        }
      }
    }
    return people.build();
  }

  private static boolean goesOn(String before, String words, boolean isDeeper) {
    boolean isOpen = before.lastIndexOf('<') > before.lastIndexOf('>');
    boolean isComplete = hasAddress(before);
    boolean isAddressOnly =
        words.startsWith("<") || (words.indexOf('@') > 0 && BLANK.matchesNoneOf(words));
    return isOpen
        || (!isComplete && (isAddressOnly || isDeeper || before.endsWith(",")))
        || (isComplete && isDeeper && words.startsWith("("));
  }

  private static boolean hasAddress(String words) {
    return words.indexOf('@') >= 0 || words.indexOf('<') >= 0;
  }

  /** {@return the parts that each name somebody} */
  private static List<String> split(String line) {
    if (line.indexOf('<') < 0 && line.indexOf('@') < 0 && line.contains(" and ")) {
      // "Jo Bloggs and Kim Doe"; with addresses, each of them ends somebody
      return Splitter.on(" and ")
          .splitToList(line.replace(", and ", " and ").replace(", ", " and "));
    }
    List<String> parts = new ArrayList<>();
    int lastOpen = line.lastIndexOf('<');
    int lastAt = line.lastIndexOf('@');
    int start = 0;
    boolean hasAt = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      hasAt |= c == '@';
      boolean isBehindBracket = c == ',' && i > 0 && line.charAt(i - 1) == ')';
      boolean ends =
          lastOpen >= 0
              ? i < lastOpen && (c == '>' || isBehindBracket)
              : c == ';' || (c == ',' && hasAt && i < lastAt);
      if (ends) {
        parts.add(line.substring(start, i + 1));
        start = i + 1;
        hasAt = false;
      }
    }
    parts.add(line.substring(start));
    return parts;
  }

  /**
   * Takes the words for one person apart.
   *
   * @param words the words, without the blanks around
   * @return name and address
   */
  public static PersonLine parse(String words) {
    int link = words.length() > LONGEST_LINK ? -1 : words.indexOf("](");
    int linkEnd = link < 0 ? -1 : words.indexOf(')', link);
    if (linkEnd > 0 && words.indexOf('[') >= 0 && words.indexOf('[') < link) {
      return ofLink(words, words.indexOf('['), link, linkEnd);
    }
    int open = words.indexOf('<');
    if (open >= 0) {
      int close = words.indexOf('>', open);
      String address = close < 0 ? words.substring(open + 1) : words.substring(open + 1, close);
      String name = name(words.substring(0, open));
      if (name.isEmpty() && close >= 0) {
        name = name(words.substring(close + 1));
      }
      return of(name, plain(address));
    }
    int at = words.indexOf('@');
    if (at >= 0) {
      int start = startOfToken(words, at);
      int end = endOfToken(words, at);
      return of(
          name(words.substring(0, start) + " " + words.substring(end)),
          AROUND.trimFrom(words.substring(start, end)));
    }
    int spelled = spelledAddress(words);
    return spelled < 0
        ? of(name(words), "")
        : of(name(words.substring(0, spelled)), plain(AROUND.trimFrom(words.substring(spelled))));
  }

  /** {@code [Jo Bloggs](mailto:jo@example.org)}; where else a link leads is no address. */
  private static PersonLine ofLink(String words, int open, int link, int end) {
    String target = plain(words.substring(link + 2, end));
    String name = words.substring(open + 1, link);
    boolean isMail = target.indexOf('@') > 0 && target.indexOf('/') < 0;
    if (!isMail) {
      return parse(words.substring(0, open) + name + words.substring(end + 1));
    }
    boolean isAddress = name.indexOf('@') >= 0;
    String before = AROUND.trimTrailingFrom(words.substring(0, open));
    return of(isAddress ? name(before) : name(name), target);
  }

  private static PersonLine of(String name, String address) {
    return new PersonLine(NOBODY.contains(Ascii.toLowerCase(name)) ? "" : name, address);
  }

  private static int startOfToken(String words, int at) {
    int start = at;
    while (start > 0 && !BLANK.matches(words.charAt(start - 1)) && words.charAt(start - 1) != ',') {
      start--;
    }
    return start;
  }

  private static int endOfToken(String words, int at) {
    int end = at;
    while (end < words.length() && !BLANK.matches(words.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String name(String words) {
    String bare = BLANK.trimAndCollapseFrom(BEFORE_NAME.trimFrom(words), ' ');
    boolean isWrapped = bare.length() > 2 && bare.startsWith("(") && bare.endsWith(")");
    boolean isQuoted = bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"");
    return isWrapped || isQuoted ? bare.substring(1, bare.length() - 1).strip() : bare;
  }

  /** {@return an address as mail systems write it; what cannot be one stays as it is} */
  private static String plain(String address) {
    String bare = BLANK.trimAndCollapseFrom(address, ' ');
    if (Ascii.toLowerCase(bare).startsWith("mailto:")) {
      bare = bare.substring("mailto:".length());
    }
    int at = Ascii.toLowerCase(bare).indexOf(" at ");
    if (at > 0 && bare.indexOf('@') < 0 && bare.indexOf(' ', at + 4) < 0) {
      return bare.substring(0, at) + "@" + bare.substring(at + 4);
    }
    return bare;
  }

  /** {@return where an address such as {@code jo at example.org} starts at the end; -1 if none} */
  private static int spelledAddress(String words) {
    int at = Ascii.toLowerCase(words).lastIndexOf(" at ");
    if (at <= 0) {
      return -1;
    }
    String domain = AROUND.trimFrom(words.substring(at + 4));
    boolean isDomain = domain.indexOf('.') > 0 && !domain.endsWith(".");
    if (!isDomain || BLANK.matchesAnyOf(domain)) {
      return -1;
    }
    return startOfToken(words, at);
  }

  /**
   * {@return this person in a role}
   *
   * @param name what they do
   * @throws IllegalArgumentException if the line names nobody
   */
  public Role as(RoleName name) {
    checkArgument(!isEmpty(), "nobody cannot have a role");
    Role.Builder role = Role.builder().name(name);
    if (!this.name.isEmpty()) {
      role.personName(this.name);
    }
    if (!address.isEmpty()) {
      role.email(EmailAddress.of(address));
    }
    return role.build();
  }

  private boolean isEmpty() {
    return name.isEmpty() && address.isEmpty();
  }

  /** {@return name and address, as charters write them} */
  @Override
  public String toString() {
    return address.isEmpty()
        ? name
        : name.isEmpty() ? "<" + address + ">" : name + " <" + address + ">";
  }
}
