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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list, some of them at a time, and gives the rows in order, each once. Each
 * page begins with the last row of the page before: if it does not, rows were taken away meanwhile,
 * and those that moved up are looked for. Rows that came to stand before those that were read
 * already show at the end, as there are fewer rows than the server tells of.
 */
final class PageWalk {
  /** How often a list may change so that it has to be read again from some row on. */
  private static final int MOST_STEPS_BACK = 20;

  /** How often a page that contradicts itself is asked for again. */
  private static final int MOST_REPEATS = 3;

  /** What the API gives at a time at most. */
  private static final int MOST_ROWS = 1_000;

  private final ApiQuery query;
  private final Access access;
  private int limit;
  private @Nullable Asked begun;

  /** The list changed too much while it was read; it may be read anew from its beginning. */
  static final class UnstableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient ApiQuery query;

    UnstableException(ApiQuery query) {
      super(query.toString());
      this.query = query;
    }

    /** {@return what to say of it if there is no other way} */
    DatatrackerException told(Access access) {
      return new DatatrackerException(
          Code.UNSTABLE,
          query.address(access.base(), 0, limit(access))
              + ": the rows change so quickly that they cannot be read as a whole; try again later");
    }
  }

  /** What a walk needs of those who ask for it. */
  interface Access {
    /** {@return the address of the Datatracker} */
    URI base();

    /**
     * {@return a page of rows}
     *
     * @param address the address of the page
     * @param offset the number of its first row
     * @param known the version that is at hand
     */
    ApiRows page(URI address, long offset, Version known) throws IOException;

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
    this.limit = limit(access);
  }

  private record Asked(long offset, Future<ApiRows> page) {}

  /** Asks for the first page while other lists are still read, if pages may be read ahead. */
  void begin() {
    if (access.ahead() > 0) {
      begun = new Asked(0, access.pages().submit(() -> ask(0, limit)));
    }
  }

  /** Does not want what was begun. */
  void giveUp() {
    if (begun != null) {
      begun.page().cancel(true);
      begun = null;
    }
  }

  /**
   * Reads the list.
   *
   * @param from the number of the row with which to begin
   * @param lastKey the row before, which is at hand; empty if there is none
   * @param lastNumber its number
   * @param atHand how many rows of the list are at hand
   * @param sink takes the rows
   * @throws UnstableException if the list has to be read anew
   */
  void read(long from, String lastKey, long lastNumber, long atHand, Sink sink)
      throws IOException, UnstableException {
    Deque<Asked> asked = new ArrayDeque<>();
    Set<String> unordered = new HashSet<>(ImmutableSet.of(lastKey));
    int stepsBack = 0;
    int repeats = 0;
    String key = lastKey;
    long number = lastNumber;
    long taken = atHand;
    long offset = Math.max(0, from - (lastKey.isEmpty() ? 0 : 1));
    if (begun != null && offset == 0) {
      asked.add(begun);
      begun = null;
    }
    try {
      while (true) {
        ApiRows page = asked.isEmpty() ? ask(offset, limit) : Threads.await(asked.remove().page());
        checkOrder(page, offset);
        if (!key.isEmpty() && !joins(page, key, number)) {
          drop(asked);
          if (offset == 0 || ++stepsBack > MOST_STEPS_BACK || !query.resource().isOrdered()) {
            throw new UnstableException(query);
          }
          offset = Math.max(0, offset - (1L << Math.min(2 * stepsBack, 20)));
          continue;
        }
        ApiRow last = null;
        Set<String> onPage = new HashSet<>();
        for (ApiRow row : page.rows()) {
          boolean isTwice = !onPage.add(row.key());
          boolean isNew =
              !isTwice
                  && (query.resource().isOrdered() && row.number() >= 0
                      ? row.number() > number
                      : unordered.add(row.key()));
          if (isNew) {
            sink.row(row);
            last = row;
            key = row.key();
            number = Math.max(number, row.number());
          }
          taken += isNew || isTwice ? 1 : 0;
        }
        long next = offset + page.rows().size();
        boolean isLast = next >= page.total() && (!page.hasNext() || last == null);
        if (!isLast && next - 1 <= offset) {
          drop(asked);
          if (++repeats > MOST_REPEATS) {
            throw new DatatrackerException(
                Code.DAMAGED,
                query.address(access.base(), offset, limit)
                    + ": the server tells of "
                    + page.total()
                    + " rows, but gives no more than "
                    + next);
          }
          continue;
        }
        sink.page(next, last, page);
        if (isLast) {
          if (taken < page.total()) {
            throw new UnstableException(query);
          }
          return;
        }
        if (next != offset + limit) {
          drop(asked);
          limit = Math.min(limit, page.rows().size()); // the server gives no more at a time
        }
        offset = next - 1;
        askAhead(asked, offset, page.total());
      }
    } finally {
      drop(asked);
      giveUp();
    }
  }

  /** Without an order rows would be lost from one page to the next. */
  private void checkOrder(ApiRows page, long offset) throws DatatrackerException {
    long before = -1;
    for (ApiRow row : page.rows()) {
      if (query.resource().isOrdered() && row.number() >= 0 && row.number() < before) {
        throw new DatatrackerException(
            Code.DAMAGED,
            query.address(access.base(), offset, limit)
                + ": the rows are not in the order that was asked for");
      }
      before = row.number();
    }
  }

  /** One row more than a page has, as the first one is known; but no more than a server gives. */
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

  private ApiRows ask(long offset, int rows) throws IOException {
    return access.page(query.address(access.base(), offset, rows), offset, Version.UNKNOWN);
  }

  private void askAhead(Deque<Asked> asked, long offset, long total) {
    long next = asked.isEmpty() ? offset : asked.getLast().offset() + limit - 1;
    while (asked.size() < access.ahead() && next + 1 < total) {
      long at = next;
      int rows = limit;
      asked.add(new Asked(at, access.pages().submit(() -> ask(at, rows))));
      next = at + limit - 1;
    }
  }

  private static void drop(Deque<Asked> asked) {
    asked.forEach(one -> one.page().cancel(true));
    asked.clear();
  }
}
