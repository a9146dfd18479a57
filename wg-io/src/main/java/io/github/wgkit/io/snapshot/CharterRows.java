package io.github.wgkit.io.snapshot;

import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.WgReadException;
import io.github.wgkit.io.charter.CharterFileName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The charters of groups: the rows of {@code doc.document} with the type charter, and the texts.
 */
final class CharterRows {
  /** The charter of one group. */
  private static final class Found {
    final CharterName name;
    final String text;
    @Nullable Row document;
    final SortedMap<CharterRevision, CharterText> texts = new TreeMap<>();

    Found(CharterName name, String text) {
      this.name = name;
      this.text = text;
    }
  }

  private final Columns columns;
  private final Tables tables;
  private final PersonRows people;
  private final GroupRows groups;
  private final StateRows states;
  private final DocumentNames names;

  /** The charters in the order in which they were found. */
  private final Map<Row, Found> byGroup = new LinkedHashMap<>();

  /** The groups by the names of their charters; made when the first text comes. */
  private @Nullable Map<CharterName, Row> groupOf;

  CharterRows(
      Columns columns,
      Tables tables,
      PersonRows people,
      GroupRows groups,
      StateRows states,
      DocumentNames names) {
    this.columns = columns;
    this.tables = tables;
    this.people = people;
    this.groups = groups;
    this.states = states;
    this.names = names;
  }

  /**
   * Finds out which charter belongs to which group.
   *
   * @param documents the rows of charters by the name of the document
   */
  void load(Map<String, Row> documents) throws WgReadException {
    Map<String, Row> unclaimed = new LinkedHashMap<>(documents);
    for (Row group : groups.groups()) {
      String text = names.peek(group, Field.CHARTER);
      CharterName name = text == null ? null : parse(text);
      if (name != null) {
        columns.takeReference(group, Field.CHARTER, DocumentNames.TABLE);
        claim(group, name, text, unclaimed.remove(text));
      } else if (text != null) {
        columns.unusual(
            group, Field.CHARTER, "charter of " + group + " has not the name of a charter");
      }
    }
    for (Map.Entry<String, Row> entry : unclaimed.entrySet()) {
      claimByDocument(entry.getKey(), entry.getValue());
    }
  }

  /** {@return the rows of groups by all that their charters are called} */
  Map<Object, Row> groupsByCharter() {
    Map<Object, Row> groups = new HashMap<>();
    byGroup.forEach(
        (group, found) -> {
          groups.put(Reference.keyOf(found.text), group);
          if (found.document != null && found.document.key() != null) {
            groups.put(found.document.key(), group);
          }
        });
    return groups;
  }

  private void claim(Row group, CharterName name, String text, @Nullable Row document) {
    Found found = new Found(name, text);
    found.document = document;
    byGroup.put(group, found);
    if (groupOf != null) {
      groupOf.putIfAbsent(name, group);
    }
  }

  private @Nullable Row groupOf(CharterName name) {
    if (groupOf == null) {
      Map<CharterName, Row> made = new HashMap<>();
      byGroup.forEach((group, found) -> made.putIfAbsent(found.name, group));
      groupOf = made;
    }
    return groupOf.get(name);
  }

  private void claimByDocument(String text, Row document) throws WgReadException {
    Object key = columns.key(document, Field.GROUP);
    Row group = key == null ? null : groups.find(key);
    CharterName name = parse(text);
    if (group == null) {
      tables.keepWithoutOwner(document, groups.owners());
    } else if (name == null || byGroup.containsKey(group)) {
      tables.keep(document);
      columns.unusual(
          document,
          Field.NAME,
          name == null
              ? document + " has not the name of a charter"
              : document + " is not the charter that its group names");
    } else {
      claim(group, name, text, document);
    }
  }

  private static @Nullable CharterName parse(String text) {
    try {
      return CharterName.parse(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * Gives a text to the charter it belongs to.
   *
   * @return whether there is such a charter, without a text of that revision
   */
  boolean add(CharterFile file) {
    for (CharterFileName.Reading reading : file.readings()) {
      Row group = groupOf(reading.name());
      if (group != null) {
        return byGroup.get(group).texts.putIfAbsent(reading.revision(), file.text()) == null;
      }
    }
    for (CharterFileName.Reading reading : file.readings()) {
      Row group = groups.find(Reference.keyOf(reading.name().acronym().text()));
      if (group != null && !byGroup.containsKey(group)) {
        claim(group, reading.name(), reading.name().toString(), null);
        byGroup.get(group).texts.put(reading.revision(), file.text());
        return true;
      }
    }
    return false;
  }

  /** {@return the charter of a group, without events; null if it has none} */
  Charter.@Nullable Builder of(Row group) throws WgReadException {
    Found found = byGroup.get(group);
    if (found == null) {
      return null;
    }
    Charter.Builder charter = Charter.builder().name(found.name);
    Row row = found.document;
    if (row != null) {
      fill(charter, row, group, found.name);
    }
    if (!found.texts.isEmpty()) {
      charter.texts(ImmutableSortedMap.copyOfSorted(found.texts));
    }
    return charter;
  }

  private void fill(Charter.Builder charter, Row row, Row group, CharterName name)
      throws WgReadException {
    charter
        .id(columns.id(row))
        .title(columns.text(row, Field.TITLE))
        .notifyAddresses(columns.text(row, Field.NOTIFY));
    Long areaDirector = people.id(row, Field.AD);
    if (areaDirector != null) {
      charter.areaDirectorId(areaDirector);
    }
    row.takeKeyIfEqual(name.toString());
    CharterRevision revision = columns.revision(row, Field.REV);
    if (revision != null) {
      charter.revision(revision);
    }
    CharterState state = states.ofCharter(row);
    if (state != null) {
      charter.state(state);
    }
    OffsetDateTime time = columns.moment(row, Field.TIME);
    if (time != null) {
      charter.lastModified(time);
    }
    Object groupKey = columns.key(row, Field.GROUP);
    if (groupKey != null && groups.find(groupKey) == group) {
      columns.takeReference(row, Field.GROUP, GroupRows.TABLE);
    }
    columns.dropEmpty(row, DocumentRows.MOSTLY_EMPTY);
    row.leftovers(charter::putExtensions);
  }
}
