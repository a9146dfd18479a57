package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiSnapshotFormatTest {
  private static Group heron(Directory directory) {
    return directory.group("heron").orElseThrow();
  }

  private static Directory read() throws IOException {
    return InventedSnapshot.read(InventedSnapshot.files(), ReadOptions.strict()).value();
  }

  @Test
  void references_are_followed() throws IOException {
    Group heron = heron(read());
    assertThat(heron.id()).hasValue(2);
    assertThat(heron.state()).contains(GroupState.ACTIVE);
    assertThat(heron.parent()).contains(Acronym.of("fen"));
    assertThat(heron.usesMilestoneDates()).isFalse();
    Role chair = Iterables.getOnlyElement(heron.roles());
    assertThat(chair.email()).map(Object::toString).contains("ida+fen@example.org");
    assertThat(chair.personName()).contains("Ída Heronsgård");
    assertThat(chair.extensions()).isEmpty();
  }

  @Test
  void old_and_new_times_are_read() throws IOException {
    Directory directory = read();
    assertThat(heron(directory).lastModified())
        .contains(OffsetDateTime.parse("2019-03-27T10:48:45-07:00"));
    assertThat(directory.group("fen").orElseThrow().lastModified())
        .contains(OffsetDateTime.parse("2024-05-16T16:58:23Z"));
  }

  @Test
  void what_the_model_has_no_word_for_is_an_extension() throws IOException {
    assertThat(heron(read()).extensions())
        .containsOnlyKeys("meeting_seen_as_area", "used_roles")
        .containsEntry("used_roles", ExtensionValue.of("['chair']"));
  }

  @Test
  void an_event_that_stands_in_two_resources_is_one_event() throws IOException {
    Group heron = heron(read());
    assertThat(heron.history().events()).hasSize(2);
    assertThat(heron.history().events().get(0))
        .isInstanceOfSatisfying(
            MilestoneEvent.class,
            event -> {
              assertThat(event.milestoneId()).isEqualTo(41);
              assertThat(event.extensions()).isEmpty();
            });
  }

  @Test
  void an_event_may_stand_in_the_narrower_resource_alone() throws IOException {
    assertThat(heron(read()).history().events().get(1))
        .isInstanceOfSatisfying(
            StateEvent.class,
            event -> {
              assertThat(event.id()).hasValue(17);
              assertThat(event.date().precision()).isEqualTo(Precision.DAY);
              assertThat(event.extensions()).isEmpty();
            });
  }

  @Test
  void dateless_milestones_stand_in_their_order() throws IOException {
    assertThat(heron(read()).milestones().milestones())
        .extracting(Milestone::description)
        .containsExactly("Adopt it", "Publish it");
  }

  @Test
  void texts_belong_to_the_charter_of_their_name() throws IOException {
    Charter charter = heron(read()).charter().orElseThrow();
    assertThat(charter.id()).hasValue(501);
    assertThat(charter.revision()).contains(CharterRevision.proposal(1, 0));
    assertThat(charter.state()).contains(CharterState.INFORMAL_REVIEW);
    assertThat(charter.texts().keySet())
        .containsExactly(CharterRevision.approved(1), CharterRevision.proposal(1, 0));
    assertThat(charter.texts().get(CharterRevision.approved(1)).text())
        .isEqualTo("Herons wade.\r\n");
    assertThat(charter.extensions()).containsOnlyKeys("abstract");
  }

  @Test
  void texts_without_group_are_other_records() throws IOException {
    ReadResult<Directory> result =
        InventedSnapshot.read(InventedSnapshot.files(), ReadOptions.strict());
    assertThat(result.value().otherRecords())
        .extracting(record -> record.table() + " " + record.key())
        .containsExactly("charter charter-ietf-egret-01.txt", "charter charter-notes.txt");
    assertThat(result.value().otherRecords().get(1).fields())
        .containsEntry("base64", ExtensionValue.of("bm90ZXM="));
    assertThat(result.problems())
        .extracting(problem -> problem.code() + " " + problem.location().input())
        .contains(
            "datatracker-reference charter/charter-ietf-egret-01.txt",
            "datatracker-name charter/charter-notes.txt",
            "datatracker-file README.md");
  }

  @Test
  void a_group_without_charter_gets_one_by_its_text() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.remove("doc.document.json");
    files.put(
        "group.group.json",
        files
            .get("group.group.json")
            .replace("\"/api/v1/doc/document/charter-ietf-heron/\"", "null"));
    Directory directory = InventedSnapshot.read(files, ReadOptions.strict()).value();
    assertThat(heron(directory).charter().orElseThrow().texts()).hasSize(2);
  }

  @Test
  void an_acronym_may_end_like_a_revision() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.replaceAll(
        (name, text) ->
            text.replace("charter-ietf-heron", "charter-ietf-heron-01")
                .replace("\"acronym\": \"heron\"", "\"acronym\": \"heron-01\""));
    files.put("charter/charter-ietf-heron-01-02.txt", "Herons rest.");
    Directory directory = InventedSnapshot.read(files, ReadOptions.strict()).value();
    assertThat(directory.group("heron-01").orElseThrow().charter().orElseThrow().texts())
        .containsOnlyKeys(CharterRevision.approved(2));
  }

  @Test
  void missing_resources_are_told_once() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.keySet().removeIf(name -> name.startsWith("person.") || name.startsWith("doc."));
    ReadResult<Directory> result = InventedSnapshot.read(files, ReadOptions.strict());
    assertThat(heron(result.value()).charter()).isPresent();
    assertThat(result.problems())
        .filteredOn(problem -> problem.code().equals("datatracker-missing"))
        .extracting(Problem::message)
        .doesNotHaveDuplicates()
        .anyMatch(message -> message.contains("person.person"))
        .anyMatch(message -> message.contains("doc.document"));
  }

  @Test
  void a_folder_reads_like_a_zip_file(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : InventedSnapshot.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), UTF_8);
    }
    assertThat(InventedSnapshot.read(Input.of(folder), ReadOptions.strict()).value())
        .isEqualTo(read());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void the_order_of_the_files_does_not_matter(int seed) throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    List<String> order = new ArrayList<>(files.keySet());
    Collections.shuffle(order, new Random(seed));
    byte[] zip = InventedSnapshot.zip(files, order);
    assertThat(
            InventedSnapshot.read(
                    Input.of(new java.io.ByteArrayInputStream(zip), "snapshot.zip"),
                    ReadOptions.strict())
                .value())
        .isEqualTo(read());
  }

  @Test
  void pages_are_put_together_and_copies_left_out() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    String all = files.remove("group.groupmilestone.json");
    files.put("group.groupmilestone.10.json", all.replace("\"offset\": 0", "\"offset\": 2"));
    files.put("group.groupmilestone.9.json", all);
    ReadResult<Directory> result = InventedSnapshot.read(files, ReadOptions.strict());
    assertThat(result.value()).isEqualTo(read());
    assertThat(result.problems())
        .filteredOn(problem -> problem.code().equals("datatracker-duplicate"))
        .hasSize(2)
        .allMatch(problem -> problem.location().input().endsWith(".10.json"));
  }

  @Test
  void a_missing_page_is_told() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.computeIfPresent(
        "group.role.json",
        (name, text) ->
            text.replace("\"total_count\": 1", "\"total_count\": 21")
                .replace("\"next\": null", "\"next\": \"/api/v1/group/role/?offset=20\""));
    assertThat(InventedSnapshot.read(files, ReadOptions.strict()).problems())
        .filteredOn(problem -> problem.code().equals("datatracker-page"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.location().input()).isEqualTo("group.role.json");
            });
  }

  @Test
  void a_single_list_is_read() throws IOException {
    String list = InventedSnapshot.files().get("group.group.json");
    Directory directory =
        InventedSnapshot.read(Input.of(list.getBytes(UTF_8), "x"), ReadOptions.strict()).value();
    assertThat(directory.groups()).hasSize(2);
    assertThat(directory.areaOf(heron(directory))).isPresent();
  }

  @Test
  void a_single_object_is_read() throws IOException {
    String object =
        "{\"id\": 7, \"acronym\": \"ibis\", \"name\": \"Ibis\","
            + " \"resource_uri\": \"/api/v1/group/group/7/\", \"new_field\": [1]}";
    Directory directory =
        InventedSnapshot.read(Input.of(object.getBytes(UTF_8), "x"), ReadOptions.strict()).value();
    assertThat(directory.group(7).orElseThrow().extensions()).containsOnlyKeys("new_field");
  }

  @Test
  void an_address_that_says_something_else_is_kept() throws IOException {
    String object =
        "{\"id\": 8, \"acronym\": \"ibis\", \"name\": \"Ibis\","
            + " \"resource_uri\": \"/api/v1/group/group/7/\"}";
    Directory directory =
        InventedSnapshot.read(Input.of(object.getBytes(UTF_8), "x"), ReadOptions.strict()).value();
    assertThat(directory.group("ibis").orElseThrow().extensions()).containsOnlyKeys("resource_uri");
  }

  @Test
  void what_stands_beside_the_objects_is_kept() throws IOException {
    String list =
        InventedSnapshot.files()
            .get("group.role.json")
            .replace("\"limit\": 1000", "\"limit\": 1000, \"server\": \"x\"")
            .replace("\"objects\"", "\"note\": 1, \"objects\"");
    assertThat(
            InventedSnapshot.read(Input.of(list.getBytes(UTF_8), "x"), ReadOptions.strict())
                .value()
                .extensions())
        .containsOnlyKeys("group.role.meta.server", "group.role.note");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "7",
        "{\"objects\": [1, {}, null]}",
        "{\"meta\": 1, \"objects\": {}}",
        "{\"objects\": [",
        "{\"resource_uri\": 3}"
      })
  void what_is_no_resource_is_an_error_and_no_crash(String text) throws IOException {
    Input input = Input.of(text.getBytes(UTF_8), "x");
    assertThat(InventedSnapshot.read(input, ReadOptions.lenient()).hasErrors()).isTrue();
    assertThatThrownBy(
            () -> InventedSnapshot.read(Input.of(text.getBytes(UTF_8), "x"), ReadOptions.strict()))
        .isInstanceOf(WgReadException.class);
  }

  @Test
  void names_that_lead_out_of_the_zip_file_are_left_out() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.put("../group.group.json", files.get("group.group.json"));
    ReadResult<Directory> result = InventedSnapshot.read(files, ReadOptions.lenient());
    assertThat(result.value().groups()).hasSize(2);
    assertThat(result.problems()).extracting(Problem::code).doesNotContain("datatracker-duplicate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"meta\": {\"limit\": 20, \"total_count\": 3}, \"objects\": [|YES",
        "{\"abstract\": \"x\", \"resource_uri\": \"/api/v1/doc/document/x/\"|YES",
        "{\"ad\": \"/api/v1/person/person/1/\", \"abstr|MAYBE",
        "{\"acronym\": \"x\"|NO",
        "[{\"pk\": 1|NO",
        "x|NO",
      })
  void a_file_is_known_by_its_envelope(String start, Match match) {
    assertThat(new ApiSnapshotFormat().sniff(ByteBuffer.wrap(start.getBytes(UTF_8))))
        .isEqualTo(match);
  }

  @Test
  void a_folder_is_known_by_its_names() {
    ApiSnapshotFormat format = new ApiSnapshotFormat();
    assertThat(format.sniffNames(List.of("a.txt", "x/group.group.json"))).isEqualTo(Match.YES);
    assertThat(format.sniffNames(List.of("doc.document.2.json"))).isEqualTo(Match.YES);
    assertThat(format.sniffNames(List.of("charter-ietf-x-01.txt"))).isEqualTo(Match.MAYBE);
    assertThat(format.sniffNames(List.of("package.json", "a.b.json"))).isEqualTo(Match.NO);
  }
}
