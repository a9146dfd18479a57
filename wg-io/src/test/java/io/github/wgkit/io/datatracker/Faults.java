package io.github.wgkit.io.datatracker;

import com.sun.net.httpserver.HttpExchange;
import io.github.wgkit.io.datatracker.StandInDatatracker.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** What goes wrong on the way to a server, and what servers in trouble answer. */
final class Faults {
  private static final String JSON = "application/json";

  private Faults() {}

  /** {@return faults that pass, by name: the same request is answered well the next time} */
  static Map<String, Fault> passing() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    for (int status : new int[] {408, 500, 502, 504}) {
      faults.put("status " + status, status(status));
    }
    for (int status : new int[] {429, 503}) {
      for (String wait :
          new String[] {"", "0", "-3", "soon", "1.5", "Thu, 01 Jan 2026 00:00:00 GMT"}) {
        faults.put(status + ", Retry-After: " + wait, tooBusy(status, wait));
      }
    }
    faults.put("body cut off", Faults::cutOff);
    faults.put("JSON cut off", answer(JSON, "{\"meta\": {\"total_count\": 3}, \"objects\": [{"));
    faults.put("gzip cut off", Faults::cutGzip);
    faults.put("no gzip at all", packed("gzip", "plain"));
    faults.put("another packing", packed("br", "{}"));
    faults.put("web page", answer("text/html", "<!DOCTYPE html>\n<html><p>Maintenance</html>"));
    faults.put("web page as JSON", answer(JSON, "\uFEFF <html><p>Maintenance</html>"));
    faults.put("nothing", answer(JSON, ""));
    faults.put("no list", answer(JSON, "{\"error\": \"Sorry, not now.\"}"));
    faults.put("null row", list("null"));
    faults.put("row without a name", list("{\"colour\": \"red\"}"));
    faults.put("rows in rows", list("[{\"id\": 1}]"));
    faults.put("a number too long", answer(JSON, "{\"meta\": {\"total_count\": 1e99}}"));
    faults.put("nothing new", status(304));
    faults.put(
        "another page",
        answer(JSON, "{\"meta\": {\"offset\": 77, \"total_count\": 0}, \"objects\": []}"));
    faults.put("no answer", exchange -> true);
    return faults;
  }

  static Fault status(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      return true;
    };
  }

  static Fault tooBusy(int status, String wait) {
    return exchange -> {
      if (!wait.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", wait);
      }
      exchange.sendResponseHeaders(status, -1);
      return true;
    };
  }

  static Fault redirect(int status, String to) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", to);
      exchange.sendResponseHeaders(status, -1);
      return true;
    };
  }

  static Fault answer(String type, String body) {
    return exchange -> {
      StandInDatatracker.send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8));
      return true;
    };
  }

  private static Fault list(String row) {
    return answer(JSON, "{\"meta\": {\"total_count\": 1}, \"objects\": [" + row + "]}");
  }

  static Fault packed(String encoding, String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", encoding);
      return answer(JSON, body).answer(exchange);
    };
  }

  private static boolean cutOff(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, 1000);
    OutputStream out = exchange.getResponseBody();
    out.write("{\"meta\": {".getBytes(StandardCharsets.UTF_8));
    out.flush();
    return true;
  }

  private static boolean cutGzip(HttpExchange exchange) throws IOException {
    byte[] packed = gzip("{\"meta\": {\"total_count\": 0}, \"objects\": []}".getBytes());
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    StandInDatatracker.send(exchange, 200, JSON, Arrays.copyOf(packed, packed.length / 2));
    return true;
  }

  /** Answers a byte at a time, and never comes to an end. */
  static boolean drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; i < 1000; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return true;
  }

  /** {@return spaces, many times as many as the bytes that are sent} */
  static Fault bomb(int size) {
    return exchange -> {
      byte[] spaces = new byte[size];
      Arrays.fill(spaces, (byte) ' ');
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      StandInDatatracker.send(exchange, 200, JSON, gzip(spaces));
      return true;
    };
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
