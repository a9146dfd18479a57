package io.github.wgkit.io;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.TextSpan;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read and not changed is written with the same bytes, and what was changed is not. */
class SameBytesTest {
  private static final Path SHARED = Path.of(System.getProperty("wgkit.shared", "missing"));
  private static final FormatRegistry FORMATS = FormatRegistry.standard();
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 7);

  private static final ImmutableList<String> FOLDERS =
      ImmutableList.of(
          "data/charter-bodies-2009",
          "data/classic-charters",
          "data/charter-drafts",
          "data/announcements",
          "golden/datatracker-text/expected");

  private static final String BODY =
      "The group specifies how jams are exchanged, as RFC 5346 asks for.\r\n\r\nNot in  scope: "
          + "bread.\t \n";

  private static final String CLASSIC =
      "\r\nJam Exchange (jam)\n==================\n\n Charter \n Last Modified: 2003-02-01\n\n"
          + " Chair(s):\n     Ada Bix  <ada@example.org>\n\n Routing Area Director(s):\n"
          + "     Cy Dux <cy@example.org>\n\n Mailing Lists:\n"
          + "     General Discussion:jam@example.org\n\nDescription of Working Group:\n\n"
          + BODY
          + "\n Goals and Milestones:\n\n   Done   Choose the jars\n   Mar 04   Close the jars\n"
          + "            well\n\n Internet-Drafts:\n\n"
          + "Mar 03 Apr 03 <draft-ietf-jam-jars-01.txt>\n   The Jars\n\n\n";

  private static final String MAIL =
      """
      From: The IESG <iesg@example.org>
      Subject: WG %s (jam)
      X-Odd:   kept\t

      A new IETF working group has been %s in the Routing Area.

      Jam Exchange (jam)
      -----------------------------------------------------------------------
      Current status: Proposed WG

      Chairs:
        Ada Bix <ada@example.org>

      Mailing list:
        Address: jam@example.org

      Charter: https://datatracker.example.org/doc/charter-ietf-jam/

      The group specifies how jams are exchanged, as RFC 5346 asks for.

      Milestones:

        Done     - Choose the jars

        Mar 2027 - Close the jars


      --\s
      A list of lists
      """;

  /** A text in each format that holds one charter, as no writer of ours would write it. */
  private static final ImmutableMap<String, String> TEXTS =
      ImmutableMap.of(
          "charter-text",
          "\uFEFF" + BODY,
          "charter-classic",
          CLASSIC,
          "withmilestones",
          BODY
              + "\n\nMilestones\n\nDone     - Choose the jars\n\nMar 2027 -   Close the jars\n\n\n",
          "charter-md",
          "Jam Exchange (jam)\n===\n\n"
              + BODY
              + "\n### Milestones ###\n\n1. Mar 2027: Close the jars\n2. Apr 2027: Open them",
          "wg-review",
          MAIL.formatted("Review: Jam Exchange", "proposed"),
          "wg-action",
          MAIL.formatted("Action: Formed Jam Exchange", "formed").replace("\n", "\r\n"));

  private static final ImmutableMap<String, String> LISTS =
      ImmutableMap.of(
          "1wg-charters",
          "jam\ntea\n\n\nJam Exchange (jam)\n------------------\n\n Charter\n\n Chair(s):\n"
              + "     Ada Bix <ada@example.org>\n\nDescription of Working Group:\n\n  Jams.\n\n"
              + "Goals and Milestones:\n  Done     - Choose the jars\n\n\n",
          "1wg-summary",
          "\n  IETF Working Group Summary (By Area)\n\nRouting Area (rtg)\n------\n"
              + "  Cy Dux <cy@example.org>\n\nJam Exchange (jam)\n   Chair:   Ada Bix"
              + " <ada@example.org>\n   WG Mail:    jam@example.org\n");

  static Stream<String> charters() {
    return TEXTS.keySet().stream();
  }

  static Stream<String> lists() {
    return LISTS.keySet().stream();
  }

  private static final ImmutableList<String> CANONICAL =
      ImmutableList.of("json", "ndjson", "yaml", "csv");

  /** The formats of texts; the others have one way to write a value, whatever was read. */
  static ImmutableList<String> textFormats() {
    return FORMATS.formats().stream()
        .filter(format -> format.can(Format.Capability.READ) && format.can(Format.Capability.WRITE))
        .map(Format::id)
        .filter(id -> !CANONICAL.contains(id))
        .collect(toImmutableList());
  }

  private static ReadOptions lenient(String format) {
    return ReadOptions.builder().isLenient(true).format(format).build();
  }

  private static Directory read(String format, byte[] bytes, String name) throws IOException {
    return FORMATS.read(Input.of(bytes, name), lenient(format)).value();
  }

  private static Directory read(String format) throws IOException {
    return read(format, text(format).getBytes(UTF_8), "x.txt");
  }

  private static String text(String format) {
    return TEXTS.containsKey(format) ? TEXTS.get(format) : LISTS.get(format);
  }

  private static byte[] written(Directory directory, WriteOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FORMATS.write(directory, out, options);
    return out.toByteArray();
  }

  private static byte[] written(Directory directory, String format) throws IOException {
    return written(directory, WriteOptions.builder().format(format).today(TODAY).build());
  }

  /** {@return what comes out when the value was kept as JSON in between} */
  private static Directory byWayOf(String json, Directory directory) throws IOException {
    return FORMATS
        .read(Input.of(written(directory, json), ""), ReadOptions.builder().format(json).build())
        .value();
  }

  // ---- unchanged

  @ParameterizedTest
  @MethodSource({"charters", "lists"})
  void a_text_that_was_read_is_written_with_the_same_bytes(String format) throws IOException {
    Directory directory = read(format);
    assertThat(new String(written(directory, format), UTF_8)).isEqualTo(text(format));
    assertThat(written(byWayOf("json", directory), format)).isEqualTo(text(format).getBytes(UTF_8));
    assertThat(written(byWayOf("ndjson", directory), format))
        .isEqualTo(text(format).getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource({"charters", "lists"})
  void nothing_is_lost_then(String format) throws IOException {
    WriteOptions options = WriteOptions.builder().format(format).failOnLoss(true).build();
    assertThat(written(read(format), options)).isEqualTo(text(format).getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource({"charters", "lists"})
  void a_text_is_written_anew_if_that_is_asked_for(String format) throws IOException {
    WriteOptions options = WriteOptions.builder().format(format).today(TODAY).anew(true).build();
    byte[] anew = written(read(format), options);
    if (!format.equals("charter-text")) {
      assertThat(new String(anew, UTF_8)).isNotEqualTo(text(format));
    }
    assertThat(anew).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("charters")
  void any_encoding_is_kept(String format) throws IOException {
    for (Charset charset : ImmutableList.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
      byte[] bytes = text(format).replace("Dux", "Düx").replace("how", "é").getBytes(charset);
      assertThat(written(read(format, bytes, ""), format)).isEqualTo(bytes);
      assertThat(written(byWayOf("json", read(format, bytes, "")), format)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charter-ietf-jam-03-01.txt",
        "jam.desc.txt",
        "/mirror/charter-ietf-jam/withmilestones-02.txt",
        "C:\\drafts\\jam-charter.md",
        "IRTF jam v2.txt",
        "."
      })
  void whatever_the_name_of_the_file_says_is_known_again(String name) throws IOException {
    for (String format : textFormats()) {
      for (String other : TEXTS.keySet()) {
        byte[] bytes = text(other).getBytes(UTF_8);
        assertThat(written(byWayOf("json", read(format, bytes, name)), format)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void folders_of_the_machine_are_not_kept() throws IOException {
    Directory directory =
        read("charter-md", text("charter-md").getBytes(UTF_8), "/home/ada/secret/jam.md");
    assertThat(new String(written(directory, "json"), UTF_8))
        .doesNotContain("secret")
        .contains("jam.md");
  }

  @Test
  void real_files_are_written_with_the_same_bytes() throws IOException {
    assumeTrue(Files.isDirectory(SHARED));
    int files = 0;
    for (Path file : realFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      String format = FORMATS.detect(Input.of(file), ReadOptions.lenient()).id();
      Directory directory = FORMATS.read(file, ReadOptions.lenient()).value();
      assertThat(written(directory, format)).as("%s", file).isEqualTo(bytes);
      assertThat(written(byWayOf("json", directory), format)).as("%s", file).isEqualTo(bytes);
      files++;
    }
    assertThat(files).isGreaterThan(600);
  }

  private static ImmutableList<Path> realFiles() throws IOException {
    ImmutableList.Builder<Path> files = ImmutableList.builder();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(SHARED.resolve(folder))) {
        try (Stream<Path> found = Files.walk(SHARED.resolve(folder))) {
          found.filter(Files::isRegularFile).sorted().forEach(files::add);
        }
      }
    }
    return files.build();
  }

  // ---- anything

  /** Reads bytes in every format, and writes what came of them. */
  private static void assertKept(byte[] bytes) {
    for (String format : textFormats()) {
      try {
        assertThat(written(read(format, bytes, "x.txt"), format)).as(format).isEqualTo(bytes);
        FORMATS.read(Input.of(bytes, "x.txt"), ReadOptions.builder().format(format).build());
      } catch (WgReadException e) {
        Problem last = Iterables.getLast(e.problems());
        assertThat(last.severity()).isEqualTo(Severity.ERROR);
        assertThat(last.location().line()).as("%s: %s", format, last).isPositive();
        assertThat(last.location().column()).as("%s: %s", format, last).isPositive();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Gzip and zip files are unpacked before anybody sees them. */
  private static boolean isPacked(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) || (bytes[0] == 'P' && bytes[1] == 'K'));
  }

  @Property(tries = 100)
  void any_bytes_are_kept_and_strict_errors_have_a_place(@ForAll @Size(max = 300) byte[] bytes) {
    if (!isPacked(bytes)) {
      assertKept(bytes);
    }
  }

  private static final ImmutableList<byte[]> DAMAGED = texts();

  private static ImmutableList<byte[]> texts() {
    ImmutableList.Builder<byte[]> texts = ImmutableList.builder();
    Stream.concat(charters(), lists())
        .map(format -> text(format).getBytes(UTF_8))
        .forEach(texts::add);
    try {
      for (Path file : realFiles()) {
        if (Files.size(file) < 20_000) {
          texts.add(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.build();
  }

  @Property(tries = 150)
  void damaged_texts_are_kept_and_strict_errors_have_a_place(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = DAMAGED.get(random.nextInt(DAMAGED.size())).clone();
    byte[] other = DAMAGED.get(random.nextInt(DAMAGED.size()));
    for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(300));
      switch (random.nextInt(4)) {
        case 0 -> bytes[from] = (byte) random.nextInt(256);
        case 1 -> bytes = joined(bytes, 0, from, bytes, to, bytes.length);
        case 2 -> bytes = joined(bytes, 0, to, bytes, from, bytes.length);
        default -> bytes = joined(bytes, 0, from, other, random.nextInt(other.length + 1), -1);
      }
    }
    if (!isPacked(bytes)) {
      assertKept(bytes);
    }
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] b, int start, int end) {
    byte[] first = Arrays.copyOfRange(a, from, to);
    byte[] second = Arrays.copyOfRange(b, start, end < 0 ? b.length : end);
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  // ---- changed

  private static Group group(Directory directory) {
    return directory.groups().stream()
        .filter(group -> !(group instanceof Area))
        .findFirst()
        .orElseThrow();
  }

  private static Directory changed(Directory directory, UnaryOperator<Group> change) {
    return directory.toBuilder()
        .groups(
            directory.groups().stream()
                .map(group -> group instanceof Area ? group : change.apply(group))
                .toList())
        .build();
  }

  private static Group withNewChair(Group group) {
    return group.toBuilder()
        .addRoles(
            Role.builder()
                .name(RoleName.CHAIR)
                .personName("Eve Fox")
                .email(EmailAddress.of("eve@example.org"))
                .build())
        .build();
  }

  private static Group withAllResolved(Group group) {
    return group.toBuilder()
        .milestones(MilestonePlan.current(resolved(group.milestones())))
        .proposedMilestones(MilestonePlan.proposed(resolved(group.proposedMilestones())))
        .build();
  }

  private static ImmutableList<Milestone> resolved(MilestonePlan plan) {
    return plan.milestones().stream()
        .map(milestone -> milestone.toBuilder().resolution("Dropped").build())
        .collect(toImmutableList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter-classic", "withmilestones", "charter-md", "wg-review"})
  void a_resolved_milestone_is_written(String format) throws IOException {
    Directory changed = changed(read(format), SameBytesTest::withAllResolved);
    byte[] text = written(changed, format);
    assertThat(new String(text, UTF_8)).contains("Dropped").isNotEqualTo(text(format));
    Group group = group(read(format, text, "x.txt"));
    assertThat(
            Iterables.concat(
                group.milestones().milestones(), group.proposedMilestones().milestones()))
        .isNotEmpty()
        .allMatch(milestone -> milestone.resolution().isPresent());
    assertThat(written(byWayOf("json", changed), format)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"charter-classic", "wg-review", "wg-action", "1wg-charters", "1wg-summary"})
  void a_new_chair_is_written(String format) throws IOException {
    Directory directory = changed(read(format), SameBytesTest::withNewChair);
    byte[] text = written(directory, format);
    if (format.startsWith("1wg-")) {
      assertThat(new String(text, UTF_8)).isNotEqualTo(text(format));
    } else {
      assertThat(new String(text, UTF_8)).contains("Eve Fox");
    }
  }

  @ParameterizedTest
  @MethodSource({"charters", "lists"})
  void what_the_format_cannot_say_is_told_as_a_loss(String format) throws IOException {
    Directory changed =
        changed(read(format), group -> group.toBuilder().comments("late again").build());
    WriteResult result =
        FORMATS.write(
            changed,
            new ByteArrayOutputStream(),
            WriteOptions.builder().format(format).today(TODAY).build());
    if (!format.startsWith("1wg-")) {
      assertThat(result.losses()).extracting(Loss::what).contains("comments");
    }
  }

  private static Group corrected(Group group, String wrong, String right) {
    Charter charter = group.charter().orElseThrow();
    CharterText text = charter.text().orElseThrow();
    TreeMap<CharterRevision, CharterText> texts = new TreeMap<>(charter.texts());
    TextSpan place = text.occurrences(wrong).get(0);
    texts.put(charter.revision().orElseThrow(), text.replace(place, right));
    return group.toBuilder().charter(charter.toBuilder().texts(texts).build()).build();
  }

  @ParameterizedTest
  @MethodSource("charters")
  void a_corrected_charter_changes_in_that_place_alone(String format) throws IOException {
    String right = text(format).replace("5346", "5246");
    Directory corrected = changed(read(format), group -> corrected(group, "5346", "5246"));
    assertThat(new String(written(corrected, format), UTF_8)).isEqualTo(right);
    assertThat(new String(written(byWayOf("json", corrected), format), UTF_8)).isEqualTo(right);
  }

  @Test
  void a_correction_keeps_the_encoding() throws IOException {
    for (Charset charset : ImmutableList.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
      String text = CLASSIC.replace("jams", "jäms");
      Directory directory =
          changed(
              read("charter-classic", text.getBytes(charset), ""),
              group -> corrected(group, "jäms", "jéms"));
      assertThat(new String(written(directory, "charter-classic"), charset))
          .isEqualTo(text.replace("jäms", "jéms"));
    }
  }

  @Test
  void a_text_that_would_say_something_else_is_written_anew() throws IOException {
    // a reader does not take empty lines before the text for a part of it
    Directory directory =
        changed(
            read("charter-classic"),
            group -> corrected(group, "The group specifies", "\n\nIt specifies"));
    assertThat(new String(written(directory, "charter-classic"), UTF_8))
        .doesNotContain("==================")
        .contains("\nIt specifies how");
  }

  // ---- directories with more in them

  private static Directory with(Directory directory, Group... others) {
    return directory.toBuilder().addGroups(others).build();
  }

  private static byte[] ofJam(Directory directory) throws IOException {
    return written(
        directory,
        WriteOptions.builder().format("charter-classic").group(Acronym.of("jam")).build());
  }

  @Test
  void other_groups_do_not_matter() throws IOException {
    Directory directory =
        with(read("charter-classic"), InventedGroups.group("fork", "Tines").build());
    assertThat(ofJam(directory)).isEqualTo(CLASSIC.getBytes(UTF_8));
  }

  @Test
  void what_the_text_says_of_the_area_does() throws IOException {
    Directory directory = read("charter-classic");
    Directory other =
        directory.toBuilder()
            .groups(
                directory.groups().stream()
                    .map(group -> group instanceof Area ? withoutRoles((Area) group) : group)
                    .toList())
            .build();
    assertThat(directory.areas()).isNotEmpty();
    assertThat(new String(ofJam(other), UTF_8)).doesNotContain("Dux");
  }

  private static Area withoutRoles(Area area) {
    return Area.builder().acronym(area.acronym()).name(area.name()).build();
  }

  @Test
  void a_director_who_became_known_is_written() throws IOException {
    String without =
        CLASSIC.replace(" Routing Area Director(s):\n     Cy Dux <cy@example.org>\n\n", "");
    Directory directory =
        changed(
            read("charter-classic", without.getBytes(UTF_8), ""),
            group -> group.toBuilder().parent(Acronym.of("rtg")).build());
    Area area =
        Area.builder()
            .acronym(Acronym.of("rtg"))
            .name("Routing Area")
            .addRoles(Role.builder().name(RoleName.AREA_DIRECTOR).personName("Gus Hay").build())
            .build();
    assertThat(new String(ofJam(with(directory, area)), UTF_8)).contains("Gus Hay");
  }

  @Test
  void the_documents_of_the_group_do() throws IOException {
    Directory directory = read("charter-classic");
    assertThat(directory.documents()).isNotEmpty();
    assertThat(ofJam(directory.toBuilder().documents(ImmutableList.of()).build()))
        .isNotEqualTo(CLASSIC.getBytes(UTF_8));
    Document.Builder lids = Document.builder().name(DocumentName.of("draft-ietf-jam-lids"));
    assertThat(ofJam(directory.toBuilder().addDocuments(lids.build()).build()))
        .isEqualTo(CLASSIC.getBytes(UTF_8));
    assertThat(
            ofJam(
                directory.toBuilder().addDocuments(lids.group(Acronym.of("jam")).build()).build()))
        .isNotEqualTo(CLASSIC.getBytes(UTF_8));
  }

  @Test
  void a_list_with_another_group_is_written_anew() throws IOException {
    for (String list : LISTS.keySet()) {
      Directory directory = with(read(list), InventedGroups.spoons(), InventedGroups.area());
      assertThat(new String(written(directory, list), UTF_8)).contains("spoon");
    }
  }

  @Test
  void another_revision_is_not_at_hand() throws IOException {
    WriteOptions options =
        WriteOptions.builder()
            .format("charter-classic")
            .revision(CharterRevision.approved(7))
            .build();
    Directory directory = read("charter-classic");
    assertThatThrownBy(() -> written(directory, options)).isInstanceOf(WgWriteException.class);
  }

  @Test
  void a_mail_to_others_is_written_anew() throws IOException {
    WriteOptions options =
        WriteOptions.builder()
            .format("wg-action")
            .addressees(new Addressees(ImmutableList.of("all@example.org"), ImmutableList.of()))
            .build();
    assertThat(new String(written(read("wg-action"), options), UTF_8)).contains("all@example.org");
  }
}
