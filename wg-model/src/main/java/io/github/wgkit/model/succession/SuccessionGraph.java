package io.github.wgkit.model.succession;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which groups came out of which, as far as somebody says so or it can be concluded.
 *
 * <pre>{@code
 * SuccessionGraph graph = SuccessionGraph.of(directory);
 * graph.from(Acronym.of("pip")); // [pip merged into sipp (remarks)]
 * graph.around(Acronym.of("sipp")).groups(); // [pip, sip, sipp, …]
 * }</pre>
 *
 * @param claims the claims, by the acronyms before and after, then by source; each once
 */
public record SuccessionGraph(ImmutableList<SuccessionClaim> claims) {
  private static final Comparator<SuccessionClaim> ORDER =
      Comparator.<SuccessionClaim, Acronym>comparing(claim -> claim.from().normalized())
          .thenComparing(claim -> claim.to().normalized())
          .thenComparing(SuccessionClaim::source)
          .thenComparing(SuccessionClaim::kind)
          .thenComparing(SuccessionClaim::date)
          .thenComparing(SuccessionClaim::text);

  /** A graph without claims. */
  public static final SuccessionGraph EMPTY = new SuccessionGraph(ImmutableList.of());

  /**
   * Checks the parts, puts the claims in order, and leaves out what is said twice and what leads
   * from a group to itself.
   *
   * @param claims the claims
   */
  public SuccessionGraph {
    claims =
        claims.stream()
            .filter(claim -> !claim.from().normalized().equals(claim.to().normalized()))
            .distinct()
            .sorted(ORDER)
            .collect(toImmutableList());
  }

  /**
   * Finds all claims in a directory: in the acronyms of earlier records, in remarks and texts of
   * events ("Merged with a to become b"), in documents that replaced documents of other groups, and
   * in the names of groups that ended.
   *
   * @param directory the directory
   * @return the graph
   */
  public static SuccessionGraph of(Directory directory) {
    return new SuccessionGraph(new ClaimScan(directory).claims());
  }

  /**
   * {@return the graph with more claims}
   *
   * @param more the claims
   */
  public SuccessionGraph with(Iterable<SuccessionClaim> more) {
    return new SuccessionGraph(
        ImmutableList.<SuccessionClaim>builder().addAll(claims).addAll(more).build());
  }

  /**
   * {@return the claims on what came out of a group}
   *
   * @param group its acronym; the case does not count
   */
  public ImmutableList<SuccessionClaim> from(Acronym group) {
    return claims.stream()
        .filter(claim -> claim.from().normalized().equals(group.normalized()))
        .collect(toImmutableList());
  }

  /**
   * {@return the claims on what a group came out of}
   *
   * @param group its acronym; the case does not count
   */
  public ImmutableList<SuccessionClaim> to(Acronym group) {
    return claims.stream()
        .filter(claim -> claim.to().normalized().equals(group.normalized()))
        .collect(toImmutableList());
  }

  /** {@return the acronyms of all groups of which something is claimed, in lower case, sorted} */
  public ImmutableSortedSet<Acronym> groups() {
    return claims.stream()
        .flatMap(claim -> Stream.of(claim.from().normalized(), claim.to().normalized()))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /**
   * {@return the part of the graph that hangs together with a group}
   *
   * @param group its acronym; the case does not count
   */
  public SuccessionGraph around(Acronym group) {
    Set<Acronym> reached = new HashSet<>();
    Deque<Acronym> next = new ArrayDeque<>();
    reached.add(group.normalized());
    next.add(group.normalized());
    while (!next.isEmpty()) {
      Acronym here = next.remove();
      Stream.concat(
              from(here).stream().map(SuccessionClaim::to),
              to(here).stream().map(SuccessionClaim::from))
          .map(Acronym::normalized)
          .filter(reached::add)
          .forEach(next::add);
    }
    return new SuccessionGraph(
        claims.stream()
            .filter(claim -> reached.contains(claim.from().normalized()))
            .collect(toImmutableList()));
  }

  /** {@return whether nothing is claimed} */
  public boolean isEmpty() {
    return claims.isEmpty();
  }
}
