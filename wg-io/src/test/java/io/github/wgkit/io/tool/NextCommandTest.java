package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.Resources;
import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Sample;
import io.github.wgkit.io.tool.NextStep.Subject;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.charter.BlockerReport;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStage;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextCommandTest {
  private static final String SHMOO = resource();
  private static final Instant NOW = Instant.parse("2022-03-07T00:00:00Z");
  private static final String TULIP =
      "{\"format\":\"wgkit-chartering-case\",\"version\":1,"
          + "\"group\":{\"acronym\":\"tulip\",\"name\":\"Tulips\",\"type\":\"wg\"}}";

  @TempDir private Path folder;

  private static String resource() {
    try {
      return Resources.toString(NextCommandTest.class.getResource("shmoo-case.json"), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Wgkit shmoo(Object... options) {
    Object[] args = Stream.concat(Stream.of("next", "-"), Stream.of(options)).toArray();
    return Wgkit.runWith(SHMOO, args);
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
  }

  // What is printed

  @Test
  void an_area_director_learns_what_blocks_a_charter() {
    Wgkit run = shmoo("--now", "2022-03-07");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            """
            shmoo  Stay Home Meet Only Online
            profile practice, role responsible area director, time 2022-03-07T00:00:00Z

            charter-ietf-shmoo 00-03  External review, 18 days  can go to: IESG review (normal), \
            Not under review (normal), 2 unusual
              BLOCKED  DT-13  open Block: Bo Esempio, 6 days, made on 00-02 (the text is now \
            00-03; compare 00-02 with it)
              WARN     DT-14  the ballot was issued on 00-02, one revision behind the text
              WARN     F-33c  the telechat of 2022-03-03 is past, and no other is scheduled
              WARN     B-19b  the proposed charter has no milestones

            the group: Proposed
            """);
  }

  @Test
  void missing_milestones_are_no_blocker_where_the_rules_do_not_want_any() {
    assertThat(shmoo("--now", "2022-03-07", "--profile", "draft-2418bis").out())
        .contains("  WARN     DT-14", "profile draft-2418bis")
        .doesNotContain("B-19");
  }

  @Test
  void steps_are_told_with_standing_actors_and_what_is_in_the_way() {
    String printed = shmoo("--now", "2022-03-07").out();
    assertThat(printed).contains("\n\nthe group: Proposed\n", "\n\nthe charter: External review\n");
    assertThat(line(printed, "  decline "))
        .containsPattern(
            "^  decline +to Not under review  normal +any area director, Secretariat, IESG$");
    assertThat(line(printed, "  start informal")).containsPattern("to Informal review +unusual ");
    assertThat(line(printed, "  submit")).containsPattern("^  submit a revision +stays +normal ");
    assertThat(line(printed, "  approve  "))
        .containsPattern("to Approved +refused \\(normal\\) +IESG, Secretariat$");
    assertThat(line(printed, "      error A-40b: "))
        .contains("approve is for: IESG, Secretariat")
        .endsWith("(RFC 2418 section 2.3; RFC 6292 section 2.1)");
    // the message alone would not say what is missing
    assertThat(line(printed, "      needs DT-27: "))
        .matches("      needs DT-27: [^:]+: [^:]+ \\(Datatracker, form to set a telechat date\\)");
  }

  @Test
  void a_group_of_the_sample_is_named_by_its_acronym() {
    Wgkit run = Wgkit.run("next", "TLS", "--now", "2026-03-01");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("tls  Transport Layer Security\n")
        .contains(
            "\ncharter-ietf-tls 06  Approved  can go to: Informal review (normal), ",
            "\nthe group: Active\n",
            "\nthe charter: Approved\n");
  }

  @Test
  void a_charter_that_the_record_does_not_know_is_not_under_review() {
    assertThat(Wgkit.runWith(TULIP, "next", "-", "--now", "2026-03-01").out())
        .startsWith("tulip  Tulips\n")
        .contains(
            "\ncharter-ietf-tulip  Not under review  can go to: ",
            "\nthe group: no state recorded, treated as Unknown\n",
            "\nthe charter: Not under review\n");
  }

  @Test
  void an_unknown_state_is_told_with_what_it_is_treated_as() {
    String odd =
        TULIP.replace(
            "\"type\"",
            "\"state\":\"hibernating\",\"charter\":{\"name\":\"charter-ietf-tulip\","
                + "\"state\":\"moonrev\"},\"type\"");
    assertThat(Wgkit.runWith(odd, "next", "-", "--now", "2026-03-01").out())
        .contains(
            "\nthe group: hibernating, treated as Unknown\n",
            "\nthe charter: moonrev, treated as Not under review\n");
  }

  @Test
  void no_report_is_made_of_a_charter_that_no_such_group_has() {
    String printed = Wgkit.run("next", "irtf", "--now", "2026-03-01").out();
    assertThat(printed).contains("  error DT-02: ", "  error DT-11: ").doesNotContain("can go to");
  }

  @Test
  void a_hostile_name_cannot_drive_the_terminal() {
    String hostile = TULIP.replace("Tulips", "Tu\\u001b[2Jlips\\r\\nlist");
    assertThat(Wgkit.runWith(hostile, "next", "-").out())
        .startsWith("tulip  Tu\uFFFD[2Jlips list\n");
  }

  // Milestones

  /** A case of a group that works by milestones of every kind. */
  private static String garden(String... changes) {
    String text =
        """
        {"format":"wgkit-chartering-case","version":1,"group":{"acronym":"garden",
        "name":"Garden","type":"wg","state":"active","milestones":[
        {"description":"Plant the hedge","due":"2021-11-30","resolution":"Done"},
        {"description":"Water the lawn","due":"2021-12-31"},
        {"description":"Mow the lawn","due":"2022-05-31","documents":["draft-ietf-garden-mow"]},
        {"description":"Plant roses","due":"2022-08-31","state":"review",
        "lastModified":"2022-03-01T23:30:00-08:00"}]}}
        """;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    return text;
  }

  private static Wgkit milestones(String item, String actor, Object... options) {
    Object[] args =
        Stream.concat(
                Stream.of(
                    "next", "-", "--about", "milestone", "--now", "2022-03-07", "--actor", actor),
                Stream.of(options))
            .toArray();
    return Wgkit.runWith(item, args);
  }

  @Test
  void a_chair_learns_what_can_be_done_to_milestones() {
    assertThat(milestones(garden(), "chair"))
        .isEqualTo(
            new Wgkit(
                ExitStatus.FINE,
                """
                garden  Garden
                profile practice, role chair, time 2022-03-07T00:00:00Z

                the milestones: 4 in the current plan, 1 of them overdue, none in the proposed plan
                  for review
                    2022-08  Plant roses
                        waits since 2022-03-02
                      at once     re-date, link documents, resolve, delete                        \
                secretary, delegate, chair, any area director, Secretariat
                      by others   accept, reject                                                  \
                any area director, Secretariat                              G-14
                      by others   reword                                                          \
                any area director, Secretariat                              G-13
                  open
                    2021-12  Water the lawn (overdue)
                    2022-05  Mow the lawn [draft-ietf-garden-mow]
                      at once     re-date, link documents, resolve, delete                        \
                secretary, delegate, chair, any area director, Secretariat
                      by others   reword                                                          \
                any area director, Secretariat                              G-13
                  resolved: 1
                      at once     re-date, link documents, reopen, change the resolution, delete  \
                secretary, delegate, chair, any area director, Secretariat
                      by others   reword                                                          \
                any area director, Secretariat                              G-13
                  the plans as a whole
                      at once     add to the proposed plan, reorder, reorder the proposed plan    \
                secretary, delegate, chair, any area director, Secretariat
                      at once     reset the proposed plan                                         \
                secretary, delegate, chair, any area director, Secretariat  DT-41
                      by request  add                                                             secretary, delegate, chair
                      by others   use an order                                                    \
                any area director, Secretariat                              C-22
                  why
                      error C-22: the area director decides whether milestones have dates, without rechartering \
                (draft-ietf-procon-2418bis, 3.3 and 6; Datatracker, form to edit milestones)
                      error G-13: creating, deleting and rewording a milestone takes an area director \
                (RFC 6433 section 4; RFC 6433 section 1; Datatracker, form to edit milestones)
                      error G-14: an area director, any of them, accepts or rejects what waits \
                (RFC 6433 section 4; RFC 6433 section 6; Datatracker, form to edit milestones)
                      warning DT-41: the proposed plan is made of the current one while the group is \
                rechartered: the newest revision of the charter is not recorded, which is no proposal to \
                recharter (Datatracker, form to reset charter milestones)
                """,
                ""));
  }

  @Test
  void what_a_chair_may_only_ask_for_is_done_by_request() {
    assertThat(line(milestones(garden(), "chair", "--profile", "rfc").out(), "      by request"))
        .matches("      by request +reword, delete +chair");
    String director = milestones(garden(), "area-director", "--profile", "rfc").out();
    assertThat(director).contains("reword, delete").doesNotContain("ask to", "by request");
  }

  @Test
  void what_others_may_do_is_told_with_the_reason() {
    String printed = milestones(garden(), "individual").out();
    assertThat(printed).doesNotContain("  at once  ", "  by request  ");
    assertThat(line(printed, "      by others"))
        .matches("      by others +accept, reject +any area director, Secretariat +G-14");
    assertThat(line(printed, "      error G-14: "))
        .isEqualTo(
            "      error G-14: an area director, any of them, accepts or rejects what waits"
                + " (RFC 6433 section 4; RFC 6433 section 6; Datatracker, form to edit"
                + " milestones)");
  }

  @Test
  void a_milestone_for_which_something_waits_is_told_alone() {
    String waiting =
        garden(
            "\"resolution\":\"Done\"",
            "\"resolution\":\"Done\",\"wgkitPending\":{\"rewording\":{\"description\":\"Plant"
                + " a wall\",\"requested\":\"2022-03-01T23:30:00-08:00\",\"personName\":\"Ada"
                + " Example\"},\"deletion\":{}}");
    String printed = milestones(waiting, "area-director", "--profile", "rfc").out();
    assertThat(printed)
        .contains(
            """
              resolved
                2021-11  Plant the hedge
                    waits since 2022-03-02, asked for by Ada Example: reword to "Plant a wall"
                    waits: delete
            """);
    assertThat(printed).contains("accept the rewording, reject the rewording");
  }

  @Test
  void a_group_without_dates_has_places_and_nothing_overdue() {
    String printed =
        milestones(
                garden(
                    "\"state\":\"active\"",
                    "\"state\":\"active\",\"usesMilestoneDates\":false",
                    "\"due\":\"2021-12-31\"",
                    "\"order\":12"),
                "chair")
            .out();
    assertThat(printed)
        .contains("; an order instead of due dates\n", "\n    #12      Water the lawn\n")
        .doesNotContain("overdue");
  }

  @Test
  void milestones_of_a_group_that_cannot_have_any_are_left_alone() {
    assertThat(milestones(garden("\"wg\"", "\"area\""), "area-director").out())
        .contains("      nothing can be done", "      error DT-31: ")
        .doesNotContain("  at once  ", "  by others  ");
    String none = Wgkit.run("next", "irtf", "--about", "milestone").out();
    assertThat(none)
        .endsWith("the milestones: none in the current plan, none in the proposed plan\n");
  }

  @Test
  void only_what_is_asked_about_is_told() {
    assertThat(shmoo("--about", "group").out())
        .contains("\nthe group: ")
        .doesNotContain("the charter: ", "can go to", "the milestones: ");
    assertThat(shmoo("--about", "charter,Milestone").out())
        .contains("\nthe charter: ", "can go to", "\nthe milestones: ")
        .doesNotContain("the group: ");
    assertThat(CsvReader.read(shmoo("--about", "charter", "--format", "csv").out()))
        .extracting(row -> row.get(1))
        .containsOnly("about", "charter", "blocker");
    assertMisused(
        shmoo("--about", "people"),
        "Invalid value for option '--about' (SUBJECT): 'people' is none of group, charter,"
            + " milestone");
  }

  @Test
  void rows_about_milestones_tell_alike_ones_together() {
    List<List<String>> rows = CsvReader.read(milestones(garden(), "chair", "--format=csv").out());
    assertThat(rows)
        .filteredOn(row -> row.get(3).equals("resolve") && row.get(4).equals("open"))
        .containsExactly(
            List.of(
                "garden",
                "milestone",
                "Water the lawn; Mow the lawn",
                "resolve",
                "open",
                "resolved",
                "normal",
                "allowed",
                "secretary; delegate; chair; area-director; responsible-area-director; secretariat",
                "true",
                "error",
                "G-17b",
                "a short phrase says that a milestone is no longer due",
                "the phrase is empty; \"Done\" is the usual one",
                "RFC 6433 section 4; Datatracker, form to edit milestones"));
    assertThat(rows)
        .filteredOn(row -> row.get(3).equals("accept"))
        .extracting(row -> row.get(2) + ", " + row.get(4) + ", " + row.get(7))
        .containsExactly("Plant roses, review, refused");
  }

  // Who acts, by whose rules, when

  @Test
  void whoever_is_in_charge_acts_by_default() {
    assertThat(Wgkit.run("next", "tls").out()).contains(", role responsible area director, ");
    String research = Wgkit.run("next", "panrg").out();
    assertThat(research).contains(", role IRTF Chair, ");
    assertThat(line(research, "  conclude ")).endsWith("  IRTF Chair, Secretariat");
    assertThat(line(Wgkit.run("next", "tls").out(), "  conclude "))
        .endsWith("  any area director, Secretariat");
  }

  @ParameterizedTest
  @EnumSource
  void everybody_can_be_asked_about(ActorRole role) {
    String word = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Wgkit run = shmoo("--actor", word, "--now", "2022-03-07");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains(", role " + role.label() + ", ");
    assertThat(run.out().contains("error A-40b: "))
        .isEqualTo(role != ActorRole.IESG && role != ActorRole.SECRETARIAT);
  }

  @ParameterizedTest
  @EnumSource
  void every_profile_has_its_answers(Profile profile) {
    String word = profile.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Wgkit run = shmoo("--profile", word, "--now", "2022-03-07");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("profile " + word + ", ");
    assertThat(line(run.out(), "  replace  "))
        .contains(profile == Profile.PRACTICE ? " normal " : " unusual ");
  }

  @Test
  void the_moment_counts() {
    assertThat(shmoo("--now", "2022-03-02T23:59:59-08:00").out())
        .contains("time 2022-03-03T07:59:59Z", "External review, 14 days")
        .doesNotContain("is past");
    assertThat(shmoo("--now", "2022-02-01").out()).contains(" 00-03  External review  can go to");
    assertThat(shmoo().out()).containsPattern("time 20[2-9][0-9]-[01][0-9]-[0-3][0-9]T");
  }

  @Test
  void words_that_are_none_are_wrong_usage() {
    assertMisused(
        shmoo("--actor", "king"),
        "Invalid value for option '--actor': 'king' is none of individual, secretary, delegate,"
            + " chair, area-director, responsible-area-director, irtf-chair, iesg, secretariat");
    assertMisused(
        shmoo("--profile", "moon"),
        "Invalid value for option '--profile': 'moon' is none of rfc, practice, draft-2418bis");
    assertMisused(
        shmoo("--now", "soon"),
        "Invalid value for option '--now': 'soon' is neither a day like 2026-11-23 nor a moment"
            + " like 2026-11-23T12:00:00Z");
    assertMisused(Wgkit.run("next"), "Missing required parameter: 'ACRONYM|CASE.json'");
  }

  private static void assertMisused(Wgkit run, String message) {
    assertThat(run)
        .isEqualTo(
            new Wgkit(ExitStatus.USAGE, "", "wgkit: " + message + "\nTry 'wgkit next --help'.\n"));
  }

  // An acronym or a file

  @Test
  void a_case_is_a_file_that_is_there_or_looks_like_one() throws IOException {
    String expected = Wgkit.runWith(TULIP, "next", "-", "--now", "2026-03-01").out();
    for (String name : new String[] {"case.json", "CASE.JSON", "case.txt", "tulip"}) {
      Path file = Files.writeString(folder.resolve(name), TULIP);
      assertThat(Wgkit.run("next", file, "--now", "2026-03-01"))
          .isEqualTo(new Wgkit(ExitStatus.FINE, expected, ""));
    }
  }

  @Test
  void a_packed_case_is_unpacked() throws IOException {
    Path file = folder.resolve("case.json.gz");
    CharteringCaseJson.write(shmooCase(), file);
    assertThat(Wgkit.run("next", file, "--now", "2022-03-07"))
        .isEqualTo(shmoo("--now", "2022-03-07"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.json", "missing.JSON", "missing.json.gz", "no/such", "./tls"})
  void a_file_that_is_missing_is_an_io_failure(String name) {
    assertThat(Wgkit.run("next", name))
        .isEqualTo(
            new Wgkit(ExitStatus.IO, "", "wgkit: " + name + ": there is no such file or folder\n"));
  }

  @Test
  void a_group_is_looked_up_in_the_input() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("one.ndjson"),
            "{\"acronym\":\"x\",\"name\":\"X\",\"type\":\"wg\",\"state\":\"bof\"}\n");
    Wgkit run = Wgkit.run("next", "x", file, "--now", "2026-03-01");
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("x  X\n").contains("\nthe group: BOF\n");
    assertThat(Wgkit.run("next", "y", file))
        .isEqualTo(new Wgkit(ExitStatus.FAILED, "", "wgkit: no group 'y' in " + file + "\n"));
    assertThat(Wgkit.runWith(Files.readString(file), "next", "x", "-", "--now", "2026-03-01").out())
        .isEqualTo(run.out());
  }

  @Test
  void what_the_history_tells_of_the_review_is_used() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), SHMOO);
    Wgkit run = Wgkit.run("next", "shmoo", file, "--now", "2022-03-07");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("External review, 18 days", "the telechat of 2022-03-03 is past");
    assertThat(run.err()).contains("info chartering-case: ").hasLineCount(1);
  }

  @Test
  void a_group_that_is_not_there_is_guessed_at() {
    assertThat(Wgkit.run("next", "krbwg"))
        .isEqualTo(
            new Wgkit(
                ExitStatus.FAILED,
                "",
                "wgkit: no group 'krbwg' in the sample; did you mean krb-wg (Kerberos)?\n"));
    assertThat(Wgkit.run("next", "a\u0000b").status()).isEqualTo(ExitStatus.FAILED);
  }

  @Test
  void a_case_needs_no_input() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), TULIP);
    assertMisused(
        Wgkit.run("next", file, file),
        "A chartering case has its group inside, and needs no INPUT; to look a group up, give its"
            + " acronym instead of '"
            + file
            + "'");
    assertMisused(
        Wgkit.run("next", file, "--from", "json"),
        "--from needs an INPUT; for standard input, it is -");
  }

  @Test
  void a_directory_is_no_case_and_the_way_to_use_it_is_told() throws IOException {
    Path file = folder.resolve("groups.json");
    assertThat(Wgkit.run("convert", "-o", file).status()).isZero();
    Wgkit run = Wgkit.run("next", file);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            file
                + ":2:13 /format: error wrong-format: this is a directory of groups"
                + " (\"wgkit-directory\"), and a chartering case is expected"
                + " (\"wgkit-chartering-case\")\n"
                + "wgkit: to look a group up in a file of groups, name it: wgkit next ACRONYM "
                + file
                + "\n");
    assertThat(Wgkit.run("next", "tls", file).status()).isZero();
  }

  @Test
  void a_case_with_errors_is_used_as_far_as_it_can_be() {
    String faulty = TULIP.replace("\"version\":1", "\"version\":1,\"telechat\":\"soon\"");
    Wgkit run = Wgkit.runWith(faulty, "next", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out()).startsWith("tulip  Tulips\n");
    assertThat(run.err()).contains("1:58 /telechat: error value-refused: ");
    Wgkit strict = Wgkit.runWith(faulty, "next", "-", "--strict");
    assertThat(strict).isEqualTo(new Wgkit(ExitStatus.FAILED, "", run.err()));
    Wgkit broken = Wgkit.runWith("{\"format\":", "next", "-");
    assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("error json-truncated: ").hasLineCount(1);
  }

  // Rows

  @Test
  void csv_has_a_row_for_each_finding_and_for_each_blocker() {
    List<List<String>> rows = CsvReader.read(shmoo("--format", "csv", "--now", "2022-03-07").out());
    assertThat(rows.get(0))
        .containsExactly(
            "acronym",
            "about",
            "milestones",
            "step",
            "from",
            "to",
            "standing",
            "answer",
            "actors",
            "wanted",
            "severity",
            "rule",
            "title",
            "message",
            "citation");
    assertThat(rows)
        .contains(
            List.of(
                "shmoo",
                "charter",
                "",
                "decline",
                "extrev",
                "notrev",
                "normal",
                "allowed",
                "area-director; responsible-area-director; secretariat; iesg",
                "false",
                "",
                "",
                "",
                "",
                ""),
            List.of(
                "shmoo",
                "charter",
                "",
                "schedule",
                "extrev",
                "extrev",
                "normal",
                "allowed",
                "area-director; responsible-area-director; secretariat",
                "true",
                "error",
                "DT-27",
                "a charter goes on the agenda of a telechat on a certain day",
                "no day is given",
                "Datatracker, form to set a telechat date"));
    assertThat(rows.stream().filter(row -> row.get(1).equals("blocker")))
        .extracting(row -> String.join("|", row.subList(3, 12)))
        .containsExactly(
            "|extrev|||blocked||false|warning|DT-13",
            "|extrev|||in-the-way||false|warning|DT-14",
            "|extrev|||in-the-way||false|warning|F-33c",
            "|extrev|||in-the-way||false|warning|B-19b");
  }

  @Test
  void json_has_the_same_cells() {
    List<List<String>> rows = CsvReader.read(shmoo("--format", "csv", "--now", "2022-03-07").out());
    String json = shmoo("--format", "json", "--now", "2022-03-07").out();
    assertThat(json.lines().count()).isEqualTo(rows.size() - 1 + 2);
    assertThat(json)
        .startsWith("[\n{\"acronym\":\"shmoo\",\"about\":\"group\",\"milestones\":\"\",\"step\":\"")
        .endsWith("\"citation\":\"" + Iterables.getLast(Iterables.getLast(rows)) + "\"}\n]\n");
  }

  @Test
  void rows_can_go_to_a_file() throws IOException {
    Path file = folder.resolve("next.csv");
    assertThat(shmoo("--format", "csv", "--now", "2022-03-07", "-o", file).out()).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(shmoo("--format", "csv", "--now", "2022-03-07").out());
  }

  // Laws

  private static CharteringCase shmooCase() throws IOException {
    return CharteringCaseJson.read(Input.of(SHMOO.getBytes(UTF_8), ""), ReadOptions.strict())
        .value();
  }

  @Property(tries = 150)
  void all_that_the_lifecycle_says_of_any_case_is_in_the_rows(
      @ForAll CharteringCase item, @ForAll Actor actor, @ForAll Profile profile) {
    NextSteps steps =
        NextSteps.of(item, actor, profile, NOW, Set.of(Subject.GROUP, Subject.CHARTER));
    List<String> expected = new ArrayList<>();
    GroupLifecycle.options(item.group(), actor, profile, NOW)
        .forEach(option -> expected(option, expected));
    CharterProcess.options(item, actor, profile, NOW).forEach(option -> expected(option, expected));
    BlockerReport.of(item, actor, profile, NOW)
        .blockers()
        .forEach(blocker -> expected.add("|false|" + told(blocker.finding())));
    assertThat(steps.rows().rows())
        .extracting(
            row -> Stream.of(3, 9, 10, 11, 13).map(i -> row.get(i).text()).toList().toString())
        .isEqualTo(expected.stream().map(NextCommandTest::cells).toList());
  }

  private static void expected(Option<?, ?> option, List<String> expected) {
    String step = option.transition().action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (option.findings().isEmpty() && option.wanted().isEmpty()) {
      expected.add(step + "|false|||");
    }
    option.findings().forEach(finding -> expected.add(step + "|false|" + told(finding)));
    option.wanted().forEach(finding -> expected.add(step + "|true|" + told(finding)));
  }

  private static String told(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT)
        + "|"
        + finding.rule().id()
        + "|"
        + finding.message();
  }

  private static String cells(String joined) {
    return ImmutableList.copyOf(joined.split("\\|", 5)).toString();
  }

  @Property(tries = 150)
  void all_that_the_lifecycle_says_of_any_milestone_is_in_the_rows(
      @ForAll CharteringCase item, @ForAll Actor actor, @ForAll Profile profile) {
    Group group = item.group();
    NextSteps steps = NextSteps.of(item, actor, profile, NOW, Set.of(Subject.MILESTONE));
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (List<Cell> row : steps.rows().rows()) {
      assertThat(row.get(1).text()).isEqualTo("milestone");
      told.computeIfAbsent(row.get(4).text() + ": " + row.get(2).text(), key -> new ArrayList<>())
          .add(Stream.of(3, 9, 10, 11, 13).map(i -> row.get(i).text()).toList().toString());
    }
    for (MilestonePlan plan : List.of(group.milestones(), group.proposedMilestones())) {
      for (int place = 0; place < plan.milestones().size(); place++) {
        MilestoneStage stage = MilestoneStage.of(plan.milestones().get(place));
        String description = plan.milestones().get(place).description();
        List<String> expected = expected(MilestoneReference.to(plan, place), group, actor, profile);
        assertThat(told.entrySet())
            .anyMatch(
                rows ->
                    rows.getKey().startsWith(Words.word(stage) + ": ")
                        && rows.getKey().contains(description)
                        && rows.getValue().containsAll(expected));
      }
    }
    assertThat(told.get("none: "))
        .isEqualTo(expected(MilestoneReference.NOTHING, group, actor, profile));
    // told once, however many milestones are alike
    assertThat(steps.ofMilestones().orElseThrow().alike())
        .extracting(some -> List.of(some.plan(), some.stage(), some.steps().toString()))
        .doesNotHaveDuplicates();
    assertThat(
            steps.ofMilestones().orElseThrow().alike().stream()
                .mapToInt(some -> some.milestones().size())
                .sum())
        .isEqualTo(
            group.milestones().milestones().size()
                + group.proposedMilestones().milestones().size());
  }

  private static List<String> expected(
      MilestoneReference milestone, Group group, Actor actor, Profile profile) {
    List<String> expected = new ArrayList<>();
    MilestoneProcess.options(group, milestone, actor, profile, NOW).stream()
        .map(MilestoneSteps::withoutTrifles)
        .forEach(option -> expected(option, expected));
    return expected.stream().map(NextCommandTest::cells).toList();
  }

  @Property(tries = 100)
  void who_is_named_for_a_step_has_no_more_errors_against_it_than_whoever_asks(
      @ForAll CharteringCase item, @ForAll Actor actor, @ForAll Profile profile) {
    NextSteps asked =
        NextSteps.of(item, actor, profile, NOW, Set.of(Subject.GROUP, Subject.CHARTER));
    for (List<Cell> row : asked.rows().rows()) {
      String about = row.get(1).text();
      String step = row.get(3).text();
      if (about.equals("blocker")) {
        continue;
      }
      assertThat(row.get(8).text()).as(step).isNotEmpty();
      for (String word : row.get(8).text().split("; ", -1)) {
        ActorRole role = ActorRole.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        assertThat(refusals(item, about, step, Actor.of(role), profile))
            .as("%s by %s", step, word)
            .isLessThanOrEqualTo(refusals(item, about, step, Actor.of(actor.role()), profile));
      }
    }
  }

  private static long refusals(
      CharteringCase item, String about, String step, Actor actor, Profile profile) {
    ImmutableList<? extends Option<?, ?>> options =
        about.equals("group")
            ? GroupLifecycle.options(item.group(), actor, profile, NOW)
            : CharterProcess.options(item, actor, profile, NOW);
    return options.stream()
        .filter(
            option ->
                option
                    .transition()
                    .action()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-')
                    .equals(step))
        .flatMap(option -> option.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
  }

  @Property(tries = 60)
  void any_case_is_printed(@ForAll CharteringCase item) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CharteringCaseJson.write(item, out);
    Wgkit run = Wgkit.runWith(out.toString(UTF_8), "next", "-", "--now", NOW);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("\nthe group: ", "\nthe charter: ", "\nthe milestones: ");
  }

  @Test
  void every_group_of_the_sample_has_answers() {
    for (Acronym acronym :
        Sample.directory().groups().stream().map(group -> group.acronym()).toList()) {
      Wgkit run = Wgkit.run("next", acronym, "--format", "csv", "--now", "2026-03-01");
      assertThat(run.status()).isZero();
      assertThat(CsvReader.read(run.out())).hasSizeGreaterThan(1);
    }
  }
}
