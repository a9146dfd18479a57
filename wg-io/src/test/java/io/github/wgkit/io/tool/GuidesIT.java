package io.github.wgkit.io.tool;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.MoreCollectors;
import io.github.wgkit.io.Sample;
import io.github.wgkit.io.datatracker.InventedServer;
import io.github.wgkit.io.datatracker.SnapshotReport;
import io.github.wgkit.io.testkit.FormatContract;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharteringCase;
import io.github.wgkit.lifecycle.testkit.Course;
import io.github.wgkit.model.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.state.ActionChain;

/**
 * The Java in the guides compiles, runs and prints what the guides say: the Javadoc of packages and
 * modules, and of the interface that a format implements. The statements of a guide are one
 * program; each comment that follows a line that prints is what is printed there.
 */
class GuidesIT {
  private static final Pattern CLASS =
      Pattern.compile("^(?:public |final )*(?:class|record) (\\w+)", Pattern.MULTILINE);
  private static final Pattern PRINTED = Pattern.compile("^.*\\bprint(?:ln)?\\b.*;(?: +// (.*))?$");
  private static final String KIT = "io_github_wgkit_lifecycle_testkit_package_info";
  private static final String COMMENT = "// ";
  private static final String ANYTHING = "…";

  static final ImmutableSet<String> NAMES =
      ImmutableSet.of("package-info.java", "module-info.java", "FormatProvider.java");

  /** One text with code in it. */
  private record Guide(String name, ImmutableList<String> classes, String statements) {
    static Guide of(Path file) {
      ImmutableList<String> blocks = JavadocCode.blocks(file);
      String path = file.toString().replace('\\', '/');
      return new Guide(
          path.substring(path.indexOf("java/") + "java/".length(), path.lastIndexOf(".java"))
              .replaceAll("\\W", "_")
              .replaceAll("^module_info$", path.split("/")[1].replaceAll("\\W", "_")),
          blocks.stream().filter(block -> CLASS.matcher(block).find()).collect(toImmutableList()),
          blocks.stream()
              .filter(block -> !CLASS.matcher(block).find())
              .collect(Collectors.joining()));
    }

    ImmutableMap<String, String> sources() {
      ImmutableMap.Builder<String, String> sources = ImmutableMap.builder();
      String start = "package " + name + ";\n" + JavadocCode.IMPORTS;
      for (String block : classes) {
        Matcher named = CLASS.matcher(block);
        assertThat(named.find()).isTrue();
        sources.put(name + "/" + named.group(1) + ".java", start + block);
      }
      return sources
          .put(
              name + "/Statements.java",
              start
                  + "class Statements {\nvoid run(Path folder) throws Exception {\n"
                  + statements
                  + "}\n}\n")
          .buildOrThrow();
    }

    /** {@return the lines that are printed, as far as the guide says} */
    ImmutableList<String> printed() {
      ImmutableList.Builder<String> printed = ImmutableList.builder();
      boolean follows = false;
      boolean prints = false;
      for (String line : (Iterable<String>) statements.lines()::iterator) {
        String code = line.strip();
        if (code.startsWith(COMMENT)) {
          if (follows) {
            printed.add(code.substring(COMMENT.length()));
          }
          continue;
        }
        prints |= code.contains("print");
        Matcher ended = PRINTED.matcher(prints ? "print " + code : code);
        follows = ended.matches();
        if (follows && ended.group(1) != null) {
          printed.add(ended.group(1));
        }
        prints &= !code.contains(";");
      }
      return printed.build();
    }
  }

  private static ImmutableList<Guide> guides;
  private static Snippets compiled;

  @BeforeContainer
  static void compile() throws IOException {
    guides =
        JavadocCode.files().stream()
            .filter(file -> NAMES.contains(file.getFileName().toString()))
            .map(Guide::of)
            .filter(guide -> !guide.statements().isEmpty() || !guide.classes().isEmpty())
            .collect(toImmutableList());
    compiled =
        Snippets.compile(
            guides.stream()
                .flatMap(guide -> guide.sources().entrySet().stream())
                .collect(ImmutableMap.toImmutableMap(e -> e.getKey(), e -> e.getValue())));
  }

  @AfterContainer
  static void cleanUp() throws IOException {
    compiled.close();
  }

  private static Guide guide(String ending) {
    return guides.stream()
        .filter(guide -> guide.name().endsWith(ending))
        .collect(MoreCollectors.onlyElement());
  }

  @Example
  void every_module_has_a_guide() {
    assertThat(guides)
        .extracting(Guide::name)
        .contains(
            "io_github_wgkit_model_package_info",
            "io_github_wgkit_lifecycle_package_info",
            "io_github_wgkit_io_package_info",
            "io_github_wgkit_io_spi_FormatProvider",
            KIT);
  }

  @Example
  void every_guide_prints_what_it_says() throws Exception {
    for (Guide guide : guides) {
      String out =
          Snippets.printedBy(
              () -> compiled.call(guide.name() + ".Statements", "run", compiled.folder()));
      ImmutableList<String> lines = out.lines().map(String::strip).collect(toImmutableList());
      ImmutableList<String> said = guide.printed();
      assertThat(lines).describedAs("%s prints%n%s", guide.name(), out).hasSameSizeAs(said);
      for (int i = 0; i < said.size(); i++) {
        assertThat(lines.get(i))
            .describedAs("%s prints%n%s", guide.name(), out)
            .matches(meant(said.get(i)));
      }
    }
  }

  @Example
  void the_mirror_has_no_more_than_25_lines_and_asks_the_guard() throws Exception {
    assertThat(guide("io_datatracker_package_info").classes().get(0).lines())
        .hasSizeLessThanOrEqualTo(25);
    Path mirrored = compiled.folder().resolve("mirrored");
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
    return ((SnapshotReport)
            compiled.call(
                guide("io_datatracker_package_info").name() + ".Mirror",
                "mirror",
                server.client(),
                folder,
                today))
        .outcome();
  }

  @Property(tries = 30)
  void a_directory_of_the_kit_keeps_its_groups(@ForAll Directory directory) throws Exception {
    compiled.call(
        guide("model_testkit_package_info").name() + ".DirectoryTest",
        "every_group_is_found_again",
        directory);
  }

  @Property(tries = 30)
  void whatever_is_asked_the_laws_of_the_guide_hold(
      @ForAll Question<CharteringCase, CharterAction> question) throws Exception {
    compiled.call(KIT + ".DeskTest", "whatever_is_asked_the_laws_hold", question);
    compiled.call(KIT + ".OwnLawTest", "an_approved_charter_has_a_whole_number", question);
  }

  @Property(tries = 5)
  void the_laws_of_the_guide_hold_through_all_reviews(
      @ForAll ActionChain<Course<CharteringCase, CharterAction>> chain) throws Exception {
    compiled.call(KIT + ".DeskTest", "the_laws_hold_through_all_reviews", chain);
  }

  /** The whole contract is run in a project outside, with a format much like this one. */
  @Example
  void the_format_of_the_guide_keeps_what_formats_promise() throws Exception {
    FormatContract test =
        compiled.instance(FormatContract.class, "io_github_wgkit_io_spi_FormatProvider.RosterTest");
    test.the_format_says_what_it_can_do();
    test.the_directories_are_of_use();
    for (Directory directory : ImmutableList.of(Sample.directory(), Directory.EMPTY)) {
      test.what_is_written_without_loss_is_read_back_equal(directory);
      test.losses_are_refused_on_request(directory);
      test.streams_stay_open_and_are_flushed(directory);
    }
  }

  private static String meant(String said) {
    return Stream.of(said.strip().split(ANYTHING, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
