package io.github.wgkit.io.datatracker;

import io.github.wgkit.io.datatracker.PageWalk.UnstableException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that have changed, by key, as long as there are not too many of them. */
final class Changes implements PageWalk.Sink {
  private final Map<String, ApiRow> rows = new LinkedHashMap<>();
  private final long most;
  private final Check check;

  private Changes(long most, Check check) {
    this.most = most;
    this.check = check;
  }

  /** Looks whether a row is one that was asked for. */
  @FunctionalInterface
  interface Check {
    /** Takes any row. */
    Check NONE = row -> {};

    void check(ApiRow row) throws DatatrackerException;
  }

  private static final class TooManyException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** {@return the rows that a question asks for; nothing if there are more than some number} */
  static Optional<Map<String, ApiRow>> of(
      ApiQuery query, PageWalk.Access access, long most, Check check) throws IOException {
    for (int tries = 1; ; tries++) {
      Changes changes = new Changes(most, check);
      try {
        new PageWalk(query, access).read(0, "", -1, 0, changes);
        return Optional.of(changes.rows);
      } catch (TooManyException e) {
        return Optional.empty();
      } catch (UnstableException e) {
        if (tries == TableDownload.MOST_READINGS) {
          throw e.told(access);
        }
      }
    }
  }

  @Override
  public void row(ApiRow row) throws DatatrackerException {
    check.check(row);
    rows.put(row.key(), row);
  }

  @Override
  public void page(long next, @Nullable ApiRow last, ApiRows page) throws TooManyException {
    if (page.total() > most) {
      throw new TooManyException();
    }
  }
}
