package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.TableNote.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Fetches all rows of a table into a file, and notes after each page how far it is. */
final class TableDownload {
  private final ApiResource resource;
  private final ImmutableList<ApiQuery> queries;
  private final SnapshotFolder folder;
  private final PageWalk.Access access;
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
      Told told) {
    this.resource = resource;
    this.queries = queries;
    this.folder = folder;
    this.access = access;
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
        noted != null
            && noted.queries().equals(names)
            && Files.exists(file)
            && Files.size(file) >= noted.place().bytes()
            && hasRows(file, noted.rows());
    TableNote begin = isUsable && noted != null ? noted : TableNote.begin(names);
    return begin.isDone() ? begin : fetch(file, begin);
  }

  /** After a loss of power the note may have reached the disk before the rows did. */
  private static boolean hasRows(Path file, long count) throws IOException {
    try (RowStore.Reader rows = new RowStore.Reader(file, new JsonFactory(), new PeopleNamed())) {
      for (long i = 0; i < count; i++) {
        if (rows.next() == null) {
          return false;
        }
      }
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private TableNote fetch(Path file, TableNote begin) throws IOException {
    Place place = begin.place();
    try (RowStore.Writer writer = new RowStore.Writer(file, place.bytes(), begin.rows())) {
      Pages pages = new Pages(writer, begin);
      for (int query = place.query(); query < queries.size(); query++) {
        boolean goesOn = query == place.query();
        pages.query = query;
        pages.lastKey = goesOn ? place.lastKey() : "";
        pages.lastNumber = goesOn ? place.lastNumber() : -1;
        new PageWalk(queries.get(query), access)
            .read(goesOn ? place.next() : 0, pages.lastKey, pages.lastNumber, pages);
      }
      writer.finish();
      TableNote done = pages.note(true, Place.START);
      folder.note(resource, done);
      return done;
    }
  }

  /** Writes rows, and notes each page. */
  private final class Pages implements PageWalk.Sink {
    private final RowStore.Writer writer;
    private final TableNote begin;
    private long newestNumber;
    private String newestTime;
    private Version version = Version.UNKNOWN;
    private int query;
    private String lastKey = "";
    private long lastNumber = -1;

    Pages(RowStore.Writer writer, TableNote begin) {
      this.writer = writer;
      this.begin = begin;
      this.newestNumber = begin.newestNumber();
      this.newestTime = begin.newestTime();
    }

    @Override
    public void row(ApiRow row) throws IOException {
      writer.add(row);
      newestNumber = Math.max(newestNumber, row.number());
      newestTime = row.time().compareTo(newestTime) > 0 ? row.time() : newestTime;
    }

    @Override
    public void page(long next, @Nullable ApiRow last, ApiRows page) throws IOException {
      if (last != null) {
        lastKey = last.key();
        lastNumber = last.number();
      }
      boolean isWhole = queries.size() == 1 && next == page.rows().size() && next >= page.total();
      version = isWhole ? page.version() : Version.UNKNOWN;
      Place place = new Place(query, next, lastKey, lastNumber, writer.length());
      folder.note(resource, note(false, place));
      told.rows(resource, writer.rows(), page.total());
    }

    TableNote note(boolean isDone, Place place) {
      return new TableNote(
          begin.queries(), isDone, writer.rows(), newestNumber, newestTime, version, place);
    }
  }
}
