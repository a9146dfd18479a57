package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.wgkit.io.Sample;
import io.github.wgkit.io.datatracker.InventedServer;
import io.github.wgkit.io.datatracker.SnapshotReport;
import io.github.wgkit.io.testkit.FormatContract;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.ActionChain;

/** The Java that the README shows compiles, and does what it says. */
class ReadmeJavaIT {
  private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

  /** What a block needs around it that shows no class, but some statements about a group. */
  private static final String AROUND =
      """
      import io.github.wgkit.lifecycle.*;
      import io.github.wgkit.lifecycle.group.*;
      import io.github.wgkit.model.*;
      import io.github.wgkit.model.check.*;
      import java.time.Instant;

      class %s {
        static Object answer(Group group) {
          %s
          return answer;
        }
      }
      """;

  /** The format that the README tests; it belongs to a project outside. */
  private static final Path ABACUS =
      Path.of("src/it/format-consumer/src/main/java/org/example/abacus/Abacus.java");

  private static Path folder;
  private static ImmutableList<String> names;
  private static URLClassLoader compiled;

  @BeforeContainer
  static void compile() throws IOException {
    folder = Files.createTempDirectory("readme");
    ImmutableList.Builder<String> all = ImmutableList.builder();
    for (String block : Readme.blocks("java")) {
      Matcher named = CLASS.matcher(block);
      boolean isClass = named.find();
      String name = isClass ? named.group(1) : "Statements";
      String source = isClass ? block : String.format(AROUND, name, block);
      Files.writeString(folder.resolve(name + ".java"), source, UTF_8);
      all.add(name);
    }
    names = all.build();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter told = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean done =
          compiler
              .getTask(
                  told,
                  files,
                  null,
                  List.of(
                      "-proc:none",
                      "--release",
                      "17",
                      "-d",
                      folder.toString(),
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(
                      Stream.concat(
                              names.stream().map(name -> folder.resolve(name + ".java")),
                              Stream.of(ABACUS))
                          .toList()))
              .call();
      assertThat(done).describedAs(told.toString()).isTrue();
    }
    compiled = new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    compiled.close();
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  private static Object call(String name, String method, Object... arguments) throws Exception {
    Class<?> type = compiled.loadClass(name);
    Method called =
        Iterables.getOnlyElement(
            List.of(type.getDeclaredMethods()).stream()
                .filter(declared -> declared.getName().equals(method))
                .toList());
    called.setAccessible(true);
    return called.invoke(instance(Object.class, name), arguments);
  }

  private static <T> T instance(Class<T> type, String name) throws Exception {
    var constructor = compiled.loadClass(name).getDeclaredConstructor();
    constructor.setAccessible(true);
    return type.cast(constructor.newInstance());
  }

  @Example
  void every_block_compiles() {
    assertThat(names)
        .containsExactly("Overdue", "Mirror", "Statements", "ReviewTest", "AbacusTest");
  }

  @Example
  void the_answer_is_as_shown() throws Exception {
    Group tls = Sample.directory().group("tls").orElseThrow();
    Assessment<?> answer = (Assessment<?>) call("Statements", "answer", tls);
    assertThat(answer.standing()).isEqualTo(Standing.NORMAL);
    assertThat(answer.findings()).hasSize(1);
    assertThat(answer.findings().get(0).toString()).startsWith("WARNING D-08");
    assertThat(answer.outcome()).isInstanceOf(Outcome.Applied.class);
  }

  @Example
  void the_mirror_has_no_more_than_25_lines_and_asks_the_guard() throws Exception {
    assertThat(Readme.blocks("java").get(1).lines()).hasSizeLessThanOrEqualTo(25);
    Path mirrored = folder.resolve("mirrored");
    LocalDate today = LocalDate.of(2026, 3, 1);
    PrintStream usual = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, UTF_8));
    try (InventedServer server = new InventedServer(4)) {
      assertThat(mirror(server, mirrored, today)).isEqualTo(SnapshotReport.Outcome.NEW);
      assertThat(told.toString(UTF_8)).contains("0 changed, 7 added, 0 gone");
      told.reset();
      server.add("newfrob");
      assertThat(mirror(server, mirrored, today)).isEqualTo(SnapshotReport.Outcome.NEW);
      assertThat(told.toString(UTF_8)).contains("newfrob");
      told.reset();
      server.keep(3);
      assertThat(mirror(server, mirrored, today)).isEqualTo(SnapshotReport.Outcome.REFUSED);
      assertThat(told.toString(UTF_8)).contains("IG-31");
    } finally {
      System.setOut(usual);
    }
  }

  private static SnapshotReport.Outcome mirror(InventedServer server, Path folder, LocalDate today)
      throws Exception {
    return ((SnapshotReport) call("Mirror", "mirror", server.client(), folder, today)).outcome();
  }

  @Property(tries = 30)
  void nothing_is_lost(@ForAll WorkingGroup group) throws Exception {
    call("ReviewTest", "nothing_is_lost", group);
  }

  @Property(tries = 5)
  void the_laws_hold(@ForAll ActionChain<Course<CharteringCase, CharterAction>> chain)
      throws Exception {
    call("ReviewTest", "whatever_is_done_to_a_charter_the_laws_hold", chain);
  }

  /** The whole contract is run in the project outside, with the same format. */
  @Example
  void a_format_of_your_own_is_tested() throws Exception {
    FormatContract test = instance(FormatContract.class, "AbacusTest");
    test.the_format_says_what_it_can_do();
    test.the_directories_are_of_use();
  }

  @Example
  void the_format_of_the_outside_project_keeps_the_contract() throws Exception {
    FormatContract test = instance(FormatContract.class, "AbacusTest");
    Method directories = test.getClass().getDeclaredMethod("directories");
    directories.setAccessible(true);
    Arbitrary<?> all = (Arbitrary<?>) directories.invoke(test);
    for (Object sample : all.sampleStream().limit(30).toList()) {
      Directory directory = (Directory) sample;
      assertThat(directory.groups()).hasSize(1);
      test.what_is_written_without_loss_is_read_back_equal(directory);
      test.losses_are_refused_on_request(directory);
      test.streams_stay_open_and_are_flushed(directory);
    }
  }
}
