package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgWriteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in words that help, and gives the exit status. */
final class Failures {
  /** More guesses than this are no help. */
  private static final int GUESSES = 3;

  private final Tool tool;

  Failures(Tool tool) {
    this.tool = tool;
  }

  /** The command line makes no sense. */
  int misused(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    tool.say(inWords(failure));
    tool.terminal().err().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    trace(Arrays.asList(args).contains(WgkitCommand.DEBUG), failure);
    return ExitStatus.USAGE;
  }

  private static String inWords(ParameterException failure) {
    String message = String.valueOf(failure.getMessage());
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return message;
    }
    Map<String, CommandLine> commands = failure.getCommandLine().getSubcommands();
    if (!commands.isEmpty() && !unmatched.isUnknownOption()) {
      return "Unknown command '"
          + unmatched.getUnmatched().get(0)
          + "'; there are: "
          + String.join(", ", commands.keySet());
    }
    List<String> meant = unmatched.getSuggestions();
    if (!unmatched.isUnknownOption()) {
      return "One argument too many: '" + unmatched.getUnmatched().get(0) + "'";
    }
    return meant.isEmpty()
        ? message
        : message
            + "; did you mean "
            + meant.stream().limit(GUESSES).map(word -> "'" + word + "'").collect(joining(" or "))
            + "?";
  }

  /** The command failed. */
  int failed(Exception failure, CommandLine command, ParseResult arguments) {
    int status = status(failure);
    trace(arguments.originalArgs().contains(WgkitCommand.DEBUG), failure);
    return status;
  }

  private int status(Exception failure) {
    if (failure instanceof EndException end) {
      return end.status();
    }
    if (failure instanceof UncheckedIOException unchecked) {
      return status(Objects.requireNonNull(unchecked.getCause()));
    }
    if (failure instanceof StandardOutput.ClosedException) {
      return ExitStatus.IO;
    }
    if (failure instanceof WgReadException unreadable) {
      new ProblemPrinter(tool.terminal().err()).printFew(unreadable.problems());
      return ExitStatus.FAILED;
    }
    if (failure instanceof WgWriteException unwritable) {
      tool.say(String.valueOf(unwritable.getMessage()));
      return ExitStatus.FAILED;
    }
    tool.say(
        failure instanceof IOException io
            ? inWords(io)
            : "internal error, please report it with what --debug says: " + failure);
    return ExitStatus.IO;
  }

  private static String inWords(IOException failure) {
    String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    if (!(failure instanceof FileSystemException inFile) || inFile.getFile() == null) {
      return message;
    }
    String reason =
        inFile.getReason() != null
            ? inFile.getReason()
            : failure instanceof NoSuchFileException
                ? "no such file or folder"
                : failure instanceof AccessDeniedException
                    ? "permission denied"
                    : failure.getClass().getSimpleName();
    return inFile.getFile() + ": " + reason;
  }

  private void trace(boolean isDebugging, Exception failure) {
    if (isDebugging) {
      failure.printStackTrace(tool.terminal().err());
    }
  }
}
