package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private Path folder;

  @Test
  void a_group_is_shown_with_all_that_is_known_of_it() {
    Wgkit run = Wgkit.run("show", "tls");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("tls  Transport Layer Security\n")
        .contains(
            "Working Group (wg)",
            "Active (active)",
            "Security Area (sec)",
            "charter-ietf-tls-06, Approved (approved)",
            "Chair",
            "Area Director",
            "Tech Advisor",
            "@example.org>",
            "2018-08  Done  TLS 1.3 published [rfc8446]",
            "1996-05  Active",
            "https://mailarchive.ietf.org/arch/browse/tls/");
  }

  @Test
  void what_is_not_known_takes_no_line() {
    assertThat(Wgkit.run("show", "irtf").out())
        .isEqualTo(
            """
            irtf  IRTF
              type   Internet Research Task Force (irtf)
              state  Active (active)
            """);
  }

  @Test
  void a_parent_that_is_no_area_is_not_called_one() {
    assertThat(Wgkit.run("show", "cfrg").out())
        .containsPattern("\n  parent +IRTF \\(irtf\\)\n")
        .doesNotContain("\n  area ");
  }

  @Test
  void milestones_under_review_stand_apart() {
    assertThat(Wgkit.run("show", "apn").out())
        .contains("milestones of the charter under review\n  2025-09  open")
        .doesNotContain("\nmilestones\n");
  }

  @Test
  void earlier_acronyms_and_names_are_told() {
    assertThat(Wgkit.run("show", "ipv6").out())
        .contains("earlier        ipngwg\n", "earlier names  IPNG\n", "and 1 earlier record\n");
  }

  @Test
  void a_doubtful_date_is_called_so() {
    assertThat(Wgkit.run("show", "bmwg").out()).contains("  1989 (uncertain)  Active\n");
  }

  @Test
  void the_case_of_an_acronym_does_not_count() {
    assertThat(Wgkit.run("show", "TLS")).isEqualTo(Wgkit.run("show", "tls"));
  }

  @Test
  void the_input_comes_after_the_acronym() throws IOException {
    Path file =
        Files.writeString(folder.resolve("one.ndjson"), "{\"acronym\":\"x\",\"name\":\"X\"}\n");
    assertThat(Wgkit.run("show", "x", file).out()).isEqualTo("x  X\n");
  }

  @Test
  void a_group_that_is_not_there_is_guessed_at() {
    assertThat(Wgkit.run("show", "ipngwg"))
        .isEqualTo(
            new Wgkit(
                ExitStatus.FAILED,
                "",
                "wgkit: no group 'ipngwg' in the sample; did you mean ipv6 (IP Version 6 Working"
                    + " Group, earlier ipngwg)?\n"));
    assertThat(Wgkit.run("show", "krbwg").err()).contains("did you mean krb-wg (Kerberos)?");
  }

  @Test
  void a_group_that_is_like_no_other_is_not_guessed_at() {
    assertThat(Wgkit.run("show", "xyzzy").err())
        .isEqualTo("wgkit: no group 'xyzzy' in the sample\n");
    assertThat(Wgkit.run("show", "a b").err()).isEqualTo("wgkit: no group 'a b' in the sample\n");
  }

  @Test
  void a_hostile_description_cannot_drive_the_terminal() {
    String line =
        "{\"acronym\":\"x\",\"name\":\"X\",\"description\":\"one\\r\\n  two\\u001b[2J\",\"comments\":\"\\u009b\"}\n";
    assertThat(Wgkit.runWith(line, "show", "x", "-").out())
        .isEqualTo("x  X\n\ndescription\n  one\n  two\uFFFD[2J\n\ncomments\n  \uFFFD\n");
  }

  @Test
  void the_input_may_stand_before_the_acronym() throws IOException {
    Path file = folder.resolve("groups.json");
    assertThat(Wgkit.run("convert", "-o", file).status()).isZero();
    String shown = Wgkit.run("show", "tls", file).out();

    assertThat(shown).startsWith("tls  Transport Layer Security\n");
    assertThat(Wgkit.run("show", file, "tls").out()).isEqualTo(shown);
    assertThat(Wgkit.run("case", file, "tls").out())
        .isNotEmpty()
        .isEqualTo(Wgkit.run("case", "tls", file).out());
    assertThat(Wgkit.run("announce", "review", file, "tls", "--now", "2026-11-26").out())
        .isNotEmpty()
        .isEqualTo(Wgkit.run("announce", "review", "tls", file, "--now", "2026-11-26").out());
  }

  @Test
  void an_input_that_is_not_there_is_told_wherever_it_stands() {
    Path missing = folder.resolve("missing.json");
    Wgkit run = Wgkit.run("show", missing, "tls");
    assertThat(run.status()).isEqualTo(ExitStatus.IO);
    assertThat(run.err()).contains("missing.json").contains("no such file");
  }
}
