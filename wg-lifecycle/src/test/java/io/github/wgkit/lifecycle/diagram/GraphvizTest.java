package io.github.wgkit.lifecycle.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.check.Profile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real Graphviz draws what we write, if it is installed. */
class GraphvizTest {
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

  @TempDir private Path folder;

  @BeforeEach
  void graphvizIsInstalled() {
    assumeTrue(
        Stream.of(String.valueOf(System.getenv("PATH")).split(Pattern.quote(File.pathSeparator)))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "dot"))),
        "no dot on this machine");
  }

  /** Draws the graphs, and expects that nothing is complained about. */
  private String svg(List<String> graphs) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in.dot"), String.join("", graphs), UTF_8);
    Path out = folder.resolve("out.svg");
    Path err = folder.resolve("err.txt");
    Process dot =
        new ProcessBuilder("dot", "-Tsvg", in.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(dot.waitFor(5, TimeUnit.MINUTES)).isTrue();
    // A machine without fonts complains about that, and draws all the same.
    assertThat(Files.readString(err, UTF_8).lines())
        .noneMatch(line -> line.contains("Warning:") || line.contains("Error:"));
    assertThat(dot.exitValue()).isZero();
    return Files.readString(out, UTF_8);
  }

  private static List<String> texts(String svg) {
    return TEXT.matcher(svg)
        .results()
        .map(found -> Pictures.entities(found.group(1)).replace('\u00a0', ' ').strip())
        .toList();
  }

  private static Diagram whole(NastyTables.Plan plan) {
    return Diagram.of(plan.table(), Profile.RFC).withStandings(Standing.values());
  }

  @Test
  void every_nasty_label_is_in_the_picture() throws IOException, InterruptedException {
    List<Diagram> diagrams = NastyTables.all().stream().map(GraphvizTest::whole).toList();
    List<String> texts =
        texts(svg(diagrams.stream().map(diagram -> diagram.text(DiagramLanguage.DOT)).toList()));
    for (Diagram diagram : diagrams) {
      Drawing drawing = Drawing.of(diagram);
      assertThat(texts)
          .contains(drawing.title())
          .containsAll(drawing.nodes().stream().map(Drawing.Node::label).toList())
          .containsAll(
              drawing.nodes().stream()
                  .flatMap(node -> node.inside().stream())
                  .map(Drawing.Step::marked)
                  .toList())
          .containsAll(
              drawing.arcs().stream()
                  .flatMap(arc -> arc.steps().stream())
                  .map(Drawing.Step::label)
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.wgkit.lifecycle.diagram.DiagramTest#tables")
  void every_lifecycle_is_drawn_without_a_warning(TransitionTable<?, ?, ?> table)
      throws IOException, InterruptedException {
    for (Profile profile : Profile.values()) {
      Diagram normal = Diagram.of(table, profile);
      Diagram all = normal.withStandings(Standing.NORMAL, Standing.UNUSUAL);
      assertThat(texts(svg(List.of(normal.text(DiagramLanguage.DOT)))))
          .contains(table.name() + ": normal steps by " + profile)
          .noneMatch(text -> text.contains("unusual"));
      assertThat(texts(svg(List.of(all.text(DiagramLanguage.DOT)))))
          .contains(table.name() + ": normal and unusual steps by " + profile);
    }
  }
}
