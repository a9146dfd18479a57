package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.datatracker.StandInDatatracker.Fault;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong is made good by asking again, or told; readers never get half a snapshot. */
class FaultsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temporary;
  private StandInDatatracker server;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fill(server, 3);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private DatatrackerClient.Builder client() {
    return server.client().clock(CLOCK).pageSize(6);
  }

  private SnapshotUpdate update(String folder) {
    return SnapshotUpdate.builder()
        .client(client().build())
        .folder(temporary.resolve(folder))
        .build();
  }

  private static SnapshotReport run(SnapshotUpdate update) throws IOException {
    return update.run(ProgressListener.NONE);
  }

  static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    if (!Files.exists(folder)) {
      return contents;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.contains("/.") && !name.startsWith(".")) {
          contents.put(name, Files.readString(file));
        }
      }
    }
    return contents;
  }

  private static int groups(Path folder) throws IOException {
    return FormatRegistry.standard()
        .read(folder, ReadOptions.lenient())
        .value()
        .workingGroups()
        .size();
  }

  @Test
  void each_fault_that_passes_is_made_good_by_asking_again() throws IOException {
    run(update("whole"));
    Map<String, String> expected = contents(temporary.resolve("whole"));
    for (int first = 0; first < 2; first++) {
      List<String> left = Collections.synchronizedList(new ArrayList<>());
      left.addAll(Faults.passing().keySet());
      int odd = first;
      server.requests().clear();
      server.faults =
          (number, address) ->
              number % 2 == odd && !left.isEmpty() ? Faults.passing().get(left.remove(0)) : null;
      SnapshotUpdate update = update("faulty" + first);

      run(update);

      assertThat(left).isEmpty();
      assertThat(contents(update.folder())).isEqualTo(expected);
    }
  }

  @Test
  void each_fault_that_stays_is_told_and_the_old_snapshot_stays() throws IOException {
    SnapshotUpdate update =
        update("snapshot").toBuilder()
            .client(
                client()
                    .pageSize(3)
                    .retryPolicy(client().build().retryPolicy().toBuilder().tries(3).build())
                    .build())
            .build();
    run(update);
    Map<String, String> before = contents(update.folder());
    server.table("group.group").add(InventedGroups.group(900, "newfrob", "wg", "active", 1));
    for (Map.Entry<String, Fault> fault : Faults.passing().entrySet()) {
      server.requests().clear();
      server.faults = (number, address) -> fault.getValue();
      DatatrackerException told =
          catchThrowableOfType(DatatrackerException.class, () -> run(update));

      assertThat(told).as(fault.getKey()).isNotNull();
      assertThat(told.code())
          .as(fault.getKey())
          .isIn(Code.UNAVAILABLE, Code.DAMAGED, Code.UNREACHABLE);
      assertThat(told)
          .as(fault.getKey())
          .hasMessageStartingWith(server.address() + "api/v1/group/group/?")
          .message()
          .doesNotContain("\n", "Exception", "null)");
      assertThat(contents(update.folder())).as(fault.getKey()).isEqualTo(before);
      assertThat(server.requests())
          .as(fault.getKey())
          .hasSizeBetween(3, 6); // the JDK asks again where a connection it kept is gone
    }
    assertThat(groups(update.folder())).isEqualTo(3);
  }

  @Test
  void faults_mixed_by_chance_end_in_the_same_snapshot_or_leave_the_old_one() throws IOException {
    List<Fault> faults = new ArrayList<>(Faults.passing().values());
    faults.add(Faults.redirect(302, "https://example.org/"));
    faults.add(Faults.redirect(301, "/api/v1/"));
    faults.add(Faults.status(403));
    for (int seed = 0; seed < RandomEditsTest.SEEDS; seed++) {
      Random random = new Random(seed);
      SnapshotUpdate update =
          update("mixed" + seed).toBuilder()
              .client(client().parallelism(1 + random.nextInt(4)).build())
              .build();
      Path undisturbed = temporary.resolve("undisturbed" + seed);
      for (int round = 0; round < 3; round++) {
        Map<String, String> before = contents(update.folder());
        boolean isFailed;
        do {
          server.faults =
              (number, address) -> {
                synchronized (random) {
                  return random.nextInt(12) == 0 ? faults.get(random.nextInt(faults.size())) : null;
                }
              };
          try {
            run(update);
            isFailed = false;
          } catch (DatatrackerException e) {
            isFailed = true;
            assertThat(contents(update.folder())).as("seed " + seed).isEqualTo(before);
          }
          server.faults = (number, address) -> null;
        } while (isFailed && random.nextBoolean());
        run(update); // also for texts that could not be got
        run(update.toBuilder().folder(undisturbed).build());
        assertThat(RandomEditsTest.differences(update.folder(), undisturbed))
            .as("seed " + seed)
            .isEmpty();
        long id = 900 + 10L * seed + round;
        server.table("group.group").add(InventedGroups.group(id, "new" + id, "wg", "active", 1));
        server.table("group.groupmilestone").add(InventedGroups.milestone(50_000 + id, id, "New"));
      }
    }
  }

  @Test
  void a_server_that_asks_for_no_pause_gets_one_all_the_same() throws IOException {
    long[] now = {0};
    List<Long> times = Collections.synchronizedList(new ArrayList<>());
    Pace pace =
        new Pace() {
          @Override
          public synchronized long nanos() {
            return now[0];
          }

          @Override
          public synchronized void sleep(long nanos) {
            now[0] += nanos;
          }
        };
    server.before = address -> times.add(pace.nanos());
    server.faults = (number, address) -> Faults.tooBusy(429, "0");
    DatatrackerClient client =
        client().retryPolicy(RetryPolicy.DEFAULT).interval(Duration.ofMillis(250)).build();
    Requests requests = new Requests(client, () -> false, new Random(1), pace);

    assertThatThrownBy(() -> requests.get(server.address(), Answer.Version.UNKNOWN, a -> a))
        .hasMessage(server.address() + ": the server answers 429 and asks to wait 0 s");

    assertThat(times).hasSize(6);
    for (int i = 1; i < times.size(); i++) {
      long pause = times.get(i) - times.get(i - 1);
      assertThat(pause).isBetween((1L << (i - 1)) * 500_000_000L, (1L << (i - 1)) * 1_000_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"901", "99999999999999999999", "Fri, 01 Jan 2100 00:00:00 GMT", "2147483648"})
  void a_server_that_asks_for_too_long_a_pause_is_not_waited_for(String wait) throws IOException {
    server.faults = (number, address) -> Faults.tooBusy(503, wait);

    assertThatThrownBy(() -> run(update("snapshot")))
        .isInstanceOf(DatatrackerException.class)
        .hasMessageContaining("the server answers 503 and asks to wait ");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void no_more_requests_are_under_way_than_allowed() throws IOException {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.faults =
        (number, address) ->
            exchange -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              try {
                Thread.sleep(3);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              underWay.decrementAndGet();
              return false;
            };

    run(update("snapshot").toBuilder().client(client().parallelism(3).build()).build());

    assertThat(most.get()).isBetween(2, 3);
  }

  // ---- redirects

  @Test
  void a_redirect_on_the_same_server_is_followed() throws IOException {
    server.faults =
        (number, address) ->
            address.contains("&moved=1")
                ? null
                : Faults.redirect(number % 2 == 0 ? 302 : 308, address + "&moved=1");
    run(update("snapshot").toBuilder().charters(SnapshotUpdate.Charters.NONE).build());

    assertThat(groups(temporary.resolve("snapshot"))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/api/v1/, another server",
    "http://127.0.0.1:1/api/v1/, another server",
    "//localhost/api/v1/, another server",
    "http://user:secret@127.0.0.1/, another server",
    "ftp://127.0.0.1/, another server",
    "'', another server",
    "'http://[nobody', no address",
    "/round/, from one redirect to the next"
  })
  void other_redirects_are_not_followed(String to, String told) {
    server.faults = (number, address) -> Faults.redirect(301, to);

    assertThatThrownBy(() -> run(update("snapshot")))
        .isInstanceOf(DatatrackerException.class)
        .hasMessageStartingWith(server.address().toString())
        .hasMessageContaining(told);
    assertThat(server.requests().size()).isLessThan(7);
  }

  @Test
  void a_client_that_follows_redirects_or_keeps_cookies_is_refused() {
    HttpClient follows =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    HttpClient keeps = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    assertThatThrownBy(() -> client().httpClient(follows).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("redirects");
    assertThatThrownBy(() -> client().httpClient(keeps).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cookies");
  }

  @Test
  void nothing_that_tells_of_the_user_is_sent() throws IOException {
    List<String> names = Collections.synchronizedList(new ArrayList<>());
    server.faults =
        (number, address) ->
            exchange -> {
              exchange.getResponseHeaders().add("Set-Cookie", "who=you; Path=/");
              names.addAll(exchange.getRequestHeaders().keySet());
              return false;
            };

    run(update("snapshot"));

    assertThat(names)
        .extracting(name -> name.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("cookie", "authorization", "referer", "from");
  }

  // ---- sizes and times

  @Test
  void an_answer_that_is_too_long_is_not_read_to_its_end_packed_or_not() {
    DatatrackerClient client = client().longestAnswer(100_000).build();
    SnapshotUpdate update = update("snapshot").toBuilder().client(client).build();
    server.faults = (number, address) -> Faults.bomb(5_000_000);
    assertThatThrownBy(() -> run(update))
        .hasMessageContaining("the answer has more than 100000 bytes");
    server.faults = (number, address) -> Faults.answer("text/plain", "x".repeat(200_000));
    assertThatThrownBy(() -> run(update))
        .hasMessageContaining("the answer has more than 100000 bytes");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void an_answer_that_drips_is_given_up() {
    DatatrackerClient client =
        client()
            .answerTimeout(Duration.ofMillis(250))
            .retryPolicy(client().build().retryPolicy().toBuilder().tries(2).build())
            .build();
    server.faults = (number, address) -> Faults::drip;

    assertThatThrownBy(() -> run(update("snapshot").toBuilder().client(client).build()))
        .isInstanceOf(DatatrackerException.class)
        .hasMessageContaining("the answer took more than");
    assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_server_that_is_not_there_is_told_in_one_sentence_at_once() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    for (String address :
        List.of("http://127.0.0.1:" + port + "/", "http://no-such-host.invalid/")) {
      DatatrackerClient client = client().baseAddress(URI.create(address)).build();

      assertThatThrownBy(() -> run(update("none").toBuilder().client(client).build()))
          .isInstanceOf(DatatrackerException.class)
          .hasMessageStartingWith(address)
          .hasMessageContaining("there is no connection to ")
          .hasMessageEndingWith("see whether the network is up and the address right")
          .extracting(e -> ((DatatrackerException) e).code())
          .isEqualTo(Code.UNREACHABLE);
    }
  }

  // ---- lists

  @Test
  void a_server_that_gives_fewer_rows_at_a_time_is_asked_on() throws IOException {
    server.mostRows = 2;

    run(update("snapshot").toBuilder().client(client().parallelism(4).build()).build());

    assertThat(groups(temporary.resolve("snapshot"))).isEqualTo(3);
    assertThat(server.requests().stream().filter(one -> one.contains("/groupevent/")))
        .hasSizeLessThan(30);
  }

  @Test
  void more_rows_than_the_server_tells_of_are_read_as_long_as_there_is_a_next_page()
      throws IOException {
    server.faults = (number, address) -> address.contains("/groupevent/") ? total(1) : null;

    assertThat(run(update("snapshot")).rows()).containsEntry("group.groupevent", 15L);
  }

  @Test
  void fewer_rows_than_the_server_tells_of_are_no_snapshot() {
    server.faults = (number, address) -> address.contains("/groupevent/") ? total(40) : null;

    assertThatThrownBy(() -> run(update("snapshot")))
        .hasMessageContaining("/groupevent/")
        .hasMessageEndingWith(": the server tells of 40 rows, but gives no more than 15");
  }

  @Test
  void rows_in_another_order_than_was_asked_for_are_no_snapshot() {
    Collections.reverse(server.table("group.groupevent"));
    server.faults =
        (number, address) ->
            address.contains("/groupevent/")
                ? exchange -> {
                  StandInDatatracker.send(
                      exchange,
                      200,
                      "application/json",
                      StandInTables.json(
                          Map.of(
                              "meta",
                              Map.of("total_count", 15),
                              "objects",
                              server.table("group.groupevent"))));
                  return true;
                }
                : null;

    assertThatThrownBy(() -> run(update("snapshot")))
        .hasMessageEndingWith("the rows are not in the order that was asked for");
  }

  /** Gives 15 rows, tells of another number, and always of one more page. */
  private Fault total(int told) {
    return exchange -> {
      StringBuilder rows = new StringBuilder();
      String query = exchange.getRequestURI().getQuery();
      int offset = Integer.parseInt(query.replaceAll(".*offset=([0-9]+).*", "$1"));
      for (int i = offset; i < Math.min(15, offset + 7); i++) {
        rows.append(rows.length() == 0 ? "" : ",").append("{\"id\": ").append(i);
        rows.append("}");
      }
      return Faults.answer(
              "application/json",
              "{\"meta\": {\"next\": \"/api/v1/round/\", \"offset\": "
                  + offset
                  + ", \"total_count\": "
                  + told
                  + "}, \"objects\": ["
                  + rows
                  + "]}")
          .answer(exchange);
    };
  }

  @Test
  void a_request_that_the_api_refuses_is_told_with_its_reason() {
    server.faults =
        (number, address) ->
            exchange -> {
              StandInDatatracker.send(
                  exchange,
                  400,
                  "application/json",
                  "{\"error\": \"Invalid\\u001b[2J filter\\n\"}".getBytes());
              return true;
            };

    assertThatThrownBy(() -> run(update("snapshot")))
        .hasMessageEndingWith(": the server answers 400: Invalid [2J filter");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void rows_that_come_and_go_between_pages_neither_hide_others_nor_appear_twice(int parallelism)
      throws IOException {
    for (int seed = 0; seed < RandomEditsTest.SEEDS; seed++) {
      InventedGroups.fill(server, 6);
      List<Map<String, Object>> events = server.table("group.groupevent");
      List<String> kept = new ArrayList<>();
      Random random = new Random(seed);
      events.stream()
          .filter(row -> ((Number) row.get("id")).longValue() % 3 != 0)
          .forEach(row -> kept.add(String.valueOf(row.get("id"))));
      server.before =
          address -> {
            synchronized (random) {
              if (address.contains("/groupevent/") && random.nextInt(3) == 0) {
                int at = random.nextInt(events.size());
                if (((Number) events.get(at).get("id")).longValue() % 3 == 0) {
                  Map<String, Object> gone = events.remove(at);
                  events.add(InventedGroups.event("groupevent", 40_000 + at, 100, 5000));
                  if (random.nextBoolean()) {
                    events.add(0, gone);
                  }
                }
              }
            }
          };
      SnapshotUpdate update =
          update("shifting" + seed).toBuilder()
              .client(client().parallelism(parallelism).build())
              .build();

      run(update);

      List<String> ids = new ArrayList<>();
      for (String row : RandomEditsTest.rows(update.folder()).get("group.groupevent.json")) {
        ids.add(row.replaceAll(".*\"id\":([0-9]+).*", "$1"));
      }
      assertThat(ids).as("seed " + seed).containsAll(kept).doesNotHaveDuplicates();
      server.before = address -> {};
    }
  }
}
