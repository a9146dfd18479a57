package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.InventedGroups;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterCommandTest {
  private static final Directory KITCHEN =
      Directory.builder()
          .addGroups(
              InventedGroups.area(),
              InventedGroups.spoons(),
              InventedGroups.group("fork", "Tines").build())
          .build();

  @TempDir private Path folder;
  private Path groups;

  @BeforeEach
  void writeGroups() throws IOException {
    groups = folder.resolve("groups.json");
    FormatRegistry.standard().write(KITCHEN, groups, WriteOptions.DEFAULT);
  }

  private static String inForm(String format) throws IOException {
    return InventedGroups.written(KITCHEN, InventedGroups.in(format).build());
  }

  @Test
  void the_text_is_written_unless_another_form_is_asked_for() throws IOException {
    assertThat(Wgkit.run("charter", "SPOON", groups))
        .isEqualTo(new Wgkit(0, inForm("charter-text"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter-text", "charter-md", "charter-classic", "withmilestones"})
  void every_form_is_written(String format) throws IOException {
    assertThat(Wgkit.run("charter", "spoon", groups, "--to", format))
        .isEqualTo(new Wgkit(0, inForm(format), ""));
  }

  @Test
  void the_name_of_the_file_may_tell_the_form() throws IOException {
    Path markdown = folder.resolve("spoon.md");
    assertThat(Wgkit.run("charter", "spoon", groups, "-o", markdown))
        .isEqualTo(new Wgkit(0, "", ""));
    assertThat(Files.readString(markdown)).isEqualTo(inForm("charter-md"));
    Path text = folder.resolve("spoon.txt");
    assertThat(Wgkit.run("charter", "spoon", groups, "-o", text).status()).isZero();
    assertThat(Files.readAllBytes(text)).isEqualTo(inForm("charter-text").getBytes(UTF_8));
  }

  @Test
  void a_revision_can_be_asked_for() {
    assertThat(Wgkit.run("charter", "spoon", groups, "--revision", "00-00").out())
        .isEqualTo("A first proposal.\n");
    assertThat(Wgkit.run("charter", "spoon", groups, "--revision", "02"))
        .isEqualTo(new Wgkit(1, "", "wgkit: there is no revision 02 of charter-ietf-spoon\n"));
    Wgkit misuse = Wgkit.run("charter", "spoon", groups, "--revision", "2");
    assertThat(misuse.status()).isEqualTo(2);
    assertThat(misuse.err()).contains("'2' is no revision of a charter");
  }

  @Test
  void a_group_that_is_not_there_or_has_no_charter_is_told() {
    assertThat(Wgkit.run("charter", "fork", groups))
        .isEqualTo(new Wgkit(1, "", "wgkit: the group fork has no charter\n"));
    Wgkit unknown = Wgkit.run("charter", "spoom", groups);
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("no group 'spoom'", "did you mean spoon");
  }

  @Test
  void a_form_that_holds_no_single_charter_is_refused() {
    Wgkit misuse = Wgkit.run("charter", "spoon", groups, "--to", "1wg-charters");
    assertThat(misuse.status()).isEqualTo(2);
    assertThat(misuse.err())
        .contains(
            "The format '1wg-charters' cannot be written for one charter",
            "charter-text",
            "charter-md");
  }
}
