package io.github.wgkit.model.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Choices among arbitraries, made quick. For each choice jqwik looks the generator of the chosen
 * arbitrary up, and would compare trees of arbitraries most of the time.
 */
final class Choices {
  private Choices() {}

  @SafeVarargs
  static <T> Arbitrary<T> oneOf(Arbitrary<? extends T>... parts) {
    List<Arbitrary<T>> opaque = new ArrayList<>();
    for (Arbitrary<? extends T> part : parts) {
      opaque.add(opaque(part));
    }
    return Arbitraries.oneOf(opaque);
  }

  @SafeVarargs
  static <T> Arbitrary<T> frequencyOf(Tuple2<Integer, ? extends Arbitrary<? extends T>>... parts) {
    List<Tuple2<Integer, Arbitrary<T>>> opaque = new ArrayList<>();
    for (Tuple2<Integer, ? extends Arbitrary<? extends T>> part : parts) {
      opaque.add(Tuple.of(part.get1(), opaque(part.get2())));
    }
    return Arbitraries.frequencyOf(opaque);
  }

  static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> part, double presence) {
    return Choices.<T>opaque(part).optional(presence);
  }

  private static <T> Arbitrary<T> opaque(Arbitrary<? extends T> part) {
    return new Opaque<>(part.map(value -> value));
  }

  /** Equal to itself alone. */
  private static final class Opaque<T> implements Arbitrary<T> {
    private final Arbitrary<T> inside;

    private Opaque(Arbitrary<T> inside) {
      this.inside = inside;
    }

    @Override
    public RandomGenerator<T> generator(int genSize) {
      return inside.generator(genSize);
    }

    @Override
    public EdgeCases<T> edgeCases(int maxEdgeCases) {
      return inside.edgeCases(maxEdgeCases);
    }
  }
}
