package io.github.wgkit.model.charter;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.model.RoleName;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A label in the head of a charter, in all the spellings that the Secretariat and the groups used:
 * {@code Chair(s):}, {@code Transport Area Director(s)}, {@code To Subscribe:}.
 *
 * @param kind what the label announces
 * @param words the label without marks and colon, as it is written
 * @param area the area that the label names, such as {@code Transport Area}; empty if it names none
 * @param value what stands behind it in the same line; may be empty
 */
public record HeadLabel(Kind kind, String words, String area, String value) {
  private static final int LONGEST_LABEL = 80;

  /** The name of an area may have 80 characters, and some of them count twice. */
  private static final int LONGEST_LABEL_ALONE = 120;

  private static final int LONGEST_UNKNOWN_LABEL = 40;
  private static final int LONGEST_MARK = 8;
  private static final CharMatcher BLANK = TextLines.BLANK;

  /** Markdown and quotations put these before a label, and bold letters behind it. */
  private static final CharMatcher MARKS = BLANK.or(CharMatcher.anyOf("*_#>|"));

  /** What a label announces. */
  public enum Kind {
    /** The name of the group. */
    NAME,
    /** The acronym of the group. */
    ACRONYM,
    /** The area of the group. */
    AREA,
    /** That this is a charter. */
    CHARTER,
    /** That people follow, under labels of their own. */
    PEOPLE,
    /** The day of the last change. */
    LAST_MODIFIED,
    /** The state of the group. */
    STATUS,
    /** The chairs. */
    CHAIR(RoleName.CHAIR),
    /** The directors of an area. */
    AREA_DIRECTOR(RoleName.AREA_DIRECTOR),
    /** The director who cares for the group, once called the area advisor. */
    RESPONSIBLE_AREA_DIRECTOR(RoleName.AREA_DIRECTOR),
    /** The area, its directors, or both. */
    AREA_AND_DIRECTOR(RoleName.AREA_DIRECTOR),
    /** The secretaries. */
    SECRETARY(RoleName.SECRETARY),
    /** The technical advisors. */
    TECHNICAL_ADVISOR(RoleName.TECHNICAL_ADVISOR),
    /** The editors. */
    EDITOR(RoleName.EDITOR),
    /** The delegates. */
    DELEGATE(RoleName.DELEGATE),
    /** That mailing lists follow, or the list. */
    LISTS,
    /** The address of the list. */
    LIST_ADDRESS,
    /** How to subscribe. */
    LIST_SUBSCRIBE,
    /** What to write into the mail by which one subscribes. */
    LIST_IN_BODY,
    /** Where the archive of the list is. */
    LIST_ARCHIVE,
    /** That the text of the charter follows. */
    DESCRIPTION,
    /** The page of the group. */
    PAGE,
    /** Something else. */
    OTHER;

    private final @Nullable RoleName role;

    Kind() {
      this.role = null;
    }

    Kind(RoleName role) {
      this.role = role;
    }

    /** {@return the role of the people under the label, if it announces people} */
    public Optional<RoleName> role() {
      return Optional.ofNullable(role);
    }
  }

  /** What a link of Markdown does not announce: in prose, these are words like others. */
  private static final ImmutableSet<Kind> UNLINKED =
      Sets.immutableEnumSet(Kind.DESCRIPTION, Kind.CHARTER, Kind.NAME, Kind.ACRONYM);

  private static final ImmutableMap<String, Kind> WHOLE =
      ImmutableMap.<String, Kind>builder()
          .put("working group name", Kind.NAME)
          .put("research group name", Kind.NAME)
          .put("group name", Kind.NAME)
          .put("wg name", Kind.NAME)
          .put("name", Kind.NAME)
          .put("acronym", Kind.ACRONYM)
          .put("wg acronym", Kind.ACRONYM)
          .put("working group acronym", Kind.ACRONYM)
          .put("group acronym", Kind.ACRONYM)
          .put("area", Kind.AREA)
          .put("ietf area", Kind.AREA)
          .put("charter", Kind.CHARTER)
          .put("personnel", Kind.PEOPLE)
          .put("group page", Kind.PAGE)
          .put("last modified", Kind.LAST_MODIFIED)
          .put("last updated", Kind.LAST_MODIFIED)
          .put("last update", Kind.LAST_MODIFIED)
          .put("last revised", Kind.LAST_MODIFIED)
          .put("last modification", Kind.LAST_MODIFIED)
          .put("last changed", Kind.LAST_MODIFIED)
          .put("status", Kind.STATUS)
          .put("current status", Kind.STATUS)
          .put("group status", Kind.STATUS)
          .put("mailing list", Kind.LISTS)
          .put("mailing lists", Kind.LISTS)
          .put("mail list", Kind.LISTS)
          .put("mail lists", Kind.LISTS)
          .put("email list", Kind.LISTS)
          .put("email lists", Kind.LISTS)
          .put("e-mail list", Kind.LISTS)
          .put("e-mail lists", Kind.LISTS)
          .put("mailing list information", Kind.LISTS)
          .put("general discussion", Kind.LIST_ADDRESS)
          .put("general discussions", Kind.LIST_ADDRESS)
          .put("general", Kind.LIST_ADDRESS)
          .put("discussion", Kind.LIST_ADDRESS)
          .put("discussions", Kind.LIST_ADDRESS)
          .put("discussion list", Kind.LIST_ADDRESS)
          .put("email discussion", Kind.LIST_ADDRESS)
          .put("address", Kind.LIST_ADDRESS)
          .put("list address", Kind.LIST_ADDRESS)
          .put("wg mail", Kind.LIST_ADDRESS)
          .put("to subscribe", Kind.LIST_SUBSCRIBE)
          .put("listinfo", Kind.LIST_SUBSCRIBE)
          .put("list info", Kind.LIST_SUBSCRIBE)
          .put("subscribe", Kind.LIST_SUBSCRIBE)
          .put("subscription", Kind.LIST_SUBSCRIBE)
          .put("subscriptions", Kind.LIST_SUBSCRIBE)
          .put("to join", Kind.LIST_SUBSCRIBE)
          .put("to un/subscribe", Kind.LIST_SUBSCRIBE)
          .put("to (un)subscribe", Kind.LIST_SUBSCRIBE)
          .put("in body", Kind.LIST_IN_BODY)
          .put("in the body", Kind.LIST_IN_BODY)
          .put("body", Kind.LIST_IN_BODY)
          .put("in subject", Kind.LIST_IN_BODY)
          .put("archive", Kind.LIST_ARCHIVE)
          .put("archives", Kind.LIST_ARCHIVE)
          .put("list archive", Kind.LIST_ARCHIVE)
          .put("list archives", Kind.LIST_ARCHIVE)
          .put("mail archive", Kind.LIST_ARCHIVE)
          .put("mailing list archive", Kind.LIST_ARCHIVE)
          .put("mailing list archives", Kind.LIST_ARCHIVE)
          .put("area and area director", Kind.AREA_AND_DIRECTOR)
          .put("area and area directors", Kind.AREA_AND_DIRECTOR)
          .put("area and director", Kind.AREA_AND_DIRECTOR)
          .put("area and directors", Kind.AREA_AND_DIRECTOR)
          .put("area and ad", Kind.AREA_AND_DIRECTOR)
          .put("area and ads", Kind.AREA_AND_DIRECTOR)
          .put("area ad", Kind.AREA_DIRECTOR)
          .put("area ads", Kind.AREA_DIRECTOR)
          .buildOrThrow();

  /** Stand before these words: an area, a group, {@code Responsible}, {@code Document}. */
  private static final ImmutableMap<String, Kind> ENDINGS =
      ImmutableMap.<String, Kind>builder()
          .put("responsible area director", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("assigned area director", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("shepherding area director", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("responsible ad", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("area advisor", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("area adviser", Kind.RESPONSIBLE_AREA_DIRECTOR)
          .put("area director", Kind.AREA_DIRECTOR)
          .put("technical advisor", Kind.TECHNICAL_ADVISOR)
          .put("technical adviser", Kind.TECHNICAL_ADVISOR)
          .put("tech advisor", Kind.TECHNICAL_ADVISOR)
          .put("chair", Kind.CHAIR)
          .put("co-chair", Kind.CHAIR)
          .put("cochair", Kind.CHAIR)
          .put("chairman", Kind.CHAIR)
          .put("chairmen", Kind.CHAIR)
          .put("chairperson", Kind.CHAIR)
          .put("chairpeople", Kind.CHAIR)
          .put("secretary", Kind.SECRETARY)
          .put("secretarie", Kind.SECRETARY)
          .put("editor", Kind.EDITOR)
          .put("delegate", Kind.DELEGATE)
          .buildOrThrow();

  /** No other word means the same where it stands before a gap. */
  private static final ImmutableSet<Kind> GAPPED =
      Sets.immutableEnumSet(
          Kind.NAME,
          Kind.ACRONYM,
          Kind.AREA,
          Kind.CHAIR,
          Kind.AREA_DIRECTOR,
          Kind.RESPONSIBLE_AREA_DIRECTOR,
          Kind.SECRETARY);

  /** In the Datatracker's lists an area is called by its whole name. */
  private static final ImmutableMap<String, Kind> AFTER_AREA =
      ImmutableMap.of("director", Kind.AREA_DIRECTOR, "advisor", Kind.RESPONSIBLE_AREA_DIRECTOR);

  /** What says that there may be several. */
  private static final ImmutableList<String> SEVERAL =
      ImmutableList.of("(ies)", "(y)", "/ies", "(s)", "(es)", "s");

  /** The words with which all those labels of roles end. */
  private static final ImmutableSet<String> LAST_WORDS =
      Stream.concat(ENDINGS.keySet().stream(), AFTER_AREA.keySet().stream())
          .map(ending -> ending.substring(ending.lastIndexOf(' ') + 1))
          .collect(toImmutableSet());

  /** Before a role they say whose it is, and more is an unknown label. */
  private static final ImmutableSet<String> BEFORE_ROLE =
      ImmutableSet.of(
          "",
          "working group",
          "wg",
          "group",
          "research group",
          "rg",
          "bof",
          "document",
          "charter",
          "the",
          "current",
          "proposed",
          "interim",
          "initial",
          "acting",
          "tentative",
          "potential",
          "prospective",
          "suggested");

  /**
   * {@return the label with which a line begins, if it begins with one of those known}
   *
   * @param line the line, maybe with marks of Markdown, of a quotation or of an item before it
   */
  public static Optional<HeadLabel> known(String line) {
    String words = bare(line);
    Optional<HeadLabel> link = ofLink(words);
    if (link.isPresent()) {
      return link;
    }
    int colon = words.indexOf(':');
    boolean isAlone = colon == words.length() - 1;
    if (colon > 0 && colon <= (isAlone ? LONGEST_LABEL_ALONE : LONGEST_LABEL)) {
      Optional<HeadLabel> found = of(words.substring(0, colon), words.substring(colon + 1));
      int second = found.isPresent() ? -1 : words.indexOf(':', colon + 1);
      // one area was called IP: Next Generation
      return second > 0 && second <= LONGEST_LABEL
          ? of(words.substring(0, second), words.substring(second + 1))
          : found;
    }
    Optional<HeadLabel> gapped = gapped(words);
    return gapped.isPresent() || words.length() > LONGEST_LABEL
        ? gapped
        : of(words, "").filter(HeadLabel::standsAlone);
  }

  /** {@code Acronym frobs}: the value behind two blanks or a tab, without a colon. */
  private static Optional<HeadLabel> gapped(String words) {
    int longest = Math.min(words.length(), LONGEST_LABEL);
    int end = 0;
    while (end < longest && words.charAt(end) != '\t' && !words.startsWith("  ", end)) {
      end++;
    }
    return end == 0 || end == longest
        ? Optional.empty()
        : of(words.substring(0, end), words.substring(end))
            .filter(label -> !label.value.isEmpty() && GAPPED.contains(label.kind));
  }

  /** {@code [Archive](https://example.org/frobs)}: a link of Markdown whose text is a label. */
  private static Optional<HeadLabel> ofLink(String words) {
    int close = words.startsWith("[") && words.endsWith(")") ? words.indexOf("](") : -1;
    return close > 0 && close <= LONGEST_LABEL
        ? of(words.substring(1, close), words.substring(close + 2, words.length() - 1))
            .filter(label -> !UNLINKED.contains(label.kind))
        : Optional.empty();
  }

  /**
   * {@return whether a line begins with one of the labels known, and marks it as one: by a colon,
   * or as a title or link of Markdown}
   *
   * @param line the line
   */
  static boolean begins(String line) {
    Optional<HeadLabel> label = known(line);
    return label.isPresent()
        && (line.indexOf(':') >= 0
            || LineForm.hashes(line) > 0
            || ofLink(bare(line)).isPresent()
            || gapped(bare(line)).isPresent());
  }

  /** {@return whether a line says that the text of the charter follows} */
  static boolean announcesText(String words) {
    String bare = Ascii.toLowerCase(MARKS.trimFrom(LineForm.title(words))).replace("(s)", "s");
    return bare.equals("description of wg")
        || bare.equals("description of the wg")
        || (bare.startsWith("description of ")
            && (bare.endsWith("working group")
                || bare.endsWith("research group")
                || bare.endsWith("the group")));
  }

  /**
   * {@return the label with which a line begins, known or not}
   *
   * @param line the line
   */
  public static Optional<HeadLabel> any(String line) {
    Optional<HeadLabel> known = known(line);
    if (known.isPresent()) {
      return known;
    }
    String words = bare(line);
    int colon = words.indexOf(':');
    boolean isLabel =
        colon > 0
            && colon <= LONGEST_UNKNOWN_LABEL
            && !words.startsWith("//", colon + 1)
            && Character.isUpperCase(words.charAt(0))
            && isWords(words.substring(0, colon));
    return isLabel
        ? Optional.of(
            new HeadLabel(
                Kind.OTHER, words.substring(0, colon), "", bare(words.substring(colon + 1))))
        : Optional.empty();
  }

  private static String bare(String line) {
    String words = BLANK.trimTrailingFrom(MARKS.trimLeadingFrom(line));
    int mark = LineForm.itemMark(words);
    boolean isBullet =
        mark > 0 && mark <= LONGEST_MARK && !Character.isLetterOrDigit(words.charAt(0));
    return isBullet ? MARKS.trimLeadingFrom(words.substring(mark)) : words;
  }

  private static boolean isWords(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Character.isLetter(c) && " ()-/&.'".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<HeadLabel> of(String label, String rest) {
    String words = BLANK.trimAndCollapseFrom(MARKS.trimFrom(label), ' ');
    String lower = Ascii.toLowerCase(words);
    Kind whole = whole(lower.replace("(s)", "s"));
    if (whole != null) {
      return Optional.of(new HeadLabel(whole, words, "", value(rest)));
    }
    if (lower.startsWith("description of ") || lower.equals("working group description")) {
      return Optional.of(new HeadLabel(Kind.DESCRIPTION, words, "", value(rest)));
    }
    String singular = singular(lower);
    if (!LAST_WORDS.contains(singular.substring(singular.lastIndexOf(' ') + 1))) {
      return Optional.empty(); // as nearly all lines
    }
    for (var ending : ENDINGS.entrySet()) {
      if (endsWithWord(singular, ending.getKey())) {
        String before = singular.substring(0, singular.length() - ending.getKey().length()).strip();
        String area = area(words, before, ending.getValue());
        return area.isEmpty() && !BEFORE_ROLE.contains(before)
            ? Optional.empty()
            : Optional.of(new HeadLabel(ending.getValue(), words, area, value(rest)));
      }
    }
    for (var ending : AFTER_AREA.entrySet()) {
      if (endsWithWord(singular, " " + ending.getKey())) {
        String before =
            words.substring(0, singular.length() - ending.getKey().length() - 1).strip();
        return Optional.of(new HeadLabel(ending.getValue(), words, before, value(rest)));
      }
    }
    return Optional.empty();
  }

  private static String value(String rest) {
    return MARKS.trimFrom(rest).isEmpty() ? "" : bare(rest);
  }

  private static @Nullable Kind whole(String lower) {
    Kind kind = WHOLE.get(lower);
    return kind == null ? WHOLE.get(lower.replace('-', ' ')) : kind;
  }

  private static boolean endsWithWord(String label, String ending) {
    return label.endsWith(ending)
        && (label.length() == ending.length()
            || ending.charAt(0) == ' '
            || label.charAt(label.length() - ending.length() - 1) == ' ');
  }

  /** {@return {@code Transport Area} of {@code Transport Area Director(s)}} */
  private static String area(String words, String before, Kind kind) {
    boolean namesArea =
        (kind == Kind.AREA_DIRECTOR || kind == Kind.RESPONSIBLE_AREA_DIRECTOR)
            && !BEFORE_ROLE.contains(before);
    if (!namesArea) {
      return "";
    }
    return words.substring(0, before.length()) + " Area";
  }

  /** {@return the label without the signs that there may be several} */
  private static String singular(String label) {
    for (String several : SEVERAL) {
      if (label.endsWith(several)) {
        return label.substring(0, label.length() - several.length()).strip();
      }
    }
    return label;
  }

  /** Without a colon a short word could be anything. */
  private boolean standsAlone() {
    return switch (kind) {
      case CHARTER,
          PEOPLE,
          CHAIR,
          AREA_DIRECTOR,
          RESPONSIBLE_AREA_DIRECTOR,
          AREA_AND_DIRECTOR,
          SECRETARY,
          TECHNICAL_ADVISOR,
          EDITOR,
          DESCRIPTION ->
          true;
      case LISTS -> Character.isUpperCase(words.charAt(0));
      default -> false;
    };
  }
}
