package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
  private static final String LINES =
      """
      {"acronym":"sec","name":"Security Area","type":"area","state":"active"}
      {"acronym":"irtf","name":"IRTF","type":"irtf"}
      {"acronym":"zeta","name":"Zeta, \\"the last\\"","type":"wg","state":"active","parent":"sec"}
      {"acronym":"alpha","name":"Alpha","type":"wg","state":"dormant","parent":"sec",\
      "roles":[{"name":"chair","personId":7},{"name":"chair","personName":"Bo Oda"},\
      {"name":"secr","personName":"Nobody"}]}
      {"acronym":"crypt","name":"Crypt","type":"rg","state":"active","parent":"irtf"}
      {"acronym":"lost","name":"","state":"sleeping","parent":"gone"}
      {"record":"person","id":7,"name":"Zoë Ångström"}
      """;

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), LINES);
  }

  private static List<List<String>> cells(Wgkit run) {
    return CsvReader.read(run.out());
  }

  @Test
  void csv_has_one_row_a_group_ordered_by_area_and_acronym() {
    Wgkit run = Wgkit.runWith(LINES, "list", "-", "--format", "csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(cells(run))
        .containsExactly(
            List.of("acronym", "name", "type", "state", "area", "chairs"),
            List.of("irtf", "IRTF", "irtf", "", "", ""),
            List.of("sec", "Security Area", "area", "active", "", ""),
            List.of("lost", "", "", "sleeping", "gone", ""),
            List.of("crypt", "Crypt", "rg", "active", "irtf", ""),
            List.of("alpha", "Alpha", "wg", "dormant", "sec", "Zoë Ångström; Bo Oda"),
            List.of("zeta", "Zeta, \"the last\"", "wg", "active", "sec", ""));
  }

  @Test
  void json_has_the_same_cells() {
    assertThat(Wgkit.runWith(LINES, "list", "-", "--format", "json", "--state", "dormant").out())
        .isEqualTo(
            """
            [
            {"acronym":"alpha","name":"Alpha","type":"wg","state":"dormant","area":"sec",\
            "chairs":"Zoë Ångström; Bo Oda"}
            ]
            """);
  }

  @Test
  void the_table_has_a_heading_for_each_area_and_a_count() {
    assertThat(Wgkit.runWith(LINES, "list", "-").out())
        .isEqualTo(
            """
            gone
              lost                           sleeping

            IRTF (irtf)
              crypt  Crypt             rg    active

            Security Area (sec)
              alpha  Alpha             wg    dormant   Zoë Ångström; Bo Oda
              zeta   Zeta, "the last"  wg    active

            In no area
              irtf   IRTF              irtf
              sec    Security Area     area  active

            6 groups in 1 area
            """);
  }

  @Test
  void a_column_that_would_always_say_the_same_is_left_out() {
    assertThat(Wgkit.runWith(LINES, "list", "-", "--type", "wg", "--state", "active").out())
        .isEqualTo(
            """
            Security Area (sec)
              zeta  Zeta, "the last"

            1 group in 1 area
            """);
  }

  @Test
  void headings_are_bold_on_a_terminal_only() {
    assertThat(Wgkit.runInColour("list", "--area", "gen").out())
        .startsWith("\u001B[1mGeneral Area (gen)\u001B[0m\n");
    assertThat(Wgkit.run("list", "--area", "gen").out()).startsWith("General Area (gen)\n");
  }

  @Test
  void filters_take_several_values_in_either_way() {
    String both = Wgkit.run("list", "--area", "gen,irtf", "--format", "csv").out();
    assertThat(Wgkit.run("list", "--area", "gen", "--area", "IRTF", "--format", "csv").out())
        .isEqualTo(both);
    assertThat(CsvReader.read(both).stream().skip(1).map(row -> row.get(4)).distinct())
        .containsExactly("gen", "irtf");
  }

  @Test
  void an_empty_area_asks_for_groups_without_one() {
    assertThat(cells(Wgkit.runWith(LINES, "list", "-", "--area", "", "--format", "csv")))
        .extracting(row -> row.get(0))
        .containsExactly("acronym", "irtf", "sec");
  }

  @Test
  void a_word_that_fits_no_group_is_remarked_on() {
    Wgkit run = Wgkit.runWith(LINES, "list", "-", "--state", "actve", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo("wgkit: no group is in state 'actve'; there is: active, dormant, sleeping\n");
    assertThat(cells(run)).hasSize(1);
  }

  @Test
  void without_an_input_the_sample_is_listed() {
    Wgkit run = Wgkit.run("list", "--type", "wg", "--state", "active");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Security Area (sec)\n", "quic").endsWith(" in 7 areas\n");
  }

  @Test
  void a_file_a_packed_file_and_a_zip_file_are_read() throws IOException {
    Path plain = file("groups.ndjson");
    Path packed = folder.resolve("groups.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(LINES.getBytes(UTF_8));
    }
    String expected = Wgkit.run("list", plain).out();
    assertThat(expected).contains("Zeta");
    assertThat(Wgkit.run("list", packed).out()).isEqualTo(expected);
  }

  @Test
  void a_broken_input_is_listed_as_far_as_it_can_be_read() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), LINES + "{\"acronym\":\n");
    Wgkit run = Wgkit.run("list", broken);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("broken.ndjson:8:", ": error ");
    assertThat(run.out()).isEqualTo(Wgkit.runWith(LINES, "list", "-").out());
  }

  @Test
  void a_broken_input_is_not_listed_if_the_user_is_strict() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.ndjson"), LINES + "{\"acronym\":\n");
    Wgkit run = Wgkit.run("list", "--strict", broken);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("broken.ndjson:8:");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void many_problems_are_cut_short_unless_all_are_wanted() {
    String broken = "{\"acronym\":\n".repeat(30);
    assertThat(Wgkit.runWith(broken, "list", "-", "--from", "ndjson").err().lines())
        .hasSize(21)
        .last()
        .isEqualTo("and 10 more (--all-problems lists them all)");
    assertThat(
            Wgkit.runWith(broken, "list", "-", "--from", "ndjson", "--all-problems").err().lines())
        .hasSize(30);
  }

  @Test
  void rows_go_to_a_file() throws IOException {
    Path file = folder.resolve("rows.csv");
    Wgkit run = Wgkit.run("list", "--format", "csv", "-o", file);
    assertThat(run).isEqualTo(new Wgkit(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(Wgkit.run("list", "--format", "csv").out());
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void the_output_file_has_no_colour() throws IOException {
    Path file = folder.resolve("rows.txt");
    Wgkit.runInColour("list", "-o", file);
    assertThat(Files.readString(file)).doesNotContain("\u001B");
  }

  @Test
  void a_name_cannot_drive_the_terminal() {
    String line = "{\"acronym\":\"x\",\"name\":\"\\u001b[2J\\nx\"}\n";
    assertThat(Wgkit.runWith(line, "list", "-", "--from", "ndjson").out())
        .contains("\uFFFD[2J x")
        .doesNotContain("\u001B");
  }

  @Test
  void a_folder_and_a_zip_file_of_a_snapshot_are_read() throws IOException {
    String group =
        """
        {"meta":{"total_count":1},"objects":[{"id":1,"acronym":"quic","name":"QUIC",\
        "type":"/api/v1/name/grouptypename/wg/","state":"/api/v1/name/groupstatename/active/"}]}
        """;
    Path snapshot = Files.createDirectory(folder.resolve("snapshot"));
    Files.writeString(snapshot.resolve("group.group.json"), group);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("group.group.json"));
      out.write(group.getBytes(UTF_8));
    }
    Path packed = Files.write(folder.resolve("snapshot.zip"), zip.toByteArray());
    assertThat(Wgkit.run("list", snapshot, "--format", "csv").out())
        .isEqualTo("acronym,name,type,state,area,chairs\r\nquic,QUIC,wg,active,,\r\n")
        .isEqualTo(Wgkit.run("list", packed, "--format", "csv").out());
  }

  private static final String DUMP =
      """
      [{"pk": 3, "model": "group.group", "fields": {"acronym": "spoon", "name": "Spoons",
      "type": "wg", "state": "active", "parent": null, "time": "2012-01-10 12:00:00"}}]
      """;

  private Path inFolder(String name, byte[] bytes) throws IOException {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.write(inside.resolve(name), bytes);
    return inside;
  }

  @Test
  void the_only_file_of_a_folder_is_read_as_if_it_were_named() throws IOException {
    Path dump = Files.writeString(folder.resolve("dump.json"), DUMP);
    Wgkit named = Wgkit.run("list", dump, "--format", "csv");
    assertThat(named.out()).contains("spoon,Spoons,wg,active,,");
    Path inside = inFolder("rows.json", DUMP.getBytes(UTF_8));
    inFolder(".DS_Store", new byte[] {1});
    assertThat(Wgkit.run("list", inside, "--format", "csv")).isEqualTo(named);
    assertThat(Wgkit.run("list", inside, "--format", "csv", "--from", "datatracker-dump"))
        .isEqualTo(named);
    assertThat(Wgkit.run("convert", inside, "--to", "ndjson"))
        .isEqualTo(Wgkit.run("convert", dump, "--to", "ndjson"));
    assertThat(Wgkit.run("diff", inside, dump).status()).isZero();
    assertThat(Wgkit.run("diff", inside, inside).out()).contains("1 group, no difference");
  }

  @Test
  void the_only_file_of_a_folder_may_be_packed_or_in_another_format() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(DUMP.getBytes(UTF_8));
    }
    Path inside = inFolder("rows.json.gz", packed.toByteArray());
    assertThat(Wgkit.run("list", inside).out()).contains("spoon");
    Files.delete(inside.resolve("rows.json.gz"));
    inFolder("all.ndjson", LINES.getBytes(UTF_8));
    assertThat(Wgkit.run("list", inside)).isEqualTo(Wgkit.runWith(LINES, "list", "-"));
  }

  @Test
  void what_is_wrong_in_the_only_file_is_told_with_its_name() throws IOException {
    Path inside = inFolder("all.ndjson", (LINES + "{broken\n").getBytes(UTF_8));
    Wgkit run = Wgkit.run("list", inside);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("all.ndjson:8:");
  }

  @Test
  void of_a_folder_with_several_files_one_has_to_be_named() throws IOException {
    inFolder("b.json", DUMP.getBytes(UTF_8));
    inFolder("a.ndjson", LINES.getBytes(UTF_8));
    Path inside = inFolder("notes.bin", new byte[] {0, 1, 2});
    Wgkit run = Wgkit.run("list", inside);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("the 3 files in " + inside + " make up no format together; name the one that is")
        .contains("a.ndjson (ndjson) or ")
        .contains("b.json (datatracker-dump)")
        .doesNotContain("notes.bin");
  }
}
