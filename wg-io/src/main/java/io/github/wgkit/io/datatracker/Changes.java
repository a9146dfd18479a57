package io.github.wgkit.io.datatracker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows that have changed, by key, as long as there are not too many of them. */
final class Changes implements PageWalk.Sink {
  private final Map<String, ApiRow> rows = new LinkedHashMap<>();
  private final long most;

  private Changes(long most) {
    this.most = most;
  }

  private static final class TooManyException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** {@return the rows that a question asks for; nothing if there are more than some number} */
  static Optional<Map<String, ApiRow>> of(ApiQuery query, PageWalk.Access access, long most)
      throws IOException {
    Changes changes = new Changes(most);
    try {
      new PageWalk(query, access).read(0, "", -1, changes);
      return Optional.of(changes.rows);
    } catch (TooManyException e) {
      return Optional.empty();
    }
  }

  @Override
  public void row(ApiRow row) {
    rows.put(row.key(), row);
  }

  @Override
  public void page(long next, @Nullable ApiRow last, ApiRows page) throws TooManyException {
    if (page.total() > most) {
      throw new TooManyException();
    }
  }
}
