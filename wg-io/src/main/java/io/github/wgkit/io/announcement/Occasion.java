package io.github.wgkit.io.announcement;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.TextLines;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an announcement tells of a group, by its subject or its first sentences.
 *
 * @param kind what it tells
 * @param type the type of the group, if it is said to be something else than a working group
 * @param group the words for the group, such as {@code Foo Bar (foo)}; may be empty
 */
record Occasion(Kind kind, Optional<GroupType> type, String group) {
  /** What is announced. */
  enum Kind {
    /** A group is proposed. */
    PROPOSED,
    /** A new charter of a group is up for review. */
    RECHARTERING,
    /** A group was formed. */
    FORMED,
    /** A group has a new charter. */
    RECHARTERED,
    /** A group has concluded. */
    CONCLUDED;

    boolean isReview() {
      return this == PROPOSED || this == RECHARTERING;
    }
  }

  private static final CharMatcher BLANK = TextLines.BLANK;
  private static final CharMatcher AROUND = BLANK.or(CharMatcher.anyOf(":-–—\"'"));

  /** Stand before the name of the group in subjects. */
  private static final ImmutableList<String> BEFORE_GROUP =
      ImmutableList.of(
          "formation of ",
          "formed ",
          "formed: ",
          "new ",
          "rechartering of ",
          "recharter of ",
          "rechartered ",
          "rechartered: ",
          "recharter: ",
          "recharter ",
          "re-charter of ",
          "conclusion of ",
          "concluded ",
          "concluding ",
          "closure of ",
          "closing of ",
          "charter of ",
          "the ");

  /** Stand behind it, the longer ones before those with which they end. */
  private static final ImmutableList<String> BEHIND_GROUP =
      ImmutableList.of(
          " to conclude",
          " has concluded",
          " concluded",
          " rechartered",
          " to close",
          " to be closed",
          " to recharter",
          " recharter",
          " conclusion",
          " formed",
          " re-charter");

  private static final String CHARTER_OF = "the charter of the ";

  private static final ImmutableList<String> KIND_WORDS =
      ImmutableList.of(" working group", " research group", " wg", " rg");

  /** What the types of groups are called, in lower case; the Datatracker writes the short names. */
  private static final ImmutableMap<String, GroupType> TYPES = types();

  /**
   * The sentences in which the Datatracker names the type, of whatever group. Teams, areas and
   * programs are spoken of in other mails as well, so these words alone would not do.
   */
  private static final Pattern TYPED =
      Pattern.compile(
          TYPES.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Pattern::quote)
              .collect(
                  Collectors.joining(
                      "|",
                      "(?:\\ba new i[er]tf |\\) )(",
                      ") (?:has been (?:proposed|formed) )?in the ")));

  private static ImmutableMap<String, GroupType> types() {
    Map<String, GroupType> types = new LinkedHashMap<>();
    for (GroupType type : GroupType.known()) {
      types.putIfAbsent(Ascii.toLowerCase(type.label()), type);
      types.putIfAbsent(Ascii.toLowerCase(type.longName()), type);
    }
    return ImmutableMap.copyOf(types);
  }

  /**
   * Looks at a subject.
   *
   * @param subject the subject of a mail, maybe with the marks of lists and of forwarding before it
   * @return what it announces, if it announces anything; of an old action, that the group was
   *     formed
   */
  static Optional<Occasion> ofSubject(String subject) {
    String words = BLANK.trimAndCollapseFrom(subject, ' ');
    // before 1994 it was one word
    String lower =
        Ascii.toLowerCase(words)
            .replace("wg-action", "wg action")
            .replace("wg-review", "wg review");
    for (String group : ImmutableList.of("wg", "rg", "working group", "research group")) {
      for (String what : ImmutableList.of(" review", " action")) {
        int at = lower.indexOf(group + what);
        boolean begins = at == 0 || (at > 0 && !Character.isLetterOrDigit(lower.charAt(at - 1)));
        int end = at + group.length() + what.length();
        String rest = at < 0 ? "" : words.substring(end);
        if (begins && (rest.startsWith(":") || rest.startsWith(" ") || rest.startsWith("-"))) {
          String about = AROUND.trimFrom(rest);
          return Optional.of(
              new Occasion(
                  kind(Ascii.toLowerCase(about), what.equals(" review")),
                  group.startsWith("r") ? Optional.of(GroupType.RG) : Optional.empty(),
                  group(about)));
        }
      }
    }
    return Optional.empty();
  }

  private static Kind kind(String about, boolean isReview) {
    boolean isAgain = about.contains("recharter") || about.contains("re-charter");
    if (isReview) {
      return isAgain ? Kind.RECHARTERING : Kind.PROPOSED;
    }
    boolean isEnd =
        about.contains("conclu")
            || about.startsWith("clos")
            || about.endsWith(" to close")
            || about.endsWith(" to be closed");
    return isEnd ? Kind.CONCLUDED : isAgain ? Kind.RECHARTERED : Kind.FORMED;
  }

  private static String group(String about) {
    String group = about;
    for (String before : BEFORE_GROUP) {
      if (Ascii.toLowerCase(group).startsWith(before)) {
        group = AROUND.trimFrom(group.substring(before.length()));
      }
    }
    for (String behind : BEHIND_GROUP) {
      if (Ascii.toLowerCase(group).endsWith(behind)) {
        group = AROUND.trimFrom(group.substring(0, group.length() - behind.length()));
      }
    }
    for (String kind : KIND_WORDS) {
      if (Ascii.toLowerCase(group).endsWith(kind)) {
        group = AROUND.trimFrom(group.substring(0, group.length() - kind.length()));
      }
    }
    // of a name in quotation marks only one went
    boolean isHalfQuoted = CharMatcher.is('"').countIn(group) == 1;
    return isHalfQuoted ? group.replace("\"", "") : group;
  }

  /**
   * Looks at the sentences before the charter.
   *
   * @param text the sentences, in one line
   */
  static Optional<Occasion> ofText(String text) {
    String lower = Ascii.toLowerCase(text);
    boolean speaksOfGroup =
        lower.contains(" wg ")
            || lower.contains(" rg ")
            || lower.contains("working group")
            || lower.contains("research group");
    Matcher typed = TYPED.matcher(lower);
    Optional<GroupType> type =
        typed.find() ? Optional.ofNullable(TYPES.get(typed.group(1))) : Optional.empty();
    if (!speaksOfGroup && type.isEmpty()) {
      return Optional.empty();
    }
    if (type.filter(said -> !said.equals(GroupType.WG)).isEmpty()) {
      boolean isResearch = lower.contains(" rg ") || lower.contains("research group");
      type = isResearch ? Optional.of(GroupType.RG) : Optional.empty();
    }
    Optional<GroupType> said = type;
    Kind kind = null;
    if (lower.contains("undergoing rechartering")
        || lower.contains("modified charter")
        || (lower.contains("new charter for") && lower.contains("being considered"))) {
      kind = Kind.RECHARTERING;
    } else if (lower.contains("has been proposed") || lower.contains("is being considered")) {
      kind = Kind.PROPOSED;
    } else if (lower.contains("has been rechartered")
        || lower.contains("has been re-chartered")
        || lower.contains("charter of the") && lower.contains("has been updated")) {
      kind = Kind.RECHARTERED;
    } else if (lower.contains("has concluded")
        || lower.contains("has been concluded")
        || lower.contains("is concluding")
        || lower.contains("has been closed")) {
      kind = Kind.CONCLUDED;
    } else if (lower.contains("has been formed")
        || lower.contains("has been created")
        || lower.contains("has been approved")
        || lower.contains("has been chartered")) {
      kind = Kind.FORMED;
    }
    return Optional.ofNullable(kind).map(known -> new Occasion(known, said, named(text)));
  }

  /** {@code The Foo Bar (foo) WG …}, {@code The charter of the Foo Bar (foo) WG …}. */
  private static String named(String text) {
    int open = text.indexOf('(');
    int close = text.indexOf(')', Math.max(open, 0));
    String lower = Ascii.toLowerCase(text);
    int start = (lower.startsWith(CHARTER_OF) ? CHARTER_OF : "the ").length();
    boolean isNamed = lower.startsWith("the ") && open > start && close > open;
    return isNamed ? text.substring(start, close + 1) : "";
  }
}
