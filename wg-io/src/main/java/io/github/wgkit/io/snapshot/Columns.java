package io.github.wgkit.io.snapshot;

import io.github.wgkit.io.Problem;
import io.github.wgkit.io.ReadSession;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of rows. What is absent or null is nothing; what has the wrong type or
 * form is a problem and stays in the row, so that it becomes an extension.
 */
final class Columns {
  private static final String TIME_EXAMPLE = "a time such as 2012-02-26 00:21:36";

  private final ReadSession session;
  private final Timestamps timestamps;

  /** The text that was last looked at, and what it refers to. */
  private String lastText = "";

  private @Nullable Reference lastReference;

  Columns(ReadSession session) {
    this.session = session;
    this.timestamps = new Timestamps(session.options().zone());
  }

  /** {@return the text; empty if there is none} */
  String text(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return "";
    }
    if (row.value(at) instanceof String text) {
      row.take(at);
      return text;
    }
    wrong(row, at, field, "a text");
    return "";
  }

  /** {@return the text; null if there is none or it is empty} */
  @Nullable String textUnlessEmpty(Row row, Field field) throws WgReadException {
    String text = text(row, field);
    return text.isEmpty() ? null : text;
  }

  /** {@return whether it is true; null if there is nothing} */
  @Nullable Boolean flag(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    if (row.value(at) instanceof Boolean flag) {
      row.take(at);
      return flag;
    }
    wrong(row, at, field, "true or false");
    return null;
  }

  /** {@return the whole number, if there is one} */
  OptionalLong number(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return OptionalLong.empty();
    }
    if (row.value(at) instanceof Long number) {
      row.take(at);
      return OptionalLong.of(number);
    }
    wrong(row, at, field, "a whole number");
    return OptionalLong.empty();
  }

  /** {@return the whole number, if there is one} */
  OptionalInt smallNumber(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return OptionalInt.empty();
    }
    if (row.value(at) instanceof Long number && number.intValue() == number) {
      row.take(at);
      return OptionalInt.of(number.intValue());
    }
    wrong(row, at, field, "a whole number");
    return OptionalInt.empty();
  }

  /** {@return the number of the row, if its key is one} */
  OptionalLong id(Row row) throws WgReadException {
    if (row.part().isApi()) {
      return number(row, Field.ID);
    }
    return row.key() instanceof Long number ? takeKey(row, number) : OptionalLong.empty();
  }

  private static OptionalLong takeKey(Row row, long number) {
    row.takeKey();
    return OptionalLong.of(number);
  }

  /** {@return the moment; null if there is none} */
  @Nullable OffsetDateTime moment(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    OffsetDateTime moment = row.value(at) instanceof String text ? timestamps.moment(text) : null;
    if (moment == null) {
      wrong(row, at, field, TIME_EXAMPLE);
    } else {
      row.take(at);
    }
    return moment;
  }

  /** {@return the revision of a charter; null if there is none} */
  @Nullable CharterRevision revision(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    if (!(row.value(at) instanceof String text)) {
      wrong(row, at, field, "a revision such as 01-02");
      return null;
    }
    try {
      CharterRevision revision = text.isEmpty() ? null : CharterRevision.parse(text);
      row.take(at);
      return revision;
    } catch (IllegalArgumentException e) {
      unusual(
          row,
          field,
          field + " of " + row + " is no revision of a charter: " + Problem.excerpt(text));
      return null;
    }
  }

  /** {@return when an event happened; unknown if that is not said} */
  ApproximateDate eventDate(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return ApproximateDate.unknown();
    }
    ApproximateDate date = row.value(at) instanceof String text ? timestamps.event(text) : null;
    if (date == null) {
      wrong(row, at, field, TIME_EXAMPLE);
      return ApproximateDate.unknown();
    }
    row.take(at);
    return date;
  }

  /** {@return the day; null if there is none} */
  @Nullable LocalDate day(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    LocalDate day = row.value(at) instanceof String text ? Timestamps.day(text) : null;
    if (day == null) {
      wrong(row, at, field, "a day such as 2012-02-26");
    } else {
      row.take(at);
    }
    return day;
  }

  /**
   * {@return the key, as text, of the row of another table that a field names; null if it names
   * none}
   */
  @Nullable String slug(Row row, Field field, String table) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    Object value = row.value(at);
    if (value instanceof String text && !text.isEmpty() && reference(text) == null) {
      row.take(at);
      return text; // the usual case
    }
    Object key = value instanceof Long ? null : keyOf(value);
    if (key == null) {
      wrong(row, at, field, "a word of " + table);
      return null;
    }
    takeReference(row, at, table);
    return key.toString();
  }

  /**
   * Looks up what row of another table a field names. The field is not taken, as the row may not be
   * there.
   *
   * @return the key; null if the field names none
   */
  @Nullable Object key(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return null;
    }
    Object key = keyOf(row.value(at));
    if (key == null) {
      wrong(row, at, field, "the key or address of a row");
    }
    return key;
  }

  /** {@return the keys that a list names; null if it is no such list} */
  @Nullable List<Object> keys(Row row, Field field) throws WgReadException {
    int at = takeUnlessNull(row, field);
    if (at < 0) {
      return List.of();
    }
    List<Object> keys = row.value(at) instanceof ExtensionValue.Items items ? keysOf(items) : null;
    if (keys == null) {
      wrong(row, at, field, "a list of keys or addresses of rows");
    }
    return keys;
  }

  private @Nullable List<Object> keysOf(ExtensionValue.Items items) {
    List<Object> keys = new ArrayList<>(items.values().size());
    for (ExtensionValue item : items.values()) {
      Object key = keyOfExtension(item);
      if (key == null) {
        return null;
      }
      keys.add(key);
    }
    return keys;
  }

  private @Nullable Object keyOf(@Nullable Object value) {
    if (value instanceof Long number) {
      return number;
    } else if (value instanceof String text) {
      if (text.isEmpty()) {
        return null;
      }
      Reference reference = reference(text);
      return Reference.keyOf(reference == null ? text : reference.key());
    } else if (value instanceof ExtensionValue.Items items && items.values().size() == 1) {
      return keyOfExtension(items.values().get(0)); // a "natural key" of one part
    }
    return null;
  }

  private @Nullable Object keyOfExtension(ExtensionValue value) {
    return value instanceof ExtensionValue.Text || value instanceof ExtensionValue.Number
        ? keyOf(value.toString())
        : null;
  }

  /** A field is asked what it names, and then taken: the same text each time. */
  @SuppressWarnings("ReferenceEquality")
  private @Nullable Reference reference(String text) {
    if (text != lastText) {
      lastReference = Reference.parse(text);
      lastText = text;
    }
    return lastReference;
  }

  /** Takes a field that names a row, but not if it is the address of a row of another table. */
  void takeReference(Row row, Field field, String table) {
    takeReference(row, row.find(field), table);
  }

  private void takeReference(Row row, int at, String table) {
    Reference reference = row.value(at) instanceof String text ? reference(text) : null;
    if (reference == null || reference.table().equals(table)) {
      row.take(at);
    }
  }

  /** Takes the fields that are null or an empty list. */
  void dropEmpty(Row row, List<Field> fields) {
    for (Field field : fields) {
      int at = takeUnlessNull(row, field);
      if (at >= 0
          && row.value(at) instanceof ExtensionValue.Items items
          && items.values().isEmpty()) {
        row.take(at);
      }
    }
  }

  /** {@return the position of a field that is there and not null, else -1} */
  private static int takeUnlessNull(Row row, Field field) {
    int at = row.find(field);
    if (at >= 0 && row.value(at) == null) {
      row.take(at);
      return -1;
    }
    return at;
  }

  private void wrong(Row row, int at, Field field, String expected) throws WgReadException {
    Object value = row.value(at);
    problem(
        "datatracker-value",
        Severity.ERROR,
        row,
        field,
        field
            + " of "
            + row
            + " should be "
            + expected
            + ", not "
            + (value instanceof String text
                ? Problem.excerpt(text)
                : Problem.excerpt(String.valueOf(value))));
  }

  /** Tells that a name, number or text has a form that the model cannot express. */
  void unusual(Row row, Field field, String message) throws WgReadException {
    problem("datatracker-name", Severity.WARNING, row, field, message);
  }

  /** Tells that a field names a row that is not there. */
  void dangling(Row row, Field field, String table) throws WgReadException {
    problem(
        "datatracker-reference",
        Severity.WARNING,
        row,
        field,
        field + " of " + row + " names a row of " + table + " that is not there");
  }

  /** Tells that a row extends a row that is not there. */
  void alone(Row row, String table) throws WgReadException {
    session.problem(
        new Problem(
            "datatracker-reference",
            Severity.WARNING,
            row + " extends a row of " + table + " that is not there",
            row.location()));
  }

  /** Tells that a row lacks what it cannot be without. */
  void incomplete(Row row, String message) throws WgReadException {
    session.problem(
        new Problem("datatracker-row", Severity.ERROR, row + " " + message, row.location()));
  }

  private void problem(String code, Severity severity, Row row, Field field, String message)
      throws WgReadException {
    session.problem(new Problem(code, severity, message, row.location(field)));
  }
}
