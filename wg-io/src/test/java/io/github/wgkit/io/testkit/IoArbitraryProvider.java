package io.github.wgkit.io.testkit;

import io.github.wgkit.io.Addressees;
import io.github.wgkit.io.CalendarOptions;
import io.github.wgkit.io.CsvOptions;
import io.github.wgkit.io.FeedOptions;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.PageOptions;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets jqwik fill every {@code @ForAll} parameter that is a kind of options, with what {@link
 * IoArbitraries} has for it. Found by jqwik as a service; nothing has to be called.
 */
public final class IoArbitraryProvider implements ArbitraryProvider {
  private static final Map<Class<?>, Supplier<? extends Arbitrary<?>>> BY_TYPE =
      Map.of(
          Addressees.class, IoArbitraries::addressees,
          CalendarOptions.class, IoArbitraries::calendarOptions,
          CsvOptions.class, IoArbitraries::csvOptions,
          FeedOptions.class, IoArbitraries::feedOptions,
          Limits.class, IoArbitraries::limits,
          PageOptions.class, IoArbitraries::pageOptions,
          PictureOptions.class, IoArbitraries::pictureOptions,
          ReadOptions.class, IoArbitraries::readOptions,
          WriteOptions.class, IoArbitraries::writeOptions);

  /** Makes the provider; jqwik calls this. */
  public IoArbitraryProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.containsKey(targetType.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(BY_TYPE.get(targetType.getRawType()).get());
  }
}
