package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesCommandTest {
  @TempDir private Path folder;
  private Path old = Path.of("");
  private Path present = Path.of("");

  @BeforeEach
  void write() throws IOException {
    old =
        snapshot(
            "old.json", group(1, "fork", GroupState.ACTIVE), group(2, "spoon", GroupState.BOF));
    present =
        snapshot(
            "new.ndjson", group(1, "fork", GroupState.DORMANT), group(2, "spoon", GroupState.BOF));
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

  @ParameterizedTest
  @CsvSource({
    "text,old.json → new.ndjson: 2 groups; 1 unchanged",
    "md,# old.json → new",
    "html,<!DOCTYPE html>",
    "json,{",
    "atom,<?xml",
    "jsonfeed,{",
  })
  void every_form_is_written_to_the_output_and_to_a_file(String form, String start)
      throws IOException {
    Wgkit run = Wgkit.run("changes", old, present, "--to", form, "--now", "2026-11-26");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith(start).contains("dormant");
    Path file = folder.resolve("changes." + form.replace("text", "txt"));
    Wgkit filed = Wgkit.run("changes", old, present, "-o", file, "--now", "2026-11-26");
    assertThat(filed).isEqualTo(new Wgkit(ExitStatus.FINE, "", ""));
    assertThat(Files.readString(file)).isEqualTo(run.out());
  }

  @Test
  void a_feed_has_what_the_switches_say() {
    Wgkit run =
        Wgkit.run(
            "changes",
            old,
            present,
            "--to=atom",
            "--now=2026-11-26T01:02:03Z",
            "--feed-address=https://example.org/wg.atom",
            "--feed-title=Cutlery",
            "--feed-author=Ada Bix",
            "--feed-brief");
    assertThat(run.out())
        .contains("<id>https://example.org/wg.atom</id>")
        .contains("<title type=\"text\">Cutlery</title>")
        .contains("<name>Ada Bix</name>")
        .contains("<updated>2026-11-26T01:02:03Z</updated>")
        .doesNotContain("<wgkit:group>");
  }

  @Test
  void pages_and_feeds_tell_of_people_what_is_asked_for() throws IOException {
    WorkingGroup fork = group(1, "fork", GroupState.ACTIVE);
    Role nameless =
        Role.builder().name(RoleName.CHAIR).email(EmailAddress.of("x@example.org")).build();
    Role ada = Role.builder().name(RoleName.CHAIR).personName("Ada Dune").build();
    Path before = snapshot("before.json", fork.toBuilder().addRoles(nameless).build());
    Path after = snapshot("after.json", fork.toBuilder().addRoles(ada).build());
    for (String form : List.of("md", "html", "atom", "jsonfeed")) {
      assertThat(Wgkit.run("changes", before, after, "--to", form).out())
          .as(form)
          .contains("Ada Dune")
          .doesNotContain("@example.org");
      assertThat(Wgkit.run("changes", before, after, "--to", form, "--people=nothing").out())
          .as(form)
          .doesNotContain("Ada");
      assertThat(
              Wgkit.run("changes", before, after, "--to", form, "--people=names-and-addresses")
                  .out()
                  .replace("\\", ""))
          .as(form)
          .contains("Ada Dune", "x@example.org");
    }
  }

  @Test
  void the_status_tells_on_request_that_something_changed() {
    assertThat(Wgkit.run("changes", "--exit-code", old, present).status())
        .isEqualTo(ExitStatus.FAILED);
    assertThat(Wgkit.run("changes", "--exit-code", old, old).status()).isZero();
    assertThat(Wgkit.run("changes", "--exit-code", old, present, "--wg", "spoon").status())
        .isZero();
  }

  @Test
  void wrong_usage_is_told() {
    assertThat(Wgkit.run("changes", "-", "-").status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("changes", old).status()).isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("changes", old, present, "--to", "pdf").err())
        .contains("'pdf' is none of text, md, html, json, atom, jsonfeed");
    assertThat(Wgkit.run("changes", old, present, "--feed-address", "wg.atom").err())
        .contains("is no address like https://example.org/feed");
    assertThat(Wgkit.run("changes", old, present, "--feed-limit", "-3").err())
        .contains("'-3' is no number of entries");
    Wgkit unknown = Wgkit.run("changes", old, present, "--wg", "fark");
    assertThat(unknown.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(unknown.err()).contains("fork");
    assertThat(Wgkit.run("changes", old, folder.resolve("none")).status()).isEqualTo(ExitStatus.IO);
  }

  @Test
  void a_history_is_converted_to_a_feed() throws IOException {
    Wgkit run = Wgkit.run("convert", "--to", "atom", "--feed-limit", "3");
    assertThat(run.status()).isZero();
    assertThat(run.out().split("<entry>")).hasSizeBetween(2, 4);
    Path file = folder.resolve("groups.atom");
    assertThat(Wgkit.run("convert", "-o", file, "--feed-limit", "3").status()).isZero();
    assertThat(Files.readString(file)).isEqualTo(run.out());
  }
}
