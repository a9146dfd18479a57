package io.github.wgkit.io.tool;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.report.DiffReport;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.diff.CharterDiff;
import io.github.wgkit.model.diff.DirectoryDiff;
import io.github.wgkit.model.diff.GroupDiff;
import io.github.wgkit.model.diff.MilestoneDiff;
import io.github.wgkit.model.diff.PassageDiff;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two charters, or two snapshots. */
@Command(
    name = "diff",
    description = {
      "Compares two charters, or two snapshots of groups, as a person would: by section and"
          + " paragraph, milestone and role."
    },
    footer = {
      "",
      "How a charter is written does not count: where lines break, blanks, marks of",
      "Markdown, bullets, the shape of quotation marks. In text, = is the same, ~ has",
      "other words, + is new, - is gone, > stands elsewhere; [-words-] are gone and",
      "{+words+} new. JSON is described by wgkit-diff.schema.json in the library.",
      "",
      "The exit status is 0 also if something differs, unless --exit-code is given."
    })
final class DiffCommand implements Callable<Integer> {
  private static final Splitter LINES = Splitter.on('\n');

  private final Tool tool;

  @Spec private CommandSpec command;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = {
        "The older version: the text of a charter in any form, or whatever has groups; - for"
            + " standard input."
      })
  private Path old = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "The newer version, of the same kind; - for standard input.")
  private Path present = Path.of("");

  @Option(
      names = "--wg",
      paramLabel = "ACRONYM",
      description = {
        "Compare this group only. Its acronym in OLD; if it has another one in NEW, it is found by"
            + " its number."
      })
  private @Nullable String acronym;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      converter = DiffFormat.Converter.class,
      completionCandidates = DiffFormat.Converter.class,
      description = {
        "How to write it: ${COMPLETION-CANDIDATES}.",
        "By default that of the name of FILE, or text."
      })
  private @Nullable DiffFormat format;

  @Option(
      names = "--exit-code",
      description = "End with status 1 if something differs, as other tools do.")
  private boolean tellsByStatus;

  @Mixin private final OutputOptions output;

  DiffCommand(Tool tool) {
    this.tool = tool;
    output = new OutputOptions(tool);
  }

  /** What was found. */
  private record Answer(DiffReport report, boolean isEmpty) {}

  @Override
  public Integer call() throws IOException, EndException {
    if (old.toString().equals("-") && present.toString().equals("-")) {
      throw misuse("Only one of OLD and NEW can be standard input");
    }
    DiffSide before = DiffSide.read(old, tool);
    DiffSide after = DiffSide.read(present, tool);
    Optional<Answer> answer =
        acronym == null ? Optional.of(answer(before, after)) : ofGroup(acronym, before, after);
    if (answer.isEmpty()) {
      return ExitStatus.FAILED;
    }
    print(answer.get().report().between(before.name(), after.name()));
    boolean fails =
        before.hasErrors() || after.hasErrors() || (tellsByStatus && !answer.get().isEmpty());
    return fails ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  private Answer answer(DiffSide before, DiffSide after) {
    if (before.text().isPresent() && after.text().isPresent()) {
      return ofTexts(before, after, before.text().get(), after.text().get());
    }
    if (before.groups().isPresent() && after.groups().isPresent()) {
      DirectoryDiff diff = DirectoryDiff.of(before.groups().get(), after.groups().get());
      return new Answer(DiffReport.of(diff), diff.isEmpty());
    }
    DiffSide groups = before.text().isPresent() ? after : before;
    DiffSide text = before.text().isPresent() ? before : after;
    throw misuse(
        text.name()
            + " is the text of a charter, "
            + groups.name()
            + " has groups; they cannot be compared");
  }

  private static Answer ofTexts(
      DiffSide before, DiffSide after, CharterText one, CharterText other) {
    CharterDiff diff = CharterDiff.of(one, other);
    boolean haveNone =
        Stream.of(before, after)
            .allMatch(side -> side.milestones().map(MilestonePlan::isEmpty).orElse(true));
    if (haveNone || before.milestones().isEmpty() || after.milestones().isEmpty()) {
      return new Answer(DiffReport.of(diff), diff.isEmpty());
    }
    MilestoneDiff milestones =
        MilestoneDiff.of(before.milestones().get(), after.milestones().get());
    CharterDiff prose =
        before.hasAllMilestones(diff, PassageDiff::before)
                && after.hasAllMilestones(diff, PassageDiff::after)
            ? diff.withoutMilestones() // they are told below
            : diff;
    return new Answer(DiffReport.of(prose, milestones), prose.isEmpty() && milestones.isEmpty());
  }

  // ---- one group

  private Optional<Answer> ofGroup(String acronym, DiffSide before, DiffSide after) {
    Directory older = groups(before);
    Directory newer = groups(after);
    Optional<Group> one = older.group(acronym);
    Optional<Group> other =
        one.flatMap(group -> sameGroup(group, newer)).or(() -> newer.group(acronym));
    if (one.isEmpty()) {
      one = other.flatMap(group -> sameGroup(group, older));
    }
    if (one.isEmpty() && other.isEmpty()) {
      new GroupLookup(tool, after::name).find(acronym, newer);
      return Optional.empty();
    }
    GroupDiff diff =
        one.isPresent() && other.isPresent()
            ? GroupDiff.of(one.get(), other.get())
            : new GroupDiff(one, other, ImmutableList.of());
    return Optional.of(new Answer(DiffReport.of(diff), diff.isEmpty()));
  }

  private static Optional<Group> sameGroup(Group group, Directory directory) {
    return group.id().isPresent() ? directory.group(group.id().getAsLong()) : Optional.empty();
  }

  private Directory groups(DiffSide side) {
    return side.groups()
        .orElseThrow(
            () ->
                misuse("--wg looks a group up, but " + side.name() + " is the text of a charter"));
  }

  private ParameterException misuse(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  // ---- printing

  private void print(DiffReport report) throws IOException {
    DiffFormat form =
        format != null ? format : output.file().flatMap(DiffFormat::of).orElse(DiffFormat.TEXT);
    String written = form.write(report);
    output.print(
        (out, style) -> {
          if (form != DiffFormat.TEXT) {
            out.append(written);
            return;
          }
          // Somebody else's text may hold what turns a terminal upside down.
          String lines = written.substring(0, written.length() - 1);
          for (String line : LINES.split(lines)) {
            out.append(Screen.oneLine(line)).append('\n');
          }
        });
  }
}
