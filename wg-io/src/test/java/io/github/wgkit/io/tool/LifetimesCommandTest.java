package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifetimesCommandTest {
  @TempDir private Path folder;

  /** Rows like those of a dump: the events of a group, numbered as they come. */
  private static String dump(String... groups) {
    StringBuilder rows = new StringBuilder("[");
    int event = 0;
    for (int i = 0; i < groups.length; i++) {
      String[] words = groups[i].split(" ", -1);
      rows.append(i == 0 ? "\n" : ",\n")
          .append(
              """
              {"pk":%d,"model":"group.group","fields":{"acronym":"%s","name":"%s","type":"%s",\
              "state":"%s"}}"""
                  .formatted(i + 1, words[0], words[0], words[1], words[2]));
      for (int word = 3; word < words.length; word += 2) {
        event++;
        rows.append(
            """
            ,
            {"pk":%1$d,"model":"group.groupevent","fields":{"group":%2$d,"type":"changed_state",\
            "desc":"","time":"%3$s 12:00:00"}},
            {"pk":%1$d,"model":"group.changestategroupevent","fields":{"state":"%4$s"}}"""
                .formatted(event, i + 1, words[word + 1], words[word]));
      }
    }
    return rows.append("\n]\n").toString();
  }

  private static final String STORY =
      dump(
          "ipsec wg conclude proposed 1992-11-25 active 1993-06-17 conclude 2005-04-29",
          "cidrd wg conclude proposed 1994-03-08 active 1994-03-08 conclude 1996-12-19",
          "pcc wg conclude conclude 1911-01-01 proposed 1987-11-01 active 1987-11-01",
          "aeiou wg conclude proposed 1983-12-13 active 1983-12-13 conclude 1996-04-12",
          "aaarg wg conclude conclude 2000-06-05",
          "crypt rg active active 2001-02-03");

  @Test
  void csv_has_the_rows_of_story_3_and_the_summary_goes_elsewhere() {
    Wgkit run = Wgkit.runWith(STORY, "lifetimes", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            acronym,chartered,chartered_q,concluded,concluded_q,days,quality
            aaarg,,missing,2000-06-05,exact,,start-unknown
            aeiou,,placeholder(1983-12-13),1996-04-12,exact,,start-unknown
            cidrd,1994-03-08,exact,1996-12-19,exact,1017,good
            ipsec,1993-06-17,exact,2005-04-29,exact,4334,good
            pcc,1987-11-01,exact,,placeholder(1911-01-01),,end-unknown
            """
                .replace("\n", "\r\n"));
    assertThat(run.err())
        .isEqualTo(
            """
            count  quality        meaning
                2  good           chartered and ended, both known to the day
                2  start-unknown  ended, start not known
                1  end-unknown    ended, end not known
            5 groups
            """);
  }

  @Test
  void json_has_null_where_nothing_is_known() {
    assertThat(Wgkit.runWith(STORY, "lifetimes", "-", "--format", "json").out())
        .isEqualTo(
            """
            [
            {"acronym":"aaarg","chartered":null,"chartered_q":"missing",\
            "concluded":"2000-06-05","concluded_q":"exact","days":null,"quality":"start-unknown"},
            {"acronym":"aeiou","chartered":null,"chartered_q":"placeholder(1983-12-13)",\
            "concluded":"1996-04-12","concluded_q":"exact","days":null,"quality":"start-unknown"},
            {"acronym":"cidrd","chartered":"1994-03-08","chartered_q":"exact",\
            "concluded":"1996-12-19","concluded_q":"exact","days":1017,"quality":"good"},
            {"acronym":"ipsec","chartered":"1993-06-17","chartered_q":"exact",\
            "concluded":"2005-04-29","concluded_q":"exact","days":4334,"quality":"good"},
            {"acronym":"pcc","chartered":"1987-11-01","chartered_q":"exact",\
            "concluded":null,"concluded_q":"placeholder(1911-01-01)","days":null,\
            "quality":"end-unknown"}
            ]
            """);
  }

  @Test
  void a_table_has_the_summary_at_its_end() {
    Wgkit run = Wgkit.runWith(STORY, "lifetimes", "-", "--type", "rg");
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            acronym  chartered   chartered_q  concluded  concluded_q  days  quality
            crypt    2001-02-03  exact                                      open

            count  quality  meaning
                1  open     open, start known
            1 group
            """);
  }

  @Test
  void working_groups_of_all_states_are_told_of_unless_others_are_wanted() {
    String input =
        dump(
            "b wg bof",
            "p wg proposed",
            "d wg dormant",
            "u wg asleep",
            "r rg active",
            "s sdo active");
    assertThat(CsvReader.read(Wgkit.runWith(input, "lifetimes", "-", "--format", "csv").out()))
        .extracting(row -> row.get(0) + " " + row.get(6))
        .containsExactly(
            "acronym quality", "b bof", "d dormant", "p never-chartered", "u no-events");
    assertThat(
            CsvReader.read(
                Wgkit.runWith(input, "lifetimes", "-", "--type", "rg,sdo", "--format", "csv")
                    .out()))
        .extracting(row -> row.get(0))
        .containsExactly("acronym", "r", "s");
  }

  @Test
  void a_day_stands_out_among_all_groups_whichever_are_told_of() {
    String[] groups = new String[31];
    for (int i = 0; i < 30; i++) {
      groups[i] = "g" + i + " area conclude active 2001-01-02 conclude 2009-09-09";
    }
    groups[30] = "shmoo wg conclude active 2002-01-02 conclude 2009-09-09";
    assertThat(Wgkit.runWith(dump(groups), "lifetimes", "-", "--format", "csv").out())
        .contains("shmoo,2002-01-02,exact,,placeholder(2009-09-09),,end-unknown\r\n");
  }

  @Test
  void nothing_to_tell_of_is_told() {
    Wgkit run = Wgkit.runWith(dump("s sdo active"), "lifetimes", "-");
    assertThat(run)
        .isEqualTo(new Wgkit(0, "0 groups\n", "wgkit: no group is of type 'wg'; there is: sdo\n"));
  }

  @Test
  void rows_go_to_a_file_and_the_summary_to_the_terminal() throws IOException {
    Path file = folder.resolve("lifetimes.csv");
    Wgkit run = Wgkit.runWith(STORY, "lifetimes", "-", "--format", "csv", "-o", file);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).endsWith("5 groups\n");
    assertThat(Files.readString(file))
        .isEqualTo(Wgkit.runWith(STORY, "lifetimes", "-", "--format", "csv").out());
  }

  @Test
  void a_broken_input_is_told_as_far_as_it_can_be_read() {
    String broken = STORY.substring(0, STORY.length() - 30);
    Wgkit run = Wgkit.runWith(broken, "lifetimes", "-", "--format", "csv");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).contains("ipsec,1993-06-17,exact,2005-04-29,exact,4334,good\r\n");
  }

  @Test
  void the_sample_is_told_of() {
    Wgkit run = Wgkit.run("lifetimes");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\nbmwg ", " uncertain ", " groups\n");
  }

  @Provide
  Arbitrary<Directory> directories() {
    return ModelArbitraries.directories();
  }

  @Property(tries = 100)
  void each_group_has_one_row_and_one_known_class(@ForAll("directories") Directory directory)
      throws IOException {
    ImmutableList<Group> groups = directory.groups();
    Placeholders placeholders = Placeholders.in(directory);
    Rows rows =
        LifetimesCommand.rows(
            groups, groups.stream().map(group -> Lifetime.of(group, placeholders)).toList());
    StringBuilder csv = new StringBuilder();
    RowFormat.CSV.print(rows, csv, Style.PLAIN);
    List<String> classes = Stream.of(LifetimeQuality.values()).map(LifetimeQuality::slug).toList();
    assertThat(CsvReader.read(csv.toString()))
        .hasSize(groups.size() + 1)
        .allMatch(
            row ->
                row.size() == 7 && (row.get(6).equals("quality") || classes.contains(row.get(6))));
  }

  @Test
  void the_help_names_every_class() {
    String help = Wgkit.run("lifetimes", "--help").out();
    assertThat(Stream.of(LifetimeQuality.values()).map(LifetimeQuality::slug))
        .allMatch(help::contains);
  }
}
