package io.github.wgkit.io.datatracker;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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
  private final SnapshotUpdate update;
  private final ProgressListener listener;
  private final JsonFactory json = new JsonFactory();
  private final Requests requests;
  private final ExecutorService pages;
  private final ExecutorService tables;

  UpdateRun(SnapshotUpdate update, ProgressListener listener) {
    this.update = update;
    this.listener = listener;
    this.requests =
        new Requests(update.client(), listener::isCancelled, new Random(), Ticker.systemTicker());
    this.pages = threads("wgkit-pages");
    this.tables = threads("wgkit-tables");
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
    ImmutableList.Builder<URI> plan = ImmutableList.builder();
    for (ApiResource resource : ApiResource.ALL) {
      if (!resource.scope().isByPerson()) {
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
    return plan.build();
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

    /** {@return what is noted of a table; null if it is not at hand} */
    @Nullable TableNote note(ApiResource resource) {
      return noteIn(manifest, resource);
    }

    /** {@return what is noted of a table; null if it has not the rows that are asked for} */
    @Nullable TableNote note(ApiResource resource, ImmutableList<ApiQuery> queries) {
      TableNote note = note(resource);
      return note != null && note.queries().equals(TableDownload.names(queries)) ? note : null;
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
  public ApiRows page(URI address, Version known) throws IOException {
    return requests.get(address, known, ApiRows.decoder(json, new PeopleNamed()));
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
      return run(folder);
    } finally {
      pages.shutdownNow();
      tables.shutdownNow();
    }
  }

  private SnapshotReport run(SnapshotFolder folder) throws IOException {
    Base base = Base.of(update);
    boolean isUpdate = base.folder().isPresent();
    Map<String, Object> plan = planOf(update);
    // an update that was begun is quickly made again, and may be about another state
    Map<String, Object> begun = folder.begin(plan, update.client().clock().instant(), !isUpdate);
    Instant started = Instant.parse(String.valueOf(begun.get("started")));
    Map<ApiResource, TableUpdate.Result> results = tables(folder, base);
    boolean hasChanged = results.values().stream().anyMatch(result -> result.changed() > 0);
    SortedSet<String> names = CharterTexts.names(update, folder.next(), json);
    CharterTexts texts = new CharterTexts(update, requests, pages, folder.next(), folder.current());
    ImmutableList<String> missing =
        texts.fetch(names, (done, total) -> tell(CharterTexts.FOLDER, done, total));
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
        && texts.longValue() == names.size() - missing.size();
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
    List<ApiResource> ofGroups = new ArrayList<>(ApiResource.ALL);
    ofGroups.removeIf(resource -> resource.scope().isByPerson());
    Map<ApiResource, TableUpdate> updates = new LinkedHashMap<>();
    for (ApiResource resource : ofGroups) {
      ImmutableList<ApiQuery> queries = ApiQuery.of(resource, update.groups());
      TableNote before = base.note(resource, queries);
      if (before != null) {
        Path old = base.file(resource);
        updates.put(
            resource, new TableUpdate(resource, queries, folder, this, this, json, old, before));
      }
    }
    Map<ApiResource, TableUpdate.Result> results = new LinkedHashMap<>();
    all(ofGroups, resource -> table(resource, updates.get(resource), folder), results);
    boolean isSuspicious =
        update.mode() == Mode.VERIFIED_CHANGES
            || results.values().stream().anyMatch(result -> result.changed() > 0);
    if (isSuspicious) {
      all(
          ImmutableList.copyOf(updates.keySet()),
          resource ->
              requireNonNull(updates.get(resource)).verify(requireNonNull(results.get(resource))),
          results);
    }
    people(folder, base, results);
    return results;
  }

  private TableUpdate.Result table(
      ApiResource resource, @Nullable TableUpdate update, SnapshotFolder folder)
      throws IOException {
    if (update != null) {
      return update.run();
    }
    ImmutableList<ApiQuery> queries = ApiQuery.of(resource, this.update.groups());
    TableNote note = new TableDownload(resource, queries, folder, this, this).run();
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
    SortedSet<Long> known = new TreeSet<>();
    boolean isKnown = ofPeople.stream().allMatch(one -> base.note(one) != null);
    if (isKnown) {
      Path old = base.file(ofPeople.get(0));
      try (RowStore.Reader rows = new RowStore.Reader(old, json, new PeopleNamed())) {
        for (ApiRow row = rows.next(); row != null; row = rows.next()) {
          known.add(row.number());
        }
      }
    }
    SortedSet<Long> now = named.numbers();
    all(
        ofPeople,
        resource -> {
          TableNote before = base.note(resource);
          if (!isKnown || before == null) {
            ImmutableList<ApiQuery> queries = ApiQuery.of(resource, now);
            TableNote note = new TableDownload(resource, queries, folder, this, this).run();
            return new TableUpdate.Result(note, note.rows(), true);
          }
          Path old = base.file(resource);
          return new PeopleUpdate(resource, folder, this, json, old, before).run(now, known);
        },
        results);
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
    Map<String, Object> charters = new LinkedHashMap<>();
    charters.put("texts", texts);
    charters.put("missing", missing);
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
