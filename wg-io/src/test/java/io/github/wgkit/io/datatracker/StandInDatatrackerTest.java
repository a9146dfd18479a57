package io.github.wgkit.io.datatracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInDatatrackerTest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path temporary;
  private StandInDatatracker server;

  @BeforeEach
  void start() throws IOException {
    server = new StandInDatatracker();
    InventedGroups.fillAll(server, 9);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Test
  void lists_have_pages_that_name_the_next_and_the_one_before() throws Exception {
    assertThat(get("/api/v1/group/groupevent/?group__type=wg&limit=20").body())
        .startsWith(
            "{\"meta\":{\"limit\":20,"
                + "\"next\":\"/api/v1/group/groupevent/?group__type=wg&limit=20&offset=20\","
                + "\"offset\":0,\"previous\":null,\"total_count\":45},\"objects\":[{\"by\":");
    assertThat(get("/api/v1/group/groupevent/?offset=40&group__type=wg").body())
        .startsWith(
            "{\"meta\":{\"limit\":20,\"next\":null,\"offset\":40,\"previous\":"
                + "\"/api/v1/group/groupevent/?group__type=wg&limit=20&offset=20\"");
    assertThat(get("/api/v1/group/groupevent/?limit=0&offset=15").body())
        .startsWith("{\"meta\":{\"limit\":1000,\"next\":null,\"offset\":15,\"previous\":null,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group/group/?type=wg | 9",
        "group/group/?type__slug=wg&state=active | 6",
        "group/group/?type__in=wg,area | 12",
        "group/group/?acronym__in=frob1,frob3,other | 2",
        "group/group/?parent=1 | 3",
        "group/group/?parent__acronym=area1 | 3",
        "group/group/?parent__isnull=true | 3",
        "group/group/?nonsense=1 | 12",
        "group/group/?name__icontains=FROB | 9",
        "group/groupevent/?id__gt=30040 | 4",
        "group/groupevent/?id__gte=30040&id__lt=30042 | 2",
        "group/groupevent/?time__gte=2020-01-21T20:42:00 | 3",
        "group/groupevent/?group__acronym=frob2&group__type=wg | 5",
        "doc/docevent/?doc__group__type=wg&doc__type=charter | 54",
        "doc/docevent/?doc__group__acronym=frob2 | 6",
        "doc/docevent/?doc=40002 | 6",
        "doc/docevent/?doc__group__type=rg | 0",
        "person/email/?person__in=5001,5003 | 2",
        "person/person/?id__range=5001,5003 | 3",
        "name/rolename/ | 2",
        "group/appeal/ | -1",
      })
  void filters_are_those_of_the_api(String question, int count) throws Exception {
    HttpResponse<String> answer = get("/api/v1/" + question);
    if (count < 0) {
      assertThat(answer.statusCode()).isEqualTo(404);
    } else {
      assertThat(answer.body()).contains("\"total_count\":" + count + "}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group/group/?ad=12 | The 'ad' field does not allow filtering.",
        "group/groupmilestone/?order=1 | The 'order' field does not allow filtering.",
        "group/groupevent/?group__nonsense=1 | The 'nonsense' field does not allow filtering.",
        "group/group/?acronym__name=x | The 'acronym' field does not support relations.",
        "group/group/?parent=x | Invalid resource lookup data provided (mismatched type).",
        "group/group/?order_by=name | The 'name' field does not allow ordering.",
        "name/rolename/?order_by=id | No matching 'id' field for ordering on.",
        "person/email/?order_by=id | No matching 'id' field for ordering on.",
        "group/group/?limit=x | Invalid limit 'x' provided. Please provide an integer.",
      })
  void questions_that_cannot_be_asked_are_refused(String question, String message)
      throws Exception {
    HttpResponse<String> answer = get("/api/v1/" + question);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + message + "\"}");
  }

  @Test
  void single_rows_have_addresses_that_end_with_a_slash() throws Exception {
    assertThat(get("/api/v1/doc/document/charter-ietf-frob2/").body()).contains("\"id\":40002,");
    assertThat(get("/api/v1/doc/document/charter-ietf-frob99/").statusCode()).isEqualTo(404);
    HttpResponse<String> moved = get("/api/v1/group/group?limit=1");
    assertThat(moved.statusCode()).isEqualTo(301);
    assertThat(moved.headers().firstValue("location")).contains("/api/v1/group/group/?limit=1");
  }

  @ParameterizedTest
  @CsvSource({"TAG,etag,If-None-Match", "TIME,last-modified,If-Modified-Since"})
  void what_is_the_same_is_not_sent_again(
      StandInDatatracker.Versions versions, String given, String asked) throws Exception {
    server.versions = versions;
    String path = "/api/v1/group/role/?limit=1";
    String version = get(path).headers().firstValue(given).orElseThrow();

    assertThat(get(path, asked, version).statusCode()).isEqualTo(304);
    server.table("group.role").remove(0);
    assertThat(get(path, asked, version).statusCode()).isEqualTo(200);
  }

  @Test
  void times_and_fields_are_those_of_the_year() throws Exception {
    String document = "/api/v1/doc/document/?time__gte=";
    server.dialect = StandInDialect.OF_2022;
    assertThat(get("/api/v1/doc/document/charter-ietf-frob2/").body())
        .contains("\"internal_comments\":\"\"", "\"time\":\"2020-01-28T10:42:00\"");
    assertThat(get(document + "2020-01-28T10:42:00").body()).contains("\"total_count\":7}");
    server.dialect = StandInDialect.OF_2026;
    assertThat(get("/api/v1/doc/document/charter-ietf-frob2/").body())
        .contains("\"rfc_number\":null", "\"time\":\"2020-01-28T18:42:00Z\"");
    assertThat(get(document + "2020-01-28T18:42:00Z").body()).contains("\"total_count\":7}");
    assertThat(get(document + "2020-01-28T18:42:00").body()).contains("\"total_count\":7}");
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void a_snapshot_that_was_fetched_can_be_served_and_is_fetched_the_same() throws IOException {
    SnapshotUpdate first =
        SnapshotUpdate.builder()
            .client(server.client().pageSize(4).build())
            .folder(temporary.resolve("first"))
            .build();
    first.run(ProgressListener.NONE);
    try (StandInDatatracker other = StandInDatatracker.of(first.folder())) {
      SnapshotUpdate second =
          first.toBuilder()
              .client(other.client().build())
              .folder(temporary.resolve("second"))
              .build();
      second.run(ProgressListener.NONE);

      assertThat(files(generation(second.folder()))).isEqualTo(files(generation(first.folder())));
    }
  }

  private static Path generation(Path snapshot) throws IOException {
    try (Stream<Path> files = Files.list(snapshot)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("Z"))
          .findAny()
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @CsvSource({"AS_STORED,1000", "AS_STORED,7", "OF_2026,30"})
  void a_snapshot_of_other_people_is_fetched_as_it_is_read(StandInDialect dialect, int pageSize)
      throws IOException {
    Path served =
        Path.of(System.getProperty("wgkit.shared", "../shared"))
            .resolve("golden/datatracker-text/snapshot");
    assumeTrue(Files.isDirectory(served));
    try (StandInDatatracker other = StandInDatatracker.of(served)) {
      other.dialect = dialect;
      other.texts().values().removeIf(text -> text.length == 0); // no answer is empty
      SnapshotUpdate update =
          SnapshotUpdate.builder()
              .client(other.client().pageSize(pageSize).build())
              .folder(temporary.resolve("fetched"))
              .groups(GroupSelection.builder().types(ImmutableSet.of()).build())
              .build();
      update.run(ProgressListener.NONE);
      Path expected = temporary.resolve("expected");
      writeWhatIsAskedFor(other, expected);

      Directory fetched = read(update.folder());
      assertThat(fetched).isEqualTo(read(expected));
      Directory whole = read(served);
      assertThat(fetched.groups()).hasSameSizeAs(whole.groups());
      assertThat(fetched.people()).hasSizeLessThanOrEqualTo(whole.people().size());
    }
  }

  private static Directory read(Path folder) throws IOException {
    return FormatRegistry.standard().read(folder, ReadOptions.lenient()).value();
  }

  /**
   * Of other tables and of documents that are no charters nothing is asked, nor of people whom no
   * other row names, nor of texts of earlier revisions if no event tells of them.
   */
  private static void writeWhatIsAskedFor(StandInDatatracker server, Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("charter"));
    Set<@Nullable Object> named = new HashSet<>();
    for (ApiResource resource : ApiResource.ALL) {
      List<Map<String, Object>> rows = new ArrayList<>(server.table(resource.table()));
      if (resource.table().equals("doc.document")) {
        rows.removeIf(row -> !String.valueOf(row.get("type")).endsWith("/charter/"));
        for (Map<String, Object> row : rows) {
          String name = row.get("name") + "-" + row.get("rev") + ".txt";
          byte[] text = server.texts().get(name);
          if (text != null) {
            Files.write(folder.resolve("charter").resolve(name), text);
          }
        }
      }
      if (resource.scope().isByPerson()) {
        String key = resource.table().equals("person.person") ? "resource_uri" : "person";
        rows.removeIf(row -> !named.contains(row.get(key)));
      }
      rows.forEach(row -> named.addAll(row.values()));
      if (resource.isOrdered()) {
        rows.sort(Comparator.comparing(row -> (Long) row.get("id")));
      }
      Map<String, Object> page = new HashMap<>();
      page.put("meta", Map.of("total_count", rows.size()));
      page.put("objects", rows);
      Files.write(folder.resolve(resource.fileName()), StandInTables.json(page));
    }
  }
}
