package io.github.wgkit.lifecycle.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * An arbitrary whose generator is made once. Chains of actions would have it made anew for every
 * chain, and for every action, which takes longer than everything else together.
 */
final class Prepared<T> implements Arbitrary<T> {
  private final Arbitrary<T> inside;
  private final Map<Integer, RandomGenerator<T>> generators = new ConcurrentHashMap<>();

  Prepared(Arbitrary<T> inside) {
    this.inside = inside;
  }

  @Override
  public RandomGenerator<T> generator(int genSize) {
    return generators.computeIfAbsent(genSize, inside::generator);
  }

  @Override
  public EdgeCases<T> edgeCases(int maxEdgeCases) {
    return inside.edgeCases(maxEdgeCases);
  }
}
