package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from a server, or from a folder that others can write to, is not trusted. */
class SafetyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path temporary;
  private StandInDatatracker server;
  private SnapshotUpdate update;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fill(server, 4);
    update = update("snapshot");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SnapshotUpdate update(String folder) {
    return SnapshotUpdate.builder()
        .client(server.client().clock(CLOCK).pageSize(5).build())
        .folder(temporary.resolve(folder))
        .build();
  }

  private static SnapshotReport run(SnapshotUpdate update) throws IOException {
    return update.run(ProgressListener.NONE);
  }

  private static Directory read(Path folder) throws IOException {
    return FormatRegistry.standard().read(folder, ReadOptions.lenient()).value();
  }

  private void isAsNew() throws IOException {
    SnapshotUpdate fresh = update("fresh" + server.requests().size());
    run(fresh);
    assertThat(RandomEditsTest.differences(update.folder(), fresh.folder())).isEmpty();
  }

  // ---- rows that were not asked for

  @ParameterizedTest
  @ValueSource(
      strings = {"group.group", "group.role", "group.groupevent", "doc.document", "person.email"})
  void a_filter_that_the_server_does_not_know_fills_no_snapshot(String table) throws IOException {
    server.table("group.group").add(3, InventedGroups.group(50, "rgfrob", "rg", "active", 1));
    for (String model : List.of("role", "groupevent")) {
      server.table("group." + model).add(0, InventedGroups.event(model, 7, 50, 9999));
    }
    Map<String, Object> document = new LinkedHashMap<>(server.table("doc.document").get(0));
    document.put("id", 7);
    document.put("type", "/api/v1/name/doctypename/draft/");
    document.put("resource_uri", "/api/v1/doc/document/draft-frob/");
    server.table("doc.document").add(0, document);
    server.table("person.email").add(0, InventedGroups.address(9999));
    String path = "/" + table.replace('.', '/') + "/";
    server.faults =
        (number, address) ->
            address.contains(path)
                ? exchange -> {
                  StandInDatatracker.send(
                      exchange,
                      200,
                      "application/json",
                      StandInTables.json(
                          Map.of(
                              "meta", Map.of("total_count", 900), "objects", server.table(table))));
                  return true;
                }
                : null;

    assertThatThrownBy(() -> run(update))
        .isInstanceOf(DatatrackerException.class)
        .hasMessageStartingWith(server.address() + "api/v1" + path)
        .hasMessageContaining("rows that were not asked for");

    assertThat(update.folder().resolve(CurrentGeneration.MANIFEST)).doesNotExist();
    assertThat(server.requests().stream().filter(one -> one.contains(path))).hasSize(1);
    server.faults = (number, address) -> null;
    run(update);
    isAsNew();
  }

  @Test
  void directors_of_areas_are_fetched_with_any_selection() throws IOException {
    Map<String, Object> director = new LinkedHashMap<>(server.table("group.role").get(0));
    director.put("id", 7);
    director.put("resource_uri", InventedGroups.uri("group", "role", 7));
    director.put("group", InventedGroups.uri("group", "group", 2));
    director.put("name", InventedGroups.uri("name", "rolename", "ad"));
    server.table("group.role").add(0, director);
    for (GroupSelection groups :
        List.of(
            GroupSelection.WORKING_GROUPS,
            GroupSelection.builder().addAcronyms(io.github.wgkit.model.Acronym.of("frob1")).build(),
            GroupSelection.builder()
                .types(List.of())
                .addStates(io.github.wgkit.model.GroupState.ACTIVE)
                .build())) {
      SnapshotUpdate some = update("some" + server.requests().size());
      run(some.toBuilder().groups(groups).build());

      Map<String, List<String>> rows = RandomEditsTest.rows(some.folder());
      assertThat(rows.get("group.role.json")).anyMatch(row -> row.contains("\"id\":7,"));
      assertThat(rows.get("group.role.json")).doesNotHaveDuplicates();
      assertThat(rows.get("group.group.json"))
          .doesNotHaveDuplicates()
          .filteredOn(row -> row.contains("grouptypename/area"))
          .hasSize(3);
    }
  }

  // ---- dialects

  @ParameterizedTest
  @ValueSource(strings = {"", "Z"})
  void times_of_both_dialects_are_kept_and_asked_for_as_they_were_given(String zone)
      throws IOException {
    for (String table : List.of("group.groupmilestone", "group.group", "doc.document")) {
      server
          .table(table)
          .replaceAll(
              row -> {
                Map<String, Object> other = new LinkedHashMap<>(row);
                other.put("time", String.valueOf(row.get("time")).replace("Z", zone));
                other.put("internal_comments", zone.isEmpty() ? "Old" : null);
                other.put("a_field_of_2031", List.of(Map.of("deep", "kept")));
                return other;
              });
    }
    run(update);
    Map<String, Object> changed = new LinkedHashMap<>(server.table("group.groupmilestone").get(2));
    String last = String.valueOf(server.table("group.groupmilestone").get(11).get("time"));
    changed.put("desc", "Submit another frob");
    changed.put("time", "2026-02-01T00:00:00" + (zone.isEmpty() ? ".123456" : zone));
    server.table("group.groupmilestone").set(2, changed);
    server.requests().clear();

    SnapshotReport report = run(update);

    assertThat(report.changed()).containsEntry("group.groupmilestone", 1L).hasSize(1);
    assertThat(server.requests())
        .anyMatch(one -> one.contains("/groupmilestone/") && one.endsWith("&time__gte=" + last));
    assertThat(RandomEditsTest.rows(update.folder()).get("group.groupmilestone.json"))
        .hasSize(12)
        .allMatch(row -> row.contains("\"a_field_of_2031\":[{\"deep\":\"kept\"}]"));
    assertThat(read(update.folder()).workingGroups()).hasSize(4);
    isAsNew();
  }

  @Test
  void a_time_that_lies_far_ahead_does_not_hide_later_changes() throws IOException {
    List<Map<String, Object>> milestones = server.table("group.groupmilestone");
    milestones.get(3).put("time", "2206-01-01T00:00:00Z");
    run(update);
    Map<String, Object> changed = new LinkedHashMap<>(milestones.get(5));
    changed.put("desc", "Submit another frob");
    changed.put("time", "2026-02-01T00:00:00Z");
    milestones.set(5, changed);

    run(update);

    isAsNew();
  }

  // ---- texts

  @Test
  void names_from_the_server_do_not_become_paths_unchecked() throws IOException {
    List<String> names =
        List.of(
            "../../../escaped",
            "/escaped",
            "charter-ietf-../escaped",
            "charter-ietf-con:x",
            "charter-ietf-nul\u0000",
            "charter-ietf-" + "a".repeat(300),
            "charter-ietf-UPPER",
            "charter-ietf-größe",
            "charter-ietf-\u202Efrob",
            "C:\\escaped",
            "");
    List<Map<String, Object>> documents = server.table("doc.document");
    for (int i = 0; i < names.size(); i++) {
      Map<String, Object> document = new LinkedHashMap<>(documents.get(0));
      document.put("id", 50_000 + i);
      document.put("name", names.get(i));
      document.put("resource_uri", "/api/v1/doc/document/hostile" + i + "/");
      documents.add(document);
    }
    documents.get(1).put("rev", "00-00");
    documents.get(2).put("rev", "01-10");
    documents.get(3).put("rev", "../01");
    server.texts().put("charter-ietf-frob1-00-00.txt", new byte[] {'a'});
    server.texts().put("charter-ietf-frob2-01-10.txt", new byte[] {'b'});
    server.requests().clear();

    SnapshotReport report = run(update);

    Path texts = CurrentGeneration.of(update.folder()).orElseThrow().resolve("charter");
    try (Stream<Path> files = Files.list(texts)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "charter-ietf-frob0-01.txt",
              "charter-ietf-frob1-00-00.txt",
              "charter-ietf-frob2-01-10.txt");
    }
    try (Stream<Path> files = Files.walk(temporary)) {
      assertThat(files.filter(file -> file.toString().contains("escaped"))).isEmpty();
    }
    assertThat(server.requests().stream().filter(one -> one.startsWith("/charter/"))).hasSize(3);
    assertThat(report.missing())
        .contains("charter-ietf-UPPER-01", "charter-ietf-größe-01", "../../../escaped-01")
        .allMatch(name -> name.codePoints().noneMatch(Character::isISOControl))
        .hasSize(names.size());
    assertThat(report.charters()).isEqualTo(3);
  }

  @Test
  void texts_that_are_missing_are_asked_for_again_only_to_be_sure() throws IOException {
    server.texts().remove("charter-ietf-frob2-01.txt");
    assertThat(run(update).missing()).containsExactly("charter-ietf-frob2-01");
    server.requests().clear();

    assertThat(run(update).missing()).containsExactly("charter-ietf-frob2-01");
    assertThat(server.requests()).noneMatch(one -> one.startsWith("/charter/"));

    server.texts().put("charter-ietf-frob2-01.txt", "Late.\n".getBytes(StandardCharsets.UTF_8));
    SnapshotReport report =
        run(update.toBuilder().mode(SnapshotUpdate.Mode.VERIFIED_CHANGES).build());
    assertThat(report.missing()).isEmpty();
    isAsNew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"403", "page", "empty"})
  void a_text_that_cannot_be_got_does_not_stop_all_else(String how) throws IOException {
    server.faults =
        (number, address) ->
            !address.contains("frob2-01.txt")
                ? null
                : how.equals("403")
                    ? Faults.status(403)
                    : Faults.answer("text/plain", how.equals("page") ? "<HTML>Sorry" : "");

    assertThat(run(update).missing()).containsExactly("charter-ietf-frob2-01");
    server.faults = (number, address) -> null;
    assertThat(run(update).missing()).isEmpty();
    isAsNew();
  }

  // ---- ends before the end

  @Test
  @Timeout(60)
  void an_interrupt_at_any_moment_ends_the_update_and_the_next_one_goes_on() throws Exception {
    run(update);
    for (int seed = 0; seed < 2 * RandomEditsTest.SEEDS; seed++) {
      SnapshotUpdate cut =
          update("cut" + seed).toBuilder()
              .client(update.client().toBuilder().parallelism(1 + seed % 3).build())
              .build();
      int at = new Random(seed).nextInt(45);
      AtomicInteger seen = new AtomicInteger();
      List<Throwable> thrown = new ArrayList<>();
      Thread thread = new Thread(() -> runInto(cut, thrown));
      server.before =
          address -> {
            if (seen.getAndIncrement() == at) {
              thread.interrupt();
            }
          };
      thread.start();
      thread.join();
      server.before = address -> {};

      assertThat(thrown)
          .allSatisfy(
              e ->
                  assertThat(e)
                      .isInstanceOf(DatatrackerException.class)
                      .hasMessage("the update was cancelled"));
      run(cut);
      assertThat(RandomEditsTest.differences(cut.folder(), update.folder())).isEmpty();
    }
  }

  private static void runInto(SnapshotUpdate update, List<Throwable> thrown) {
    try {
      run(update);
    } catch (Throwable e) {
      thrown.add(e);
    }
  }

  @Test
  @Timeout(60)
  void a_pause_that_the_server_asks_for_can_be_cancelled() {
    server.faults = (number, address) -> Faults.tooBusy(503, "800");
    ProgressListener listener =
        new ProgressListener() {
          @Override
          public void progress(Progress progress) {}

          @Override
          public boolean isCancelled() {
            return !server.requests().isEmpty();
          }
        };

    assertThatThrownBy(() -> update.run(listener))
        .isInstanceOf(DatatrackerException.class)
        .extracting(e -> ((DatatrackerException) e).code())
        .isEqualTo(Code.CANCELLED);
    assertThat(server.requests()).hasSize(1);
  }

  // ---- damage

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manifest.json",
        "G/group.group.json",
        "G/group.groupevent.json",
        "G/person.email.json",
        "G/name.rolename.json"
      })
  void what_somebody_damaged_is_fetched_again(String name) throws IOException {
    for (boolean isDeleted : new boolean[] {false, true}) {
      run(update);
      Path generation = CurrentGeneration.of(update.folder()).orElseThrow();
      Path file = update.folder().resolve(name.replace("G", generation.getFileName().toString()));
      if (isDeleted) {
        Files.delete(file);
      } else {
        cut(file);
      }

      run(update);

      isAsNew();
    }
  }

  @Test
  void a_generation_that_is_gone_is_fetched_again() throws IOException {
    run(update);
    Path generation = CurrentGeneration.of(update.folder()).orElseThrow();
    Files.move(generation, temporary.resolve("elsewhere"));

    run(update);

    isAsNew();
  }

  @Test
  void what_was_begun_and_is_damaged_is_fetched_again() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < RandomEditsTest.SEEDS; i++) {
      SnapshotUpdate cut = update("begun" + i);
      int pages = 10 + random.nextInt(25);
      AtomicInteger seen = new AtomicInteger();
      ProgressListener listener =
          new ProgressListener() {
            @Override
            public void progress(Progress progress) {
              seen.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
              return seen.get() > pages;
            }
          };
      assertThatThrownBy(() -> cut.run(listener)).hasMessage("the update was cancelled");
      List<Path> files;
      try (Stream<Path> all = Files.walk(cut.folder().resolve(".next"))) {
        files = all.filter(Files::isRegularFile).filter(SafetyTest::isOfRows).sorted().toList();
      }
      for (Path file : files) {
        if (random.nextInt(3) == 0) {
          cut(file);
        } else if (random.nextInt(5) == 0) {
          Files.delete(file);
        }
      }

      run(cut);

      update = cut;
      isAsNew();
    }
  }

  private static boolean isOfRows(Path file) {
    return file.toString().endsWith(".json");
  }

  // ---- protection

  @Test
  void a_server_that_cannot_prove_who_it_is_is_told_in_one_sentence() throws Exception {
    Path keys = temporary.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                List.of(
                    (keytool
                            + " -genkeypair -keyalg EC -alias it -dname CN=127.0.0.1 -storetype"
                            + " PKCS12 -storepass changeit -keystore "
                            + keys)
                        .split(" ")))
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "changeit".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer https =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    https.setHttpsConfigurator(new HttpsConfigurator(context));
    https.start();
    try {
      URI address = URI.create("https://127.0.0.1:" + https.getAddress().getPort() + "/");
      assertThatThrownBy(
              () ->
                  run(
                      update.toBuilder()
                          .client(update.client().toBuilder().baseAddress(address).build())
                          .build()))
          .isInstanceOf(DatatrackerException.class)
          .hasMessageStartingWith(address.toString())
          .hasMessageContaining(
              ": the server does not prove that it is 127.0.0.1 with a certificate that this Java"
                  + " trusts, so nothing was asked (")
          .message()
          .doesNotContain("\n", "Exception");
    } finally {
      https.stop(0);
    }
  }
}
