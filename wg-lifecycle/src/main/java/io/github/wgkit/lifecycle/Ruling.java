package io.github.wgkit.lifecycle;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table has to say of a step by the rules of one profile. It is worked out when the table is
 * built: an answer has only to see which conditions are kept.
 *
 * @param <Q> the question that guards are asked
 */
final class Ruling<Q extends Question<?, ?>> {
  private final Standing standing;

  /** What there may be to say to somebody in a role, worst first, by the ordinal of the role. */
  private final Clause<Q>[][] clauses;

  /** Whether only their messages decide the order of two findings. */
  private final boolean tied;

  private Ruling(
      Standing standing,
      Set<ActorRole> actors,
      List<Clause<Q>> forActors,
      List<Clause<Q>> forOthers) {
    this.standing = standing;
    Clause<Q>[] toActors = inOrder(forActors);
    Clause<Q>[] toOthers = inOrder(forOthers);
    clauses = newClauses();
    for (ActorRole role : ActorRole.values()) {
      clauses[role.ordinal()] = actors.contains(role) ? toActors : toOthers;
    }
    tied = !Comparators.isInStrictOrder(Arrays.asList(toOthers), Clause.WORST_FIRST);
  }

  @SuppressWarnings("unchecked") // an array of a generic type has no other way
  private static <Q extends Question<?, ?>> Clause<Q>[] inOrder(List<Clause<Q>> clauses) {
    return clauses.stream().sorted(Clause.WORST_FIRST).toArray(Clause[]::new);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // see above
  private static <Q extends Question<?, ?>> Clause<Q>[][] newClauses() {
    return new Clause[ActorRole.values().length][];
  }

  /**
   * A finding that there may be.
   *
   * @param rule the rule
   * @param severity how much it matters here
   * @param message what is wrong whoever asks; null if that is for the guard to say
   * @param guard what looks whether the rule is kept; null if it never is
   * @param <Q> the question that guards are asked
   */
  private record Clause<Q extends Question<?, ?>>(
      Rule rule, Severity severity, @Nullable String message, @Nullable Guard<Q> guard) {
    /** As findings are ordered, as far as it is known beforehand. */
    static final Comparator<Clause<?>> WORST_FIRST =
        Comparator.<Clause<?>, Severity>comparing(Clause::severity)
            .thenComparing(clause -> clause.rule().id());

    @Nullable String broken(Q question) {
      return guard == null ? message : guard.broken(question).orElse(null);
    }
  }

  /**
   * {@return the ruling on a step that has no row}
   *
   * @param rule the rule by which it is impossible
   * @param meaningless says so
   * @param <Q> the question that guards are asked
   */
  static <Q extends Question<?, ?>> Ruling<Q> unlisted(Rule rule, String meaningless) {
    List<Clause<Q>> clauses = List.of(new Clause<>(rule, Severity.ERROR, meaningless, null));
    return new Ruling<>(Standing.IMPOSSIBLE, Set.of(), clauses, clauses);
  }

  /**
   * {@return the ruling on a step that has a row}
   *
   * @param row the row
   * @param profile whose rules count
   * @param meaningless says that the step is impossible
   * @param reserved says for whom the step is
   * @param <Q> the question that guards are asked
   */
  static <Q extends Question<?, ?>> Ruling<Q> of(
      Transition<?, ?, Q> row, Profile profile, String meaningless, String reserved) {
    Standing standing = row.standing(profile);
    List<Clause<Q>> clauses = new ArrayList<>();
    if (standing != Standing.NORMAL) {
      for (Rule remark : row.remarks()) {
        Severity severity = remark.severities().get(profile);
        if (severity != null) {
          clauses.add(
              standing == Standing.IMPOSSIBLE
                  ? new Clause<>(remark, Severity.ERROR, meaningless, null)
                  : new Clause<>(remark, severity, remark.title(), null));
        }
      }
    }
    for (Guard<Q> guard : row.guards()) {
      Severity severity = guard.rule().severities().get(profile);
      if (severity != null) {
        clauses.add(new Clause<>(guard.rule(), severity, null, guard));
      }
    }
    List<Clause<Q>> forOthers = new ArrayList<>(clauses);
    Rule authority = row.authority();
    forOthers.add(
        new Clause<>(
            authority, requireNonNull(authority.severities().get(profile)), reserved, null));
    return new Ruling<>(standing, row.actors(profile), clauses, forOthers);
  }

  /** {@return how the step stands to the rules} */
  Standing standing() {
    return standing;
  }

  /**
   * Lists everything that there is to say.
   *
   * @param question what is asked
   * @param subject what the findings are about
   * @return the findings, worst first
   */
  ImmutableList<Finding> findings(Q question, String subject) {
    ImmutableList.Builder<Finding> findings = null;
    for (Clause<Q> clause : clauses[question.actor().role().ordinal()]) {
      String message = clause.broken(question);
      if (message != null) {
        // there are seldom more than two
        findings = findings == null ? ImmutableList.builderWithExpectedSize(2) : findings;
        findings.add(new Finding(clause.rule, clause.severity, subject, message));
      }
    }
    if (findings == null) {
      return ImmutableList.of();
    }
    return tied ? ImmutableList.sortedCopyOf(findings.build()) : findings.build();
  }
}
