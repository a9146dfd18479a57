package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.testkit.ModelArbitraryProvider;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;

class TestkitTest {
  @Test
  void there_are_values_of_every_public_type_of_the_model() throws Exception {
    ModelArbitraryProvider provider = new ModelArbitraryProvider();
    assertThat(publicTypes())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            type ->
                assertThat(provider.canProvideFor(TypeUsage.of(type))).as(type.getName()).isTrue());
  }

  /** Enums jqwik knows by itself; {@link Slug} and exceptions are no values. */
  private static List<Class<?>> publicTypes()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes =
        Path.of(Directory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.contains("-info.") || name.contains("$") || name.contains("Test")) {
          continue;
        }
        Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
        if (Modifier.isPublic(type.getModifiers())
            && !type.isEnum()
            && type != Slug.class
            && !Throwable.class.isAssignableFrom(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }
}
