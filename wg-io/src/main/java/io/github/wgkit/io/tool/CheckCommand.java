package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Ascii;
import com.google.common.base.Joiner;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.CharterLint;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.RecordChecks;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks records against the rules. */
@Command(
    name = "check",
    description = "Checks the records of groups against the rules and tells which are broken.",
    footer = {
      "",
      "CSV and JSON have the columns acronym,rule,severity,message,citation, worst",
      "first; the summary goes to standard error. A rule has the id of its row in the",
      "table of requirements, or DT-nn if only the Datatracker knows it.",
      "",
      "A charter on its own, such as a draft, is also checked as a text: RFCs and",
      "drafts that it names, gaps, milestones that are past or deliver nothing.",
      "",
      "The default profile is practice: records are kept with the Datatracker, and",
      "what it takes for granted should not drown what somebody has to mend.",
      "",
      "The exit status is 1 if a finding is an error, or if INPUT has errors."
    })
final class CheckCommand implements Callable<Integer> {
  private static final ImmutableSortedSet<Rule> RULES =
      ImmutableSortedSet.copyOf(
          Comparator.comparing(Rule::id), Sets.union(RecordChecks.rules(), CharterLint.rules()));

  /** What a snapshot may leave out; then it seems to be missing everywhere. */
  private static final ImmutableMap<String, Predicate<Group>> PARTS =
      ImmutableMap.of(
          "roles", group -> !group.roles().isEmpty(),
          "milestones", group -> !group.milestones().isEmpty(),
          "a charter", group -> group.charter().isPresent(),
          "a mailing list", group -> !group.list().isEmpty());

  private final Tool tool;
  @Mixin private final InputOptions input;
  @Mixin private final ProfileOption profile = new ProfileOption();
  @Mixin private final NowOption now = new NowOption();
  @Mixin private final GroupFilter filter = new GroupFilter();

  @Option(
      names = "--except",
      split = ",",
      paramLabel = "RULE",
      converter = RecordRuleNames.class,
      description = "Leave out these rules, such as B-18 or B-22,G-27.")
  private List<Rule> exceptions = List.of();

  @Option(
      names = "--rfc-index",
      paramLabel = "FILE",
      description = {
        "The RFCs there are, to look up those that a charter names: the rfc-index.txt",
        "of the RFC Editor, or lines such as 5246 8446, which RFC and what obsoletes it."
      })
  private @Nullable Path rfcIndex;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "table",
      converter = Form.Converter.class,
      completionCandidates = Form.Converter.class,
      description = {
        "How to tell the findings: ${COMPLETION-CANDIDATES}. SARIF is what code hosts",
        "take to annotate a change. Default: ${DEFAULT-VALUE}."
      })
  private Form form = Form.TABLE;

  @Mixin private final OutputOptions output;

  /** The rules for records and for the texts of charters. */
  private static final class RecordRuleNames extends RuleNames {
    RecordRuleNames() {
      super(RULES, "for records");
    }
  }

  /** How to tell the findings. */
  private enum Form {
    TABLE,
    CSV,
    JSON,
    SARIF;

    /** Reads the word of the command line. */
    private static final class Converter extends Words<Form> {
      Converter() {
        super(Form.class);
      }
    }
  }

  CheckCommand(Tool tool) {
    this.tool = tool;
    input = new InputOptions(tool);
    output = new OutputOptions(tool);
  }

  @Override
  public Integer call() throws IOException, EndException {
    ReadResult<Directory> read = input.read();
    Directory directory = read.value();
    ImmutableList<Group> groups = filter.choose(directory, tool);
    leftOut(groups).forEach(tool::say);
    LocalDate today = LocalDate.ofInstant(now.now(), ZoneOffset.UTC);
    ImmutableList<Finding> findings =
        Stream.concat(
                RecordChecks.check(directory, filter, profile.profile(), today).stream(),
                lint(groups, today))
            .filter(finding -> !exceptions.contains(finding.rule()))
            .distinct()
            .sorted()
            .collect(toImmutableList());
    Summary<Rule> summary = summary(findings, groups.size());
    if (form == Form.SARIF) {
      SarifLog log = new SarifLog(input.address(), WgkitCommand.version());
      output.print((out, style) -> log.print(read.problems(), results(findings, groups), out));
      summary.print(tool.terminal().err(), Style.PLAIN);
    } else {
      summary.print(rows(findings), RowFormat.valueOf(form.name()), output, tool);
    }
    return read.hasErrors() || hasErrors(findings) ? ExitStatus.FAILED : ExitStatus.FINE;
  }

  /** A text that somebody is writing is checked as a charter, whatever the state of the group. */
  private Stream<Finding> lint(ImmutableList<Group> groups, LocalDate today)
      throws IOException, EndException {
    CharterLint lint = CharterLint.of(profile.profile(), today);
    CharterLint informed =
        rfcIndex == null ? lint : lint.knowing(input.read(rfcIndex, RfcIndex::read));
    return groups.stream().filter(Places::areIn).flatMap(group -> informed.check(group).stream());
  }

  private static ImmutableList<SarifLog.Result> results(
      ImmutableList<Finding> findings, ImmutableList<Group> groups) {
    Map<String, Places> places = new HashMap<>();
    for (Group group : groups) {
      Places.of(group).ifPresent(found -> places.put(group.acronym().text(), found));
    }
    return findings.stream()
        .map(
            finding -> {
              Places text = places.get(finding.subject());
              return text == null
                  ? new SarifLog.Result(finding, null, Optional.empty())
                  : new SarifLog.Result(finding, text.whole(), text.of(finding));
            })
        .collect(toImmutableList());
  }

  private static boolean hasErrors(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** One group may lack anything; that all of them do tells more of the input than of them. */
  private static Stream<String> leftOut(List<Group> groups) {
    List<Group> active =
        groups.stream()
            .filter(group -> group.isOf(GroupType.WG) && group.isIn(GroupState.ACTIVE))
            .toList();
    return PARTS.entrySet().stream()
        .filter(part -> active.size() > 1 && active.stream().noneMatch(part.getValue()))
        .map(
            part ->
                "none of "
                    + active.size()
                    + " active working groups has "
                    + part.getKey()
                    + "; perhaps the input leaves that out");
  }

  private static Summary<Rule> summary(List<Finding> findings, int groups) {
    Multiset<Rule> counts = HashMultiset.create();
    findings.forEach(finding -> counts.add(finding.rule()));
    ImmutableSet<String> subjects =
        findings.stream().map(Finding::subject).collect(toImmutableSet());
    return new Summary<>(
        ImmutableList.of("rule", "that is not kept"),
        counts,
        RULES,
        Rule::id,
        Rule::title,
        (findings.size() == 1 ? "finding" : "findings")
            + " in "
            + subjects.size()
            + " of "
            + groups
            + (groups == 1 ? " group: " : " groups: ")
            + Stream.of(Severity.values())
                .map(severity -> count(findings, severity))
                .collect(joining(", ")));
  }

  private static String count(List<Finding> findings, Severity severity) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    return count
        + switch (severity) {
          case ERROR -> count == 1 ? " error" : " errors";
          case WARNING -> count == 1 ? " warning" : " warnings";
          case INFO -> " for information";
        };
  }

  static Rows rows(List<Finding> findings) {
    return rows("acronym", findings);
  }

  /** {@return findings as rows, with a heading for what they are about} */
  static Rows rows(String subject, List<Finding> findings) {
    return new Rows(
        ImmutableList.of(subject, "rule", "severity", "message", "citation"),
        findings.stream()
            .map(
                finding ->
                    ImmutableList.of(
                        Cell.of(finding.subject()),
                        Cell.of(finding.rule().id()),
                        Cell.of(Ascii.toLowerCase(finding.severity().name())),
                        Cell.of(finding.message()),
                        Cell.of(Joiner.on("; ").join(finding.rule().citations()))))
            .collect(toImmutableList()));
  }
}
