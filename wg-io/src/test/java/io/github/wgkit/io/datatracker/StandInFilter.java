package io.github.wgkit.io.datatracker;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.io.datatracker.StandInTables.WrongQuestionException;
import io.github.wgkit.io.snapshot.Reference;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the API, such as {@code group__type=wg} or {@code id__gt=12}. A field that the table
 * does not have is no filter; the same of a table further on, and a field of which one must not
 * ask, are errors.
 */
final class StandInFilter {
  private static final String MISMATCH = "Invalid resource lookup data provided (mismatched type).";
  private static final ImmutableSet<String> LOOKUPS =
      ImmutableSet.of(
          "exact",
          "iexact",
          "contains",
          "icontains",
          "startswith",
          "istartswith",
          "endswith",
          "gt",
          "gte",
          "lt",
          "lte",
          "in",
          "range",
          "isnull");

  private final StandInTables tables;
  private final List<String> path;
  private final String lookup;
  private final List<String> wanted;
  private final StandInDialect dialect;
  private final Map<String, Map<String, Map<String, Object>>> indexes = new HashMap<>();
  private final Map<Object, Boolean> known = new HashMap<>();
  private final Set<Object> numbers = new HashSet<>();

  private StandInFilter(
      StandInTables tables,
      List<String> path,
      String lookup,
      List<String> wanted,
      StandInDialect dialect) {
    this.tables = tables;
    this.path = path;
    this.lookup = lookup;
    this.wanted = wanted;
    this.dialect = dialect;
  }

  /** {@return the filter that a part of a question is; null if it is none} */
  static @Nullable StandInFilter of(
      StandInTables tables, String table, String name, String value, StandInDialect dialect)
      throws WrongQuestionException {
    List<String> path = new ArrayList<>(Splitter.on("__").splitToList(name));
    String first = path.get(0);
    if (!tables.hasField(table, first)) {
      if (first.equals("ad") && !dialect.canFilter(table, first)) {
        throw noFilter(first);
      }
      return null;
    }
    String last = path.get(path.size() - 1);
    boolean hasLookup = path.size() > 1 && LOOKUPS.contains(last);
    if (hasLookup) {
      path.remove(path.size() - 1);
    }
    String lookup = hasLookup ? last : "exact";
    check(tables, table, path, dialect);
    boolean isList = lookup.equals("in") || lookup.equals("range");
    List<String> wanted = isList ? Splitter.on(',').splitToList(value) : List.of(value);
    if (lookup.equals("range") && wanted.size() != 2) {
      throw new WrongQuestionException(MISMATCH);
    }
    return new StandInFilter(tables, path, lookup, wanted, dialect);
  }

  private static WrongQuestionException noFilter(String field) {
    return new WrongQuestionException("The '" + field + "' field does not allow filtering.");
  }

  private static void check(
      StandInTables tables, String table, List<String> path, StandInDialect dialect)
      throws WrongQuestionException {
    String at = table;
    for (int i = 0; i < path.size(); i++) {
      String field = path.get(i);
      boolean isThere = tables.table(at).isEmpty() || tables.hasField(at, field);
      if (!isThere || !dialect.canFilter(at, field)) {
        throw noFilter(field);
      }
      String next = tables.target(at, field);
      if (next == null && i + 1 < path.size()) {
        if (tables.table(at).stream().anyMatch(row -> row.get(field) instanceof String)) {
          throw new WrongQuestionException("The '" + field + "' field does not support relations.");
        }
        return; // no row says where it leads
      }
      at = next == null ? "" : next;
    }
  }

  boolean accepts(Map<String, Object> row) throws WrongQuestionException {
    Object start = row.get(path.get(0));
    if (path.size() == 1 && !(start instanceof String text && text.startsWith("/"))) {
      return matches(start);
    }
    // few groups have many rows
    Boolean before = known.get(start);
    if (before == null) {
      before = accepts(start, 1);
      known.put(start, before);
    }
    return before;
  }

  private boolean accepts(@Nullable Object value, int depth) throws WrongQuestionException {
    if (depth == path.size()) {
      if (value instanceof List<?> several && !several.isEmpty()) {
        for (Object one : several) {
          if (matches(one)) {
            return true;
          }
        }
        return false;
      }
      return matches(value instanceof List<?> ? null : value);
    }
    for (Object one : StandInTables.values(value)) {
      Map<String, Object> row = tables.row(one.toString(), indexes);
      Reference address = Reference.parse(one.toString());
      boolean isKey = List.of("slug", "id", "address").contains(path.get(depth));
      Object next =
          row != null
              ? row.get(path.get(depth))
              : address != null && isKey ? Reference.keyOf(address.key()) : null;
      if (accepts(next, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(@Nullable Object value) throws WrongQuestionException {
    if (lookup.equals("isnull")) {
      return (value == null) == Ascii.equalsIgnoreCase(wanted.get(0), "true");
    }
    if (value == null) {
      return wanted.size() == 1 && List.of("nil", "none", "None").contains(wanted.get(0));
    }
    Object own = value instanceof String text ? key(text) : value;
    String text = own.toString();
    String first = wanted.get(0);
    return switch (lookup) {
      case "gt" -> compare(own, first) > 0;
      case "gte" -> compare(own, first) >= 0;
      case "lt" -> compare(own, first) < 0;
      case "lte" -> compare(own, first) <= 0;
      case "range" -> compare(own, first) >= 0 && compare(own, wanted.get(1)) <= 0;
      case "iexact" -> Ascii.equalsIgnoreCase(text, first);
      case "contains" -> text.contains(first);
      case "startswith" -> text.startsWith(first);
      case "endswith" -> text.endsWith(first);
      case "icontains" -> Ascii.toLowerCase(text).contains(Ascii.toLowerCase(first));
      case "istartswith" -> Ascii.toLowerCase(text).startsWith(Ascii.toLowerCase(first));
      default -> isAny(own);
    };
  }

  private boolean isAny(Object own) throws WrongQuestionException {
    if (own instanceof String && !StandInDialect.isTime(own)) {
      return wanted.contains(own);
    }
    if (wanted.size() > 1 && own instanceof Long) {
      return numbers().contains(own);
    }
    boolean isAny = false;
    for (String one : wanted) {
      isAny |= compare(own, one) == 0;
    }
    return isAny;
  }

  /** The people of a question are many. */
  private Set<Object> numbers() throws WrongQuestionException {
    if (numbers.isEmpty()) {
      for (String one : wanted) {
        if (!(Reference.keyOf(one) instanceof Long number)) {
          throw new WrongQuestionException(MISMATCH);
        }
        numbers.add(number);
      }
    }
    return numbers;
  }

  private int compare(Object own, String other) throws WrongQuestionException {
    try {
      if (own instanceof Number number) {
        return new BigDecimal(number.toString()).compareTo(new BigDecimal(other));
      }
      if (own instanceof Boolean flag) {
        return Boolean.compare(flag, Ascii.equalsIgnoreCase(other, "true"));
      }
      if (StandInDialect.isTime(own)) {
        return dialect.stored(own.toString()).compareTo(dialect.instant(other));
      }
      return own.toString().compareTo(other);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new WrongQuestionException(MISMATCH);
    }
  }

  /**
   * {@return what a field is compared by: if it leads to a row, the key of that in the database}
   */
  private Object key(String text) {
    Reference address = Reference.parse(text);
    if (address == null) {
      return text;
    }
    Map<String, Object> document =
        address.table().equals("doc.document") ? tables.row(text, indexes) : null;
    Object number = document == null ? null : document.get("id");
    return number == null ? Reference.keyOf(address.key()) : number;
  }
}
