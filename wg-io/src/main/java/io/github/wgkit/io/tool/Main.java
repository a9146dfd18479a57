package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.wgkit.io.FormatRegistry;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The {@code wgkit} command line. */
public final class Main {
  private Main() {}

  /**
   * Runs the tool and ends the process.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    System.exit(run(Terminal.system(), args));
  }

  /**
   * Runs the tool.
   *
   * @param terminal where to read from and what to talk to
   * @param args the arguments
   * @return the {@link ExitStatus}
   */
  static int run(Terminal terminal, String... args) {
    Tool tool = new Tool(terminal, FormatRegistry.discover(Main.class.getClassLoader()));
    new ProblemPrinter(terminal.err()).printAll(tool.formats().discoveryProblems());
    Failures failures = new Failures(tool);
    try {
      return commandLine(tool, failures).execute(args);
    } catch (OutOfMemoryError e) {
      tool.say("not enough memory; give it more, such as 4 GB by java -Xmx4g -jar wgkit.jar");
      return ExitStatus.IO;
    } finally {
      terminal.err().flush();
    }
  }

  private static CommandLine commandLine(Tool tool, Failures failures) {
    CommandLine wgkit =
        new CommandLine(new WgkitCommand())
            .addSubcommand(new ListCommand(tool))
            .addSubcommand(new ShowCommand(tool))
            .addSubcommand(new CharterCommand(tool))
            .addSubcommand(new AnnounceCommand(tool))
            .addSubcommand(new NextCommand(tool))
            .addSubcommand(new CaseCommand(tool))
            .addSubcommand(new CheckCommand(tool))
            .addSubcommand(new DiffCommand(tool))
            .addSubcommand(new ChangesCommand(tool))
            .addSubcommand(new GuardCommand(tool))
            .addSubcommand(new FetchCommand(tool))
            .addSubcommand(new ReplayCommand(tool))
            .addSubcommand(new LifetimesCommand(tool))
            .addSubcommand(new TimelineCommand(tool))
            .addSubcommand(new DiagramCommand(tool))
            .addSubcommand(new MilestonesCommand(tool))
            .addSubcommand(new WhoseCommand(tool))
            .addSubcommand(new SuccessionCommand(tool))
            .addSubcommand(new CorrectCommand(tool))
            .addSubcommand(new ConvertCommand(tool))
            .addSubcommand(new FormatsCommand(tool))
            .addSubcommand(new CompletionCommand(tool));
    return wgkit
        .setOut(new PrintWriter(new OutputStreamWriter(tool.terminal().out(), UTF_8), true))
        .setErr(tool.terminal().err())
        .setColorScheme(
            Help.defaultColorScheme(tool.terminal().style() == Style.COLOUR ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(failures::misused)
        .setExecutionExceptionHandler(failures::failed);
  }
}
