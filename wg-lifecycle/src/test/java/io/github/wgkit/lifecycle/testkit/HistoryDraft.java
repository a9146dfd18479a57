package io.github.wgkit.lifecycle.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.Transition;
import io.github.wgkit.lifecycle.group.GroupLifecycle;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Certainty;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The life of a working group as it is told, in which defects are put one after the other. Each
 * defect has its own place, so that none hides another.
 */
final class HistoryDraft {
  private static final ImmutableList<GroupState> BEGINNINGS =
      ImmutableList.of(GroupState.PROPOSED, GroupState.BOF);
  private static final ImmutableSet<GroupState> ENDS =
      ImmutableSet.of(GroupState.BOF_CONCLUDED, GroupState.CONCLUDED, GroupState.ABANDONED);

  /** The steps that nobody finds strange. */
  private static final ImmutableMultimap<GroupState, GroupState> NORMAL = normal();

  /** As the Datatracker writes moments of which only the day is known. */
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private static final ZoneOffset PACIFIC = ZoneOffset.ofHours(-8);

  private static final LocalDate FIRST_DAY = LocalDate.of(1988, 1, 1);
  private static final LocalDate BEFORE_THE_IETF = LocalDate.of(1985, 3, 1);
  private static final LocalDate FUTURE = LocalDate.of(2031, 5, 9);

  /** Leaves room for events between two others. */
  private static final int LEAST_DAYS = 30;

  private final List<Entry> entries = new ArrayList<>();
  private final List<GroupEvent> others = new ArrayList<>();
  private final Set<HistoryDefect> defects = EnumSet.noneOf(HistoryDefect.class);
  private GroupState recorded;

  /** An event of which the state is told. */
  private static final class Entry {
    private final GroupState state;
    private final long id;
    private ApproximateDate date;
    private boolean numbered = true;
    private boolean used;

    private Entry(GroupState state, long id, ApproximateDate date) {
      this.state = state;
      this.id = id;
      this.date = date;
    }

    private LocalDate day() {
      return date.earliest().orElseThrow();
    }

    private StateEvent event() {
      StateEvent.Builder event =
          StateEvent.builder().date(date).state(state).type(EventType.CHANGED_STATE);
      return numbered ? event.id(id).build() : event.build();
    }
  }

  /**
   * A step of a life.
   *
   * @param choice which of the states that can follow
   * @param days how long the state before lasted
   * @param toTheDay whether only the day is known
   */
  private record Move(int choice, int days, boolean toTheDay) {}

  /**
   * A defect to be put in, if it fits.
   *
   * @param defect which
   * @param place where, among the places where it fits
   */
  private record Wish(HistoryDefect defect, int place) {}

  private HistoryDraft(List<Move> moves) {
    LocalDate day = FIRST_DAY;
    GroupState state = GroupState.PROPOSED;
    for (Move move : moves) {
      List<GroupState> next = entries.isEmpty() ? BEGINNINGS : NORMAL.get(state).asList();
      if (next.isEmpty()) {
        break;
      }
      state = next.get(move.choice() % next.size());
      day = day.plusDays(move.days());
      entries.add(new Entry(state, 100 + 10L * entries.size(), date(day, move.toTheDay())));
    }
    recorded = state;
  }

  private static ImmutableMultimap<GroupState, GroupState> normal() {
    ImmutableMultimap.Builder<GroupState, GroupState> steps = ImmutableMultimap.builder();
    for (Transition<GroupState, ?, ?> row : GroupLifecycle.table().transitions()) {
      boolean isNormal =
          ImmutableList.copyOf(Profile.values()).stream()
              .allMatch(profile -> row.standing(profile) == Standing.NORMAL);
      if (isNormal && !row.isStay()) {
        steps.put(row.from(), row.to());
      }
    }
    return steps.build();
  }

  private static ApproximateDate date(LocalDate day, boolean toTheDay) {
    return toTheDay && !Placeholders.KNOWN.contains(day)
        ? ApproximateDate.of(OffsetDateTime.of(day, NOON, PACIFIC)).withPrecision(Precision.DAY)
        : ApproximateDate.of(OffsetDateTime.of(day, LocalTime.of(9, 30), ZoneOffset.UTC));
  }

  /** Groups with so many defects at most; as many as fit of those that are wished. */
  static Arbitrary<DefectiveHistory> histories(int most) {
    Arbitrary<Move> moves =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(LEAST_DAYS, 900),
                Arbitraries.of(false, true))
            .as(Move::new);
    Arbitrary<Wish> wishes =
        Combinators.combine(
                Arbitraries.of(HistoryDefect.class), Arbitraries.integers().between(0, 5))
            .as(Wish::new);
    return Combinators.combine(
            moves.list().ofMinSize(1).ofMaxSize(5),
            wishes.list().ofMaxSize(most),
            Arbitraries.of("pigeon", "dove", "2fly").map(Acronym::of))
        .as(
            (life, defects, acronym) -> {
              HistoryDraft draft = new HistoryDraft(life);
              // what changes the order of things comes first
              defects.stream()
                  .sorted((one, other) -> one.defect().compareTo(other.defect()))
                  .forEach(draft::put);
              return draft.told(acronym);
            })
        .withoutEdgeCases();
  }

  private DefectiveHistory told(Acronym acronym) {
    History.Builder history = History.builder();
    entries.forEach(entry -> history.addEvents(entry.event()));
    history.addAllEvents(others);
    Group group =
        WorkingGroup.builder()
            .acronym(acronym)
            .name("A group with a past")
            .state(recorded)
            .history(history.build())
            .build();
    return new DefectiveHistory(group, ImmutableSet.copyOf(defects));
  }

  // ---- defects

  private void put(Wish wish) {
    switch (wish.defect()) {
      case NO_EVENTS -> noEvents();
      case ONLY_AN_END -> onlyAnEnd();
      case ONLY_A_START -> onlyAStart();
      case NO_BEGINNING -> noBeginning();
      case END_BEFORE_START -> endBeforeStart();
      case OTHER_STATE_RECORDED -> otherStateRecorded();
      case ODD_STEP -> oddStep(wish.place());
      case REPEATED_STATE -> repeatedState(wish.place());
      case UNKNOWN_STATE -> unknownState(wish.place());
      case STATE_IN_TEXT -> stateInText(wish.place());
      case PLACEHOLDER_DATE -> placeholder(wish.place());
      case NO_DATE ->
          first(HistoryDefect.NO_DATE).ifPresent(entry -> entry.date = ApproximateDate.unknown());
      case TIE_BROKEN_BY_ID -> tie(HistoryDefect.TIE_BROKEN_BY_ID, wish.place());
      case TIE -> tie(HistoryDefect.TIE, wish.place());
      case IN_THE_FUTURE -> inTheFuture();
      case BEFORE_THE_IETF ->
          first(HistoryDefect.BEFORE_THE_IETF)
              .ifPresent(entry -> entry.date = date(BEFORE_THE_IETF, false));
    }
  }

  /** What is wrong with the history as a whole; one thing at most. */
  private boolean isWhole() {
    return defects.isEmpty();
  }

  private boolean endsAtLast() {
    return entries.size() > 1
        && ENDS.contains(Iterables.getLast(entries).state)
        && entries.stream().filter(entry -> ENDS.contains(entry.state)).count() == 1;
  }

  private void noEvents() {
    if (isWhole()) {
      entries.clear();
      defects.add(HistoryDefect.NO_EVENTS);
    }
  }

  private void onlyAnEnd() {
    if (isWhole() && endsAtLast()) {
      entries.subList(0, entries.size() - 1).clear();
      defects.add(HistoryDefect.ONLY_AN_END);
    }
  }

  private void onlyAStart() {
    if (isWhole() && endsAtLast()) {
      entries.remove(entries.size() - 1);
      defects.add(HistoryDefect.ONLY_A_START);
    }
  }

  private void noBeginning() {
    int active = active(0);
    if (isWhole() && active > 0) {
      entries.subList(0, active).clear();
      defects.add(HistoryDefect.NO_BEGINNING);
    }
  }

  private void endBeforeStart() {
    if (isWhole() && endsAtLast()) {
      GroupState end = entries.remove(entries.size() - 1).state;
      // by its number the first one, too, or a tie would set it right
      entries.add(0, new Entry(end, 90, date(entries.get(0).day().minusDays(400), false)));
      defects.add(HistoryDefect.END_BEFORE_START);
      defects.add(HistoryDefect.OTHER_STATE_RECORDED);
    }
  }

  private void otherStateRecorded() {
    if (isWhole()) {
      recorded = GroupState.DORMANT;
      defects.add(HistoryDefect.OTHER_STATE_RECORDED);
    }
  }

  /** An active group is proposed again, or one that was concluded is active. */
  private void oddStep(int place) {
    Entry last = Iterables.getLast(entries, null);
    int active = active(place);
    if (!isWhole()) {
      return;
    }
    if (place % 2 == 0 && last != null && last.state.equals(GroupState.CONCLUDED)) {
      entries.add(new Entry(GroupState.ACTIVE, last.id + 3, date(last.day().plusDays(20), false)));
      recorded = GroupState.ACTIVE;
      use(entries.size() - 2, entries.size() - 1);
      defects.add(HistoryDefect.ODD_STEP);
    } else if (active >= 0) {
      Entry entry = entries.get(active);
      entries.add(
          active + 1,
          new Entry(GroupState.PROPOSED, entry.id + 3, date(entry.day().plusDays(5), false)));
      entries.add(
          active + 2,
          new Entry(GroupState.ACTIVE, entry.id + 6, date(entry.day().plusDays(10), false)));
      use(active, active + 1);
      defects.add(HistoryDefect.ODD_STEP);
    }
  }

  private void repeatedState(int place) {
    choose(place, i -> isFree(i))
        .ifPresent(
            i -> {
              Entry entry = entries.get(i);
              entries.add(
                  i + 1,
                  new Entry(entry.state, entry.id + 1, date(entry.day().plusDays(1), false)));
              use(i, i + 1);
              defects.add(HistoryDefect.REPEATED_STATE);
            });
  }

  private void unknownState(int place) {
    choose(place, i -> isFree(i) && isFree(i + 1))
        .ifPresent(
            i -> {
              Entry entry = entries.get(i);
              entries.add(
                  i + 1,
                  new Entry(
                      GroupState.of("hibernating"),
                      entry.id + 1,
                      date(entry.day().plusDays(1), false)));
              use(i, i + 1, i + 2);
              defects.add(HistoryDefect.UNKNOWN_STATE);
            });
  }

  private void stateInText(int place) {
    List<String> texts =
        List.of("Concluded group", "State changed to <b>Active</b> from Proposed", "");
    PlainEvent.Builder event =
        PlainEvent.builder()
            .id(7 + place)
            .date(ApproximateDate.parse("2001-02-03T04:05:06Z"))
            .description(texts.get(place % texts.size()));
    if (place % texts.size() == 2) {
      event.type(EventType.CHANGED_STATE);
    }
    others.add(event.build());
    defects.add(HistoryDefect.STATE_IN_TEXT);
  }

  private void placeholder(int place) {
    choose(place, this::isFree)
        .ifPresent(
            i -> {
              Entry entry = entries.get(i);
              entry.date =
                  i == 0
                      ? ApproximateDate.of(
                              OffsetDateTime.of(Placeholders.KNOWN.first(), NOON, PACIFIC))
                          .withPrecision(Precision.DAY)
                      : entry.date.withCertainty(Certainty.PLACEHOLDER);
              use(i);
              defects.add(HistoryDefect.PLACEHOLDER_DATE);
            });
  }

  /** A start and an end at the same moment would be another defect. */
  private void tie(HistoryDefect defect, int place) {
    choose(
            place,
            i ->
                isFree(i)
                    && isFree(i + 1)
                    && !entries.get(i + 1).state.equals(GroupState.CONCLUDED)
                    && !entries.get(i).state.equals(GroupState.CONCLUDED))
        .ifPresent(
            i -> {
              entries.get(i + 1).date = entries.get(i).date;
              if (defect == HistoryDefect.TIE) {
                entries.get(i).numbered = false;
                entries.get(i + 1).numbered = false;
              }
              use(i, i + 1);
              defects.add(defect);
            });
  }

  private void inTheFuture() {
    int last = entries.size() - 1;
    if (isFree(last)) {
      entries.get(last).date = date(FUTURE, false);
      use(last);
      defects.add(HistoryDefect.IN_THE_FUTURE);
    }
  }

  /** The first entry, if nothing is wrong with it yet. */
  private Optional<Entry> first(HistoryDefect defect) {
    if (!isFree(0)) {
      return Optional.empty();
    }
    use(0);
    defects.add(defect);
    return Optional.of(entries.get(0));
  }

  private boolean isFree(int place) {
    return 0 <= place && place < entries.size() && !entries.get(place).used;
  }

  private void use(int... places) {
    for (int place : places) {
      entries.get(place).used = true;
    }
  }

  /** The place of an entry that tells of an active group; -1 if there is none. */
  private int active(int which) {
    return choose(which, i -> entries.get(i).state.equals(GroupState.ACTIVE)).orElse(-1);
  }

  private Optional<Integer> choose(int which, IntPredicate fits) {
    List<Integer> places = IntStream.range(0, entries.size()).filter(fits).boxed().toList();
    return places.isEmpty() ? Optional.empty() : Optional.of(places.get(which % places.size()));
  }
}
