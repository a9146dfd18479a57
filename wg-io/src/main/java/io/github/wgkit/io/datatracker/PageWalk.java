package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.datatracker.Answer.Version;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list, some of them at a time, and gives the rows in order, each once. Each
 * page begins with the last row of the page before: if it does not, rows were taken away meanwhile,
 * and those that moved up are looked for.
 */
final class PageWalk {
  /** How often a list may change so that it has to be read again from some row on. */
  private static final int MOST_STEPS_BACK = 20;

  /** What the API gives at a time at most. */
  private static final int MOST_ROWS = 1_000;

  private final ApiQuery query;
  private final Access access;

  /** What a walk needs of those who ask for it. */
  interface Access {
    /** {@return the address of the Datatracker} */
    URI base();

    /** {@return a page of rows} */
    ApiRows page(URI address, Version known) throws IOException;

    /** {@return who reads pages ahead} */
    ExecutorService pages();

    /** {@return how many rows a page has} */
    int pageSize();

    /** {@return how many pages may be read ahead} */
    int ahead();
  }

  /** Takes rows, page by page. */
  interface Sink {
    /** Takes a row. */
    void row(ApiRow row) throws IOException;

    /**
     * Is told that a page is through.
     *
     * @param next the number of the row after it
     * @param last the last row that was taken; null if there was none
     * @param page the page
     */
    void page(long next, @Nullable ApiRow last, ApiRows page) throws IOException;
  }

  PageWalk(ApiQuery query, Access access) {
    this.query = query;
    this.access = access;
  }

  private record Asked(long offset, Future<ApiRows> page) {}

  /**
   * Reads the list.
   *
   * @param from the number of the row with which to begin
   * @param lastKey the row before, which is at hand; empty if there is none
   * @param lastNumber its number
   * @param sink takes the rows
   */
  void read(long from, String lastKey, long lastNumber, Sink sink) throws IOException {
    Deque<Asked> asked = new ArrayDeque<>();
    Set<String> unordered = new HashSet<>(ImmutableSet.of(lastKey));
    int stepsBack = 0;
    String key = lastKey;
    long number = lastNumber;
    long offset = Math.max(0, from - (lastKey.isEmpty() ? 0 : 1));
    try {
      while (true) {
        ApiRows page = asked.isEmpty() ? ask(offset) : await(asked.remove());
        boolean isJoined = key.isEmpty() || joins(page, key, number);
        if (!isJoined) {
          drop(asked);
          if (offset == 0 || ++stepsBack > MOST_STEPS_BACK || !query.resource().isOrdered()) {
            throw unstable();
          }
          offset = Math.max(0, offset - (1L << Math.min(2 * stepsBack, 20)));
          continue;
        }
        ApiRow last = null;
        for (ApiRow row : page.rows()) {
          boolean isNew =
              query.resource().isOrdered() && row.number() >= 0
                  ? row.number() > number
                  : unordered.add(row.key());
          if (isNew) {
            sink.row(row);
            last = row;
            key = row.key();
            number = row.number();
          }
        }
        long next = offset + page.rows().size();
        sink.page(next, last, page);
        boolean isLast = page.rows().isEmpty() || (next >= page.total() && !page.hasNext());
        if (isLast) {
          drop(asked);
          return;
        }
        if (next != offset + limit()) {
          drop(asked); // the server gives fewer rows at a time than it was asked for
        }
        if (next - 1 <= offset) {
          throw unstable();
        }
        offset = next - 1;
        askAhead(asked, offset, page.total());
      }
    } finally {
      drop(asked);
    }
  }

  /** One row more than a page has, as the first one is known; but no more than a server gives. */
  private int limit() {
    return limit(access);
  }

  static int limit(Access access) {
    return Math.min(MOST_ROWS, access.pageSize() + 1);
  }

  private boolean joins(ApiRows page, String key, long number) {
    if (page.rows().isEmpty()) {
      return page.total() == 0;
    }
    ApiRow first = page.rows().get(0);
    return query.resource().isOrdered() && first.number() >= 0
        ? first.number() <= number
        : page.rows().stream().anyMatch(row -> row.key().equals(key));
  }

  private ApiRows ask(long offset) throws IOException {
    return access.page(query.address(access.base(), offset, limit()), Version.UNKNOWN);
  }

  private void askAhead(Deque<Asked> asked, long offset, long total) {
    long next = asked.isEmpty() ? offset : asked.getLast().offset() + limit() - 1;
    while (asked.size() < access.ahead() && next + 1 < total) {
      long at = next;
      asked.add(new Asked(at, access.pages().submit(() -> ask(at))));
      next = at + limit() - 1;
    }
  }

  private static ApiRows await(Asked asked) throws IOException {
    try {
      return asked.page().get();
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
    }
  }

  private static void drop(Deque<Asked> asked) {
    asked.forEach(one -> one.page().cancel(true));
    asked.clear();
  }

  private DatatrackerException unstable() {
    return new DatatrackerException(
        Code.UNSTABLE, query + ": the rows change so quickly that they cannot be read as a whole");
  }
}
