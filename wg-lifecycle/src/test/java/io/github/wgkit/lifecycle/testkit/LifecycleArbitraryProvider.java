package io.github.wgkit.lifecycle.testkit;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets jqwik fill every {@code @ForAll} parameter of a type of the lifecycle, with what {@link
 * LifecycleArbitraries} has for it. Found by jqwik as a service; nothing has to be called.
 */
public final class LifecycleArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> BY_TYPE =
      Map.of(
          Actor.class, LifecycleArbitraries::actors,
          CharteringCase.class, LifecycleArbitraries::charteringCases,
          ReviewComment.class, LifecycleArbitraries::reviewComments);

  /** Makes the provider; jqwik calls this. */
  public LifecycleArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(BY_TYPE.get(targetType.getRawType()).get());
  }
}
