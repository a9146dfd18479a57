package io.github.wgkit.io.bench;

import com.github.difflib.DiffUtils;
import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Stay;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.diff.CharterDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

/** What it costs to tell histories again, and to compare charters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PastBenchmark {
  private List<Group> groups = List.of();
  private List<Inputs.Pair> pairs = List.of();
  private final List<List<String>> before = new ArrayList<>();
  private final List<List<String>> after = new ArrayList<>();
  private final List<List<GroupState>> courses = new ArrayList<>();
  private final StateMachineConfig<GroupState, GroupState> config = new StateMachineConfig<>();

  /** For JMH. */
  public PastBenchmark() {}

  /**
   * Takes groups and charters.
   *
   * @throws IOException if they cannot be read
   */
  @Setup
  public void setUp() throws IOException {
    groups = Inputs.directory().groups();
    pairs = Inputs.charterPairs();
    for (Inputs.Pair pair : pairs) {
      before.add(pair.before().text().lines().toList());
      after.add(pair.after().text().lines().toList());
    }
    Set<GroupState> states = new LinkedHashSet<>();
    for (Group group : groups) {
      ImmutableList.Builder<GroupState> course = ImmutableList.builder();
      for (Stay stay : Replay.of(group).stays()) {
        course.add(stay.state());
        states.add(stay.state());
      }
      courses.add(course.build());
    }
    for (GroupState from : states) {
      for (GroupState to : states) {
        if (from.equals(to)) {
          config.configure(from).permitReentry(to);
        } else {
          config.configure(from).permit(to, to);
        }
      }
    }
  }

  /** {@return the number of events in all histories} */
  static long events() throws IOException {
    return Inputs.directory().groups().stream().mapToLong(g -> g.history().events().size()).sum();
  }

  /**
   * All histories, event by event.
   *
   * @param hole takes what happened
   */
  @Benchmark
  public void replay(Blackhole hole) {
    for (Group group : groups) {
      hole.consume(Replay.of(group));
    }
  }

  /**
   * A machine of stateless4j that is told each state in turn, by somebody who knows them.
   *
   * @param hole takes the states
   */
  @Benchmark
  public void replayFiring(Blackhole hole) {
    for (List<GroupState> course : courses) {
      if (!course.isEmpty()) {
        StateMachine<GroupState, GroupState> machine = new StateMachine<>(course.get(0), config);
        for (int i = 1; i < course.size(); i++) {
          machine.fire(course.get(i));
        }
        hole.consume(machine.getState());
      }
    }
  }

  /**
   * The ten largest pairs of charters: sections, passages, words, milestones, references.
   *
   * @param hole takes the differences
   */
  @Benchmark
  public void diff(Blackhole hole) {
    for (Inputs.Pair pair : pairs) {
      hole.consume(CharterDiff.of(pair.before(), pair.after()));
    }
  }

  /**
   * The same, line by line, by java-diff-utils.
   *
   * @param hole takes the differences
   */
  @Benchmark
  public void diffOfLines(Blackhole hole) {
    for (int i = 0; i < before.size(); i++) {
      hole.consume(DiffUtils.diff(before.get(i), after.get(i)));
    }
  }
}
