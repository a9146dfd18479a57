package io.github.wgkit.io.tool;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.tool.NextStep.Subject;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what can be done next to a group, its charter and its milestones. */
@Command(
    name = "next",
    description = {
      "Tells what can be done next to a group, its charter and its milestones, who may do it, and"
          + " what is in the way."
    },
    footer = {
      "",
      "Under a step stands what there is to say of it. Steps are asked without",
      "details, such as a reason; what a step needs or wants is to be said with it.",
      "",
      "Milestones to which the same can be done stand together: at once, by request",
      "(an area director then decides), or by others. What nobody could do now, and",
      "what a step on milestones needs, is in CSV and JSON alone.",
      "",
      "CSV and JSON have the columns acronym,about,milestones,step,from,to,standing,",
      "answer,actors,wanted,severity,rule,title,message,citation. A row about the",
      "group, the charter or a milestone is a step, best first, with one thing to say",
      "of it, wanted if it is to be said with the step; its answer is allowed or",
      "refused. milestones are the descriptions of those that the step can be done to,",
      "alike ones in one row; nothing is there for a step on a whole plan. A row about",
      "a blocker is what is in the way of the charter; its answer is blocked if",
      "somebody stopped it, else in-the-way."
    })
final class NextCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Tool tool;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "ACRONYM|CASE.json",
      description = {
        "The acronym of a group of INPUT; or a chartering case in JSON: a file that is there, a"
            + " name with a path or with the ending .json, or - for standard input. 'wgkit case' writes one."
      })
  private String subject = "";

  @Mixin private final InputOptions input;
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final ActorOption actor = new ActorOption();
  @Mixin private final NowOption now = new NowOption();

  @Option(
      names = "--about",
      split = ",",
      paramLabel = "SUBJECT",
      converter = Subjects.class,
      completionCandidates = Subjects.class,
      description = {
        "What to tell of: ${COMPLETION-CANDIDATES}, or some of them with commas between. Default:"
            + " all."
      })
  private List<Subject> subjects = List.of(Subject.values());

  @Mixin private final RowOptions rows;
  private final GroupInput groups;

  NextCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    rows = new RowOptions(tool);
    groups = new GroupInput(tool, input);
  }

  @Override
  public Integer call() throws IOException, EndException {
    Optional<Path> file = file(subject);
    int status;
    CharteringCase item;
    if (file.isPresent()) {
      ReadResult<CharteringCase> read = readCase(file.get());
      status = read.hasErrors() ? ExitStatus.FAILED : ExitStatus.FINE;
      item = read.value();
    } else {
      Optional<GroupInput.Found> found = groups.find(subject);
      if (found.isEmpty()) {
        return ExitStatus.FAILED;
      }
      status = found.get().status();
      item = CharteringCase.of(found.get().group());
    }
    NextSteps steps =
        NextSteps.of(
            item,
            actor.actor(item.group()),
            profile.profile(),
            now.now(),
            ImmutableSet.copyOf(subjects));
    if (rows.format() == RowFormat.TABLE) {
      rows.output().print(steps::print);
    } else {
      rows.print(steps.rows());
    }
    return status;
  }

  /** {@return the file if somebody means one, and not an acronym} */
  private static Optional<Path> file(String subject) {
    Path path;
    try {
      path = Path.of(subject);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    String name = Ascii.toLowerCase(subject);
    boolean isFile =
        subject.equals(STANDARD_INPUT)
            || subject.indexOf('/') >= 0
            || subject.indexOf(File.separatorChar) >= 0
            || name.endsWith(".json")
            || name.endsWith(".json.gz")
            || Files.isRegularFile(path);
    return isFile ? Optional.of(path) : Optional.empty();
  }

  private ReadResult<CharteringCase> readCase(Path file) throws IOException, EndException {
    if (input.path().isPresent()) {
      throw new ParameterException(
          command.commandLine(),
          "A chartering case has its group inside, and needs no INPUT; to look a group up, give"
              + " its acronym instead of '"
              + subject
              + "'");
    }
    try {
      ReadResult<CharteringCase> result = input.read(file, CharteringCaseJson::read);
      input.tell(result.problems());
      return result;
    } catch (EndException e) {
      if (e.getCause() instanceof WgReadException failure && isNoCase(failure)) {
        tool.say(
            "to look a group up in a file of groups, name it: wgkit next ACRONYM "
                + (subject.equals(STANDARD_INPUT) ? STANDARD_INPUT : file));
      }
      throw e;
    }
  }

  private static boolean isNoCase(WgReadException failure) {
    return failure.problems().stream().anyMatch(problem -> problem.code().equals("wrong-format"));
  }

  /** The words for what steps are done to. */
  static final class Subjects extends Words<Subject> {
    Subjects() {
      super(Subject.class);
    }
  }
}
