package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;

/**
 * One of the three lifecycles, as seen by those who try it out.
 *
 * @param <V> what something is done to
 * @param <A> the kinds of action
 * @param <X> what is done
 */
abstract class Machine<V, A extends Enum<A>, X> {
  private static final List<CharterStep> LADDER =
      List.of(
          CharterStep.SUBMIT,
          CharterStep.SUBMIT,
          CharterStep.START_INTERNAL_REVIEW,
          CharterStep.START_EXTERNAL_REVIEW,
          CharterStep.TAKE_POSITION,
          CharterStep.TAKE_POSITION,
          CharterStep.APPROVE,
          CharterStep.APPROVE,
          CharterStep.APPROVE,
          CharterStep.APPROVE);

  static final Machine<Group, GroupStep, GroupAction> GROUP =
      new Machine<>(
          GroupStep.values(), List.of(GroupStep.PROPOSE, GroupStep.FORM, GroupStep.CONCLUDE)) {
        @Override
        ImmutableList<? extends Option<?, GroupStep>> options(
            Group group, Attempt attempt, Actor actor, Profile profile, Instant now) {
          return GroupLifecycle.options(group, actor, profile, now);
        }

        @Override
        GroupAction action(GroupStep step, Group group, Attempt attempt) {
          return Actions.of(step, attempt.details());
        }

        @Override
        Assessment<Group> assess(Question<Group, GroupAction> question) {
          return GroupLifecycle.assess(
              question.value(),
              question.action(),
              question.actor(),
              question.profile(),
              question.now());
        }
      };

  static final Machine<CharteringCase, CharterStep, CharterAction> CHARTER =
      new Machine<>(CharterStep.values(), LADDER) {
        @Override
        ImmutableList<? extends Option<?, CharterStep>> options(
            CharteringCase item, Attempt attempt, Actor actor, Profile profile, Instant now) {
          return CharterProcess.options(item, actor, profile, now);
        }

        @Override
        CharterAction action(CharterStep step, CharteringCase item, Attempt attempt) {
          return step == CharterStep.CORRECT
              ? Actions.correction(item.charter(), attempt.details())
              : Actions.of(step, attempt.details());
        }

        @Override
        Assessment<CharteringCase> assess(Question<CharteringCase, CharterAction> question) {
          return CharterProcess.assess(
              question.value(),
              question.action(),
              question.actor(),
              question.profile(),
              question.now());
        }
      };

  static final Machine<Group, MilestoneStep, MilestoneAction> MILESTONE =
      new Machine<>(MilestoneStep.values(), List.of()) {
        @Override
        ImmutableList<? extends Option<?, MilestoneStep>> options(
            Group group, Attempt attempt, Actor actor, Profile profile, Instant now) {
          return MilestoneProcess.options(group, reference(group, attempt), actor, profile, now);
        }

        @Override
        MilestoneAction action(MilestoneStep step, Group group, Attempt attempt) {
          return Actions.of(step, group, reference(group, attempt), attempt.details());
        }

        @Override
        Assessment<Group> assess(Question<Group, MilestoneAction> question) {
          return MilestoneProcess.assess(
              question.value(),
              question.action(),
              question.actor(),
              question.profile(),
              question.now());
        }
      };

  private final ImmutableList<A> steps;

  /**
   * Begins a machine.
   *
   * @param steps all kinds of action
   * @param often those that are tried more often, or few courses would come far
   */
  private Machine(A[] steps, List<A> often) {
    this.steps = ImmutableList.<A>builder().add(steps).addAll(often).build();
  }

  abstract ImmutableList<? extends Option<?, A>> options(
      V value, Attempt attempt, Actor actor, Profile profile, Instant now);

  abstract X action(A step, V value, Attempt attempt);

  abstract Assessment<V> assess(Question<V, X> question);

  /** The milestone that is meant: any of those of both plans, a former one, or none. */
  private static MilestoneReference reference(Group group, Attempt attempt) {
    ImmutableList<MilestoneReference> references = references(group);
    return references.get(attempt.about() % references.size());
  }

  /** References to all milestones of a group, and to none. */
  static ImmutableList<MilestoneReference> references(Group group) {
    return Stream.of(
            Stream.of(MilestoneReference.NOTHING),
            references(group.milestones()),
            references(group.proposedMilestones()),
            group.formerMilestones().stream()
                .flatMap(former -> former.id().stream().boxed())
                .map(id -> MilestoneReference.ofId(MilestonePlan.Kind.CURRENT, id)))
        .flatMap(stream -> stream)
        .collect(toImmutableList());
  }

  private static Stream<MilestoneReference> references(MilestonePlan plan) {
    return Stream.iterate(0, place -> place < plan.milestones().size(), place -> place + 1)
        .map(place -> MilestoneReference.to(plan, place));
  }

  /** All reasons to refuse. */
  List<Finding> errors(Question<V, X> question) {
    return assess(question).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  /** What is asked if somebody wants to do something that can be done. */
  Question<V, X> possible(V value, Attempt attempt, Profile profile, Instant now) {
    for (Actor actor :
        Stream.concat(Stream.of(attempt.actor()), Attempt.SOMEBODY.stream()).toList()) {
      List<A> possible =
          options(value, attempt, actor, profile, now).stream()
              .filter(option -> !option.isRefused())
              .map(Option::transition)
              .map(Transition::action)
              .toList();
      if (!possible.isEmpty()) {
        // the same one as before if actions before it are left out, so that chains shrink well
        A wish = steps.get(attempt.choice() % steps.size());
        A step = possible.contains(wish) ? wish : possible.get(attempt.choice() % possible.size());
        return new Question<>(value, action(step, value, attempt), actor, profile, now);
      }
    }
    return any(value, attempt, profile, now);
  }

  /** What is asked if somebody wants to do something, whatever it is. */
  Question<V, X> any(V value, Attempt attempt, Profile profile, Instant now) {
    A step = steps.get(attempt.choice() % steps.size());
    return new Question<>(value, action(step, value, attempt), attempt.actor(), profile, now);
  }

  /** What is tried on one value. */
  ActionChainArbitrary<Course<V, X>> chains(V start, Profile profile) {
    return chains(() -> new Beginning<>(start, profile));
  }

  /**
   * What is tried on many values, by the rules of many profiles. Chains do not shrink if they are
   * made by a flat mapping, so they learn where they begin only when they are run.
   */
  Arbitrary<ActionChain<Course<V, X>>> chains(Arbitrary<V> starts, Arbitrary<Profile> profiles) {
    ThreadLocal<Beginning<V>> beginning = new ThreadLocal<>();
    return new Prepared<>(
        // the chain first: it is shrunk first, and then there is less to run
        Combinators.combine(chains(beginning::get), starts, profiles)
            .as(
                (chain, start, profile) ->
                    new StartedChain<>(
                        chain, () -> beginning.set(new Beginning<>(start, profile)))));
  }

  private record Beginning<V>(V start, Profile profile) {}

  private ActionChainArbitrary<Course<V, X>> chains(Supplier<Beginning<V>> beginning) {
    Supplier<Profile> profile = () -> beginning.get().profile();
    return ActionChain.<Course<V, X>>startWith(() -> Course.startingWith(beginning.get().start()))
        .withAction(5, new Trying("something possible", this::possible, profile))
        .withAction(1, new Trying("anything", this::any, profile))
        .withMaxTransformations(LifecycleArbitraries.CHAIN_LENGTH);
  }

  /** Makes a question of an attempt. */
  private interface Asking<V, X> {
    Question<V, X> ask(V value, Attempt attempt, Profile profile, Instant now);
  }

  /** An attempt as an action of a chain; what it comes to depends on what was done before. */
  private final class Trying implements Action.Independent<Course<V, X>> {
    private final Asking<V, X> asking;
    private final Supplier<Profile> profile;
    private final Arbitrary<Transformer<Course<V, X>>> transformers;

    Trying(String label, Asking<V, X> asking, Supplier<Profile> profile) {
      this.asking = asking;
      this.profile = profile;
      transformers =
          new Prepared<>(
              Attempt.ANY.map(
                  attempt ->
                      Transformer.transform(
                          "try " + label + ", " + attempt, course -> goOn(course, attempt))));
    }

    @Override
    public Arbitrary<Transformer<Course<V, X>>> transformer() {
      return transformers;
    }

    private Course<V, X> goOn(Course<V, X> course, Attempt attempt) {
      Instant before =
          course.last().map(trial -> trial.question().now()).orElse(LifecycleArbitraries.NOW);
      Question<V, X> question =
          asking.ask(course.value(), attempt, profile.get(), before.plus(attempt.later()));
      return course.then(Trial.of(question, assess(question).outcome()));
    }
  }
}
