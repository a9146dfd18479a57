package io.github.wgkit.lifecycle.testkit;

import static java.util.Objects.requireNonNull;

import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import java.util.Optional;

/**
 * Something that was tried: what was asked, what was answered, and with what one went on.
 *
 * <p>Usually the last follows from the answer, see {@link #of}. Where your own program applies the
 * answer, say by storing it, give what is there afterwards, and the laws tell whether it is right:
 *
 * <pre>{@code
 * Outcome<Group> outcome = store.handle(question);
 * GroupLaws.hold(new Trial<>(question, outcome, store.group(acronym)));
 * }</pre>
 *
 * @param question what was asked, with the value before
 * @param outcome what was answered
 * @param after the value with which one went on
 * @param <V> what something is done to
 * @param <X> what is done
 */
public record Trial<V, X>(Question<V, X> question, Outcome<V> outcome, V after) {
  /**
   * Checks the parts.
   *
   * @param question what was asked, with the value before
   * @param outcome what was answered
   * @param after the value with which one went on
   */
  public Trial {
    requireNonNull(question);
    requireNonNull(outcome);
    requireNonNull(after);
  }

  /**
   * {@return a trial after which one goes on as the answer says: with the new value, or with the
   * old one if it was refused}
   *
   * @param question what was asked
   * @param outcome what was answered
   * @param <V> what something is done to
   * @param <X> what is done
   */
  public static <V, X> Trial<V, X> of(Question<V, X> question, Outcome<V> outcome) {
    return new Trial<>(
        question,
        outcome,
        outcome instanceof Outcome.Applied<V> applied ? applied.value() : question.value());
  }

  /** {@return the value before} */
  public V before() {
    return question.value();
  }

  /** {@return what was done, or would have been} */
  public X action() {
    return question.action();
  }

  /** {@return what came of it; empty if it was refused} */
  public Optional<Outcome.Applied<V>> applied() {
    return outcome instanceof Outcome.Applied<V> applied ? Optional.of(applied) : Optional.empty();
  }

  /** {@return when, who, by which rules, what, and whether it was done; without the values} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(question.now())
        .append(' ')
        .append(question.actor())
        .append(", ")
        .append(question.profile())
        .append(", ")
        .append(action())
        .append(applied().isPresent() ? ": applied" : ": refused");
    outcome.findings().forEach(finding -> text.append("; ").append(finding));
    return text.toString();
  }
}
