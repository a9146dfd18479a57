package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.model.ExtensionValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON texts as trees, for tests that look into them or change them. */
public final class JsonTree {
  private JsonTree() {}

  public static ExtensionValue parse(String text) throws IOException {
    List<ExtensionValue> values = new ArrayList<>();
    JsonInput.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "",
        new ReadSession(ReadOptions.strict(), entry -> {}),
        in -> values.add(in.value()));
    return values.get(0);
  }

  public static String print(ExtensionValue value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonOutput json = JsonOutput.lines(out)) {
      json.value(value);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** {@return the values by key; none if it is no object} */
  public static ImmutableMap<String, ExtensionValue> fields(ExtensionValue value) {
    return value instanceof ExtensionValue.Fields fields ? fields.values() : ImmutableMap.of();
  }

  public static ExtensionValue at(ExtensionValue value, String... keys) {
    ExtensionValue found = value;
    for (String key : keys) {
      found = fields(found).getOrDefault(key, ExtensionValue.nothing());
    }
    return found;
  }

  /** {@return how many values there are, with this one} */
  static int count(ExtensionValue value) {
    if (value instanceof ExtensionValue.Items items) {
      return 1 + items.values().stream().mapToInt(JsonTree::count).sum();
    }
    return 1 + fields(value).values().stream().mapToInt(JsonTree::count).sum();
  }

  /** {@return the tree with another value in a place, counted from 0, which is the whole} */
  static ExtensionValue replace(ExtensionValue value, int place, ExtensionValue other) {
    return replace(value, new int[] {place}, other);
  }

  private static ExtensionValue replace(ExtensionValue value, int[] place, ExtensionValue other) {
    if (place[0]-- == 0) {
      return other;
    }
    if (value instanceof ExtensionValue.Items items) {
      ImmutableList.Builder<ExtensionValue> replaced = ImmutableList.builder();
      items.values().forEach(item -> replaced.add(replace(item, place, other)));
      return ExtensionValue.of(replaced.build());
    }
    if (value instanceof ExtensionValue.Fields fields) {
      ImmutableMap.Builder<String, ExtensionValue> replaced = ImmutableMap.builder();
      fields.values().forEach((key, field) -> replaced.put(key, replace(field, place, other)));
      return ExtensionValue.of(replaced.buildOrThrow());
    }
    return value;
  }
}
