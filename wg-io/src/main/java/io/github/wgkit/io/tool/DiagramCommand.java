package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.diagram.Diagram;
import io.github.wgkit.lifecycle.diagram.DiagramLanguage;
import io.github.wgkit.model.GroupType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Draws a lifecycle. */
@Command(
    name = "diagram",
    description = "Draws a lifecycle as a picture, or prints all of it in words.",
    footer = {
      "",
      "A picture shows the steps that are normal by the rules of PROFILE. Steps that",
      "leave the state as it is, and unusual steps, are listed inside the state in",
      "which they begin.",
      "",
      "Markdown has every step by the rules of all profiles, whatever the options,",
      "with who may take it, on what conditions, what follows, and where that stands."
    })
final class DiagramCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "LIFECYCLE",
      converter = Lifecycles.class,
      completionCandidates = Lifecycles.class,
      description = "What to draw: ${COMPLETION-CANDIDATES}.")
  private DrawnLifecycle lifecycle = DrawnLifecycle.GROUP;

  @Option(
      names = "--to",
      paramLabel = "LANGUAGE",
      converter = Languages.class,
      completionCandidates = Languages.class,
      description = {
        "The language to write: ${COMPLETION-CANDIDATES}.",
        "By default that of the name of FILE, or mermaid."
      })
  private @Nullable DiagramLanguage to;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = Types.class,
      completionCandidates = Types.class,
      description =
          "Whose charter or recharter, by type of group: ${COMPLETION-CANDIDATES}. Default: wg.")
  private @Nullable GroupType type;

  @Mixin private final ProfileOption profile = new ProfileOption();

  @Option(names = "--all", description = "Show unusual steps, too.")
  private boolean showsAll;

  @Mixin private final OutputOptions output;

  DiagramCommand(Tool tool) {
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException {
    if (type != null && !lifecycle.dependsOnType()) {
      throw new ParameterException(
          command.commandLine(),
          "--type is for charter and recharter; the lifecycle of a "
              + Words.word(lifecycle)
              + " is the same for all types of groups");
    }
    Diagram normal =
        Diagram.of(lifecycle.table(type == null ? GroupType.WG : type), profile.profile());
    Diagram diagram = showsAll ? normal.withStandings(Standing.NORMAL, Standing.UNUSUAL) : normal;
    DiagramLanguage language = language();
    output.print((out, style) -> diagram.write(language, out));
    return ExitStatus.FINE;
  }

  private DiagramLanguage language() {
    if (to != null) {
      return to;
    }
    Optional<Path> file = output.file();
    return file.isEmpty()
        ? DiagramLanguage.MERMAID
        : Stream.of(DiagramLanguage.values())
            .filter(language -> isNamedFor(language, file.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "The name "
                            + file.get()
                            + " does not tell the language; say one of --to "
                            + String.join(", ", new Languages())));
  }

  private static boolean isNamedFor(DiagramLanguage language, Path file) {
    String name = Ascii.toLowerCase(file.toString());
    return language.extensions().stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  /** What can be drawn. */
  static final class Lifecycles extends Words<DrawnLifecycle> {
    Lifecycles() {
      super(DrawnLifecycle.class);
    }
  }

  /** What {@code --to} offers. */
  static final class Languages extends Words<DiagramLanguage> {
    Languages() {
      super(DiagramLanguage.class);
    }
  }

  /** The types of groups that have charters. */
  static final class Types implements ITypeConverter<GroupType>, Iterable<String> {
    @Override
    public GroupType convert(String text) {
      return types()
          .filter(type -> Ascii.equalsIgnoreCase(type.slug(), text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is none of " + String.join(", ", this)));
    }

    @Override
    public Iterator<String> iterator() {
      return types().map(GroupType::slug).iterator();
    }

    private static Stream<GroupType> types() {
      return GroupType.known().stream().filter(GroupType::hasCharter);
    }
  }
}
