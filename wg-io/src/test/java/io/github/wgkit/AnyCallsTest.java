package io.github.wgkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.google.common.primitives.Primitives;
import io.github.wgkit.model.history.AsOf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.CannotFindArbitraryException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever public methods are called one after another, with whatever values, each ends in a value
 * or in an exception that is announced: declared, named by its Javadoc, or one of {@link
 * #COMPLAINTS}. What one call gives, later ones may be given. {@code -Dwgkit.calls=1000000} makes
 * more of them.
 */
class AnyCallsTest {
  private static final int CALLS = Integer.getInteger("wgkit.calls", 4_000);
  private static final long SEED = Long.getLong("wgkit.seed", 2418);

  /** How many values of a type are at hand. Newer ones take the places of older ones. */
  private static final int MOST_VALUES = 24;

  private static final int MOST_TEXT = 2_000;

  /**
   * What any method may say of values that it cannot take, or of a builder that is not complete; it
   * has to say why.
   */
  private static final ImmutableSet<Class<?>> COMPLAINTS =
      ImmutableSet.of(IllegalArgumentException.class, IllegalStateException.class);

  /** These talk to a server, or look for what others have left on the class path. */
  private static final ImmutableSet<String> LEFT_OUT =
      ImmutableSet.of("SnapshotUpdate.run", "FormatRegistry.discover");

  private static final Pattern THROWN = Pattern.compile("@throws\\s+(?:[a-z]+\\.)*(\\w+)");
  private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\([^)]*\\))?");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\s*[({]");

  static Stream<Floor> floors() {
    return Floor.all();
  }

  private final Random random = new Random(SEED);
  private final Map<String, List<Object>> values = new LinkedHashMap<>();
  private final Map<String, Optional<RandomGenerator<?>>> generators = new HashMap<>();
  private final Map<String, Set<String>> documented = new HashMap<>();
  private final Map<String, AssertionError> surprises = new LinkedHashMap<>();
  private final Path files = Jimfs.newFileSystem(Configuration.unix()).getPath("/files");

  @ParameterizedTest
  @MethodSource("floors")
  void every_call_ends_in_a_value_or_an_announced_exception(Floor floor) throws Exception {
    Files.createDirectories(files);
    readSources(floor.folder().resolve("src/main/java"));
    List<Executable> calls = calls(floor);
    Set<Executable> answered = new HashSet<>();
    JqwikSession.run(
        () -> {
          int made = 0;
          while (made < CALLS) {
            List<Executable> order = new ArrayList<>(calls);
            Collections.shuffle(order, random);
            int before = made;
            for (Executable call : order) {
              int tried = call(call, answered);
              made += tried;
              if (made >= CALLS) {
                break;
              }
            }
            assertThat(made).isGreaterThan(before);
          }
        });
    surprises.values().stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw new AssertionError(String.join("\n", surprises.keySet()), first);
            });
    Set<String> unanswered = new TreeSet<>();
    for (Executable call : calls) {
      if (!answered.contains(call)) {
        unanswered.add(call.toGenericString());
      }
    }
    // they want what nobody can make up, or refuse most of it
    assertThat(unanswered).hasSizeLessThan(calls.size() / 4);
  }

  // ---- what is called

  private static List<Executable> calls(Floor floor) throws Exception {
    List<Executable> calls = new ArrayList<>();
    for (Class<?> type : floor.exported()) {
      if (isPublic(type)) {
        Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods()))
            .filter(call -> isOurs(call, type))
            .forEach(calls::add);
      }
    }
    calls.sort(Comparator.comparing(Executable::toGenericString));
    return calls;
  }

  private static boolean isOurs(Executable call, Class<?> type) {
    return call.getDeclaringClass() == type
        && !call.isSynthetic()
        && !type.isAnnotation()
        && !(call instanceof Constructor && Modifier.isAbstract(type.getModifiers()))
        && !LEFT_OUT.contains(type.getSimpleName() + "." + call.getName());
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  /** Makes a call. {@return how many were made: none if there is nothing to call it with} */
  private int call(Executable call, Set<Executable> answered) {
    Object receiver = null;
    if (call instanceof Method && !Modifier.isStatic(call.getModifiers())) {
      receiver = value(call.getDeclaringClass());
      if (receiver == null) {
        return 0;
      }
    }
    Type[] types = call.getGenericParameterTypes();
    Object[] arguments = new Object[call.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Type type = types.length == arguments.length ? types[i] : call.getParameterTypes()[i];
      arguments[i] = value(type);
      if (arguments[i] == null) {
        return 0;
      }
    }
    try {
      Object result =
          call instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) call).invoke(receiver, arguments);
      take(call, result);
      answered.add(call);
    } catch (InvocationTargetException e) {
      if (!isAnnounced(call, e.getCause())) {
        surprises.putIfAbsent(
            call.toGenericString() + " threw " + e.getCause().getClass().getSimpleName(),
            new AssertionError(
                "of "
                    + shown(receiver)
                    + " with "
                    + Arrays.stream(arguments).map(AnyCallsTest::shown).toList(),
                e.getCause()));
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(call.toGenericString(), e);
    }
    return 1;
  }

  private static String shown(Object value) {
    String text = value instanceof Object[] array ? Arrays.toString(array) : "" + value;
    return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) + "…" : text;
  }

  /** A result can be used, and shown. */
  private void take(Executable call, Object result) {
    Type type =
        call instanceof Method method ? method.getGenericReturnType() : call.getDeclaringClass();
    if (result == null) {
      return;
    }
    result.hashCode();
    assertThat(result.toString()).isNotNull();
    assertThat(result).isEqualTo(result);
    if (result instanceof Optional<?> optional && optional.isPresent()) {
      keep(argument(type, 0), optional.get());
    } else if (result instanceof Collection<?> collection && !collection.isEmpty()) {
      keep(argument(type, 0), collection.iterator().next());
    } else {
      keep(type, result);
    }
  }

  private static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }

  /** Values of types with parameters are only taken for the same parameters. */
  private void keep(Type type, Object value) {
    if (value.getClass().getName().startsWith("io.github.wgkit")) {
      put(name(type), value);
      if (type instanceof Class || value.getClass().getTypeParameters().length == 0) {
        for (Class<?> at = value.getClass(); at != null; at = at.getSuperclass()) {
          put(name(at), value);
          for (Class<?> one : at.getInterfaces()) {
            put(name(one), value);
          }
        }
      }
    }
  }

  private void put(String type, Object value) {
    List<Object> known = values.computeIfAbsent(type, any -> new ArrayList<>());
    if (known.size() < MOST_VALUES) {
      known.add(value);
    } else {
      known.set(random.nextInt(MOST_VALUES), value);
    }
  }

  private static String name(Type type) {
    return type instanceof Class<?> one ? one.getName() : type.getTypeName();
  }

  // ---- what it is called with

  /** {@return a value; null if there is none} */
  private Object value(Type type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? value(wildcard.getLowerBounds()[0])
          : value(wildcard.getUpperBounds()[0]);
    }
    Class<?> raw =
        type instanceof Class<?> one
            ? one
            : type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : null;
    if (raw == null) {
      return null;
    }
    if (type instanceof ParameterizedType) {
      Object collection = collection(type, raw);
      if (collection != null) {
        return collection;
      }
    }
    if (raw.isArray() && !raw.getComponentType().isPrimitive()) {
      List<Object> some = some(raw.getComponentType());
      Object array = java.lang.reflect.Array.newInstance(raw.getComponentType(), some.size());
      for (int i = 0; i < some.size(); i++) {
        java.lang.reflect.Array.set(array, i, some.get(i));
      }
      return array;
    }
    Object odd = odd(raw);
    if (odd != null) {
      return odd;
    }
    Object made = random.nextBoolean() ? known(type) : generated(type);
    if (made == null) {
      made = generated(type);
    }
    if (made == null) {
      made = known(type);
    }
    return made == null && raw.isInterface() && raw.isAnnotationPresent(FunctionalInterface.class)
        ? idle(raw)
        : made;
  }

  private Object known(Type type) {
    List<Object> known = values.getOrDefault(name(type), List.of());
    return known.isEmpty() ? null : known.get(random.nextInt(known.size()));
  }

  private Object generated(Type type) {
    return generators
        .computeIfAbsent(name(type), any -> generator(type))
        .map(generator -> (Object) generator.next(random).value())
        .orElse(null);
  }

  private static Optional<RandomGenerator<?>> generator(Type type) {
    if (name(type).startsWith(AsOf.class.getName() + "<")) {
      return Optional.empty(); // the test kit has answers to any question there
    }
    if (type instanceof Class<?> one && one.isEnum()) {
      return Optional.of(Arbitraries.of(one.getEnumConstants()).generator(1_000, false));
    }
    try {
      Arbitrary<?> values = Arbitraries.defaultFor(TypeUsage.forType(type));
      return Optional.of(values.generator(1_000, true));
    } catch (CannotFindArbitraryException e) {
      return Optional.empty();
    }
  }

  private List<Object> some(Type type) {
    List<Object> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Object one = value(type);
      if (one != null) {
        some.add(one);
      }
    }
    return some;
  }

  private Object collection(Type type, Class<?> raw) {
    if (raw == Optional.class) {
      Object one = value(argument(type, 0));
      return random.nextInt(3) == 0 ? Optional.empty() : Optional.ofNullable(one);
    }
    try {
      if (raw == ImmutableSortedSet.class) {
        return ImmutableSortedSet.copyOf(comparable(some(argument(type, 0))));
      }
      if (raw == ImmutableSet.class || raw == Set.class) {
        return ImmutableSet.copyOf(some(argument(type, 0)));
      }
      if (raw.isAssignableFrom(ImmutableList.class)
          && (Iterable.class.isAssignableFrom(raw) || ImmutableCollection.class == raw)) {
        return ImmutableList.copyOf(some(argument(type, 0)));
      }
      if (Map.class.isAssignableFrom(raw)) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object key : some(argument(type, 0))) {
          Object value = value(argument(type, 1));
          if (value != null) {
            map.put(key, value);
          }
        }
        return raw.isAssignableFrom(ImmutableMap.class) ? ImmutableMap.copyOf(map) : sorted(map);
      }
    } catch (ClassCastException e) {
      return null;
    }
    return null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Collection<Comparable> comparable(List<Object> values) {
    return (Collection) values;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object sorted(Map<Object, Object> map) {
    return ImmutableSortedMap.copyOf((Map) map, (Comparator) Comparator.naturalOrder());
  }

  /** What jqwik has nothing of. */
  private Object odd(Class<?> type) {
    Class<?> whole = Primitives.wrap(type);
    if (whole == Integer.class && random.nextBoolean()) {
      return random.nextInt(20) - 2;
    } else if (type == String.class && random.nextInt(4) == 0) {
      return List.of("", "wg", "quic", "charter-ietf-quic-01-00", "json", "RFC 2418")
          .get(random.nextInt(6));
    } else if (type == InputStream.class) {
      return new ByteArrayInputStream("{\"wgkit\": \"x\"}".getBytes(UTF_8));
    } else if (type == OutputStream.class) {
      return new ByteArrayOutputStream();
    } else if (type == Appendable.class || type == StringBuilder.class) {
      return new StringBuilder();
    } else if (type == Path.class) {
      return files.resolve(
          List.of("a.json", "b.yaml", "c.txt.gz", "missing", "d.ndjson").get(random.nextInt(5)));
    } else if (type == ByteBuffer.class) {
      return ByteBuffer.wrap("a,b\n".getBytes(UTF_8));
    } else if (type == URI.class) {
      return URI.create("https://example.org/" + random.nextInt(3));
    } else if (type == Clock.class) {
      return Clock.systemUTC();
    } else if (type == ZoneId.class) {
      return ZoneId.of("Asia/Kathmandu");
    } else if (type == Duration.class) {
      return Duration.ofMillis(random.nextInt(5_000) - 100);
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt());
    } else if (type == LocalDate.class && random.nextBoolean()) {
      return LocalDate.of(2000 + random.nextInt(30), 1 + random.nextInt(12), 1);
    } else if (type == Object.class) {
      return "any";
    }
    return null;
  }

  /** Does nothing, and says the least. */
  private static Object idle(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "toString" -> "idle";
              case "hashCode" -> 1;
              case "equals" -> proxy == arguments[0];
              default -> nothing(method.getReturnType());
            });
  }

  private static Object nothing(Class<?> type) {
    return type == boolean.class
        ? (Object) false
        : type == Optional.class ? Optional.empty() : null;
  }

  // ---- what is announced

  private boolean isAnnounced(Executable call, Throwable thrown) {
    if (thrown instanceof Error && !(thrown instanceof AssertionError)) {
      return false;
    }
    boolean isSaid = thrown.getMessage() != null && !thrown.getMessage().isBlank();
    for (Class<?> complaint : COMPLAINTS) {
      if (thrown.getClass() == complaint && isSaid) {
        return true;
      }
    }
    for (Class<?> declared : call.getExceptionTypes()) {
      if (declared.isInstance(thrown)) {
        return true;
      }
    }
    String name =
        call instanceof Constructor ? call.getDeclaringClass().getSimpleName() : call.getName();
    Set<String> said =
        documented.getOrDefault(outermost(call).getSimpleName() + "." + name, Set.of());
    for (Class<?> at = thrown.getClass(); at != RuntimeException.class; at = at.getSuperclass()) {
      if (at == null || said.contains(at.getSimpleName())) {
        return at != null;
      }
    }
    return false;
  }

  private static Class<?> outermost(Executable call) {
    Class<?> type = call.getDeclaringClass();
    while (type.getEnclosingClass() != null) {
      type = type.getEnclosingClass();
    }
    return type;
  }

  /** Learns from the Javadoc what each method throws; of methods of one name, all. */
  private void readSources(Path sources) throws IOException {
    try (Stream<Path> found = Files.walk(sources)) {
      for (Path file : found.filter(one -> one.toString().endsWith(".java")).toList()) {
        String type = file.getFileName().toString().replace(".java", "");
        String text = Files.readString(file, UTF_8);
        for (int at = text.indexOf("/**"); at >= 0; at = text.indexOf("/**", at + 1)) {
          int end = text.indexOf("*/", at);
          String declared = ANNOTATION.matcher(text.substring(end)).replaceAll("");
          Matcher name = NAME.matcher(declared);
          Matcher thrown = THROWN.matcher(text.substring(at, end));
          while (thrown.find() && name.find(0)) {
            documented
                .computeIfAbsent(type + "." + name.group(1), any -> new TreeSet<>())
                .add(thrown.group(1));
          }
        }
      }
    }
  }
}
