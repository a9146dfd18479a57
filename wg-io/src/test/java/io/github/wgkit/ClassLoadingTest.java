package io.github.wgkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Sample;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Directory;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whichever class is needed first, and by however many threads at once, all are the same. */
class ClassLoadingTest {
  private static final URL[] FLOORS =
      Stream.of(Directory.class, Standing.class, FormatRegistry.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
          .toArray(URL[]::new);

  /** The classes that do something when they are loaded. */
  private static final List<String> NAMES =
      new ClassFileImporter()
          .importUrls(List.of(FLOORS)).stream()
              .filter(type -> type.getStaticInitializer().isPresent())
              .map(JavaClass::getName)
              .sorted()
              .toList();

  private static final long SEED = 6433;

  /** Our classes, loaded anew; those of others are those of the tests. */
  private static URLClassLoader fresh() {
    ClassLoader ofTests = ClassLoadingTest.class.getClassLoader();
    ClassLoader others =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("io.github.wgkit.")) {
              throw new ClassNotFoundException(name);
            }
            return ofTests.loadClass(name);
          }
        };
    return new URLClassLoader(FLOORS, others);
  }

  private static String sampleIn(ClassLoader loader) throws ReflectiveOperationException {
    return loader.loadClass(Sample.class.getName()).getMethod("directory").invoke(null).toString();
  }

  @Test
  void any_class_may_be_the_first() throws Exception {
    assertThat(NAMES).hasSizeGreaterThan(100);
    for (String name : NAMES) {
      try (URLClassLoader loader = fresh()) {
        assertThat(Class.forName(name, true, loader).getClassLoader()).isSameAs(loader);
      }
    }
  }

  @Test
  void whatever_was_loaded_first_the_sample_is_the_same() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 8; i++) {
      try (URLClassLoader loader = fresh()) {
        List<String> some = new ArrayList<>(NAMES);
        Collections.shuffle(some, random);
        for (String name : some.subList(0, 40)) {
          Class.forName(name, true, loader);
        }
        assertThat(sampleIn(loader)).isEqualTo(Sample.directory().toString());
      }
    }
  }

  @Test
  void sixteen_threads_may_load_them_in_sixteen_orders() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (URLClassLoader loader = fresh()) {
      List<Future<String>> samples = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        List<String> order = new ArrayList<>(NAMES);
        Collections.shuffle(order, new Random(SEED + i));
        samples.add(
            threads.submit(
                () -> {
                  for (String name : order) {
                    Class.forName(name, true, loader);
                  }
                  return sampleIn(loader);
                }));
      }
      for (Future<String> sample : samples) {
        // two threads that wait for each other would do so for ever
        assertThat(sample.get(5, TimeUnit.MINUTES)).isEqualTo(Sample.directory().toString());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
