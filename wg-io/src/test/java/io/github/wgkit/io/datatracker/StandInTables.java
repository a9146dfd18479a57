package io.github.wgkit.io.datatracker;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.io.snapshot.Reference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows behind {@link StandInDatatracker}, and the lists of them that questions ask for. */
final class StandInTables {
  /** A question is wrong; the message is the one of the API. */
  static final class WrongQuestionException extends Exception {
    private static final long serialVersionUID = 1L;

    WrongQuestionException(String message) {
      super(message);
    }
  }

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern FILE = Pattern.compile("([a-z]+\\.[a-z]+)(?:[.-][0-9]+)?\\.json");
  private static final ImmutableSet<String> NO_FILTERS =
      ImmutableSet.of("format", "limit", "offset", "order_by");

  private final Map<String, List<Map<String, Object>>> tables = new ConcurrentHashMap<>();

  StandInTables() {
    ApiResource.ALL.forEach(resource -> table(resource.table())); // empty, but there
  }

  /** {@return the rows of a table; a change to the list, but not to a row, is a change here} */
  List<Map<String, Object>> table(String name) {
    return tables.computeIfAbsent(name, ignored -> new CopyOnWriteArrayList<>());
  }

  boolean has(String name) {
    return tables.containsKey(name);
  }

  void fill(String table, List<Map<String, Object>> rows) {
    tables.put(table, new CopyOnWriteArrayList<>(rows));
  }

  /**
   * Takes the rows of all lists in a folder, as anybody saves them.
   *
   * @param folder a snapshot; if it is updated in place, the generation that counts is taken
   * @return the folder in which the texts of charters would be
   */
  Path load(Path folder) throws IOException {
    Path top = CurrentGeneration.of(folder).orElse(folder);
    Map<String, List<Map<String, Object>>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(top)) {
      for (Path file : files.sorted().toList()) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
          load(file, found.computeIfAbsent(name.group(1), ignored -> new ArrayList<>()));
        }
      }
    }
    checkArgument(!found.isEmpty(), "no snapshot: %s", folder);
    found.forEach(this::fill);
    return top.resolve("charter");
  }

  private static void load(Path file, List<Map<String, Object>> rows) throws IOException {
    try (JsonParser in = JSON.createParser(file.toFile())) {
      in.nextToken();
      if (value(in) instanceof Map<?, ?> page && page.get("objects") instanceof List<?> objects) {
        for (Object object : objects) {
          Map<String, Object> row = new LinkedHashMap<>();
          ((Map<?, ?>) object).forEach((name, value) -> row.put(String.valueOf(name), value));
          rows.add(row);
        }
      }
    }
  }

  // ---- questions

  /**
   * Some rows of a table.
   *
   * @param rows the rows
   * @param total how many there are in all
   * @param limit how many were asked for
   * @param offset the number of the first one
   */
  record Page(List<Map<String, Object>> rows, int total, int limit, int offset) {}

  /**
   * {@return the rows that a question asks for}
   *
   * @param table a table that is there
   * @param query what the question says
   * @param mostRows how many rows there are at a time at most
   * @param dialect how rows are given out
   */
  Page page(String table, Map<String, String> query, int mostRows, StandInDialect dialect)
      throws WrongQuestionException {
    List<StandInFilter> filters = new ArrayList<>();
    for (Map.Entry<String, String> asked : query.entrySet()) {
      if (!NO_FILTERS.contains(asked.getKey())) {
        StandInFilter filter =
            StandInFilter.of(this, table, asked.getKey(), asked.getValue(), dialect);
        if (filter != null) {
          filters.add(filter);
        }
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> row : table(table)) {
      boolean isWanted = true;
      for (int i = 0; i < filters.size() && isWanted; i++) {
        isWanted = filters.get(i).accepts(row);
      }
      if (isWanted) {
        rows.add(row);
      }
    }
    sort(table, rows, query.getOrDefault("order_by", ""));
    int limit = whole(query, "limit", 20);
    int offset = whole(query, "offset", 0);
    limit = limit == 0 ? mostRows : Math.min(limit, mostRows);
    int from = Math.min(offset, rows.size());
    int to = Math.min(rows.size(), from + limit);
    return new Page(ImmutableList.copyOf(rows.subList(from, to)), rows.size(), limit, offset);
  }

  private static int whole(Map<String, String> query, String name, int otherwise)
      throws WrongQuestionException {
    String text = query.get(name);
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new WrongQuestionException(
          "Invalid " + name + " '" + text + "' provided. Please provide an integer.");
    }
    throw new WrongQuestionException(
        "Invalid " + name + " '" + text + "' provided. Please provide a positive integer >= 0.");
  }

  private void sort(String table, List<Map<String, Object>> rows, String order)
      throws WrongQuestionException {
    if (order.isEmpty()) {
      return;
    }
    String field = order.startsWith("-") ? order.substring(1) : order;
    if (!hasField(table, field) && !table(table).isEmpty()) {
      throw new WrongQuestionException("No matching '" + field + "' field for ordering on.");
    }
    if (!field.equals("id")) {
      throw new WrongQuestionException("The '" + field + "' field does not allow ordering.");
    }
    Comparator<Map<String, Object>> byNumber =
        Comparator.comparingLong(
            row -> row.get("id") instanceof Number number ? number.longValue() : -1);
    rows.sort(order.startsWith("-") ? byNumber.reversed() : byNumber);
  }

  // ---- what is known of tables

  boolean hasField(String table, String field) {
    return table(table).stream().anyMatch(row -> row.containsKey(field));
  }

  /** {@return the table to which a field leads; null if it leads to none} */
  @Nullable String target(String table, String field) {
    for (Map<String, Object> row : table(table)) {
      for (Object value : values(row.get(field))) {
        Reference address = Reference.parse(value.toString());
        if (address != null) {
          return address.table();
        }
      }
    }
    return null;
  }

  /** {@return the values of a field that may have several, or none} */
  static List<?> values(@Nullable Object value) {
    return value instanceof List<?> several ? several : value == null ? List.of() : List.of(value);
  }

  /** {@return the row of an address; null if it is not there} */
  @Nullable Map<String, Object> row(
      String address, Map<String, Map<String, Map<String, Object>>> indexes) {
    Reference reference = Reference.parse(address);
    if (reference == null || !has(reference.table())) {
      return null;
    }
    return indexes
        .computeIfAbsent(
            reference.table(),
            name -> {
              Map<String, Map<String, Object>> index = new HashMap<>();
              table(name).forEach(row -> index.put(String.valueOf(row.get("resource_uri")), row));
              return index;
            })
        .get(address);
  }

  static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String part : Splitter.on('&').omitEmptyStrings().split(raw == null ? "" : raw)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      query.put(decode(name), decode(value));
    }
    return query;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  // ---- JSON

  private static @Nullable Object value(JsonParser in) throws IOException {
    return switch (in.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
          String name = in.currentName();
          in.nextToken();
          fields.put(name, value(in));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(in));
        }
        yield items;
      }
      case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
      case VALUE_NULL -> null;
      case VALUE_NUMBER_INT -> in.getLongValue();
      case VALUE_NUMBER_FLOAT -> in.getDecimalValue();
      default -> in.getText();
    };
  }

  /** {@return a value as the API writes it: with the fields in order} */
  static byte[] json(@Nullable Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(out, value);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      out.writeStartObject();
      for (Map.Entry<?, ?> field :
          (fields instanceof SortedMap ? fields : new TreeMap<>(fields)).entrySet()) {
        out.writeFieldName(String.valueOf(field.getKey()));
        write(out, field.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof List<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        write(out, item);
      }
      out.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Boolean flag) {
      out.writeBoolean(flag);
    } else if (value == null) {
      out.writeNull();
    } else {
      out.writeString(value.toString());
    }
  }
}
