package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.picture.Picture;
import io.github.wgkit.lifecycle.diagram.DiagramLanguage;
import io.github.wgkit.lifecycle.diagram.SuccessionDiagram;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.succession.SuccessionClaim;
import io.github.wgkit.model.succession.SuccessionGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells which group came out of which. */
@Command(
    name = "succession",
    description = "Tells which groups came out of which: renamed, merged, split, replaced.",
    footer = {
      "",
      "No field of a record says so. Claims come from earlier acronyms (records), from",
      "remarks and texts of events, from documents that replaced those of another",
      "group, and from groups that ended while another one has the same name.",
      "",
      "CSV and JSON have the columns from,kind,to,date,source,text.",
      "",
      "A line of FACTS is: FROM KIND TO [DATE] [# TEXT], KIND being renamed-to,",
      "replaced-by, merged-into, split-into or work-moved-to, DATE a year, a month",
      "(1993-09) or a day; empty lines and those that begin with # do not count."
    })
final class SuccessionCommand implements Callable<Integer> {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("from", "kind", "to", "date", "source", "text");

  private final Tool tool;

  @Spec private CommandSpec command;

  @Option(
      names = "--wg",
      paramLabel = "ACRONYM",
      description = "Only what hangs together with this group, an earlier or present acronym.")
  private @Nullable String acronym;

  @Option(
      names = "--facts",
      paramLabel = "FACTS",
      description = "A file of what you know yourself.")
  private @Nullable Path facts;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      converter = Form.Converter.class,
      completionCandidates = Form.Converter.class,
      description = {
        "Draw instead of listing: ${COMPLETION-CANDIDATES}.",
        "By default that of the name of FILE, if it has one."
      })
  private @Nullable Form to;

  /** How it is drawn. */
  enum Form {
    SVG(null),
    MERMAID(DiagramLanguage.MERMAID),
    DOT(DiagramLanguage.DOT),
    PLANTUML(DiagramLanguage.PLANTUML),
    MARKDOWN(DiagramLanguage.MARKDOWN);

    private final @Nullable DiagramLanguage language;

    Form(@Nullable DiagramLanguage language) {
      this.language = language;
    }

    private boolean isNamedBy(Path file) {
      String name = Ascii.toLowerCase(file.toString());
      return language == null
          ? name.endsWith(".svg")
          : language.extensions().stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    /** Reads a form from the command line. */
    static final class Converter extends Words<Form> {
      Converter() {
        super(Form.class);
      }
    }
  }

  @Mixin private final InputOptions input;
  @Mixin private final RowOptions rows;

  SuccessionCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    if (acronym != null && !Acronym.isAcronym(acronym)) {
      throw new ParameterException(command.commandLine(), "'" + acronym + "' can be no acronym");
    }
    if (to != null && rows.format() != RowFormat.TABLE) {
      throw new ParameterException(command.commandLine(), "either --to or --format");
    }
    ImmutableList<SuccessionClaim> told =
        facts == null ? ImmutableList.of() : SuccessionFacts.read(facts, tool);
    ReadResult<Directory> read = input.read();
    SuccessionGraph all = SuccessionGraph.of(read.value()).with(told);
    SuccessionGraph graph = acronym == null ? all : all.around(Acronym.of(acronym));
    if (acronym != null && graph.isEmpty()) {
      tool.say("nothing is claimed of '" + acronym + "' in " + input.inWords());
    }
    Optional<Form> form = form();
    if (form.isPresent()) {
      draw(form.get(), graph, read.value());
    } else {
      rows.print(rows(graph.claims()));
    }
    return read.hasErrors() || (acronym != null && graph.isEmpty())
        ? ExitStatus.FAILED
        : ExitStatus.FINE;
  }

  private Optional<Form> form() {
    if (to != null || rows.format() != RowFormat.TABLE) {
      return Optional.ofNullable(to);
    }
    return rows.output()
        .file()
        .flatMap(file -> Stream.of(Form.values()).filter(form -> form.isNamedBy(file)).findFirst());
  }

  private void draw(Form form, SuccessionGraph graph, Directory directory) throws IOException {
    DiagramLanguage language = form.language;
    if (language == null) {
      Picture picture = Picture.succession(directory, graph);
      rows.output().print((out, style) -> picture.write(out));
    } else {
      SuccessionDiagram diagram = new SuccessionDiagram(graph, directory);
      rows.output().print((out, style) -> diagram.write(language, out));
    }
  }

  static Rows rows(List<SuccessionClaim> claims) {
    return new Rows(
        COLUMNS,
        claims.stream()
            .map(
                claim ->
                    ImmutableList.of(
                        Cell.of(claim.from().text()),
                        Cell.of(Words.word(claim.kind())),
                        Cell.of(claim.to().text()),
                        Cell.unlessEmpty(claim.date().stated()),
                        Cell.of(Words.word(claim.source())),
                        Cell.of(claim.text())))
            .collect(toImmutableList()));
  }
}
