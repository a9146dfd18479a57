package io.github.wgkit.io.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import io.github.wgkit.io.file.UntilFailure;
import io.github.wgkit.model.ExtensionValue;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in UTF-8, always in the same way: equal values give the same bytes. Surrogates are
 * escaped, so that half a pair survives too.
 */
public final class JsonOutput implements Closeable {
  private final JsonGenerator generator;

  private JsonOutput(JsonGenerator generator) {
    this.generator = generator;
  }

  /**
   * {@return an output with one value a line, indented by two spaces}
   *
   * @param out where to write; stays open
   * @throws IOException if the stream fails
   */
  public static JsonOutput indented(OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return of(
        out,
        new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines));
  }

  /**
   * {@return an output without any white space, not even between values}
   *
   * @param out where to write; stays open
   * @throws IOException if the stream fails
   */
  public static JsonOutput lines(OutputStream out) throws IOException {
    return of(out, new MinimalPrettyPrinter(""));
  }

  /** {@return an output in another notation} */
  static JsonOutput over(JsonGenerator generator) {
    return new JsonOutput(requireNonNull(generator));
  }

  private static JsonOutput of(OutputStream out, PrettyPrinter printer) throws IOException {
    JsonGenerator generator =
        JsonFactories.standard()
            .createGenerator(new UntilFailure(requireNonNull(out)), JsonEncoding.UTF8);
    return new JsonOutput(generator.setPrettyPrinter(printer));
  }

  /** {@return the generator beneath} */
  public JsonGenerator generator() {
    return generator;
  }

  /**
   * Writes a value.
   *
   * @param value the value
   * @throws IOException if the stream fails
   */
  public void value(ExtensionValue value) throws IOException {
    if (value instanceof ExtensionValue.Text text) {
      generator.writeString(text.value());
    } else if (value instanceof ExtensionValue.Number number) {
      generator.writeNumber(number.literal());
    } else if (value instanceof ExtensionValue.Flag flag) {
      generator.writeBoolean(flag.value());
    } else if (value instanceof ExtensionValue.Items items) {
      generator.writeStartArray();
      for (ExtensionValue item : items.values()) {
        value(item);
      }
      generator.writeEndArray();
    } else if (value instanceof ExtensionValue.Fields fields) {
      fields(fields.values());
    } else {
      generator.writeNull();
    }
  }

  /**
   * Writes an object, its keys in the order of their code units and escaped by {@link EscapedKeys}.
   *
   * @param fields the values by key
   * @throws IOException if the stream fails
   */
  public void fields(Map<String, ExtensionValue> fields) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<String, ExtensionValue> field : sorted(fields).entrySet()) {
      generator.writeFieldName(EscapedKeys.escape(field.getKey()));
      value(field.getValue());
    }
    generator.writeEndObject();
  }

  private static Map<String, ExtensionValue> sorted(Map<String, ExtensionValue> fields) {
    boolean isSorted =
        fields.size() < 2
            || (fields instanceof ImmutableSortedMap<String, ExtensionValue> map
                && map.comparator().equals(Ordering.natural()));
    return isSorted ? fields : new TreeMap<>(fields);
  }

  /** Writes what is left and flushes the stream, which stays open. */
  @Override
  public void close() throws IOException {
    generator.close();
  }
}
