package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.check.CharterLint;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.testkit.ModelArbitraries;
import io.github.wgkit.model.testkit.ModelArbitraryProvider;
import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TestkitTest {
  private static void comesUp(String what, boolean isSo) {
    Statistics.label(what)
        .collect(isSo)
        .coverage(coverage -> coverage.check(true).count(count -> count > 0));
  }

  @Property(tries = 1000)
  void texts_are_nasty(@ForAll("texts") String text) {
    comesUp("empty", text.isEmpty());
    comesUp("line break at the end", text.endsWith("\n"));
    comesUp("NUL", text.indexOf('\0') >= 0);
    comesUp("half a surrogate pair", !StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return ModelArbitraries.texts();
  }

  @Property(tries = 500)
  void the_parts_of_a_directory_belong_together(@ForAll Directory directory) {
    comesUp(
        "a group in an area",
        directory.workingGroups().stream().anyMatch(group -> directory.areaOf(group).isPresent()));
    comesUp("an active working group in an area", !directory.activeWorkingGroupsByArea().isEmpty());
    comesUp(
        "a role of a person",
        directory.people().stream()
            .flatMap(person -> person.id().stream().boxed())
            .anyMatch(id -> !directory.groupsOfPerson(id).isEmpty()));
    comesUp(
        "two groups with one acronym",
        directory.groups().stream()
            .anyMatch(group -> directory.group(group.acronym()).orElseThrow() != group));
    comesUp(
        "an unknown state",
        directory.groups().stream()
            .anyMatch(group -> group.state().filter(state -> !state.isKnown()).isPresent()));
  }

  @Property(tries = 500)
  void events_of_a_history_happen_at_the_same_moment(@ForAll History history) {
    comesUp(
        "a tie",
        history.events().stream()
                .map(event -> event.date().time().map(OffsetDateTime::toInstant))
                .distinct()
                .count()
            < history.events().size());
  }

  @Test
  void there_are_values_of_every_public_type_of_the_model() throws Exception {
    ModelArbitraryProvider provider = new ModelArbitraryProvider();
    assertThat(publicTypes())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            type ->
                assertThat(provider.canProvideFor(TypeUsage.of(type))).as(type.getName()).isTrue());
  }

  /**
   * Enums jqwik knows by itself; {@link Slug}, {@link CharterLint}, exceptions and classes of
   * static members are no values.
   */
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
            && type != CharterLint.class
            && !hasStaticMembersOnly(type)
            && !Throwable.class.isAssignableFrom(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static boolean hasStaticMembersOnly(Class<?> type) {
    return !type.isInterface()
        && Stream.<Member>concat(
                Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
            .allMatch(member -> Modifier.isStatic(member.getModifiers()));
  }

  @Property
  @AddLifecycleHook(Settings.class)
  void properties_are_tried_as_the_system_properties_say(@ForAll int any) {}

  @Property(tries = 2, seed = "5")
  @AddLifecycleHook(Settings.class)
  void properties_are_tried_as_they_say_themselves(@ForAll int any) {}

  /** Sets the system properties for a property, and looks what comes of it. */
  static final class Settings implements AroundPropertyHook {
    @Override
    public int aroundPropertyProximity() {
      // outside of the hook of the testkit
      return -100;
    }

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
      boolean saysNothing = context.attributes().seed().isEmpty();
      String seed = System.setProperty("wgkit.seed", "2418");
      String tries = System.setProperty("wgkit.tries", "25");
      try {
        PropertyExecutionResult result = property.execute();
        assertThat(result.seed()).contains(saysNothing ? "2418" : "5");
        assertThat(result.countTries()).isEqualTo(saysNothing ? 25 : 2);
        return result;
      } finally {
        restore("wgkit.seed", seed);
        restore("wgkit.tries", tries);
      }
    }

    private static void restore(String name, @Nullable String value) {
      if (value == null) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    }
  }
}
