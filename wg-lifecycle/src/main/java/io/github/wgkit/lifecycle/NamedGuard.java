package io.github.wgkit.lifecycle;

import io.github.wgkit.model.check.Rule;
import java.util.Optional;

/** A guard made of a rule and a condition. */
record NamedGuard<Q extends Question<?, ?>>(
    Rule rule, Guard.Condition<? super Q> condition, boolean isAboutDetails) implements Guard<Q> {
  @Override
  public Optional<String> broken(Q question) {
    return condition.broken(question);
  }

  @Override
  public String toString() {
    return rule.id();
  }
}
