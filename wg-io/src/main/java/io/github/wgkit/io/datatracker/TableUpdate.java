package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.ApiResource.Change;
import io.github.wgkit.io.datatracker.ApiResource.Scope;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Brings a table up to date with one request if nothing has changed: by the version of a list that
 * is one page, by the numbers of rows that are only added, or by the times of rows that change.
 * What was taken away shows in the number of rows, which is asked for if anything has changed.
 */
final class TableUpdate {
  /** With more changes than these all rows are fetched. */
  private static final int MOST_CHANGES = 5_000;

  private final ApiResource resource;
  private final ImmutableList<ApiQuery> queries;
  private final SavedTable saved;
  private final SnapshotFolder folder;
  private final PageWalk.Access access;
  private final RowCheck rowCheck;
  private final TableDownload.Told told;
  private final TableNote before;

  /**
   * What an update of a table found.
   *
   * @param note how far the table is
   * @param changed how many rows are new, other or gone
   * @param isCertain whether rows that are gone would have been found
   */
  record Result(TableNote note, long changed, boolean isCertain) {}

  TableUpdate(
      SavedTable saved,
      ImmutableList<ApiQuery> queries,
      PageWalk.Access access,
      TableDownload.Told told) {
    this.resource = saved.resource();
    this.queries = queries;
    this.saved = saved;
    this.folder = saved.folder();
    this.access = access;
    this.rowCheck = saved.rowCheck();
    this.told = told;
    this.before = saved.note();
  }

  /** How it is found out what has changed. */
  private enum Way {
    /** By the version of the one page that the list is. */
    VERSION,
    /** By the numbers of rows that are only added. */
    NUMBER,
    /** By the times of rows. */
    TIME,
    /** By how many rows there are, and which is the newest. */
    COUNT,
    /** All rows are fetched. */
    WHOLE
  }

  private static Way way(ApiResource resource, ImmutableList<ApiQuery> queries, TableNote before) {
    if (!before.version().equals(Version.UNKNOWN) && queries.size() == 1) {
      return Way.VERSION;
    }
    if (resource.change() == Change.GROWING && before.newestNumber() >= 0) {
      return Way.NUMBER;
    }
    if (resource.change() == Change.BY_TIME && !before.newestTime().isEmpty()) {
      return Way.TIME;
    }
    boolean hasUntold = resource.change() == Change.BY_TIME && before.rows() > 0;
    return resource.isOrdered() && !hasUntold ? Way.COUNT : Way.WHOLE;
  }

  /**
   * {@return the question with which an update begins}
   *
   * @param base the address of the Datatracker
   * @param limit how many rows a page has
   */
  static URI firstAddress(
      ApiQuery query, ImmutableList<ApiQuery> queries, TableNote before, URI base, int limit) {
    return switch (way(query.resource(), queries, before)) {
      case NUMBER -> newer(query, before).address(base, 0, limit);
      case TIME -> later(query, before).address(base, 0, limit);
      case COUNT -> query.newest(base);
      case VERSION, WHOLE -> query.address(base, 0, limit);
    };
  }

  private static ApiQuery newer(ApiQuery query, TableNote before) {
    return query.and("id__gt", Long.toString(before.newestNumber()));
  }

  /** A group that is no longer wanted shows only if all groups are asked for. */
  private static ApiQuery later(ApiQuery query, TableNote before) {
    ApiQuery asked =
        query.resource().scope() == Scope.GROUPS
            ? new ApiQuery(query.resource(), ImmutableSortedMap.of())
            : query;
    return asked.and("time__gte", before.newestTime());
  }

  /** Asks for what has changed. */
  Result run() throws IOException {
    return switch (way(resource, queries, before)) {
      case VERSION -> byVersion();
      case NUMBER -> merge(TableUpdate::newer);
      case TIME -> merge(TableUpdate::later);
      case COUNT -> byCount();
      case WHOLE -> all();
    };
  }

  /** Asks for all rows, unless the server says that none has changed. */
  Result whole() throws IOException {
    return !before.version().equals(Version.UNKNOWN) && queries.size() == 1 ? byVersion() : all();
  }

  /** Asks for all rows. */
  Result all() throws IOException {
    TableNote note = new TableDownload(resource, queries, folder, access, rowCheck, told).run();
    return new Result(note, differences(note), true);
  }

  private Result unchanged(boolean isCertain) throws IOException {
    Links.linkOrCopy(saved.file(), saved.newFile());
    folder.note(resource, before);
    told.rows(resource, before.rows(), before.rows());
    return new Result(before, 0, isCertain);
  }

  private Result byVersion() throws IOException {
    ApiRows page =
        access.page(
            queries.get(0).address(access.base(), 0, PageWalk.limit(access)), 0, before.version());
    return page.isUnchanged() ? unchanged(true) : all();
  }

  /** {@return whether the table has as many rows, and the same newest one, as before} */
  private boolean isCounted(TableNote note) throws IOException {
    long total = 0;
    long newest = -1;
    for (ApiQuery query : queries) {
      ApiRows page = access.page(query.newest(access.base()), 0, Version.UNKNOWN);
      total += page.total();
      for (ApiRow row : page.rows()) {
        newest = Math.max(newest, row.number());
      }
    }
    return total == note.rows() && newest == note.newestNumber();
  }

  private Result byCount() throws IOException {
    return isCounted(before) ? unchanged(false) : all();
  }

  /**
   * Looks for rows that were taken away, and fetches all rows if there are such.
   *
   * @param isThorough whether rows that may have changed without a sign of it are fetched, too
   */
  Result verify(Result result, boolean isThorough) throws IOException {
    boolean isGood =
        result.isCertain()
            || (resource.change() == Change.UNTOLD ? !isThorough : isCounted(result.note()));
    if (isGood) {
      return new Result(result.note(), result.changed(), true);
    }
    Files.delete(saved.newFile());
    folder.note(resource, TableNote.begin(ImmutableList.of()));
    return all();
  }

  private Result merge(BiFunction<ApiQuery, TableNote, ApiQuery> newest) throws IOException {
    Map<String, ApiRow> changes = new LinkedHashMap<>();
    boolean isOfAll = resource.scope() == Scope.GROUPS;
    Set<ApiQuery> asked = new LinkedHashSet<>();
    queries.forEach(query -> asked.add(newest.apply(query, before)));
    for (ApiQuery query : asked) {
      Optional<Map<String, ApiRow>> some =
          Changes.of(
              query,
              access,
              MOST_CHANGES,
              isOfAll ? Changes.Check.NONE : row -> rowCheck.check(resource, row));
      if (some.isEmpty()) {
        return all();
      }
      changes.putAll(some.get());
    }
    return changes.isEmpty() ? unchanged(false) : merge(changes);
  }

  private Result merge(Map<String, ApiRow> changes) throws IOException {
    Result result = saved.merge(changes, before.queries(), this::belongs, false);
    told.rows(resource, result.note().rows(), result.note().rows());
    return result;
  }

  private boolean belongs(ApiRow row) {
    return resource.scope() != Scope.GROUPS || rowCheck.isSelected(row);
  }

  /** {@return how many rows are new, other or gone; all, if there are too many to compare} */
  private long differences(TableNote note) throws IOException {
    if (note.rows() > MOST_CHANGES || before.rows() > MOST_CHANGES) {
      return Math.max(1, Math.abs(note.rows() - before.rows()));
    }
    Map<String, byte[]> known = new HashMap<>();
    try (RowStore.Reader rows = new RowStore.Reader(saved.file(), saved.json())) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        known.put(row.key(), row.json());
      }
    }
    long differences = 0;
    try (RowStore.Reader rows = new RowStore.Reader(saved.newFile(), saved.json())) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        byte[] same = known.remove(row.key());
        differences += same != null && Arrays.equals(same, row.json()) ? 0 : 1;
      }
    }
    return differences + known.size();
  }
}
