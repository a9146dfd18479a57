package io.github.wgkit.io.datatracker;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.common.collect.Sets;
import io.github.wgkit.io.datatracker.ApiResource.Scope;
import io.github.wgkit.io.datatracker.DatatrackerException.Code;
import io.github.wgkit.io.snapshot.Reference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Looks whether rows are those that were asked for. The API ignores filters that it does not know,
 * and would give everybody's rows then (Datatracker practice); the first page shows that already.
 */
final class RowCheck {
  private static final String AREA = "area";

  /** So many groups or charters may be made while a snapshot is. */
  private static final int MOST_NEW = 3;

  /** Clocks go wrong by hours and zones, not by more. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private final URI base;
  private final GroupSelection selection;
  private final String latest;
  private final Set<Long> groups = new HashSet<>();
  private final Set<Long> areas = new HashSet<>();
  private final Set<Long> histories = new HashSet<>();
  private final Set<String> charters = new HashSet<>();
  private final SortedSet<Long> people = new TreeSet<>();
  private final Set<String> unknown = Sets.newConcurrentHashSet();
  private volatile boolean hasRefused;
  private long newestGroup = -1;
  private long newestHistory = -1;

  /**
   * Makes a check that knows no rows yet.
   *
   * @param base the address of the Datatracker
   * @param selection the groups that are wanted
   * @param now the time at which rows are asked for
   */
  RowCheck(URI base, GroupSelection selection, Instant now) {
    this.base = base;
    this.selection = selection;
    this.latest = now.plus(AHEAD).toString().substring(0, "2026-01-01T00:00:00".length());
  }

  /** Takes the rows of a table, to which those of other tables belong. */
  void learn(ApiResource resource, Path file, JsonFactory json) throws IOException {
    if (!isLearned(resource)) {
      return;
    }
    try (RowStore.Reader rows = new RowStore.Reader(file, json)) {
      for (ApiRow row = rows.next(); row != null; row = rows.next()) {
        if (resource.scope() == Scope.GROUPS) {
          groups.add(row.number());
          newestGroup = Math.max(newestGroup, row.number());
          if (row.type().equals(AREA)) {
            areas.add(row.number());
          }
        } else if (resource.scope() == Scope.CHARTERS) {
          charters.add(row.key());
        } else {
          histories.add(row.number());
          newestHistory = Math.max(newestHistory, row.number());
        }
      }
    }
  }

  /** {@return whether rows of other tables belong to those of this one} */
  static boolean isLearned(ApiResource resource) {
    return resource.scope() == Scope.GROUPS
        || resource.scope() == Scope.CHARTERS
        || resource.model().equals("grouphistory");
  }

  /** Takes the numbers of the people who are asked for. */
  void learnPeople(Set<Long> named) {
    people.addAll(named);
  }

  /**
   * Looks at a row.
   *
   * @throws DatatrackerException if it is not one of those that were asked for
   */
  void check(ApiResource resource, ApiRow row) throws DatatrackerException {
    boolean isAskedFor =
        switch (resource.scope()) {
          case ALL -> true;
          case GROUPS -> isSelected(row);
          case OF_GROUPS, EVENTS_OF_GROUPS -> isOf(row, groups, newestGroup);
          case OF_HISTORIES -> isOf(row, histories, newestHistory);
          case CHARTERS ->
              (row.type().isEmpty() || row.type().equals("charter"))
                  && isOf(row, groups, newestGroup);
          case EVENTS_OF_CHARTERS ->
              row.document().isEmpty()
                  || charters.contains(row.document())
                  || (row.document().contains("/charter-") && isNew(row.document()));
          case PEOPLE -> people.contains(row.number());
          case ADDRESSES -> people.contains(PeopleNamed.number(row.person()));
        };
    if (!isAskedFor) {
      hasRefused = true;
      throw new DatatrackerException(
          Code.DAMAGED,
          base.resolve("api/v1/" + resource.app() + "/" + resource.model() + "/")
              + ": the server gives rows that were not asked for, such as "
              + Printable.of(row.key())
              + ", so it does not know the filter, or a group has changed just now;"
              + " try again, or ask for other groups");
    }
  }

  /** {@return whether there was a row that was not asked for} */
  boolean hasRefused() {
    return hasRefused;
  }

  /** {@return whether a group is one that is wanted} */
  boolean isSelected(ApiRow group) {
    return group.type().equals(AREA)
        || (isOneOf(group.type(), selection.types())
            && isOneOf(group.state(), selection.states())
            && isOneOf(group.acronym(), selection.acronyms()));
  }

  private static boolean isOneOf(String word, Set<?> wanted) {
    return wanted.isEmpty() || wanted.stream().anyMatch(one -> one.toString().equals(word));
  }

  private boolean isOf(ApiRow row, Set<Long> known, long newest) {
    if (row.group().isEmpty()) {
      return true; // it does not tell
    }
    long number = number(row.group());
    return known.contains(number) || (number > newest && isNew(row.group()));
  }

  private static long number(String address) {
    Reference reference = Reference.parse(address);
    return reference != null && Reference.keyOf(reference.key()) instanceof Long number
        ? number
        : -1;
  }

  /** What is made while rows are fetched is newer than all that is known, and not much. */
  private boolean isNew(String address) {
    unknown.add(address);
    return unknown.size() <= MOST_NEW;
  }

  /** {@return whether a row is given once more by the question after that with this number} */
  boolean isOfLaterQuery(ApiResource resource, ApiRow row, int query) {
    if (query > 0 || !selection.types().isEmpty() || !ApiQuery.isNarrow(selection)) {
      return false;
    }
    return switch (resource.scope()) {
      case GROUPS -> row.type().equals(AREA);
      case OF_GROUPS -> ApiQuery.isAskedOfAreas(resource) && areas.contains(number(row.group()));
      default -> false;
    };
  }

  /**
   * {@return the later one of two times} A time that lies far ahead is not believed, as it would
   * hide all changes until then.
   */
  String later(String one, String other) {
    return other.compareTo(one) > 0 && other.compareTo(latest) < 0 ? other : one;
  }
}
