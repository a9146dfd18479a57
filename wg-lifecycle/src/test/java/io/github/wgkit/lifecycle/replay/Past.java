package io.github.wgkit.lifecycle.replay;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.util.Optional;

/** Groups with an invented past. */
final class Past {
  private Past() {}

  /**
   * {@return a date} A day is what the Datatracker stamps with noon.
   *
   * @param text {@code 1993}, {@code 1993-06}, {@code 1993-06-17}, a moment, or nothing
   */
  static ApproximateDate date(String text) {
    return text.length() == 10
        ? ApproximateDate.parse(text + "T12:00:00-08:00").withPrecision(Precision.DAY)
        : ApproximateDate.parse(text);
  }

  /** {@return a change of state} */
  static StateEvent event(long id, String state, String date) {
    return StateEvent.builder().id(id).state(GroupState.of(state)).date(date(date)).build();
  }

  /** {@return an event of which only the text is known} */
  static PlainEvent text(String type, String description) {
    return PlainEvent.builder()
        .id(900)
        .date(date("2000-02-03"))
        .type(EventType.of(type))
        .description(description)
        .build();
  }

  /**
   * {@return the changes told by words such as {@code proposed 1992-11-25}, numbered from 1}
   *
   * @param changes the state and the date of each; the date may be missing
   */
  static History history(String... changes) {
    History.Builder history = History.builder();
    for (int i = 0; i < changes.length; i++) {
      int blank = changes[i].indexOf(' ');
      String state = blank < 0 ? changes[i] : changes[i].substring(0, blank);
      history.addEvents(event(i + 1, state, blank < 0 ? "" : changes[i].substring(blank + 1)));
    }
    return history.build();
  }

  /** {@return a working group with such changes; without a state if that is empty} */
  static Group group(String state, String... changes) {
    return group(GroupType.WG, state, history(changes));
  }

  static Group group(GroupType type, String state, History history) {
    Group.Builder group =
        Group.builder(Optional.of(type))
            .acronym(Acronym.of("shmoo"))
            .name("Shmoo")
            .history(history);
    if (!state.isEmpty()) {
      group.state(GroupState.of(state));
    }
    return group.build();
  }

  static Group with(Group group, GroupEvent... events) {
    return group.toBuilder().history(group.history().toBuilder().addEvents(events).build()).build();
  }

  /** {@return a snapshot in which as many groups changed their state on a day} */
  static Directory crowd(int groups, int others, String day) {
    Directory.Builder directory = Directory.builder();
    for (int i = 0; i < groups + others; i++) {
      String date = i < groups ? day : "2001-" + (10 + i % 3) + "-" + (10 + i / 3 % 18);
      directory.addGroups(
          Group.builder(Optional.of(GroupType.WG))
              .acronym(Acronym.of("g" + i))
              .name("")
              .state(GroupState.CONCLUDED)
              .history(history("proposed " + date, "conclude " + date))
              .build());
    }
    return directory.build();
  }
}
