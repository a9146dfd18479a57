package io.github.wgkit.io.datatracker;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.wgkit.io.datatracker.StandInTables.Page;
import io.github.wgkit.io.datatracker.StandInTables.WrongQuestionException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Datatracker on this machine: gives out rows, of its own or of any snapshot, with the pages,
 * filters, orders, versions and errors of the API, and the texts of charters. A fault can be put in
 * the place of any answer.
 */
final class StandInDatatracker implements AutoCloseable {
  static {
    // Else an answer waits up to 40 ms for the client to confirm its head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Answers in the server's place; true if it has. */
  @FunctionalInterface
  interface Fault {
    boolean answer(HttpExchange exchange) throws IOException;
  }

  /** How a list is known again. */
  enum Versions {
    TAG,
    TIME,
    NONE
  }

  private record Version(String tag, Instant since) {}

  static {
    // else the server waits for 40 ms at times before it sends the end of an answer
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final StandInTables tables = new StandInTables();
  private final Map<String, byte[]> texts = new ConcurrentHashMap<>();
  private final Map<String, Version> given = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** Chooses a fault for the n-th request, from 0; null for none. */
  volatile BiFunction<Integer, String, @Nullable Fault> faults = (number, address) -> null;

  /** Is run before each answer, with the address. */
  volatile Consumer<String> before = address -> {};

  volatile long latencyMillis;
  volatile int mostRows = 1000;
  volatile StandInDialect dialect = StandInDialect.AS_STORED;
  volatile Versions versions = Versions.TAG;

  StandInDatatracker() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "stand-in");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** {@return a server with the rows and texts of a snapshot} */
  static StandInDatatracker of(Path snapshot) throws IOException {
    StandInDatatracker server = new StandInDatatracker();
    Path charters = server.tables.load(snapshot);
    if (Files.isDirectory(charters)) {
      try (Stream<Path> files = Files.list(charters)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          server.texts.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return server;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  DatatrackerClient.Builder client() {
    return DatatrackerClient.builder()
        .baseAddress(address())
        .charterAddress(address().resolve("charter/"))
        .interval(Duration.ZERO)
        .retryPolicy(
            RetryPolicy.builder()
                .firstPause(Duration.ofMillis(1))
                .longestPause(Duration.ofMillis(5))
                .build());
  }

  List<Map<String, Object>> table(String name) {
    return tables.table(name);
  }

  /** Takes many rows at once. */
  void fill(String table, List<Map<String, Object>> rows) {
    tables.fill(table, rows);
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
    threads.shutdownNow();
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
      if (fault == null || !fault.answer(exchange)) {
        answer(exchange, exchange.getRequestURI().getPath());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    List<String> parts = Splitter.on('/').omitEmptyStrings().splitToList(path);
    if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, 405, "text/html", new byte[0]);
    } else if (parts.size() == 2 && parts.get(0).equals("charter")) {
      text(exchange, parts.get(1));
    } else if (parts.size() < 4
        || parts.size() > 5
        || !path.startsWith("/api/v1/")
        || !tables.has(parts.get(2) + "." + parts.get(3))) {
      noPage(exchange);
    } else if (!path.endsWith("/")) {
      String query = exchange.getRequestURI().getRawQuery();
      exchange
          .getResponseHeaders()
          .set("Location", path + "/" + (query == null ? "" : "?" + query));
      send(exchange, 301, "text/html", new byte[0]);
    } else if (parts.size() == 4) {
      list(exchange, path, parts.get(2) + "." + parts.get(3));
    } else {
      row(exchange, path, parts.get(2) + "." + parts.get(3));
    }
  }

  private static void noPage(HttpExchange exchange) throws IOException {
    send(exchange, 404, "text/html", "<html>not found</html>".getBytes(StandardCharsets.UTF_8));
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

  private void text(HttpExchange exchange, String name) throws IOException {
    byte[] text = texts.get(name);
    if (text == null) {
      noPage(exchange);
    } else {
      sendVersion(exchange, "text/plain", text);
    }
  }

  private void list(HttpExchange exchange, String path, String table) throws IOException {
    Map<String, String> query = StandInTables.query(exchange.getRequestURI().getRawQuery());
    Page page;
    try {
      page = tables.page(table, query, mostRows, dialect);
    } catch (WrongQuestionException e) {
      byte[] error = StandInTables.json(Map.of("error", String.valueOf(e.getMessage())));
      send(exchange, 400, "application/json", error);
      return;
    }
    int before = page.offset() - page.limit();
    int after = page.offset() + page.limit();
    Map<String, Object> meta = new TreeMap<>();
    meta.put("limit", page.limit());
    meta.put("offset", page.offset());
    meta.put("total_count", page.total());
    meta.put("previous", before < 0 ? null : link(path, query, page.limit(), before));
    meta.put("next", after >= page.total() ? null : link(path, query, page.limit(), after));
    Map<String, Object> list = new TreeMap<>();
    list.put("meta", meta);
    list.put("objects", page.rows().stream().map(row -> dialect.say(table, row)).toList());
    sendVersion(exchange, "application/json", StandInTables.json(list));
  }

  /** The question again, and limit and offset at its end. */
  private static String link(String path, Map<String, String> query, int limit, int offset) {
    Map<String, String> other = new LinkedHashMap<>(query);
    other.remove("limit");
    other.remove("offset");
    other.put("limit", String.valueOf(limit));
    other.put("offset", String.valueOf(offset));
    StringBuilder link = new StringBuilder(path);
    other.forEach(
        (name, value) ->
            link.append(link.length() == path.length() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return link.toString();
  }

  private void row(HttpExchange exchange, String path, String table) throws IOException {
    Map<String, Object> row =
        table(table).stream()
            .filter(one -> path.equals(one.get("resource_uri")))
            .findFirst()
            .orElse(null);
    if (row == null) {
      send(exchange, 404, "text/html", new byte[0]);
    } else {
      sendVersion(exchange, "application/json", StandInTables.json(dialect.say(table, row)));
    }
  }

  /** Sends something with what it is known by; or says that the client has it. */
  private void sendVersion(HttpExchange exchange, String type, byte[] body) throws IOException {
    String tag = "\"" + Hashing.sha256().hashBytes(body).toString().substring(0, 32) + "\"";
    String known = null;
    String now = null;
    if (versions == Versions.TAG) {
      now = tag;
      known = exchange.getRequestHeaders().getFirst("If-None-Match");
      exchange.getResponseHeaders().set("ETag", tag);
    } else if (versions == Versions.TIME) {
      now = DateTimeFormatter.RFC_1123_DATE_TIME.format(since(exchange, tag));
      known = exchange.getRequestHeaders().getFirst("If-Modified-Since");
      exchange.getResponseHeaders().set("Last-Modified", now);
    }
    if (now != null && now.equals(known)) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      send(exchange, 200, type, body);
    }
  }

  /** {@return since when the answer is the same: no two are from the same second} */
  private ZonedDateTime since(HttpExchange exchange, String tag) {
    Version version =
        given.compute(
            exchange.getRequestURI().toString(),
            (address, before) ->
                before != null && before.tag().equals(tag)
                    ? before
                    : new Version(
                        tag, Instant.parse("2026-01-01T00:00:00Z").plusSeconds(requests.size())));
    return version.since().atZone(ZoneOffset.UTC);
  }
}
