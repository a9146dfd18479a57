package io.github.wgkit.io.tool;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a command. */
@Command(
    name = "wgkit",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = WgkitCommand.Version.class,
    description = "Reads, lists, shows and converts records of IETF working groups.",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    usageHelpWidth = 80,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:fine",
      "1:the input or a record has errors, or what was asked for is not there",
      "2:wrong usage",
      "3:something could not be read or written"
    })
final class WgkitCommand implements Runnable {
  static final String DEBUG = "--debug";

  @Spec private CommandSpec command;

  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "After a failure, show where in the program it happened.")
  private boolean isDebugging;

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "Missing command");
  }

  /** {@return the version of the tool} */
  static String version() {
    return Optional.ofNullable(WgkitCommand.class.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(WgkitCommand.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion))
        .orElse("(version not known)");
  }

  /** What {@code --version} says. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "wgkit " + version(),
        "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
      };
    }
  }
}
