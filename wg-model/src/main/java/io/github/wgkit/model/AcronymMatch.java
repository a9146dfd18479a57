package io.github.wgkit.model;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A group that an acronym might mean.
 *
 * @param group the group
 * @param acronym the acronym of the group that was matched: its present or an earlier one
 * @param kind how it was matched
 * @param distance how far the two are apart, see {@link Acronym#distanceTo(Acronym)}
 */
public record AcronymMatch(Group group, Acronym acronym, Kind kind, int distance) {
  /** How an acronym matches, best first. */
  public enum Kind {
    /** The group has this acronym now. */
    PRESENT,
    /** The group had this acronym earlier. */
    EARLIER,
    /** The group has, or had, an acronym that is easily taken for this one. */
    SIMILAR
  }

  static final Comparator<AcronymMatch> BEST_FIRST =
      Comparator.comparing(AcronymMatch::kind).thenComparingInt(AcronymMatch::distance);

  /**
   * Checks the parts.
   *
   * @param group the group
   * @param acronym the acronym of the group that was matched: its present or an earlier one
   * @param kind how it was matched
   * @param distance how far the two are apart, see {@link Acronym#distanceTo(Acronym)}
   */
  public AcronymMatch {
    requireNonNull(group);
    requireNonNull(acronym);
    requireNonNull(kind);
  }

  static Optional<AcronymMatch> between(Acronym sought, Group group) {
    @Nullable AcronymMatch best = null;
    for (Acronym past : group.earlierAcronyms()) {
      best = better(best, match(sought, past, group, Kind.EARLIER));
    }
    return Optional.ofNullable(better(match(sought, group.acronym(), group, Kind.PRESENT), best));
  }

  private static @Nullable AcronymMatch match(
      Acronym sought, Acronym candidate, Group group, Kind ifSame) {
    if (sought.normalized().equals(candidate.normalized())) {
      return new AcronymMatch(group, candidate, ifSame, 0);
    }
    int distance = sought.distanceTo(candidate);
    int shorter = Math.min(sought.text().length(), candidate.text().length());
    // in two letters one change makes another word, in seven two are still a slip
    int slip = shorter <= 2 ? 0 : shorter <= 6 ? 1 : 2;
    return distance <= slip ? new AcronymMatch(group, candidate, Kind.SIMILAR, distance) : null;
  }

  private static @Nullable AcronymMatch better(@Nullable AcronymMatch a, @Nullable AcronymMatch b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return BEST_FIRST.compare(a, b) <= 0 ? a : b;
  }
}
