package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.wgkit.io.Problem;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object with known keys, and a key {@code extensions} for everything else. What is met and not
 * known, or not fit, goes to the extensions, so that it is not lost; what stands there already
 * counts more.
 *
 * @param <T> the type of the object
 * @param <B> what the object is collected in while it is read
 */
final class ObjectForm<T, B> implements Form<T> {
  /** The key of everything else. */
  static final String EXTENSIONS = "extensions";

  /** A value that has to be there is not. */
  static final String MISSING = "value-missing";

  /** A key is not known. */
  static final String UNKNOWN_FIELD = "unknown-field";

  private final String name;
  private final Supplier<B> begin;
  private final Completion<T, B> complete;
  private final @Nullable Function<T, ImmutableMap<String, ExtensionValue>> extensions;
  private final @Nullable BiConsumer<B, Map<String, ExtensionValue>> addExtensions;
  private final ImmutableList<Attribute<T, B>> attributes;
  private final ImmutableMap<String, Integer> indexes;
  private final long required;

  /** Makes the object of what was collected. */
  @FunctionalInterface
  interface Completion<T, B> {
    /**
     * Makes the object.
     *
     * @throws UnfitValueException if that cannot be done; the problem was told
     * @throws IllegalArgumentException if the model refuses
     */
    T complete(B builder, JsonInput in) throws IOException;
  }

  private ObjectForm(
      String name,
      Supplier<B> begin,
      Completion<T, B> complete,
      @Nullable Function<T, ImmutableMap<String, ExtensionValue>> extensions,
      @Nullable BiConsumer<B, Map<String, ExtensionValue>> addExtensions,
      ImmutableList<Attribute<T, B>> attributes) {
    this.name = name;
    this.begin = begin;
    this.complete = complete;
    this.extensions = extensions;
    this.addExtensions = addExtensions;
    this.attributes = attributes;
    ImmutableMap.Builder<String, Integer> indexesByKey = ImmutableMap.builder();
    long bits = 0;
    for (int i = 0; i < attributes.size(); i++) {
      indexesByKey.put(attributes.get(i).key(), i);
      bits |= attributes.get(i).isRequired() ? 1L << i : 0;
    }
    this.indexes = indexesByKey.buildOrThrow();
    this.required = bits;
  }

  /** An object with extensions. */
  static <T, B> ObjectForm<T, B> open(
      String name,
      Supplier<B> begin,
      Completion<T, B> complete,
      Function<T, ImmutableMap<String, ExtensionValue>> extensions,
      BiConsumer<B, Map<String, ExtensionValue>> addExtensions,
      ImmutableList<Attribute<T, B>> attributes) {
    return new ObjectForm<>(name, begin, complete, extensions, addExtensions, attributes);
  }

  /** An object that can have no more keys than are known. */
  static <T, B> ObjectForm<T, B> closed(
      String name,
      Supplier<B> begin,
      Completion<T, B> complete,
      ImmutableList<Attribute<T, B>> attributes) {
    return new ObjectForm<>(name, begin, complete, null, null, attributes);
  }

  /** {@return all keys the object can have} */
  ImmutableSet<String> keys() {
    ImmutableSet.Builder<String> keys = ImmutableSet.builder();
    keys.addAll(indexes.keySet());
    if (extensions != null) {
      keys.add(EXTENSIONS);
    }
    return keys.build();
  }

  /** {@return the keys the object always has} */
  ImmutableSet<String> requiredKeys() {
    return ImmutableSet.copyOf(Maps.filterValues(indexes, i -> (required >>> i & 1) != 0).keySet());
  }

  @Override
  public void write(T value, JsonOutput out) throws IOException {
    out.generator().writeStartObject();
    writeKeys(value, out);
    out.generator().writeEndObject();
  }

  /** Writes what stands between the braces. */
  void writeKeys(T value, JsonOutput out) throws IOException {
    for (Attribute<T, B> attribute : attributes) {
      attribute.write(value, out);
    }
    if (extensions != null && !extensions.apply(value).isEmpty()) {
      out.generator().writeFieldName(EXTENSIONS);
      out.fields(extensions.apply(value));
    }
  }

  @Override
  public T read(JsonInput in) throws IOException {
    if (!in.isObject()) {
      throw Form.wrongType(in, "an object");
    }
    return readKeys(in, in.nextKey());
  }

  /**
   * Reads what follows after the opening brace.
   *
   * @param in the text, at the value of the first key
   * @param firstKey the first key; null if there is none
   */
  T readKeys(JsonInput in, @Nullable String firstKey) throws IOException {
    B builder = begin.get();
    long read = 0;
    Map<String, ExtensionValue> besides = null;
    ImmutableMap<String, ExtensionValue> stated = ImmutableMap.of();
    for (String key = firstKey; key != null; key = in.nextKey()) {
      Integer index = indexes.get(key);
      ExtensionValue left;
      if (index != null) {
        Attribute<T, B> attribute = attributes.get(index);
        try {
          left = attribute.read(in, builder);
          read |= 1L << index;
        } catch (UnfitValueException e) {
          left = e.value().orElse(null);
          if (attribute.isRequired()) {
            // told already; if nothing can take its place, the object is none
            if (!attribute.doWithout(builder)) {
              passOver(in);
              throw new UnfitValueException(null);
            }
            read |= 1L << index;
          }
        }
      } else if (extensions != null && key.equals(EXTENSIONS) && in.isObject()) {
        stated = in.fields();
        left = null;
      } else {
        left = unknown(key, in);
      }
      if (left != null) {
        besides = besides == null ? new LinkedHashMap<>() : besides;
        besides.put(key, left);
      }
    }
    long missing = required & ~read;
    while (missing != 0) {
      doWithout(attributes.get(Long.numberOfTrailingZeros(missing)), builder, in);
      missing &= missing - 1;
    }
    if (addExtensions != null) {
      if (besides != null) {
        besides.putAll(stated);
        addExtensions.accept(builder, besides);
      } else if (!stated.isEmpty()) {
        addExtensions.accept(builder, stated);
      }
    }
    try {
      return complete.complete(builder, in);
    } catch (IllegalArgumentException e) {
      Form.tellRefused(in, e);
      throw new UnfitValueException(null);
    }
  }

  private void doWithout(Attribute<T, B> attribute, B builder, JsonInput in) throws IOException {
    in.problem(MISSING, Severity.ERROR, "this " + name + " has no \"" + attribute.key() + "\"");
    if (!attribute.doWithout(builder)) {
      throw new UnfitValueException(null);
    }
  }

  private ExtensionValue unknown(String key, JsonInput in) throws IOException {
    if (extensions == null) {
      in.problem(
          UNKNOWN_FIELD,
          Severity.WARNING,
          "a " + name + " has no " + Problem.excerpt(key) + "; it is left out");
    } else if (key.equals(EXTENSIONS)) {
      in.wrongType("an object");
    } else {
      in.problem(
          UNKNOWN_FIELD,
          Severity.INFO,
          "a " + name + " has no " + Problem.excerpt(key) + "; it is kept in the extensions");
    }
    return in.value();
  }

  private static void passOver(JsonInput in) throws IOException {
    while (in.nextKey() != null) {
      in.skip();
    }
  }
}
