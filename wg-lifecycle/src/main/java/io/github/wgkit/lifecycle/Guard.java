package io.github.wgkit.lifecycle;

import io.github.wgkit.model.check.Rule;
import java.util.Optional;

/**
 * A condition of a transition. A guard whose rule is an error under a profile stands in the way; a
 * warning or a remark goes with the answer and stops nothing.
 *
 * @param <Q> the question the guard is asked
 */
public interface Guard<Q extends Question<?, ?>> {
  /** {@return the rule that the guard watches over} */
  Rule rule();

  /**
   * {@return whether the guard looks at what is said with the action, such as a reason, and not at
   * the state of things} An action that is only thought of cannot break it yet.
   */
  default boolean isAboutDetails() {
    return false;
  }

  /**
   * Looks whether the rule is kept.
   *
   * @param question what is asked
   * @return what is wrong and what would be right; empty if the rule is kept
   */
  Optional<String> broken(Q question);

  /**
   * Makes a guard.
   *
   * @param rule the rule
   * @param condition tells what is wrong; empty if the rule is kept
   * @param <Q> the question the guard is asked
   * @return the guard
   */
  static <Q extends Question<?, ?>> Guard<Q> of(Rule rule, Condition<? super Q> condition) {
    return new NamedGuard<>(rule, condition, false);
  }

  /**
   * Makes a guard that looks at what is said with the action.
   *
   * @param rule the rule
   * @param condition tells what is wrong; empty if the rule is kept
   * @param <Q> the question the guard is asked
   * @return the guard
   */
  static <Q extends Question<?, ?>> Guard<Q> ofDetails(Rule rule, Condition<? super Q> condition) {
    return new NamedGuard<>(rule, condition, true);
  }

  /**
   * What a guard looks at.
   *
   * @param <Q> the question
   */
  @FunctionalInterface
  interface Condition<Q> {
    /**
     * Looks at the question.
     *
     * @param question what is asked
     * @return what is wrong and what would be right; empty if nothing is
     */
    Optional<String> broken(Q question);
  }
}
