package io.github.wgkit.io.datatracker;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question to the API: which rows of a table.
 *
 * @param resource the table
 * @param filters the fields and what they have to be
 */
record ApiQuery(ApiResource resource, ImmutableSortedMap<String, String> filters) {
  /** So that addresses stay shorter than servers and proxies take. */
  private static final int MOST_KEYS = 150;

  private static final String AREA = "area";
  private static final Joiner COMMA = Joiner.on(',');

  /** {@return the questions that ask for the rows of a table that a snapshot is about} */
  static ImmutableList<ApiQuery> of(ApiResource resource, GroupSelection selection) {
    Map<String, String> filters = new TreeMap<>();
    return switch (resource.scope()) {
      case ALL -> ImmutableList.of(new ApiQuery(resource, ImmutableSortedMap.of()));
      case GROUPS, OF_GROUPS -> withAreas(resource, selection);
      case CHARTERS -> {
        filters.put("type", "charter");
        select(filters, selection, selection.types(), resource.scope().path());
        yield ImmutableList.of(with(resource, filters));
      }
      case OF_HISTORIES, EVENTS_OF_GROUPS, EVENTS_OF_CHARTERS -> {
        select(filters, selection, selection.types(), resource.scope().path());
        if (resource.scope() == ApiResource.Scope.EVENTS_OF_CHARTERS) {
          filters.put("doc__type", "charter");
        }
        if (resource.scope().areEvents()) {
          selection
              .since()
              .ifPresent(
                  since ->
                      filters.put("time__gte", since.truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        yield ImmutableList.of(with(resource, filters));
      }
      case PEOPLE, ADDRESSES ->
          throw new IllegalArgumentException("asked for by number: " + resource);
    };
  }

  /** {@return whether only groups with some names or in some states are wanted} */
  static boolean isNarrow(GroupSelection selection) {
    return !selection.states().isEmpty() || !selection.acronyms().isEmpty();
  }

  /** {@return whether the rows of all areas are wanted: the areas, and their directors} */
  static boolean isAskedOfAreas(ApiResource resource) {
    return resource.scope() == ApiResource.Scope.GROUPS || resource.model().equals("role");
  }

  /** Areas are not in the states, and have not the names, that are asked for. */
  private static ImmutableList<ApiQuery> withAreas(ApiResource resource, GroupSelection selection) {
    String path = resource.scope().path();
    Set<Object> types = new LinkedHashSet<>(selection.types());
    ApiQuery areas = new ApiQuery(resource, ImmutableSortedMap.of(path + "type", AREA));
    Map<String, String> filters = new TreeMap<>();
    if (!isAskedOfAreas(resource) || !isNarrow(selection)) {
      if (isAskedOfAreas(resource) && !types.isEmpty()) {
        types.add(AREA);
      }
      select(filters, selection, types, path);
      return ImmutableList.of(with(resource, filters));
    }
    if (types.removeIf(type -> type.toString().equals(AREA)) && types.isEmpty()) {
      return ImmutableList.of(areas);
    }
    select(filters, selection, types, path);
    return ImmutableList.of(with(resource, filters), areas);
  }

  /** {@return the questions for rows of some people} */
  static ImmutableList<ApiQuery> of(ApiResource resource, Collection<Long> people) {
    String field = resource.scope() == ApiResource.Scope.PEOPLE ? "id__in" : "person__in";
    ImmutableList.Builder<ApiQuery> queries = ImmutableList.builder();
    for (var some : Iterables.partition(people, MOST_KEYS)) {
      queries.add(new ApiQuery(resource, ImmutableSortedMap.of(field, COMMA.join(some))));
    }
    return queries.build();
  }

  private static ApiQuery with(ApiResource resource, Map<String, String> filters) {
    return new ApiQuery(resource, ImmutableSortedMap.copyOf(filters));
  }

  private static void select(
      Map<String, String> filters, GroupSelection selection, Collection<?> types, String path) {
    oneOf(filters, path + "type", types);
    oneOf(filters, path + "state", selection.states());
    oneOf(filters, path + "acronym", selection.acronyms());
  }

  private static void oneOf(Map<String, String> filters, String field, Collection<?> values) {
    ImmutableList<String> names =
        values.stream().map(Object::toString).distinct().sorted().collect(toImmutableList());
    if (!names.isEmpty()) {
      filters.put(names.size() == 1 ? field : field + "__in", COMMA.join(names));
    }
  }

  /** {@return this question, about fewer rows} */
  ApiQuery and(String field, String value) {
    Map<String, String> all = new TreeMap<>(filters);
    all.put(field, value);
    return with(resource, all);
  }

  /**
   * {@return the address of some of the rows}
   *
   * @param base the address of the Datatracker
   * @param offset the number of the first row
   * @param limit how many rows
   */
  URI address(URI base, long offset, int limit) {
    return address(base, offset, limit, "id");
  }

  /** {@return the address of the newest row alone, which also tells how many there are} */
  URI newest(URI base) {
    return address(base, 0, 1, "-id");
  }

  private URI address(URI base, long offset, int limit, String order) {
    StringBuilder address = new StringBuilder("api/v1/");
    address.append(resource.app()).append('/').append(resource.model());
    address.append("/?format=json&limit=").append(limit).append("&offset=").append(offset);
    if (resource.isOrdered()) {
      address.append("&order_by=").append(order);
    }
    filters.forEach(
        (field, value) ->
            address.append('&').append(encode(field)).append('=').append(encode(value)));
    return base.resolve(address.toString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%3A", ":");
  }

  @Override
  public String toString() {
    return resource.table() + (filters.isEmpty() ? "" : " " + filters);
  }
}
