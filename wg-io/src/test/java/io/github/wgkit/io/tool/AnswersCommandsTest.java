package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands whose, list --as-of, milestones and succession. */
class AnswersCommandsTest {
  @TempDir private Path folder;

  private static final String GROUPS =
      """
      [
      {"pk":1,"model":"group.group","fields":{"acronym":"tsv","name":"Transport","type":"area",\
      "state":"active","time":"2011-12-09 12:00:00"}},
      {"pk":2,"model":"group.group","fields":{"acronym":"krb-wg","name":"Kerbs","type":"wg",\
      "state":"conclude","parent":1,"time":"2012-06-01 10:00:00","comments":"Merged with rafts to \
      become BOATS."}},
      {"pk":3,"model":"group.group","fields":{"acronym":"boats","name":"Boats","type":"wg",\
      "state":"active","parent":1,"time":"2012-06-01 10:00:00"}},
      {"pk":4,"model":"group.grouphistory","fields":{"group":3,"acronym":"rafts","name":"Rafts",\
      "type":"wg","state":"active","parent":1,"time":"2011-12-09 12:00:00"}},
      {"pk":1,"model":"group.groupevent","fields":{"group":2,"type":"changed_state","desc":"",\
      "time":"1983-12-13 12:00:00"}},
      {"pk":1,"model":"group.changestategroupevent","fields":{"state":"active"}},
      {"pk":2,"model":"group.groupevent","fields":{"group":2,"type":"changed_state","desc":"",\
      "time":"2010-02-03 12:00:00"}},
      {"pk":2,"model":"group.changestategroupevent","fields":{"state":"conclude"}},
      {"pk":3,"model":"group.groupevent","fields":{"group":3,"type":"changed_state","desc":"",\
      "time":"2005-02-03 12:00:00"}},
      {"pk":3,"model":"group.changestategroupevent","fields":{"state":"active"}},
      {"pk":1,"model":"group.groupmilestone","fields":{"group":3,"state":"active","desc":"Sail",\
      "due":"2012-03-31","resolved":"","docs":[],"time":"2012-01-05 10:00:00"}},
      {"pk":1,"model":"group.groupmilestonehistory","fields":{"group":3,"milestone":1,\
      "state":"active","desc":"Sail","due":"2011-12-31","resolved":"","docs":[],\
      "time":"2011-01-05 10:00:00"}},
      {"pk":2,"model":"group.groupmilestone","fields":{"group":3,"state":"active","desc":"Row",\
      "due":"2012-11-30","resolved":"","docs":[],"time":"2012-01-05 10:00:00"}}
      ]
      """;

  private static Wgkit run(Object... args) {
    return Wgkit.runWith(GROUPS, args);
  }

  @Test
  void whose_tells_the_group_and_why() {
    Wgkit run = run("whose", "draft-ietf-krb-wg-naming-04.txt", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            group,name,type,state,acronym,reason,sure,why
            krb-wg,Kerbs,wg,conclude,krb-wg,present-acronym,true,"its drafts begin with ""krb-wg""\"
            """
                .replace("\n", "\r\n"));
    assertThat(run("whose", "-", "draft-ietf-rafts-oars").out())
        .contains("boats  Boats", "it had the acronym rafts earlier");
    assertThat(run("whose", "draft-bloggs-boats-oars", "-").out()).contains("named-by-author  no");
  }

  @Test
  void nobodys_draft_is_a_failure() {
    Wgkit run = run("whose", "draft-ietf-planes-wing", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("draft-ietf-planes-wing belongs to no group of the input");
    assertThat(run("whose", "wing", "-").err())
        .contains("'wing' is no draft, and no document of the input");
    assertThat(run("whose", "wing", "-").status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void a_list_of_then_has_the_names_of_then_and_its_doubts() {
    Wgkit run = run("list", "--as-of", "2012-01-01", "--type", "wg", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "acronym,name,type,state,area,chairs,now,doubts",
            "krb-wg,Kerbs,wg,conclude,tsv,,krb-wg,acronym presumed: the oldest record is of"
                + " 2012-06-01; name presumed: the oldest record is of 2012-06-01; parent presumed:"
                + " the oldest record is of 2012-06-01; people presumed: the oldest record is of"
                + " 2012-06-01",
            "rafts,Rafts,wg,active,tsv,,boats,");
    Wgkit before = run("list", "--as-of", "2004-01-01", "-");
    assertThat(before.out()).contains("krb-wg").contains("state? ").contains("1 group");
    assertThat(before.err()).contains("of 2 other groups nothing is known on 2004-01-01");
    assertThat(run("list", "--as-of", "1980-01-01", "-").out()).isEqualTo("0 groups\n");
  }

  @Test
  void a_day_that_is_none_is_wrong_usage() {
    Wgkit run = run("list", "--as-of", "2012-02-30", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains("'2012-02-30' is no day like 2012-03-01");
  }

  @Test
  void milestones_tell_what_is_overdue_and_how_dates_slipped() {
    Wgkit run = run("milestones", "--wg", "BOATS", "--now", "2012-06-01", "-", "--format", "csv");
    assertThat(run.status()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "group,due,class,days_overdue,months_overdue,first_due,re_datings,slip_months,"
                + "resolution,resolved,stale,milestone,documents",
            "boats,2012-03,overdue,62,2,2011-12,1,3,,,false,Sail,",
            "boats,2012-11,not-yet-due,,,2012-11,0,0,,,false,Row,");
    assertThat(run.err())
        .contains("1  overdue ")
        .contains("2 milestones in 1 group; 1 re-dated 1 time, 3 months in all");
    assertThat(run("milestones", "--overdue", "--area", "tsv", "--now", "2012-06-01", "-").out())
        .contains("Sail")
        .doesNotContain("Row");
    assertThat(run("milestones", "--overdue", "--now", "2012-03-31", "-").out())
        .isEqualTo("0 milestones in 0 groups\n");
  }

  @Test
  void milestones_of_a_group_that_is_not_there_are_a_failure() {
    Wgkit run = run("milestones", "--wg", "boat", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("no group 'boat' in the input; did you mean boats");
  }

  @Test
  void succession_lists_who_came_out_of_whom_and_draws_it() throws IOException {
    assertThat(run("succession", "-", "--format", "csv").out().lines())
        .containsExactly(
            "from,kind,to,date,source,text",
            "krb-wg,merged-into,boats,,remarks,Merged with rafts to become BOATS.",
            "rafts,renamed-to,boats,2012-06-01,records,an earlier record of boats has this acronym",
            "rafts,merged-into,boats,,remarks,Merged with rafts to become BOATS.");
    Path facts =
        Files.writeString(
            folder.resolve("facts.txt"),
            "# what I know\n\nboats split-into ships 2014-05 # big ones\nx renamed-to y\n");
    Wgkit drawn = run("succession", "-", "--wg", "boats", "--facts", facts, "--to", "dot");
    assertThat(drawn.status()).isZero();
    assertThat(drawn.out())
        .contains("split into 2014-05 (told)", "Kerbs")
        .doesNotContain("label=\"y\"");
    assertThat(run("succession", "-", "--to", "svg").out())
        .contains(">Succession of 3 groups</title>");
    Path named = folder.resolve("x.svg");
    assertThat(run("succession", "-", "-o", named).status()).isZero();
    assertThat(Files.readString(named)).contains(">Succession of 3 groups</title>");
    Path bad = Files.writeString(folder.resolve("bad.txt"), "a renamed-to b\na became b\n");
    Wgkit refused = run("succession", "-", "--facts", bad);
    assertThat(refused.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(refused.err()).contains("bad.txt:2: 'became' is none of renamed-to, replaced-by");
    assertThat(run("succession", "-", "--wg", "tsv").status()).isEqualTo(ExitStatus.FAILED);
  }
}
