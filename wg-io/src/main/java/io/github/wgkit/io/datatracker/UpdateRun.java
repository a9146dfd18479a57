package io.github.wgkit.io.datatracker;

import static com.google.common.util.concurrent.Uninterruptibles.awaitTerminationUninterruptibly;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.datatracker.ProgressListener.Progress;
import io.github.wgkit.io.datatracker.SnapshotReport.Outcome;
import io.github.wgkit.io.datatracker.SnapshotUpdate.Mode;
import io.github.wgkit.io.file.CurrentGeneration;
import io.github.wgkit.model.Directory;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One run of an update. */
final class UpdateRun implements PageWalk.Access, TableDownload.Told {
  /** The field of a manifest with the people whom rows name, and the server does not know. */
  private static final String UNKNOWN_PEOPLE = "unknownPeople";

  private static final int MOST_UNKNOWN = 1_000;

  /** The field of a manifest with the missing texts that are to be asked for again. */
  private static final String FAILED = "failed";

  private final SnapshotUpdate update;
  private final ProgressListener listener;
  private final JsonFactory json = new JsonFactory();
  private final Requests requests;
  private final ExecutorService pages;
  private final ExecutorService tables;
  private final RowCheck rowCheck;
  private ImmutableList<Long> unknownPeople = ImmutableList.of();
  private ImmutableList<String> failedTexts = ImmutableList.of();

  UpdateRun(SnapshotUpdate update, ProgressListener listener) {
    this.update = update;
    this.listener = listener;
    this.requests = new Requests(update.client(), listener::isCancelled, new Random(), Pace.SYSTEM);
    this.pages = threads("wgkit-pages");
    this.tables = threads("wgkit-tables");
    this.rowCheck = new RowCheck(base(), update.groups(), update.client().clock().instant());
  }

  private ExecutorService threads(String name) {
    return Executors.newFixedThreadPool(
        update.client().parallelism(),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  static ImmutableList<URI> plan(SnapshotUpdate update) throws IOException {
    SnapshotFolder.check(update.folder());
    Base base = Base.of(update);
    URI address = update.client().baseAddress();
    int limit = Math.min(1_000, update.client().pageSize() + 1);
    ImmutableSet.Builder<URI> plan = ImmutableSet.builder();
    for (List<ApiResource> stage : stages(ofGroups())) {
      for (ApiResource resource : stage) {
        ImmutableList<ApiQuery> queries = ApiQuery.of(resource, update.groups());
        TableNote before = base.note(resource, queries);
        for (ApiQuery query : queries) {
          plan.add(
              before == null
                  ? query.address(address, 0, limit)
                  : TableUpdate.firstAddress(query, queries, before, address, limit));
        }
      }
    }
    return plan.build().asList();
  }

  /**
   * What is at hand of the rows.
   *
   * @param folder where they are; empty if all rows are to be fetched
   * @param manifest what is noted of them
   */
  private record Base(Optional<Path> folder, Map<String, Object> manifest) {
    static Base of(SnapshotUpdate update) throws IOException {
      Optional<Path> current = CurrentGeneration.of(update.folder());
      Map<String, Object> manifest = SnapshotFolder.manifest(update.folder());
      boolean isUsed =
          current.isPresent()
              && update.mode() != Mode.ALL
              && update.client().baseAddress().toString().equals(manifest.get("source"));
      return isUsed ? new Base(current, manifest) : new Base(Optional.empty(), Map.of());
    }

    /** {@return what is noted of a table; null if it is not at hand, or somebody damaged it} */
    @Nullable TableNote note(ApiResource resource) throws IOException {
      TableNote note = noteIn(manifest, resource);
      return note != null && RowStore.isAsNoted(file(resource), note) ? note : null;
    }

    /** {@return what is noted of a table; null if it has not the rows that are asked for} */
    @Nullable TableNote note(ApiResource resource, ImmutableList<ApiQuery> queries)
        throws IOException {
      TableNote note = noteIn(manifest, resource);
      return note != null && note.queries().equals(TableDownload.names(queries))
          ? note(resource)
          : null;
    }

    Path file(ApiResource resource) {
      return folder.orElseThrow().resolve(resource.fileName());
    }
  }

  // ---- what walks need

  @Override
  public URI base() {
    return update.client().baseAddress();
  }

  @Override
  public ApiRows page(URI address, long offset, Version known) throws IOException {
    return requests.get(address, known, ApiRows.decoder(json, offset));
  }

  @Override
  public ExecutorService pages() {
    return pages;
  }

  @Override
  public int pageSize() {
    return update.client().pageSize();
  }

  @Override
  public int ahead() {
    return update.client().parallelism() == 1 ? 0 : 2 * update.client().parallelism();
  }

  @Override
  public void rows(ApiResource resource, long done, long total) {
    tell(resource.table(), done, total);
  }

  private synchronized void tell(String what, long done, long total) {
    listener.progress(new Progress(what, done, total, requests.made()));
  }

  // ---- the run

  SnapshotReport run() throws IOException {
    try (SnapshotFolder folder = SnapshotFolder.open(update.folder())) {
      try {
        return run(folder);
      } finally {
        end(); // nobody writes into the folder when it is open to others again
        if (rowCheck.hasRefused()) {
          folder.discard(); // the groups that were fetched may no longer be those that are wanted
        }
      }
    } catch (ClosedByInterruptException | FileLockInterruptionException e) {
      throw new DatatrackerException(Code.CANCELLED, "the update was cancelled", e);
    } finally {
      end();
    }
  }

  private void end() {
    pages.shutdownNow();
    tables.shutdownNow();
    awaitTerminationUninterruptibly(pages);
    awaitTerminationUninterruptibly(tables);
  }

  private SnapshotReport run(SnapshotFolder folder) throws IOException {
    Base base = Base.of(update);
    boolean isUpdate = base.folder().isPresent();
    Map<String, Object> plan = planOf(update);
    // an update that was begun is quickly made again, and may be about another state
    Map<String, Object> begun = folder.begin(plan, update.client().clock().instant(), !isUpdate);
    Instant started = SnapshotFolder.started(begun);
    Map<ApiResource, TableUpdate.Result> results = tables(folder, base);
    boolean hasChanged = results.values().stream().anyMatch(result -> result.changed() > 0);
    SortedSet<String> names = CharterTexts.names(update, folder.next(), json);
    CharterTexts texts =
        new CharterTexts(
            update,
            requests,
            pages,
            folder.next(),
            folder.current(),
            knownMissing(base.manifest()));
    ImmutableList<String> missing =
        texts.fetch(names, (done, total) -> tell(CharterTexts.FOLDER, done, total));
    failedTexts = texts.failed();
    int charters = names.size() - missing.size();
    if (isUpdate && !hasChanged && sameTexts(base.manifest(), names, missing)) {
      folder.discard();
      return report(Outcome.UNCHANGED, results, charters, missing);
    }
    texts.dropAllBut(names);
    if (!isAccepted(folder, plan)) {
      return report(Outcome.REFUSED, results, charters, missing);
    }
    folder.publish(started, facts(started, results, charters, missing));
    return report(Outcome.NEW, results, charters, missing);
  }

  private boolean isAccepted(SnapshotFolder folder, Map<String, Object> plan) throws IOException {
    if (update.acceptance().isEmpty()) {
      return true;
    }
    boolean isAccepted = false;
    try {
      FormatRegistry formats = FormatRegistry.standard();
      Optional<Path> current = folder.current();
      Directory before =
          current.isEmpty()
              ? Directory.EMPTY
              : formats.read(current.get(), ReadOptions.lenient()).value();
      ReadResult<Directory> next = formats.read(folder.next(), ReadOptions.lenient());
      isAccepted = update.acceptance().get().accepts(before, next);
      return isAccepted;
    } finally {
      if (!isAccepted) {
        folder.refuse(plan);
      }
    }
  }

  private static boolean sameTexts(
      Map<String, Object> manifest, SortedSet<String> names, ImmutableList<String> missing) {
    return manifest.get("charters") instanceof Map<?, ?> charters
        && charters.get("texts") instanceof Number texts
        && texts.longValue() == names.size() - missing.size()
        && missing.equals(charters.get("missing"));
  }

  /** Texts that were missing are not asked for again by each update. */
  private Set<String> knownMissing(Map<String, Object> manifest) {
    Set<String> missing = new HashSet<>();
    if (update.mode() == Mode.CHANGES
        && manifest.get("charters") instanceof Map<?, ?> charters
        && charters.get("missing") instanceof List<?> names) {
      names.forEach(name -> missing.add(String.valueOf(name)));
      if (charters.get(FAILED) instanceof List<?> failed) {
        missing.removeAll(failed);
      }
    }
    return missing;
  }

  private static Map<String, Object> planOf(SnapshotUpdate update) throws IOException {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("source", update.client().baseAddress().toString());
    plan.put(
        "before",
        CurrentGeneration.of(update.folder())
            .map(path -> path.getFileName().toString())
            .orElse(""));
    plan.put("groups", groups(update.groups()));
    plan.put("texts", update.charters().name());
    plan.put("rows", update.mode() == Mode.ALL ? "all" : "changes");
    return plan;
  }

  private static Map<String, Object> groups(GroupSelection groups) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("types", sorted(groups.types()));
    map.put("states", sorted(groups.states()));
    map.put("acronyms", sorted(groups.acronyms()));
    groups.since().ifPresent(since -> map.put("since", since.toString()));
    return map;
  }

  private static List<Object> sorted(Iterable<?> values) {
    SortedSet<String> sorted = new TreeSet<>();
    values.forEach(value -> sorted.add(value.toString()));
    return new ArrayList<>(sorted);
  }

  // ---- tables

  private Map<ApiResource, TableUpdate.Result> tables(SnapshotFolder folder, Base base)
      throws IOException {
    List<ApiResource> ofGroups = ofGroups();
    Map<ApiResource, TableUpdate> updates = new LinkedHashMap<>();
    for (ApiResource resource : ofGroups) {
      ImmutableList<ApiQuery> queries = ApiQuery.of(resource, update.groups());
      TableNote before = base.note(resource, queries);
      if (before != null) {
        Path old = base.file(resource);
        updates.put(
            resource,
            new TableUpdate(resource, queries, folder, this, rowCheck, this, json, old, before));
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

  private static List<ApiResource> ofGroups() {
    List<ApiResource> ofGroups = new ArrayList<>(ApiResource.ALL);
    ofGroups.removeIf(resource -> resource.scope().isByPerson());
    return ofGroups;
  }

  /** First the tables to which the rows of others belong. */
  private static ImmutableList<List<ApiResource>> stages(List<ApiResource> resources) {
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
      Base base,
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
    try (RowStore.Reader rows = new RowStore.Reader(file, json, new PeopleNamed())) {
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
    TableNote note = new TableDownload(resource, queries, folder, this, rowCheck, this).run();
    return new TableUpdate.Result(note, note.rows(), true);
  }

  private static @Nullable TableNote noteIn(Map<String, Object> manifest, ApiResource resource) {
    return manifest.get("resources") instanceof Map<?, ?> resources
        ? TableNote.of(resources.get(resource.table()))
        : null;
  }

  /** People are asked for when it is known who they are. */
  private void people(
      SnapshotFolder folder, Base base, Map<ApiResource, TableUpdate.Result> results)
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
      known.addAll(numbersIn(base.manifest(), UNKNOWN_PEOPLE));
    }
    all(
        ofPeople,
        resource -> {
          TableNote before = notes.get(resource);
          ImmutableList<ApiQuery> queries = ApiQuery.of(resource, now);
          if (!isKnown || before == null) {
            TableNote note =
                new TableDownload(resource, queries, folder, this, rowCheck, this).run();
            return new TableUpdate.Result(note, note.rows(), true);
          }
          Path old = base.file(resource);
          return update.mode() == Mode.VERIFIED_CHANGES
              ? new TableUpdate(resource, queries, folder, this, rowCheck, this, json, old, before)
                  .all()
              : new PeopleUpdate(resource, folder, this, rowCheck, json, old, before)
                  .run(now, known);
        },
        results);
    SortedSet<Long> unknown = new TreeSet<>(now);
    unknown.removeAll(numbers(folder.next().resolve(ofPeople.get(0).fileName())));
    unknownPeople = ImmutableList.copyOf(Iterables.limit(unknown, MOST_UNKNOWN));
  }

  private static Set<Long> numbersIn(Map<String, Object> manifest, String field) {
    Set<Long> numbers = new HashSet<>();
    if (manifest.get(field) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Long number) {
          numbers.add(number);
        }
      }
    }
    return numbers;
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
    resources.forEach(resource -> begun.put(resource, tables.submit(() -> work.of(resource))));
    try {
      for (Map.Entry<ApiResource, Future<TableUpdate.Result>> one : begun.entrySet()) {
        results.put(one.getKey(), one.getValue().get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatatrackerException(Code.CANCELLED, "the update was cancelled", e);
    } catch (CancellationException e) {
      throw new DatatrackerException(Code.CANCELLED, "the update was cancelled", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      begun.values().forEach(one -> one.cancel(true));
    }
  }

  // ---- what is said afterwards

  private Map<String, Object> facts(
      Instant started,
      Map<ApiResource, TableUpdate.Result> results,
      int texts,
      ImmutableList<String> missing) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("source", base().toString());
    facts.put("started", started.toString());
    facts.put("finished", update.client().clock().instant().toString());
    facts.put("groups", groups(update.groups()));
    Map<String, Object> resources = new LinkedHashMap<>();
    results.forEach(
        (resource, result) -> {
          Map<String, Object> note = result.note().toMap();
          if (resource.scope().isByPerson()) {
            note.put("queries", ImmutableList.of()); // long, and never the same
          }
          resources.put(resource.table(), note);
        });
    facts.put("resources", resources);
    facts.put(UNKNOWN_PEOPLE, unknownPeople);
    Map<String, Object> charters = new LinkedHashMap<>();
    charters.put("texts", texts);
    charters.put("missing", missing);
    charters.put(FAILED, failedTexts);
    facts.put("charters", charters);
    return facts;
  }

  private SnapshotReport report(
      Outcome outcome,
      Map<ApiResource, TableUpdate.Result> results,
      int texts,
      ImmutableList<String> missing) {
    ImmutableSortedMap.Builder<String, Long> rows = ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<String, Long> changed = ImmutableSortedMap.naturalOrder();
    results.forEach(
        (resource, result) -> {
          rows.put(resource.table(), result.note().rows());
          if (result.changed() > 0) {
            changed.put(resource.table(), result.changed());
          }
        });
    return new SnapshotReport(
        update.folder(), outcome, rows.build(), changed.build(), texts, missing, requests.made());
  }
}
