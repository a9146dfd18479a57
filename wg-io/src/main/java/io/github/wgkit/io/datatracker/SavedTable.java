package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.TableNote.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A table as it was saved, of which a new one is made.
 *
 * @param resource what it is a table of
 * @param file its rows
 * @param note how far it was
 * @param folder where the new one is written
 * @param rowCheck which rows and times are believed
 * @param json reads rows
 */
record SavedTable(
    ApiResource resource,
    Path file,
    TableNote note,
    SnapshotFolder folder,
    RowCheck rowCheck,
    JsonFactory json) {

  /** {@return where the rows of the new table are} */
  Path newFile() {
    return folder.next().resolve(resource.fileName());
  }

  /**
   * Writes the table again, with what has changed. Rows keep their places, new ones follow them.
   *
   * @param changes the rows that may have changed, by key; those that are new are left in it
   * @param queries the questions that the new table answers
   * @param kept which rows still belong to the table
   * @param isCertain whether rows that are gone would have been found
   * @return the new table, and how many rows are new, other or gone
   */
  TableUpdate.Result merge(
      Map<String, ApiRow> changes,
      ImmutableList<String> queries,
      Predicate<ApiRow> kept,
      boolean isCertain)
      throws IOException {
    long changed = 0;
    long newestNumber = note.newestNumber();
    String newestTime = note.newestTime();
    try (RowStore.Reader rows = new RowStore.Reader(file, json);
        RowStore.Writer writer = new RowStore.Writer(newFile(), 0, 0)) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        ApiRow other = changes.remove(row.key());
        ApiRow now = other == null ? row : other;
        newestTime = rowCheck.later(newestTime, now.time());
        boolean isKept = kept.test(now);
        if (isKept) {
          writer.add(now);
        }
        changed += isKept && Arrays.equals(now.json(), row.json()) ? 0 : 1;
      }
      for (ApiRow row : changes.values()) {
        newestTime = rowCheck.later(newestTime, row.time());
        if (kept.test(row)) {
          writer.add(row);
          newestNumber = Math.max(newestNumber, row.number());
          changed++;
        }
      }
      writer.finish();
      TableNote merged =
          new TableNote(
              queries, true, writer.rows(), newestNumber, newestTime, Version.UNKNOWN, Place.START);
      folder.note(resource, merged);
      return new TableUpdate.Result(merged, changed, isCertain);
    }
  }
}
