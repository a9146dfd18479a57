package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.milestone.MilestoneState;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlugTest {
  static Stream<Arguments> vocabularies() {
    return Stream.of(
        vocabulary(GroupState.known(), GroupState::of, 9),
        vocabulary(GroupType.known(), GroupType::of, 26),
        vocabulary(RoleName.known(), RoleName::of, 36),
        vocabulary(MilestoneState.known(), MilestoneState::of, 4),
        vocabulary(CharterState.known(), CharterState::of, 7),
        vocabulary(BallotType.known(), BallotType::of, 3),
        vocabulary(Position.known(), Position::of, 10),
        vocabulary(EventType.known(), EventType::of, 22));
  }

  private static <T extends Slug<T>> Arguments vocabulary(
      List<T> known, Function<String, T> of, int size) {
    return Arguments.of(known, of, size);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <T extends Slug<T>> void a_known_slug_is_its_constant(
      List<T> known, Function<String, T> of, int size) {
    assertThat(known).hasSize(size);
    for (T word : known) {
      assertThat(of.apply(word.slug())).isSameAs(word);
      assertThat(word.isKnown()).isTrue();
      assertThat(word.label()).isNotEmpty();
      assertThat(word).hasToString(word.slug());
    }
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <T extends Slug<T>> void an_unknown_slug_survives(
      List<T> known, Function<String, T> of, int size) {
    T word = of.apply("Invented Tomorrow");
    assertThat(word.isKnown()).isFalse();
    assertThat(word.slug()).isEqualTo("Invented Tomorrow");
    assertThat(word.label()).isEqualTo("Invented Tomorrow");
    assertThat(word).isEqualTo(of.apply("Invented Tomorrow")).isNotIn(known);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <T extends Slug<T>> void a_slug_in_another_case_is_another_word(
      List<T> known, Function<String, T> of, int size) {
    assertThat(of.apply("ACTIVE").isKnown()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  <T extends Slug<T>> void an_empty_slug_is_refused(
      List<T> known, Function<String, T> of, int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of.apply(""))
        .withMessage("a slug cannot be empty");
  }

  @Property
  void any_slug_is_kept(@ForAll String slug) {
    Assume.that(!slug.isEmpty());
    assertThat(GroupState.of(slug).slug()).isEqualTo(slug);
  }

  @Property
  void the_order_agrees_with_equality(@ForAll GroupType a, @ForAll GroupType b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
  }

  @Test
  void words_of_two_vocabularies_are_never_equal() {
    new EqualsTester()
        .addEqualityGroup(GroupState.ACTIVE, GroupState.of("active"))
        .addEqualityGroup(MilestoneState.ACTIVE, MilestoneState.of("active"))
        .addEqualityGroup(GroupState.of("x"), GroupState.of("x"))
        .addEqualityGroup(GroupType.of("x"), GroupType.of("x"))
        .addEqualityGroup(GroupState.REPLACED)
        .addEqualityGroup(CharterState.REPLACED)
        .testEquals();
  }

  @Test
  void only_active_bof_and_proposed_groups_are_open() {
    assertThat(GroupState.known().stream().filter(GroupState::isOpen))
        .containsExactly(GroupState.ACTIVE, GroupState.BOF, GroupState.PROPOSED);
    assertThat(GroupState.of("new").isOpen()).isFalse();
  }

  @Test
  void features_of_group_types_are_those_of_the_datatracker() {
    assertThat(GroupType.known().stream().filter(GroupType::actsLikeWorkingGroup))
        .containsExactly(GroupType.WG, GroupType.RG, GroupType.AG, GroupType.RAG);
    assertThat(GroupType.known().stream().filter(GroupType::hasCharter))
        .containsExactly(GroupType.WG, GroupType.RG);
    assertThat(GroupType.known().stream().filter(GroupType::hasMilestones))
        .containsExactly(
            GroupType.WG, GroupType.RG, GroupType.PROGRAM, GroupType.IAB_SUPPORT_GROUP);
  }

  @Test
  void an_unknown_type_has_its_slug_for_a_long_name() {
    assertThat(GroupType.of("new").longName()).isEqualTo("new");
    assertThat(GroupType.WG.longName()).isEqualTo("Working Group");
  }

  @Test
  void three_positions_stand_in_the_way() {
    assertThat(Position.known().stream().filter(Position::isBlocking).map(Position::slug))
        .containsExactlyInAnyOrder("block", "concern", "discuss");
  }
}
