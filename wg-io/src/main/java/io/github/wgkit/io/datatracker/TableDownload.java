package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.PageWalk.UnstableException;
import io.github.wgkit.io.datatracker.TableNote.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Fetches all rows of a table into a file, and notes after each page how far it is. */
final class TableDownload {
  /** How often a list is read from its beginning, if it changes too much meanwhile. */
  static final int MOST_READINGS = 3;

  private final ApiResource resource;
  private final ImmutableList<ApiQuery> queries;
  private final SnapshotFolder folder;
  private final PageWalk.Access access;
  private final RowCheck rowCheck;
  private final Told told;

  /** Is told how far a table is. */
  interface Told {
    void rows(ApiResource resource, long done, long total) throws IOException;
  }

  TableDownload(
      ApiResource resource,
      ImmutableList<ApiQuery> queries,
      SnapshotFolder folder,
      PageWalk.Access access,
      RowCheck rowCheck,
      Told told) {
    this.resource = resource;
    this.queries = queries;
    this.folder = folder;
    this.access = access;
    this.rowCheck = rowCheck;
    this.told = told;
  }

  static ImmutableList<String> names(ImmutableList<ApiQuery> queries) {
    return queries.stream().map(ApiQuery::toString).collect(ImmutableList.toImmutableList());
  }

  /** Fetches the rows that are not there yet. */
  TableNote run() throws IOException {
    ImmutableList<String> names = names(queries);
    Path file = folder.next().resolve(resource.fileName());
    TableNote noted = folder.note(resource);
    boolean isUsable =
        noted != null && noted.queries().equals(names) && RowStore.isAsNoted(file, noted);
    TableNote begin = isUsable && noted != null ? noted : TableNote.begin(names);
    for (int readings = 1; ; readings++) {
      try {
        return begin.isDone() ? begin : fetch(file, begin);
      } catch (UnstableException e) {
        if (readings == MOST_READINGS) {
          throw e.told(access);
        }
        begin = TableNote.begin(names);
      }
    }
  }

  private TableNote fetch(Path file, TableNote begin) throws IOException, UnstableException {
    Place place = begin.place();
    Deque<PageWalk> walks = new ArrayDeque<>();
    try (RowStore.Writer writer = new RowStore.Writer(file, place.bytes(), begin.rows())) {
      Pages pages = new Pages(writer, begin);
      for (int query = place.query(); query < queries.size(); query++) {
        beginWalks(walks, query);
        if (query > place.query()) {
          pages.begin(new Place(query, 0, "", -1, writer.length(), writer.rows()));
        }
        Place from = pages.place;
        long atHand = query == place.query() ? begin.rows() - from.first() : 0;
        walks.remove().read(from.next(), from.lastKey(), from.lastNumber(), atHand, pages);
      }
      writer.finish();
      TableNote done = pages.note(true, Place.START);
      folder.note(resource, done);
      return done;
    } finally {
      walks.forEach(PageWalk::giveUp);
    }
  }

  /** The next questions are asked while the answer to one is read. */
  private void beginWalks(Deque<PageWalk> walks, int query) {
    for (int i = query + walks.size(); i < queries.size() && i <= query + access.ahead(); i++) {
      PageWalk walk = new PageWalk(queries.get(i), access);
      if (i > query) {
        walk.begin();
      }
      walks.add(walk);
    }
  }

  /** Writes rows, and notes each page. */
  private final class Pages implements PageWalk.Sink {
    private final RowStore.Writer writer;
    private final TableNote begin;
    private long newestNumber;
    private String newestTime;
    private Version version = Version.UNKNOWN;
    private Place place;

    Pages(RowStore.Writer writer, TableNote begin) {
      this.writer = writer;
      this.begin = begin;
      this.newestNumber = begin.newestNumber();
      this.newestTime = begin.newestTime();
      this.place = begin.place();
    }

    /** Goes on to the next question, and can be taken up again there. */
    void begin(Place beginning) throws IOException {
      place = beginning;
      folder.note(resource, note(false, place));
    }

    @Override
    public void row(ApiRow row) throws IOException {
      rowCheck.check(resource, row);
      if (!rowCheck.isOfLaterQuery(resource, row, place.query())) {
        writer.add(row);
        newestNumber = Math.max(newestNumber, row.number());
        newestTime = rowCheck.later(newestTime, row.time());
      }
    }

    @Override
    public void page(long next, @Nullable ApiRow last, ApiRows page) throws IOException {
      boolean isWhole = queries.size() == 1 && next == page.rows().size() && next >= page.total();
      version = isWhole ? page.version() : Version.UNKNOWN;
      if (resource.isOrdered()) { // else it cannot be told where to go on
        place =
            new Place(
                place.query(),
                next,
                last == null ? place.lastKey() : last.key(),
                last == null ? place.lastNumber() : last.number(),
                writer.length(),
                place.first());
        folder.note(resource, note(false, place));
      }
      told.rows(resource, writer.rows(), page.total());
    }

    TableNote note(boolean isDone, Place place) {
      return new TableNote(
          begin.queries(), isDone, writer.rows(), newestNumber, newestTime, version, place);
    }
  }
}
