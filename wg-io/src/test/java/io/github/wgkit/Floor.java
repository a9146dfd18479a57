package io.github.wgkit;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A floor of the house as it was built: a folder of classes, or a jar, as Maven has made one by the
 * time that the tests run.
 *
 * @param known a class of it
 */
record Floor(Class<?> known) {
  static Stream<Floor> all() {
    return Stream.of(Directory.class, Standing.class, FormatRegistry.class).map(Floor::new);
  }

  private Path classes() throws URISyntaxException {
    return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** {@return the folder in which its {@code src} is} */
  Path folder() throws URISyntaxException {
    Path folder = classes();
    while (!Files.isDirectory(folder.resolve("src"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** {@return the types of the packages that anybody may use} Not all of them are public. */
  List<Class<?>> exported() throws IOException, URISyntaxException {
    ModuleReference module =
        ModuleFinder.of(classes()).findAll().stream().findFirst().orElseThrow();
    Set<String> packages =
        module.descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(Exports::source)
            .collect(toUnmodifiableSet());
    try (ModuleReader reader = module.open()) {
      return reader
          .list()
          .filter(file -> file.endsWith(".class") && file.contains("/"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(name -> packages.contains(name.substring(0, name.lastIndexOf('.'))))
          .filter(name -> !name.endsWith(".package-info"))
          .sorted()
          .<Class<?>>map(Floor::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Directory.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return known.getPackageName();
  }
}
