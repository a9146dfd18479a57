package io.github.wgkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is public stands in {@code src/api.txt} of each module, so that nobody changes it unawares.
 * {@code -Dwgkit.api=accept} writes it anew; what goes, or changes, is for the changelog.
 */
class PublicApiTest {
  private static final String BASELINE = "src/api.txt";
  private static final Pattern LONG_NAMES =
      Pattern.compile(
          "\\b(?:io\\.github\\.wgkit|com\\.google\\.common\\.collect|java\\.(?:lang|util|time))"
              + "\\.(?=[A-Zlmi])");

  static Stream<Floor> floors() {
    return Floor.all();
  }

  @ParameterizedTest
  @MethodSource("floors")
  void what_is_public_is_what_was_agreed(Floor floor) throws Exception {
    Set<String> lines = new TreeSet<>();
    floor.exported().forEach(type -> describe(type, lines));
    Set<String> now =
        lines.stream().map(PublicApiTest::shortly).collect(toCollection(TreeSet::new));
    Path baseline = floor.folder().resolve(BASELINE);
    if ("accept".equals(System.getProperty("wgkit.api"))) {
      Files.writeString(baseline, Joiner.on('\n').join(now) + "\n", UTF_8);
    }
    Set<String> agreed =
        new TreeSet<>(
            Splitter.on('\n').omitEmptyStrings().splitToList(Files.readString(baseline, UTF_8)));
    assertThat(Sets.difference(now, agreed)).as("new in %s", baseline).isEmpty();
    assertThat(Sets.difference(agreed, now)).as("gone from %s", baseline).isEmpty();
  }

  /** Long names are for compilers. */
  private static String shortly(String line) {
    return LONG_NAMES.matcher(line).replaceAll("");
  }

  private static void describe(Class<?> type, Set<String> lines) {
    if (!isPublic(type)) {
      return;
    }
    List<String> above = new ArrayList<>();
    if (type.getGenericSuperclass() != null && isPublic(type.getSuperclass())) {
      above.add(type.getGenericSuperclass().getTypeName());
    }
    Arrays.stream(type.getGenericInterfaces()).forEach(one -> above.add(one.getTypeName()));
    lines.add(type.toGenericString() + " : " + Joiner.on(", ").join(above));
    Stream.of(type.getDeclaredConstructors())
        .filter(PublicApiTest::isSeen)
        .forEach(one -> lines.add(one.toGenericString()));
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      // what a hidden class gives to a public one belongs to that
      if (at == type || !isPublic(at)) {
        members(at).forEach(member -> lines.add(type.getName() + ": " + member));
      }
    }
  }

  private static Set<String> members(Class<?> type) {
    return Stream.concat(
            Stream.of(type.getDeclaredFields())
                .filter(PublicApiTest::isSeen)
                .map(Field::toGenericString),
            Stream.of(type.getDeclaredMethods())
                .filter(method -> isSeen(method) && !method.isBridge())
                .map(Method::toGenericString))
        .collect(toCollection(TreeSet::new));
  }

  private static boolean isSeen(Member member) {
    int modifiers = member.getModifiers();
    return !member.isSynthetic()
        && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
  }

  private static boolean isPublic(Class<?> type) {
    boolean isOutermost = type.getEnclosingClass() == null;
    return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
        && (isOutermost || isPublic(type.getEnclosingClass()));
  }
}
