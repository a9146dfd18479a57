package io.github.wgkit.io.datatracker;

import static com.google.common.util.concurrent.Uninterruptibles.awaitTerminationUninterruptibly;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.io.ReadResult;
import io.github.wgkit.io.datatracker.Answer.Version;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;

/** One run of an update. */
final class UpdateRun implements PageWalk.Access, TableDownload.Told {
  private final SnapshotUpdate update;
  private final ProgressListener listener;
  private final JsonFactory json = new JsonFactory();
  private final Requests requests;
  private final ExecutorService pages;
  private final ExecutorService tableThreads;
  private final RowCheck rowCheck;
  private ImmutableList<String> failedTexts = ImmutableList.of();

  UpdateRun(SnapshotUpdate update, ProgressListener listener) {
    this.update = update;
    this.listener = listener;
    this.requests = new Requests(update.client(), listener::isCancelled, new Random(), Pace.SYSTEM);
    this.pages = Threads.of("wgkit-pages", update.client().parallelism());
    this.tableThreads = Threads.of("wgkit-tables", update.client().parallelism());
    this.rowCheck = new RowCheck(base(), update.groups(), update.client().clock().instant());
  }

  static ImmutableList<URI> plan(SnapshotUpdate update) throws IOException {
    SnapshotFolder.check(update.folder());
    SnapshotBase base = SnapshotBase.of(update);
    URI address = update.client().baseAddress();
    int limit = Math.min(1_000, update.client().pageSize() + 1);
    ImmutableSet.Builder<URI> plan = ImmutableSet.builder();
    for (List<ApiResource> stage : AllTables.stages(AllTables.ofGroups())) {
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
    return 2 * update.client().parallelism() - 1;
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
      throw DatatrackerException.cancelled(e);
    } finally {
      end();
    }
  }

  private void end() {
    pages.shutdownNow();
    tableThreads.shutdownNow();
    awaitTerminationUninterruptibly(pages);
    awaitTerminationUninterruptibly(tableThreads);
  }

  private SnapshotReport run(SnapshotFolder folder) throws IOException {
    SnapshotBase base = SnapshotBase.of(update);
    boolean isUpdate = base.folder().isPresent();
    Map<String, Object> plan = planOf(update);
    // an update that was begun is quickly made again, and may be about another state
    Map<String, Object> begun = folder.begin(plan, update.client().clock().instant(), !isUpdate);
    Instant started = SnapshotFolder.started(begun);
    AllTables tables = new AllTables(update, this, this, rowCheck, json, tableThreads);
    Map<ApiResource, TableUpdate.Result> results = tables.fetch(folder, base);
    boolean hasChanged = results.values().stream().anyMatch(result -> result.changed() > 0);
    SortedSet<String> names = CharterTexts.names(update, folder.next(), json);
    CharterTexts texts =
        new CharterTexts(
            update,
            requests,
            pages,
            folder.next(),
            folder.current(),
            update.mode() == Mode.CHANGES ? base.missingTexts() : Set.of());
    ImmutableList<String> missing =
        texts.fetch(names, (done, total) -> tell(CharterTexts.FOLDER, done, total));
    failedTexts = texts.failed();
    int charters = names.size() - missing.size();
    if (isUpdate && !hasChanged && base.hasTexts(charters, missing)) {
      folder.discard();
      return report(Outcome.UNCHANGED, results, charters, missing);
    }
    texts.dropAllBut(names);
    if (!isAccepted(folder, plan)) {
      return report(Outcome.REFUSED, results, charters, missing);
    }
    folder.publish(started, facts(started, tables.unknownPeople(), results, charters, missing));
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

  // ---- what is said afterwards

  private Map<String, Object> facts(
      Instant started,
      ImmutableList<Long> unknownPeople,
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
    facts.put(SnapshotBase.RESOURCES, resources);
    facts.put(SnapshotBase.UNKNOWN_PEOPLE, unknownPeople);
    Map<String, Object> charters = new LinkedHashMap<>();
    charters.put(SnapshotBase.TEXTS, texts);
    charters.put(SnapshotBase.MISSING, missing);
    charters.put(SnapshotBase.FAILED, failedTexts);
    facts.put(SnapshotBase.CHARTERS, charters);
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
