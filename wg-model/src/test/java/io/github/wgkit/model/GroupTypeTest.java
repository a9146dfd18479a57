package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.history.EventType;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What types of groups are like, and which positions stand in the way. */
class GroupTypeTest {
  private static List<String> types(Predicate<GroupType> like) {
    return GroupType.known().stream().filter(like).map(GroupType::slug).sorted().toList();
  }

  @Test
  void each_type_is_like_what_its_javadoc_says() {
    assertThat(types(GroupType::actsLikeWorkingGroup)).containsExactly("ag", "rag", "rg", "wg");
    assertThat(types(GroupType::isResearch)).containsExactly("rag", "rg");
    assertThat(types(GroupType::hasCharter)).containsExactly("rg", "wg");
    assertThat(types(GroupType::hasMilestones)).containsExactly("iabasg", "program", "rg", "wg");
  }

  @Test
  void a_type_that_nobody_knows_is_like_none() {
    GroupType unknown = GroupType.of("choir");
    assertThat(unknown.longName()).isEqualTo("choir");
    assertThat(unknown.actsLikeWorkingGroup()).isFalse();
    assertThat(unknown.isResearch()).isFalse();
    assertThat(unknown.hasCharter()).isFalse();
    assertThat(unknown.hasMilestones()).isFalse();
    assertThat(GroupType.WG.longName()).isEqualTo("Working Group");
  }

  @Test
  void three_positions_stand_in_the_way() {
    assertThat(Position.known().stream().filter(Position::isBlocking).map(Position::slug))
        .containsExactlyInAnyOrder("block", "discuss", "concern");
    assertThat(Position.of("maybe").isBlocking()).isFalse();
  }

  @Test
  void words_are_found_by_their_slugs() {
    assertThat(BallotType.known()).hasSize(3).allMatch(type -> BallotType.of(type.slug()) == type);
    assertThat(EventType.known()).hasSize(22).allMatch(type -> EventType.of(type.slug()) == type);
    assertThat(Position.known()).hasSize(10).allMatch(word -> Position.of(word.slug()) == word);
  }
}
