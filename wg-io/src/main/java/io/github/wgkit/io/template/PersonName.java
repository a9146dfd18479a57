package io.github.wgkit.io.template;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;

/**
 * What a list shows of the full name of a person, as the Datatracker takes names apart: without
 * titles, middle names and suffixes.
 *
 * @param first the first name; empty if there is only one word
 * @param last the last name, with {@code van der} and the like; empty only for an empty name
 */
public record PersonName(String first, String last) {
  private static final ImmutableSet<String> TITLES =
      ImmutableSet.of(
          "Mr",
          "Mr.",
          "Mrs",
          "Mrs.",
          "Ms",
          "Ms.",
          "Miss",
          "Dr",
          "Dr.",
          "Doctor",
          "Prof",
          "Prof.",
          "Professor",
          "Sir",
          "Lady",
          "Dame",
          "Gen.",
          "Col.",
          "Maj.",
          "Capt.",
          "Lieut.",
          "Lt.",
          "Cmdr.");

  /** Titles only if two names follow, as they can be names. */
  private static final ImmutableSet<String> RARE_TITLES = ImmutableSet.of("M", "M.", "Sri");

  private static final ImmutableSet<String> SUFFIXES =
      ImmutableSet.of("Jr", "Jr.", "II", "2nd", "III", "3rd", "Ph.D.");

  /** With one of these words a last name begins; those of two words begin with one of them. */
  private static final ImmutableSet<String> PARTICLES =
      ImmutableSet.of(
          "af", "al", "Al", "De", "de", "der", "di", "Di", "du", "el", "El", "Hadi", "Le", "st",
          "st.", "St", "St.", "ten", "ter", "van", "Van", "von", "Von", "zu");

  /** First names that are written in capitals. */
  private static final ImmutableSet<String> IN_CAPITALS = ImmutableSet.of("JP");

  private static final ImmutableList<String> OFFICE = ImmutableList.of("RFC", "Editor");

  private static final Splitter WORDS = Splitter.on(CodePoints.WHITE_SPACE).omitEmptyStrings();
  private static final CharMatcher FAMILY_NAME =
      CharMatcher.inRange('A', 'Z').or(CharMatcher.is('-'));

  /**
   * Checks the parts.
   *
   * @param first the first name; empty if there is only one word
   * @param last the last name; empty only for an empty name
   */
  public PersonName {
    requireNonNull(first);
    requireNonNull(last);
  }

  /**
   * Takes a full name apart.
   *
   * @param fullName the full name, such as {@code Dr. Jan A. van der Merrow (Jr)}
   * @return its first and last name
   */
  public static PersonName of(String fullName) {
    List<String> words = withoutSuffix(withoutTitles(WORDS.splitToList(withoutNote(fullName))));
    if (words.size() < 2) {
      return new PersonName("", words.isEmpty() ? "" : words.get(0));
    }
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    if (words.size() > 2) {
      String joined = String.join(" ", words);
      boolean isAllCapitals = joined.toUpperCase(Locale.ROOT).equals(joined);
      List<String> sought =
          isAllCapitals ? WORDS.splitToList(joined.toLowerCase(Locale.ROOT)) : words;
      int particle = particle(sought);
      if (particle > 0) {
        first = sought.get(0);
        last = String.join(" ", sought.subList(particle, sought.size()));
      }
    }
    // Asian names are often written with the family name first, in capitals
    boolean isOffice = WORDS.splitToList(fullName).equals(OFFICE);
    boolean isSwapped =
        first.length() > 1
            && FAMILY_NAME.matchesAllOf(first)
            && !IN_CAPITALS.contains(first)
            && !isOffice;
    return isSwapped
        ? new PersonName(last, first.charAt(0) + first.substring(1).toLowerCase(Locale.ROOT))
        : new PersonName(first, last);
  }

  /** {@return the name without what stands in parentheses at its end} */
  private static String withoutNote(String name) {
    int note = name.indexOf('(');
    return note > 0 && name.endsWith(")") ? name.substring(0, note) : name;
  }

  private static List<String> withoutTitles(List<String> words) {
    int from = 0;
    if (words.size() > 2 && RARE_TITLES.contains(words.get(0)) && words.get(1).indexOf('.') < 0) {
      from++;
    }
    while (from < words.size() - 1 && TITLES.contains(words.get(from))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  private static List<String> withoutSuffix(List<String> words) {
    int end = words.size() - 1;
    return end >= 2 && SUFFIXES.contains(words.get(end)) ? words.subList(0, end) : words;
  }

  /** {@return which word is the first particle between two others; -1 if there is none} */
  private static int particle(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      boolean isTwoWords =
          words.get(i).equals("in") && words.get(i + 1).equals("'t") && i + 2 < words.size();
      if (isTwoWords || PARTICLES.contains(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** {@return first and last name, with a blank between if there are both} */
  public String plain() {
    return first.isEmpty() ? last : first + " " + last;
  }
}
