package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableMap;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.DocumentState;
import io.github.wgkit.model.charter.CharterState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The states of documents, which rows name by number. The table {@code doc.state} says what they
 * mean. The numbers of the states of charters come with the Datatracker's own first rows and are
 * known without it.
 */
final class StateRows {
  static final String TABLE = "doc.state";

  private static final String CHARTER = "charter";

  private static final ImmutableMap<Long, CharterState> FIRST_ROWS =
      ImmutableMap.<Long, CharterState>builder()
          .put(83L, CharterState.NOT_UNDER_REVIEW)
          .put(84L, CharterState.INFORMAL_REVIEW)
          .put(85L, CharterState.INTERNAL_REVIEW)
          .put(86L, CharterState.EXTERNAL_REVIEW)
          .put(87L, CharterState.IESG_REVIEW)
          .put(88L, CharterState.APPROVED)
          .put(157L, CharterState.REPLACED)
          .buildOrThrow();

  private final Columns columns;
  private final Tables tables;
  private final Map<Object, DocumentState> states = new HashMap<>();

  StateRows(Columns columns, Tables tables) {
    this.columns = columns;
    this.tables = tables;
  }

  /** Takes note of what a number means. */
  void add(Object key, String type, String slug) {
    states.put(key, new DocumentState(type, slug));
  }

  /** {@return the states of a document; null if the field is no list of states} */
  @Nullable List<DocumentState> ofDocument(Row row) throws WgReadException {
    List<Object> keys = columns.keys(row, Field.STATES);
    if (keys == null) {
      return null;
    }
    List<DocumentState> found = new ArrayList<>(keys.size());
    for (Object key : keys) {
      DocumentState state = states.get(key);
      if (state == null) {
        tables.missing(TABLE);
      }
      found.add(state == null ? new DocumentState("", key.toString()) : state);
    }
    row.takeIfThere(Field.STATES);
    return found;
  }

  /** {@return the state of a charter; null if it has none or several} */
  @Nullable CharterState ofCharter(Row row) throws WgReadException {
    List<Object> keys = columns.keys(row, Field.STATES);
    if (keys == null || keys.isEmpty()) {
      return null;
    }
    CharterState state = keys.size() == 1 ? charterState(keys.get(0)) : null;
    if (state == null) {
      columns.unusual(row, Field.STATES, "states of " + row + " are not one state of a charter");
    } else {
      row.takeIfThere(Field.STATES);
    }
    return state;
  }

  /** {@return the state of a charter that a field names; null if it names none} */
  @Nullable CharterState charterState(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    CharterState state = key == null ? null : charterState(key);
    if (state != null) {
      columns.takeReference(row, column, TABLE);
    } else if (key != null) {
      columns.dangling(row, column, TABLE);
    }
    return state;
  }

  private @Nullable CharterState charterState(Object key) {
    DocumentState state = states.get(key);
    if (state != null) {
      return state.type().equals(CHARTER) ? CharterState.of(state.slug()) : null;
    }
    return key instanceof Long number ? FIRST_ROWS.get(number) : null;
  }
}
