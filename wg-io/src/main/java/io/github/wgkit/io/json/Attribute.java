package io.github.wgkit.io.json;

import com.fasterxml.jackson.core.io.SerializedString;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.ExtensionValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One key of an object: where its value comes from, how it is written and read, and where it goes.
 *
 * @param <T> the type of the object
 * @param <B> what the object is collected in while it is read
 */
final class Attribute<T, B> {
  /** In the bytes in which it is written, too. */
  private final SerializedString key;

  private final Writing<T> writing;
  private final Reading<B> reading;
  private final boolean required;
  private final @Nullable Fallback<B> fallback;

  /** Writes key and value, or nothing. */
  private interface Writing<T> {
    void write(T owner, SerializedString key, JsonOutput out) throws IOException;
  }

  /** Reads the value; gives back what could not be taken. */
  private interface Reading<B> {
    @Nullable ExtensionValue read(JsonInput in, B builder) throws IOException;
  }

  /** Sets what counts if the value is missing. */
  private interface Fallback<B> {
    void set(B builder);
  }

  private Attribute(
      String key,
      Writing<T> writing,
      Reading<B> reading,
      boolean required,
      @Nullable Fallback<B> fallback) {
    this.key = new SerializedString(key);
    this.writing = writing;
    this.reading = reading;
    this.required = required;
    this.fallback = fallback;
  }

  /** A value that is always there. */
  static <T, B, V> Attribute<T, B> required(
      String key, Form<V> form, Function<T, V> get, BiConsumer<B, V> set) {
    return new Attribute<>(
        key, write(form, get), (in, builder) -> take(in, form, builder, set), true, null);
  }

  /**
   * A value that is always there, but can be replaced by one that says nothing where the input
   * lacks it.
   */
  static <T, B, V> Attribute<T, B> required(
      String key, Form<V> form, V fallback, Function<T, V> get, BiConsumer<B, V> set) {
    return new Attribute<>(
        key,
        write(form, get),
        (in, builder) -> take(in, form, builder, set),
        true,
        builder -> set.accept(builder, fallback));
  }

  /** A value that need not be there. */
  static <T, B, V> Attribute<T, B> optional(
      String key, Form<V> form, Function<T, Optional<V>> get, BiConsumer<B, V> set) {
    return new Attribute<>(
        key,
        (owner, name, out) -> {
          Optional<V> value = get.apply(owner);
          if (value.isPresent()) {
            out.generator().writeFieldName(name);
            form.write(value.get(), out);
          }
        },
        (in, builder) -> take(in, form, builder, set),
        false,
        null);
  }

  /** A value that is left out where it is the usual one. */
  static <T, B, V> Attribute<T, B> usually(
      String key, Form<V> form, V usual, Function<T, V> get, BiConsumer<B, V> set) {
    return new Attribute<>(
        key,
        (owner, name, out) -> {
          V value = get.apply(owner);
          if (!value.equals(usual)) {
            out.generator().writeFieldName(name);
            form.write(value, out);
          }
        },
        (in, builder) -> take(in, form, builder, set),
        false,
        null);
  }

  /** A text that is left out where it is empty. */
  static <T, B> Attribute<T, B> text(
      String key, Function<T, String> get, BiConsumer<B, String> set) {
    return usually(key, Form.TEXT, "", get, set);
  }

  /** A flag that is left out where it is as usual. */
  static <T, B> Attribute<T, B> flag(
      String key, boolean usual, Predicate<T> get, BiConsumer<B, Boolean> set) {
    return usually(key, Form.FLAG, usual, get::test, set);
  }

  /** A number that need not be there. */
  static <T, B> Attribute<T, B> number(
      String key, Function<T, OptionalLong> get, ObjLongConsumer<B> set) {
    return new Attribute<>(
        key,
        (owner, name, out) -> {
          OptionalLong number = get.apply(owner);
          if (number.isPresent()) {
            out.generator().writeFieldName(name);
            out.generator().writeNumber(number.getAsLong());
          }
        },
        (in, builder) -> {
          set.accept(builder, Form.wholeNumber(in));
          return null;
        },
        false,
        null);
  }

  /** A small number that need not be there. */
  static <T, B> Attribute<T, B> smallNumber(
      String key, Function<T, OptionalInt> get, ObjIntConsumer<B> set) {
    return optional(
        key,
        Form.SMALL_NUMBER,
        owner -> {
          OptionalInt number = get.apply(owner);
          return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
        },
        set::accept);
  }

  /** A list that is left out where it is empty. Items that are unfit are given back as a list. */
  static <T, B, V> Attribute<T, B> list(
      String key,
      Form<V> form,
      Function<T, ? extends Iterable<V>> get,
      BiConsumer<B, ImmutableList<V>> set) {
    return new Attribute<>(
        key,
        (owner, name, out) -> writeList(name, form, get.apply(owner), out),
        (in, builder) -> takeList(in, form, builder, set),
        false,
        null);
  }

  private static <T, V> Writing<T> write(Form<V> form, Function<T, V> get) {
    return (owner, name, out) -> {
      out.generator().writeFieldName(name);
      form.write(get.apply(owner), out);
    };
  }

  private static <B, V> @Nullable ExtensionValue take(
      JsonInput in, Form<V> form, B builder, BiConsumer<B, V> set) throws IOException {
    set.accept(builder, form.read(in));
    return null;
  }

  private static <V> void writeList(
      SerializedString name, Form<V> form, Iterable<V> values, JsonOutput out) throws IOException {
    boolean started = false;
    for (V value : values) {
      if (!started) {
        out.generator().writeFieldName(name);
        out.generator().writeStartArray();
        started = true;
      }
      form.write(value, out);
    }
    if (started) {
      out.generator().writeEndArray();
    }
  }

  private static <B, V> @Nullable ExtensionValue takeList(
      JsonInput in, Form<V> form, B builder, BiConsumer<B, ImmutableList<V>> set)
      throws IOException {
    if (!in.isArray()) {
      throw Form.wrongType(in, "an array");
    }
    ImmutableList.Builder<V> values = ImmutableList.builder();
    List<ExtensionValue> unfit = null;
    while (in.nextItem()) {
      try {
        values.add(form.read(in));
      } catch (UnfitValueException e) {
        unfit = unfit == null ? new ArrayList<>() : unfit;
        e.value().ifPresent(unfit::add);
      }
    }
    set.accept(builder, values.build());
    return unfit == null || unfit.isEmpty() ? null : ExtensionValue.of(ImmutableList.copyOf(unfit));
  }

  /** {@return the key} */
  String key() {
    return key.getValue();
  }

  /** {@return whether the value is always there} */
  boolean isRequired() {
    return required;
  }

  /** Writes key and value, or nothing where the value need not be written. */
  void write(T owner, JsonOutput out) throws IOException {
    writing.write(owner, key, out);
  }

  /**
   * Reads the value.
   *
   * @return what could not be taken; null if everything was
   * @throws UnfitValueException if nothing could be taken
   * @throws IOException if the text is broken or the input fails
   */
  @Nullable ExtensionValue read(JsonInput in, B builder) throws IOException {
    return reading.read(in, builder);
  }

  /** Sets what counts where the value is missing; false if nothing can take its place. */
  boolean doWithout(B builder) {
    if (fallback == null) {
      return false;
    }
    fallback.set(builder);
    return true;
  }
}
