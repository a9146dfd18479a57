package io.github.wgkit.io.datatracker;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.datatracker.Answer.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the rows of a table are.
 *
 * @param queries the questions that were asked for them
 * @param isDone whether all rows are there
 * @param rows how many rows are there
 * @param newestNumber the greatest number of a row; -1 if rows have none
 * @param newestTime the latest time of a row; empty if rows have none
 * @param version what the server calls the list, if it is one page
 * @param place where to go on; the beginning if it is done
 */
record TableNote(
    ImmutableList<String> queries,
    boolean isDone,
    long rows,
    long newestNumber,
    String newestTime,
    Version version,
    Place place) {

  /**
   * Where to go on.
   *
   * @param query which question it is, from 0
   * @param next the number of the row in its list
   * @param lastKey the row before
   * @param lastNumber the number of that
   * @param bytes how long the file is
   * @param first how many rows are there of the questions before
   */
  record Place(int query, long next, String lastKey, long lastNumber, long bytes, long first) {
    static final Place START = new Place(0, 0, "", -1, 0, 0);

    private boolean isPossible(long rows, int queries) {
      return query >= 0
          && query <= queries
          && next >= 0
          && lastNumber >= -1
          && bytes >= 0
          && first >= 0
          && first <= rows;
    }
  }

  static TableNote begin(ImmutableList<String> queries) {
    return new TableNote(queries, false, 0, -1, "", Version.UNKNOWN, Place.START);
  }

  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", rows);
    map.put("queries", queries);
    map.put("newestNumber", newestNumber);
    map.put("newestTime", newestTime);
    version.tag().ifPresent(tag -> map.put("tag", tag));
    version.lastModified().ifPresent(time -> map.put("lastModified", time));
    if (!isDone) {
      map.put("query", place.query());
      map.put("next", place.next());
      map.put("lastKey", place.lastKey());
      map.put("lastNumber", place.lastNumber());
      map.put("bytes", place.bytes());
      map.put("first", place.first());
    }
    return map;
  }

  /** {@return what a note says; null if it says nothing of use} */
  static @Nullable TableNote of(@Nullable Object note) {
    if (!(note instanceof Map<?, ?> map) || !(map.get("queries") instanceof List<?> queries)) {
      return null;
    }
    TableNote read = read(map, queries);
    return read.rows() >= 0 && read.place().isPossible(read.rows(), queries.size()) ? read : null;
  }

  private static TableNote read(Map<?, ?> map, List<?> queries) {
    return new TableNote(
        queries.stream().map(String::valueOf).collect(ImmutableList.toImmutableList()),
        !map.containsKey("bytes"),
        number(map, "rows", 0),
        number(map, "newestNumber", -1),
        text(map, "newestTime"),
        new Version(optional(map, "tag"), optional(map, "lastModified")),
        new Place(
            (int) Math.min(Integer.MAX_VALUE, number(map, "query", 0)),
            number(map, "next", 0),
            text(map, "lastKey"),
            number(map, "lastNumber", -1),
            number(map, "bytes", 0),
            number(map, "first", 0)));
  }

  private static long number(Map<?, ?> map, String name, long otherwise) {
    return map.get(name) instanceof Number number ? number.longValue() : otherwise;
  }

  private static String text(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? text : "";
  }

  private static Optional<String> optional(Map<?, ?> map, String name) {
    return map.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
