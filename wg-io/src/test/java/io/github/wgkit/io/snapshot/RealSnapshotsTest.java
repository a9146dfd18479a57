package io.github.wgkit.io.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.json.NativeJsonFormat;
import io.github.wgkit.io.spi.FormatProvider;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.StateEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of the real Datatracker, where they are at hand. The numbers were counted elsewhere. */
class RealSnapshotsTest {
  private static final Pattern ADDRESS = Pattern.compile("/api/v1/[a-z]+/[a-z]+/(.+)/");
  private static final Pattern NAIVE_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)Z?");

  /** Fields that the model says in another way: the kind of entry, and acronyms for numbers. */
  private static final Set<String> NAMED_OTHERWISE = Set.of("model", "group", "parent");

  private static Path shared;

  @BeforeAll
  static void findRecords() {
    shared = Path.of(System.getProperty("wgkit.shared", "../shared"));
    assumeTrue(Files.isDirectory(shared));
  }

  private static ReadResult<Directory> dump(String name) throws IOException {
    return read(new DumpFormat(), shared.resolve("data").resolve(name));
  }

  private static ReadResult<Directory> read(FormatProvider format, Path path) throws IOException {
    return format.reader().orElseThrow().read(Input.of(path), ReadOptions.strict());
  }

  private static ReadResult<Directory> snapshot() throws IOException {
    return read(
        new ApiSnapshotFormat(), shared.resolve("golden").resolve("datatracker-text/snapshot"));
  }

  private static Map<String, Long> countBy(
      Stream<? extends Group> groups, java.util.function.Function<Group, String> property) {
    return groups.collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
  }

  @Test
  void the_dump_has_as_many_groups_of_each_type_and_state_as_its_description_says()
      throws IOException {
    Directory directory = dump("datatracker-2012/group-half-a.json").value();
    assertThat(countBy(directory.groups().stream(), group -> group.type().orElseThrow().slug()))
        .isEqualTo(
            Map.of(
                "wg",
                445L,
                "sdo",
                46L,
                "ietf",
                31L,
                "rg",
                20L,
                "area",
                16L,
                "ag",
                10L,
                "team",
                6L,
                "irtf",
                2L,
                "individ",
                1L,
                "rfcedtyp",
                1L));
    assertThat(
            countBy(
                directory.groups().stream().filter(group -> group.isOf(GroupType.WG)),
                group -> group.state().orElseThrow().slug()))
        .isEqualTo(
            Map.of("conclude", 361L, "active", 74L, "bof-conc", 5L, "bof", 4L, "proposed", 1L));
  }

  @Test
  void every_active_working_group_of_the_dump_has_its_area() throws IOException {
    Directory directory = dump("datatracker-2012/group-half-a.json").value();
    assertThat(directory.activeWorkingGroupsWithoutArea()).isEmpty();
    assertThat(directory.activeWorkingGroupsByArea().size()).isEqualTo(74);
    Map<String, String> parents = new TreeMap<>();
    Map<Long, String> acronyms = new TreeMap<>();
    // one row a line, so a pattern is as good as a parser, and independent of ours
    Pattern row =
        Pattern.compile(
            "^\\{\"pk\": (\\d+), \"model\": \"group.group\".*?\"parent\": (\\d+|null).*\"acronym\": \"([^\"]*)\".*");
    for (String line :
        Files.readAllLines(shared.resolve("data/datatracker-2012/group-half-a.json"))) {
      var fields = row.matcher(line);
      if (fields.find()) {
        acronyms.put(Long.valueOf(fields.group(1)), fields.group(3));
        parents.put(fields.group(3), fields.group(2));
      }
    }
    assertThat(parents).hasSize(578);
    assertThat(directory.activeWorkingGroups())
        .allSatisfy(
            group ->
                assertThat(directory.areaOf(group).orElseThrow().acronym().text())
                    .isEqualTo(acronyms.get(Long.valueOf(parents.get(group.acronym().text())))));
  }

  @Test
  void events_roles_and_earlier_records_of_the_dump_are_joined() throws IOException {
    ReadResult<Directory> result = dump("datatracker-2012/group-half-a.json");
    Directory directory = result.value();
    assertThat(directory.groups().stream().mapToInt(group -> group.roles().size()).sum())
        .isEqualTo(995);
    assertThat(directory.groups().stream().mapToInt(g -> g.history().events().size()).sum())
        .isEqualTo(1131);
    assertThat(directory.groups().stream().mapToInt(g -> g.history().stateChanges().size()).sum())
        .isEqualTo(1062);
    assertThat(
            directory.groups().stream()
                .flatMap(group -> group.history().events().stream())
                .filter(event -> event.date().precision() == Precision.DAY))
        .hasSize(1000);
    assertThat(directory.groups().stream().mapToInt(g -> g.history().past().size()).sum())
        .isEqualTo(346);
    assertThat(
            directory.groups().stream()
                .flatMap(group -> group.history().past().stream())
                .mapToInt(past -> past.group().roles().size())
                .sum())
        .isEqualTo(682);
    assertThat(directory.groups().stream().mapToInt(group -> group.resources().size()).sum())
        .isEqualTo(48);
    assertThat(directory.otherRecords())
        .extracting(OtherRecord::table)
        .containsExactly("group.groupstatetransitions");
    assertThat(result.problems()).extracting(Problem::code).containsExactly("datatracker-missing");
  }

  @Test
  void in_ten_groups_the_last_state_event_differs_from_the_state() throws IOException {
    assertThat(
            dump("datatracker-2012/group-half-a.json").value().groups().stream()
                .filter(
                    group ->
                        group.history().stateChanges().stream()
                            .reduce((first, second) -> second)
                            .map(StateEvent::state)
                            .filter(state -> !group.isIn(state))
                            .isPresent()))
        .hasSize(10);
  }

  @Test
  void the_vocabularies_are_terms() throws IOException {
    Directory directory = dump("datatracker-2012/names.json").value();
    assertThat(directory.terms()).hasSize(177 - 26 - 23);
    assertThat(directory.otherRecords()).hasSize(26 + 23);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acronym",
        "area",
        "areadirector",
        "areagroup",
        "ietfwg",
        "wgchair",
        "wgstatus",
        "wgtype"
      })
  void rows_of_an_older_database_survive(String table) throws IOException {
    Path path = shared.resolve("data/wg-2010").resolve(table + ".json");
    Directory directory = read(new DumpFormat(), path).value();
    assertThat(directory.otherRecords()).isNotEmpty();
    assertThat(scalars(directory)).containsAll(scalarsOf(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"group-half-a.json", "names.json"})
  void every_value_of_a_dump_is_found_again(String name) throws IOException {
    Path path = shared.resolve("data/datatracker-2012").resolve(name);
    assertThat(scalars(read(new DumpFormat(), path).value())).containsAll(scalarsOf(path));
  }

  @Test
  void every_value_of_the_snapshot_is_found_again() throws IOException {
    ReadResult<Directory> result = snapshot();
    Set<String> found = scalars(result.value());
    try (Stream<Path> files =
        Files.list(shared.resolve("golden").resolve("datatracker-text/snapshot"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        assertThat(found).as(file.toString()).containsAll(scalarsOf(file));
      }
    }
    assertThat(result.problems()).extracting(Problem::code).containsOnly("datatracker-missing");
  }

  @Test
  void the_snapshot_has_its_groups_milestones_and_texts() throws IOException {
    Directory directory = snapshot().value();
    assertThat(directory.groups()).hasSize(31);
    assertThat(directory.activeWorkingGroups()).hasSize(12);
    assertThat(directory.people()).hasSize(57);
    assertThat(directory.people().stream().mapToInt(person -> person.addresses().size()).sum())
        .isEqualTo(58);
    assertThat(
            directory.groups().stream()
                .mapToInt(
                    group ->
                        group.milestones().milestones().size()
                            + group.proposedMilestones().milestones().size()
                            + group.formerMilestones().size())
                .sum())
        .isEqualTo(46);
    assertThat(
            directory.groups().stream()
                .flatMap(group -> group.charter().stream())
                .mapToInt(charter -> charter.texts().size())
                .sum())
        .isEqualTo(32);
    assertThat(directory.documents()).hasSize(19);
    assertThat(directory.groups().stream().filter(group -> group.charter().isPresent()))
        .hasSize(19);
  }

  @Test
  void recorded_responses_are_read() throws IOException {
    Path api = shared.resolve("data/api");
    ApiSnapshotFormat format = new ApiSnapshotFormat();
    assertThat(read(format, api.resolve("charter-ietf-dnssd-01.json")).value().otherRecords())
        .hasSize(1);
    assertThat(read(format, api.resolve("drafts-dnssd.json")).value().documents()).hasSize(3);
    assertThat(read(format, api.resolve("recordings-115-oauth.json")).value().documents())
        .hasSize(2);
    assertThat(read(format, api.resolve("meetings.json")).problems())
        .extracting(Problem::code)
        .contains("datatracker-page");
  }

  /** All texts and numbers that the native format finds in a directory. */
  private static Set<String> scalars(Directory directory) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new NativeJsonFormat().writer().orElseThrow().write(directory, json, WriteOptions.DEFAULT);
    Set<String> found = new HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json.toByteArray())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          found.add(parser.getText());
          found.add(normalized(parser.getText().replaceFirst("(?<=\\d)([+-]\\d\\d:\\d\\d)$", "")));
        }
      }
    }
    return found;
  }

  /** All texts and numbers in a file, references as bare keys. */
  private static Set<String> scalarsOf(Path file) throws IOException {
    Set<String> found = new HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      String field = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field = parser.currentName();
        } else if (field.equals("meta") && token == JsonToken.START_OBJECT) {
          parser.skipChildren();
        } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
          String text = parser.getText();
          if (!text.isEmpty() && !NAMED_OTHERWISE.contains(field)) {
            found.add(normalized(text));
          }
        }
      }
    }
    return found;
  }

  private static String normalized(String text) {
    var address = ADDRESS.matcher(text);
    if (address.matches()) {
      return address.group(1);
    }
    var time = NAIVE_TIME.matcher(text);
    return time.matches() ? time.group(1) + "T" + time.group(2) : text;
  }
}
