package io.github.wgkit.io.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.PictureOptions;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.succession.SuccessionClaim.Kind;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pictures of real groups are legible. */
class RealPicturesTest {
  private static final Path DATA = Path.of(System.getProperty("wgkit.shared", "missing"), "data");

  private static final PictureOptions OPTIONS =
      PictureOptions.builder().today(LocalDate.of(2013, 2, 1)).showsBofs(true).build();

  private static Directory read(Path file, ReadOptions options) throws IOException {
    assumeTrue(Files.exists(file));
    return FormatRegistry.standard().read(file, options).value();
  }

  @Test
  void the_groups_of_2012_are_drawn_with_all_their_lives() throws IOException {
    Directory directory =
        read(DATA.resolve("datatracker-2012/group-half-a.json"), ReadOptions.lenient());
    List<? extends Group> groups = directory.workingGroups();
    DrawnPicture lifetimes =
        DrawnPicture.checked(Picture.lifetimes(directory, groups, OPTIONS).svg());
    assertThat(lifetimes.words())
        .contains("xmldsig")
        .anyMatch(w -> w.startsWith("Security Area (sec), "));
    DrawnPicture.checked(Picture.activeGroups(directory, groups, OPTIONS).svg());
    SuccessionGraph succession = SuccessionGraph.of(directory);
    assertThat(DrawnPicture.checked(Picture.succession(directory, succession).svg()).words())
        .contains("cidrd", "ipidrp merged into idr");
    assertThat(succession.claims())
        .as("renamed to each other")
        .filteredOn(claim -> claim.kind() == Kind.RENAMED_TO)
        .noneMatch(
            claim ->
                succession.from(claim.to()).stream()
                    .anyMatch(
                        back -> back.kind() == Kind.RENAMED_TO && back.to().equals(claim.from())));
    for (Group group : groups) {
      DrawnPicture.checked(Picture.life(directory, group).svg());
    }
  }

  @Test
  void charters_that_groups_wrote_have_their_milestones_drawn() throws IOException {
    assumeTrue(Files.isDirectory(DATA));
    for (String folder : List.of("charter-drafts", "classic-charters")) {
      String format = folder.equals("charter-drafts") ? "charter-md" : "charter-classic";
      try (Stream<Path> files = Files.walk(DATA.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|txt)")).toList()) {
          Directory directory =
              read(file, ReadOptions.builder().format(format).isLenient(true).build());
          DrawnPicture.checked(Picture.milestones(directory.workingGroups(), OPTIONS).svg());
        }
      }
    }
  }
}
