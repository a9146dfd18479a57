package io.github.wgkit.model.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import io.github.wgkit.model.GroupState;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final ApproximateDate NOON = ApproximateDate.parse("1992-11-25T12:00:00-08:00");

  @Property(tries = 200)
  void events_are_in_order_of_moment_and_number(@ForAll @Size(max = 8) List<GroupEvent> events) {
    History history = History.builder().addAllEvents(events).build();
    assertThat(history.events()).containsExactlyInAnyOrderElementsOf(events);
    assertThat(Ordering.from(GroupEvent.IN_TIME).isOrdered(history.events())).isTrue();
  }

  @Property(tries = 200)
  void events_that_the_order_does_not_tell_apart_stay_as_they_came(
      @ForAll @Size(max = 8) List<GroupEvent> events) {
    History history = History.builder().addAllEvents(events).build();
    for (GroupEvent event : events) {
      assertThat(alike(event, history.events())).isEqualTo(alike(event, events));
    }
  }

  private static List<GroupEvent> alike(GroupEvent event, List<GroupEvent> events) {
    return events.stream().filter(e -> GroupEvent.IN_TIME.compare(e, event) == 0).toList();
  }

  @Property(tries = 200)
  void an_event_added_later_finds_its_place(@ForAll History history, @ForAll GroupEvent event) {
    History longer = history.toBuilder().addEvents(event).build();
    assertThat(longer.events()).hasSize(history.events().size() + 1).contains(event);
    assertThat(Ordering.from(GroupEvent.IN_TIME).isOrdered(longer.events())).isTrue();
    assertThat(longer.past()).isEqualTo(history.past());
  }

  @Property(tries = 200)
  void changes_of_state_are_events_in_the_same_order(@ForAll History history) {
    assertThat(ImmutableList.<GroupEvent>copyOf(history.stateChanges()))
        .isEqualTo(history.events().stream().filter(StateEvent.class::isInstance).toList());
  }

  @Test
  void of_events_at_the_same_moment_the_number_tells_what_came_first() {
    StateEvent active = StateEvent.builder().id(2).date(NOON).state(GroupState.ACTIVE).build();
    StateEvent proposed = StateEvent.builder().id(1).date(NOON).state(GroupState.PROPOSED).build();
    PlainEvent note = PlainEvent.builder().date(NOON).description("no number").build();
    PlainEvent sameMomentElsewhere =
        PlainEvent.builder().id(3).date(ApproximateDate.parse("1992-11-25T20:00:00Z")).build();
    PlainEvent before =
        PlainEvent.builder().id(9).date(ApproximateDate.parse("1992-11-25")).build();
    History history =
        History.builder().addEvents(sameMomentElsewhere, active, proposed, note, before).build();
    assertThat(history.events())
        .containsExactly(before, note, proposed, active, sameMomentElsewhere);
    assertThat(history.stateChanges()).containsExactly(proposed, active);
  }

  @Test
  void nothing_is_known_of_the_empty_history() {
    assertThat(History.NONE.isEmpty()).isTrue();
    assertThat(History.builder().build()).isEqualTo(History.NONE);
  }
}
