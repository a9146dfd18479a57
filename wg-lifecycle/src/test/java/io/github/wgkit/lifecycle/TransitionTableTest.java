package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransitionTableTest {
  private enum Light {
    RED,
    GREEN,
    BROKEN
  }

  private enum Act {
    SWITCH,
    BREAK
  }

  private static final Rule HOUSE = Rule.of("H-1", Severity.ERROR, "the house rules", rfc());
  private static final Rule ODD = Rule.of("H-2", Severity.WARNING, "this is odd", rfc());
  private static final Rule NOWHERE = Rule.of("H-3", Severity.ERROR, "there is no way", rfc());
  private static final Rule CAREFUL =
      Rule.of("H-4", Severity.WARNING, "look left and right", rfc())
          .with(Profile.RFC, Severity.ERROR);
  private static final ImmutableSet<ActorRole> CHAIR = ImmutableSet.of(ActorRole.CHAIR);

  private static Citation rfc() {
    return Citation.rfc(2418, "4");
  }

  private static TransitionTable.Builder<Light, Act, Question<String, Act>> empty() {
    return TransitionTable.builder(
        "light",
        List.of(Act.values()),
        act -> act.name().toLowerCase(Locale.ROOT),
        List.of(Light.values()),
        light -> light.name().toLowerCase(Locale.ROOT),
        NOWHERE);
  }

  private static TransitionTable.Builder<Light, Act, Question<String, Act>> good() {
    TransitionTable.Builder<Light, Act, Question<String, Act>> table = empty();
    table.initial(List.of(Light.RED)).terminal(List.of(Light.BROKEN));
    table
        .on(Act.SWITCH, List.of(Light.RED), Light.GREEN)
        .by(CHAIR, HOUSE)
        .when(
            ImmutableList.of(
                Guard.of(
                    CAREFUL,
                    question ->
                        question.value().equals("careless")
                            ? Optional.of("nobody looked")
                            : Optional.empty())))
        .then(Effect.record("it is green"))
        .add();
    table.on(Act.SWITCH, List.of(Light.GREEN), Light.RED).by(CHAIR, HOUSE).add();
    table
        .on(Act.BREAK, List.of(Light.RED, Light.GREEN), Light.BROKEN)
        .standing(Standing.UNUSUAL, ODD)
        .standing(Profile.RFC, Standing.IMPOSSIBLE)
        .by(CHAIR, HOUSE)
        .by(Profile.PRACTICE, ImmutableSet.of(ActorRole.SECRETARIAT))
        .add();
    return table;
  }

  private static ImmutableList<Finding> findings(
      Light from, Act act, String value, ActorRole role, Profile profile) {
    return good()
        .build()
        .findings(
            from, act, new Question<>(value, act, Actor.of(role), profile, Instant.EPOCH), "lamp");
  }

  @Test
  void a_normal_step_by_the_right_person_leaves_nothing_to_say() {
    assertThat(findings(Light.RED, Act.SWITCH, "", ActorRole.CHAIR, Profile.RFC)).isEmpty();
    assertThat(good().build().standing(Light.RED, Act.SWITCH, Profile.RFC))
        .isEqualTo(Standing.NORMAL);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_worst_first() {
    assertThat(findings(Light.RED, Act.SWITCH, "careless", ActorRole.INDIVIDUAL, Profile.PRACTICE))
        .extracting(finding -> finding.severity() + " " + finding.rule().id())
        .containsExactly("ERROR H-1", "WARNING H-4");
  }

  @Test
  void a_guard_is_as_severe_as_its_rule_under_the_profile() {
    assertThat(findings(Light.RED, Act.SWITCH, "careless", ActorRole.CHAIR, Profile.RFC))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void an_unusual_step_is_explained_and_an_impossible_one_is_an_error() {
    assertThat(findings(Light.RED, Act.BREAK, "", ActorRole.SECRETARIAT, Profile.PRACTICE))
        .extracting(Finding::toString)
        .containsExactly("WARNING H-2 lamp: this is odd (RFC 2418 section 4)");
    assertThat(findings(Light.RED, Act.BREAK, "", ActorRole.CHAIR, Profile.RFC))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
  }

  @Test
  void a_step_without_row_is_impossible_by_a_rule_of_the_table() {
    TransitionTable<Light, Act, Question<String, Act>> table = good().build();
    for (Profile profile : Profile.values()) {
      assertThat(table.standing(Light.BROKEN, Act.SWITCH, profile)).isEqualTo(Standing.IMPOSSIBLE);
    }
    assertThat(table.transition(Light.BROKEN, Act.SWITCH)).isEmpty();
    assertThat(findings(Light.BROKEN, Act.SWITCH, "", ActorRole.CHAIR, Profile.RFC))
        .extracting(Finding::rule)
        .containsExactly(NOWHERE);
  }

  @Test
  void a_step_without_row_is_impossible_in_every_state() {
    List<String> states = List.of("a", "b", "c", "d", "e", "f");
    TransitionTable.Builder<String, Act, Question<String, Act>> rows =
        TransitionTable.builder(
            "letters", List.of(Act.values()), Act::name, states, state -> state, NOWHERE);
    rows.initial(states).terminal(states);
    rows.on(Act.SWITCH, List.of("a"), "b").by(CHAIR, HOUSE).add();
    rows.on(Act.BREAK, List.of("a"), "c").by(CHAIR, HOUSE).add();
    TransitionTable<String, Act, Question<String, Act>> table = rows.build();
    for (String state : states) {
      for (Act act : Act.values()) {
        assertThat(table.transition(state, act).isPresent()).isEqualTo(state.equals("a"));
      }
    }
  }

  @Test
  void the_best_row_answers_how_one_state_comes_after_another() {
    TransitionTable<Light, Act, Question<String, Act>> table = good().build();
    assertThat(table.standingBetween(Light.RED, Light.GREEN, Profile.RFC))
        .isEqualTo(Standing.NORMAL);
    assertThat(table.standingBetween(Light.RED, Light.BROKEN, Profile.PRACTICE))
        .isEqualTo(Standing.UNUSUAL);
    assertThat(table.standingBetween(Light.BROKEN, Light.RED, Profile.RFC))
        .isEqualTo(Standing.IMPOSSIBLE);
  }

  @Test
  void states_and_actions_have_names_and_strange_states_are_refused() {
    TransitionTable<Light, Act, Question<String, Act>> table = good().build();
    assertThat(table.label(Light.RED)).isEqualTo("red");
    assertThat(table.label(Act.BREAK)).isEqualTo("break");
    TransitionTable<String, Act, Question<String, Act>> other = onlyState("a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.standing("b", Act.SWITCH, Profile.RFC))
        .withMessage("the table words does not know b");
    assertThatIllegalArgumentException().isThrownBy(() -> other.label("b"));
  }

  private static TransitionTable<String, Act, Question<String, Act>> onlyState(String state) {
    TransitionTable.Builder<String, Act, Question<String, Act>> table =
        TransitionTable.builder(
            "words", List.of(Act.SWITCH), Act::name, List.of(state), word -> word, NOWHERE);
    table.initial(List.of(state)).terminal(List.of(state));
    return table.stay(Act.SWITCH, List.of(state)).by(CHAIR, HOUSE).add().build();
  }

  @Test
  void all_that_is_wrong_with_a_table_is_told_when_it_is_built() {
    TransitionTable.Builder<Light, Act, Question<String, Act>> table = empty();
    table.initial(List.of(Light.RED));
    table.on(Act.SWITCH, List.of(Light.RED), Light.GREEN).by(CHAIR, HOUSE).add();
    table.on(Act.SWITCH, List.of(Light.RED), Light.RED).by(CHAIR, HOUSE).add();
    table
        .stay(Act.SWITCH, List.of(Light.GREEN))
        .by(ImmutableSet.of(), HOUSE.without(Profile.RFC))
        .add();
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("SWITCH from RED: two answers to one question")
        .withMessageContaining("SWITCH from GREEN: nobody may do it by PRACTICE")
        .withMessageContaining("SWITCH from GREEN: H-1 says nothing for RFC")
        .withMessageContaining("no row for the action BREAK")
        .withMessageContaining("no way out of GREEN by DRAFT_2418BIS")
        .withMessageContaining("no way into BROKEN");
  }

  @Test
  void a_state_or_action_that_was_not_announced_is_refused() {
    TransitionTable.Builder<String, Act, Question<String, Act>> table =
        TransitionTable.builder(
            "words", List.of(Act.SWITCH), Act::name, List.of("a"), word -> word, NOWHERE);
    table.initial(List.of("a")).terminal(List.of("z"));
    table.on(Act.BREAK, List.of("a"), "c").by(CHAIR, HOUSE).add();
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("BREAK from a: unknown state c")
        .withMessageContaining("BREAK from a: unknown action")
        .withMessageContaining("unknown state z");
  }

  @Test
  void a_step_that_is_not_normal_needs_a_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                empty()
                    .on(Act.SWITCH, List.of(Light.RED), Light.GREEN)
                    .by(CHAIR, HOUSE)
                    .standing(Profile.RFC, Standing.UNUSUAL, ODD.without(Profile.RFC))
                    .add())
        .withMessage("SWITCH from RED is UNUSUAL by RFC, and no rule says why");
  }

  @Test
  void who_may_take_a_step_has_to_be_said() {
    assertThatIllegalStateException()
        .isThrownBy(() -> empty().on(Act.SWITCH, List.of(Light.RED), Light.GREEN).add());
  }

  @Test
  void what_is_to_be_said_with_an_action_is_not_held_against_it() {
    TransitionTable.Builder<Light, Act, Question<String, Act>> table = empty();
    table.initial(List.of(Light.RED)).terminal(List.of(Light.RED, Light.GREEN, Light.BROKEN));
    table
        .on(Act.SWITCH, List.of(Light.RED), Light.GREEN)
        .by(CHAIR, HOUSE)
        .when(
            ImmutableList.of(
                Guard.of(CAREFUL, question -> Optional.of("nobody looked")),
                Guard.ofDetails(ODD, question -> Optional.of("nobody said why"))))
        .add();
    table.on(Act.BREAK, List.of(Light.RED), Light.BROKEN).by(CHAIR, HOUSE).add();
    Option<Light, Act> option =
        table
            .build()
            .options(
                Light.RED,
                act ->
                    new Question<>(
                        "", act, Actor.of(ActorRole.CHAIR), Profile.PRACTICE, Instant.EPOCH),
                "lamp")
            .get(1);
    assertThat(option.findings()).extracting(Finding::rule).containsExactly(CAREFUL);
    assertThat(option.wanted()).extracting(Finding::rule).containsExactly(ODD);
  }

  @Test
  void findings_are_in_order_whatever_the_order_of_the_conditions() {
    TransitionTable.Builder<Light, Act, Question<String, Act>> table = empty();
    table.initial(List.of(Light.RED)).terminal(List.of(Light.RED, Light.GREEN, Light.BROKEN));
    table
        .on(Act.SWITCH, List.of(Light.RED), Light.GREEN)
        .standing(Standing.UNUSUAL, ODD)
        .by(CHAIR, HOUSE)
        .when(
            ImmutableList.of(
                Guard.of(CAREFUL, question -> Optional.of("nobody looked right")),
                Guard.of(CAREFUL, question -> Optional.of("nobody looked left")),
                Guard.of(CAREFUL.without(Profile.PRACTICE), question -> Optional.of("not known"))))
        .add();
    table.on(Act.BREAK, List.of(Light.RED), Light.BROKEN).by(CHAIR, HOUSE).add();
    ImmutableList<Finding> findings =
        table
            .build()
            .findings(
                Light.RED,
                Act.SWITCH,
                new Question<>(
                    "",
                    Act.SWITCH,
                    Actor.of(ActorRole.INDIVIDUAL),
                    Profile.PRACTICE,
                    Instant.EPOCH),
                "lamp");
    assertThat(findings).isSorted();
    assertThat(findings)
        .extracting(Finding::message)
        .containsExactly(
            "switch is for: chair", "this is odd", "nobody looked left", "nobody looked right");
  }

  @Test
  void actions_of_one_state_are_not_mixed_up_with_those_of_another() {
    // one after the other by their hashes, too
    ImmutableList<String> states = ImmutableList.of("a", "b", "c", "d");
    TransitionTable.Builder<String, Act, Question<String, Act>> table =
        TransitionTable.builder(
            "words", List.of(Act.SWITCH), Act::name, states, word -> word, NOWHERE);
    TransitionTable<String, Act, Question<String, Act>> built =
        table
            .terminal(states)
            .initial(states)
            .stay(Act.SWITCH, states)
            .by(CHAIR, HOUSE)
            .because(ODD)
            .add()
            .build();
    assertThat(built.actions()).containsExactly(Act.SWITCH);
    for (String state : states) {
      assertThat(built.transition(state, Act.SWITCH)).map(Transition::from).contains(state);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> built.transition(state, Act.BREAK))
          .withMessage("the table words does not know BREAK");
    }
  }

  @Test
  void a_state_behind_one_that_is_never_reached_is_never_reached() {
    TransitionTable.Builder<Light, Act, Question<String, Act>> table = empty();
    table.initial(List.of(Light.RED)).terminal(List.of(Light.RED, Light.BROKEN));
    table.stay(Act.SWITCH, List.of(Light.RED)).by(CHAIR, HOUSE).add();
    table.on(Act.BREAK, List.of(Light.GREEN), Light.BROKEN).by(CHAIR, HOUSE).add();
    assertThatIllegalStateException()
        .isThrownBy(table::build)
        .withMessageContaining("no way into GREEN")
        .withMessageContaining("no way into BROKEN");
  }

  @Test
  void a_row_tells_where_all_its_rules_stand() {
    Citation elsewhere = Citation.rfc(6292, "3.1");
    Rule far = Rule.of("H-5", Severity.INFO, "look further", rfc(), elsewhere);
    Transition<Light, Act, Question<String, Act>> row =
        empty()
            .on(Act.SWITCH, List.of(Light.RED), Light.RED)
            .by(CHAIR, HOUSE)
            .because(far)
            .add()
            .on(Act.BREAK, List.of(Light.RED), Light.RED)
            .by(CHAIR, HOUSE)
            .add()
            .initial(List.of(Light.values()))
            .terminal(List.of(Light.values()))
            .build()
            .from(Light.RED)
            .get(0);
    assertThat(row.citations()).containsExactly(rfc(), elsewhere);
  }

  @Test
  void a_row_says_something_for_every_profile() {
    ImmutableMap<Profile, ImmutableSet<ActorRole>> actors =
        Maps.toMap(List.of(Profile.values()), profile -> CHAIR);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Transition<>(
                    Light.RED,
                    Act.SWITCH,
                    Light.GREEN,
                    ImmutableMap.of(Profile.RFC, Standing.NORMAL),
                    actors,
                    HOUSE,
                    ImmutableList.of(ODD),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableList.of()))
        .withMessage("SWITCH from RED says nothing for PRACTICE");
  }
}
