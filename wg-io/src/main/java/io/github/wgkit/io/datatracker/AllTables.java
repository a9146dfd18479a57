package io.github.wgkit.io.datatracker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.datatracker.SnapshotUpdate.Mode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * All tables of a snapshot, fetched or brought up to date in the order in which they depend on each
 * other: groups, then what is known by them, at last the people whom all others name.
 */
final class AllTables {
  private static final int MOST_UNKNOWN = 1_000;

  private final SnapshotUpdate update;
  private final PageWalk.Access access;
  private final TableDownload.Told told;
  private final RowCheck rowCheck;
  private final JsonFactory json;
  private final ExecutorService threads;
  private ImmutableList<Long> unknownPeople = ImmutableList.of();

  AllTables(
      SnapshotUpdate update,
      PageWalk.Access access,
      TableDownload.Told told,
      RowCheck rowCheck,
      JsonFactory json,
      ExecutorService threads) {
    this.update = update;
    this.access = access;
    this.told = told;
    this.rowCheck = rowCheck;
    this.json = json;
    this.threads = threads;
  }

  /** {@return the people whom rows name, and the server does not know; not more than so many} */
  ImmutableList<Long> unknownPeople() {
    return unknownPeople;
  }

  /** Fetches all tables, or what has changed in them. */
  Map<ApiResource, TableUpdate.Result> fetch(SnapshotFolder folder, SnapshotBase base)
      throws IOException {
    List<ApiResource> ofGroups = ofGroups();
    Map<ApiResource, TableUpdate> updates = new LinkedHashMap<>();
    for (ApiResource resource : ofGroups) {
      ImmutableList<ApiQuery> queries = ApiQuery.of(resource, update.groups());
      TableNote before = base.note(resource, queries);
      if (before != null) {
        SavedTable saved = saved(resource, base, before, folder);
        updates.put(resource, new TableUpdate(saved, queries, access, told));
      }
    }
    Map<ApiResource, TableUpdate.Result> results = new LinkedHashMap<>();
    for (List<ApiResource> stage : stages(ofGroups)) {
      boolean isMoved = hasMoved(results, updates, base, folder);
      all(stage, resource -> table(resource, updates.get(resource), isMoved, folder), results);
      for (ApiResource resource : stage) {
        rowCheck.learn(resource, folder.next().resolve(resource.fileName()), json);
      }
    }
    boolean isSuspicious =
        update.mode() == Mode.VERIFIED_CHANGES
            || results.values().stream().anyMatch(result -> result.changed() > 0);
    if (isSuspicious) {
      all(
          ImmutableList.copyOf(updates.keySet()),
          resource ->
              requireNonNull(updates.get(resource))
                  .verify(
                      requireNonNull(results.get(resource)),
                      update.mode() == Mode.VERIFIED_CHANGES),
          results);
    }
    people(folder, base, results);
    return results;
  }

  private SavedTable saved(
      ApiResource resource, SnapshotBase base, TableNote note, SnapshotFolder folder) {
    return new SavedTable(resource, base.file(resource), note, folder, rowCheck, json);
  }

  static List<ApiResource> ofGroups() {
    List<ApiResource> ofGroups = new ArrayList<>(ApiResource.ALL);
    ofGroups.removeIf(resource -> resource.scope().isByPerson());
    return ofGroups;
  }

  /** First the tables to which the rows of others belong. */
  static ImmutableList<List<ApiResource>> stages(List<ApiResource> resources) {
    List<ApiResource> groups = new ArrayList<>();
    List<ApiResource> learned = new ArrayList<>();
    List<ApiResource> others = new ArrayList<>();
    for (ApiResource resource : resources) {
      boolean isOfGroups = resource.scope() == ApiResource.Scope.GROUPS;
      (isOfGroups ? groups : RowCheck.isLearned(resource) ? learned : others).add(resource);
    }
    return ImmutableList.of(groups, learned, others);
  }

  /**
   * {@return whether groups that were there before are wanted now and were not, or the other way
   * round} Neither numbers nor times tell of the rows that belong to them.
   */
  private boolean hasMoved(
      Map<ApiResource, TableUpdate.Result> results,
      Map<ApiResource, TableUpdate> updates,
      SnapshotBase base,
      SnapshotFolder folder)
      throws IOException {
    for (ApiResource resource : results.keySet()) {
      if (resource.scope() == ApiResource.Scope.GROUPS && base.folder().isPresent()) {
        if (!updates.containsKey(resource)) {
          return true;
        }
        SortedSet<Long> before = numbers(base.file(resource));
        SortedSet<Long> now = numbers(folder.next().resolve(resource.fileName()));
        long newest = before.isEmpty() ? -1 : before.last();
        return !now.containsAll(before)
            || now.stream().anyMatch(number -> number <= newest && !before.contains(number));
      }
    }
    return false;
  }

  private SortedSet<Long> numbers(Path file) throws IOException {
    SortedSet<Long> numbers = new TreeSet<>();
    try (RowStore.Reader rows = new RowStore.Reader(file, json)) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        numbers.add(row.number());
      }
    }
    return numbers;
  }

  private TableUpdate.Result table(
      ApiResource resource, @Nullable TableUpdate update, boolean isMoved, SnapshotFolder folder)
      throws IOException {
    if (update != null) {
      return isMoved && resource.scope() != ApiResource.Scope.ALL ? update.whole() : update.run();
    }
    ImmutableList<ApiQuery> queries = ApiQuery.of(resource, this.update.groups());
    TableNote note = new TableDownload(resource, queries, folder, access, rowCheck, told).run();
    return new TableUpdate.Result(note, note.rows(), true);
  }

  /** People are asked for when it is known who they are. */
  private void people(
      SnapshotFolder folder, SnapshotBase base, Map<ApiResource, TableUpdate.Result> results)
      throws IOException {
    PeopleNamed named = new PeopleNamed();
    for (ApiResource resource : results.keySet()) {
      scan(folder.next().resolve(resource.fileName()), named);
    }
    List<ApiResource> ofPeople = new ArrayList<>(ApiResource.ALL);
    ofPeople.removeIf(resource -> !resource.scope().isByPerson());
    SortedSet<Long> now = named.numbers();
    rowCheck.learnPeople(now);
    Set<Long> known = new HashSet<>();
    Map<ApiResource, TableNote> notes = new LinkedHashMap<>();
    for (ApiResource resource : ofPeople) {
      TableNote before = base.note(resource);
      if (before != null) {
        notes.put(resource, before);
      }
    }
    boolean isKnown = notes.size() == ofPeople.size();
    if (isKnown) {
      known.addAll(numbers(base.file(ofPeople.get(0))));
      known.addAll(base.unknownPeople());
    }
    all(
        ofPeople,
        resource -> {
          TableNote before = notes.get(resource);
          ImmutableList<ApiQuery> queries = ApiQuery.of(resource, now);
          if (!isKnown || before == null) {
            TableNote note =
                new TableDownload(resource, queries, folder, access, rowCheck, told).run();
            return new TableUpdate.Result(note, note.rows(), true);
          }
          SavedTable saved = saved(resource, base, before, folder);
          return update.mode() == Mode.VERIFIED_CHANGES
              ? new TableUpdate(saved, queries, access, told).all()
              : new PeopleUpdate(saved, access).run(now, known);
        },
        results);
    SortedSet<Long> unknown = new TreeSet<>(now);
    unknown.removeAll(numbers(folder.next().resolve(ofPeople.get(0).fileName())));
    unknownPeople = ImmutableList.copyOf(Iterables.limit(unknown, MOST_UNKNOWN));
  }

  private void scan(Path file, PeopleNamed named) throws IOException {
    try (RowStore.Reader rows = new RowStore.Reader(file, json, named)) {
      while (rows.next() != null) {
        // the rows are looked at by those who collect the people
      }
    }
  }

  /** Does something for a table. */
  private interface Work {
    TableUpdate.Result of(ApiResource resource) throws IOException;
  }

  private void all(
      List<ApiResource> resources, Work work, Map<ApiResource, TableUpdate.Result> results)
      throws IOException {
    Map<ApiResource, Future<TableUpdate.Result>> begun = new LinkedHashMap<>();
    resources.forEach(resource -> begun.put(resource, threads.submit(() -> work.of(resource))));
    try {
      for (Map.Entry<ApiResource, Future<TableUpdate.Result>> one : begun.entrySet()) {
        results.put(one.getKey(), Threads.await(one.getValue()));
      }
    } finally {
      begun.values().forEach(one -> one.cancel(true));
    }
  }
}
