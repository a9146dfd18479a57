package io.github.wgkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.testkit.IoArbitraryProvider;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.providers.TypeUsage;

/** There are values of every kind of options. */
class TestkitTest {
  private static final IoArbitraryProvider PROVIDER = new IoArbitraryProvider();

  /** Options, and the options that are part of them. */
  private static Set<Class<?>> optionTypes() {
    Set<Class<?>> types = new HashSet<>(Set.of(Addressees.class));
    for (Class<?> type : Set.of(ReadOptions.class, WriteOptions.class)) {
      types.add(type);
      for (Method method : type.getDeclaredMethods()) {
        Class<?> part = method.getReturnType();
        if (method.getParameterCount() == 0
            && part.isInterface()
            && part.getPackageName().startsWith(TestkitTest.class.getPackageName())) {
          types.add(part);
        }
      }
    }
    return types;
  }

  @Example
  void there_are_values_of_every_kind_of_options() {
    assertThat(optionTypes()).hasSize(9).contains(Limits.class, CsvOptions.class);
    for (Class<?> type : optionTypes()) {
      assertThat(PROVIDER.canProvideFor(TypeUsage.of(type))).as(type.getName()).isTrue();
      for (Arbitrary<?> arbitrary : PROVIDER.provideFor(TypeUsage.of(type), any -> Set.of())) {
        assertThat(arbitrary.sample()).isInstanceOf(type);
      }
    }
  }

  @Property(tries = 20)
  void options_can_be_asked_for(@ForAll WriteOptions writing, @ForAll ReadOptions reading) {
    assertThat(writing.toBuilder().build()).isEqualTo(writing);
    assertThat(reading.toBuilder().build()).isEqualTo(reading);
  }
}
