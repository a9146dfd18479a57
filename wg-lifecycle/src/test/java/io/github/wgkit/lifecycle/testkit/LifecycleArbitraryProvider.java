package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.BallotTally;
import io.github.wgkit.lifecycle.charter.BlockerReport;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.charter.ReviewComment;
import io.github.wgkit.lifecycle.diagram.Diagram;
import io.github.wgkit.lifecycle.diagram.SuccessionDiagram;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.DocumentFate;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneAnalytics;
import io.github.wgkit.lifecycle.milestone.MilestoneCount;
import io.github.wgkit.lifecycle.milestone.MilestoneProgress;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneReminders;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.lifecycle.milestone.PendingChange;
import io.github.wgkit.lifecycle.milestone.ReDating;
import io.github.wgkit.lifecycle.replay.Anomaly;
import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeDate;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Stay;
import io.github.wgkit.lifecycle.replay.Step;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.testkit.NearlyValid;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import net.jqwik.api.state.ActionChain;

/**
 * Lets jqwik fill every {@code @ForAll} parameter of a type of the lifecycle, with what {@link
 * LifecycleArbitraries} and {@link AnswerArbitraries} have for it. Found by jqwik as a service;
 * nothing has to be called.
 */
public final class LifecycleArbitraryProvider implements ArbitraryProvider {
  private static final ImmutableList<Supply> ALL = all();

  /** Makes the provider; jqwik calls this. */
  public LifecycleArbitraryProvider() {}

  /**
   * What there is of a type.
   *
   * @param type the type, with what it is of
   * @param arbitrary makes the arbitrary
   */
  private record Supply(TypeUsage type, Supplier<? extends Arbitrary<?>> arbitrary) {
    boolean fits(TypeUsage target) {
      return type.getRawType() == target.getRawType()
          && (target.getTypeArguments().isEmpty() || type.canBeAssignedTo(target));
    }
  }

  private static TypeUsage type(Class<?> raw, Class<?>... of) {
    TypeUsage[] types = new TypeUsage[of.length];
    for (int i = 0; i < of.length; i++) {
      types[i] = TypeUsage.of(of[i]);
    }
    return TypeUsage.of(raw, types);
  }

  private static ImmutableList<Supply> all() {
    ImmutableList.Builder<Supply> all = ImmutableList.builder();
    plain(all);
    actions(all);
    generic(all);
    return all.build();
  }

  private static void plain(ImmutableList.Builder<Supply> all) {
    all.add(new Supply(type(Actor.class), LifecycleArbitraries::actors));
    all.add(new Supply(type(Anomaly.class), AnswerArbitraries::anomalies));
    all.add(new Supply(type(Audit.class), AnswerArbitraries::audits));
    all.add(new Supply(type(BallotTally.class), AnswerArbitraries::ballotTallies));
    all.add(new Supply(type(BlockerReport.class), AnswerArbitraries::blockerReports));
    all.add(new Supply(type(CharteringCase.class), LifecycleArbitraries::charteringCases));
    all.add(new Supply(type(DefectiveHistory.class), LifecycleArbitraries::defectiveHistories));
    all.add(new Supply(type(Diagram.class), AnswerArbitraries::diagrams));
    all.add(new Supply(type(DocumentFate.class), ProgressArbitraries::documentFates));
    all.add(new Supply(type(MilestoneAnalytics.class), ProgressArbitraries::analytics));
    all.add(new Supply(type(MilestoneCount.class), ProgressArbitraries::counts));
    all.add(new Supply(type(MilestoneProgress.class), ProgressArbitraries::progress));
    all.add(new Supply(type(ReDating.class), ProgressArbitraries::reDatings));
    all.add(new Supply(type(SuccessionDiagram.class), ProgressArbitraries::successionDiagrams));
    all.add(new Supply(type(Effect.class), AnswerArbitraries::effects));
    all.add(new Supply(type(Lifetime.class), AnswerArbitraries::lifetimes));
    all.add(new Supply(type(LifetimeDate.class), AnswerArbitraries::lifetimeDates));
    all.add(new Supply(type(MilestoneReference.class), LifecycleArbitraries::milestoneReferences));
    all.add(new Supply(type(MilestoneReminders.Reminder.class), AnswerArbitraries::reminders));
    all.add(new Supply(type(PendingChange.class), LifecycleArbitraries::pendingChanges));
    all.add(new Supply(type(Replay.class), AnswerArbitraries::replays));
    all.add(new Supply(type(ReviewComment.class), LifecycleArbitraries::reviewComments));
    all.add(new Supply(type(Stay.class), AnswerArbitraries::stays));
    all.add(new Supply(type(Step.class), AnswerArbitraries::steps));
    all.add(new Supply(type(Guard.class), AnswerArbitraries::guards));
    all.add(new Supply(type(Transition.class), AnswerArbitraries::transitions));
    all.add(new Supply(type(TransitionTable.class), AnswerArbitraries::tables));
  }

  /** Actions of all kinds, and each kind by itself. */
  private static void actions(ImmutableList.Builder<Supply> all) {
    all.add(new Supply(type(GroupAction.class), LifecycleArbitraries::groupActions));
    all.add(new Supply(type(CharterAction.class), LifecycleArbitraries::charterActions));
    all.add(new Supply(type(CharterAction.AgreedSpan.class), LifecycleArbitraries::agreedSpans));
    all.add(new Supply(type(MilestoneAction.class), LifecycleArbitraries::milestoneActions));
    all.add(
        new Supply(
            type(MilestoneAction.OnMilestone.class),
            () ->
                only(MilestoneAction.OnMilestone.class, LifecycleArbitraries.milestoneActions())));
    for (GroupStep step : GroupStep.values()) {
      Class<? extends GroupAction> kind = GroupAction.of(step).getClass();
      all.add(new Supply(type(kind), () -> LifecycleArbitraries.groupActions(step)));
    }
    for (CharterStep step : CharterStep.values()) {
      Class<? extends CharterAction> kind = CharterAction.of(step).getClass();
      all.add(new Supply(type(kind), () -> LifecycleArbitraries.charterActions(step)));
    }
    for (MilestoneStep step : MilestoneStep.values()) {
      Class<? extends MilestoneAction> kind = MilestoneAction.of(step).getClass();
      all.add(new Supply(type(kind), () -> LifecycleArbitraries.milestoneActions(step)));
    }
  }

  private static <T> Arbitrary<T> only(Class<?> kind, Arbitrary<T> all) {
    return all.filter(kind::isInstance);
  }

  private static void generic(ImmutableList.Builder<Supply> all) {
    TypeUsage ofGroup = type(Question.class, Group.class, GroupAction.class);
    TypeUsage ofCharter = type(Question.class, CharteringCase.class, CharterAction.class);
    TypeUsage ofMilestone = type(Question.class, Group.class, MilestoneAction.class);
    all.add(new Supply(ofGroup, LifecycleArbitraries::groupQuestions));
    all.add(new Supply(ofCharter, LifecycleArbitraries::charterQuestions));
    all.add(new Supply(ofMilestone, LifecycleArbitraries::milestoneQuestions));
    all.add(
        new Supply(
            TypeUsage.of(NearlyValid.class, ofGroup),
            LifecycleArbitraries::nearlyValidGroupQuestions));
    all.add(
        new Supply(
            TypeUsage.of(NearlyValid.class, ofCharter),
            LifecycleArbitraries::nearlyValidCharterQuestions));
    all.add(
        new Supply(
            TypeUsage.of(NearlyValid.class, ofMilestone),
            LifecycleArbitraries::nearlyValidMilestoneQuestions));
    all.add(
        new Supply(
            type(Trial.class, Group.class, GroupAction.class), AnswerArbitraries::groupTrials));
    all.add(
        new Supply(
            type(Trial.class, CharteringCase.class, CharterAction.class),
            AnswerArbitraries::charterTrials));
    all.add(
        new Supply(
            type(Trial.class, Group.class, MilestoneAction.class),
            AnswerArbitraries::milestoneTrials));
    all.add(
        new Supply(
            TypeUsage.of(ActionChain.class, type(Course.class, Group.class, GroupAction.class)),
            LifecycleArbitraries::groupChains));
    all.add(
        new Supply(
            TypeUsage.of(
                ActionChain.class, type(Course.class, CharteringCase.class, CharterAction.class)),
            LifecycleArbitraries::charteringChains));
    all.add(
        new Supply(
            TypeUsage.of(ActionChain.class, type(Course.class, Group.class, MilestoneAction.class)),
            LifecycleArbitraries::milestoneChains));
    all.add(
        new Supply(
            type(Option.class, GroupState.class, GroupStep.class),
            AnswerArbitraries::groupOptions));
    all.add(new Supply(type(Assessment.class, Group.class), AnswerArbitraries::groupAssessments));
    all.add(
        new Supply(
            type(Assessment.class, CharteringCase.class), AnswerArbitraries::charterAssessments));
    all.add(new Supply(type(Outcome.class, Group.class), AnswerArbitraries::groupOutcomes));
    all.add(
        new Supply(type(Outcome.class, CharteringCase.class), AnswerArbitraries::charterOutcomes));
    for (Class<?> kind : ImmutableList.of(Outcome.Applied.class, Outcome.Refused.class)) {
      all.add(
          new Supply(type(kind, Group.class), () -> only(kind, AnswerArbitraries.groupOutcomes())));
      all.add(
          new Supply(
              type(kind, CharteringCase.class),
              () -> only(kind, AnswerArbitraries.charterOutcomes())));
    }
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return ALL.stream().anyMatch(supply -> supply.fits(targetType));
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return ALL.stream()
        .filter(supply -> supply.fits(targetType))
        .<Arbitrary<?>>map(supply -> supply.arbitrary().get())
        .collect(toImmutableSet());
  }
}
