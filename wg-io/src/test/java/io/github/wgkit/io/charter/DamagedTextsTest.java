package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Bytes;
import io.github.wgkit.io.Format;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a text, it can be read, and is kept; strict reading fails at a place. */
class DamagedTextsTest {
  private static final FormatRegistry FORMATS = FormatRegistry.standard();
  private static final ImmutableList<String> READERS =
      ImmutableList.of(
          "charter-text",
          "charter-classic",
          "withmilestones",
          "1wg-charters",
          "1wg-charters-by-acronym",
          "1wg-summary",
          "1wg-summary-by-acronym");

  private static final String SMALL =
      "Widgets (widl)\n---\n\n Charter\n Last Modified: 2003-02-01\n\n Chair(s):\n     Ada <a@b>\n\n"
          + " Routing Area Director(s):\n     Cy <c@example.org>\n\n Mailing Lists:\n"
          + "     General Discussion:widl@example.org\n\nDescription of Working Group:\n\n  Work -\n\n"
          + "Milestones\n\nDone     - Meet\n           o draft-a\n\n Goals and Milestones:\n\n"
          + "   Done   Meet\n   Mar 93   Go\n            on\n\n Internet-Drafts:\n\n"
          + "Mar 93 Apr 93 <draft-ietf-widl-a-01.txt>\n   Title\n  - T [draft-x-00] (1 pages)\n\n"
          + " Request For Comments:\n\nRFC1 PS Mar 93  T\n  RFC2: T (2 pages)\n       * Updates RFC3\n"
          + "Ex   [Page 1]\n\f\nRFC 1  Widgets                  March 1993\n";

  private static final ImmutableList<byte[]> TEXTS = texts();

  private static ImmutableList<byte[]> texts() {
    ImmutableList.Builder<byte[]> texts = ImmutableList.builder();
    texts.add(SMALL.getBytes(StandardCharsets.UTF_8));
    texts.add(SMALL.getBytes(StandardCharsets.UTF_16));
    Path shared = Path.of(System.getProperty("wgkit.shared", "missing"));
    for (String folder :
        List.of(
            "data/classic-charters",
            "data/charter-bodies-2009",
            "golden/datatracker-text/expected")) {
      if (Files.isDirectory(shared.resolve(folder))) {
        try (Stream<Path> files = Files.walk(shared.resolve(folder))) {
          for (Path file :
              Iterables.limit(files.filter(Files::isRegularFile).sorted()::iterator, 150)) {
            texts.add(Files.readAllBytes(file));
          }
        } catch (IOException e) {
          throw new AssertionError(e);
        }
      }
    }
    return texts.build();
  }

  @Provide
  Arbitrary<byte[]> damaged() {
    Arbitrary<byte[]> text = Arbitraries.of(TEXTS);
    Arbitrary<Double> place = Arbitraries.doubles().between(0, 1);
    Arbitrary<byte[]> flipped =
        Combinators.combine(text, place, place, Arbitraries.bytes())
            .as((bytes, first, second, value) -> flip(flip(bytes, first, value), second, value));
    Arbitrary<byte[]> cut =
        Combinators.combine(text, place)
            .as((bytes, at) -> Arrays.copyOf(bytes, (int) (at * bytes.length)));
    Arbitrary<byte[]> spliced =
        Combinators.combine(text, text, place, place)
            .as((a, b, to, from) -> Bytes.concat(slice(a, 0, to), slice(b, from, 1)));
    Arbitrary<byte[]> repeated =
        Combinators.combine(text, place, place, Arbitraries.integers().between(2, 5))
            .as(DamagedTextsTest::repeat);
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    Arbitrary<byte[]> words =
        Arbitraries.of(
                "\n",
                "\n\n",
                "\r\n",
                " ",
                "     ",
                "\t",
                "Mar 93",
                "Done",
                " - ",
                "o draft-x",
                "Chair(s):",
                "<",
                ">",
                "@",
                "Description of Working Group:",
                "Milestones",
                "Goals and Milestones:",
                "RFC12",
                "draft-ietf-x-00",
                "(x)",
                "---",
                "Internet-Drafts:",
                "[Page 1]",
                "\f",
                ":",
                "- ",
                "TBD",
                "1x",
                "Mar 1x",
                "word",
                "\u00A0",
                "\u200B",
                "Last Modified:",
                "Working Group Name:",
                "* Updates ",
                "IETF Working Group Summary")
            .list()
            .ofMaxSize(60)
            .map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(flipped, cut, spliced, repeated, random, words);
  }

  private static byte[] flip(byte[] bytes, double at, byte value) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[(int) (at * (flipped.length - 1))] ^= value;
    }
    return flipped;
  }

  private static byte[] slice(byte[] bytes, double from, double to) {
    int first = (int) (from * bytes.length);
    return Arrays.copyOfRange(bytes, first, Math.max(first, (int) (to * bytes.length)));
  }

  private static byte[] repeat(byte[] bytes, double one, double other, int times) {
    byte[] part = slice(bytes, Math.min(one, other), Math.max(one, other));
    byte[] repeated = slice(bytes, 0, Math.max(one, other));
    for (int i = 1; i < times; i++) {
      repeated = Bytes.concat(repeated, part);
    }
    return Bytes.concat(repeated, slice(bytes, Math.max(one, other), 1));
  }

  @Property(tries = 300)
  void anything_can_be_read_in_lenient(@ForAll("damaged") byte[] bytes) throws IOException {
    for (String format : READERS) {
      ReadOptions options = ReadOptions.builder().isLenient(true).format(format).build();
      ReadResult<Directory> result = FORMATS.read(Input.of(bytes, "x.txt"), options);
      assertThat(result.problems())
          .allMatch(problem -> problem.location().line() > 0 && problem.location().column() > 0);
      if (!format.startsWith("1wg-")) {
        Group group = result.value().groups().get(0);
        assertThat(Sources.bytes(group)).isEqualTo(bytes);
      }
    }
  }

  @Property(tries = 200)
  void strict_reading_fails_at_a_place(@ForAll("damaged") byte[] bytes) throws IOException {
    for (String format : READERS) {
      try {
        FORMATS.read(Input.of(bytes, "x.txt"), ReadOptions.builder().format(format).build());
      } catch (WgReadException e) {
        Problem last = Iterables.getLast(e.problems());
        assertThat(last.severity()).isEqualTo(Severity.ERROR);
        assertThat(last.location().line()).isPositive();
        assertThat(last.location().column()).isPositive();
      }
    }
  }

  @Property(tries = 300)
  void detection_names_a_format_or_says_why_not(@ForAll("damaged") byte[] bytes)
      throws IOException {
    try {
      Format format = FORMATS.detect(Input.of(bytes, "x.txt"), ReadOptions.lenient());
      assertThat(format.can(Format.Capability.READ)).isTrue();
    } catch (WgReadException e) {
      assertThat(e.problems())
          .extracting(Problem::code)
          .containsAnyOf("format-unknown", "format-ambiguous", "packed-damaged");
    }
  }

  static Stream<String> hostile() {
    String head = "Widgets (widl)\n---\n\n Charter\n\n Chair(s):\n";
    String plan =
        head + " Ada <a@b>\n\nDescription of Working Group:\n\nx\n\nGoals and Milestones:\n\n";
    int many = 30_000;
    return Stream.of(
        "a".repeat(1 << 20),
        " ".repeat(1 << 20),
        "-".repeat(1 << 20),
        "\n".repeat(1 << 20),
        "(".repeat(1 << 20),
        head + "a@b,".repeat(many) + "\n",
        head + "<".repeat(1 << 20),
        head + "  A <a@example.org>\n".repeat(many),
        head + "  Person\n    x\n".repeat(many),
        head + "Label: x\n".repeat(many),
        head + " Web: x\n     y\n".repeat(many),
        plan + "   Mar 1x   a\n".repeat(many),
        plan + "   Mar 93   a-\n" + "            b-\n".repeat(many),
        plan + "   Mar 93   a\n" + "            --\n".repeat(many),
        plan + "   Mar 93   a\n" + "            1-\n".repeat(many),
        plan + "odd\n\n".repeat(many),
        plan + "   Mar 93   a\n\nInternet-Drafts:\n" + "draft-".repeat(many),
        plan + "   Mar 93   a\n\nInternet-Drafts:\n" + "x [draft-a-00] (1 pages)\n".repeat(many),
        plan + "   Mar 93   a\n\nInternet-Drafts:\n" + "odd\n\n".repeat(many),
        "Ex [Page 1]\n\n".repeat(many),
        "Milestones\n\n".repeat(many),
        "a\n\n\n" + "A (a)\n-----\n\n Charter\n\n".repeat(many),
        "IETF Working Group Summary (By Area)\n" + "A (a)\n---\n  A <a@b>\n".repeat(many),
        "IETF Working Group Summary (By Area)\n" + "A (a)\n".repeat(many));
  }

  /** A reader whose time grew with the square of the text would take many minutes here. */
  @ParameterizedTest
  @MethodSource("hostile")
  void texts_made_to_take_long_come_to_an_end(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (String format : READERS) {
      ReadOptions options = ReadOptions.builder().isLenient(true).format(format).build();
      ReadResult<Long> result = FORMATS.stream(Input.of(bytes, ""), options, entry -> {});
      assertThat(result.value() + result.problems().size()).isPositive();
    }
  }
}
