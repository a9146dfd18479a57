package io.github.wgkit.model.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;

/**
 * How much a snapshot may break the {@link GuardRules} and still replace another. Why each limit is
 * what it is, {@link GuardRules#reason(Rule)} says.
 *
 * <pre>{@code
 * GuardLimits limits = GuardLimits.DEFAULT.with(GuardRules.PEOPLE_KEPT, 20);
 * }</pre>
 *
 * @param percents how many of a hundred may break a rule, or be lost, by the id of the rule; a rule
 *     that is missing is not asked
 * @param fewest of how many things at least a share is told; of fewer it means nothing. What is
 *     lost is always told.
 * @param slack how many things may break a rule or be lost whatever the percentage, unless that is
 *     zero: in a small snapshot a single thing is many of a hundred
 */
public record GuardLimits(ImmutableMap<String, Integer> percents, int fewest, int slack) {
  /** Ten is the size at which the fewest groups of a real area stop looking all alike. */
  private static final int FEWEST = 10;

  /** A slip, and another one. */
  private static final int SLACK = 2;

  private static final int ALL = 100;

  /** The limits that fit the records of the IETF. */
  public static final GuardLimits DEFAULT = new GuardLimits(GuardRules.percents(), FEWEST, SLACK);

  /**
   * Checks the parts.
   *
   * @param percents how many of a hundred may break a rule, or be lost, by the id of the rule; a
   *     rule that is missing is not asked
   * @param fewest of how many things at least a share is told; of fewer it means nothing. What is
   *     lost is always told.
   * @param slack how many things may break a rule or be lost whatever the percentage, unless that
   *     is zero: in a small snapshot a single thing is many of a hundred
   * @throws IllegalArgumentException if a percentage is not between 0 and 100, or a number is
   *     negative
   */
  public GuardLimits {
    percents.forEach(GuardLimits::checkPercent);
    checkArgument(fewest >= 0 && slack >= 0, "numbers of things are not negative");
  }

  private static void checkPercent(String rule, int percent) {
    checkArgument(
        0 <= percent && percent <= ALL,
        "the limit of %s is between 0 and 100 percent, not %s",
        rule,
        percent);
  }

  /**
   * {@return these limits with another one for a rule}
   *
   * @param rule the rule
   * @param percent how many of a hundred may break it, or be lost
   * @throws IllegalArgumentException if that is not between 0 and 100
   */
  public GuardLimits with(Rule rule, int percent) {
    return withAll(ImmutableSet.of(rule), percent);
  }

  /**
   * {@return these limits with another one for everything that may be lost}
   *
   * @param percent how many of a hundred may be lost
   * @throws IllegalArgumentException if that is not between 0 and 100
   */
  public GuardLimits withShrinking(int percent) {
    return withAll(GuardRules.SHRINKING, percent);
  }

  private GuardLimits withAll(ImmutableSet<Rule> rules, int percent) {
    ImmutableMap.Builder<String, Integer> changed = ImmutableMap.builder();
    changed.putAll(percents);
    rules.forEach(rule -> changed.put(rule.id(), percent));
    return new GuardLimits(changed.buildKeepingLast(), fewest, slack);
  }

  /**
   * {@return these limits without a rule, which is not asked then}
   *
   * @param rule the rule
   */
  public GuardLimits without(Rule rule) {
    return new GuardLimits(
        ImmutableMap.copyOf(Maps.filterKeys(percents, id -> !id.equals(rule.id()))), fewest, slack);
  }

  /**
   * {@return these limits with another number of things of which a share is told}
   *
   * @param number the number
   * @throws IllegalArgumentException if it is negative
   */
  public GuardLimits withFewest(int number) {
    return new GuardLimits(percents, number, slack);
  }

  /**
   * {@return these limits with another number of things that may always break a rule or be lost}
   *
   * @param number the number
   * @throws IllegalArgumentException if it is negative
   */
  public GuardLimits withSlack(int number) {
    return new GuardLimits(percents, fewest, number);
  }

  /** {@return whether a rule is asked} */
  boolean asks(Rule rule) {
    return percents.containsKey(rule.id());
  }

  /** {@return the limit of a rule that is asked, in percent} */
  int percent(Rule rule) {
    Integer percent = percents.get(rule.id());
    return percent == null ? ALL : percent;
  }

  /** {@return how many of so many may break a rule} */
  long allowed(Rule rule, long total) {
    int percent = percent(rule);
    return percent == 0 ? 0 : Math.max(total * percent / ALL, slack);
  }
}
