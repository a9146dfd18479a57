package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.TableNote.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Brings the people, or their addresses, up to date: those who are named now, and who changed. */
final class PeopleUpdate {
  /** If more people than these changed, that is not looked at: the server may not know of times. */
  private static final int MOST_CHANGES = 3_000;

  private final ApiResource resource;
  private final SnapshotFolder folder;
  private final PageWalk.Access access;
  private final RowCheck rowCheck;
  private final JsonFactory json;
  private final Path old;
  private final TableNote before;

  PeopleUpdate(
      ApiResource resource,
      SnapshotFolder folder,
      PageWalk.Access access,
      RowCheck rowCheck,
      JsonFactory json,
      Path old,
      TableNote before) {
    this.resource = resource;
    this.folder = folder;
    this.access = access;
    this.rowCheck = rowCheck;
    this.json = json;
    this.old = old;
    this.before = before;
  }

  /**
   * Makes the new table.
   *
   * @param named the people who are named now
   * @param known those who were, whether or not the server had rows of them
   */
  TableUpdate.Result run(SortedSet<Long> named, Set<Long> known) throws IOException {
    Map<String, ApiRow> changes = new LinkedHashMap<>();
    for (ApiQuery query : ApiQuery.of(resource, Sets.difference(named, known))) {
      Changes.of(query, access, Long.MAX_VALUE, row -> rowCheck.check(resource, row))
          .ifPresent(changes::putAll);
    }
    if (!before.newestTime().isEmpty()) {
      ApiQuery all = new ApiQuery(resource, ImmutableSortedMap.of());
      Changes.of(
              all.and("time__gte", before.newestTime()), access, MOST_CHANGES, Changes.Check.NONE)
          .ifPresent(changes::putAll);
    }
    return merge(named, changes);
  }

  /** {@return the number of the person that a row is, or belongs to} */
  static long person(ApiResource resource, ApiRow row) {
    return resource.scope() == ApiResource.Scope.PEOPLE
        ? row.number()
        : PeopleNamed.number(row.person());
  }

  private TableUpdate.Result merge(SortedSet<Long> named, Map<String, ApiRow> changes)
      throws IOException {
    long changed = 0;
    String newestTime = before.newestTime();
    long newestNumber = before.newestNumber();
    Path file = folder.next().resolve(resource.fileName());
    try (RowStore.Reader rows = new RowStore.Reader(old, json);
        RowStore.Writer writer = new RowStore.Writer(file, 0, 0)) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        ApiRow now = changes.remove(row.key());
        now = now == null ? row : now;
        newestTime = rowCheck.later(newestTime, now.time());
        boolean isNamed = named.contains(person(resource, now));
        if (isNamed) {
          writer.add(now);
        }
        changed += isNamed && Arrays.equals(now.json(), row.json()) ? 0 : 1;
      }
      for (ApiRow row : changes.values()) {
        if (named.contains(person(resource, row))) {
          writer.add(row);
          changed++;
          newestNumber = Math.max(newestNumber, row.number());
        }
        newestTime = rowCheck.later(newestTime, row.time());
      }
      writer.finish();
      TableNote note =
          new TableNote(
              ImmutableList.of(),
              true,
              writer.rows(),
              newestNumber,
              newestTime,
              Version.UNKNOWN,
              Place.START);
      folder.note(resource, note);
      return new TableUpdate.Result(note, changed, true);
    }
  }
}
