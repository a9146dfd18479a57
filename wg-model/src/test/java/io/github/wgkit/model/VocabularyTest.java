package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.milestone.MilestoneState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words this library knows, held against the Datatracker's own tables. */
class VocabularyTest {
  private record Row(String model, String key, String fields) {
    /** Good enough for a file that has one field a line and no escapes in names. */
    String field(String name) {
      Matcher matcher =
          Pattern.compile("\n      \"" + name + "\": \"?(.*?)\"?,?(?=\n)").matcher(fields);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  private static List<Row> rows(String model) throws IOException {
    Path file =
        Path.of(System.getProperty("wgkit.shared", "absent"))
            .resolve("data/datatracker-2012/names.json");
    assumeTrue(Files.exists(file), "the real tables are not at hand");
    Matcher matcher =
        Pattern.compile(
                "\"fields\": \\{(.*?)\n    \\},\n    \"model\": \"(.*?)\",\n    \"pk\": \"?(.*?)\"?\n",
                Pattern.DOTALL)
            .matcher(Files.readString(file));
    List<Row> rows = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(2).equals(model)) {
        rows.add(new Row(matcher.group(2), matcher.group(3), matcher.group(1)));
      }
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static <T extends Slug<T>> void assertKnown(String model, Function<String, T> of)
      throws IOException {
    assertThat(rows(model))
        .allSatisfy(
            row -> {
              T word = of.apply(row.key());
              assertThat(word.isKnown()).as(row.key()).isTrue();
              assertThat(word.label()).isEqualTo(row.field("name"));
            });
  }

  @Test
  void states_of_groups_are_those_of_the_table() throws IOException {
    assertKnown("name.groupstatename", GroupState::of);
    assertThat(rows("name.groupstatename")).hasSameSizeAs(GroupState.known());
  }

  @Test
  void types_of_groups_are_those_of_the_table() throws IOException {
    assertKnown("name.grouptypename", GroupType::of);
    assertThat(rows("name.grouptypename"))
        .filteredOn(row -> !row.field("verbose_name").isEmpty())
        .allSatisfy(
            row ->
                assertThat(GroupType.of(row.key()).longName())
                    .isEqualTo(row.field("verbose_name")));
  }

  @Test
  void features_of_types_are_those_of_the_table() throws IOException {
    assertThat(rows("group.groupfeatures"))
        .allSatisfy(
            row -> {
              GroupType type = GroupType.of(row.key());
              assertThat(row.field("acts_like_wg"))
                  .isEqualTo(Boolean.toString(type.actsLikeWorkingGroup()));
              assertThat(row.field("has_chartering_process"))
                  .isEqualTo(Boolean.toString(type.hasCharter()));
              assertThat(row.field("has_milestones"))
                  .isEqualTo(Boolean.toString(type.hasMilestones()));
            });
  }

  @Test
  void names_of_roles_are_those_of_the_table() throws IOException {
    assertKnown("name.rolename", RoleName::of);
  }

  @Test
  void states_of_milestones_are_those_of_the_table() throws IOException {
    assertKnown("name.groupmilestonestatename", MilestoneState::of);
    assertThat(rows("name.groupmilestonestatename")).hasSameSizeAs(MilestoneState.known());
  }

  @Test
  void positions_are_those_of_the_table() throws IOException {
    assertKnown("name.ballotpositionname", Position::of);
    assertThat(rows("name.ballotpositionname"))
        .allSatisfy(
            row ->
                assertThat(row.field("blocking"))
                    .isEqualTo(Boolean.toString(Position.of(row.key()).isBlocking())));
  }

  @Test
  void states_of_charters_are_those_of_the_table() throws IOException {
    assertThat(rows("doc.state"))
        .filteredOn(row -> row.field("type").equals("charter"))
        .hasSameSizeAs(CharterState.known())
        .allSatisfy(
            row ->
                assertThat(CharterState.of(row.field("slug")).label())
                    .isEqualTo(row.field("name")));
  }

  @Test
  void ballots_on_charters_are_those_of_the_table() throws IOException {
    assertThat(rows("doc.ballottype"))
        .filteredOn(row -> row.field("doc_type").equals("charter"))
        .hasSameSizeAs(BallotType.known())
        .allSatisfy(
            row ->
                assertThat(BallotType.of(row.field("slug")).label()).isEqualTo(row.field("name")));
  }
}
