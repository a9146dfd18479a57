package io.github.wgkit.io.tool;

import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.ImportGuard;
import io.github.wgkit.model.check.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How much the guard of a snapshot allows. */
final class GuardSwitches {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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
      converter = GuardRuleNames.class,
      description = "Leave out these rules, such as IG-03 or IG-03,IG-07.")
  private List<Rule> exceptions = List.of();

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
        return new Limit(id == null ? null : GuardRuleNames.ALL.convert(id), percent);
      }
    }
  }

  /** The rules of the guard. */
  private static final class GuardRuleNames extends RuleNames {
    static final GuardRuleNames ALL = new GuardRuleNames();

    GuardRuleNames() {
      super(ImportGuard.rules(), "of the guard");
    }
  }

  /** {@return how much is allowed} */
  GuardLimits limits() {
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
}
