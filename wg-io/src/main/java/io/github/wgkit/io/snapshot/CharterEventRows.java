package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code doc.docevent} and those that extend it, as far as charters are concerned. */
final class CharterEventRows {
  private static final String TABLE = "doc.docevent";
  private static final String CHARTER = "charter";
  private static final String REVISION_TABLE = "doc.newrevisiondocevent";
  private static final String STATE_TABLE = "doc.statedocevent";
  private static final String BALLOT_TABLE = "doc.ballotdocevent";
  private static final String POSITION_TABLE = "doc.ballotpositiondocevent";
  private static final String TELECHAT_TABLE = "doc.telechatdocevent";

  private static final List<String> EXTENSION_TABLES =
      List.of(
          REVISION_TABLE,
          STATE_TABLE,
          BALLOT_TABLE,
          POSITION_TABLE,
          TELECHAT_TABLE,
          "doc.initialreviewdocevent",
          "doc.writeupdocevent");

  private static final String CREATED = EventType.CREATED_BALLOT.slug();

  /** What a position has besides what the model knows. */
  private static final List<Field> POSITION_DETAILS =
      List.of(Field.DISCUSS_TIME, Field.COMMENT_TIME, Field.SEND_EMAIL);

  /** A position, of which date and revision are still to be told by its event. */
  private record Pending(Object ballot, BallotPosition.Builder position) {}

  /** An event, and what else its row says. */
  private record Made(Row row, CharterEvent event, @Nullable Pending pending) {
    static final Comparator<Made> IN_TIME = Comparator.comparing(Made::event, GroupEvent.IN_TIME);
  }

  private final Columns columns;
  private final PersonRows people;
  private final StateRows states;
  private final VocabularyRows vocabularies;
  private final ExtendedRows rows;

  private CharterEventRows(
      Columns columns,
      PersonRows people,
      StateRows states,
      VocabularyRows vocabularies,
      ExtendedRows rows) {
    this.columns = columns;
    this.people = people;
    this.states = states;
    this.vocabularies = vocabularies;
    this.rows = rows;
  }

  /** {@return whether there are any rows of events} */
  static boolean areIn(Tables tables) {
    return tables.hasRows(TABLE) || EXTENSION_TABLES.stream().anyMatch(tables::hasRows);
  }

  /**
   * Takes the events of charters.
   *
   * @param groups the rows of groups by all that their charters are called
   */
  static CharterEventRows load(
      Columns columns,
      Tables tables,
      PersonRows people,
      StateRows states,
      VocabularyRows vocabularies,
      Map<Object, Row> groups)
      throws WgReadException {
    ExtendedRows rows =
        ExtendedRows.load(
            columns,
            tables,
            TABLE,
            EXTENSION_TABLES,
            new Tables.Owners(Field.DOC, DocumentNames.TABLE, groups::get, true));
    return new CharterEventRows(columns, people, states, vocabularies, rows);
  }

  /** Gives a charter its history and its ballots. */
  void addTo(Charter.Builder charter, Row group) throws WgReadException {
    List<Row> ofGroup = rows.of(group);
    if (ofGroup.isEmpty()) {
      return;
    }
    Set<Object> ballots = ballots(ofGroup);
    List<Made> made = new ArrayList<>(ofGroup.size());
    for (Row row : ofGroup) {
      Pending pending = position(row, ballots);
      made.add(new Made(row, event(row), pending));
    }
    made.sort(Made.IN_TIME);
    charter.history(
        History.builder().addAllEvents(made.stream().map(Made::event).toList()).build());
    addBallots(charter, made);
  }

  private CharterEvent event(Row row) throws WgReadException {
    CharterEvent.Builder event = CharterEvent.builder();
    GroupEventRows.fill(event, row, columns, people);
    CharterRevision revision = columns.revision(row, Field.REV);
    Row revisionRow = rows.extension(row, REVISION_TABLE);
    if (revision == null && revisionRow != null) {
      revision = columns.revision(revisionRow, Field.REV);
    }
    if (revision != null) {
      event.revision(revision);
    }
    Row stateRow = rows.extension(row, STATE_TABLE);
    if (stateRow != null && CHARTER.equals(columns.key(stateRow, Field.STATE_TYPE))) {
      columns.takeReference(stateRow, Field.STATE_TYPE, "doc.statetype");
      CharterState state = states.charterState(stateRow, Field.STATE);
      if (state != null) {
        event.state(state);
      }
    }
    Row ballotRow = rows.extension(row, BALLOT_TABLE);
    if (ballotRow != null) {
      BallotType type = vocabularies.ballotType(ballotRow, Field.BALLOT_TYPE);
      if (type != null) {
        event.ballotType(type);
      }
    }
    Row telechatRow = rows.extension(row, TELECHAT_TABLE);
    if (telechatRow != null) {
      LocalDate day = columns.day(telechatRow, Field.TELECHAT_DATE);
      if (day != null) {
        event.telechat(day);
      }
    }
    rows.leftovers(row, event::putExtensions);
    return event.build();
  }

  /** The keys of the events by which a ballot was opened, of which the type is known. */
  private Set<Object> ballots(List<Row> events) throws WgReadException {
    Set<Object> keys = new HashSet<>();
    for (Row row : events) {
      Row ballotRow = rows.extension(row, BALLOT_TABLE);
      if (ballotRow != null
          && CREATED.equals(columns.text(row, Field.TYPE))
          && vocabularies.knows(ballotRow, Field.BALLOT_TYPE)) {
        keys.add(row.key());
      }
    }
    return keys;
  }

  private @Nullable Pending position(Row event, Set<Object> ballots) throws WgReadException {
    Row row = rows.extension(event, POSITION_TABLE);
    if (row == null) {
      return null;
    }
    Object ballot = columns.key(row, Field.BALLOT);
    if (ballot == null || !ballots.contains(ballot)) {
      columns.dangling(row, Field.BALLOT, BALLOT_TABLE);
      return null;
    }
    String slug = columns.slug(row, Field.POS, "name.ballotpositionname");
    if (slug == null) {
      return null;
    }
    columns.takeReference(row, Field.BALLOT, BALLOT_TABLE);
    BallotPosition.Builder position =
        BallotPosition.builder()
            .position(Position.of(slug))
            .discuss(columns.text(row, Field.DISCUSS))
            .comment(columns.text(row, Field.COMMENT));
    Long balloter = people.id(row, row.has(Field.BALLOTER) ? Field.BALLOTER : Field.AD);
    if (balloter != null) {
      position.personId(balloter);
      String name = people.nameOf(balloter);
      if (name != null) {
        position.personName(name);
      }
    }
    for (Field detail : POSITION_DETAILS) {
      row.giveAway(detail, position::putExtensions);
    }
    return new Pending(ballot, position);
  }

  /** Events come in order of time, so a ballot is opened before anything else happens to it. */
  private static void addBallots(Charter.Builder charter, List<Made> events) {
    Map<Object, Ballot.Builder> ballots = new LinkedHashMap<>();
    Map<BallotType, Ballot.Builder> open = new HashMap<>();
    List<Made> positions = new ArrayList<>();
    Optional<CharterRevision> current = Optional.empty();
    for (Made made : events) {
      CharterEvent event = made.event();
      EventType type = event.type().orElse(null);
      if (event.revision().isPresent()) {
        current = event.revision();
      }
      if (EventType.CREATED_BALLOT.equals(type) && event.ballotType().isPresent()) {
        Ballot.Builder ballot =
            Ballot.builder()
                .id(event.id())
                .type(event.ballotType().get())
                .opened(event.date())
                .revision(current);
        ballots.put(made.row().key(), ballot);
        open.put(event.ballotType().get(), ballot);
      } else if (EventType.CLOSED_BALLOT.equals(type)) {
        close(open, event);
      }
      if (made.pending() != null) {
        made.pending().position().id(event.id()).date(event.date()).revision(current);
        positions.add(made);
      }
    }
    for (Made made : positions) {
      ballots.get(made.pending().ballot()).addPositions(made.pending().position().build());
    }
    ballots.values().forEach(ballot -> charter.addBallots(ballot.build()));
  }

  /** Closes the ballot of the type of the event; all ballots if it does not say which. */
  private static void close(Map<BallotType, Ballot.Builder> open, CharterEvent event) {
    if (event.ballotType().isEmpty()) {
      open.values().forEach(ballot -> ballot.closed(event.date()));
      open.clear();
      return;
    }
    Ballot.Builder ballot = open.remove(event.ballotType().get());
    if (ballot != null) {
      ballot.closed(event.date());
    }
  }
}
