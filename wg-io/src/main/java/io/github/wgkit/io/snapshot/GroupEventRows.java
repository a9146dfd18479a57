package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The table {@code group.groupevent} and those that extend it. */
final class GroupEventRows {
  static final String TABLE = "group.groupevent";
  private static final String STATE_TABLE = "group.changestategroupevent";
  private static final String MILESTONE_TABLE = "group.milestonegroupevent";

  private final Columns columns;
  private final PersonRows people;
  private final ExtendedRows events;

  private GroupEventRows(Columns columns, PersonRows people, ExtendedRows events) {
    this.columns = columns;
    this.people = people;
    this.events = events;
  }

  /** Takes the events of groups. */
  static GroupEventRows load(
      Columns columns, Tables tables, PersonRows people, Tables.Owners groups)
      throws WgReadException {
    return new GroupEventRows(
        columns,
        people,
        ExtendedRows.load(columns, tables, TABLE, List.of(STATE_TABLE, MILESTONE_TABLE), groups));
  }

  /** {@return the events of a group, in order} */
  List<GroupEvent> of(Row group) throws WgReadException {
    List<Row> rows = events.of(group);
    List<GroupEvent> made = new ArrayList<>(rows.size());
    for (Row row : rows) {
      GroupEvent.Builder event = builder(row);
      fill(event, row, columns, people);
      events.leftovers(row, event::putExtensions);
      made.add(event.build());
    }
    made.sort(GroupEvent.IN_TIME); // else the history would be made twice
    return made;
  }

  private GroupEvent.Builder builder(Row row) throws WgReadException {
    Row stateRow = events.extension(row, STATE_TABLE);
    if (stateRow != null) {
      String state = columns.slug(stateRow, Field.STATE, "name.groupstatename");
      if (state != null) {
        return StateEvent.builder().state(GroupState.of(state));
      }
    }
    Row milestoneRow = events.extension(row, MILESTONE_TABLE);
    if (milestoneRow != null
        && columns.key(milestoneRow, Field.MILESTONE) instanceof Long milestone) {
      columns.takeReference(milestoneRow, Field.MILESTONE, MilestoneRows.TABLE);
      return MilestoneEvent.builder().milestoneId(milestone);
    }
    return PlainEvent.builder();
  }

  /** Sets what events of groups and of charters have in common. */
  static void fill(GroupEvent.Builder event, Row row, Columns columns, PersonRows people)
      throws WgReadException {
    event.date(columns.eventDate(row, Field.TIME)).description(columns.text(row, Field.DESC));
    OptionalLong id = columns.id(row);
    if (id.isPresent()) {
      event.id(id.getAsLong());
    }
    String type = columns.textUnlessEmpty(row, Field.TYPE);
    if (type != null) {
      event.type(EventType.of(type));
    }
    Long by = people.id(row, Field.BY);
    if (by != null) {
      event.personId(by);
      String name = people.nameOf(by);
      if (name != null) {
        event.personName(name);
      }
    }
  }
}
