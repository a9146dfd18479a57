package io.github.wgkit.io.tool;

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

class AnnounceCommandTest {
  private static final Directory KITCHEN =
      Directory.builder().addGroups(InventedGroups.area(), InventedGroups.spoons()).build();

  @TempDir private Path folder;
  private Path groups;

  @BeforeEach
  void writeGroups() throws IOException {
    groups = folder.resolve("groups.json");
    FormatRegistry.standard().write(KITCHEN, groups, WriteOptions.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"review", "action"})
  void every_mail_is_written(String mail) throws IOException {
    assertThat(
            Wgkit.run("announce", mail, "spoon", groups, "--now", InventedGroups.TODAY.toString()))
        .isEqualTo(
            new Wgkit(
                0, InventedGroups.written(KITCHEN, InventedGroups.in("wg-" + mail).build()), ""));
  }

  @Test
  void the_moment_tells_until_when_to_comment() {
    assertThat(
            Wgkit.run("announce", "review", "spoon", groups, "--now", "2026-12-31T23:59:00Z").out())
        .containsPattern("by\\s2027-01-07\\.");
    assertThat(Wgkit.run("announce", "review", "spoon", groups).out())
        .containsPattern("by\\s\\d{4}-\\d\\d-\\d\\d\\.");
  }

  @Test
  void a_mail_can_go_to_a_file_and_tell_of_another_revision() throws IOException {
    Path mail = folder.resolve("mail.txt");
    assertThat(Wgkit.run("announce", "action", "spoon", groups, "-o", mail, "--revision", "00-00"))
        .isEqualTo(new Wgkit(0, "", ""));
    assertThat(Files.readString(mail))
        .contains("Subject: WG Action: Formed Spoon Exchange (spoon)\n", "\nA first proposal.\n");
  }

  @Test
  void what_cannot_be_announced_is_told() {
    assertThat(Wgkit.run("announce", "review", "kit", groups))
        .isEqualTo(new Wgkit(1, "", "wgkit: the group kit has no charter\n"));
    Wgkit misuse = Wgkit.run("announce", "party", "spoon", groups);
    assertThat(misuse.status()).isEqualTo(2);
    assertThat(misuse.err()).contains("'party' is none of review, action");
  }
}
