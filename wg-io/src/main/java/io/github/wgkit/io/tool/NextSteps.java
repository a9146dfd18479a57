package io.github.wgkit.io.tool;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.tool.NextStep.Subject;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.charter.BlockerReport;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be done next to a group, its charter and its milestones, and what is in the way.
 *
 * @param item the case
 * @param actor who would act
 * @param profile whose rules count
 * @param now the moment of the question
 * @param subjects what is asked about; nothing is found out of anything else
 * @param ofGroup what can be done to the group, best first
 * @param ofCharter what can be done to the charter, best first
 * @param ofMilestones what can be done to the milestones
 * @param report what is in the way of the charter
 */
record NextSteps(
    CharteringCase item,
    Actor actor,
    Profile profile,
    Instant now,
    ImmutableSet<Subject> subjects,
    ImmutableList<NextStep<GroupState, GroupStep>> ofGroup,
    ImmutableList<NextStep<CharterState, CharterStep>> ofCharter,
    Optional<MilestoneSteps> ofMilestones,
    Optional<BlockerReport> report) {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "acronym",
          "about",
          "milestones",
          "step",
          "from",
          "to",
          "standing",
          "answer",
          "actors",
          "wanted",
          "severity",
          "rule",
          "title",
          "message",
          "citation");

  private static final List<String> NO_FINDING = List.of("", "", "", "", "");

  private static final String INDENT = "  ";

  private static final NextStep.Language<GroupState, GroupStep> GROUP =
      new NextStep.Language<>(Subject.GROUP, GroupStep::label, GroupState::slug, GroupState::label);

  private static final NextStep.Language<CharterState, CharterStep> CHARTER =
      new NextStep.Language<>(
          Subject.CHARTER, CharterStep::label, CharterState::slug, CharterProcess::words);

  static NextSteps of(
      CharteringCase item, Actor actor, Profile profile, Instant now, Set<Subject> subjects) {
    Group group = item.group();
    return new NextSteps(
        item,
        actor,
        profile,
        now,
        ImmutableSet.copyOf(subjects),
        subjects.contains(Subject.GROUP)
            ? NextStep.of(
                who -> GroupLifecycle.options(group, who, profile, now), actor, profile, GROUP)
            : ImmutableList.of(),
        subjects.contains(Subject.CHARTER)
            ? NextStep.of(
                who -> CharterProcess.options(item, who, profile, now), actor, profile, CHARTER)
            : ImmutableList.of(),
        subjects.contains(Subject.MILESTONE)
            ? Optional.of(MilestoneSteps.of(group, actor, profile, now))
            : Optional.empty(),
        subjects.contains(Subject.CHARTER)
            ? Optional.of(BlockerReport.of(item, actor, profile, now))
            : Optional.empty());
  }

  // Rows

  Rows rows() {
    ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
    Stream.concat(ofGroup.stream(), ofCharter.stream()).forEach(step -> addRows(step, "", rows));
    ofMilestones.ifPresent(steps -> addRows(steps, rows));
    report.ifPresent(blockers -> addRows(blockers, rows));
    return new Rows(COLUMNS, rows.build());
  }

  private void addRows(MilestoneSteps steps, ImmutableList.Builder<ImmutableList<Cell>> rows) {
    for (MilestoneSteps.Alike some : steps.alike()) {
      some.steps().forEach(step -> addRows(step, some.descriptions(), rows));
    }
    steps.wholePlans().forEach(step -> addRows(step, "", rows));
  }

  private void addRows(BlockerReport blockers, ImmutableList.Builder<ImmutableList<Cell>> rows) {
    String state = blockers.state().slug();
    for (BlockerReport.Blocker blocker : blockers.blockers()) {
      String answer = blocker.blocking() ? "blocked" : "in-the-way";
      rows.add(
          row(
              "blocker",
              "",
              List.of("", state, "", "", answer, ""),
              false,
              cells(blocker.finding())));
    }
  }

  private void addRows(
      NextStep<?, ?> step, String milestones, ImmutableList.Builder<ImmutableList<Cell>> rows) {
    String about = Words.word(step.about());
    List<String> answer = step.cells();
    Option<?, ?> option = step.option();
    if (option.findings().isEmpty() && option.wanted().isEmpty()) {
      rows.add(row(about, milestones, answer, false, NO_FINDING));
    }
    for (Finding finding : option.findings()) {
      rows.add(row(about, milestones, answer, false, cells(finding)));
    }
    for (Finding finding : option.wanted()) {
      rows.add(row(about, milestones, answer, true, cells(finding)));
    }
  }

  private ImmutableList<Cell> row(
      String about, String milestones, List<String> answer, boolean wanted, List<String> finding) {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    cells.add(Cell.of(item.group().acronym().text()), Cell.of(about), Cell.of(milestones));
    answer.forEach(text -> cells.add(Cell.of(text)));
    cells.add(Cell.of(wanted));
    finding.forEach(text -> cells.add(Cell.of(text)));
    return cells.build();
  }

  private static List<String> cells(Finding finding) {
    return List.of(
        Words.word(finding.severity()),
        finding.rule().id(),
        finding.rule().title(),
        finding.message(),
        NextStep.citations(finding));
  }

  // For people

  void print(Appendable out, Style style) throws IOException {
    Group group = item.group();
    Table table = new Table(style);
    table.heading(group.acronym() + INDENT + group.name().strip());
    table.line("profile " + Words.word(profile) + ", role " + actor.role() + ", time " + now);
    if (hasCharter(item)) {
      report.ifPresent(blockers -> print(blockers, table));
    }
    if (subjects.contains(Subject.GROUP)) {
      GroupState state = GroupLifecycle.stateOf(group);
      print(
          "the group: "
              + group.state().map(GroupState::label).orElse("no state recorded")
              + treatedAs(group.state().filter(state::equals).isEmpty(), state.label()),
          ofGroup,
          table);
    }
    if (subjects.contains(Subject.CHARTER)) {
      CharterState state = CharterProcess.stateOf(item);
      print(
          "the charter: "
              + CharterProcess.words(item.state())
              + treatedAs(!item.state().equals(state), CharterProcess.words(state)),
          ofCharter,
          table);
    }
    table.print(out);
    if (ofMilestones.isPresent()) {
      ofMilestones.get().print(out, style);
    }
  }

  private static void print(BlockerReport blockers, Table table) {
    ImmutableList<String> lines = blockers.lines();
    table.line("");
    table.heading(lines.get(0));
    lines.stream().skip(1).forEach(table::line);
  }

  private static void print(
      String heading, ImmutableList<? extends NextStep<?, ?>> steps, Table table) {
    table.line("");
    table.heading(heading);
    steps.forEach(step -> print(step, table));
  }

  /** A report on the charter of a directorate would be odd. */
  private static boolean hasCharter(CharteringCase item) {
    return item.charter().isPresent()
        || item.group().type().map(GroupType::hasCharter).orElse(true);
  }

  private static String treatedAs(boolean isOther, String state) {
    return isOther ? ", treated as " + state : "";
  }

  private static void print(NextStep<?, ?> step, Table table) {
    Option<?, ?> option = step.option();
    String standing = Words.word(option.standing());
    table.row(
        List.of(
            INDENT + step.label(),
            step.toLabel().isEmpty() ? "stays" : "to " + step.toLabel(),
            option.isRefused() ? "refused (" + standing + ")" : standing,
            step.actorsInWords()));
    for (Finding finding : option.findings()) {
      table.line(INDENT.repeat(3) + NextStep.line(Words.word(finding.severity()), finding));
    }
    for (Finding finding : option.wanted()) {
      table.line(INDENT.repeat(3) + NextStep.line(NextStep.wanted(finding), finding));
    }
  }
}
