package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path snapshot(String name, WorkingGroup... groups) throws IOException {
    Path file = folder.resolve(name);
    FormatRegistry.standard()
        .write(Directory.builder().addGroups(groups).build(), file, WriteOptions.DEFAULT);
    return file;
  }

  private static WorkingGroup group(long id, String acronym, GroupState state) {
    return WorkingGroup.builder()
        .id(id)
        .acronym(Acronym.of(acronym))
        .name("The " + acronym)
        .state(state)
        .build();
  }

  @Test
  void two_charters_are_compared() throws IOException {
    Path old = file("old.txt", "The group will write\na protocol for long links.\n");
    Path present = file("new.md", "The group will write a *protocol* for short links.\r\n");
    Wgkit run = Wgkit.run("diff", old, present);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("old.txt → new.md: 1 paragraph; 0 unchanged, 1 changed, 0 added, 0 removed")
        .contains("  ~ The group will write a protocol for [-long-] {+short+} links.\n");
    assertThat(Wgkit.run("diff", "--exit-code", old, present).status())
        .isEqualTo(ExitStatus.FAILED);
    assertThat(Wgkit.run("diff", "--exit-code", old, old).status()).isZero();
    assertThat(Wgkit.runWith(Files.readString(present), "diff", old, "-").out())
        .startsWith("old.txt → the input: 1 paragraph;");
  }

  @ParameterizedTest
  @CsvSource({
    "text,old.txt →",
    "markdown,# old.txt →",
    "html,<!DOCTYPE html>",
    "JSON,{",
  })
  void every_form_is_written(String form, String start) throws IOException {
    Path old = file("old.txt", "The group will write a protocol.\n");
    assertThat(Wgkit.run("diff", old, old, "--format", form).out()).startsWith(start);
  }

  @Test
  void the_name_of_the_file_tells_the_form() throws IOException {
    Path old = file("old.txt", "The group will write a protocol.\n");
    Path page = folder.resolve("page.html");
    assertThat(Wgkit.run("diff", old, old, "-o", page)).isEqualTo(new Wgkit(0, "", ""));
    assertThat(page).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void two_snapshots_are_compared() throws IOException {
    Path old =
        snapshot(
            "old.json", group(1, "shmoo", GroupState.BOF), group(2, "tunnel", GroupState.ACTIVE));
    Path present =
        snapshot(
            "new.ndjson",
            group(1, "shmoo", GroupState.ACTIVE),
            group(3, "links", GroupState.PROPOSED));
    assertThat(Wgkit.run("diff", old, present))
        .isEqualTo(
            new Wgkit(
                0,
                """
                old.json → new.ndjson: 2 groups; 0 unchanged, 1 changed, 1 added, 1 gone
                § shmoo (The shmoo)
                  ~ state [-bof-] {+active+}
                § links (The links) added
                § tunnel (The tunnel) gone
                """,
                ""));
  }

  @Test
  void one_group_is_found_by_its_number_if_it_has_another_acronym() throws IOException {
    Path old = snapshot("old.json", group(1, "shmoo", GroupState.BOF));
    Path present =
        snapshot(
            "new.json", group(1, "couch", GroupState.BOF), group(2, "tunnel", GroupState.ACTIVE));
    for (String acronym : List.of("shmoo", "couch")) {
      assertThat(Wgkit.run("diff", "--wg", acronym, old, present).out())
          .contains("  ~ acronym [-shmoo-] {+couch+}\n")
          .doesNotContain("tunnel");
    }
    assertThat(Wgkit.run("diff", "--wg", "tunnel", old, present).out())
        .contains("tunnel (The tunnel) added");
    Wgkit unknown = Wgkit.run("diff", "--wg", "tunel", old, present);
    assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(unknown.err()).contains("no group 'tunel' in new.json; did you mean tunnel");
  }

  @Test
  void what_cannot_be_compared_is_wrong_usage() throws IOException {
    Path charter = file("charter.txt", "The group will write a protocol.\n");
    Path groups = snapshot("groups.json", group(1, "shmoo", GroupState.BOF));
    Wgkit mixed = Wgkit.run("diff", charter, groups);
    assertThat(mixed.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(mixed.err())
        .contains("charter.txt is the text of a charter, groups.json has groups");
    assertThat(Wgkit.run("diff", "--wg", "x", charter, charter).status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("diff", "-", "-").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("diff", charter).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("diff", charter, folder.resolve("missing")).status())
        .isEqualTo(ExitStatus.IO);
  }

  @Test
  void a_text_cannot_turn_a_terminal_upside_down() throws IOException {
    Path old = file("old.txt", "The group will write a protocol.\n");
    Path present = file("new.txt", "The group will write a \u202Enasty protocol.\n");
    assertThat(Wgkit.run("diff", old, present).out()).doesNotContain("\u202E").contains("\uFFFD");
  }

  /** The pair of the recharter of dnssd, June 2026. */
  @Test
  void a_real_recharter_comes_out_as_a_person_would_tell_it() {
    Path drafts = Path.of(System.getProperty("wgkit.shared", "missing"), "data", "charter-drafts");
    assumeTrue(Files.exists(drafts));
    Wgkit run =
        Wgkit.run(
            "diff",
            drafts.resolve("charter-ietf-dnssd-existing.txt"),
            drafts.resolve("dnssd-draft.md"));
    assertThat(run.status()).isZero();
    assertThat(run.out().lines().toList().toString().replaceAll(",  +", " "))
        .contains("24 → 15 paragraphs; 3 unchanged, 3 changed, 9 added, 18 removed");
    assertThat(run.out())
        .contains("+ RFC 8766, RFC 8882, RFC 9665", "kept RFC 6762, RFC 6763", "[-currently-]")
        .contains("none on either side")
        .doesNotContain("- RFC");
  }
}
