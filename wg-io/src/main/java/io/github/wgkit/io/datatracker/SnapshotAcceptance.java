package io.github.wgkit.io.datatracker;

import io.github.wgkit.io.ReadResult;
import io.github.wgkit.model.Directory;
import java.io.IOException;

/**
 * Decides whether a new snapshot takes the place of the old one, for instance by asking {@link
 * io.github.wgkit.model.check.ImportGuard}.
 *
 * <p>It is asked when all is fetched and something has changed, by the thread that called {@link
 * SnapshotUpdate#run}. Until it has answered, and after it has said no or thrown an exception,
 * everybody reads the old snapshot.
 */
@FunctionalInterface
public interface SnapshotAcceptance {
  /**
   * Decides.
   *
   * @param before what readers have now; {@link Directory#EMPTY} if there is no snapshot yet
   * @param next what was fetched, with the problems that its reader met
   * @return whether readers get it from now on
   * @throws IOException if that cannot be decided
   */
  boolean accepts(Directory before, ReadResult<Directory> next) throws IOException;
}
