package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;

/**
 * What an update did.
 *
 * @param folder the folder of the snapshot, which any reader opens
 * @param outcome whether readers have a new snapshot now
 * @param rows how many rows each table of the Datatracker has
 * @param changed how many rows of each table are new, other or gone, compared with what readers had
 *     before; tables without are left out. Of tables with more than 5,000 rows it may be fewer than
 *     there are
 * @param charters how many texts of charters there are
 * @param missing the names of texts that the server does not have
 * @param requests how many requests were made
 */
public record SnapshotReport(
    Path folder,
    Outcome outcome,
    ImmutableSortedMap<String, Long> rows,
    ImmutableSortedMap<String, Long> changed,
    int charters,
    ImmutableList<String> missing,
    int requests) {
  /** How an update ended. */
  public enum Outcome {
    /** There is a new snapshot, which readers get from now on. */
    NEW,
    /** Nothing has changed, and the folder is as it was. */
    UNCHANGED,
    /**
     * The new snapshot was not accepted, and readers get what they got before. Texts that were
     * fetched for it are kept out of their sight, so that the next update need not ask for them.
     */
    REFUSED
  }

  /** {@return whether readers have a new snapshot now} */
  public boolean isChanged() {
    return outcome == Outcome.NEW;
  }
}
