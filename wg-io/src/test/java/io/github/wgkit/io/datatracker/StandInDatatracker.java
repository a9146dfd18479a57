package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A Datatracker on this machine: gives out rows with the pages, filters, orders, versions and
 * errors of the API, and the texts of charters. A fault can be put in the place of any answer.
 */
final class StandInDatatracker implements AutoCloseable {
  /** Answers in the server's place; true if it has. */
  @FunctionalInterface
  interface Fault {
    boolean answer(HttpExchange exchange) throws IOException;
  }

  private static final JsonFactory JSON = new JsonFactory();

  static {
    // else the server waits for 40 ms at times before it sends the end of an answer
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Map<String, List<Map<String, Object>>> tables = new ConcurrentHashMap<>();
  private final Map<String, byte[]> texts = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Chooses a fault for the n-th request, from 0; null for none. */
  volatile BiFunction<Integer, String, @Nullable Fault> faults = (number, address) -> null;

  /** Is run before each answer, with the address. */
  volatile java.util.function.Consumer<String> before = address -> {};

  volatile long latencyMillis;
  volatile int mostRows = 1000;

  StandInDatatracker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stand-in");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  DatatrackerClient.Builder client() {
    return DatatrackerClient.builder()
        .baseAddress(address())
        .charterAddress(address().resolve("charter/"))
        .interval(java.time.Duration.ZERO)
        .retryPolicy(
            RetryPolicy.builder()
                .firstPause(java.time.Duration.ofMillis(1))
                .longestPause(java.time.Duration.ofMillis(5))
                .build());
  }

  List<Map<String, Object>> table(String name) {
    return tables.computeIfAbsent(name, ignored -> new CopyOnWriteArrayList<>());
  }

  /** Takes many rows at once. */
  void fill(String table, List<Map<String, Object>> rows) {
    tables.put(table, new CopyOnWriteArrayList<>(rows));
  }

  Map<String, byte[]> texts() {
    return texts;
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String address = exchange.getRequestURI().toString();
    int number;
    synchronized (requests) {
      number = requests.size();
      requests.add(address);
    }
    try (exchange) {
      if (latencyMillis > 0) {
        Thread.sleep(latencyMillis);
      }
      before.accept(address);
      Fault fault = faults.apply(number, address);
      if (fault != null && fault.answer(exchange)) {
        return;
      }
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/charter/")) {
        byte[] text = texts.get(path.substring("/charter/".length()));
        if (text == null) {
          send(
              exchange,
              404,
              "text/html",
              "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
        } else {
          send(exchange, 200, "text/plain", text);
        }
      } else {
        list(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }

  private void list(HttpExchange exchange, String path) throws IOException {
    List<String> parts = Splitter.on('/').omitEmptyStrings().splitToList(path);
    if (parts.size() != 4 || !parts.get(0).equals("api")) {
      send(
          exchange, 404, "text/html", "<html>no such page</html>".getBytes(StandardCharsets.UTF_8));
      return;
    }
    Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
    List<Map<String, Object>> rows = new ArrayList<>();
    Map<String, Map<Object, Map<String, Object>>> indexes = new HashMap<>();
    for (Map<String, Object> row : table(parts.get(2) + "." + parts.get(3))) {
      if (matches(row, query, indexes)) {
        rows.add(row);
      }
    }
    String order = query.getOrDefault("order_by", "");
    if (!order.isEmpty() && !order.equals("id") && !order.equals("-id")) {
      error(exchange, "No matching '" + order + "' field for ordering on.");
      return;
    }
    if (!order.isEmpty() && parts.get(2).equals("name")) {
      error(exchange, "The 'id' field does not allow ordering.");
      return;
    }
    Comparator<Map<String, Object>> byNumber =
        Comparator.comparingLong(row -> ((Number) row.get("id")).longValue());
    if (!order.isEmpty()) {
      rows.sort(order.startsWith("-") ? byNumber.reversed() : byNumber);
    }
    int limit = Integer.parseInt(query.getOrDefault("limit", "20"));
    limit = limit == 0 ? mostRows : Math.min(limit, mostRows);
    int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
    int end = Math.min(rows.size(), offset + limit);
    Map<String, Object> meta = new TreeMap<>();
    meta.put("limit", limit);
    meta.put("offset", offset);
    meta.put("total_count", rows.size());
    meta.put("previous", null);
    meta.put("next", end < rows.size() ? path + "?limit=" + limit + "&offset=" + end : null);
    Map<String, Object> page = new TreeMap<>();
    page.put("meta", meta);
    page.put("objects", offset < end ? rows.subList(offset, end) : List.of());
    byte[] body = json(page);
    String tag = "\"" + Hashing.sha256().hashBytes(body).toString().substring(0, 20) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, 200, "application/json", body);
  }

  private static void error(HttpExchange exchange, String message) throws IOException {
    send(exchange, 400, "application/json", json(Map.of("error", message)));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String part : Splitter.on('&').omitEmptyStrings().split(raw == null ? "" : raw)) {
      int equals = part.indexOf('=');
      query.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query;
  }

  // ---- filters

  private boolean matches(
      Map<String, Object> row,
      Map<String, String> query,
      Map<String, Map<Object, Map<String, Object>>> indexes) {
    for (Map.Entry<String, String> filter : query.entrySet()) {
      String name = filter.getKey();
      if (!List.of("format", "limit", "offset", "order_by").contains(name)
          && !matches(row, Splitter.on("__").splitToList(name), filter.getValue(), indexes)) {
        return false;
      }
    }
    return true;
  }

  /** A field that a table does not have is ignored, as in the API. */
  private boolean matches(
      Map<String, Object> row,
      List<String> path,
      String wanted,
      Map<String, Map<Object, Map<String, Object>>> indexes) {
    Object value = row;
    String lookup = "exact";
    for (String part : path) {
      boolean isLookup = List.of("in", "gt", "gte", "lt").contains(part);
      if (!isLookup && value instanceof String address && address.startsWith("/api/v1/")) {
        value = row(address, indexes);
      }
      if (value instanceof Map<?, ?> fields) {
        if (!fields.containsKey(part)) {
          return true;
        }
        value = fields.get(part);
      } else {
        lookup = part;
      }
    }
    String text = value == null ? "" : key(value.toString());
    return switch (lookup) {
      case "in" -> Splitter.on(',').splitToList(wanted).contains(text);
      case "gt" -> compare(text, wanted) > 0;
      case "gte" -> compare(text, wanted) >= 0;
      case "lt" -> compare(text, wanted) < 0;
      default -> text.equals(wanted);
    };
  }

  private static int compare(String one, String other) {
    return one.matches("[0-9]+") && other.matches("[0-9]+")
        ? Long.compare(Long.parseLong(one), Long.parseLong(other))
        : one.compareTo(other);
  }

  private static String key(String value) {
    if (!value.startsWith("/api/v1/")) {
      return value;
    }
    List<String> parts = Splitter.on('/').omitEmptyStrings().splitToList(value);
    return parts.get(parts.size() - 1);
  }

  /** The row with an address; or the key alone, of which a filter may ask. */
  private Object row(String address, Map<String, Map<Object, Map<String, Object>>> indexes) {
    for (String name : List.of("group.group", "doc.document", "person.person")) {
      if (address.startsWith("/api/v1/" + name.replace('.', '/') + "/")) {
        Object row = indexes.computeIfAbsent(name, this::index).get(address);
        return row == null ? "" : row;
      }
    }
    return key(address);
  }

  private Map<Object, Map<String, Object>> index(String name) {
    Map<Object, Map<String, Object>> index = new LinkedHashMap<>();
    table(name).forEach(row -> index.put(row.get("resource_uri"), row));
    return index;
  }

  // ---- JSON

  static byte[] json(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      write(out, value);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value instanceof Map<?, ?> fields) {
      out.writeStartObject();
      for (Map.Entry<?, ?> field : fields.entrySet()) {
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
