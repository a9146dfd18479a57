package io.github.wgkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.CharteringCaseJson;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.Format.Capability;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.WgReader;
import io.github.wgkit.io.WgWriteException;
import io.github.wgkit.io.WgWriter;
import io.github.wgkit.io.WriteOptions;
import io.github.wgkit.io.fuzz.Seeds;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.TransitionTable;
import io.github.wgkit.lifecycle.charter.CharterProcess;
import io.github.wgkit.lifecycle.charter.Chartering;
import io.github.wgkit.lifecycle.diagram.Diagram;
import io.github.wgkit.lifecycle.diagram.DiagramLanguage;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.lifecycle.milestone.MilestoneProcess;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Readers, writers, registries and tables are used by sixteen threads at once, which begin together
 * and go each in another order, on the same inputs and values, and all get what one thread gets.
 */
class SixteenThreadsTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = Integer.getInteger("wgkit.rounds", 2);
  private static final long SEED = 2418;
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  /**
   * Lets sixteen threads do all, and then one.
   *
   * @param questions makes what is asked, on values that nobody has used so far: much is worked out
   *     when it is first asked for
   * @param another the same, for the one thread: on other values, if they can be made once more
   */
  private static void assertSame(
      List<Callable<Object>> questions, List<Callable<Object>> another, long seed)
      throws Exception {
    assertThat(questions).hasSameSizeAs(another).isNotEmpty();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Future<Object[]>> running = new ArrayList<>();
    try {
      for (int i = 0; i < THREADS; i++) {
        List<Integer> order = order(questions.size(), seed + i);
        running.add(
            threads.submit(
                () -> {
                  Object[] answers = new Object[questions.size()];
                  together.await();
                  for (int at : order) {
                    answers[at] = questions.get(at).call();
                  }
                  return answers;
                }));
      }
      for (int at = 0; at < another.size(); at++) {
        Object expected = another.get(at).call();
        for (Future<Object[]> one : running) {
          // two threads that wait for each other would do so for ever
          Object answer = one.get(5, TimeUnit.MINUTES)[at];
          if (!answer.equals(expected)) {
            throw new AssertionError("another answer to question " + at + " with the seed " + seed);
          }
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void assertSame(Supplier<List<Callable<Object>>> questions) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertSame(questions.get(), questions.get(), SEED + THREADS * round);
    }
  }

  /** Every other thread begins with the same, as the first use is the one that may go wrong. */
  private static List<Integer> order(int size, long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    if (seed % 2 == 0) {
      Collections.shuffle(order, new Random(seed));
    }
    return order;
  }

  private static final ImmutableList<String> SEEDED =
      ImmutableList.of("native", "yaml", "csv", "dump", "charter", "classic", "markdown", "mail");

  private static List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    try {
      for (String target : SEEDED) {
        Path seed = Seeds.of(target).get(0);
        inputs.add(Input.of(Files.readAllBytes(seed), seed.getFileName().toString()));
      }
      inputs.add(Input.of(Seeds.of("list").get(0)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return inputs;
  }

  /** What comes of reading, the refusal too. */
  private static Object read(WgReader reader, Input input, ReadOptions options) throws IOException {
    try {
      return reader.read(input, options);
    } catch (WgReadException e) {
      return e.problems();
    }
  }

  @Test
  void readers_give_the_same() throws Exception {
    assertSame(
        () -> {
          List<Input> inputs = inputs();
          List<Callable<Object>> questions = new ArrayList<>();
          for (Format format : FORMATS.formats()) {
            if (format.can(Capability.READ) && !format.can(Capability.FOLDER)) {
              WgReader reader = FORMATS.reader(format.id());
              for (Input input : inputs) {
                questions.add(() -> read(reader, input, ReadOptions.lenient()));
              }
            }
          }
          return questions;
        });
  }

  @Test
  void the_registry_gives_the_same() throws Exception {
    assertSame(
        () -> {
          FormatRegistry registry = FORMATS.toBuilder().build();
          List<Callable<Object>> questions = new ArrayList<>();
          for (Input input : inputs()) {
            questions.add(
                () -> {
                  try {
                    Format format = registry.detect(input, ReadOptions.lenient());
                    return List.of(format, registry.read(input, ReadOptions.lenient()));
                  } catch (WgReadException e) {
                    return e.problems();
                  }
                });
          }
          return questions;
        });
  }

  @Test
  void writers_give_the_same() throws Exception {
    assertSame(
        () -> {
          List<Directory> directories = directories();
          List<Callable<Object>> questions = new ArrayList<>();
          for (Format format : FORMATS.formats()) {
            if (format.can(Capability.WRITE)) {
              WgWriter writer = FORMATS.writer(format.id());
              for (Directory directory : directories) {
                questions.add(() -> written(writer, directory, format.id()));
              }
            }
          }
          return questions;
        });
  }

  /** Read anew, so that nothing is worked out already: a group of the sample, and a text. */
  private static List<Directory> directories() {
    List<Directory> directories = new ArrayList<>();
    try {
      for (String target : List.of("native", "classic")) {
        Input input = Input.of(Seeds.of(target).get(0));
        directories.add(FORMATS.read(input, ReadOptions.lenient()).value());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return directories;
  }

  private static Object written(WgWriter writer, Directory directory, String format)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WriteOptions options =
        WriteOptions.builder().format(format).today(LocalDate.of(2026, 5, 7)).build();
    try {
      return List.of(writer.write(directory, out, options), hash(out));
    } catch (WgWriteException e) {
      return e.code();
    }
  }

  private static int hash(ByteArrayOutputStream out) {
    return Arrays.hashCode(out.toByteArray());
  }

  @Test
  void tables_give_the_same() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = SEED + THREADS * round;
      List<Callable<Object>> questions = new ArrayList<>();
      JqwikSession.run(() -> questions.addAll(lifecycles(new Random(seed))));
      for (TransitionTable<?, ?, ?> table : tables()) {
        questions.add(() -> Diagram.of(table, Profile.PRACTICE).text(DiagramLanguage.MERMAID));
      }
      assertSame(questions, questions, seed);
    }
  }

  private static List<Callable<Object>> lifecycles(Random random) {
    List<Callable<Object>> questions = new ArrayList<>();
    for (var one : some(LifecycleArbitraries.groupQuestions(), random)) {
      questions.add(
          () ->
              told(
                  GroupLifecycle.assess(
                      one.value(), one.action(), one.actor(), one.profile(), one.now()),
                  GroupLifecycle.options(one.value(), one.actor(), one.profile(), one.now())));
    }
    for (var one : some(LifecycleArbitraries.charterQuestions(), random)) {
      questions.add(
          () ->
              told(
                  CharterProcess.assess(
                      one.value(), one.action(), one.actor(), one.profile(), one.now()),
                  CharterProcess.options(one.value(), one.actor(), one.profile(), one.now())));
      questions.add(
          () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CharteringCaseJson.write(one.value(), out);
            return hash(out);
          });
    }
    for (var one : some(LifecycleArbitraries.milestoneQuestions(), random)) {
      questions.add(
          () ->
              told(
                  MilestoneProcess.assess(
                      one.value(), one.action(), one.actor(), one.profile(), one.now()),
                  MilestoneProcess.options(one.value(), one.actor(), one.profile(), one.now())));
    }
    return questions;
  }

  /** All that an answer says. */
  private static Object told(Assessment<?> answer, Object options) {
    return List.of(
        answer.standing(), answer.findings(), answer.outcome().toString(), options.toString());
  }

  private static List<TransitionTable<?, ?, ?>> tables() {
    return List.of(
        GroupLifecycle.table(),
        CharterProcess.table(Chartering.INITIAL, GroupType.WG),
        CharterProcess.table(Chartering.RECHARTER, GroupType.WG),
        CharterProcess.table(Chartering.INITIAL, GroupType.RG),
        CharterProcess.table(Chartering.RECHARTER, GroupType.RG),
        MilestoneProcess.table());
  }

  private static <T> List<T> some(Arbitrary<T> values, Random random) {
    RandomGenerator<T> generator = values.generator(1_000, false);
    List<T> some = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      some.add(generator.next(random).value());
    }
    return some;
  }
}
