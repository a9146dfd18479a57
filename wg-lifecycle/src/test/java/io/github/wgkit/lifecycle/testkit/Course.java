package io.github.wgkit.lifecycle.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Optional;

/**
 * The course that things take: a value, and what is tried on it one after the other. This is what
 * {@linkplain net.jqwik.api.state.ActionChain chains of actions} run on.
 *
 * @param start the value at the beginning
 * @param trials what was tried, first to last
 * @param <V> what something is done to
 * @param <X> what is done
 */
public record Course<V, X>(V start, ImmutableList<Trial<V, X>> trials) {
  /**
   * Checks the parts.
   *
   * @param start the value at the beginning
   * @param trials what was tried, first to last
   */
  public Course {
    requireNonNull(start);
    requireNonNull(trials);
  }

  /**
   * {@return a course at its beginning}
   *
   * @param start the value
   * @param <V> what something is done to
   * @param <X> what is done
   */
  public static <V, X> Course<V, X> startingWith(V start) {
    return new Course<>(start, ImmutableList.of());
  }

  /**
   * {@return this course, gone on}
   *
   * @param next what is tried next
   */
  public Course<V, X> then(Trial<V, X> next) {
    return new Course<>(
        start, ImmutableList.<Trial<V, X>>builder().addAll(trials).add(next).build());
  }

  /** {@return the value as it is now} */
  public V value() {
    return last().map(Trial::after).orElse(start);
  }

  /** {@return what was tried last; empty at the beginning} */
  public Optional<Trial<V, X>> last() {
    return Optional.ofNullable(Iterables.getLast(trials, null));
  }

  /** {@return what was tried, one a line, without the values} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("course of " + trials.size() + " trials");
    for (int i = 0; i < trials.size(); i++) {
      text.append("\n  ").append(i + 1).append(". ").append(trials.get(i));
    }
    return text.toString();
  }
}
