package io.github.wgkit.lifecycle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {
  @Provide
  Arbitrary<List<GroupEvent>> events() {
    return ModelArbitraries.groupEvents().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Group> groups() {
    return ModelArbitraries.groups();
  }

  private static History history(List<GroupEvent> events) {
    return History.builder().addAllEvents(events).build();
  }

  @Test
  void a_life_is_a_row_of_stays() {
    Group group =
        Past.group("conclude", "proposed 1992-11-25", "active 1993-06-17", "conclude 2005-04-29");
    Replay replay = Replay.of(group);
    assertThat(replay.stays())
        .extracting(Stay::state)
        .containsExactly(GroupState.PROPOSED, GroupState.ACTIVE, GroupState.CONCLUDED);
    assertThat(replay.stays().get(1))
        .isEqualTo(
            new Stay(
                GroupState.ACTIVE,
                Past.event(2, "active", "1993-06-17"),
                Optional.of(Past.event(3, "conclude", "2005-04-29"))));
    assertThat(replay.stays().get(2).to()).isEmpty();
    assertThat(replay.end()).contains(GroupState.CONCLUDED);
    assertThat(replay.agrees()).isTrue();
    assertThat(replay.steps())
        .allMatch(step -> step.standing(Profile.RFC).equals(Optional.of(Standing.NORMAL)));
  }

  @Test
  void equal_times_are_ordered_by_number() {
    Group group =
        Past.with(
            Past.group("active"),
            Past.event(1203, "active", "1994-03-08"),
            Past.event(1202, "proposed", "1994-03-08"));
    assertThat(Replay.of(group).stays())
        .extracting(Stay::state)
        .containsExactly(GroupState.PROPOSED, GroupState.ACTIVE);
  }

  @Test
  void a_record_that_says_something_else_does_not_agree() {
    assertThat(Replay.of(Past.group("active", "proposed 2012-01-02")).agrees()).isFalse();
    assertThat(Replay.of(Past.group("active")).agrees()).isFalse();
    assertThat(Replay.of(Past.group("", "proposed 2012-01-02")).agrees()).isFalse();
    assertThat(Replay.of(Past.group("")).agrees()).isTrue();
  }

  @Test
  void first_and_last_stays_are_found() {
    Replay replay =
        Replay.of(Past.history("active 1990-01-01", "conclude 1991-01-01", "active 1995-01-01"));
    assertThat(replay.first(GroupState.ACTIVE).orElseThrow().from())
        .isEqualTo(Past.event(1, "active", "1990-01-01"));
    assertThat(replay.last(GroupState.ACTIVE).orElseThrow().from())
        .isEqualTo(Past.event(3, "active", "1995-01-01"));
    assertThat(replay.first(GroupState.BOF)).isEmpty();
    assertThat(replay.recorded()).isEmpty();
  }

  @Test
  void a_repetition_is_no_step_and_has_no_standing() {
    Step step = Replay.of(Past.history("active 1990-01-01", "active 1995-01-01")).steps().get(0);
    assertThat(step.isRepetition()).isTrue();
    assertThat(step.standing(Profile.RFC)).isEmpty();
    assertThat(step.remarks(Profile.RFC)).isEmpty();
  }

  @Test
  void a_state_that_the_table_does_not_have_has_no_standing() {
    List<Step> steps =
        Replay.of(Past.history("active 1990-01-01", "asleep 1995-01-01", "active 1996-01-01"))
            .steps();
    assertThat(steps).hasSize(2).allMatch(step -> step.standing(Profile.PRACTICE).isEmpty());
  }

  @Test
  void a_step_off_the_path_says_by_which_rule() {
    Step step = Replay.of(Past.history("conclude 1990-01-01", "active 1995-01-01")).steps().get(0);
    assertThat(step.standing(Profile.RFC)).contains(Standing.IMPOSSIBLE);
    assertThat(step.standing(Profile.PRACTICE)).contains(Standing.UNUSUAL);
    assertThat(step.remarks(Profile.RFC)).extracting(rule -> rule.id()).containsExactly("D-15");
  }

  @Test
  void of_all_rules_those_of_the_step_and_the_profile_are_told() {
    Step step = Replay.of(Past.history("active 1990-01-01", "dormant 1995-01-01")).steps().get(0);
    assertThat(step.remarks(Profile.RFC)).isEmpty();
    assertThat(step.remarks(Profile.PRACTICE))
        .extracting(rule -> rule.id())
        .containsExactly("D-17");
    assertThat(step.remarks(Profile.DRAFT_2418BIS))
        .extracting(rule -> rule.id())
        .containsExactly("D-18");
  }

  @Test
  void practice_knows_a_way_from_every_state_to_every_other() {
    for (GroupState from : GroupLifecycle.table().states()) {
      for (GroupState to : GroupLifecycle.table().states()) {
        Step step = new Step(from, to, Past.event(1, to.slug(), "1990-01-01"));
        assertThat(step.standing(Profile.PRACTICE))
            .as("%s to %s", from, to)
            .isNotEqualTo(Optional.of(Standing.IMPOSSIBLE));
      }
    }
  }

  @Test
  void texts_count_where_they_are_believed() {
    Group group =
        Past.with(
            Past.group("bof-conc", "bof 1999-11-08"),
            Past.text("added_comment", "BOF Concluded group"));
    assertThat(Replay.of(group).end()).contains(GroupState.BOF);
    Replay believed = Replay.withTexts(group);
    assertThat(believed.end()).contains(GroupState.BOF_CONCLUDED);
    assertThat(believed.agrees()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Concluded group                                        | conclude
          Concluded group.                                       | conclude
          Started group                                          | active
          Proposed group                                         | proposed
          BOF group                                              | bof
          The BoF was formed in July                             | bof
          This BoF is proposed                                   | proposed
          BOF Concluded group                                    | bof-conc
          Group created in state Proposed                        | proposed
          State changed to <b>BOF Concluded</b> from BOF         | bof-conc
          State changed to <b>Active</b> from Proposed           | active
          State changed to <b>Dormant</b>                        | dormant
          The working group was concluded on 2004-05-06          | conclude
          WG shmoo closed                                        | conclude
          BoF was concluded                                      | bof-conc
          Requested closing group                                |
          Info Changed                                           |
          Name changed to <b>Concluded group</b> from Shmoo      |
          Chairs changed to <b>Started Group</b> from            |
          State changed to <b>Sleeping</b> from Active           |
          The group was asked to conclude                        |
          """)
  void a_text_tells_a_state_or_not(String text, String state) {
    assertThat(StateText.stateTold(Past.text("info_changed", text)).map(GroupState::slug))
        .isEqualTo(Optional.ofNullable(state));
  }

  @Test
  void only_plain_events_are_read_for_their_text() {
    assertThat(
            StateText.stateTold(
                MilestoneEvent.builder()
                    .milestoneId(7)
                    .date(Past.date("2000-02-03"))
                    .description("Concluded group")
                    .build()))
        .isEmpty();
  }

  /** A fold written another way: pick the earliest of what is left, again and again. */
  @Property
  void stays_are_the_changes_from_the_earliest_to_the_latest(
      @ForAll("events") List<GroupEvent> events) {
    List<GroupEvent> left = new ArrayList<>(events);
    List<GroupState> expected = new ArrayList<>();
    while (!left.isEmpty()) {
      GroupEvent earliest = left.get(0);
      for (GroupEvent event : left) {
        int order = event.date().compareMoment(earliest.date());
        long id = event.id().orElse(Long.MIN_VALUE);
        if (order < 0 || (order == 0 && id < earliest.id().orElse(Long.MIN_VALUE))) {
          earliest = event;
        }
      }
      left.remove(earliest);
      if (earliest instanceof StateEvent change) {
        expected.add(change.state());
      }
    }
    assertThat(Replay.of(history(events)).stays()).extracting(Stay::state).isEqualTo(expected);
  }

  @Property
  void stays_and_steps_hang_together(@ForAll("groups") Group group) {
    Replay replay = Replay.of(group);
    assertThat(replay.steps()).hasSize(Math.max(0, replay.stays().size() - 1));
    for (int i = 0; i < replay.steps().size(); i++) {
      assertThat(replay.stays().get(i).to()).contains(replay.steps().get(i).event());
      assertThat(replay.steps().get(i).from()).isEqualTo(replay.stays().get(i).state());
      assertThat(replay.steps().get(i).to()).isEqualTo(replay.stays().get(i + 1).state());
    }
    assertThat(Replay.withTexts(group).stays()).hasSizeGreaterThanOrEqualTo(replay.stays().size());
  }

  @Property
  void the_order_in_which_numbered_events_are_given_does_not_count(
      @ForAll("events") List<GroupEvent> events, @ForAll long seed) {
    List<GroupEvent> numbered = new ArrayList<>();
    for (GroupEvent event : events) {
      if (event instanceof StateEvent change) {
        numbered.add(change.toBuilder().id(numbered.size()).build());
      }
    }
    Replay expected = Replay.of(history(numbered));
    Collections.shuffle(numbered, new Random(seed));
    assertThat(Replay.of(history(numbered))).isEqualTo(expected);
  }
}
