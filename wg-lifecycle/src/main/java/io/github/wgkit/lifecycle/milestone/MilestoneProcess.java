package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.record.Scribe;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Milestone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lifecycle of a milestone: what may happen to the milestones of a group next, who may do it,
 * what takes effect at once and what waits for an area director (RFC 6433).
 *
 * <pre>{@code
 * MilestoneReference milestone = MilestoneReference.to(group.milestones(), 0);
 * MilestoneAction.Reword action =
 *     new MilestoneAction.Reword(milestone, "Submit the protocol to the IESG");
 * Assessment<Group> answer =
 *     MilestoneProcess.assess(
 *         group,
 *         action,
 *         Actor.of(ActorRole.CHAIR),
 *         Profile.RFC,
 *         Instant.parse("2026-11-23T12:00:00Z"));
 * answer.isRefused(); // true: rewording takes an area director (G-13)
 * action.request(); // what the chair can do instead: ask to reword
 * }</pre>
 *
 * <p>The current and the proposed plan are never mixed: an action changes one of them and leaves
 * the other as it is. Each change of a milestone keeps its former version among the {@linkplain
 * Milestone#earlier() earlier} ones. What waits changes nothing but for the request itself, see
 * {@link PendingChange}.
 */
public final class MilestoneProcess {
  private static final TransitionTable<
          MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      TABLE = MilestoneTable.build();

  private MilestoneProcess() {}

  /** {@return the table of the lifecycle} */
  public static TransitionTable<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>
      table() {
    return TABLE;
  }

  /**
   * {@return the state of the table in which an action finds its milestone; {@link
   * MilestoneStage#NONE} if it is about a whole plan, or if there is no such milestone}
   *
   * @param group the group
   * @param action the action
   */
  public static MilestoneStage stageOf(Group group, MilestoneAction action) {
    return action
        .about()
        .flatMap(about -> about.in(group))
        .map(MilestoneStage::of)
        .orElse(MilestoneStage.NONE);
  }

  /**
   * Says what comes of it if somebody wants a change: done at once, waiting for an area director,
   * or refused. Looks neither at the type of the group nor at other conditions.
   *
   * @param stage where the milestone stands; {@link MilestoneStage#NONE} for a new one and for
   *     whole plans
   * @param step what is wanted
   * @param role in what capacity it is wanted
   * @param profile whose rules count
   * @return what comes of it
   */
  public static MilestoneAuthority authority(
      MilestoneStage stage, MilestoneStep step, ActorRole role, Profile profile) {
    if (mayTake(stage, step, role, profile)) {
      return step.isRequest() ? MilestoneAuthority.WAITS : MilestoneAuthority.AT_ONCE;
    }
    return step.request().filter(request -> mayTake(stage, request, role, profile)).isPresent()
        ? MilestoneAuthority.WAITS
        : MilestoneAuthority.REFUSED;
  }

  private static boolean mayTake(
      MilestoneStage stage, MilestoneStep step, ActorRole role, Profile profile) {
    return TABLE
        .transition(stage, step)
        .filter(row -> row.standing(profile).isPossible())
        .filter(row -> row.actors(profile).contains(role))
        .isPresent();
  }

  /**
   * Answers what would come of an action.
   *
   * @param group the group; unchanged
   * @param action what would be done
   * @param actor who would do it
   * @param profile whose rules count
   * @param now the moment at which it would be done
   * @return the answer, with all findings
   */
  public static Assessment<Group> assess(
      Group group, MilestoneAction action, Actor actor, Profile profile, Instant now) {
    Question<Group, MilestoneAction> question = new Question<>(group, action, actor, profile, now);
    MilestoneStage stage = stageOf(group, action);
    ImmutableList<Finding> findings = findings(stage, question);
    Optional<Transition<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>>> row =
        TABLE.transition(stage, action.step());
    return new Assessment<>(
        row,
        TABLE.standing(stage, action.step(), profile),
        findings,
        () -> applied(question, row.orElseThrow(), findings));
  }

  /**
   * Does an action, or refuses it. The same as the outcome of {@link #assess}.
   *
   * @param group the group; unchanged
   * @param action what is done
   * @param actor who does it
   * @param profile whose rules count
   * @param now the moment at which it is done
   * @return the changed group, or all reasons against it
   */
  public static Outcome<Group> apply(
      Group group, MilestoneAction action, Actor actor, Profile profile, Instant now) {
    return assess(group, action, actor, profile, now).outcome();
  }

  /**
   * Lists everything that could happen next to the plans as a whole, best first: additions, another
   * order, and so on.
   *
   * @param group the group
   * @param actor who would act
   * @param profile whose rules count
   * @param now the moment of the question
   * @return all rows that are not impossible
   */
  public static ImmutableList<Option<MilestoneStage, MilestoneStep>> options(
      Group group, Actor actor, Profile profile, Instant now) {
    return options(group, MilestoneReference.NOTHING, actor, profile, now);
  }

  /**
   * Lists everything that could happen next to a milestone, best first.
   *
   * @param group the group
   * @param milestone the milestone; if there is none, the plans as a whole are meant
   * @param actor who would act
   * @param profile whose rules count
   * @param now the moment of the question
   * @return all rows that begin where the milestone stands and are not impossible
   */
  public static ImmutableList<Option<MilestoneStage, MilestoneStep>> options(
      Group group, MilestoneReference milestone, Actor actor, Profile profile, Instant now) {
    String acronym = group.acronym().text();
    Optional<Milestone> found = milestone.in(group);
    return TABLE.options(
        found.map(MilestoneStage::of).orElse(MilestoneStage.NONE),
        step -> new Question<>(group, MilestoneAction.of(step, milestone), actor, profile, now),
        found.map(there -> acronym + ", " + milestone).orElse(acronym));
  }

  /**
   * {@return since when a milestone is no longer due, by its versions; empty if it is due, or if
   * that is not recorded} RFC 6433 section 7 shows this month, not that of the due date.
   *
   * @param milestone the milestone
   */
  public static Optional<OffsetDateTime> resolvedSince(Milestone milestone) {
    return since(milestone, Milestone::isResolved);
  }

  /** When the oldest of the newest versions of which something is true was made. */
  static Optional<OffsetDateTime> since(Milestone milestone, Predicate<Milestone> condition) {
    if (!condition.test(milestone)) {
      return Optional.empty();
    }
    Milestone oldest = milestone;
    for (Milestone version : milestone.earlier().reverse()) {
      if (!condition.test(version)) {
        break;
      }
      oldest = version;
    }
    return oldest.lastModified();
  }

  private static ImmutableList<Finding> findings(
      MilestoneStage stage, Question<Group, MilestoneAction> question) {
    String acronym = question.value().acronym().text();
    String subject = question.action().about().map(about -> acronym + ", " + about).orElse(acronym);
    return TABLE.findings(stage, question.action().step(), question, subject);
  }

  private static Outcome.Applied<Group> applied(
      Question<Group, MilestoneAction> question,
      Transition<MilestoneStage, MilestoneStep, Question<Group, MilestoneAction>> row,
      ImmutableList<Finding> findings) {
    Scribe scribe = new MilestoneEditing(question).done();
    Effect elsewhere =
        question.profile() == Profile.PRACTICE
            ? MilestoneTable.LIST_DAILY
            : MilestoneTable.LIST_AT_ONCE;
    ImmutableList<Effect> effects =
        scribe.events().isEmpty()
            ? ImmutableList.of()
            : row.effects().stream()
                .filter(effect -> !effect.equals(elsewhere))
                .collect(toImmutableList());
    return new Outcome.Applied<>(scribe.finish(), scribe.events(), effects, findings);
  }
}
