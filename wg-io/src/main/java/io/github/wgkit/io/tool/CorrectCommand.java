package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.file.AtomicFile;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrects some words of a text and leaves every other byte alone. */
@Command(
    name = "correct",
    description = {
      "Corrects some words of a charter text and leaves every other byte as it is:",
      "encoding, line ends and trailing blanks stay."
    },
    footer = {
      "",
      "The words have to stand in one line. If they stand in more places than one,",
      "say which: --line N, or --all. What was changed is told on standard error.",
      "",
      "The exit status is 1 if the words are not there, or in too many places."
    })
final class CorrectCommand implements Callable<Integer> {
  private static final int SHOWN_PLACES = 10;

  private final Tool tool;
  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "CHARTER",
      description = "The file with the text, or - for standard input.")
  private Path charter = Path.of("-");

  @Option(names = "--replace", required = true, paramLabel = "OLD", description = "What is wrong.")
  private String wrong = "";

  @Option(
      names = "--with",
      required = true,
      paramLabel = "NEW",
      description = "What is right; may be empty.")
  private String right = "";

  @Option(names = "--line", paramLabel = "N", description = "Correct the words in line N only.")
  private @Nullable Integer line;

  @Option(names = "--all", description = "Correct the words wherever they stand.")
  private boolean all;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "Write to FILE instead of standard output; it may be CHARTER itself.",
        "FILE appears, or is replaced, when all is written."
      })
  private @Nullable Path file;

  CorrectCommand(Tool tool) {
    this.tool = tool;
  }

  @Override
  public Integer call() throws IOException {
    if (wrong.isEmpty()) {
      throw new ParameterException(command.commandLine(), "--replace needs at least a character");
    }
    CharterText before = read();
    ImmutableList<TextSpan> places =
        before.occurrences(wrong).stream()
            .filter(place -> line == null || before.line(place.start()) == line)
            .collect(toImmutableList());
    if (places.isEmpty()) {
      tool.say(
          "'" + wrong + "' does not stand in " + charter + (line == null ? "" : ", line " + line));
      return ExitStatus.FAILED;
    }
    if (places.size() > 1 && !all) {
      tool.say(
          "'"
              + wrong
              + "' stands in "
              + places.size()
              + " places; say --all, or --line N: "
              + shown(before, places));
      return ExitStatus.FAILED;
    }
    CharterText after = before;
    try {
      for (TextSpan place : places.reverse()) { // those before it stay where they are
        after = after.replace(place, right);
      }
    } catch (IllegalArgumentException e) {
      tool.say("'" + right + "' cannot be put there: " + e.getMessage());
      return ExitStatus.FAILED;
    }
    write(after);
    tool.say("corrected at " + shown(before, places) + "; " + difference(before, after));
    return ExitStatus.FINE;
  }

  private CharterText read() throws IOException {
    boolean isStandardInput = charter.toString().equals("-");
    Input input = isStandardInput ? Input.of(tool.terminal().in(), "") : Input.of(charter);
    return CharterText.of(input.readText(new ReadSession(ReadOptions.strict(), entry -> {})));
  }

  private void write(CharterText text) throws IOException {
    if (file == null || file.toString().equals("-")) {
      OutputStream out = new StandardOutput(tool.terminal().out());
      out.write(text.bytes());
      out.flush();
    } else {
      AtomicFile.write(
          file,
          out -> {
            out.write(text.bytes());
            return out;
          });
    }
  }

  private static String shown(CharterText text, ImmutableList<TextSpan> places) {
    String first =
        places.stream()
            .limit(SHOWN_PLACES)
            .map(place -> text.line(place.start()) + ":" + text.column(place.start()))
            .collect(joining(", "));
    int more = places.size() - SHOWN_PLACES;
    return first + (more > 0 ? " and " + more + " more" : "");
  }

  /** How many bytes differ, if the text is as long as before; else how much longer it is. */
  private static String difference(CharterText before, CharterText after) {
    if (before.size() != after.size()) {
      int more = after.size() - before.size();
      return "the text is " + bytes(Math.abs(more)) + (more > 0 ? " longer" : " shorter");
    }
    byte[] old = before.bytes();
    byte[] corrected = after.bytes();
    int different = 0;
    for (int i = 0; i < old.length; i++) {
      different += old[i] == corrected[i] ? 0 : 1;
    }
    return bytes(different) + (different == 1 ? " differs" : " differ");
  }

  private static String bytes(int count) {
    return count + (count == 1 ? " byte" : " bytes");
  }
}
