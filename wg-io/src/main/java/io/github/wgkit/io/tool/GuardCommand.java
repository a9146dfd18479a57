package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Iterables.getLast;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
  /** More guesses than this are no help. */
  private static final int GUESSES = 5;

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

  @Option(
      names = "--max-shrink",
      paramLabel = "PERCENT",
      converter = Limit.Converter.class,
      description = {
        "How much may be lost of groups, people, milestones and so on, such as 10%%; or of one"
            + " thing, by its rule, such as IG-35=20%%. May be repeated. By default every rule has"
            + " a limit of its own."
      })
  private List<Limit> shrinking = List.of();

  @Option(
      names = "--limit",
      paramLabel = "RULE=PERCENT",
      converter = Limit.Converter.class,
      description = "How much may break a rule, such as IG-03=100%%. May be repeated.")
  private List<Limit> limits = List.of();

  @Option(
      names = "--except",
      split = ",",
      paramLabel = "RULE",
      converter = RuleConverter.class,
      description = "Leave out these rules, such as IG-03 or IG-03,IG-07.")
  private List<Rule> exceptions = List.of();

  @Mixin private final NowOption now = new NowOption();

  @Mixin private final RowOptions rows;

  /** How much may break one rule, or all that tell of loss. */
  private record Limit(@Nullable Rule rule, int percent) {
    /** Reads the words of the command line. */
    private static final class Converter implements ITypeConverter<Limit> {
      private static final Pattern FORM = Pattern.compile("(?:([^=]+)=)?([0-9]{1,3})\\s*%?");

      @Override
      public Limit convert(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(2)) > 100) {
          throw new TypeConversionException(
              "'" + text + "' is no percentage like 10%, nor a rule with one like IG-31=10%");
        }
        String id = form.group(1);
        int percent = Integer.parseInt(form.group(2));
        return new Limit(id == null ? null : named(id), percent);
      }
    }
  }

  /** Reads the name of a rule. */
  private static final class RuleConverter implements ITypeConverter<Rule> {
    @Override
    public Rule convert(String text) {
      return named(text);
    }
  }

  GuardCommand(Tool tool) {
    this.tool = tool;
    rows = new RowOptions(tool);
  }

  private static Rule named(String id) {
    return ImportGuard.rules().stream()
        .filter(rule -> Ascii.equalsIgnoreCase(rule.id(), id.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no rule '" + id + "' of the guard" + guesses(id.strip())));
  }

  /** {@return the rules whose names are nearest, or the first and the last one} */
  private static String guesses(String id) {
    ImmutableSet<Rule> rules = ImportGuard.rules();
    ImmutableList<String> near =
        rules.stream().map(Rule::id).filter(rule -> isNear(id, rule)).collect(toImmutableList());
    return near.isEmpty()
        ? "; they go from " + rules.asList().get(0).id() + " to " + getLast(rules).id()
        : "; did you mean " + near.stream().limit(GUESSES).collect(joining(", ")) + "?";
  }

  /** Names of rules are as short as acronyms, and mistyped in the same way. */
  private static boolean isNear(String id, String rule) {
    return Acronym.isAcronym(id) && Acronym.of(id).distanceTo(Acronym.of(rule)) <= 1;
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
    GuardLimits allowed = allowed();
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

  private GuardLimits allowed() {
    GuardLimits allowed = GuardLimits.DEFAULT;
    for (Limit limit : shrinking) {
      if (limit.rule() == null) {
        allowed = allowed.withShrinking(limit.percent());
      }
    }
    for (Limit limit : Stream.concat(shrinking.stream(), limits.stream()).toList()) {
      if (limit.rule() != null) {
        allowed = allowed.with(limit.rule(), limit.percent());
      }
    }
    if (limits.stream().anyMatch(limit -> limit.rule() == null)) {
      throw new ParameterException(
          command.commandLine(), "--limit needs a rule, such as --limit IG-03=100%");
    }
    for (Rule rule : exceptions) {
      allowed = allowed.without(rule);
    }
    return allowed;
  }

  private static Summary<Rule> summary(List<Finding> findings) {
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
