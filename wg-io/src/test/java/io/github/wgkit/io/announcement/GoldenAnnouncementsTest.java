package io.github.wgkit.io.announcement;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails that the Datatracker's templates wrote say what the snapshot says. */
class GoldenAnnouncementsTest {
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));
  private static final Path GOLDEN = SHARED.resolve("golden/datatracker-text");

  /** The people whom these mails name. */
  private static final ImmutableSet<RoleName> NAMED =
      ImmutableSet.of(
          RoleName.CHAIR, RoleName.SECRETARY, RoleName.AREA_DIRECTOR, RoleName.TECHNICAL_ADVISOR);

  private static Directory snapshot;

  @BeforeAll
  static void readSnapshot() throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN));
    snapshot =
        FormatRegistry.standard().read(GOLDEN.resolve("snapshot"), ReadOptions.lenient()).value();
  }

  private static String fold(String text) {
    return CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
  }

  private static String shown(Milestone milestone) {
    return milestone
            .resolution()
            .or(() -> milestone.due().map(due -> due.month().toString()))
            .orElse("")
        + " - "
        + fold(milestone.description());
  }

  private static ImmutableList<String> shown(MilestonePlan plan) {
    return plan.milestones().stream()
        .map(GoldenAnnouncementsTest::shown)
        .collect(toImmutableList());
  }

  private static ImmutableList<String> people(Group group) {
    return group.roles().stream()
        .filter(role -> NAMED.contains(role.name()))
        .map(role -> role.name() + " " + role.email().map(Object::toString).orElse(""))
        .sorted()
        .collect(toImmutableList());
  }

  private static String text(Group group) {
    return fold(group.charter().flatMap(Charter::text).map(CharterText::text).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "review, almanac", "review, pebble", "review, qcd", "review, slowrg",
    "action, almanac", "action, pebble", "action, qcd", "action, slowrg"
  })
  void a_mail_says_what_is_recorded(String kind, String acronym) throws IOException {
    Path file = GOLDEN.resolve("expected").resolve(kind).resolve(acronym + ".txt");
    boolean isReview = kind.equals("review");
    AnnouncementReader reader =
        isReview ? AnnouncementReader.review() : AnnouncementReader.action();
    ReadResult<Directory> result = reader.read(Input.of(file), ReadOptions.strict());
    assertThat(result.problems()).extracting(Problem::severity).allMatch(Severity.INFO::equals);
    Group read =
        result.value().groups().stream()
            .filter(g -> g.charter().isPresent())
            .findFirst()
            .orElseThrow();
    Group recorded = snapshot.group(read.acronym()).orElseThrow();
    assertThat(read.acronym()).hasToString(acronym);
    assertThat(read.name()).isEqualTo(recorded.name());
    assertThat(read.type()).isEqualTo(recorded.type());
    assertThat(read.list().address()).isEqualTo(recorded.list().address());
    if (!recorded.list().address().isEmpty()) {
      assertThat(read.list()).isEqualTo(recorded.list());
    }
    assertThat(people(read)).isEqualTo(people(recorded));
    assertThat(text(read)).isEqualTo(text(recorded));
    assertThat(shown(isReview ? read.proposedMilestones() : read.milestones()))
        .isEqualTo(shown(MilestonePlan.proposed(recorded.proposedMilestones().sorted())));
    if (isReview) {
      assertThat(read.state()).isEqualTo(recorded.state());
      assertThat(read.extensions().get("commentsBy")).isEqualTo(ExtensionValue.of("2026-05-14"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1994-07-21-wg-action-mailext.TRUNCATED.txt, mailext, Mail Extensions, app, 0, 2",
    "2023-06-23-wg-action-formed-bpf.eml, bpf, BPF/eBPF, int, 1, 5",
    "2023-06-23-wg-action-formed-bpf.decoded.txt, bpf, BPF/eBPF, int, 1, 5"
  })
  void real_announcements_say_what_a_reader_sees(
      String file, String acronym, String name, String area, int milestones, int roles)
      throws IOException {
    Path path = SHARED.resolve("data/announcements").resolve(file);
    Group group =
        AnnouncementReader.action()
            .read(Input.of(path), ReadOptions.strict())
            .value()
            .groups()
            .get(0);
    assertThat(group.acronym()).hasToString(acronym);
    assertThat(group.name()).isEqualTo(name);
    assertThat(group.parent()).hasToString("Optional[" + area + "]");
    assertThat(group.milestones().milestones()).hasSize(milestones);
    assertThat(group.roles()).hasSize(roles);
    assertThat(group.state()).hasToString("Optional[active]");
  }

  @ParameterizedTest
  @CsvSource({
    "charter-drafts",
    "charter-drafts/history",
    "charter-bodies-2009",
    "classic-charters/assembled",
    "classic-charters/official",
    "classic-charters/rfc"
  })
  void no_charter_is_taken_for_an_announcement(String folder) throws IOException {
    try (Stream<Path> files = Files.list(SHARED.resolve("data").resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).collect(toImmutableList())) {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer start = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, 4096)).slice();
        assertThat(AnnouncementReader.review().sniff(start)).isEqualTo(Match.NO);
        assertThat(AnnouncementReader.action().sniff(start)).isEqualTo(Match.NO);
      }
    }
  }
}
