package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Makes a snapshot of the groups in a Datatracker, or brings one up to date.
 *
 * <pre>{@code
 * SnapshotUpdate update =
 *     SnapshotUpdate.builder()
 *         .client(DatatrackerClient.builder().contact("mailto:tools@example.org").build())
 *         .folder(Path.of("groups"))
 *         .build();
 * update.run(ProgressListener.NONE);
 * Directory directory = formats.read(Path.of("groups"), ReadOptions.lenient()).value();
 * }</pre>
 *
 * <p>The snapshot is a folder with a file for each resource of the API and a {@code manifest.json}.
 * A new snapshot takes the place of the old one at once, when it is whole and accepted; until then
 * everybody reads the old one. A first fetch, or one of {@link Mode#ALL}, that was cut off goes on
 * where it was, if that is less than a day ago. Two updates of one folder at a time are refused.
 * Files of the folder that somebody damaged are fetched again.
 *
 * <p>The server is not trusted: rows that do not belong to the groups that are wanted end the
 * update, as a server that does not know a filter ignores it (Datatracker practice), and no name
 * becomes a path that is not the name of a charter.
 */
@Value.Immutable
public interface SnapshotUpdate {
  /** Which texts of charters are fetched. */
  enum Charters {
    /** Those of the newest revisions. */
    NEWEST,
    /** Those of all revisions. */
    ALL,
    /** None. */
    NONE
  }

  /** How a snapshot that is there is used. */
  enum Mode {
    /**
     * Only what has changed is asked for; if there is no snapshot yet, all is. Found is what the
     * Datatracker tells of: new rows, rows with a new time, groups that are wanted now or no
     * longer, and all changes of a table that is one page, if the server has versions of pages.
     * Rows that were taken away are found if anything else of this selection has changed as well.
     * Not found are roles, people and their addresses that became others in place, as nothing tells
     * of them (Datatracker practice). Texts of charters that were missing are not asked for again.
     */
    CHANGES,
    /**
     * As {@link #CHANGES}, and tables whose changes nothing tells of are fetched anew, the numbers
     * of rows of all others are compared, and missing texts are asked for again. Afterwards the
     * snapshot has the rows that a new one would have, as long as the Datatracker gives a changed
     * group, milestone or charter a new time and never changes an event.
     */
    VERIFIED_CHANGES,
    /** All is asked for but texts that are at hand, which never change. */
    ALL
  }

  /** {@return how to ask} */
  @Value.Default
  default DatatrackerClient client() {
    return DatatrackerClient.builder().build();
  }

  /** {@return the folder of the snapshot; made if it is not there} */
  Path folder();

  /** {@return which groups it is about; all working groups by default} */
  @Value.Default
  default GroupSelection groups() {
    return GroupSelection.WORKING_GROUPS;
  }

  /** {@return which texts of charters are fetched} */
  @Value.Default
  default Charters charters() {
    return Charters.NEWEST;
  }

  /** {@return how a snapshot that is there is used} */
  @Value.Default
  default Mode mode() {
    return Mode.CHANGES;
  }

  /**
   * {@return what decides whether a new snapshot takes the place of the old one; always, if empty}
   */
  Optional<SnapshotAcceptance> acceptance();

  /**
   * Makes the update, in this thread and up to {@link DatatrackerClient#parallelism()} others.
   * Interrupting this thread ends it.
   *
   * @param listener is told how far it is
   * @return what was done
   * @throws DatatrackerException if the Datatracker does not give what it was asked for, or the
   *     listener or an interrupt ends the update; the snapshot is as it was
   * @throws IOException if the folder cannot be used, or the acceptance throws it; the snapshot is
   *     as it was
   */
  default SnapshotReport run(ProgressListener listener) throws IOException {
    return new UpdateRun(this, listener).run();
  }

  /**
   * {@return the first requests that the update would make: one for each question that does not
   * depend on the answers to others} Nothing is asked.
   *
   * @throws IOException if the folder cannot be read
   */
  default ImmutableList<URI> plan() throws IOException {
    return UpdateRun.plan(this);
  }

  /** {@return a builder with this update} */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** {@return a builder of an update} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SnapshotUpdate}. */
  final class Builder extends ImmutableSnapshotUpdate.Builder {
    Builder() {}
  }
}
