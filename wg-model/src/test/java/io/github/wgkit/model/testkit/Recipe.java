package io.github.wgkit.model.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * How to fill a builder from arbitraries. Unlike a combination of arguments it has no limit on
 * their number.
 */
final class Recipe<B> {
  private static final double ABSENT = 0.4;

  private final Supplier<? extends B> builder;
  private final List<Arbitrary<Consumer<B>>> steps = new ArrayList<>();

  private Recipe(Supplier<? extends B> builder) {
    this.builder = builder;
  }

  static <B> Recipe<B> of(Supplier<? extends B> builder) {
    return new Recipe<>(builder);
  }

  /** Always calls the setter. */
  <T> Recipe<B> with(Arbitrary<T> values, BiConsumer<B, ? super T> setter) {
    steps.add(values.map(value -> b -> setter.accept(b, value)));
    return this;
  }

  /** Calls the setter more often than not. */
  <T> Recipe<B> maybe(Arbitrary<T> values, BiConsumer<B, ? super T> setter) {
    return with(
        Choices.optional(values, 1 - ABSENT),
        (B b, Optional<T> value) -> value.ifPresent(v -> setter.accept(b, v)));
  }

  /** Without edge cases: those of twenty attributes multiply, and the parts have enough of them. */
  <R> Arbitrary<R> build(Function<? super B, ? extends R> finish) {
    Arbitrary<R> built =
        Combinators.combine(List.copyOf(steps))
            .as(
                setters -> {
                  B b = builder.get();
                  setters.forEach(setter -> setter.accept(b));
                  return finish.apply(b);
                });
    return built.withoutEdgeCases();
  }
}
