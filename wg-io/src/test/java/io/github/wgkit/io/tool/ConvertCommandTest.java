package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
  private static final String GOOD = "{\"acronym\":\"x\",\"name\":\"X\"}\n";
  private static final String BROKEN = GOOD + "{\"acronym\":\n";

  @TempDir private Path folder;

  @Test
  void there_and_back_gives_the_same_bytes() {
    Wgkit json = Wgkit.run("convert", "--to", "json");
    Wgkit lines = Wgkit.runWith(json.out(), "convert", "-", "--to", "ndjson");
    Wgkit back = Wgkit.runWith(lines.out(), "convert", "-", "--to", "json");
    assertThat(json.err() + lines.err() + back.err()).isEmpty();
    assertThat(back).isEqualTo(json);
  }

  private static Wgkit calendar(String... words) {
    String charter =
        """
        # Spoon Exchange (spoon)

        Spoons are exchanged.

        ## Milestones

        * Nov 2023 - Submit the spoon
        * Mar 2024 - Submit the fork
        * May 2024 - Submit the knife
        * Jun 2024 - Wrap up
        """;
    List<Object> all = new ArrayList<>(List.of("convert", "-", "--from", "charter-md"));
    all.addAll(List.of("--to", "ics", "--now", "2024-06-15"));
    all.addAll(List.of(words));
    return Wgkit.runWith(charter, all.toArray());
  }

  private static List<String> linesLike(String start, Wgkit run) {
    return run.out().lines().filter(line -> line.startsWith(start)).toList();
  }

  @Test
  void overdue_milestones_of_a_charter_come_into_a_calendar() {
    Wgkit run = calendar("--overdue", "--no-alarms");
    assertThat(linesLike("DUE;", run))
        .containsExactly(
            "DUE;VALUE=DATE:20231130", "DUE;VALUE=DATE:20240331", "DUE;VALUE=DATE:20240531");
    assertThat(linesLike("SUMMARY:", run)).contains("SUMMARY:[spoon] Submit the fork");
    assertThat(linesLike("DTSTAMP:", run)).containsOnly("DTSTAMP:20240615T000000Z");
    assertThat(run.out())
        .contains("DESCRIPTION:6 months overdue", "DESCRIPTION:2 months overdue")
        .contains("DESCRIPTION:15 days overdue")
        .doesNotContain("VALARM", "Wrap up");
    assertThat(run.err()).contains("milestones that are not overdue left out (1, first: spoon)");
    assertThat(run.status()).isEqualTo(ExitStatus.FINE);
  }

  private static final String THREE_GROUPS =
      """
      {"acronym":"spoon","name":"Spoons","type":"wg","state":"active","roles":[{"name":"chair","personName":"Ada Dune","email":"ada@example.org"}]}
      {"acronym":"fork","name":"Forks","type":"rg","state":"active"}
      {"acronym":"knife","name":"Knives","type":"wg","state":"bof"}
      """;

  private static Wgkit page(String... words) {
    List<Object> all = new ArrayList<>(List.of("convert", "-", "--from", "ndjson"));
    all.addAll(List.of("--now", "2024-06-15"));
    all.addAll(List.of(words));
    return Wgkit.runWith(THREE_GROUPS, all.toArray());
  }

  @Test
  void a_page_shows_active_working_groups_and_others_on_request() {
    Wgkit usual = page("--to", "html");
    assertThat(usual.out())
        .startsWith("<!DOCTYPE html>")
        .contains(">spoon</a>", "<bdi>Ada Dune</bdi>", "2024-06-15")
        .doesNotContain("Forks", "Knives", "ada@example.org");
    assertThat(usual.err()).contains("not carried over: other groups left out (2, first: fork)");
    assertThat(page("--to", "html", "--state", "bof", "--type", "all").out())
        .contains("Forks", "Knives");
  }

  @Test
  void a_page_tells_of_people_what_is_asked_for() {
    assertThat(page("--to", "md", "--people", "nothing").out()).doesNotContain("Ada", "Chairs");
    assertThat(page("--to", "md", "--people", "names-and-addresses").out())
        .contains("Ada Dune ([ada\\@example.org](<mailto:ada@example.org>))");
    assertThat(page("--to", "md", "--group", "spoon", "--people", "nothing").out())
        .startsWith("# Spoons (spoon)\n")
        .doesNotContain("Ada");
    Wgkit wrong = page("--to", "md", "--people", "everything");
    assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(wrong.err()).contains("'everything' is none of nothing, names, names-and-addresses");
  }

  @Test
  void a_feed_tells_of_people_by_the_rule_of_pages() {
    String group =
        "{\"acronym\":\"spoon\",\"name\":\"Spoons\",\"comments\":\"Ask"
            + " Eve\",\"roles\":[{\"name\":\"chair\",\"personName\":\"Ada"
            + " Dune\",\"email\":\"ada@example.org\"}],\"history\":{\"events\":[{\"date\":\"2024-05-06\",\"description\":\"Started\"}]}}\n";
    for (String form : List.of("atom", "jsonfeed")) {
      assertThat(Wgkit.runWith(group, "convert", "-", "--to", form).out())
          .contains("Started", "Ada Dune")
          .doesNotContain("ada@example.org", "Ask Eve");
      assertThat(
              Wgkit.runWith(
                      group,
                      "convert",
                      "-",
                      "--to",
                      form,
                      "--people=names-and-addresses",
                      "--feed-comments")
                  .out())
          .contains("Ada Dune", "ada@example.org", "Ask Eve");
      assertThat(Wgkit.runWith(group, "convert", "-", "--to", form, "--people=nothing").out())
          .contains("Started")
          .doesNotContain("Ada Dune", "ada@example.org");
    }
  }

  @Test
  void a_calendar_may_have_events() {
    assertThat(linesLike("DTSTART", calendar("--events", "--proposed"))).hasSize(4);
    assertThat(linesLike("DUE;", calendar())).hasSize(4);
  }

  @Test
  void each_table_is_written() {
    for (String table : List.of("groups", "milestones", "roles", "events", "lifetimes")) {
      Wgkit run = Wgkit.run("convert", "--to", "csv", "--table", table);
      assertThat(run.status()).isEqualTo(ExitStatus.FINE);
      assertThat(run.out()).endsWith("\r\n");
      String first = table.equals("groups") || table.equals("lifetimes") ? "acronym," : "group,";
      assertThat(run.out()).startsWith(first);
      assertThat(run.out().lines().count()).as(table).isGreaterThan(5);
      assertThat(run.err()).contains("not carried over: ");
    }
    assertThat(Wgkit.run("convert", "--to", "csv"))
        .isEqualTo(Wgkit.run("convert", "--to", "csv", "--table", "GROUPS", "--line-end", "crlf"));
    assertThat(Wgkit.run("convert", "--to", "csv", "--line-end", "lf").out())
        .isEqualTo(Wgkit.run("convert", "--to", "csv").out().replace("\r\n", "\n"));
  }

  /** Three groups with everything that any table or text has rows for. */
  private static String rich() {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "{\"acronym\":\"kit\",\"name\":\"Kitchen\",\"type\":\"area\",\"state\":\"active\"}\n");
    int number = 1;
    for (String name : List.of("Spoons", "Forks", "Knives")) {
      lines.append(
          String.format(
              """
              {"acronym":"%1$s","name":"%2$s","type":"wg","state":"active","parent":"kit",\
              "roles":[{"name":"chair","personId":%3$d,"personName":"Ada %2$s"}],\
              "charter":{"name":"charter-ietf-%1$s","revision":"01","state":"approved",\
              "texts":[{"revision":"01","text":"All about %2$s."}]},\
              "milestones":[{"description":"Sell %2$s","due":"2026-03-31"}],\
              "history":{"events":[{"event":"state","date":"2019-01-02","state":"active",\
              "description":"%2$s began"}]}}
              {"record":"person","id":%3$d,"name":"Ada %2$s"}
              {"record":"document","name":"draft-ietf-%1$s-a","title":"On %2$s","group":"%1$s"}
              """,
              Ascii.toLowerCase(name), name, number++));
    }
    return lines.toString();
  }

  static Stream<String> writableFormats() {
    return FormatIds.that(FormatRegistry.standard(), Format.Capability.WRITE).stream();
  }

  private static Wgkit narrowed(String group, String... words) {
    List<Object> all = new ArrayList<>(List.of("convert", "-", "--from", "ndjson"));
    all.addAll(List.of("--group", group, "--now", "2026-04-05"));
    all.addAll(List.of(words));
    return Wgkit.runWith(rich(), all.toArray());
  }

  @ParameterizedTest
  @MethodSource("writableFormats")
  void only_the_group_asked_for_is_written_in_every_format(String format) {
    Wgkit run = narrowed("FORKS", "--to", format);
    assertThat(run.status()).isEqualTo(ExitStatus.FINE);
    assertThat(run.out())
        .containsIgnoringCase("forks")
        .doesNotContainIgnoringCase("spoons")
        .doesNotContainIgnoringCase("knives");
    Wgkit unknown = narrowed("ladles", "--to", format);
    assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).contains("there is no group ladles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"groups", "milestones", "roles", "events", "lifetimes"})
  void only_the_group_asked_for_is_in_every_table(String table) {
    Wgkit run = narrowed("forks", "--to", "csv", "--table", table);
    assertThat(run.out().lines()).hasSize(2).last().asString().startsWith("forks,");
  }

  @Test
  void a_group_takes_its_people_and_documents_along() {
    assertThat(narrowed("forks", "--to", "ndjson").out().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("\"name\":\"Ada Forks\""))
        .anyMatch(line -> line.contains("draft-ietf-forks-a"));
    assertThat(narrowed("forks", "--to", "json", "--fail-on-loss").status()).isZero();
    assertThat(narrowed("forks", "--to", "1wg-summary").out()).contains("Kitchen (kit)");
  }

  @Test
  void formulas_in_a_table_are_guarded_if_that_is_asked_for() {
    String group = "{\"acronym\":\"x\",\"name\":\"=1+1\"}\n";
    Wgkit plain = Wgkit.runWith(group, "convert", "-", "--from", "ndjson", "--to", "csv");
    assertThat(plain.out()).contains("\r\nx,=1+1,");
    Wgkit guarded =
        Wgkit.runWith(group, "convert", "-", "--from", "ndjson", "--to", "csv", "--guard-formulas");
    assertThat(guarded.out()).contains("\r\nx,'=1+1,");
    assertThat(guarded.err())
        .contains("not carried over: exact texts of cells like formulas left out (1, first: x)");
  }

  @Test
  void a_table_that_there_is_not_is_told() {
    Wgkit run = Wgkit.run("convert", "--to", "csv", "--table", "charters");
    assertThat(run.err())
        .contains("'charters' is none of groups, milestones, roles, events, lifetimes");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("convert", "--to", "csv", "--line-end", "cr").err())
        .contains("'cr' is none of crlf, lf");
  }

  @Test
  void faults_of_a_table_are_told_with_line_and_column() {
    String table = "group,description,due\nx,\"One\nmore\",2026-13\nx,Two,2026-07,\n";
    Wgkit run = Wgkit.runWith(table, "convert", "-", "--to", "ndjson");
    assertThat(run.err())
        .contains("3:7: error csv-value: due cannot be \"2026-13\"")
        .contains("4:15: error csv-cells: this row has 4 cells, the header has 3");
    assertThat(run.out()).contains("One\\nmore", "Two");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void the_name_of_the_file_tells_the_format() throws IOException {
    Path file = folder.resolve("groups.ndjson");
    assertThat(Wgkit.run("convert", "-o", file)).isEqualTo(new Wgkit(0, "", ""));
    assertThat(Files.readString(file)).isEqualTo(Wgkit.run("convert", "--to", "ndjson").out());
  }

  @Test
  void a_file_called_gz_is_packed() throws IOException {
    Path file = folder.resolve("groups.ndjson.gz");
    Wgkit.run("convert", "-o", file);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), UTF_8))
          .isEqualTo(Wgkit.run("convert", "--to", "ndjson").out());
    }
  }

  @Test
  void a_hyphen_is_standard_output() {
    assertThat(Wgkit.run("convert", "--to", "ndjson", "-o", "-"))
        .isEqualTo(Wgkit.run("convert", "--to", "ndjson"));
  }

  @Test
  void what_can_be_read_of_a_broken_input_is_written() {
    Wgkit run = Wgkit.runWith(BROKEN, "convert", "-", "--from", "ndjson", "--to", "ndjson");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEqualTo(GOOD);
    assertThat(run.err()).contains(": error ");
  }

  @Test
  void strict_leaves_the_old_file_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("groups.ndjson"), "precious");
    Wgkit run = Wgkit.runWith(BROKEN, "convert", "-", "--from", "ndjson", "-o", file, "--strict");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains(": error ");
    assertThat(file).hasContent("precious");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void a_file_can_be_converted_onto_itself() throws IOException {
    Path file = Files.writeString(folder.resolve("groups.ndjson"), "\n" + GOOD + "\n");
    assertThat(Wgkit.run("convert", file, "-o", file).status()).isZero();
    assertThat(file).hasContent(GOOD);
  }

  @Test
  void a_format_has_to_be_said() {
    Wgkit run = Wgkit.run("convert");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith(
            "wgkit: Which format? Say --to FORMAT, or -o FILE with a name that tells; formats that"
                + " can be written: json, ndjson, ")
        .endsWith("\nTry 'wgkit convert --help'.\n");
  }

  @Test
  void a_format_that_holds_one_charter_needs_to_know_which() {
    Wgkit run = Wgkit.run("convert", "--to", "wg-action");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("this format holds one charter; name one of the groups");
    Wgkit named =
        Wgkit.run("convert", "--to", "wg-review", "--group", "tls", "--now", "2026-02-25");
    assertThat(named.status()).isZero();
    assertThat(named.out()).contains("Subject: WG Review: ", "2026-03-04");
    assertThat(Wgkit.run("convert", "--to", "wg-review", "--group", "a b").err())
        .contains("'a b' is no acronym");
  }

  @Test
  void a_file_name_that_does_not_tell_the_format_is_wrong_usage() {
    Path file = folder.resolve("groups.xyz");
    Wgkit run = Wgkit.run("convert", "-o", file);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("groups.xyz does not tell the format", "json, ndjson");
    assertThat(file).doesNotExist();
  }

  @Test
  void a_format_that_can_only_be_read_is_wrong_usage() {
    Wgkit run = Wgkit.run("convert", "--to", "datatracker-dump");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err())
        .startsWith("wgkit: The format 'datatracker-dump' cannot be written; formats that can");
  }

  /** A draft as no writer of ours would write it. */
  private static final String DRAFT =
      "Jam Exchange (jam)\r\n===\n\nThe group  exchanges jam.\t\n\n### Milestones ###\n\n"
          + "1. Mar 2027: Close the jars\n";

  @Test
  void a_text_that_is_written_in_its_own_format_keeps_its_bytes() throws IOException {
    Path draft = Files.writeString(folder.resolve("jam.md"), DRAFT);
    assertThat(Wgkit.run("convert", draft, "--to", "charter-md").out()).isEqualTo(DRAFT);
    assertThat(Wgkit.run("charter", "jam", draft, "--to", "charter-md"))
        .isEqualTo(new Wgkit(0, DRAFT, ""));
    Path json = folder.resolve("jam.json");
    Wgkit.run("convert", draft, "-o", json);
    assertThat(Wgkit.run("charter", "jam", json, "--to", "charter-md"))
        .isEqualTo(new Wgkit(0, DRAFT, ""));
    Path copy = folder.resolve("copy.md");
    Wgkit.run("convert", draft, "-o", copy, "--fail-on-loss");
    assertThat(Files.readString(copy)).isEqualTo(DRAFT);
  }

  @Test
  void a_text_is_written_anew_on_demand() throws IOException {
    Path draft = Files.writeString(folder.resolve("jam.md"), DRAFT);
    String anew = Wgkit.run("charter", "jam", draft, "--to", "charter-md", "--anew").out();
    assertThat(anew).startsWith("# Jam Exchange (jam)\n").contains("* Mar 2027 - Close the jars\n");
    assertThat(Wgkit.run("convert", draft, "--to", "charter-md", "--anew").out()).isEqualTo(anew);
  }
}
