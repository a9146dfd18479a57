package io.github.wgkit.io.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.history.PastRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rows that repeat, contradict or miss each other. */
class SnapshotRowsTest {
  private static ReadResult<Directory> dump(String... rows) throws IOException {
    return InventedDump.read("[" + String.join(",\n", rows) + "]", ReadOptions.lenient());
  }

  private static String group(long key, String acronym) {
    return "{\"pk\": %d, \"model\": \"group.group\", \"fields\": {\"acronym\": \"%s\"}}"
        .formatted(key, acronym);
  }

  private static ReadResult<Directory> changed(String good, String bad) throws IOException {
    assertThat(InventedDump.TEXT).contains(good);
    return InventedDump.read(InventedDump.TEXT.replace(good, bad), ReadOptions.lenient());
  }

  private static Group heron(ReadResult<Directory> read) {
    return read.value().group("heron").orElseThrow();
  }

  private static List<String> others(ReadResult<Directory> read) {
    return read.value().otherRecords().stream()
        .map(record -> record.table() + " " + record.key())
        .toList();
  }

  private static List<String> codes(ReadResult<Directory> read) {
    return read.problems().stream().map(Problem::code).toList();
  }

  // ---- keys

  @ParameterizedTest
  @ValueSource(strings = {"1,2,3", "3,1,2", "1,9000000000,5", "9000000000,1,-9000000000", "0,-1,1"})
  void keys_that_differ_are_different_groups_in_any_order(String keys) throws IOException {
    String[] key = keys.split(",");
    ReadResult<Directory> read =
        dump(
            group(Long.parseLong(key[0]), "a"),
            group(Long.parseLong(key[1]), "b"),
            group(Long.parseLong(key[2]), "c"));
    assertThat(read.value().groups()).hasSize(3);
    assertThat(codes(read)).doesNotContain("datatracker-duplicate");
    for (int i = 0; i < 3; i++) {
      Group group = read.value().group("abc".substring(i, i + 1)).orElseThrow();
      assertThat(group.id()).hasValue(Long.parseLong(key[i]));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1", "2,1,2", "9000000000,1,9000000000", "5,9000000000,1,5"})
  void a_key_that_repeats_is_told_wherever_it_stands(String keys) throws IOException {
    String[] rows = new String[keys.split(",").length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = group(Long.parseLong(keys.split(",")[i]), "g" + i);
    }
    ReadResult<Directory> read = dump(rows);
    assertThat(codes(read)).containsOnlyOnce("datatracker-duplicate");
    assertThat(read.value().groups()).hasSize(rows.length - 1);
    assertThat(read.value().otherRecords()).hasSize(1);
    String last = rows[rows.length - 1];
    assertThat(read.problems().get(0).location().line()).isEqualTo(rows.length);
    assertThat(last).contains(read.value().otherRecords().get(0).key());
  }

  @Test
  void what_becomes_nothing_else_keeps_its_order() throws IOException {
    ReadResult<Directory> read =
        dump(
            "{\"pk\": 3, \"model\": \"zoo.animal\", \"fields\": {}}",
            "{\"pk\": 2, \"model\": \"group.role\", \"fields\": {\"group\": 7, \"name\": \"ad\"}}",
            "{\"pk\": 1, \"model\": \"zoo.animal\", \"fields\": {}}",
            "{\"pk\": 4, \"model\": \"group.groupurl\", \"fields\": {\"group\": 7}}");
    // those of a table stand together, as they did where its first row stood
    assertThat(others(read))
        .containsExactly("zoo.animal 3", "group.role 2", "zoo.animal 1", "group.groupurl 4");
  }

  @Test
  void records_of_one_moment_stand_by_their_numbers() throws IOException {
    ReadResult<Directory> read =
        changed("\"time\": \"1998-01-01 10:00:00\"", "\"time\": \"2001-01-01 10:00:00\"");
    assertThat(heron(read).history().past())
        .extracting(past -> past.id().orElseThrow())
        .containsExactly(50L, 51L);
  }

  @Test
  void a_record_without_a_time_is_the_oldest() throws IOException {
    ReadResult<Directory> read =
        changed("\"parent\": 1, \"time\": \"2001-01-01 10:00:00\"", "\"parent\": 1");
    assertThat(heron(read).history().past())
        .extracting(PastRecord::id)
        .extracting(id -> id.orElseThrow())
        .containsExactly(51L, 50L);
  }

  // ---- values

  @Test
  void a_flag_that_is_none_is_kept_and_told() throws IOException {
    ReadResult<Directory> read = changed("\"active\": true", "\"active\": \"perhaps\"");
    PersonAddress address =
        Iterables.getOnlyElement(Iterables.getOnlyElement(read.value().people()).addresses());
    assertThat(address.extensions()).containsEntry("active", ExtensionValue.of("perhaps"));
    assertThat(address.isActive()).isTrue();
    assertThat(codes(read)).contains("datatracker-value");
  }

  @Test
  void a_flag_is_true_or_false() throws IOException {
    ReadResult<Directory> read = changed("\"active\": true", "\"active\": false");
    assertThat(read.value().people())
        .flatExtracting(person -> person.addresses())
        .extracting(PersonAddress::isActive, address -> address.extensions().isEmpty())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(false, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999999999", "\"12\"", "1.5", "true"})
  void a_number_that_is_none_or_too_large_is_kept_and_told(String pages) throws IOException {
    ReadResult<Directory> read = changed("\"pages\": 12", "\"pages\": " + pages);
    Document draft = Iterables.getOnlyElement(read.value().documents());
    assertThat(draft.pages()).isEmpty();
    assertThat(draft.extensions()).containsKey("pages");
    assertThat(codes(read)).contains("datatracker-value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"url\": \"http://heron.example.org/\"|\"url\": null|group.groupurl 71",
        "\"value\": \"https://git.example.org/heron\"|\"value\": 7|group.groupextresource 72",
        "\"name\": \"secr\"|\"name\": null|group.rolehistory 61",
        "\"relationship\": \"replaces\"|\"relationship\": null|doc.relateddocument 91",
        "\"acronym\": \"stork\"|\"acronym\": null|group.grouphistory 50"
      })
  void a_row_that_lacks_what_it_cannot_be_without_is_another_record(
      String good, String bad, String other) throws IOException {
    ReadResult<Directory> read = changed(good, bad);
    assertThat(others(read)).contains(other);
    assertThat(codes(read)).contains("datatracker-row");
    assertThat(others(InventedDump.read(InventedDump.TEXT, ReadOptions.lenient())))
        .doesNotContain(other);
  }

  // ---- charters

  @Test
  void a_charter_that_its_group_does_not_name_is_found_by_the_group_it_names() throws IOException {
    ReadResult<Directory> read = changed("\"charter\": \"charter-ietf-heron\", ", "");
    assertThat(heron(read).charter().orElseThrow().name()).hasToString("charter-ietf-heron");
    assertThat(heron(read).charter().orElseThrow().history().events()).hasSize(5);
  }

  @Test
  void a_group_has_one_charter() throws IOException {
    ReadResult<Directory> read =
        changed(
            "{\"pk\": \"draft-ietf-heron-flight\", \"model\": \"doc.document\"",
            "{\"pk\": \"charter-ietf-crane\", \"model\": \"doc.document\", \"fields\": {\"type\":"
                + " \"charter\", \"group\": 2}},{\"pk\": \"draft-ietf-heron-flight\", \"model\":"
                + " \"doc.document\"");
    assertThat(heron(read).charter().orElseThrow().name()).hasToString("charter-ietf-heron");
    assertThat(others(read)).contains("doc.document charter-ietf-crane");
    assertThat(codes(read)).contains("datatracker-name");
  }

  @Test
  void what_is_not_called_like_a_charter_is_none() throws IOException {
    ReadResult<Directory> read =
        changed(
            "\"fields\": {\"charter\": \"charter-ietf-heron\"",
            "\"fields\": {\"charter\": \"heron-charter\"");
    assertThat(heron(read).extensions())
        .containsEntry("charter", ExtensionValue.of("heron-charter"));
    assertThat(codes(read)).contains("datatracker-name");
  }

  // ---- of the interface

  @Test
  void a_row_that_stands_on_two_pages_and_has_changed_is_kept_twice() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    String role = files.get("group.role.json");
    files.put("group.role.2.json", role.replace("/chair/", "/secr/"));
    ReadResult<Directory> read = InventedSnapshot.read(files, ReadOptions.lenient());
    assertThat(heron(read).roles()).hasSize(1);
    assertThat(others(read)).contains("group.role 11");
    assertThat(codes(read)).contains("datatracker-duplicate");
    files.put("group.role.2.json", role);
    assertThat(others(InventedSnapshot.read(files, ReadOptions.lenient())))
        .doesNotContain("group.role 11");
  }

  @Test
  void pages_that_say_no_offset_stand_by_their_numbers() throws IOException {
    Map<String, String> files = InventedSnapshot.files();
    files.remove("person.person.json");
    for (int page : new int[] {10, 9, 2}) {
      files.put(
          "person.person." + page + ".json",
          "{\"objects\": [{\"id\": %d, \"name\": \"P\", \"resource_uri\": \"/api/v1/person/person/%d/\"}]}"
              .formatted(page, page));
    }
    assertThat(InventedSnapshot.read(files, ReadOptions.lenient()).value().people())
        .extracting(person -> person.id().orElseThrow())
        .containsExactly(2L, 9L, 10L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"objects\": [{\"id\": 1, \"resource_uri\": \"/api/v1/group/group/1/\"|YES",
        "{\"objects\": [{\"id\": 1, \"parent\": \"/api/v1/group/group/1/\"|YES",
        "{\"objects\": [{\"id\": 1|NO",
        "{\"meta\": {\"limit\": 1, \"next\": \"/api/v1/group/group/\"|MAYBE",
        "{\"id\": 1, \"parent\": \"/api/v1/group/group/1/\"|MAYBE",
        "{|NO",
        "|NO"
      })
  void a_list_is_known_by_its_rows(String start, Match match) {
    String text = start == null ? "" : start;
    assertThat(new ApiSnapshotFormat().sniff(ByteBuffer.wrap(text.getBytes(UTF_8))))
        .isEqualTo(match);
  }
}
