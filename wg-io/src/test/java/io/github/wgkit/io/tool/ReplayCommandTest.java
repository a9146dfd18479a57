package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReplayCommandTest {
  private static final String LINES =
      """
      {"acronym":"zeta","name":"Zeta","type":"wg","state":"active","history":{"events":[\
      {"event":"state","id":1,"date":"2001-02-03","state":"proposed"},\
      {"event":"state","id":2,"date":"2001-02-04","state":"active"}]}}
      {"acronym":"alpha","name":"Alpha","type":"wg","state":"conclude","history":{"events":[\
      {"event":"state","id":7,"date":"1990-02-03","state":"conclude"},\
      {"event":"state","id":8,"date":"1997-01-01","state":"active"},\
      {"event":"plain","id":9,"date":"1999-02-03","description":"Concluded group"}]}}
      {"acronym":"lost","name":"","type":"team","state":"active"}
      """;

  @Test
  void csv_has_one_row_an_anomaly_in_order_and_the_summary_goes_elsewhere() {
    Wgkit run = Wgkit.runWith(LINES, "replay", "-", "--format", "csv", "--now", "2013-02-01");
    assertThat(run.status()).isZero();
    assertThat(CsvReader.read(run.out()))
        .containsExactly(
            List.of("acronym", "code", "severity", "date", "event", "message"),
            List.of(
                "alpha",
                "DT-52",
                "warning",
                "1990-02-03",
                "7",
                "Concluded on 1990-02-03, before it was Active on 1997-01-01"),
            List.of(
                "alpha",
                "DT-50",
                "warning",
                "1997-01-01",
                "8",
                "1997-01-01 stands for a date that is not known"),
            List.of(
                "alpha",
                "DT-59",
                "warning",
                "1997-01-01",
                "8",
                "Concluded to Active: a concluded group cannot be reopened; new work is chartered"
                    + " from the beginning (D-15)"),
            List.of(
                "alpha",
                "DT-61",
                "warning",
                "1997-01-01",
                "8",
                "it leads to Active, the group is recorded as Concluded"),
            List.of(
                "alpha",
                "DT-56",
                "warning",
                "1999-02-03",
                "9",
                "only the text tells a change to Concluded"),
            List.of("lost", "DT-62", "info", "", "", "no event tells how it became Active"));
    assertThat(run.err())
        .startsWith("count  code   rule that is not kept\n    1  DT-50  a date says")
        .endsWith("\n6 anomalies in 2 of 3 groups\n");
  }

  @Test
  void json_has_null_where_an_event_is_missing() {
    assertThat(Wgkit.runWith(LINES, "replay", "-", "--format", "json", "--type", "team").out())
        .isEqualTo(
            """
            [
            {"acronym":"lost","code":"DT-62","severity":"info","date":null,"event":null,\
            "message":"no event tells how it became Active"}
            ]
            """);
  }

  @Test
  void a_table_has_the_summary_at_its_end() {
    Wgkit run = Wgkit.runWith(LINES, "replay", "-", "--state", "active");
    assertThat(run)
        .isEqualTo(
            new Wgkit(
                0,
                """
                acronym  code   severity  date  event  message
                lost     DT-62  info                   no event tells how it became Active

                count  code   rule that is not kept
                    1  DT-62  the history of a group tells its states
                1 anomaly in 1 of 2 groups
                """,
                ""));
  }

  @Test
  void without_anomalies_only_that_is_said() {
    assertThat(Wgkit.runWith(LINES, "replay", "-", "--type", "wg", "--state", "active").out())
        .isEqualTo("0 anomalies in 0 of 1 group\n");
  }

  @Test
  void the_profile_decides_how_much_it_matters() {
    assertThat(Wgkit.runWith(LINES, "replay", "-", "--profile", "rfc", "--format", "csv").out())
        .contains("alpha,DT-60,error,1997-01-01,8,");
    assertThat(
            Wgkit.runWith(LINES, "replay", "-", "--profile", "DRAFT-2418bis", "--format", "csv")
                .out())
        .contains("alpha,DT-59,warning,1997-01-01,8,");
    assertThat(Wgkit.run("replay", "--profile", "iso").err())
        .startsWith(
            "wgkit: Invalid value for option '--profile': 'iso' is none of rfc, practice,"
                + " draft-2418bis\n");
  }

  @Test
  void what_is_later_than_now_is_still_to_come() {
    assertThat(
            CsvReader.read(
                Wgkit.runWith(
                        LINES, "replay", "-", "--now", "2001-02-03T23:00:00Z", "--format", "csv")
                    .out()))
        .contains(
            List.of("zeta", "DT-64", "warning", "2001-02-04", "2", "2001-02-04 is still to come"));
    assertThat(Wgkit.run("replay", "--now", "soon").err())
        .startsWith(
            "wgkit: Invalid value for option '--now': 'soon' is neither a day like 2026-11-23 nor a"
                + " moment like 2026-11-23T12:00:00Z\n");
  }

  @Test
  void a_broken_input_is_replayed_as_far_as_it_can_be_read() {
    Wgkit run = Wgkit.runWith(LINES + "{\"acronym\":\n", "replay", "-", "--format", "csv");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEqualTo(Wgkit.runWith(LINES, "replay", "-", "--format", "csv").out());
  }

  @Test
  void a_text_cannot_drive_the_terminal() {
    String line =
        "{\"acronym\":\"x\",\"name\":\"\",\"history\":{\"events\":[{\"event\":\"state\",\"date\":\"2001\",\"state\":\"\\u001b[2J\"}]}}\n";
    Wgkit run = Wgkit.runWith(line, "replay", "-", "--from", "ndjson");
    assertThat(run.out()).contains("\uFFFD[2J").doesNotContain("\u001B");
  }

  @Provide
  Arbitrary<Directory> directories() {
    return ModelArbitraries.directories();
  }

  @Property(tries = 100)
  void each_anomaly_is_one_line(@ForAll("directories") Directory directory, @ForAll Profile profile)
      throws IOException {
    Audit audit = new Audit(Placeholders.in(directory), profile, Instant.EPOCH);
    Rows rows =
        ReplayCommand.rows(
            directory.groups().stream().flatMap(group -> audit.anomalies(group).stream()).toList());
    StringBuilder table = new StringBuilder();
    RowFormat.TABLE.print(rows, table, Style.PLAIN);
    assertThat(table.toString().lines()).hasSize(rows.rows().size() + 1);
    assertThat(table.codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c));
  }
}
