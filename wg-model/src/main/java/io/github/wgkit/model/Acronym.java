package io.github.wgkit.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;

/**
 * The short name of a group, used in the names of its documents and list (RFC 2418 section 2.2).
 *
 * <p>Records hold acronyms of more than eight characters, with hyphens, with full stops and in
 * capitals, so only what could not stand in any file name is refused: nothing at all, white space
 * and control characters. The case is kept; {@link #normalized()} is the form to compare by.
 *
 * @param text the acronym exactly as recorded
 */
public record Acronym(String text) implements Comparable<Acronym> {
  private static final CharMatcher REFUSED =
      CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

  /**
   * Checks the parts.
   *
   * @param text the acronym exactly as recorded
   * @throws IllegalArgumentException if the text is empty or contains white space or control
   *     characters
   */
  public Acronym {
    requireNonNull(text);
    checkArgument(!text.isEmpty(), "an acronym cannot be empty");
    checkArgument(hasNoneRefused(text), "an acronym cannot contain white space: \"%s\"", text);
  }

  /**
   * Makes an acronym.
   *
   * @param text the acronym, such as {@code quic} or {@code krb-wg}
   * @return the acronym
   * @throws IllegalArgumentException if the text is empty or contains white space or control
   *     characters
   */
  public static Acronym of(String text) {
    return new Acronym(text);
  }

  /**
   * Tells whether a text can be an acronym at all.
   *
   * @param text any text
   * @return whether {@link #of(String)} accepts it
   */
  public static boolean isAcronym(String text) {
    return !text.isEmpty() && hasNoneRefused(text);
  }

  /** Looks closely only at what is not plain ASCII, as hardly any acronym. */
  private static boolean hasNoneRefused(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c <= ' ' || c > '~') && REFUSED.matches(c)) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return the acronym with A to Z in lower case} The Datatracker compares acronyms without
   * regard to case.
   */
  public Acronym normalized() {
    String lower = Ascii.toLowerCase(text);
    return lower.equals(text) ? this : new Acronym(lower);
  }

  /**
   * {@return how many characters must be inserted, deleted, replaced or swapped with their
   * neighbour to get from one acronym to the other, both {@linkplain #normalized() normalized} and
   * without hyphens} Zero for {@code krb-wg} and {@code krbwg}.
   *
   * @param other the other acronym
   */
  public int distanceTo(Acronym other) {
    return editDistance(bare(), other.bare());
  }

  private String bare() {
    return CharMatcher.is('-').removeFrom(Ascii.toLowerCase(text));
  }

  /** Optimal string alignment: Levenshtein, and a swap of neighbours counts as one. */
  private static int editDistance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforePrevious[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] recycled = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = recycled;
    }
    return previous[b.length()];
  }

  /** Orders by code unit. */
  @Override
  public int compareTo(Acronym other) {
    return text.compareTo(other.text);
  }

  /** {@return the acronym exactly as recorded} */
  @Override
  public String toString() {
    return text;
  }
}
