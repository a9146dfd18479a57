package io.github.wgkit.io;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.check.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the formats of other people. A provider that is broken must not take the others, or the
 * host, down with it: it becomes a problem.
 */
final class Discovery {
  private static final Logger log = LoggerFactory.getLogger(Discovery.class);

  /** After so many broken entries in a row the service files themselves are beyond reading. */
  private static final int MOST_FAILURES = 100;

  private final List<KnownFormat> formats;

  /** A set, since several class loaders may see the same broken service file. */
  private final Set<Problem> problems = new LinkedHashSet<>();

  private final Set<Class<?>> seen = new HashSet<>();

  /** Starts with the formats that are known anyway; a discovered one does not replace them. */
  Discovery(List<KnownFormat> known) {
    formats = new ArrayList<>(known);
  }

  /**
   * Looks where this library itself was loaded from, and where a class loader can see: the class
   * path, the module path, or both.
   */
  void search(@Nullable ClassLoader loader) {
    ModuleLayer layer = FormatProvider.class.getModule().getLayer();
    if (layer != null) {
      take(ServiceLoader.load(layer, FormatProvider.class));
    }
    take(ServiceLoader.load(FormatProvider.class, FormatProvider.class.getClassLoader()));
    take(ServiceLoader.load(FormatProvider.class, loader));
  }

  private void take(ServiceLoader<FormatProvider> loader) {
    Iterator<ServiceLoader.Provider<FormatProvider>> providers = loader.stream().iterator();
    for (int failures = 0; failures < MOST_FAILURES; ) {
      try {
        if (!providers.hasNext()) {
          return;
        }
        take(providers.next());
        failures = 0;
      } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
        failures++;
        leaveOut("provider-broken", "a format provider cannot be loaded: " + e.getMessage(), e);
      }
    }
  }

  private void take(ServiceLoader.Provider<FormatProvider> provider) {
    if (!seen.add(provider.type())) {
      return;
    }
    String name = provider.type().getName();
    try {
      add(KnownFormat.of(provider.get()));
    } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      leaveOut("provider-broken", "the format provider " + name + " is broken: " + cause, e);
    }
  }

  private void add(KnownFormat found) {
    for (KnownFormat format : formats) {
      if (format.id().equals(found.id())) {
        leaveOut(
            "provider-duplicate",
            "the format provider "
                + found.providerName()
                + " is left out: the format "
                + found.id()
                + " is provided by "
                + format.providerName(),
            null);
        return;
      }
    }
    formats.add(found);
  }

  private void leaveOut(String code, String message, @Nullable Throwable cause) {
    if (problems.add(new Problem(code, Severity.WARNING, message, Location.NONE))) {
      log.warn("{}", message, cause);
    }
  }

  FormatRegistry registry() {
    return new FormatRegistry(formats, ImmutableList.copyOf(problems));
  }
}
