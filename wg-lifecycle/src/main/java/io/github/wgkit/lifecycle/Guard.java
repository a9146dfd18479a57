package io.github.wgkit.lifecycle;

import io.github.wgkit.model.check.Rule;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A condition of a transition. A guard whose rule is an error under a profile stands in the way; a
 * warning or a remark goes with the answer and stops nothing. Guards are asked in whatever order.
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
   * Makes a guard that looks at what is said with one kind of action; the others keep the rule.
   *
   * @param rule the rule
   * @param kind the kind of action
   * @param condition tells what is wrong; empty if the rule is kept
   * @param <V> what the action would be done to
   * @param <X> the actions
   * @param <T> the kind of action
   * @return the guard
   */
  static <V, X, T extends X> Guard<Question<V, X>> ofDetails(
      Rule rule, Class<T> kind, BiFunction<Question<V, X>, T, Optional<String>> condition) {
    return ofDetails(
        rule,
        question ->
            kind.isInstance(question.action())
                ? condition.apply(question, kind.cast(question.action()))
                : Optional.empty());
  }

  /**
   * {@return nothing if the rule is kept, else what is wrong}
   *
   * @param kept whether the rule is kept
   * @param message what is wrong and what would be right
   */
  static Optional<String> unless(boolean kept, String message) {
    return kept ? Optional.empty() : Optional.of(message);
  }

  /**
   * {@return nothing if the rule is kept, else what is wrong} For messages that are put together,
   * which costs more than most conditions.
   *
   * @param kept whether the rule is kept
   * @param message tells what is wrong and what would be right
   */
  static Optional<String> unless(boolean kept, Supplier<String> message) {
    return kept ? Optional.empty() : Optional.of(message.get());
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
