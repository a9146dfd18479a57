package io.github.wgkit.io.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.charter.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a draft calls its group, in a title or a sentence: {@code Foo Bar (foo)}, {@code Draft
 * Charter: Foo Bar (FOO)}, {@code Proposed FOO WG Re-Charter}, {@code The Foo Bar (FOO) Working
 * Group is …}, {@code the Foo Bar Working Group (FOO WG)}, {@code The FOO WG …}.
 *
 * @param name the name, if it is there; may be empty
 * @param acronym the acronym in small letters, if it is there
 * @param isResearch whether it is said to be a research group
 */
record DraftNames(String name, Optional<Acronym> acronym, boolean isResearch) {
  private static final DraftNames NOTHING = new DraftNames("", Optional.empty(), false);
  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher BARE = BLANK.or(CharMatcher.anyOf("-–—:,*_#"));
  private static final int LONGEST_ACRONYM = 20;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_KIND = "research group".length();
  private static final int FIRST_WORDS = 400;
  private static final int MOST_WORDS_BETWEEN = 12;
  private static final Splitter WORDS = Splitter.on(BLANK).omitEmptyStrings();
  private static final CharMatcher ACRONYM =
      CharMatcher.inRange('a', 'z')
          .or(CharMatcher.inRange('A', 'Z'))
          .or(CharMatcher.inRange('0', '9'))
          .or(CharMatcher.anyOf("-+.&"));
  private static final CharMatcher VERSION =
      CharMatcher.inRange('0', '9').or(CharMatcher.anyOf(".-vV()/"));

  /** The words of a title that do not name the group. */
  private static final ImmutableSet<String> TITLE_WORDS =
      ImmutableSet.of(
          "a",
          "an",
          "and",
          "approved",
          "by",
          "charter",
          "chartering",
          "copy",
          "current",
          "description",
          "document",
          "draft",
          "existing",
          "final",
          "for",
          "full",
          "group",
          "ietf",
          "in",
          "initial",
          "introduction",
          "irtf",
          "name",
          "new",
          "of",
          "our",
          "page",
          "proposal",
          "proposed",
          "re",
          "re-charter",
          "re-chartering",
          "rechartered",
          "recharter",
          "rechartering",
          "research",
          "rg",
          "revised",
          "text",
          "the",
          "this",
          "to",
          "update",
          "updated",
          "version",
          "wg",
          "wip",
          "working",
          "milestones",
          "background",
          "objective",
          "objectives",
          "overview",
          "scope",
          "bof",
          "ad",
          "wiki",
          "concluded",
          "goals",
          "abstract",
          "problem",
          "statement",
          "summary",
          "purpose");

  /** Stand in parentheses and are no acronym. */
  private static final ImmutableSet<String> REMARKS =
      ImmutableSet.of(
          "draft",
          "proposed",
          "proposal",
          "wip",
          "new",
          "charter",
          "concluded",
          "closed",
          "tbd",
          "active",
          "wg",
          "rg",
          "bof",
          "recharter",
          "rechartered",
          "old",
          "final",
          "updated",
          "rev",
          "revised",
          "text",
          "informational",
          "optional",
          "standards-track",
          "experimental",
          "bcp",
          "ps",
          "todo",
          "archive",
          "approved",
          "pending",
          "ongoing");

  /** What a group has, in the sentences that say what it is for. */
  private static final ImmutableSet<String> AIMS =
      ImmutableSet.of(
          "purpose",
          "goal",
          "goals",
          "aim",
          "aims",
          "objective",
          "objectives",
          "mission",
          "focus",
          "scope",
          "role",
          "task",
          "charter");

  /** Stand before a group that is named besides. */
  private static final ImmutableSet<String> BEFORE_OTHERS =
      ImmutableSet.of(
          "with",
          "by",
          "from",
          "example",
          "e.g.",
          "including",
          "like",
          "as",
          "and",
          "or",
          "to",
          "in",
          "than",
          "within",
          "between",
          "both");

  private static final ImmutableSet<String> ORDINALS =
      ImmutableSet.of(
          "1st",
          "2nd",
          "3rd",
          "4th",
          "5th",
          "second",
          "third",
          "fourth",
          "suggested",
          "strawman",
          "straw-man",
          "preliminary",
          "tentative",
          "possible",
          "potential",
          "statement",
          "joint");

  private static final ImmutableList<String> PREFIXES =
      ImmutableList.of(
          "draft charter",
          "proposed charter",
          "draft recharter",
          "proposed recharter",
          "charter",
          "draft",
          "proposed",
          "name");

  private static final ImmutableList<String> SUFFIXES =
      ImmutableList.of(
          "charter update",
          "charter statement",
          "charter draft",
          "re-charter proposal",
          "recharter proposal",
          "charter text",
          "charter proposal",
          "re-charter",
          "recharter",
          "charter",
          "proposed research group",
          "proposed working group",
          "working group",
          "research group",
          "wg",
          "rg",
          "proposed");

  /** {@return whether nothing is said} */
  boolean isEmpty() {
    return name.isEmpty() && acronym.isEmpty();
  }

  /**
   * Looks for a group in a title.
   *
   * @param title the words of a title, without marks of Markdown
   */
  static DraftNames inTitle(String title) {
    String words = BLANK.trimAndCollapseFrom(title, ' ');
    if (words.length() > 2 * LONGEST_NAME) {
      return NOTHING;
    }
    boolean isResearch = isResearch(words);
    Optional<DraftNames> spelledOut = spelledOut(words);
    if (spelledOut.isPresent()) {
      return spelledOut.get();
    }
    if (words.startsWith("Name: ")) {
      return new DraftNames(name(words), Optional.empty(), isResearch);
    }
    for (int open = words.lastIndexOf('('); open > 0; open = words.lastIndexOf('(', open - 1)) {
      int close = words.indexOf(')', open);
      Optional<Acronym> acronym = close < 0 ? Optional.empty() : bracketed(words, open, close);
      if (acronym.isPresent() && !isSigned(words, open, close)) {
        String before = words.substring(0, open);
        String name = saying(before).isEmpty() ? "" : name(before);
        return new DraftNames(name, acronym, isResearch);
      }
    }
    if (!Ascii.toLowerCase(words).contains("charter") && !namesKind(words)) {
      return NOTHING;
    }
    List<String> rest = saying(words);
    if (rest.size() == 1) {
      return new DraftNames("", acronym(rest.get(0)), isResearch);
    }
    Optional<Acronym> before = beforeKind(words);
    if (before.isPresent()) {
      return new DraftNames("", before, isResearch);
    }
    String name = name(words);
    boolean isNamed = namesKind(words) || !name.equals(BARE.trimFrom(words));
    boolean isName = rest.size() > 1 && rest.size() < 12 && isNamed;
    return isName ? new DraftNames(name, Optional.empty(), isResearch) : NOTHING;
  }

  /** {@return the words of a title that say more than that it is one of a charter} */
  private static List<String> saying(String words) {
    List<String> rest = new ArrayList<>();
    for (String word : WORDS.split(words)) {
      String bare = CharMatcher.anyOf(":,;.()[]*_\"'“”–—-").trimFrom(word);
      String lower = Ascii.toLowerCase(bare);
      boolean says =
          !bare.isEmpty()
              && !TITLE_WORDS.contains(lower)
              && !ORDINALS.contains(lower)
              && !VERSION.matchesAllOf(bare);
      if (says) {
        rest.add(bare);
      }
    }
    return rest;
  }

  /** {@code FOO WG (Frobs of Old)}: the acronym first, and what it means in parentheses. */
  private static Optional<DraftNames> spelledOut(String words) {
    int open = words.indexOf('(');
    int close = words.lastIndexOf(')');
    if (open <= 0 || close < open) {
      return Optional.empty();
    }
    String inside = BLANK.trimFrom(words.substring(open + 1, close));
    List<String> before = saying(words.substring(0, open));
    boolean isName =
        BLANK.matchesAnyOf(inside)
            && inside.indexOf('(') < 0
            && inside.length() <= LONGEST_NAME
            && Character.isUpperCase(inside.charAt(0))
            && CharMatcher.inRange('0', '9').matchesNoneOf(inside)
            && before.size() == 1;
    Optional<Acronym> acronym = isName ? acronym(before.get(0)) : Optional.empty();
    return acronym.map(said -> new DraftNames(inside, acronym, isResearch(words)));
  }

  /** {@code Draft charter 2 (Jane)}: somebody's name, where no name of a group is before it. */
  private static boolean isSigned(String words, int open, int close) {
    String inside = BLANK.trimFrom(words.substring(open + 1, close));
    return Character.isUpperCase(inside.charAt(0))
        && CharMatcher.inRange('a', 'z').matchesAllOf(inside.substring(1))
        && saying(words.substring(0, open)).isEmpty();
  }

  /** {@code FOO WG Charter, Second Draft}: the word before the one for the kind of group. */
  private static Optional<Acronym> beforeKind(String words) {
    List<String> parts = WORDS.splitToList(words);
    for (int i = 1; i < parts.size(); i++) {
      boolean isKind = kindAt(rest(parts, i));
      String before = CharMatcher.anyOf(":,;.()[]*_\"'“”–—-").trimFrom(parts.get(i - 1));
      boolean says = !TITLE_WORDS.contains(Ascii.toLowerCase(before));
      boolean isFirst = i == 1 || saying(String.join(" ", parts.subList(0, i - 1))).isEmpty();
      if (isKind && says && isFirst) {
        return acronym(before);
      }
    }
    return Optional.empty();
  }

  /**
   * Looks for a group in the first sentences of a text.
   *
   * @param text a paragraph
   */
  static DraftNames inText(String text) {
    String start = text.substring(0, Math.min(text.length(), FIRST_WORDS));
    String words = BLANK.trimAndCollapseFrom(start, ' ');
    for (int open = words.indexOf('('); open >= 0; open = words.indexOf('(', open + 1)) {
      int close = words.indexOf(')', open);
      if (close < 0) {
        break;
      }
      boolean isBefore = kindAt(BLANK.trimLeadingFrom(words.substring(close + 1)));
      int end = BLANK.trimTrailingFrom(words.substring(0, open)).length();
      boolean isBehind = endsWithKind(words.substring(0, end));
      Optional<Acronym> acronym = bracketed(words, open, close);
      if ((isBefore || isBehind) && acronym.isPresent() && !isOther(words.substring(0, end))) {
        String before = words.substring(0, end);
        boolean isResearch =
            Ascii.toLowerCase(words.substring(open, close)).endsWith(" rg")
                || (isBefore ? isResearch(words.substring(close + 1)) : endsWithResearch(before));
        return new DraftNames(lastName(before), acronym, isResearch);
      }
    }
    return inSentence(words);
  }

  /**
   * {@code The TLS (Transport Layer Security) working group}, {@code The IOTOPS WG}, {@code The
   * goal of the FROB WG}.
   */
  private static DraftNames inSentence(String words) {
    List<String> parts = WORDS.splitToList(words);
    for (int i = 0; i + 2 < parts.size(); i++) {
      boolean isArticle =
          Ascii.equalsIgnoreCase(parts.get(i), "the")
              || Ascii.equalsIgnoreCase(parts.get(i), "this");
      if (isArticle && (begins(parts, i) || isAim(parts, i))) {
        DraftNames found = afterArticle(parts.subList(i, parts.size()));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return NOTHING;
  }

  private static boolean begins(List<String> parts, int at) {
    return at == 0 || parts.get(at - 1).endsWith(".") || parts.get(at - 1).endsWith(":");
  }

  private static boolean isAim(List<String> parts, int at) {
    return at >= 2
        && Ascii.equalsIgnoreCase(parts.get(at - 1), "of")
        && AIMS.contains(Ascii.toLowerCase(parts.get(at - 2)));
  }

  private static DraftNames afterArticle(List<String> parts) {
    int kind = 2;
    while (kind < parts.size() && kind < MOST_WORDS_BETWEEN && isInBrackets(parts, kind)) {
      kind++;
    }
    Optional<Acronym> acronym = acronym(parts.get(1));
    if (acronym.isEmpty() || kind == parts.size() || !kindAt(rest(parts, kind))) {
      return NOTHING;
    }
    String between = String.join(" ", parts.subList(2, kind));
    String name = between.isEmpty() ? "" : between.substring(1, between.length() - 1);
    return new DraftNames(name, acronym, Ascii.toLowerCase(parts.get(kind)).startsWith("r"));
  }

  /** {@code … coordinates with the Foo Bar Working Group (foo)}: a group that is named besides. */
  private static boolean isOther(String before) {
    String last = Ascii.toLowerCase(before);
    int article = Math.max(last.lastIndexOf(" the "), last.lastIndexOf(". the "));
    if (article < 0) {
      return false;
    }
    String words = CharMatcher.anyOf(",;(").trimTrailingFrom(last.substring(0, article));
    return BEFORE_OTHERS.contains(words.substring(words.lastIndexOf(' ') + 1));
  }

  private static String rest(List<String> parts, int at) {
    return parts.get(at) + (at + 1 < parts.size() ? " " + parts.get(at + 1) : "");
  }

  private static boolean isInBrackets(List<String> parts, int at) {
    return parts.get(2).startsWith("(") && (at == 2 || !parts.get(at - 1).endsWith(")"));
  }

  /** {@return whether a text begins with {@code Working Group} or another word for one} */
  private static boolean kindAt(String words) {
    String lower = Ascii.toLowerCase(words);
    return lower.startsWith("working group")
        || lower.startsWith("research group")
        || isWord(words, "WG")
        || isWord(words, "RG");
  }

  private static boolean isWord(String words, String word) {
    return words.startsWith(word)
        && (words.length() == word.length()
            || !Character.isLetterOrDigit(words.charAt(word.length())));
  }

  private static boolean endsWithKind(String words) {
    return Ascii.toLowerCase(words).endsWith("working group")
        || words.endsWith(" WG")
        || endsWithResearch(words);
  }

  private static boolean endsWithResearch(String words) {
    return Ascii.toLowerCase(words).endsWith("research group") || words.endsWith(" RG");
  }

  private static boolean namesKind(String words) {
    String lower = Ascii.toLowerCase(words);
    return lower.contains("working group")
        || lower.contains("research group")
        || WORDS.splitToList(words).stream()
            .anyMatch(word -> word.equals("WG") || word.equals("RG"));
  }

  /** {@return whether the first kind of group that some words name is that of research groups} */
  private static boolean isResearch(String words) {
    for (int at = 0; at < words.length(); at++) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      if (begins && kindAt(words.substring(at, Math.min(words.length(), at + LONGEST_KIND)))) {
        return Ascii.toLowerCase(words.charAt(at)) == 'r';
      }
    }
    return Ascii.toLowerCase(words).contains(" rg)");
  }

  /** {@return the acronym between parentheses, if there is one} */
  private static Optional<Acronym> bracketed(String words, int open, int close) {
    String inside = BLANK.trimFrom(words.substring(open + 1, close));
    for (String kind : ImmutableList.of(" WG", " RG", " wg", " rg")) {
      inside =
          inside.endsWith(kind) ? inside.substring(0, inside.length() - kind.length()) : inside;
    }
    boolean isRemark = REMARKS.contains(Ascii.toLowerCase(inside)) || VERSION.matchesAllOf(inside);
    return isRemark || inside.length() < 2 ? Optional.empty() : acronymIn(inside);
  }

  private static Optional<Acronym> acronymIn(String inside) {
    boolean isAcronym =
        inside.length() <= LONGEST_ACRONYM
            && ACRONYM.matchesAllOf(inside)
            && Character.isLetterOrDigit(inside.charAt(0))
            && CharMatcher.anyOf("xX").countIn(inside) < inside.length()
            && !CharMatcher.inRange('0', '9').matchesAllOf(inside);
    String lower = Ascii.toLowerCase(inside);
    return isAcronym && Acronym.isAcronym(lower)
        ? Optional.of(Acronym.of(lower))
        : Optional.empty();
  }

  /** {@return a word that can only be an acronym: its letters are capital, or it has digits} */
  private static Optional<Acronym> acronym(String word) {
    String bare = CharMatcher.anyOf("*_").trimFrom(word);
    boolean isCapital =
        bare.length() >= 2
            && CharMatcher.inRange('a', 'z').countIn(bare) * 2 <= bare.length()
            && CharMatcher.inRange('A', 'Z').countIn(bare) >= 2;
    boolean isRemark = REMARKS.contains(Ascii.toLowerCase(bare));
    return isCapital && !isRemark ? acronymIn(bare) : Optional.empty();
  }

  /** {@return a title without what only says that it is one of a charter} */
  private static String name(String title) {
    String name = BARE.trimFrom(title);
    for (String prefix : PREFIXES) {
      String lower = Ascii.toLowerCase(name);
      for (String after : ImmutableList.of(":", " for the ", " for ", " of the ", " -")) {
        if (lower.startsWith(prefix + after)) {
          name = BLANK.trimFrom(name.substring(prefix.length() + after.length()));
          lower = Ascii.toLowerCase(name);
        }
      }
    }
    for (String suffix : SUFFIXES) {
      if (Ascii.toLowerCase(name).endsWith(" " + suffix)) {
        name = BARE.trimFrom(name.substring(0, name.length() - suffix.length()));
      }
    }
    return name.length() > LONGEST_NAME ? "" : name;
  }

  /**
   * {@return the last words of a sentence that begin with capital letters, the article left out}
   */
  private static String lastName(String before) {
    String rest = before;
    for (String kind : ImmutableList.of(" working group", " research group", " wg", " rg")) {
      if (Ascii.toLowerCase(rest).endsWith(kind)) {
        rest = rest.substring(0, rest.length() - kind.length());
      }
    }
    int sentence = Math.max(rest.lastIndexOf(". "), rest.lastIndexOf(": "));
    String last = rest.substring(sentence < 0 ? 0 : sentence + 2);
    for (String article : ImmutableList.of("The ", " the ", "This ")) {
      int at = last.lastIndexOf(article);
      if (at >= 0) {
        last = last.substring(at + article.length());
      }
    }
    last = BLANK.trimFrom(last);
    boolean isName =
        !last.isEmpty() && Character.isUpperCase(last.charAt(0)) && last.length() <= LONGEST_NAME;
    return isName ? last : "";
  }

  // ---- the name of the file

  private static final ImmutableSet<String> FILE_WORDS =
      ImmutableSet.of(
          "charter",
          "charters",
          "draft",
          "proposed",
          "new",
          "raw",
          "ad",
          "bofreq",
          "milestones",
          "milestone",
          "irtf",
          "ietf",
          "wg",
          "rg",
          "recharter",
          "rechartering",
          "existing",
          "wiki",
          "readme",
          "index",
          "text",
          "proposal",
          "current",
          "main",
          "altcharter",
          "bof",
          "next",
          "old",
          "update",
          "updated",
          "final",
          "version",
          "md",
          "txt",
          "markdown",
          "eml",
          "review",
          "action",
          "announcement",
          "mail",
          "the",
          "announce",
          "formed",
          "rechartered",
          "document");

  /** {@return whether a part of the name of a file says only what kind of file it is} */
  static boolean isFileWord(String part) {
    return FILE_WORDS.contains(part);
  }

  /**
   * {@return what the name of a file calls the group: the first part that says more than that it is
   * a charter, and which version}
   *
   * @param path the name of a file, with or without folders
   */
  static Optional<Acronym> inFileName(String path) {
    String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    for (String part : Splitter.on(CharMatcher.anyOf("-_. ")).omitEmptyStrings().split(file)) {
      String lower = Ascii.toLowerCase(part);
      boolean isVersion =
          VERSION.matchesAllOf(lower)
              || (lower.charAt(0) == 'v' && VERSION.matchesAllOf(lower.substring(1)));
      if (!isVersion && !FILE_WORDS.contains(lower) && lower.length() >= 2) {
        return acronymIn(lower);
      }
    }
    return Optional.empty();
  }
}
