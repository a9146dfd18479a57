package io.github.wgkit.io.tool;

import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry.Conversion;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Reads one format and writes another. */
@Command(
    name = "convert",
    description = "Reads groups in one format and writes them in another.",
    footer = {
      "",
      "What can be read of a faulty INPUT is written, with exit status 1; with",
      "--strict nothing is. A FILE is never left half written."
    })
final class ConvertCommand implements Callable<Integer> {
  private final Tool tool;
  @Spec private CommandSpec command;
  @Mixin private final InputOptions input;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      completionCandidates = FormatIds.Writable.class,
      description = {
        "The format to write, by default that of the name of FILE:",
        "${COMPLETION-CANDIDATES}."
      })
  private @Nullable String to;

  @Option(
      names = {"--group", "--wg"},
      paramLabel = "ACRONYM",
      converter = AcronymConverter.class,
      description = {
        "Write only this group. A format that holds one charter needs it if there are several."
      })
  private @Nullable Acronym group;

  @Mixin private final NowOption now = new NowOption();

  @Mixin private final AnewOption anew = new AnewOption();

  @Mixin private final CalendarSwitches calendar = new CalendarSwitches();

  @Mixin private final FeedSwitches feed = new FeedSwitches();

  @Mixin private final PeopleOption people = new PeopleOption();

  @Mixin private final PageSwitches page = new PageSwitches();

  @Mixin private final TableSwitches table = new TableSwitches();

  @Option(names = "--fail-on-loss", description = "Write nothing rather than less than was read.")
  private boolean failsOnLoss;

  @Mixin private final OutputOptions output;

  ConvertCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    WriteOptions options = options();
    Conversion done = input.read((from, how) -> convert(from, how, options));
    input.tell(done.problems());
    done.written().losses().forEach(loss -> tool.say("not carried over: " + loss));
    boolean hasErrors =
        done.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    return hasErrors ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private Conversion convert(Input from, ReadOptions how, WriteOptions options) throws IOException {
    if (output.file().isPresent()) {
      return tool.formats().convert(from, how, output.file().get(), options);
    }
    OutputStream out = new StandardOutput(tool.terminal().out());
    Conversion done = tool.formats().convert(from, how, out, options);
    out.flush();
    return done;
  }

  private WriteOptions options() {
    WriteOptions.Builder options =
        WriteOptions.builder()
            .failOnLoss(failsOnLoss)
            .anew(anew.isAsked())
            .group(Optional.ofNullable(group))
            .today(now.today())
            .calendar(calendar.options())
            .feed(feed.options(now.now(), people.people()))
            .page(page.options(people.people()))
            .csv(table.options());
    if (to != null) {
      options.format(FormatIds.check(tool.formats(), to, Format.Capability.WRITE, command));
    } else if (output.file().isEmpty()) {
      throw misuse("Which format? Say --to FORMAT, or -o FILE with a name that tells");
    } else if (!tellsFormat(output.file().get())) {
      throw misuse("The name " + output.file().get() + " does not tell the format");
    }
    return options.build();
  }

  private boolean tellsFormat(Path file) {
    return FormatIds.named(tool.formats(), file, Format.Capability.WRITE).size() == 1;
  }

  private ParameterException misuse(String message) {
    return new ParameterException(
        command.commandLine(),
        message
            + "; formats that can be written: "
            + String.join(", ", FormatIds.that(tool.formats(), Format.Capability.WRITE)));
  }

  /** Reads an acronym. */
  static final class AcronymConverter implements ITypeConverter<Acronym> {
    @Override
    public Acronym convert(String text) {
      if (!Acronym.isAcronym(text)) {
        throw new TypeConversionException("'" + text + "' is no acronym");
      }
      return Acronym.of(text);
    }
  }
}
