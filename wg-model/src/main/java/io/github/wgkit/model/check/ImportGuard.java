package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.model.Directory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides whether a snapshot may replace another: whether it is plausible, has lost nothing that
 * should be there, and speaks of the same things. An import that went wrong is stopped so before
 * anybody gets it.
 *
 * <pre>{@code
 * ImmutableList<Finding> findings =
 *     ImportGuard.check(present, fetched, GuardLimits.DEFAULT, LocalDate.of(2026, 11, 26));
 * if (ImportGuard.mayReplace(findings)) {
 *   publish(fetched);
 * }
 * }</pre>
 *
 * <p>The subject of a finding is what was counted. Its message has the numbers that were found and
 * those that are allowed.
 *
 * <p>The guard asks what is wrong with a snapshot as a whole; {@link RecordChecks} asks what is
 * wrong with each record. What is odd already in the present snapshot, and no worse in the next, is
 * told as a warning: else no import could come through until somebody has mended the old data. So a
 * snapshot may always replace itself.
 */
public final class ImportGuard {
  private ImportGuard() {}

  /** {@return the rules that are asked} */
  public static ImmutableSet<Rule> rules() {
    return GuardRules.ALL;
  }

  /**
   * {@return whether there is no error among findings}
   *
   * @param findings what {@code check} found
   */
  public static boolean mayReplace(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /**
   * Asks whether a snapshot is plausible by itself, as before the first import.
   *
   * @param next the snapshot
   * @param limits how much is allowed
   * @param today the date of the question, in UTC
   * @return what is wrong, worst first
   */
  public static ImmutableList<Finding> check(Directory next, GuardLimits limits, LocalDate today) {
    requireNonNull(limits);
    return Plausibility.of(next, Plausibility.names(next), today).entrySet().stream()
        .flatMap(entry -> excess(entry.getKey(), entry.getValue(), limits))
        .sorted()
        .collect(toImmutableList());
  }

  /**
   * Asks whether a snapshot may replace another.
   *
   * @param before the present snapshot
   * @param next the one that is to replace it
   * @param limits how much is allowed
   * @param today the date of the question, in UTC
   * @return what is wrong, worst first
   */
  public static ImmutableList<Finding> check(
      Directory before, Directory next, GuardLimits limits, LocalDate today) {
    requireNonNull(limits);
    return Stream.of(
            plausibility(before, next, limits, today),
            Shrinkage.between(before, next).flatMap(loss -> loss(loss, limits)),
            Continuity.between(before, next).entrySet().stream()
                .flatMap(entry -> excess(entry.getKey(), entry.getValue(), limits)),
            growth(before, next, limits))
        .flatMap(findings -> findings)
        .sorted()
        .collect(toImmutableList());
  }

  /** Who was known as a person is still one, also if the next snapshot names no people. */
  private static Stream<Finding> plausibility(
      Directory before, Directory next, GuardLimits limits, LocalDate today) {
    ImmutableSet<String> people =
        Sets.union(Plausibility.names(before), Plausibility.names(next)).immutableCopy();
    ImmutableMap<Rule, Share> was = Plausibility.of(before, people, today);
    return Plausibility.of(next, people, today).entrySet().stream()
        .flatMap(
            entry ->
                excess(entry.getKey(), entry.getValue(), limits)
                    .map(finding -> weighed(finding, entry, was, limits)));
  }

  /** What was allowed before cannot excuse what is not. */
  private static Finding weighed(
      Finding finding,
      Map.Entry<Rule, Share> now,
      ImmutableMap<Rule, Share> before,
      GuardLimits limits) {
    Rule rule = now.getKey();
    Share was = before.getOrDefault(rule, now.getValue());
    return now.getValue().isNoWorseThan(was) && excess(rule, was, limits).findAny().isPresent()
        ? new Finding(
            rule,
            Severity.WARNING,
            finding.subject(),
            finding.message() + "; it was no better before")
        : finding;
  }

  private static Stream<Finding> excess(Rule rule, Share share, GuardLimits limits) {
    int percent = limits.percent(rule);
    boolean isAsked =
        limits.asks(rule)
            && share.total() > 0
            && (percent == 0 || share.total() >= limits.fewest());
    long allowed = limits.allowed(rule, share.total());
    return isAsked && share.bad() > allowed
        ? found(rule, "snapshot", share.inWords() + "; " + allowed(allowed, percent))
        : Stream.empty();
  }

  private static Stream<Finding> loss(Shrinkage.Loss loss, GuardLimits limits) {
    Rule rule = loss.rule();
    long lost = loss.before() - loss.after();
    long allowed = limits.allowed(rule, loss.before());
    return limits.asks(rule) && lost > allowed
        ? found(
            rule,
            loss.what(),
            loss.inWords() + ", " + lost + " lost; " + allowed(allowed, limits.percent(rule)))
        : Stream.empty();
  }

  private static Stream<Finding> growth(Directory before, Directory next, GuardLimits limits) {
    Rule rule = GuardRules.GROWTH;
    long was = before.groups().size();
    long more = next.groups().size() - was;
    long allowed = Math.max(limits.allowed(rule, was), limits.fewest());
    return limits.asks(rule) && was > 0 && more > allowed
        ? found(
            rule,
            "groups",
            was
                + " → "
                + next.groups().size()
                + ", "
                + more
                + " more; "
                + allowed(allowed, limits.percent(rule)))
        : Stream.empty();
  }

  private static String allowed(long number, int percent) {
    return "allowed are " + number + " (" + percent + " %)";
  }

  private static Stream<Finding> found(Rule rule, String subject, String message) {
    return rule.broken(Profile.PRACTICE, subject, message).stream();
  }
}
