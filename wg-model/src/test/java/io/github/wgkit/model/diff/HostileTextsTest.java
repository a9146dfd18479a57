package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.wgkit.model.charter.CharterText;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts made to take long are compared in a moment. Whoever takes a time that grows with the square
 * of them does not come to an end here.
 */
class HostileTextsTest {
  private static final Duration VERY_LONG = Duration.ofMinutes(3);
  private static final int SIZE = 120_000;

  private static CharterDiff diff(String before, String after) {
    return assertTimeoutPreemptively(
        VERY_LONG, () -> CharterDiff.of(CharterText.of(before), CharterText.of(after)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "]",
        "[x",
        "x]",
        "[x](y)",
        "[[x](y)",
        "a ",
        "a b ",
        ". ",
        "a. ",
        "-",
        "- ",
        "- a\n",
        "a\n\n",
        "# a\n",
        "a\n---\n",
        "> ",
        "*a ",
        "<a",
        "&amp;",
        "|a",
        "|a|b|\n",
        "\n",
        "\r",
        "Milestones\n\n",
        "Mar 2026: a\n",
        "RFC 1, ",
        "draft-a-",
        "\"'",
        "\u00A0",
        "a  \t "
      })
  void one_thing_over_and_over(String piece) {
    String text = piece.repeat(SIZE / piece.length());
    assertThat(diff(text, text).isEmpty()).isTrue();
    CharterDiff turned =
        diff(text, text.substring(SIZE / 3) + "\n\n" + text.substring(0, SIZE / 2));
    assertThat(turned.before().total()).isNotNegative();
  }

  /** Each of them shares a word with the long one, and would like to be compared with it. */
  @Test
  void many_short_paragraphs_and_a_very_long_one() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 30_000; i++) {
      one.append("word").append(i).append(" of it\n\n");
      other.append("word").append(i).append(' ');
    }
    CharterDiff diff = diff(one.toString(), other.toString());
    assertThat(diff.before().total()).isEqualTo(30_000);
    assertThat(diff.after().alone()).isEqualTo(1);
  }

  /** Single words are kept between longer changes, so that all changes become one. */
  @Test
  void changes_that_grow_together() {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      one.append("kept").append(i).append(" a b c ");
      other.append("kept").append(i).append(" d e f ");
    }
    assertThat(diff(one.toString(), other.toString()).isEmpty()).isFalse();
  }

  @Test
  void the_same_words_in_another_order() {
    Random random = new Random(7);
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      one.append((char) ('a' + random.nextInt(20))).append(i % 600 == 0 ? "\n\n" : " ");
      other.append((char) ('a' + random.nextInt(20))).append(i % 600 == 0 ? "\n\n" : " ");
    }
    assertThat(diff(one.toString(), other.toString()).before().total()).isEqualTo(101);
  }

  /** Only some of them count, however many there are. */
  @Test
  void brackets_are_still_shown_as_they_stand() {
    Wording wording = Wording.of("see [[1]] and [RFC 2418], [a link](https://example.org) [x [y]]");
    assertThat(wording.text()).isEqualTo("see [[1]] and [RFC 2418], a link [x [y]]");
  }
}
