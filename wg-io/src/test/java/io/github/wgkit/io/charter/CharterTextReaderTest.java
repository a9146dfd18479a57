package io.github.wgkit.io.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.Input;
import io.github.wgkit.io.Limits;
import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.spi.FormatProvider.Match;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.milestone.Milestone;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTextReaderTest {
  private static final String TEXT = "The group describes widgets.\r\n\r\nNothing else. \n";

  private static ReadResult<Directory> read(String text, String name) throws IOException {
    return new CharterTextReader()
        .read(Input.of(text.getBytes(StandardCharsets.UTF_8), name), ReadOptions.strict());
  }

  private static Group group(String text, String name) throws IOException {
    return Iterables.getOnlyElement(read(text, name).value().groups());
  }

  @Test
  void the_file_name_says_whose_text_it_is() throws IOException {
    Group group = group(TEXT, "charter-ietf-widl-01-02.txt");
    assertThat(group.acronym().text()).isEqualTo("widl");
    assertThat(group.type()).contains(GroupType.WG);
    assertThat(group.charter().orElseThrow().revision()).contains(CharterRevision.proposal(1, 2));
    assertThat(group.charter().orElseThrow().text().orElseThrow().text()).isEqualTo(TEXT);
    assertThat(read(TEXT, "charter-ietf-widl-01-02.txt").problems()).isEmpty();
    assertThat(group(TEXT, "charter-irtf-widrg-01.txt").type()).contains(GroupType.RG);
  }

  @Test
  void a_text_without_revision_is_a_first_proposal_and_that_is_told() throws IOException {
    ReadResult<Directory> result = read(TEXT, "widl.desc.txt");
    assertThat(Iterables.getOnlyElement(result.value().groups()).charter().orElseThrow().revision())
        .contains(CharterRevision.FIRST);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "widl.desc.txt:1:1: INFO charter-missing: the charter does not say its revision; 00-00"
                + " is taken for it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\r\n", "\t \n\u00A0\n"})
  void an_empty_text_is_told(String text) throws IOException {
    ReadResult<Directory> result = read(text, "charter-ietf-widl-01.txt");
    assertThat(result.problems()).extracting(Problem::code).containsExactly("charter-missing");
    Group group = Iterables.getOnlyElement(result.value().groups());
    assertThat(group.charter().orElseThrow().text().orElseThrow().text()).isEqualTo(text);
    assertThat(Sources.bytes(group)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void milestones_in_the_text_stay_there_and_are_told() throws IOException {
    String text = TEXT + "\nGoals and Milestones:\n\nMar 03  Meet\n";
    ReadResult<Directory> result = read(text, "charter-ietf-widl-01.txt");
    assertThat(Iterables.getOnlyElement(result.value().groups()).milestones().milestones())
        .isEmpty();
    assertThat(result.problems())
        .extracting(problem -> problem.code() + " " + problem.location().line())
        .containsExactly("charter-line 5");
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    ReadOptions options =
        ReadOptions.builder()
            .isLenient(true)
            .limits(Limits.builder().textLength(20).build())
            .build();
    WgReadException failure =
        Assertions.catchThrowableOfType(
            WgReadException.class,
            () ->
                new CharterTextReader()
                    .read(Input.of(TEXT.getBytes(StandardCharsets.UTF_8), ""), options));
    assertThat(failure.problems()).extracting(Problem::code).containsExactly("limit");
  }

  private static Match sniff(String start) {
    return CharterTextReader.sniff(ByteBuffer.wrap(start.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "The group",
        "[draft] The group",
        "[1] first",
        "{widgets} are",
        "\"Widgets\" are",
        "<widgets> are",
        "# Widgets",
        "GRÖSSE"
      })
  void a_text_for_people_may_be_a_charter(String start) {
    assertThat(sniff(start)).isEqualTo(Match.MAYBE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"a\": 1}",
        " [",
        "[]",
        "[{\"a\"",
        "[\"a\"",
        "[[1",
        "[-1]",
        "[null]",
        "<?xml version",
        "<!DOCTYPE html>",
        "<html>",
        "BEGIN:VCALENDAR",
        "\"a\": 1",
        "a\0b"
      })
  void a_text_for_programs_is_no_charter(String start) {
    assertThat(sniff(start)).isEqualTo(Match.NO);
  }

  @Test
  void utf_16_is_text_too() {
    assertThat(
            CharterTextReader.sniff(ByteBuffer.wrap("Widgets".getBytes(StandardCharsets.UTF_16))))
        .isEqualTo(Match.MAYBE);
  }

  @Test
  void milestones_below_a_text_are_read_by_the_other_format() throws IOException {
    String text = TEXT + "\n\nMilestones\n\nDone     - Meet\n           o draft-ietf-widl-lang\n\n";
    Group group =
        Iterables.getOnlyElement(
            new WithMilestonesReader()
                .read(
                    Input.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        "charter-ietf-widl/withmilestones-01.txt"),
                    ReadOptions.strict())
                .value()
                .groups());
    assertThat(group.acronym().text()).isEqualTo("widl");
    assertThat(group.charter().orElseThrow().text().orElseThrow().text()).isEqualTo(TEXT);
    Milestone milestone = Iterables.getOnlyElement(group.milestones().milestones());
    assertThat(milestone.resolution()).contains("Done");
    assertThat(milestone.documents())
        .extracting(Object::toString)
        .isEqualTo(ImmutableList.of("draft-ietf-widl-lang"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Done     - Meet",
        "Jul 2026 - Meet",
        " - Meet",
        "Done     - ",
        " - ",
        "Dropped by WG - "
      })
  void a_row_below_tells_that_there_are_milestones(String row) {
    String text = TEXT + "\n\nMilestones\n\n" + row + "\n\n\n";
    assertThat(WithMilestonesReader.sniff(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Match.YES);
  }

  @Test
  void a_text_without_milestones_below_is_told() throws IOException {
    ReadResult<Directory> result =
        new WithMilestonesReader()
            .read(
                Input.of(
                    TEXT.getBytes(StandardCharsets.UTF_8),
                    "charter-ietf-widl/withmilestones-01.txt"),
                ReadOptions.strict());
    assertThat(result.problems()).extracting(Problem::code).containsExactly("charter-missing");
  }
}
