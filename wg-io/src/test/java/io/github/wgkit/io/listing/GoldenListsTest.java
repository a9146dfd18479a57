package io.github.wgkit.io.listing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Datatracker's templates wrote says what the snapshot says from which it was written. */
class GoldenListsTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("wgkit.shared", "missing"), "golden/datatracker-text");
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  private static Directory snapshot;

  @BeforeAll
  static void readSnapshot() throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN));
    snapshot = FORMATS.read(GOLDEN.resolve("snapshot"), ReadOptions.lenient()).value();
  }

  private static Directory read(String name) throws IOException {
    Input input = Input.of(GOLDEN.resolve("expected").resolve(name + ".txt"));
    ReadResult<Directory> result = FORMATS.read(input, ReadOptions.strict());
    assertThat(result.problems()).isEmpty();
    return result.value();
  }

  private static String fold(String text) {
    return CharMatcher.anyOf(" \t\n\r").trimAndCollapseFrom(text, ' ');
  }

  private static ImmutableMap<Acronym, Group> groups(Directory directory, Predicate<Group> wanted) {
    return directory.groups().stream()
        .filter(group -> group.isOf(GroupType.WG) && wanted.test(group))
        .collect(toImmutableMap(Group::acronym, group -> group));
  }

  private static List<String> addresses(Group group, RoleName role) {
    return group.roles(role).stream()
        .map(Role::email)
        .flatMap(Optional::stream)
        .map(EmailAddress::text)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1wg-charters",
        "1wg-charters-by-acronym",
        "1wg-summary",
        "1wg-summary-by-acronym"
      })
  void a_list_is_recognised_by_contents_and_by_name(String id) throws IOException {
    byte[] bytes = Files.readAllBytes(GOLDEN.resolve("expected").resolve(id + ".txt"));
    for (String name : List.of("", "groups.txt", "x/" + id + ".txt", "groups.pdf")) {
      assertThat(FORMATS.detect(Input.of(bytes, name), ReadOptions.strict()).id()).isEqualTo(id);
    }
  }

  @Test
  void the_summary_by_area_has_the_groups_of_the_snapshot() throws IOException {
    Directory read = read("1wg-summary");
    assertSummary(
        read,
        group ->
            group.isIn(GroupState.ACTIVE)
                && group
                    .parent()
                    .flatMap(snapshot::group)
                    .filter(area -> area.isIn(GroupState.ACTIVE))
                    .isPresent());
    assertThat(read.areas()).isNotEmpty();
    for (Area area : read.areas()) {
      Group recorded = snapshot.group(area.acronym()).orElseThrow();
      assertThat(area.name()).isEqualTo(recorded.name());
      assertThat(area.state()).isEqualTo(recorded.state());
      assertThat(addresses(area, RoleName.AREA_DIRECTOR))
          .isEqualTo(addresses(recorded, RoleName.AREA_DIRECTOR));
    }
  }

  @Test
  void the_summary_by_acronym_has_the_groups_and_areas_of_the_snapshot() throws IOException {
    Directory read = read("1wg-summary-by-acronym");
    assertSummary(read, group -> group.isIn(GroupState.ACTIVE));
    assertThat(read.areas().stream().map(area -> area.acronym() + " " + area.name()))
        .containsExactlyInAnyOrderElementsOf(
            snapshot.areas().stream()
                .filter(area -> area.isIn(GroupState.ACTIVE))
                .map(area -> area.acronym() + " " + area.name())
                .toList());
  }

  private static void assertSummary(Directory read, Predicate<Group> wanted) {
    ImmutableMap<Acronym, Group> expected = groups(snapshot, wanted);
    ImmutableMap<Acronym, Group> found = groups(read, group -> true);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (acronym, group) -> {
          Group recorded = expected.get(acronym);
          assertThat(group.name()).isEqualTo(recorded.name());
          assertThat(group.state()).isEqualTo(recorded.state());
          assertThat(group.parent()).isEqualTo(recorded.parent());
          assertThat(group.list()).isEqualTo(recorded.list());
          assertThat(addresses(group, RoleName.CHAIR))
              .isEqualTo(addresses(recorded, RoleName.CHAIR));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1wg-charters", "1wg-charters-by-acronym"})
  void the_charters_have_the_groups_of_the_snapshot(String id) throws IOException {
    boolean isByAcronym = id.endsWith("acronym");
    Directory read = read(id);
    ImmutableMap<Acronym, Group> expected =
        groups(
            snapshot,
            group ->
                group.isIn(GroupState.ACTIVE)
                    && group
                        .parent()
                        .flatMap(snapshot::group)
                        .filter(area -> isByAcronym || area.isIn(GroupState.ACTIVE))
                        .isPresent());
    ImmutableMap<Acronym, Group> found = groups(read, group -> true);
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((acronym, group) -> assertGroup(group, expected.get(acronym)));
    assertDocuments(read, found);
  }

  private static void assertGroup(Group group, Group recorded) {
    String acronym = group.acronym().text();
    assertThat(group.name()).isEqualTo(recorded.name());
    assertThat(group.state()).isEqualTo(recorded.state());
    assertThat(group.list()).isEqualTo(recorded.list());
    assertThat(group.extensions().get("lastModified"))
        .isEqualTo(
            ExtensionValue.of(recorded.lastModified().orElseThrow().toLocalDate().toString()));
    for (RoleName role :
        List.of(RoleName.CHAIR, RoleName.TECHNICAL_ADVISOR, RoleName.EDITOR, RoleName.SECRETARY)) {
      assertThat(addresses(group, role)).isEqualTo(addresses(recorded, role));
    }
    assertThat(addresses(recorded, RoleName.AREA_DIRECTOR))
        .containsAll(addresses(group, RoleName.AREA_DIRECTOR));
    Group area = snapshot.group(recorded.parent().orElseThrow()).orElseThrow();
    assertThat(group.extensions().get("area")).isEqualTo(ExtensionValue.of(area.name()));
    assertThat(group.extensions().get("areaDirectors").toString())
        .contains(addresses(area, RoleName.AREA_DIRECTOR));
    Comparator<Milestone> open = Comparator.comparing(m -> m.resolution().orElse(""));
    assertThat(group.milestones().milestones().stream().map(GoldenListsTest::shown))
        .as(acronym)
        .containsExactlyInAnyOrderElementsOf(
            recorded.milestones().milestones().stream()
                .filter(milestone -> milestone.state().slug().equals("active"))
                .sorted(open)
                .map(GoldenListsTest::shown)
                .toList());
    assertThat(group.charter().flatMap(Charter::text)).as(acronym).isEqualTo(text(recorded));
  }

  /** {@return the newest approved text, else the newest one, as the lists have it} */
  private static Optional<CharterText> text(Group recorded) {
    if (recorded.charter().isEmpty()) {
      return Optional.empty();
    }
    Charter charter = recorded.charter().get();
    ImmutableList<CharterRevision> all = charter.texts().keySet().asList();
    CharterRevision own = charter.revision().orElseThrow();
    CharterRevision shown =
        all.stream()
            .filter(CharterRevision::isApproved)
            .max(Comparator.comparing(CharterRevision::toString))
            .or(() -> all.stream().max(Comparator.comparing(CharterRevision::toString)))
            .orElse(own);
    // lists are UTF-8, whatever the text was
    return Optional.ofNullable(charter.texts().get(shown))
        .map(text -> text.utf8().isPresent() ? text : latin(text));
  }

  private static CharterText latin(CharterText text) {
    return CharterText.of(new String(text.bytes(), StandardCharsets.ISO_8859_1));
  }

  private static String shown(Milestone milestone) {
    Optional<String> due = milestone.due().map(when -> when.month().toString());
    return milestone.resolution().or(() -> due).orElse("") + " - " + fold(milestone.description());
  }

  private static void assertDocuments(Directory read, ImmutableMap<Acronym, Group> groups) {
    List<Document> expected =
        snapshot.documents().stream()
            .filter(document -> document.group().filter(groups::containsKey).isPresent())
            .filter(document -> List.of("draft", "rfc").contains(document.type()))
            .toList();
    assertThat(read.documents().stream().map(GoldenListsTest::shown))
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(GoldenListsTest::shown).collect(toImmutableList()));
    assertThat(read.relations().stream().map(GoldenListsTest::shown))
        .containsExactlyInAnyOrderElementsOf(
            snapshot.relations().stream()
                .filter(relation -> List.of("obs", "updates").contains(relation.relationship()))
                .filter(
                    relation ->
                        expected.stream()
                            .anyMatch(
                                document ->
                                    document.type().equals("rfc")
                                        && document.name().equals(relation.target())))
                .map(GoldenListsTest::shown)
                .toList());
  }

  private static String shown(Document document) {
    return document.name()
        + " "
        + document.type()
        + " "
        + (document.type().equals("draft") ? document.revision() : "")
        + " "
        + fold(document.title())
        + " "
        + document.pages()
        + " "
        + document.group();
  }

  private static String shown(DocumentRelation relation) {
    return relation.source() + " " + relation.relationship() + " " + relation.target();
  }

  @Test
  void what_is_read_is_told_completely() throws IOException {
    assertThat(read("1wg-charters").groups()).isNotEmpty();
    assertThat(
            FORMATS
                .read(Input.of(GOLDEN.resolve("expected/1wg-charters.txt")), ReadOptions.lenient())
                .problems())
        .noneMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
