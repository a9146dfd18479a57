package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.PersonAddress;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables {@code person.person} and {@code person.email}. */
final class PersonRows {
  static final String TABLE = "person.person";
  static final String EMAIL_TABLE = "person.email";

  private static final ImmutableList<Field> MOSTLY_EMPTY =
      ImmutableList.of(
          Field.ASCII_SHORT,
          Field.PHOTO,
          Field.PHOTO_THUMB,
          Field.NAME_FROM_DRAFT,
          Field.PRONOUNS_FREETEXT);

  private final Columns columns;
  private final Tables tables;
  private final Map<Long, String> names = new HashMap<>();

  /** Whether a person was asked for, so that a missing table has been told. */
  private boolean isMissed;

  PersonRows(Columns columns, Tables tables) {
    this.columns = columns;
    this.tables = tables;
  }

  /** {@return all people; after that their names are known} */
  List<Person> people() throws WgReadException {
    Map<Object, Row> rows = tables.takeByKey(TABLE);
    tables.attach(EMAIL_TABLE, new Tables.Owners(Field.PERSON, TABLE, rows::get));
    List<Person> people = new ArrayList<>(rows.size());
    for (Map.Entry<Object, Row> entry : rows.entrySet()) {
      Person person = person(entry.getValue());
      if (entry.getKey() instanceof Long id) {
        names.put(id, person.name());
      }
      people.add(person);
    }
    return people;
  }

  private Person person(Row row) throws WgReadException {
    Person.Builder person =
        Person.builder()
            .id(columns.id(row))
            .name(columns.text(row, Field.NAME))
            .asciiName(columns.text(row, Field.ASCII))
            .plainName(columns.text(row, Field.PLAIN));
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      person.lastModified(time);
    }
    for (Row email : row.attached(EMAIL_TABLE)) {
      PersonAddress address = address(email);
      if (address == null) {
        tables.keep(email);
      } else {
        person.addAddresses(address);
      }
    }
    columns.dropEmpty(row, MOSTLY_EMPTY);
    row.leftovers(person::putExtensions);
    return person.build();
  }

  private @Nullable PersonAddress address(Row row) throws WgReadException {
    String text = columns.textUnlessEmpty(row, Field.ADDRESS);
    if (text == null && row.key() != null) {
      text = String.valueOf(row.takeKey());
    }
    if (text == null) {
      columns.incomplete(row, "has no address");
      return null;
    }
    PersonAddress.Builder address = PersonAddress.builder().email(EmailAddress.of(text));
    Boolean active = columns.flag(row, Field.ACTIVE);
    if (active != null) {
      address.isActive(active);
    }
    Boolean primary = columns.flag(row, Field.PRIMARY);
    if (primary != null) {
      address.isPrimary(primary);
    }
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      address.recorded(time);
    }
    row.leftovers(address::putExtensions);
    return address.build();
  }

  /** {@return the number of the person that a field names; null if it names none by number} */
  @Nullable Long id(Row row, Field column) throws WgReadException {
    Object key = columns.key(row, column);
    if (key == null) {
      return null;
    }
    if (key instanceof Long id) {
      columns.takeReference(row, column, TABLE);
      if (!isMissed) {
        isMissed = true;
        tables.missing(TABLE);
      }
      return id;
    }
    columns.unusual(row, column, column + " of " + row + " names a person without number");
    return null;
  }

  /** {@return the name of a person; null if it is not at hand} */
  @Nullable String nameOf(Long id) {
    return names.get(id);
  }
}
