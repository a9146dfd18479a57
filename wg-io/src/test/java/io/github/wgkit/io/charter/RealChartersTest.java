package io.github.wgkit.io.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.json.JsonInput;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The charters of the Secretariat, real ones. */
class RealChartersTest {
  private static final Path DATA = Path.of(System.getProperty("wgkit.shared", "missing"), "data");
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  @BeforeAll
  static void findCharters() {
    assumeTrue(Files.isDirectory(DATA));
  }

  private static ImmutableList<Path> files(String folder) throws IOException {
    try (Stream<Path> found = Files.walk(DATA.resolve(folder))) {
      return found.filter(Files::isRegularFile).sorted().collect(toImmutableList());
    }
  }

  private static Group group(Directory directory) {
    return Iterables.getOnlyElement(
        Iterables.filter(directory.groups(), group -> !(group instanceof Area)));
  }

  private static void assertReadsAs(String format, Path file) throws IOException {
    Input input = Input.of(file);
    assertThat(FORMATS.detect(input, ReadOptions.lenient()).id()).as("%s", file).isEqualTo(format);
    ReadResult<Directory> result = FORMATS.read(input, ReadOptions.lenient());
    Group group = group(result.value());
    assertThat(Sources.bytes(group)).as("%s", file).isEqualTo(Files.readAllBytes(file));
    assertThat(result.problems())
        .as("%s", file)
        .allMatch(problem -> problem.location().line() > 0 && problem.location().column() > 0);
  }

  @Test
  void the_bodies_of_2009_are_read_and_kept_byte_for_byte() throws IOException {
    ImmutableList<Path> files = files("charter-bodies-2009");
    assertThat(files).hasSizeGreaterThan(300);
    for (Path file : files) {
      assertReadsAs("charter-text", file);
    }
  }

  @Test
  void the_body_of_a_charter_text_is_the_whole_file() throws IOException {
    for (Path file : files("charter-bodies-2009")) {
      Group group = group(FORMATS.read(Input.of(file), ReadOptions.lenient()).value());
      assertThat(group.charter().orElseThrow().text().orElseThrow().bytes())
          .isEqualTo(Files.readAllBytes(file));
      String name = file.getFileName().toString();
      if (name.endsWith(".desc.txt")) {
        assertThat(group.acronym().text() + ".desc.txt").isEqualTo(name);
      }
    }
  }

  @Test
  void the_classic_charters_are_read_and_kept_byte_for_byte() throws IOException {
    ImmutableList<Path> files = files("classic-charters");
    assertThat(files).hasSizeGreaterThan(70);
    for (Path file : files) {
      assertReadsAs("charter-classic", file);
    }
  }

  @Test
  void hardly_anything_in_the_classic_charters_is_not_understood() throws IOException {
    List<Problem> told = new ArrayList<>();
    for (Path file : files("classic-charters")) {
      told.addAll(FORMATS.read(Input.of(file), ReadOptions.strict()).problems());
    }
    // in nine of them the description is empty
    assertThat(told)
        .filteredOn(problem -> problem.severity() != Severity.INFO)
        .hasSizeBetween(1, 20)
        .allMatch(problem -> problem.code().equals("charter-missing"));
    assertThat(told)
        .filteredOn(problem -> problem.severity() == Severity.INFO)
        .allMatch(problem -> problem.message().contains("revision"));
  }

  private static String fold(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  @Test
  void the_milestones_are_those_of_the_proceedings() throws IOException {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    for (String row :
        Iterables.skip(
            Files.readAllLines(DATA.resolve("proceedings-2005/proceedings-62-milestones.tsv")),
            1)) {
      List<String> cells = Splitter.on('\t').splitToList(row);
      expected
          .computeIfAbsent(cells.get(0), acronym -> new ArrayList<>())
          .add(cells.get(1) + " " + fold(cells.get(2)));
    }
    int rows = 0;
    List<String> different = new ArrayList<>();
    for (Path file : files("classic-charters/assembled")) {
      Group group = group(FORMATS.read(Input.of(file), ReadOptions.strict()).value());
      List<String> wanted = expected.get(group.acronym().text());
      if (wanted != null) {
        List<String> found =
            group.milestones().milestones().stream().map(RealChartersTest::row).toList();
        rows += wanted.size();
        for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
          boolean isEqual =
              i < wanted.size() && i < found.size() && found.get(i).equals(wanted.get(i));
          if (!isEqual) {
            different.add(
                file.getFileName()
                    + ": "
                    + Iterables.get(wanted, i, "-")
                    + " / "
                    + Iterables.get(found, i, "-"));
          }
        }
      }
    }
    assertThat(rows).isGreaterThan(300);
    // all of them, and no row too many; one in a hundred might be explained here
    assertThat(different).isEmpty();
  }

  /** {@return the milestone as the proceedings print it} */
  private static String row(Milestone milestone) {
    String when =
        milestone
            .due()
            .map(Due::month)
            .map(
                month ->
                    "JanFebMarAprMayJunJulAugSepOctNovDec"
                            .substring(3 * month.getMonthValue() - 3, 3 * month.getMonthValue())
                        + " "
                        + month.toString().substring(2, 4))
            .or(milestone::resolution)
            .orElse("");
    return when + " " + fold(milestone.description());
  }

  @Test
  void the_heads_are_those_of_the_proceedings() throws IOException {
    List<ExtensionValue> read = new ArrayList<>();
    try (InputStream in =
        Files.newInputStream(DATA.resolve("proceedings-2005/proceedings-62.json"))) {
      JsonInput.read(
          in,
          "",
          new ReadSession(ReadOptions.strict(), entry -> {}),
          json -> read.add(json.value()));
    }
    Map<String, ExtensionValue.Fields> heads = new LinkedHashMap<>();
    for (ExtensionValue head : ((ExtensionValue.Items) read.get(0)).values()) {
      heads.put(text(head, "acronym"), (ExtensionValue.Fields) head);
    }
    int compared = 0;
    for (Path file : files("classic-charters/assembled")) {
      Directory directory = FORMATS.read(Input.of(file), ReadOptions.strict()).value();
      Group group = group(directory);
      ExtensionValue.Fields head = heads.get(group.acronym().text());
      if (head != null) {
        compared++;
        assertThat(group.name()).isEqualTo(fold(text(head, "name")));
        assertThat(group.extensions().get("lastModified"))
            .isEqualTo(head.values().get("lastModified"));
        assertThat(people(group, RoleName.CHAIR)).isEqualTo(people(head, "chairs"));
        assertThat(people(group, RoleName.AREA_DIRECTOR)).isEqualTo(people(head, "areaAdvisor"));
        assertThat(people(group, RoleName.TECHNICAL_ADVISOR))
            .isEqualTo(people(head, "technicalAdvisors"));
        assertThat(people(group, RoleName.SECRETARY)).isEqualTo(people(head, "secretaries"));
        assertThat(people(group, RoleName.EDITOR)).isEqualTo(people(head, "editors"));
        Group area = directory.group(group.parent().orElseThrow()).orElseThrow();
        assertThat(area.name()).isEqualTo(text(head, "area"));
        assertThat(people(area, RoleName.AREA_DIRECTOR)).isEqualTo(people(head, "areaDirectors"));
        assertThat(group.list().address()).isEqualTo(text(head, "listEmail"));
        assertThat(group.list().subscribe()).isEqualTo(text(head, "listSubscribe"));
        assertThat(group.list().archive()).isEqualTo(text(head, "listArchive"));
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  private static String text(ExtensionValue fields, String key) {
    return ((ExtensionValue.Fields) fields).values().get(key) instanceof ExtensionValue.Text text
        ? text.value()
        : "";
  }

  private static List<String> people(Group group, RoleName name) {
    return group.roles(name).stream().map(RealChartersTest::person).toList();
  }

  private static String person(Role role) {
    return role.personName().orElse("") + " " + role.email().map(EmailAddress::text).orElse("");
  }

  private static List<String> people(ExtensionValue.Fields head, String key) {
    return head.values().get(key) instanceof ExtensionValue.Items people
        ? people.values().stream()
            .map(person -> fold(text(person, "name")) + " " + text(person, "email"))
            .toList()
        : List.of();
  }
}
