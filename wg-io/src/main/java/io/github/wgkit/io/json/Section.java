package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.DirectoryEntry;
import io.github.wgkit.model.Document;
import io.github.wgkit.model.DocumentRelation;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.OtherRecord;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Term;
import java.io.IOException;
import java.util.function.Function;

/**
 * One sort of entry of a directory: an array in JSON, lines of their own in NDJSON.
 *
 * @param key the key of the array
 * @param word what lines of this sort have under {@code record}; lines of groups have no such key
 * @param type the type of the entries
 * @param form how an entry is written
 * @param entries gives the entries of a directory
 * @param <E> the type of the entries
 */
record Section<E extends DirectoryEntry>(
    String key,
    String word,
    Class<E> type,
    ObjectForm<E, ?> form,
    Function<Directory, ImmutableList<E>> entries) {
  static final Section<Group> GROUPS =
      new Section<>("groups", "group", Group.class, GroupJson.GROUP, Directory::groups);

  /** All sections, in the order in which they are written. */
  static final ImmutableList<Section<?>> ALL =
      ImmutableList.of(
          GROUPS,
          new Section<>("people", "person", Person.class, PersonJson.PERSON, Directory::people),
          new Section<>(
              "documents", "document", Document.class, DocumentJson.DOCUMENT, Directory::documents),
          new Section<>(
              "relations",
              "relation",
              DocumentRelation.class,
              DocumentJson.RELATION,
              Directory::relations),
          new Section<>("terms", "term", Term.class, RowJson.TERM, Directory::terms),
          new Section<>(
              "records", "other", OtherRecord.class, RowJson.OTHER, Directory::otherRecords));

  static final ImmutableMap<String, Section<?>> BY_KEY = Maps.uniqueIndex(ALL, Section::key);

  static final ImmutableMap<String, Section<?>> BY_WORD = Maps.uniqueIndex(ALL, Section::word);

  /** {@return the section in which an entry stands} */
  static Section<?> of(DirectoryEntry entry) {
    for (Section<?> section : ALL) {
      if (section.type.isInstance(entry)) {
        return section;
      }
    }
    throw new IllegalArgumentException("an entry of no section: " + entry.getClass());
  }

  /** Writes what stands between the braces of an entry of this section. */
  void writeKeys(DirectoryEntry entry, JsonOutput out) throws IOException {
    form.writeKeys(type.cast(entry), out);
  }

  /** Writes the array of the entries, or nothing if there are none. */
  void write(Directory directory, JsonOutput out) throws IOException {
    ImmutableList<E> all = entries.apply(directory);
    if (!all.isEmpty()) {
      out.generator().writeArrayFieldStart(key);
      for (E entry : all) {
        form.write(entry, out);
      }
      out.generator().writeEndArray();
    }
  }
}
