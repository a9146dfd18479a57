package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.Term;
import io.github.wgkit.model.ballot.BallotType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables {@code name.*}, {@code doc.state} and {@code doc.ballottype}. */
final class VocabularyRows {
  static final String BALLOT_TYPE_TABLE = "doc.ballottype";

  private final Columns columns;
  private final Tables tables;
  private final StateRows states;
  private final Map<Object, BallotType> ballotTypes = new HashMap<>();

  VocabularyRows(Columns columns, Tables tables, StateRows states) {
    this.columns = columns;
    this.tables = tables;
    this.states = states;
    // the Datatracker's own first rows
    ballotTypes.put(1L, BallotType.READY_FOR_EXTERNAL_REVIEW);
    ballotTypes.put(2L, BallotType.READY_WITHOUT_EXTERNAL_REVIEW);
    ballotTypes.put(3L, BallotType.APPROVE);
  }

  /** {@return all terms, in the order of the snapshot; after that their numbers are known} */
  List<Term> terms() throws WgReadException {
    List<Row> rows = new ArrayList<>();
    for (String table : tables.names()) {
      if (table.startsWith("name.")
          || table.equals(StateRows.TABLE)
          || table.equals(BALLOT_TYPE_TABLE)) {
        rows.addAll(tables.take(table));
      }
    }
    rows.sort(Row.IN_PLACE);
    List<Term> terms = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Term term = term(row);
      if (term == null) {
        tables.keep(row);
      } else {
        terms.add(term);
      }
    }
    return Collections.unmodifiableList(terms);
  }

  private @Nullable Term term(Row row) throws WgReadException {
    boolean isNumbered = !row.table().startsWith("name.");
    String slug = columns.textUnlessEmpty(row, Field.SLUG);
    if (slug == null && !isNumbered && row.key() != null) {
      slug = String.valueOf(row.takeKey());
    }
    if (slug == null) {
      columns.incomplete(row, "has no slug");
      return null;
    }
    if (row.table().equals(StateRows.TABLE) && row.key() != null) {
      Object type = columns.key(row, Field.TYPE);
      states.add(row.key(), type == null ? "" : type.toString(), slug);
    } else if (row.table().equals(BALLOT_TYPE_TABLE) && row.key() != null) {
      ballotTypes.put(row.key(), BallotType.of(slug));
    }
    Term.Builder term =
        Term.builder()
            .vocabulary(row.table())
            .slug(slug)
            .name(columns.text(row, Field.NAME))
            .description(columns.text(row, Field.DESC));
    if (isNumbered) {
      term.id(columns.id(row));
    } else {
      row.takeKeyIfEqual(slug);
    }
    row.leftovers(term::putExtensions);
    return term.build();
  }

  /** {@return whether a field names a type of ballot that is known} */
  boolean knows(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    return key != null && ballotTypes.containsKey(key);
  }

  /** {@return the type of the ballot that a field names; null if it names none} */
  @Nullable BallotType ballotType(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    BallotType type = key == null ? null : ballotTypes.get(key);
    if (type != null) {
      columns.takeReference(row, column, BALLOT_TYPE_TABLE);
    } else if (key != null) {
      columns.dangling(row, column, BALLOT_TYPE_TABLE);
    }
    return type;
  }
}
