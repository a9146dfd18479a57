package io.github.wgkit.lifecycle.group;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/**
 * What an answer costs, compared with machines of the same table that can only say yes or no. One
 * operation asks about every action in every state.
 *
 * <p>{@link #standing} should be five times as fast as the {@code canFire} of the others, {@link
 * #explained} no slower than it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DecisionBenchmark {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Actor SECRETARIAT = Actor.of(ActorRole.SECRETARIAT);
  private static final TransitionTable<GroupState, GroupStep, Question<Group, GroupAction>> TABLE =
      GroupLifecycle.table();

  private final List<GroupState> states = List.copyOf(TABLE.states());
  private final GroupStep[] steps = GroupStep.values();
  private final List<GroupAction> actions = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<StateMachine<GroupState, GroupStep>> stateless = new ArrayList<>();
  private final List<Squirrel> squirrels = new ArrayList<>();

  /** A machine of the kind that squirrel-foundation makes. */
  public static class Squirrel
      extends AbstractStateMachine<Squirrel, GroupState, GroupStep, Object> {
    /** For squirrel-foundation. */
    public Squirrel() {}
  }

  /** For JMH. */
  public DecisionBenchmark() {}

  /** Makes the same table three times. */
  @Setup
  public void setUp() {
    StateMachineConfig<GroupState, GroupStep> config = new StateMachineConfig<>();
    StateMachineBuilder<Squirrel, GroupState, GroupStep, Object> builder =
        StateMachineBuilderFactory.create(
            Squirrel.class, GroupState.class, GroupStep.class, Object.class);
    for (Transition<GroupState, GroupStep, ?> row : TABLE.transitions()) {
      if (row.standing(Profile.PRACTICE).isPossible()) {
        if (row.isStay()) {
          config.configure(row.from()).permitReentry(row.action());
        } else {
          config.configure(row.from()).permit(row.action(), row.to());
        }
        builder.externalTransition().from(row.from()).to(row.to()).on(row.action());
      }
    }
    for (GroupStep step : steps) {
      actions.add(GroupAction.of(step));
    }
    for (GroupState state : states) {
      stateless.add(new StateMachine<>(state, config));
      Squirrel squirrel = builder.newStateMachine(state);
      squirrel.start();
      squirrels.add(squirrel);
      groups.add(
          WorkingGroup.builder()
              .acronym(Acronym.of("shmoo"))
              .name("Shmoo")
              .state(state)
              .list(new MailingList("shmoo@example.org", "", ""))
              .build());
    }
  }

  /**
   * The bare answer.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void standing(Blackhole hole) {
    for (GroupState state : states) {
      for (GroupStep step : steps) {
        hole.consume(TABLE.standing(state, step, Profile.PRACTICE) != Standing.IMPOSSIBLE);
      }
    }
  }

  /**
   * The answer with all reasons.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void explained(Blackhole hole) {
    for (Group group : groups) {
      for (GroupAction action : actions) {
        Assessment<Group> assessment =
            GroupLifecycle.assess(group, action, SECRETARIAT, Profile.PRACTICE, NOW);
        hole.consume(assessment);
      }
    }
  }

  /**
   * Yes or no by stateless4j.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void stateless4j(Blackhole hole) {
    for (StateMachine<GroupState, GroupStep> machine : stateless) {
      for (GroupStep step : steps) {
        hole.consume(machine.canFire(step));
      }
    }
  }

  /**
   * Yes or no by squirrel-foundation.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void squirrel(Blackhole hole) {
    for (Squirrel machine : squirrels) {
      for (GroupStep step : steps) {
        hole.consume(machine.canAccept(step));
      }
    }
  }
}
