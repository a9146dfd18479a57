package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
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
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be done next to a group and its charter, and what is in the way.
 *
 * @param item the case
 * @param actor who would act
 * @param profile whose rules count
 * @param now the moment of the question
 * @param ofGroup what can be done to the group, best first
 * @param ofCharter what can be done to the charter, best first
 * @param report what is in the way of the charter
 */
record NextSteps(
    CharteringCase item,
    Actor actor,
    Profile profile,
    Instant now,
    ImmutableList<Step> ofGroup,
    ImmutableList<Step> ofCharter,
    BlockerReport report) {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "acronym",
          "about",
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

  /**
   * Something that can be done.
   *
   * @param about what it is done to: {@code group} or {@code charter}
   * @param word the word for programs: {@code start-internal-review}
   * @param label the step in words
   * @param option what the lifecycle says of it
   * @param to the state after it in words; empty if the state stays
   * @param actors who may do it
   */
  private record Step(
      String about,
      String word,
      String label,
      Option<? extends Slug<?>, ?> option,
      String to,
      ImmutableSet<ActorRole> actors) {}

  static NextSteps of(CharteringCase item, Actor actor, Profile profile, Instant now) {
    Group group = item.group();
    return new NextSteps(
        item,
        actor,
        profile,
        now,
        steps(
            "group",
            who -> GroupLifecycle.options(group, who, profile, now),
            actor,
            profile,
            GroupStep::label,
            GroupState::label),
        steps(
            "charter",
            who -> CharterProcess.options(item, who, profile, now),
            actor,
            profile,
            CharterStep::label,
            CharterProcess::words),
        BlockerReport.of(item, actor, profile, now));
  }

  private static <S extends Slug<S>, A extends Enum<A>> ImmutableList<Step> steps(
      String about,
      Function<Actor, ImmutableList<Option<S, A>>> options,
      Actor actor,
      Profile profile,
      Function<A, String> label,
      Function<S, String> stateLabel) {
    ImmutableList<ImmutableList<Option<S, A>>> ofOthers =
        Stream.of(ActorRole.values())
            .map(role -> options.apply(Actor.of(role)))
            .collect(toImmutableList());
    return options.apply(actor).stream()
        .map(
            option ->
                new Step(
                    about,
                    Words.word(option.transition().action()),
                    label.apply(option.transition().action()),
                    option,
                    option.transition().isStay() ? "" : stateLabel.apply(option.transition().to()),
                    actors(option, ofOthers, profile)))
        .collect(toImmutableList());
  }

  /**
   * Tells who may take a step. The table names all who may do it to some group; of these, only
   * those count who have no more errors against them than the others: no area director manages a
   * research group.
   */
  private static <S, A extends Enum<A>> ImmutableSet<ActorRole> actors(
      Option<S, A> option, ImmutableList<ImmutableList<Option<S, A>>> ofOthers, Profile profile) {
    ImmutableList<ActorRole> named = option.transition().actors(profile).asList();
    ImmutableListMultimap<Long, ActorRole> byErrors =
        Multimaps.index(
            named, role -> errors(option.transition().action(), ofOthers.get(role.ordinal())));
    return ImmutableSet.copyOf(byErrors.get(Collections.min(byErrors.keySet())));
  }

  private static <S, A extends Enum<A>> long errors(A action, ImmutableList<Option<S, A>> options) {
    return options.stream()
        .filter(option -> option.transition().action() == action)
        .flatMap(option -> option.findings().stream())
        .filter(finding -> finding.severity() == Severity.ERROR)
        .count();
  }

  // Rows

  Rows rows() {
    ImmutableList.Builder<ImmutableList<Cell>> rows = ImmutableList.builder();
    Stream.concat(ofGroup.stream(), ofCharter.stream()).forEach(step -> addRows(step, rows));
    String state = report.state().slug();
    for (BlockerReport.Blocker blocker : report.blockers()) {
      String answer = blocker.blocking() ? "blocked" : "in-the-way";
      rows.add(
          row(List.of("blocker", "", state, "", "", answer, ""), false, cells(blocker.finding())));
    }
    return new Rows(COLUMNS, rows.build());
  }

  private void addRows(Step step, ImmutableList.Builder<ImmutableList<Cell>> rows) {
    Option<? extends Slug<?>, ?> option = step.option();
    List<String> answer =
        List.of(
            step.about(),
            step.word(),
            option.transition().from().slug(),
            option.transition().to().slug(),
            Words.word(option.standing()),
            option.isRefused() ? "refused" : "allowed",
            step.actors().stream().map(Words::word).collect(joining("; ")));
    if (option.findings().isEmpty() && option.wanted().isEmpty()) {
      rows.add(row(answer, false, NO_FINDING));
    }
    option.findings().forEach(finding -> rows.add(row(answer, false, cells(finding))));
    option.wanted().forEach(finding -> rows.add(row(answer, true, cells(finding))));
  }

  private ImmutableList<Cell> row(List<String> answer, boolean wanted, List<String> finding) {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    cells.add(Cell.of(item.group().acronym().text()));
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
        citations(finding));
  }

  private static String citations(Finding finding) {
    return Joiner.on("; ").join(finding.rule().citations());
  }

  // For people

  void print(Appendable out, Style style) throws IOException {
    Group group = item.group();
    Table table = new Table(style);
    table.heading(group.acronym() + INDENT + group.name().strip());
    table.line("profile " + Words.word(profile) + ", role " + actor.role() + ", time " + now);
    table.line("");
    if (hasCharter(item)) {
      ImmutableList<String> lines = report.lines();
      table.heading(lines.get(0));
      lines.stream().skip(1).forEach(table::line);
      table.line("");
    }
    GroupState groupState = GroupLifecycle.stateOf(group);
    table.heading(
        "the group: "
            + group.state().map(GroupState::label).orElse("no state recorded")
            + treatedAs(group.state().filter(groupState::equals).isEmpty(), groupState.label()));
    ofGroup.forEach(step -> print(step, table));
    table.line("");
    CharterState charterState = CharterProcess.stateOf(item);
    table.heading(
        "the charter: "
            + CharterProcess.words(item.state())
            + treatedAs(!item.state().equals(charterState), CharterProcess.words(charterState)));
    ofCharter.forEach(step -> print(step, table));
    table.print(out);
  }

  /** A report on the charter of a directorate would be odd. */
  private static boolean hasCharter(CharteringCase item) {
    return item.charter().isPresent()
        || item.group().type().map(GroupType::hasCharter).orElse(true);
  }

  private static String treatedAs(boolean isOther, String state) {
    return isOther ? ", treated as " + state : "";
  }

  private static void print(Step step, Table table) {
    Option<?, ?> option = step.option();
    String standing = Words.word(option.standing());
    table.row(
        List.of(
            INDENT + step.label(),
            step.to().isEmpty() ? "stays" : "to " + step.to(),
            option.isRefused() ? "refused (" + standing + ")" : standing,
            step.actors().stream().map(ActorRole::label).collect(joining(", "))));
    for (Finding finding : option.findings()) {
      table.line(line(Words.word(finding.severity()), finding));
    }
    for (Finding finding : option.wanted()) {
      table.line(line(finding.severity() == Severity.ERROR ? "needs" : "wants", finding));
    }
  }

  private static String line(String how, Finding finding) {
    return INDENT.repeat(3)
        + how
        + " "
        + finding.rule().id()
        + ": "
        + explained(finding)
        + " ("
        + citations(finding)
        + ")";
  }

  /** The message alone often says only how the rule is broken. */
  private static String explained(Finding finding) {
    String title = finding.rule().title();
    return finding.message().contains(title) ? finding.message() : title + ": " + finding.message();
  }
}
