package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardCommandTest {
  @TempDir private Path folder;

  private Path snapshot(String name, int groups, boolean isNamedWrongly) throws IOException {
    Directory.Builder all = Directory.builder();
    for (String area : new String[] {"kit", "bath"}) {
      all.addGroups(
          Area.builder()
              .acronym(Acronym.of(area))
              .name("Area " + area)
              .state(GroupState.ACTIVE)
              .build());
    }
    for (int i = 0; i < groups; i++) {
      all.addGroups(
          WorkingGroup.builder()
              .id(i + 1L)
              .acronym(Acronym.of("wg" + i))
              .name(isNamedWrongly ? "Ada Bix " + i : "Thing " + i)
              .state(i % 2 == 0 ? GroupState.ACTIVE : GroupState.CONCLUDED)
              .parent(Acronym.of(i % 3 == 0 ? "kit" : "bath"))
              .addRoles(Role.builder().name(RoleName.CHAIR).personName("Ada Bix " + i).build())
              .build());
    }
    Path file = folder.resolve(name);
    FormatRegistry.standard().write(all.build(), file, WriteOptions.DEFAULT);
    return file;
  }

  @Test
  void a_snapshot_that_is_as_it_was_may_replace_itself() throws IOException {
    Path old = snapshot("old.json", 40, false);
    Wgkit run = Wgkit.run("guard", old, old);
    assertThat(run)
        .isEqualTo(
            new Wgkit(
                ExitStatus.FINE, "0 findings: 0 errors, 0 warnings; it may be published\n", ""));
    assertThat(Wgkit.run("guard", old).status()).isEqualTo(ExitStatus.FINE);
    assertThat(Wgkit.runWith(Files.readString(old), "guard", old, "-").status())
        .isEqualTo(ExitStatus.FINE);
  }

  @Test
  void one_that_lost_groups_must_not() throws IOException {
    Path old = snapshot("old.json", 40, false);
    Path half = snapshot("new.json", 20, false);
    Wgkit run = Wgkit.run("guard", old, half);
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out())
        .contains("42 → 22, 20 lost; allowed are 2 (2 %)")
        .contains("errors, 0 warnings; it must not be published");
    assertThat(Wgkit.run("guard", old, half, "--max-shrink", "60%").status()).isZero();
    assertThat(Wgkit.run("guard", old, half, "--max-shrink=ig-31=50%").out())
        .doesNotContain("IG-31")
        .contains("IG-33");
    assertThat(Wgkit.run("guard", half).status()).isZero();
  }

  @Test
  void names_of_people_are_told_by_rule_and_may_be_excepted() throws IOException {
    Path wrong = snapshot("new.json", 40, true);
    Wgkit run = Wgkit.run("guard", wrong, "--format", "csv");
    assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
    assertThat(run.out())
        .startsWith("subject,rule,severity,message,citation\r\nsnapshot,IG-01,error,\"40 of 42");
    assertThat(run.err()).contains("1 finding: 1 error, 0 warnings; it must not be published");
    assertThat(Wgkit.run("guard", wrong, "--except", "IG-01").status()).isZero();
    assertThat(Wgkit.run("guard", wrong, "--limit", "IG-01=100%").status()).isZero();
    assertThat(Wgkit.run("guard", wrong, "--format", "json").out())
        .contains("\"rule\":\"IG-01\",\"severity\":\"error\"");
  }

  @Test
  void an_unknown_rule_is_wrong_usage_and_the_near_ones_are_named() {
    Path none = folder.resolve("none"); // not even looked for
    for (String option : new String[] {"--except=%s", "--limit=%s=3%%", "--max-shrink=%s=3%%"}) {
      Wgkit near = Wgkit.run("guard", none, String.format(option, "ig-30"));
      assertThat(near.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(near.out()).isEmpty();
      assertThat(near.err())
          .contains(
              "there is no rule 'ig-30' of the guard; did you mean IG-03, IG-10, IG-20, IG-31,")
          .doesNotContain("no such file");
      assertThat(Wgkit.run("guard", none, String.format(option, "IG3")).err())
          .contains("did you mean IG-03,");
      assertThat(Wgkit.run("guard", none, String.format(option, "names")).err())
          .contains("there is no rule 'names' of the guard; they go from IG-01 to IG-59\n");
    }
    assertThat(Wgkit.run("guard", none, "--except", "IG-03,IG-99").status())
        .isEqualTo(ExitStatus.USAGE);
    assertThat(Wgkit.run("guard", none, "--except", "").status()).isEqualTo(ExitStatus.USAGE);
  }

  @Test
  void wrong_usage_is_told() throws IOException {
    Path old = snapshot("old.json", 2, false);
    for (Object[] words :
        new Object[][] {
          {"guard"},
          {"guard", "-", "-"},
          {"guard", old, old, old},
          {"guard", old, "--max-shrink", "many"},
          {"guard", old, "--max-shrink", "101%"},
          {"guard", old, "--limit", "50%"},
          {"guard", old, "--limit", "XY-01=50%"}
        }) {
      assertThat(Wgkit.run(words).status()).as("%s", (Object) words).isEqualTo(ExitStatus.USAGE);
    }
    assertThat(Wgkit.run("guard", folder.resolve("none")).status()).isEqualTo(ExitStatus.IO);
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"groups\": [");
    assertThat(Wgkit.run("guard", old, broken).status()).isEqualTo(ExitStatus.FAILED);
  }
}
