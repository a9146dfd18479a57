package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.testkit.CharterLaws;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.lifecycle.testkit.GroupLaws;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.lifecycle.testkit.LifecycleLaws;
import io.github.wgkit.lifecycle.testkit.MilestoneLaws;
import io.github.wgkit.lifecycle.testkit.Trial;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.state.ActionChain;

/** Chains of actions come far, obey the laws of the test kit, and shrink to what matters. */
class ActionChainTest {
  private static final int LENGTH = 20;

  private static final CharteringCase PROPOSED =
      CharteringCase.of(
          WorkingGroup.builder()
              .acronym(Acronym.of("pigeon"))
              .name("Pigeon")
              .state(GroupState.PROPOSED)
              .proposedMilestones(
                  MilestonePlan.proposed(
                      List.of(
                          Milestone.builder()
                              .description("m")
                              .state(MilestoneState.CHARTER)
                              .build())))
              .build());

  @Property(tries = 40)
  void whatever_is_done_to_groups_the_laws_hold(
      @ForAll ActionChain<Course<Group, GroupAction>> chain) {
    Course<Group, GroupAction> course = GroupLaws.holdThroughout(chain);
    GroupLaws.hold(course);
    assertThat(course.trials()).hasSize(LENGTH);
  }

  @Property(tries = 40)
  void whatever_is_done_to_charters_the_laws_hold(
      @ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
    Course<CharteringCase, CharterAction> course = CharterLaws.holdThroughout(chain);
    CharterLaws.hold(course);
  }

  private static boolean isDone(Course<CharteringCase, CharterAction> course, CharterStep step) {
    return course.trials().stream()
        .anyMatch(trial -> trial.action().step() == step && trial.applied().isPresent());
  }

  @Property(tries = 40)
  void whatever_is_done_to_milestones_the_laws_hold(
      @ForAll ActionChain<Course<Group, MilestoneAction>> chain) {
    Course<Group, MilestoneAction> course = MilestoneLaws.holdThroughout(chain);
    MilestoneLaws.hold(course);
  }

  @Property(tries = 10)
  void a_chain_keeps_to_its_profile_and_its_beginning(@ForAll Profile profile) {
    CharteringCase start = LifecycleArbitraries.restingCases().sample();
    Course<CharteringCase, CharterAction> course =
        LifecycleArbitraries.charteringChains(start, profile).sample().run();
    assertThat(course.start()).isEqualTo(start);
    assertThat(course.trials()).allMatch(trial -> trial.question().profile() == profile);
    assertThat(LifecycleArbitraries.groupChains(profile).sample().run().trials())
        .allMatch(trial -> trial.question().profile() == profile);
    Group group = ModelArbitraries.validWorkingGroups().sample();
    assertThat(LifecycleArbitraries.milestoneChains(group, profile).sample().run().start())
        .isEqualTo(group);
  }

  /** Run twice, a chain takes the same course. */
  @Property(tries = 20)
  void a_chain_can_be_run_again(@ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) {
    assertThat(chain.run()).isEqualTo(chain.run());
    assertThat(chain.finalState()).isPresent();
    assertThat(chain).hasToString(chain.finalState().get().toString());
  }

  @Example
  void a_chain_shrinks_to_the_only_action_that_matters() {
    Course<Group, GroupAction> shrunk =
        shrunk(
            LifecycleArbitraries.groupChains(Profile.PRACTICE),
            course -> course.value().isIn(GroupState.CONCLUDED) && !isConcluded(course.start()),
            1);
    Trial<Group, GroupAction> last = shrunk.last().orElseThrow();
    assertThat(last.action()).isInstanceOf(GroupAction.Conclude.class);
    assertThat(last.before()).isEqualTo(shrunk.start());
    LifecycleLaws.hold(shrunk);
  }

  private static boolean isConcluded(Group group) {
    return group.isIn(GroupState.CONCLUDED);
  }

  @Example
  void a_chain_shrinks_to_the_few_actions_that_lead_to_something() {
    Course<CharteringCase, CharterAction> shrunk =
        shrunk(
            LifecycleArbitraries.charteringChains(PROPOSED, Profile.RFC),
            course -> isDone(course, CharterStep.APPROVE),
            3);
    // a text, any review, and the approval
    assertThat(shrunk.trials().stream().map(trial -> trial.action().step()))
        .hasSize(3)
        .startsWith(CharterStep.SUBMIT)
        .endsWith(CharterStep.APPROVE);
  }

  /** What jqwik would show of a property that fails, with the seed of its first failure. */
  private static <V, X> Course<V, X> shrunk(
      Arbitrary<ActionChain<Course<V, X>>> chains, Predicate<Course<V, X>> failing, int enough) {
    Shrinkable<ActionChain<Course<V, X>>> found =
        chains.generator(1000).stream(new Random(42))
            .filter(chain -> failing.test(chain.value().run()))
            .findFirst()
            .orElseThrow();
    while (found.value().run().trials().size() > enough) {
      Shrinkable<ActionChain<Course<V, X>>> before = found;
      found =
          before
              .shrink()
              .filter(next -> next.distance().compareTo(before.distance()) < 0)
              .filter(next -> failing.test(next.value().run()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("stuck at " + before.value().run()));
    }
    return found.value().run();
  }
}
