package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Directory;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to take long are read in a moment, and reading them does not eat the stack. Whoever
 * takes a time that grows with the square of a line does not come to an end here.
 */
class HostileTextsTest {
  private static final Duration VERY_LONG = Duration.ofMinutes(3);

  /** Forms of records, for which a text has to be taken for what it is not. */
  private static final ImmutableList<String> RECORDS = ImmutableList.of("yaml", "csv");

  private static final int SIZE = 100_000;
  private static final FormatRegistry FORMATS = FormatRegistry.standard();

  private static final String HEAD =
      "Widgets (widl)\n---\n\n Charter\n\n Chair(s):\n  Ada <ada@example.org>\n\n";

  /** Where the pieces come. */
  private static final ImmutableMap<String, String> FRAMES =
      ImmutableMap.of(
          "alone",
          "",
          "in the head",
          HEAD,
          "in the plan",
          HEAD + "Description of Working Group:\n\nx\n\nGoals and Milestones:\n\n",
          "in a draft",
          "# Widgets (widl)\n\nText of the group.\n\n## Milestones\n\n",
          "in a mail",
          "From: a@example.org\nSubject: WG Action: Formed Widgets (widl)\n\nA new IETF WG has been"
              + " formed.\n\nWidgets (widl)\n------\nCurrent status: Active WG\n\nMilestones:\n\n");

  static Stream<String> pieces() {
    return Stream.of(
        " ",
        "\t",
        ".",
        "-",
        "(",
        ")",
        "[",
        "<",
        ">",
        "*",
        "_",
        "`",
        "~",
        "|",
        ":",
        "=",
        "&",
        "\\",
        "\"",
        "x ",
        "a\n",
        "\n",
        "\r",
        " \n",
        "> ",
        "- ",
        "1. ",
        "[a](",
        "![[]()",
        "*a **a ",
        "a@b,",
        "<a@b> ",
        "draft-a-b-",
        "RFC 1, ",
        "Mar 93 ",
        "Mar 2026 - ",
        "Done ",
        "Done\n",
        "Done     x\n",
        "   Mar 93   a\n",
        "odd\n\n",
        "Milestones\n\n",
        "# a\n",
        "a\n---\n",
        "\n- a",
        "\n* Mar 2026: a",
        "|a|b\n",
        "\n|a|b",
        "Chair(s):\n",
        "  A <a@example.org>\n",
        "Internet-Drafts:\n",
        "x [draft-a-00] (1 pages)\n",
        "Ex [Page 1]\n\n",
        "=?",
        "=?a?Q?",
        "Subject: WG Action: a\n",
        "in the ",
        " by ",
        "(a) (b) ",
        "TBD ",
        "\u00A0",
        "<!-- ",
        "<a b=\"",
        "```\n",
        "\0");
  }

  private static void assertRead(String text) {
    Input input = Input.of(text.getBytes(UTF_8), "x.txt");
    for (String format : Iterables.concat(SameBytesTest.textFormats(), RECORDS)) {
      ReadOptions options = ReadOptions.builder().isLenient(true).format(format).build();
      ReadResult<Directory> result =
          assertTimeoutPreemptively(VERY_LONG, () -> FORMATS.read(input, options));
      assertThat(result.problems()).noneMatch(problem -> problem.code().equals("reader-failed"));
    }
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void one_thing_over_and_over(String piece) {
    for (Map.Entry<String, String> frame : FRAMES.entrySet()) {
      assertRead(frame.getValue() + piece.repeat(SIZE / piece.length() / FRAMES.size()));
    }
    assertRead(piece.repeat(SIZE / piece.length()));
  }

  @Test
  void many_milestones_are_read() {
    StringBuilder plan = new StringBuilder(FRAMES.get("in the plan"));
    for (int i = 0; i < 100_000; i++) {
      plan.append("   Mar ")
          .append(10 + i % 20)
          .append("       Submit part ")
          .append(i)
          .append('\n');
    }
    ReadResult<Directory> result =
        assertTimeoutPreemptively(
            VERY_LONG,
            () ->
                FORMATS.read(
                    Input.of(plan.toString().getBytes(UTF_8), "widl.txt"),
                    ReadOptions.builder().format("charter-classic").build()));
    assertThat(result.value().groups().get(0).milestones().milestones()).hasSize(100_000);
  }

  /** Each "Done" was looked at for a date behind it, one call in the other. */
  @Test
  void words_for_done_without_end_are_no_milestone_without_end() {
    assertRead("# Widgets (widl)\n\nText.\n\n## Milestones\n\n" + "Done ".repeat(100_000));
    assertRead("# Widgets (widl)\n\nText.\n\n## Milestones\n\n* " + "Done ".repeat(4_000));
  }

  @Test
  void mails_in_mails_in_mails_are_read() {
    assertRead(
        "From: a@example.org\n"
            + "Content-Type: message/rfc822\n\nFrom: a@example.org\n".repeat(10_000)
            + "\nx");
    StringBuilder nested = new StringBuilder("From: a@example.org\n");
    for (int i = 0; i < 10_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      nested.append(i).append('\n');
    }
    assertRead(nested + "\nx");
    assertRead(
        "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\n\nx\n".repeat(30_000));
  }

  /** The library would need a time that grows with the cube of such a subject. */
  @Test
  void encoded_words_that_never_end_are_read() {
    for (String word :
        ImmutableList.of("=?", "=?a?Q?", "=?a?Q?b", "=?utf-8?Q?b?= ", "=?utf-8?B?")) {
      assertRead("From: a@example.org\nSubject: " + word.repeat(40_000) + "\n\nx");
      assertRead("Subject: " + word.repeat(40_000) + "\n\nx");
    }
  }
}
