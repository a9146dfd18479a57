package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.charter.CharterSource;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RecordChecks;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));

  private static final String LINES =
      """
      {"acronym":"bird","name":"Bird Area","type":"area","state":"active",\
      "roles":[{"name":"ad","personName":"Ada","email":"ada@example.org"}]}
      {"acronym":"pigeon","name":"Pigeon","type":"wg","state":"active","parent":"bird",\
      "list":{"address":"pigeon@example.org","subscribe":"https://example.org/s",\
      "archive":"ftp://example.org/a"},\
      "roles":[{"name":"ad","personName":"Ada","email":"ada@example.org"}],\
      "charter":{"name":"charter-ietf-pigeon","revision":"01","state":"approved"},\
      "milestones":[{"description":"Submit a draft","due":"2026-10"}]}
      {"acronym":"dove-bof","name":"Dove","type":"wg","state":"bof"}
      """;

  @Test
  void csv_has_one_row_a_finding_worst_first_and_the_summary_goes_elsewhere() {
    Wgkit run = Wgkit.runWith(LINES, "check", "-", "--format", "csv", "--now", "2026-11-23");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(CsvReader.read(run.out()))
        .containsExactly(
            List.of("acronym", "rule", "severity", "message", "citation"),
            List.of(
                "pigeon",
                "B-06c",
                "error",
                "there is no chair; name one or two",
                "RFC 9281 section 2.2; RFC 2418 section 2.2; RFC 6292 section 3.1"),
            List.of(
                "pigeon",
                "B-12b",
                "warning",
                "the archive is reached by FTP; state its address on the web",
                "RFC 2418 section 2.2; RFC 9141 section 3.2"),
            List.of(
                "dove-bof",
                "DT-73",
                "warning",
                "the BoF has no parent; name the area that it is held in",
                "Datatracker, form to edit a group"),
            List.of(
                "pigeon",
                "B-22",
                "info",
                "milestone \"Submit a draft\" was due in 2026-10; resolve it or state a new date",
                "RFC 2418 section 2.2; RFC 2418 section 5; RFC 6433 section 6"),
            List.of(
                "dove-bof",
                "DT-70",
                "info",
                "no new group would get this acronym: two or more lower-case letters and digits, a"
                    + " letter first; as an old one it stays",
                "Datatracker, form to edit a group"));
    assertThat(run.err())
        .startsWith("count  rule   that is not kept\n    1  B-06c  an active group has a chair\n")
        .endsWith("\n5 findings in 2 of 3 groups: 1 error, 2 warnings, 2 for information\n");
  }

  @Test
  void json_has_the_same_cells() {
    assertThat(
            Wgkit.runWith(
                    LINES, "check", "-", "--format", "json", "--state", "bof", "--except", "dt-70")
                .out())
        .isEqualTo(
            """
            [
            {"acronym":"dove-bof","rule":"DT-73","severity":"warning",\
            "message":"the BoF has no parent; name the area that it is held in",\
            "citation":"Datatracker, form to edit a group"}
            ]
            """);
  }

  @Test
  void a_table_has_the_summary_at_its_end_and_a_warning_is_no_failure() {
    assertThat(Wgkit.runWith(LINES, "check", "-", "--state", "bof", "--except", "DT-70"))
        .isEqualTo(
            new Wgkit(
                0,
                """
                acronym   rule   severity  message                                                  citation
                dove-bof  DT-73  warning   the BoF has no parent; name the area that it is held in  Datatracker, form to edit a group

                count  rule   that is not kept
                    1  DT-73  a BoF has a parent
                1 finding in 1 of 1 group: 0 errors, 1 warning, 0 for information
                """,
                ""));
  }

  @Test
  void the_profile_decides_how_much_it_matters() {
    Wgkit run =
        Wgkit.runWith(
            LINES, "check", "-", "--profile", "rfc", "--now", "2026-10-31", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(CsvReader.read(run.out()))
        .extracting(row -> row.get(1) + " " + row.get(2))
        .containsExactly("rule severity", "B-06c warning", "B-12b warning");
  }

  @Test
  void an_error_of_the_input_is_a_failure() {
    Wgkit run = Wgkit.runWith(LINES + "{\"acronym\":\n", "check", "-", "--state", "bof");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains(": error ");
    assertThat(run.out()).isEqualTo(Wgkit.runWith(LINES, "check", "-", "--state", "bof").out());
  }

  @Test
  void words_that_mean_nothing_are_remarked_on() {
    Wgkit run =
        Wgkit.runWith(
            LINES, "check", "-", "--except", "b-06C", "--type", "wgg", "--now", "1990-01-01");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("wgkit: no group is of type 'wgg'; there is: area, wg\n");
    assertThat(run.out())
        .isEqualTo("0 findings in 0 of 0 groups: 0 errors, 0 warnings, 0 for information\n");
  }

  @Test
  void what_is_missing_everywhere_is_remarked_on() {
    String bare = "{\"acronym\":\"a%d\",\"name\":\"A%1$d\",\"type\":\"wg\",\"state\":\"active\"}\n";
    String two = bare.formatted(1) + bare.formatted(2);
    assertThat(Wgkit.runWith(two, "check", "-", "--from", "ndjson").err())
        .contains(
            "none of 2 active working groups has roles; perhaps the input leaves that out\n",
            "none of 2 active working groups has milestones; perhaps the input leaves that out\n");
    assertThat(Wgkit.runWith(LINES, "check", "-").err()).isEmpty();
  }

  @Test
  void a_text_cannot_drive_the_terminal() {
    String line =
        """
        {"acronym":"x","name":"X","type":"wg","state":"active",\
        "milestones":[{"description":"Discuss \\u001b[2J\\nx"}]}
        """;
    assertThat(Wgkit.runWith(line, "check", "-", "--from", "ndjson").out())
        .contains("\uFFFD[2J x")
        .doesNotContain("\u001B");
  }

  @Test
  void the_sample_has_no_errors() {
    Wgkit run = Wgkit.run("check", "--now", "2024-07-01", "--format", "csv");
    assertThat(CsvReader.read(run.out())).filteredOn(row -> row.get(2).equals("error")).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.FINE);
  }

  private static Map<String, Long> counts(Path input, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("check", input, "--format", "csv"));
    arguments.addAll(List.of(options));
    return CsvReader.read(Wgkit.run(arguments.toArray()).out()).stream()
        .skip(1)
        .collect(Collectors.groupingBy(row -> row.get(1), Collectors.counting()));
  }

  /** Counted in the raw file: eight groups have three rows of chairs, two of tls are one person. */
  @Test
  void half_of_the_groups_of_2012_have_the_findings_that_the_raw_file_shows() {
    Path dump = SHARED.resolve("data/datatracker-2012/group-half-a.json");
    assumeThat(dump).exists();
    assertThat(counts(dump, "--profile", "rfc", "--type", "wg", "--state", "active"))
        .isEqualTo(Map.of("B-05", 1L, "B-06", 7L, "B-19", 74L, "DT-88", 1L, "E-06", 1L));
  }

  @Test
  void an_invented_snapshot_has_the_findings_that_its_files_show() {
    Path snapshot = SHARED.resolve("golden/datatracker-text/snapshot");
    assumeThat(snapshot).exists();
    assertThat(counts(snapshot, "--now", "2026-11-23", "--except", "B-18,B-21,B-22"))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("A-32", 1L),
                Map.entry("B-06", 1L),
                Map.entry("B-06c", 1L),
                Map.entry("B-07", 1L),
                Map.entry("B-08", 3L),
                Map.entry("B-08b", 2L),
                Map.entry("B-09", 1L),
                Map.entry("B-12", 1L),
                Map.entry("B-12b", 2L),
                Map.entry("B-16", 1L),
                Map.entry("B-19", 3L),
                Map.entry("DT-72", 1L),
                Map.entry("DT-83", 2L),
                Map.entry("DT-86", 2L),
                Map.entry("G-24", 2L)));
  }

  @Provide
  Arbitrary<Directory> directories() {
    return ModelArbitraries.directories();
  }

  @Property(tries = 100)
  void each_finding_is_one_line(@ForAll("directories") Directory directory, @ForAll Profile profile)
      throws IOException {
    Rows rows =
        CheckCommand.rows(RecordChecks.check(directory, profile, LocalDate.of(2026, 11, 23)));
    StringBuilder table = new StringBuilder();
    RowFormat.TABLE.print(rows, table, Style.PLAIN);
    assertThat(table.toString().lines()).hasSize(rows.rows().size() + 1);
    assertThat(table.codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }

  private static final String DRAFT =
      "# Boats (boats)\n\nThe group revises RFC 5246 and\nRFC 9999. TBD\n\n"
          + "## Milestones\n\n* Jan 2020: Discuss boats\n  via email\n";

  private static final Pattern RESULT =
      Pattern.compile(
          "\"ruleId\" : \"([^\"]+)\".*?\"uri\" : \"([^\"]+)\".*?\"startLine\" : (\\d+),"
              + "\\s+\"startColumn\" : (\\d+),\\s+\"endLine\" : (\\d+),"
              + "\\s+\"endColumn\" : (\\d+)",
          Pattern.DOTALL);

  /** As a reader makes it of a draft. */
  private static Path draft(Path folder) throws IOException {
    CharterRevision revision = CharterRevision.proposal(0, 0);
    CharterText text = CharterText.of(DRAFT);
    Milestone talk =
        Milestone.builder()
            .description("Discuss boats via email")
            .due(Due.parse("2020-01"))
            .state(MilestoneState.CHARTER)
            .build();
    Group group =
        WorkingGroup.builder()
            .acronym(Acronym.of("boats"))
            .name("Boats")
            .proposedMilestones(MilestonePlan.proposed(List.of(talk)))
            .charter(
                Charter.builder()
                    .name(CharterName.parse("charter-ietf-boats"))
                    .revision(revision)
                    .putTexts(revision, text)
                    .putExtensions(
                        CharterSource.KEY, new CharterSource("charter-md", text).toExtension())
                    .build())
            .build();
    Path file = folder.resolve("draft charter.json");
    FormatRegistry.standard()
        .write(Directory.builder().add(group).build(), file, WriteOptions.DEFAULT);
    return file;
  }

  @Test
  void a_text_is_checked_as_a_charter_and_sarif_names_the_places(@TempDir Path folder)
      throws IOException {
    Path index =
        Files.writeString(
            folder.resolve("rfc-index.txt"),
            "RFC INDEX\n\n5246 The TLS Protocol. A. Ash. August 2008.\n"
                + "     (Obsoleted by RFC8446) (Status: HISTORIC)\n\n8446 Newer.\n\n"
                + "9999 Not Issued.\n");
    Wgkit run =
        Wgkit.run(
            "check",
            draft(folder),
            "--format",
            "sarif",
            "--rfc-index",
            index,
            "--now",
            "2026-11-24");
    assertThat(run.status()).isEqualTo(ExitStatus.FINE);
    Map<String, String> places = new TreeMap<>();
    Matcher result = RESULT.matcher(run.out());
    while (result.find()) {
      places.put(
          result.group(1),
          result.group(3) + ":" + result.group(4) + "-" + result.group(5) + ":" + result.group(6));
      assertThat(result.group(2)).endsWith("/draft%20charter.json");
    }
    assertThat(places)
        .containsEntry("DT-84", "3:19-3:27")
        .containsEntry("DT-89", "4:1-4:9")
        .containsEntry("DT-86", "4:11-4:14")
        .containsEntry("B-20", "8:13-9:12")
        .containsEntry("DT-83", "8:13-9:12")
        .containsEntry("B-09", "1:1-1:1");
    assertThat(run.err()).contains(" findings in 1 of 1 group");
  }

  @Test
  void an_index_without_numbers_is_told(@TempDir Path folder) throws IOException {
    Path index = Files.writeString(folder.resolve("index.txt"), "nothing here\n");
    Wgkit run = Wgkit.run("check", draft(folder), "--rfc-index", index, "--now", "2026-11-24");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("rfc-index").contains("no line begins with the number");
  }
}
