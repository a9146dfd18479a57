package io.github.wgkit.lifecycle.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The golden files of the lifecycles; {@code -Dwgkit.golden=rewrite} writes them anew. */
public final class Golden {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "io", "github", "wgkit", "lifecycle", "diagram");

  private Golden() {}

  /** Compares all rows of a table, and the rules, with the golden file of its name. */
  public static void assertSame(TransitionTable<?, ?, ?> table) throws IOException {
    assertSame(table.name(), Diagram.of(table, Profile.RFC), DiagramLanguage.MARKDOWN);
  }

  static void assertSame(String name, Diagram diagram, DiagramLanguage language)
      throws IOException {
    Path file = FOLDER.resolve(name.replace(' ', '-') + "." + language.extensions().get(0));
    if ("rewrite".equals(System.getProperty("wgkit.golden"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, diagram.text(language), UTF_8);
    }
    assertThat(diagram.text(language)).isEqualTo(Files.readString(file, UTF_8));
  }
}
