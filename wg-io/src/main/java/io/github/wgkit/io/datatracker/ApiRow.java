package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.snapshot.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A row as the API gave it.
 *
 * @param key what tells it from other rows of its table: its address, or else its number or name
 * @param number its number; -1 if it has none
 * @param noted the fields that are looked at
 * @param json all of it, in one line
 */
record ApiRow(String key, long number, ImmutableMap<String, String> noted, byte[] json) {
  /** What tells rows apart, the best first. */
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of("resource_uri", "id", "slug", "label", "address", "name");

  /** The fields that are looked at. */
  private static final ImmutableSet<String> NOTED =
      ImmutableSet.<String>builder()
          .addAll(KEYS)
          .add("time", "rev", "person", "doc", "group", "type", "state", "acronym")
          .build();

  /**
   * {@return the row that begins at the current token; the parser is then at its end}
   *
   * @param in at the beginning of an object
   * @param json makes generators
   * @param people takes the numbers of people whom the row names
   */
  static ApiRow read(JsonParser in, JsonFactory json, PeopleNamed people) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    Map<String, String> noted = new HashMap<>();
    try (JsonGenerator out = json.createGenerator(bytes)) {
      int depth = 0;
      String field = "";
      do {
        JsonToken token = in.currentToken();
        if (token == JsonToken.FIELD_NAME) {
          field = depth == 1 ? in.currentName() : field;
        } else if (token.isScalarValue() && depth == 1) {
          String value = token == JsonToken.VALUE_NULL ? "" : in.getText();
          if (NOTED.contains(field)) {
            noted.putIfAbsent(field, value);
          }
          people.look(field, value);
        }
        copy(in, token, out);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0 && in.nextToken() != null);
    }
    return of(noted, bytes.toByteArray());
  }

  private static void copy(JsonParser in, JsonToken token, JsonGenerator out) throws IOException {
    if (token.isNumeric()) {
      out.writeNumber(in.getText()); // as it was written
    } else {
      out.copyCurrentEvent(in);
    }
  }

  private static ApiRow of(Map<String, String> noted, byte[] json) {
    String key = "";
    for (String field : KEYS) {
      key = key.isEmpty() ? noted.getOrDefault(field, "") : key;
    }
    Object number = Reference.keyOf(noted.getOrDefault("id", ""));
    return new ApiRow(
        key, number instanceof Long whole ? whole : -1, ImmutableMap.copyOf(noted), json);
  }

  private String noted(String field) {
    return noted.getOrDefault(field, "");
  }

  /** {@return when it was made or changed; empty if it does not say} */
  String time() {
    return noted("time");
  }

  /** {@return the revision of a document; empty for all else} */
  String revision() {
    return noted("rev");
  }

  /** {@return the name of a document; empty if there is none} */
  String name() {
    return noted("name");
  }

  /** {@return the acronym of a group; empty for all else} */
  String acronym() {
    return noted("acronym");
  }

  /** {@return the address of the person to whom it belongs; empty if there is none} */
  String person() {
    return noted("person");
  }

  /** {@return the address of the document to which it belongs; empty if there is none} */
  String document() {
    return noted("doc");
  }

  /** {@return the address of the group to which it belongs; empty if there is none} */
  String group() {
    return noted("group");
  }

  /** {@return the word for its type; empty if there is none} */
  String type() {
    return word(noted("type"));
  }

  /** {@return the word for its state; empty if there is none} */
  String state() {
    return word(noted("state"));
  }

  private static String word(String value) {
    Reference address = Reference.parse(value);
    return address == null ? value : address.key();
  }
}
