package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStage;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.testkit.Law;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.state.ActionChain;

/**
 * Laws of the milestones of a group.
 *
 * <pre>{@code
 * @Property
 * void the_laws_hold(@ForAll ActionChain<Course<Group, MilestoneAction>> chain) {
 *   MilestoneLaws.holdThroughout(chain);
 * }
 * }</pre>
 *
 * <p>A law that is broken throws an {@link AssertionError} that says what is wrong. What was
 * refused is not looked at but by {@link #hold(Trial)}.
 */
public final class MilestoneLaws {
  private MilestoneLaws() {}

  /**
   * All laws of a trial, those of {@link LifecycleLaws} too.
   *
   * @param trial the trial
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Trial<Group, MilestoneAction> trial) {
    LifecycleLaws.hold(trial);
    plansNeverMix(trial);
    comesWhereTheTableSays(trial);
    everyVersionIsKept(trial);
    historyGrows(trial);
    noChangeWithoutEvent(trial);
    requestsTouchNoMilestone(trial);
    chairsDeliverTheSame(trial);
    touchesNothingElse(trial);
  }

  /**
   * All laws of a course: those of its trials, and those of {@link LifecycleLaws}.
   *
   * @param course the course
   * @throws AssertionError if one of them is broken
   */
  public static void hold(Course<Group, MilestoneAction> course) {
    LifecycleLaws.hold(course);
    course.trials().forEach(MilestoneLaws::hold);
  }

  /**
   * Runs a chain of actions and looks at all laws after each of them, so that a chain that breaks
   * one stops there, and is soon shrunk to the few actions that matter.
   *
   * @param chain the chain
   * @return the course that it took
   * @throws AssertionError if one of the laws is broken
   */
  public static Course<Group, MilestoneAction> holdThroughout(
      ActionChain<Course<Group, MilestoneAction>> chain) {
    Course<Group, MilestoneAction> after =
        chain.withInvariant("laws", course -> course.last().ifPresent(MilestoneLaws::hold)).run();
    LifecycleLaws.hold(after);
    return after;
  }

  private static void ifApplied(
      Trial<Group, MilestoneAction> trial, Consumer<Outcome.Applied<Group>> law) {
    trial.applied().ifPresent(law);
  }

  private static MilestonePlan plan(Group group, MilestonePlan.Kind kind) {
    return kind == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
  }

  /**
   * An action changes one of the two plans, and the other stays as it is (RFC 6433 section 1).
   *
   * @param trial the trial
   * @throws AssertionError if the other plan has changed
   */
  public static void plansNeverMix(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied -> {
          MilestonePlan.Kind other =
              trial.action().plan() == MilestonePlan.Kind.CURRENT
                  ? MilestonePlan.Kind.PROPOSED
                  : MilestonePlan.Kind.CURRENT;
          Law.require(
              plan(trial.after(), other).equals(plan(trial.before(), other)),
              "%s\nchanged the %s plan, too",
              trial,
              other);
        });
  }

  /**
   * The milestone that an action is about comes where the table says, and no other one of its plan
   * moves or changes. What is deleted is among the former ones.
   *
   * @param trial the trial
   * @throws AssertionError if that is not so
   */
  public static void comesWhereTheTableSays(Trial<Group, MilestoneAction> trial) {
    ifApplied(trial, applied -> trial.action().about().ifPresent(about -> comes(trial, about)));
  }

  private static void comes(Trial<Group, MilestoneAction> trial, MilestoneReference about) {
    Group before = trial.before();
    Group after = trial.after();
    MilestonePlan plan = plan(before, about.plan());
    OptionalInt place = about.placeIn(plan);
    Law.require(place.isPresent(), "%s\nis about no milestone of a plan", trial);
    MilestoneStage from = MilestoneProcess.stageOf(before, trial.action());
    MilestoneStage to =
        MilestoneProcess.table()
            .transition(from, trial.action().step())
            .map(row -> row.to())
            .orElse(from);
    boolean deleted = to == MilestoneStage.DELETED;
    ImmutableList<Milestone> left = plan(after, about.plan()).milestones();
    ImmutableList<Milestone> others = without(plan.milestones(), place.getAsInt());
    Law.require(
        others.equals(deleted ? left : without(left, place.getAsInt())),
        "%s\nchanged other milestones of the plan",
        trial);
    int former = before.formerMilestones().size() + (deleted ? 1 : 0);
    Law.require(
        after.formerMilestones().size() == former,
        "%s\nleaves %s former milestones, not %s",
        trial,
        after.formerMilestones().size(),
        former);
    MilestoneStage is =
        MilestoneStage.of(
            deleted ? after.formerMilestones().get(former - 1) : left.get(place.getAsInt()));
    Law.require(is == to, "%s\nleads from %s to %s, and the table says %s", trial, from, is, to);
  }

  private static ImmutableList<Milestone> without(ImmutableList<Milestone> milestones, int place) {
    return ImmutableList.<Milestone>builder()
        .addAll(milestones.subList(0, Math.min(place, milestones.size())))
        .addAll(milestones.subList(Math.min(place + 1, milestones.size()), milestones.size()))
        .build();
  }

  /**
   * Whatever becomes of a milestone, what it was before is among the earlier versions of one that
   * is there afterwards; what is asked for does not count.
   *
   * @param trial the trial
   * @throws AssertionError if a version is lost
   */
  public static void everyVersionIsKept(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied -> {
          List<List<Milestone>> kept = all(trial.after()).map(MilestoneLaws::versions).toList();
          all(trial.before())
              .forEach(
                  milestone ->
                      Law.require(
                          kept.stream().anyMatch(versions -> has(versions, versions(milestone))),
                          "%s\nlost a version of \"%s\"",
                          trial,
                          milestone.description()));
        });
  }

  private static Stream<Milestone> all(Group group) {
    return Stream.of(
            group.milestones().milestones(),
            group.proposedMilestones().milestones(),
            group.formerMilestones())
        .flatMap(List::stream);
  }

  /** All versions, oldest first, the present one last. */
  private static List<Milestone> versions(Milestone milestone) {
    return Stream.concat(milestone.earlier().stream(), Stream.of(milestone))
        .map(version -> version.toBuilder().earlier(ImmutableList.of()).build())
        .map(MilestoneLaws::withoutRequests)
        .toList();
  }

  private static Milestone withoutRequests(Milestone milestone) {
    return milestone.toBuilder()
        .extensions(
            ImmutableSortedMap.copyOf(
                Maps.filterKeys(milestone.extensions(), name -> !name.equals(PendingChange.KEY))))
        .build();
  }

  /** Whether some of the versions are the wanted ones, in order. */
  private static boolean has(List<Milestone> versions, List<Milestone> wanted) {
    Iterator<Milestone> next = versions.iterator();
    for (Milestone one : wanted) {
      boolean found = false;
      while (!found && next.hasNext()) {
        found = next.next().equals(one);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /**
   * The histories of group and charter grow by the events that were written: that of the charter if
   * the proposed plan was changed.
   *
   * @param trial the trial
   * @throws AssertionError if an event is lost, or stands in the other history, or nobody has
   *     written it
   * @see LifecycleLaws#historyGrows
   */
  public static void historyGrows(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied -> {
          LifecycleLaws.historyGrows(trial.before(), trial.after(), applied.events());
          boolean ofCharter =
              trial.action().plan() == MilestonePlan.Kind.PROPOSED
                  && trial.before().charter().isPresent();
          Law.require(
              ofCharter
                  ? trial.after().history().equals(trial.before().history())
                  : trial
                      .after()
                      .charter()
                      .map(Charter::history)
                      .equals(trial.before().charter().map(Charter::history)),
              "%s\nis told in the history of another plan",
              trial);
        });
  }

  /**
   * If no event is written, nothing changes and nobody is told; otherwise something does.
   *
   * @param trial the trial
   * @throws AssertionError if that is not so
   */
  public static void noChangeWithoutEvent(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied -> {
          boolean silent = applied.events().isEmpty();
          Law.require(
              silent == trial.after().equals(trial.before()),
              silent ? "%s\nchanged something, and tells no event" : "%s\ntells of no change",
              trial);
          Law.require(
              !silent || applied.effects().isEmpty(), "%s\ntells people of no change", trial);
        });
  }

  /**
   * Asking for a change changes no milestone that the group works by (RFC 6433 section 4).
   *
   * @param trial the trial
   * @throws AssertionError if it was a request, and a milestone changed
   */
  public static void requestsTouchNoMilestone(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied ->
            Law.require(
                !trial.action().step().isRequest()
                    || accepted(trial.before()).equals(accepted(trial.after())),
                "%s\nis a request, and changed milestones",
                trial));
  }

  private static ImmutableList<Milestone> accepted(Group group) {
    return group.milestones().milestones().stream()
        .filter(milestone -> MilestoneStage.of(milestone).isAccepted())
        .map(MilestoneLaws::withoutRequests)
        .collect(toImmutableList());
  }

  /**
   * Whatever a chair does by the RFCs, the same things are to be delivered: chairs may change
   * dates, order, documents and resolutions, and ask for the rest (RFC 6433 section 4).
   *
   * @param trial the trial
   * @throws AssertionError if it is not so
   */
  public static void chairsDeliverTheSame(Trial<Group, MilestoneAction> trial) {
    boolean byChair =
        trial.question().actor().role() == ActorRole.CHAIR
            && trial.question().profile() == Profile.RFC;
    ifApplied(
        trial,
        applied ->
            Law.require(
                !byChair || descriptions(trial.before()).equals(descriptions(trial.after())),
                "%s\nwas done by a chair, and changed what is to be delivered",
                trial));
  }

  private static ImmutableMultiset<String> descriptions(Group group) {
    return accepted(group).stream()
        .map(Milestone::description)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  /**
   * Nothing but milestones and history changes.
   *
   * @param trial the trial
   * @throws AssertionError if something else has
   */
  public static void touchesNothingElse(Trial<Group, MilestoneAction> trial) {
    ifApplied(
        trial,
        applied ->
            Law.require(
                changed(trial.before(), trial.after()).equals(trial.after()),
                "%s\nhas changed more than milestones and history",
                trial));
  }

  /** A group in which what may change is as in another one. */
  private static Group changed(Group before, Group after) {
    int former = before.formerMilestones().size();
    Group.Builder changed =
        before.toBuilder()
            .milestones(after.milestones())
            .proposedMilestones(after.proposedMilestones())
            .usesMilestoneDates(after.usesMilestoneDates())
            .addAllFormerMilestones(
                after.formerMilestones().stream().skip(former).collect(toImmutableList()))
            .history(after.history());
    after.lastModified().ifPresent(changed::lastModified);
    if (before.charter().isPresent()) {
      after
          .charter()
          .map(
              charter ->
                  before.charter().get().toBuilder()
                      .history(charter.history())
                      .lastModified(charter.lastModified())
                      .build())
          .ifPresent(changed::charter);
    }
    return changed.build();
  }
}
