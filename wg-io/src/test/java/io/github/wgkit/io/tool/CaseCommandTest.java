package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.Sample;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.model.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseCommandTest {
  private static final String FAULTY =
      "{\"acronym\":\"tulip\",\"name\":\"Tulips\",\"type\":\"wg\",\"state\":42}\n";

  @TempDir private Path folder;

  private static CharteringCase read(String json) throws IOException {
    return CharteringCaseJson.read(Input.of(json.getBytes(UTF_8), ""), ReadOptions.strict())
        .value();
  }

  @Test
  void the_case_of_every_group_is_written_whole() throws IOException {
    for (Group group : Sample.directory().groups()) {
      Wgkit run = Wgkit.run("case", group.acronym());
      assertThat(run.status()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(read(run.out())).isEqualTo(CharteringCase.of(group));
    }
  }

  @Test
  void the_case_answers_like_its_group() {
    for (String form : new String[] {"table", "csv", "json"}) {
      assertThat(
              Wgkit.runWith(
                  Wgkit.run("case", "MLS").out(),
                  "next",
                  "-",
                  "--now",
                  "2026-03-01",
                  "--format",
                  form))
          .isEqualTo(Wgkit.run("next", "mls", "--now", "2026-03-01", "--format", form));
    }
  }

  @Test
  void an_edited_case_is_asked_about() throws IOException {
    Path file = folder.resolve("case.json");
    assertThat(Wgkit.run("case", "mls", "-o", file)).isEqualTo(new Wgkit(0, "", ""));
    String text = Files.readString(file);
    String edited =
        text.replaceFirst("(?m)^\\{$", "{\n  \"telechat\": \"2026-03-05\",")
            .replaceFirst("\"state\": \"approved\"", "\"state\": \"extrev\"");
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(file, edited);
    assertThat(read(edited).telechat()).contains(LocalDate.of(2026, 3, 5));
    String asked = Wgkit.run("next", file, "--about=charter", "--now", "2026-03-01").out();
    assertThat(asked)
        .contains("\ncharter-ietf-mls 02  External review  can go to: IESG review (normal), ")
        .containsPattern("\n  take off the agenda +stays +normal ")
        .doesNotContain("F-33c");
    Files.writeString(file, text);
    assertThat(Wgkit.run("next", file, "--about=charter", "--now", "2026-03-01").out())
        .containsPattern("\n  take off the agenda +stays +refused ");
  }

  @Test
  void a_packed_file_and_standard_output_hold_the_same() throws IOException {
    Path file = folder.resolve("case.json.gz");
    assertThat(Wgkit.run("case", "mls", "-o", file).status()).isZero();
    CharteringCase packed = CharteringCaseJson.read(file, ReadOptions.strict()).value();
    assertThat(packed).isEqualTo(read(Wgkit.run("case", "mls", "-o", "-").out()));
  }

  @Test
  void a_group_that_is_not_there_leaves_the_old_file_alone() throws IOException {
    Path file = Files.writeString(folder.resolve("case.json"), "old");
    assertThat(Wgkit.run("case", "krbwg", "-o", file))
        .isEqualTo(
            new Wgkit(
                ExitStatus.FAILED,
                "",
                "wgkit: no group 'krbwg' in the sample; did you mean krb-wg (Kerberos)?\n"));
    assertThat(Wgkit.runWith(FAULTY, "case", "tulip", "-", "--strict", "-o", file).status())
        .isEqualTo(ExitStatus.FAILED);
    assertThat(Files.readString(file)).isEqualTo("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void what_can_be_read_of_a_faulty_input_is_written() throws IOException {
    Wgkit run = Wgkit.runWith(FAULTY, "case", "tulip", "-");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.err()).contains("error json-type: ");
    assertThat(read(run.out()).group().name()).isEqualTo("Tulips");
  }

  @Test
  void a_file_that_cannot_be_written_is_an_io_failure() {
    Wgkit run = Wgkit.run("case", "mls", "-o", folder);
    assertThat(run.status()).isEqualTo(ExitStatus.IO);
    assertThat(run.err()).startsWith("wgkit: " + folder).hasLineCount(1);
    assertThat(Wgkit.run("case").status()).isEqualTo(ExitStatus.USAGE);
  }
}
