package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStage;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can be done to the milestones of a group. Milestones to which the same can be done are told
 * together: a plan has many of them, and most are alike.
 *
 * @param group the group
 * @param today the day of the question, in UTC
 * @param alike the milestones of both plans
 * @param wholePlans what can be done to the plans as a whole, best first
 */
record MilestoneSteps(
    Group group,
    LocalDate today,
    ImmutableList<Alike> alike,
    ImmutableList<NextStep<MilestoneStage, MilestoneStep>> wholePlans) {
  private static final NextStep.Language<MilestoneStage, MilestoneStep> LANGUAGE =
      new NextStep.Language<>(
          NextStep.Subject.MILESTONE, MilestoneStep::label, Words::word, MilestoneStage::label);

  /** The rule that finds a step which changes nothing; a step that is not worth a line. */
  private static final String CHANGES_NOTHING = "DT-36";

  private static final String INDENT = "  ";

  /** Steps are joined in one cell. */
  private static final int WIDEST = 80;

  /** Of a month such as 2026-07. */
  private static final int MONTH_WIDTH = 7;

  /**
   * Milestones of one plan to which the same can be done.
   *
   * @param plan the plan
   * @param stage where they stand
   * @param milestones the milestones, by date or in their order
   * @param steps what can be done to each of them, best first
   */
  record Alike(
      MilestonePlan.Kind plan,
      MilestoneStage stage,
      ImmutableList<Milestone> milestones,
      ImmutableList<NextStep<MilestoneStage, MilestoneStep>> steps) {

    /** {@return what is to be delivered, for a row} */
    String descriptions() {
      return milestones.stream().map(Milestone::description).collect(joining("; "));
    }
  }

  static MilestoneSteps of(Group group, Actor actor, Profile profile, Instant now) {
    return new MilestoneSteps(
        group,
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        Stream.of(group.milestones(), group.proposedMilestones())
            .flatMap(plan -> alike(group, plan, actor, profile, now))
            .collect(toImmutableList()),
        steps(group, MilestoneReference.NOTHING, actor, profile, now));
  }

  private static ImmutableList<NextStep<MilestoneStage, MilestoneStep>> steps(
      Group group, MilestoneReference milestone, Actor actor, Profile profile, Instant now) {
    return NextStep.of(
        who ->
            MilestoneProcess.options(group, milestone, who, profile, now).stream()
                .map(MilestoneSteps::withoutTrifles)
                .collect(toImmutableList()),
        actor,
        profile,
        LANGUAGE);
  }

  /** A step without details often changes nothing; that is no wish for details. */
  static Option<MilestoneStage, MilestoneStep> withoutTrifles(
      Option<MilestoneStage, MilestoneStep> option) {
    return new Option<>(
        option.transition(),
        option.standing(),
        option.findings(),
        option.wanted().stream()
            .filter(finding -> !finding.rule().id().equals(CHANGES_NOTHING))
            .collect(toImmutableList()));
  }

  private static Stream<Alike> alike(
      Group group, MilestonePlan plan, Actor actor, Profile profile, Instant now) {
    Map<List<?>, Set<Milestone>> milestones = new LinkedHashMap<>();
    Map<List<?>, ImmutableList<NextStep<MilestoneStage, MilestoneStep>>> steps =
        new LinkedHashMap<>();
    for (int place = 0; place < plan.milestones().size(); place++) {
      ImmutableList<NextStep<MilestoneStage, MilestoneStep>> ofThis =
          steps(group, MilestoneReference.to(plan, place), actor, profile, now);
      Milestone milestone = plan.milestones().get(place);
      List<?> answer =
          List.of(
              MilestoneStage.of(milestone),
              ofThis.stream().map(MilestoneSteps::withoutSubject).collect(toImmutableList()));
      milestones.computeIfAbsent(answer, key -> new HashSet<>()).add(milestone);
      steps.putIfAbsent(answer, ofThis);
    }
    return steps.entrySet().stream()
        .map(
            entry -> {
              ImmutableList<Milestone> these =
                  plan.sorted().stream()
                      .filter(milestones.getOrDefault(entry.getKey(), Set.of())::contains)
                      .collect(toImmutableList());
              return new Alike(
                  plan.kind(), MilestoneStage.of(these.get(0)), these, entry.getValue());
            })
        .sorted(Comparator.comparing(Alike::stage));
  }

  /** {@return everything about a step but which milestone it is about} */
  private static List<?> withoutSubject(NextStep<?, ?> step) {
    return List.of(
        step.action(),
        step.option().standing(),
        withoutSubject(step.option().findings()),
        withoutSubject(step.option().wanted()),
        step.actors());
  }

  private static ImmutableList<Finding> withoutSubject(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new Finding(finding.rule(), finding.severity(), "", finding.message()))
        .collect(toImmutableList());
  }

  // For people

  /** Prints a table with columns of its own. */
  void print(Appendable out, Style style) throws IOException {
    Table table = new Table(style, WIDEST);
    table.line("");
    new Page(table).print();
    table.print(out);
  }

  /** How somebody can bring a step about. */
  private enum Way {
    AT_ONCE("at once"),
    BY_REQUEST("by request"),
    BY_OTHERS("by others");

    private final String label;

    Way(String label) {
      this.label = label;
    }
  }

  /**
   * Tells how somebody can bring a step about.
   *
   * @param step the step
   * @param all everything that can be done to the same milestone
   * @return how; empty if nobody could do it now, if it would change nothing, or if another step
   *     does it as well
   */
  private static Optional<Way> way(
      NextStep<MilestoneStage, MilestoneStep> step,
      ImmutableList<NextStep<MilestoneStage, MilestoneStep>> all) {
    boolean changesNothing =
        step.option().findings().stream()
            .anyMatch(finding -> finding.rule().id().equals(CHANGES_NOTHING));
    if (!step.isPossible() || changesNothing) {
      return Optional.empty();
    }
    Set<MilestoneStep> allowed =
        all.stream()
            .filter(other -> !other.option().isRefused())
            .map(NextStep::action)
            .collect(toImmutableSet());
    MilestoneStep action = step.action();
    if (action.isRequest() && allowed.contains(done(action))) {
      return Optional.empty();
    }
    if (allowed.contains(action)) {
      return Optional.of(action.isRequest() ? Way.BY_REQUEST : Way.AT_ONCE);
    }
    return action.request().filter(allowed::contains).isPresent()
        ? Optional.empty()
        : Optional.of(Way.BY_OTHERS);
  }

  /** {@return the step that is asked for, or the step itself} */
  private static MilestoneStep done(MilestoneStep step) {
    return Stream.of(MilestoneStep.values())
        .filter(other -> other.request().filter(step::equals).isPresent())
        .findFirst()
        .orElse(step);
  }

  /** What is alike about the steps of one line. */
  private record Answer(
      Way way, Standing standing, ImmutableSet<ActorRole> actors, ImmutableList<Finding> findings) {
    static Answer of(Way way, NextStep<MilestoneStage, MilestoneStep> step) {
      Rule authority = step.option().transition().authority();
      return new Answer(
          way,
          step.option().standing(),
          step.actors(),
          withoutSubject(step.option().findings()).stream()
              .filter(finding -> finding.severity() != Severity.INFO)
              .map(finding -> finding.rule().equals(authority) ? titled(finding) : finding)
              .collect(toImmutableList()));
    }

    /** Why somebody may not do it is the same for many steps, and the message names the step. */
    private static Finding titled(Finding finding) {
      Rule rule = finding.rule();
      return new Finding(rule, finding.severity(), finding.subject(), rule.title());
    }

    String inWords() {
      return standing == Standing.NORMAL
          ? way.label
          : way.label + " (" + Words.word(standing) + ")";
    }
  }

  /** The printing of one page, at the end of which everything is explained once. */
  private final class Page {
    private final Table table;
    private final Set<Finding> reasons = new TreeSet<>();

    Page(Table table) {
      this.table = table;
    }

    void print() {
      table.heading("the milestones: " + counts());
      if (alike.isEmpty() && !group.type().map(GroupType::hasMilestones).orElse(true)) {
        return;
      }
      for (Alike some : alike) {
        names(some);
        answers(some.steps());
      }
      table.line(INDENT + "the plans as a whole");
      answers(wholePlans);
      if (!reasons.isEmpty()) {
        table.line(INDENT + "why");
        reasons.forEach(
            reason ->
                table.line(
                    INDENT.repeat(3) + NextStep.line(Words.word(reason.severity()), reason)));
      }
    }

    private String counts() {
      int overdue =
          Math.toIntExact(group.milestones().milestones().stream().filter(this::isOverdue).count());
      return counted(group.milestones())
          + " in the current plan"
          + (overdue > 0 ? ", " + overdue + " of them overdue" : "")
          + ", "
          + counted(group.proposedMilestones())
          + " in the proposed plan"
          + (group.usesMilestoneDates() ? "" : "; an order instead of due dates");
    }

    private String counted(MilestonePlan plan) {
      return plan.isEmpty() ? "none" : Integer.toString(plan.milestones().size());
    }

    private boolean isOverdue(Milestone milestone) {
      return group.usesMilestoneDates()
          && MilestoneStage.of(milestone) == MilestoneStage.OPEN
          && milestone.isOverdue(today);
    }

    /** What is done, and waits for nothing, has only to be counted. */
    private void names(Alike some) {
      boolean isPast =
          some.stage() == MilestoneStage.RESOLVED
              && some.milestones().stream().allMatch(one -> PendingChange.of(one).isEmpty());
      table.line(INDENT + some.stage().label() + (isPast ? ": " + some.milestones().size() : ""));
      if (!isPast) {
        some.milestones().forEach(this::name);
      }
    }

    private void name(Milestone milestone) {
      table.line(
          INDENT.repeat(2)
              + Screen.pad(MilestoneText.when(milestone), MONTH_WIDTH)
              + INDENT
              + MilestoneText.what(milestone)
              + (isOverdue(milestone) ? " (overdue)" : ""));
      PendingChange.of(milestone).forEach(change -> table.line(INDENT.repeat(4) + waits(change)));
    }

    private String waits(PendingChange change) {
      return "waits"
          + change
              .requested()
              .map(time -> " since " + LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC))
              .orElse("")
          + change.personName().map(name -> ", asked for by " + name).orElse("")
          + switch (change.kind()) {
            case ADDITION -> "";
            case REWORDING -> ": reword to \"" + change.description() + "\"";
            case DELETION -> ": delete";
          };
    }

    private void answers(ImmutableList<NextStep<MilestoneStage, MilestoneStep>> steps) {
      Map<Answer, List<NextStep<MilestoneStage, MilestoneStep>>> byAnswer = new LinkedHashMap<>();
      for (Way way : Way.values()) {
        steps.stream()
            .filter(step -> way(step, steps).equals(Optional.of(way)))
            .forEach(
                step ->
                    byAnswer
                        .computeIfAbsent(Answer.of(way, step), key -> new ArrayList<>())
                        .add(step));
      }
      byAnswer.forEach(
          (answer, these) ->
              row(
                  answer.inWords(),
                  these.stream().map(step -> label(answer.way(), step)).collect(joining(", ")),
                  these.get(0).actorsInWords(),
                  answer.findings()));
      if (byAnswer.isEmpty()) {
        row("nothing can be done", "", "", againstAll(steps));
      }
    }

    private String label(Way way, NextStep<MilestoneStage, MilestoneStep> step) {
      return way == Way.BY_REQUEST ? done(step.action()).label() : step.label();
    }

    private ImmutableList<Finding> againstAll(
        ImmutableList<NextStep<MilestoneStage, MilestoneStep>> steps) {
      return steps.stream()
          .map(step -> withoutSubject(step.option().findings()))
          .reduce(
              (some, others) -> some.stream().filter(others::contains).collect(toImmutableList()))
          .orElse(ImmutableList.of());
    }

    private void row(String answer, String steps, String actors, ImmutableList<Finding> why) {
      reasons.addAll(why);
      table.row(
          List.of(
              INDENT.repeat(3) + answer,
              steps,
              actors,
              why.stream().map(finding -> finding.rule().id()).collect(joining(", "))));
    }
  }
}
