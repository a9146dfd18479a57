package io.github.wgkit.model.history;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.history.AsOf.Certainty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks what was so on a day. */
final class PastScan {
  private final LocalDate date;
  private final Placeholders placeholders;
  private final List<OfGroup> groups;
  private final Map<Acronym, OfGroup> byAcronymOfNow = new HashMap<>();
  private final Map<Acronym, OfGroup> byAcronymOfThen = new HashMap<>();

  PastScan(Directory directory, LocalDate date, Placeholders placeholders) {
    this.date = date;
    this.placeholders = placeholders;
    groups = directory.groups().stream().map(OfGroup::new).toList();
    for (OfGroup group : groups) {
      byAcronymOfNow.putIfAbsent(group.now.acronym().normalized(), group);
      group
          .acronym
          .value()
          .ifPresent(then -> byAcronymOfThen.putIfAbsent(then.normalized(), group));
    }
  }

  DirectoryAsOf directory() {
    return new DirectoryAsOf(date, groups.stream().map(OfGroup::answer).collect(toImmutableList()));
  }

  /** {@return what a parent was called then; records name it as it is called now, or was then} */
  private Acronym ofThen(Acronym parent) {
    OfGroup now = byAcronymOfNow.get(parent.normalized());
    OfGroup found = now == null ? byAcronymOfThen.get(parent.normalized()) : now;
    return found == null ? parent : found.acronym.value().orElse(parent);
  }

  private boolean isUpToDate(LocalDate day) {
    return !day.isAfter(date);
  }

  /** Every copy of a record numbers its roles anew, in whatever order. */
  private static Object people(ImmutableList<Role> roles) {
    return roles.stream()
        .map(role -> Arrays.asList(role.name(), role.personId(), role.personName(), role.email()))
        .collect(Collectors.toSet());
  }

  private static LocalDate day(Group record) {
    return record.lastModified().map(OffsetDateTime::toLocalDate).orElseThrow();
  }

  /** One group. */
  private final class OfGroup {
    private final Group now;

    /** The records that are dated, oldest first. */
    private final List<Group> records;

    /** The record that was in force; null if none is that old. */
    private final @Nullable Group inForce;

    private final AsOf<GroupState> state;
    private final AsOf<Acronym> acronym;

    OfGroup(Group now) {
      this.now = now;
      List<Group> dated = new ArrayList<>();
      now.history().past().stream().map(PastRecord::group).forEach(dated::add);
      dated.add(now);
      dated.removeIf(record -> record.lastModified().isEmpty());
      dated.sort(
          Comparator.comparing(
              record -> record.lastModified().orElseThrow(), OffsetDateTime.timeLineOrder()));
      records = dated;
      inForce =
          dated.stream()
              .filter(record -> isUpToDate(day(record)))
              .reduce((before, after) -> after)
              .orElse(null);
      state = state();
      acronym = field(group -> Optional.of(group.acronym()));
    }

    GroupAsOf answer() {
      return new GroupAsOf(
          now,
          state,
          acronym,
          field(group -> Optional.of(group.name())),
          field(Group::type),
          field(Group::parent).map(PastScan.this::ofThen),
          field(group -> Optional.of(group.roles()), PastScan::people));
    }

    // ---- what a record says

    private <T> AsOf<T> field(Function<Group, Optional<T>> field) {
      return field(field, value -> value);
    }

    private <T> AsOf<T> field(Function<Group, Optional<T>> field, Function<T, Object> meaning) {
      if (inForce != null) {
        return recorded(inForce, field, meaning);
      }
      if (state.value().isEmpty()) {
        return AsOf.unknown(nothing());
      }
      Group oldest = records.isEmpty() ? now : records.get(0);
      return new AsOf<>(
          field.apply(oldest),
          Certainty.PRESUMED,
          records.isEmpty() ? "the record is not dated" : "the oldest record is of " + day(oldest));
    }

    /** {@return what a record says; doubtful if others of the same time mean something else} */
    private <T> AsOf<T> recorded(
        Group record, Function<Group, Optional<T>> field, Function<T, Object> meaning) {
      Optional<T> value = field.apply(record);
      Optional<Object> meant = value.map(meaning);
      boolean isDisputed =
          records.stream()
              .filter(other -> sameTime(record, other))
              .anyMatch(other -> !field.apply(other).map(meaning).equals(meant));
      if (isDisputed) {
        return new AsOf<>(
            value, Certainty.DOUBTFUL, "records of the same time, " + day(record) + ", differ");
      }
      boolean isOpenEnded = record != now && now.lastModified().isEmpty();
      return isOpenEnded
              && record == Iterables.getLast(records)
              && !field.apply(now).map(meaning).equals(meant)
          ? new AsOf<>(value, Certainty.DOUBTFUL, "the record says something else, without date")
          : new AsOf<>(value, Certainty.KNOWN, "the record of " + day(record));
    }

    private static boolean sameTime(Group one, Group other) {
      return one.lastModified().orElseThrow().isEqual(other.lastModified().orElseThrow());
    }

    private String nothing() {
      return "no event and no record up to " + date;
    }

    // ---- the state

    private AsOf<GroupState> state() {
      ImmutableList<StateEvent> changes =
          now.history().stateChanges().stream()
              .filter(change -> change.date().earliest().map(day -> isUpToDate(day)).orElse(true))
              .collect(toImmutableList());
      ImmutableList<StateEvent> floating =
          changes.stream().filter(change -> isFloating(change.date())).collect(toImmutableList());
      Optional<StateEvent> last =
          changes.stream()
              .filter(change -> !isFloating(change.date()))
              .reduce((before, after) -> after);
      if (last.isPresent()) {
        return dated(last.get(), floating);
      }
      AsOf<GroupState> recorded =
          inForce == null
              ? AsOf.unknown(nothing())
              : recorded(inForce, Group::state, known -> known);
      if (floating.isEmpty() || recorded.value().isPresent()) {
        return recorded;
      }
      StateEvent only = Iterables.getLast(floating);
      return new AsOf<>(
          Optional.of(only.state()), Certainty.DOUBTFUL, "since an unknown day" + stated(only));
    }

    private boolean isFloating(ApproximateDate when) {
      return when.earliest().isEmpty() || placeholders.contains(when);
    }

    private static String stated(StateEvent change) {
      return change.date().earliest().map(day -> "; " + day + " stands for none").orElse("");
    }

    private AsOf<GroupState> dated(StateEvent last, List<StateEvent> floating) {
      LocalDate day = last.date().earliest().orElseThrow();
      Optional<GroupState> contradiction =
          Optional.ofNullable(inForce)
              .filter(record -> day(record).isAfter(last.date().latest().orElseThrow()))
              .flatMap(Group::state)
              .filter(other -> !other.equals(last.state()));
      if (contradiction.isPresent()) {
        return new AsOf<>(
            contradiction,
            Certainty.DOUBTFUL,
            "by the record; by the events " + last.state() + " since " + day);
      }
      return doubt(last, floating)
          .map(why -> new AsOf<>(Optional.of(last.state()), Certainty.DOUBTFUL, why))
          .orElseGet(() -> new AsOf<>(Optional.of(last.state()), Certainty.KNOWN, "since " + day));
    }

    private Optional<String> doubt(StateEvent last, List<StateEvent> floating) {
      ApproximateDate when = last.date();
      LocalDate latest = when.latest().orElseThrow();
      if (!isUpToDate(latest)) {
        return Optional.of(
            "since a day between " + when.earliest().orElseThrow() + " and " + latest);
      }
      if (when.certainty() != ApproximateDate.Certainty.STATED) {
        return Optional.of("since an uncertain day, " + when.earliest().orElseThrow());
      }
      return floating.stream()
          .filter(change -> rank(change.state()) > rank(last.state()))
          .findFirst()
          .map(
              change ->
                  "came into the state " + change.state() + " on an unknown day" + stated(change));
    }

    /** {@return how far in a life a state is; an undated one may have come after a lower one} */
    private static int rank(GroupState state) {
      if (state.equals(GroupState.BOF) || state.equals(GroupState.PROPOSED)) {
        return 0;
      }
      boolean isEnd =
          state.equals(GroupState.BOF_CONCLUDED)
              || state.equals(GroupState.CONCLUDED)
              || state.equals(GroupState.ABANDONED)
              || state.equals(GroupState.REPLACED);
      return isEnd ? 2 : 1;
    }
  }
}
