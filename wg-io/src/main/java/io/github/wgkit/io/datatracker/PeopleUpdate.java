package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Brings the people, or their addresses, up to date: those who are named now, and who changed. */
final class PeopleUpdate {
  /** If more people than these changed, that is not looked at: the server may not know of times. */
  private static final int MOST_CHANGES = 3_000;

  private final SavedTable saved;
  private final PageWalk.Access access;

  PeopleUpdate(SavedTable saved, PageWalk.Access access) {
    this.saved = saved;
    this.access = access;
  }

  /**
   * Makes the new table.
   *
   * @param named the people who are named now
   * @param known those who were, whether or not the server had rows of them
   */
  TableUpdate.Result run(SortedSet<Long> named, Set<Long> known) throws IOException {
    ApiResource resource = saved.resource();
    TableNote before = saved.note();
    Map<String, ApiRow> changes = new LinkedHashMap<>();
    for (ApiQuery query : ApiQuery.of(resource, Sets.difference(named, known))) {
      Changes.of(query, access, Long.MAX_VALUE, row -> saved.rowCheck().check(resource, row))
          .ifPresent(changes::putAll);
    }
    if (!before.newestTime().isEmpty()) {
      ApiQuery all = new ApiQuery(resource, ImmutableSortedMap.of());
      Changes.of(
              all.and("time__gte", before.newestTime()), access, MOST_CHANGES, Changes.Check.NONE)
          .ifPresent(changes::putAll);
    }
    return saved.merge(
        changes, ImmutableList.of(), row -> named.contains(person(resource, row)), true);
  }

  /** {@return the number of the person that a row is, or belongs to} */
  static long person(ApiResource resource, ApiRow row) {
    return resource.scope() == ApiResource.Scope.PEOPLE
        ? row.number()
        : PeopleNamed.number(row.person());
  }
}
