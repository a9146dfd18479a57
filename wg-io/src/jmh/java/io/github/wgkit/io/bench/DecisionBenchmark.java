package io.github.wgkit.io.bench;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Finding;
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
 * What an answer costs, compared with machines of the same table that can only say yes or no.
 *
 * <p>One operation of {@link #standing}, {@link #explained}, {@link #stateless4j} and {@link
 * #squirrel} asks about every action in every state. {@link #standing} should be five times as fast
 * as the {@code canFire} of the others, {@link #explained} no slower than it. One operation of
 * those that are called {@code normal} asks about the steps that are normal and open to the
 * Secretariat.
 *
 * <p>Firing would move the machines of the others on. Those that fire have a table in which every
 * step comes back to the state it began in, with all that belongs to leaving and entering a state.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
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
  private final List<NormalStep> normal = new ArrayList<>();

  /**
   * A step that is normal, and who is asked about it.
   *
   * @param state the state before
   * @param step the step
   * @param group a group in that state
   * @param action the step, without details
   * @param stateless a machine of stateless4j in that state, in which it stays
   * @param squirrel a machine of squirrel-foundation in that state, in which it stays
   */
  private record NormalStep(
      GroupState state,
      GroupStep step,
      Group group,
      GroupAction action,
      StateMachine<GroupState, GroupStep> stateless,
      Squirrel squirrel) {}

  /** A machine of the kind that squirrel-foundation makes. */
  public static class Squirrel
      extends AbstractStateMachine<Squirrel, GroupState, GroupStep, Object> {
    /** For squirrel-foundation. */
    public Squirrel() {}
  }

  /** The table as the others have it: the steps that are possible. */
  private static final class Rivals {
    private final StateMachineConfig<GroupState, GroupStep> config = new StateMachineConfig<>();
    private final StateMachineBuilder<Squirrel, GroupState, GroupStep, Object> builder =
        StateMachineBuilderFactory.create(
            Squirrel.class, GroupState.class, GroupStep.class, Object.class);

    /**
     * Gives the others the table.
     *
     * @param moving whether a step leads where it leads, or back to where it began
     */
    Rivals(boolean moving) {
      for (Transition<GroupState, GroupStep, ?> row : TABLE.transitions()) {
        if (row.standing(Profile.PRACTICE).isPossible()) {
          GroupState to = moving ? row.to() : row.from();
          if (to.equals(row.from())) {
            config.configure(row.from()).permitReentry(row.action());
          } else {
            config.configure(row.from()).permit(row.action(), to);
          }
          builder.externalTransition().from(row.from()).to(to).on(row.action());
        }
      }
    }

    StateMachine<GroupState, GroupStep> stateless(GroupState state) {
      return new StateMachine<>(state, config);
    }

    Squirrel squirrel(GroupState state) {
      Squirrel squirrel = builder.newStateMachine(state);
      squirrel.start();
      return squirrel;
    }
  }

  /** For JMH. */
  public DecisionBenchmark() {}

  /** Makes the same table three times. */
  @Setup
  public void setUp() {
    for (GroupStep step : steps) {
      actions.add(GroupAction.of(step));
    }
    Rivals rivals = new Rivals(true);
    Rivals staying = new Rivals(false);
    for (GroupState state : states) {
      stateless.add(rivals.stateless(state));
      squirrels.add(rivals.squirrel(state));
      Group group =
          WorkingGroup.builder()
              .acronym(Acronym.of("shmoo"))
              .name("Shmoo")
              .state(state)
              .list(new MailingList("shmoo@example.org", "", ""))
              .build();
      groups.add(group);
      StateMachine<GroupState, GroupStep> stays = staying.stateless(state);
      Squirrel staysToo = staying.squirrel(state);
      for (Transition<GroupState, GroupStep, ?> row : TABLE.from(state)) {
        if (row.standing(Profile.PRACTICE) == Standing.NORMAL
            && row.actors(Profile.PRACTICE).contains(SECRETARIAT.role())) {
          GroupAction action = GroupAction.of(row.action());
          normal.add(new NormalStep(state, row.action(), group, action, stays, staysToo));
        }
      }
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
        explain(group, action, hole);
      }
    }
  }

  private static void explain(Group group, GroupAction action, Blackhole hole) {
    Assessment<Group> assessment =
        GroupLifecycle.assess(group, action, SECRETARIAT, Profile.PRACTICE, NOW);
    hole.consume(assessment.standing());
    for (Finding finding : assessment.findings()) {
      hole.consume(finding);
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

  /**
   * The bare answer for what is normal. With {@code -prof gc}, JMH tells what it allocates.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void normalStanding(Blackhole hole) {
    for (NormalStep asked : normal) {
      hole.consume(TABLE.standing(asked.state, asked.step, Profile.PRACTICE) == Standing.NORMAL);
    }
  }

  /**
   * The answer with all reasons for what is normal.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void normalExplained(Blackhole hole) {
    for (NormalStep asked : normal) {
      explain(asked.group, asked.action, hole);
    }
  }

  /**
   * Yes by stateless4j.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void normalStateless4j(Blackhole hole) {
    for (NormalStep asked : normal) {
      hole.consume(asked.stateless.canFire(asked.step));
    }
  }

  /**
   * Yes by squirrel-foundation.
   *
   * @param hole takes the answers
   */
  @Benchmark
  public void normalSquirrel(Blackhole hole) {
    for (NormalStep asked : normal) {
      hole.consume(asked.squirrel.canAccept(asked.step));
    }
  }

  /**
   * The step itself by stateless4j.
   *
   * @param hole takes the states
   */
  @Benchmark
  public void normalStateless4jFired(Blackhole hole) {
    for (NormalStep asked : normal) {
      asked.stateless.fire(asked.step);
      hole.consume(asked.stateless.getState());
    }
  }

  /**
   * The step itself by squirrel-foundation.
   *
   * @param hole takes the states
   */
  @Benchmark
  public void normalSquirrelFired(Blackhole hole) {
    for (NormalStep asked : normal) {
      asked.squirrel.fire(asked.step);
      hole.consume(asked.squirrel.getCurrentState());
    }
  }
}
