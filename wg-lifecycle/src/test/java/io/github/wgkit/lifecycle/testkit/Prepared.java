package io.github.wgkit.lifecycle.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * An arbitrary whose generator is made once. Chains of actions would have it made anew for every
 * chain, and for every action, which takes longer than everything else together.
 */
final class Prepared<T> implements Arbitrary<T> {
  private final Arbitrary<T> inside;
  private final UnaryOperator<Shrinkable<T>> shrinking;
  private final Map<Integer, RandomGenerator<T>> generators = new ConcurrentHashMap<>();

  Prepared(Arbitrary<T> inside) {
    this(inside, UnaryOperator.identity());
  }

  /** An arbitrary that is made once, and shrinks in a way of its own. */
  Prepared(Arbitrary<T> inside, UnaryOperator<Shrinkable<T>> shrinking) {
    this.inside = inside;
    this.shrinking = shrinking;
  }

  @Override
  public RandomGenerator<T> generator(int genSize) {
    return generators.computeIfAbsent(
        genSize, size -> inside.generator(size).mapShrinkable(shrinking));
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return inside.edgeCases(maxEdgeCases);
  }
}
