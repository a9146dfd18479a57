package io.github.wgkit.model.charter;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/**
 * The labels in the heads of charters: those of the Secretariat's form (RFC 2418 appendix A, and
 * its pages from 1992 on) and of the Datatracker's mails.
 */
final class HeadLabels {
  private static final CharMatcher MARKS = CharMatcher.anyOf("*_#>-+ \t\u00A0");

  private static final ImmutableSet<String> WHOLE =
      ImmutableSet.of(
          "acronym",
          "address",
          "archive",
          "area",
          "charter",
          "current status",
          "email discussion",
          "general discussion",
          "group page",
          "ietf area",
          "in body",
          "last modified",
          "last updated",
          "mailing list",
          "mailing lists",
          "name",
          "personnel",
          "responsible ad",
          "status",
          "subscribe",
          "to join",
          "to subscribe",
          "web page",
          "working group name");

  /** With an area before them, or in the singular and plural. */
  private static final ImmutableList<String> ENDINGS =
      ImmutableList.of(
          "area director",
          "area directors",
          "area advisor",
          "area advisors",
          "chair",
          "chairs",
          "chairman",
          "chairmen",
          "chairperson",
          "chairpersons",
          "co-chairs",
          "directors",
          "editor",
          "editors",
          "secretary",
          "secretaries",
          "delegate",
          "delegates",
          "technical advisor",
          "technical advisors",
          "tech advisor",
          "tech advisors");

  private HeadLabels() {}

  /** {@return whether a line begins with a label, such as {@code Chair(s):}} */
  static boolean begins(String words) {
    int colon = words.indexOf(':');
    if (colon <= 0 || colon > 60) {
      return false;
    }
    String label = normal(words.substring(0, colon));
    return WHOLE.contains(label) || ENDINGS.stream().anyMatch(end -> isOrEndsWith(label, end));
  }

  private static boolean isOrEndsWith(String label, String ending) {
    return label.equals(ending)
        || (label.endsWith(ending) && label.charAt(label.length() - ending.length() - 1) == ' ');
  }

  /** {@return whether a line says that the text of the charter follows} */
  static boolean announcesText(String words) {
    String bare = normal(LineForm.title(words));
    return bare.startsWith("description of ")
        && (bare.endsWith("working group")
            || bare.endsWith("research group")
            || bare.endsWith("the group"));
  }

  /** {@return the label in small letters, {@code chair(s)} as {@code chairs}} */
  private static String normal(String label) {
    return Ascii.toLowerCase(MARKS.trimFrom(label))
        .replace("(s)", "s")
        .replace("(ies)", "ies")
        .replace("yies", "ies");
  }
}
