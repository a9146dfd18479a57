package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.net.UrlEscapers;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.Sample;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command reads, and how. */
final class InputOptions {
  /** More than anybody will read, and still no danger for the memory. */
  private static final int ALL_PROBLEMS = 100_000;

  private final Tool tool;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      index = "+",
      arity = "0..1",
      paramLabel = "INPUT",
      description = {
        "A file, a folder, a zip file, or - for standard input; may be packed by gzip.",
        "Without it the sample inside is used."
      })
  private @Nullable Path input;

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      completionCandidates = FormatIds.Readable.class,
      description = {"The format of INPUT, detected by default:", "${COMPLETION-CANDIDATES}."})
  private @Nullable String from;

  @Option(
      names = "--strict",
      description = "Stop at the first error. By default what can be read is used.")
  private boolean isStrict;

  @Option(
      names = "--all-problems",
      description = "Tell all problems of INPUT, not only the first " + ProblemPrinter.FEW + ".")
  private boolean tellsAllProblems;

  InputOptions(Tool tool) {
    this.tool = tool;
  }

  /** Reads from the input. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Input input, ReadOptions options) throws IOException;
  }

  /**
   * Reads the whole input and tells its problems.
   *
   * @return what could be read
   * @throws EndException if nothing could be read, or not all of it and the user is strict
   */
  ReadResult<Directory> read() throws IOException, EndException {
    ReadResult<Directory> result = read(tool.formats()::read);
    tell(result.problems());
    return result;
  }

  /**
   * Reads the input in some way.
   *
   * @throws EndException if nothing could be read, or not all of it and the user is strict; the
   *     problems are told then
   */
  <T> T read(Reading<T> reading) throws IOException, EndException {
    return read(input, reading);
  }

  /**
   * Reads another input in the same way.
   *
   * @throws EndException if nothing could be read, or not all of it and the user is strict; the
   *     problems are told then
   */
  <T> T read(@Nullable Path other, Reading<T> reading) throws IOException, EndException {
    ReadOptions options = options();
    try {
      return reading.read(input(other), options);
    } catch (WgReadException e) {
      tell(e.problems());
      throw new EndException(ExitStatus.FAILED, e);
    }
  }

  void tell(ImmutableList<Problem> problems) {
    ProblemPrinter printer = new ProblemPrinter(tool.terminal().err());
    if (tellsAllProblems) {
      printer.printAll(problems);
    } else {
      printer.printFew(problems, " (--all-problems lists them all)");
    }
  }

  /** {@return what the input is called in a sentence} */
  String inWords() {
    if (input == null) {
      return "the sample";
    }
    return isStandardInput(input) ? "the input" : input.toString();
  }

  /**
   * {@return the address of the input, relative to where the tool was called, as reports name it;
   * empty if it is no file}
   */
  String address() {
    if (input == null || isStandardInput(input)) {
      return "";
    }
    StringBuilder address = new StringBuilder();
    for (Path part : input.normalize()) {
      address
          .append(address.isEmpty() ? "" : "/")
          .append(UrlEscapers.urlPathSegmentEscaper().escape(part.toString()));
    }
    return input.isAbsolute() ? "file:///" + address : address.toString();
  }

  /** {@return the input that the user named} */
  Optional<Path> path() {
    return Optional.ofNullable(input);
  }

  /** Takes another input than the user seemed to name. */
  void take(Path other) {
    input = other;
  }

  private Input input(@Nullable Path path) {
    if (path == null) {
      return Sample.input();
    }
    if (path.toString().isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "INPUT needs a name; for standard input, it is -");
    }
    return isStandardInput(path) ? Input.of(tool.terminal().in(), "") : Input.of(path);
  }

  static boolean isStandardInput(Path path) {
    return path.toString().equals("-");
  }

  private ReadOptions options() {
    ReadOptions.Builder options = ReadOptions.builder().isLenient(!isStrict);
    if (from != null) {
      if (input == null) {
        throw new ParameterException(
            command.commandLine(), "--from needs an INPUT; for standard input, it is -");
      }
      options.format(FormatIds.check(tool.formats(), from, Format.Capability.READ, command));
    }
    if (tellsAllProblems) {
      options.limits(Limits.builder().problems(ALL_PROBLEMS).build());
    }
    return options.build();
  }
}
