package io.github.wgkit.io.tool;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.ImportGuard;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides whether a snapshot may replace another. */
@Command(
    name = "guard",
    customSynopsis = "wgkit guard [OPTIONS] [OLD] NEW",
    description = {
      "Decides whether a snapshot of groups may replace another: whether it is plausible, has lost"
          + " nothing, and speaks of the same things."
    },
    footer = {
      "",
      "With NEW alone, as before the first import, only what is plausible is asked.",
      "What is odd already in OLD and no worse in NEW is a warning. CSV and JSON have",
      "the columns subject,rule,severity,message,citation, worst first; the summary",
      "goes to standard error.",
      "",
      "The exit status is 1 if NEW must not replace OLD, or if it has errors that its",
      "reader tells.",
    })
final class GuardCommand implements Callable<Integer> {
  private final Tool tool;

  @Spec private CommandSpec command;

  @Parameters(
      arity = "1..2",
      paramLabel = "SNAPSHOT",
      hideParamSyntax = true,
      description = {
        "OLD, the snapshot that is in use, and NEW, the one that is to replace it: "
            + Snapshots.WHATEVER
      })
  private List<Path> snapshots = List.of();

  @Mixin private final GuardSwitches guard = new GuardSwitches();

  @Mixin private final NowOption now = new NowOption();

  @Mixin private final RowOptions rows;

  GuardCommand(Tool tool) {
    this.tool = tool;
    rows = new RowOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    if (snapshots.size() > 2) {
      throw new ParameterException(
          command.commandLine(), "One argument too many: '" + snapshots.get(2) + "'");
    }
    if (snapshots.stream().filter(InputOptions::isStandardInput).count() > 1) {
      throw new ParameterException(
          command.commandLine(), "Only one of OLD and NEW can be standard input");
    }
    GuardLimits allowed = guard.limits();
    Snapshots reader = new Snapshots(tool);
    LocalDate today = now.today();
    ImmutableList<Finding> findings;
    ReadResult<Directory> next;
    if (snapshots.size() == 1) {
      next = reader.read(snapshots.get(0));
      findings = ImportGuard.check(next.value(), allowed, today);
    } else {
      Directory before = reader.read(snapshots.get(0)).value();
      next = reader.read(snapshots.get(1));
      findings = ImportGuard.check(before, next.value(), allowed, today);
    }
    summary(findings).print(CheckCommand.rows("subject", findings), rows, tool);
    return ImportGuard.mayReplace(findings) && !next.hasErrors()
        ? ExitStatus.FINE
        : ExitStatus.FAILED;
  }

  static Summary<Rule> summary(List<Finding> findings) {
    Multiset<Rule> counts = HashMultiset.create();
    findings.forEach(finding -> counts.add(finding.rule()));
    String verdict =
        ImportGuard.mayReplace(findings) ? "it may be published" : "it must not be published";
    return new Summary<>(
        ImmutableList.of("rule", "that is not kept"),
        counts,
        ImportGuard.rules(),
        Rule::id,
        Rule::title,
        (findings.size() == 1 ? "finding: " : "findings: ")
            + Stream.of(Severity.ERROR, Severity.WARNING)
                .map(severity -> count(findings, severity))
                .collect(joining(", "))
            + "; "
            + verdict);
  }

  private static String count(List<Finding> findings, Severity severity) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    return count + " " + Ascii.toLowerCase(severity.name()) + (count == 1 ? "" : "s");
  }
}
