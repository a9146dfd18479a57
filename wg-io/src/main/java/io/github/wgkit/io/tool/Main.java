package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.FormatRegistry;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The {@code wgkit} command line. */
public final class Main {
  /** Needs to know of all others. */
  private static final String COMPLETION = "completion";

  /** In the order in which the help lists them. */
  private static final ImmutableList<String> COMMANDS =
      ImmutableList.of(
          "list",
          "show",
          "charter",
          "announce",
          "next",
          "case",
          "check",
          "diff",
          "changes",
          "guard",
          "fetch",
          "replay",
          "lifetimes",
          "timeline",
          "diagram",
          "milestones",
          "whose",
          "succession",
          "correct",
          "convert",
          "formats",
          COMPLETION);

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
      return commandLine(tool, failures, args).execute(args);
    } catch (OutOfMemoryError e) {
      tool.say("not enough memory; give it more, such as 4 GB by java -Xmx4g -jar wgkit.jar");
      return ExitStatus.IO;
    } finally {
      terminal.err().flush();
    }
  }

  /**
   * To know a command, its options are looked up by reflection, and with all of them that takes
   * longer than most commands do. So if the first argument names one, there are no others.
   */
  private static CommandLine commandLine(Tool tool, Failures failures, String... args) {
    CommandLine wgkit = new CommandLine(new WgkitCommand());
    boolean isOne = args.length > 0 && COMMANDS.contains(args[0]) && !args[0].equals(COMPLETION);
    for (String name : isOne ? ImmutableList.of(args[0]) : COMMANDS) {
      wgkit.addSubcommand(command(name, tool));
    }
    return wgkit
        .setOut(new PrintWriter(new OutputStreamWriter(tool.terminal().out(), UTF_8), true))
        .setErr(tool.terminal().err())
        .setColorScheme(
            Help.defaultColorScheme(tool.terminal().style() == Style.COLOUR ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(failures::misused)
        .setExecutionExceptionHandler(failures::failed);
  }

  private static Callable<Integer> command(String name, Tool tool) {
    return switch (name) {
      case "list" -> new ListCommand(tool);
      case "show" -> new ShowCommand(tool);
      case "charter" -> new CharterCommand(tool);
      case "announce" -> new AnnounceCommand(tool);
      case "next" -> new NextCommand(tool);
      case "case" -> new CaseCommand(tool);
      case "check" -> new CheckCommand(tool);
      case "diff" -> new DiffCommand(tool);
      case "changes" -> new ChangesCommand(tool);
      case "guard" -> new GuardCommand(tool);
      case "fetch" -> new FetchCommand(tool);
      case "replay" -> new ReplayCommand(tool);
      case "lifetimes" -> new LifetimesCommand(tool);
      case "timeline" -> new TimelineCommand(tool);
      case "diagram" -> new DiagramCommand(tool);
      case "milestones" -> new MilestonesCommand(tool);
      case "whose" -> new WhoseCommand(tool);
      case "succession" -> new SuccessionCommand(tool);
      case "correct" -> new CorrectCommand(tool);
      case "convert" -> new ConvertCommand(tool);
      case "formats" -> new FormatsCommand(tool);
      case COMPLETION -> new CompletionCommand(tool);
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }
}
