package io.github.wgkit.io.charter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a charter with its milestones below, invented. */
class WithMilestonesReaderTest {
  private static final String NAME = "charter-ietf-widl-01.txt";
  private static final String ROWS = "Milestones\n\nJul 2012 - Post\n\nDone     - Meet\n";

  private static ReadResult<Directory> read(String text, String name) throws IOException {
    return new WithMilestonesReader()
        .read(Input.of(text.getBytes(UTF_8), name), ReadOptions.lenient());
  }

  private static Group group(String text) throws IOException {
    return Iterables.getOnlyElement(read(text, NAME).value().groups());
  }

  private static Optional<String> body(String text) throws IOException {
    return group(text).charter().orElseThrow().text().map(CharterText::text);
  }

  private static List<String> rows(Group group) {
    return group.milestones().milestones().stream().map(Milestone::description).toList();
  }

  private static Match sniff(String text) {
    return WithMilestonesReader.sniff(ByteBuffer.wrap(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void two_ends_of_lines_before_the_heading_are_no_part_of_the_text(String end) throws IOException {
    String rows = ROWS.replace("\n", end);
    assertThat(body("Work." + end + end + rows)).contains("Work.");
    assertThat(body("Work." + end + end + end + rows)).contains("Work." + end);
    assertThat(rows(group("Work." + end + end + rows))).containsExactly("Post", "Meet");
  }

  @Test
  void the_last_heading_counts() throws IOException {
    String text = "Work.\n\nMilestones\n\nare below.\n\n" + ROWS;
    assertThat(body(text)).contains("Work.\n\nMilestones\n\nare below.");
    assertThat(rows(group(text))).containsExactly("Post", "Meet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work.\nMilestones\n\nJul 2012 - Post\n",
        "Work.\n\nMilestones\nJul 2012 - Post\n",
        "Work.\n\n Milestones\n\nJul 2012 - Post\n",
        "Work.\n\nMilestones:\n\nJul 2012 - Post\n",
        "Work.\n\nOld Milestones\n\nJul 2012 - Post\n",
        "Work.\n"
      })
  void without_a_heading_there_are_no_milestones_and_that_is_told(String text) throws IOException {
    assertThat(rows(group(text))).isEmpty();
    assertThat(read(text, NAME).problems())
        .extracting(Problem::code)
        .containsExactly("charter-missing");
  }

  @Test
  void a_heading_may_be_all_there_is() throws IOException {
    assertThat(rows(group("Work.\n\nMilestones"))).isEmpty();
    assertThat(read("Work.\n\nMilestones", NAME).problems()).isEmpty();
    assertThat(rows(group(ROWS))).containsExactly("Post", "Meet");
  }

  @Test
  void a_text_that_the_datatracker_has_lost_is_none() throws IOException {
    assertThat(body("Error reading charter text charter-ietf-widl-01.txt\n\n" + ROWS)).isEmpty();
    String work = "Error reading charter text is the work of the group.";
    assertThat(body(work + "\n\n" + ROWS)).contains(work);
  }

  @Test
  void a_revision_that_is_not_in_the_name_is_guessed() throws IOException {
    ReadResult<Directory> read = read("Work.\n\n" + ROWS, "charter-ietf-widl.txt");
    assertThat(read.problems()).isNotEmpty();
    assertThat(read.value().groups()).hasSize(1);
    assertThat(read("Work.\n\n" + ROWS, NAME).problems()).isEmpty();
    assertThat(group("Work.\n\n" + ROWS).charter().orElseThrow().revision())
        .map(Object::toString)
        .contains("01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Work.\n\nMilestones\n\nJul 2012 - Post\n\nDone - Meet\n",
        "Work.\n\nMilestones\n\nJul 2012 - Post\n  a draft\n\nDone - Meet\n",
        "Work.\n\nMilestones\n\n- Post\n",
        "Work.\n\nMilestones\n\nJul 2012 -\n",
        "Milestones\n\nNearly done - Post\n",
        "Work.\n\nMilestones\n",
        "Work.\n\nMilestones"
      })
  void a_text_with_rows_of_the_datatracker_is_known(String text) {
    assertThat(sniff(text)).isEqualTo(Match.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Work.\n",
        "Work.\n\nMilestones\n\nJul 2012 Post\n",
        "Work.\n\nMilestones\n\n-- Post - it\n",
        "Work.\n\nMilestones\n\nJul 2012 - Post\nDone - Meet\n",
        "Work.\n\nMilestones\n\nthe group will have some milestones later on - we hope so\n",
        "Work.\n\n Milestones\n\nJul 2012 - Post\n",
        "Work.\nMilestones\n\nJul 2012 - Post\n",
        "Work.\n\nMilestones\nJul 2012 - Post\n",
        "{\"a\": 1}\n\nMilestones\n\nJul 2012 - Post\n"
      })
  void another_text_is_not(String text) {
    assertThat(sniff(text)).isEqualTo(Match.NO);
  }

  @Test
  void a_long_text_that_ends_behind_the_heading_is_not_known_by_it() {
    String text = "Work.\n".repeat(1000).substring(0, 4096 - 13) + "\n\nMilestones\n";
    assertThat(text).hasSize(4096);
    assertThat(sniff(text)).isEqualTo(Match.NO);
    assertThat(sniff(text.substring(1))).isEqualTo(Match.YES);
  }

  @Test
  void the_name_of_the_file_says_enough() {
    ByteBuffer start = ByteBuffer.wrap("Work.\n".getBytes(UTF_8));
    assertThat(WithMilestonesReader.sniff(start, "x/withmilestones-01.txt")).isEqualTo(Match.YES);
    assertThat(WithMilestonesReader.sniff(start, "withmilestones/x.txt")).isEqualTo(Match.NO);
    ByteBuffer json = ByteBuffer.wrap("{\"a\": 1}".getBytes(UTF_8));
    assertThat(WithMilestonesReader.sniff(json, "withmilestones-01.txt")).isEqualTo(Match.NO);
  }
}
