package io.github.wgkit.lifecycle.replay;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Slug;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.ApproximateDate.Precision;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.Placeholders;
import io.github.wgkit.model.history.StateEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is strange in the histories of groups. Real histories are full of it; nothing here is
 * a reason to refuse a record.
 *
 * <pre>{@code
 * Audit audit = new Audit(Placeholders.in(directory), Profile.PRACTICE, now);
 * directory.groups().stream()
 *     .flatMap(group -> audit.anomalies(group).stream())
 *     .forEach(anomaly -> System.out.println(anomaly.finding()));
 * }</pre>
 */
public final class Audit {
  private static final ImmutableSet<GroupState> STARTS =
      ImmutableSet.of(GroupState.BOF, GroupState.PROPOSED, GroupState.ACTIVE);
  private static final ImmutableSet<GroupState> ENDS =
      ImmutableSet.of(
          GroupState.BOF_CONCLUDED,
          GroupState.CONCLUDED,
          GroupState.ABANDONED,
          GroupState.REPLACED);
  private static final ImmutableSet<GroupType> SINCE_THE_FIRST_MEETING =
      ImmutableSet.of(GroupType.WG, GroupType.AG, GroupType.AREA);
  private static final LocalDate FIRST_MEETING = LocalDate.of(1986, 1, 16);

  private final Placeholders placeholders;
  private final Profile profile;
  private final Instant now;

  /**
   * Prepares an audit.
   *
   * @param placeholders the days that say nothing, see {@link Placeholders#in(Directory)}
   * @param profile whose rules count
   * @param now the moment of the audit; what is later has not happened
   */
  public Audit(Placeholders placeholders, Profile profile, Instant now) {
    this.placeholders = requireNonNull(placeholders);
    this.profile = requireNonNull(profile);
    this.now = requireNonNull(now);
  }

  /** {@return the rules by which histories are audited; their ids are the codes of anomalies} */
  public static ImmutableList<Rule> rules() {
    return AuditRules.ALL;
  }

  /**
   * Audits the history of a group.
   *
   * @param group the group, of whatever type
   * @return the anomalies: first those that show in no event, then by event; at one event, worst
   *     first
   */
  public ImmutableList<Anomaly> anomalies(Group group) {
    return new Case(group).audited();
  }

  /** The audit of one group. */
  private final class Case {
    private final Group group;
    private final Replay replay;
    private final ImmutableList<Stay> stays;
    private final List<Anomaly> found = new ArrayList<>();

    Case(Group group) {
      this.group = group;
      this.replay = Replay.of(group);
      this.stays = replay.stays();
    }

    ImmutableList<Anomaly> audited() {
      group.history().events().forEach(this::event);
      replay.steps().forEach(this::step);
      for (int i = 1; i < stays.size(); i++) {
        tie(stays.get(i - 1).from(), stays.get(i).from());
      }
      if (stays.isEmpty()) {
        recordedOnly();
      } else {
        beginning();
        end();
      }
      return sorted();
    }

    private void event(GroupEvent event) {
      ApproximateDate date = event.date();
      boolean isStateChange = event instanceof StateEvent || StateText.isStateChange(event);
      boolean isPlaceholder =
          isStateChange
              ? placeholders.contains(date)
              : date.certainty() == ApproximateDate.Certainty.PLACEHOLDER;
      if (isPlaceholder) {
        at(event, AuditRules.NO_PLACEHOLDER, day(date) + " stands for a date that is not known");
      } else if (date.earliest().isEmpty()) {
        at(event, AuditRules.DATED, "when \"" + label(event) + "\" was is not known");
      } else if (isInTheFuture(date)) {
        at(event, AuditRules.NOT_IN_THE_FUTURE, day(date) + " is still to come");
      } else if (isTooOld(date)) {
        at(
            event,
            AuditRules.NOT_BEFORE_THE_IETF,
            day(date) + " is before the first meeting of the IETF");
      }
      if (event instanceof StateEvent change) {
        if (!change.state().isKnown() || change.state().equals(GroupState.UNKNOWN)) {
          at(event, AuditRules.KNOWN_STATE, "the state \"" + change.state() + "\" is not known");
        }
      } else if (isStateChange) {
        at(
            event,
            AuditRules.STATE_IN_ITS_FIELD,
            StateText.stateTold(event)
                .map(state -> "only the text tells a change to " + state.label())
                .orElse("the change of state is to none that is known"));
      }
    }

    private boolean isInTheFuture(ApproximateDate date) {
      Optional<OffsetDateTime> time = date.time();
      if (date.precision() == Precision.TIME && time.isPresent()) {
        return time.get().toInstant().isAfter(now);
      }
      ZoneOffset offset = time.map(OffsetDateTime::getOffset).orElse(ZoneOffset.UTC);
      LocalDate today = now.atOffset(offset).toLocalDate();
      return date.earliest().filter(day -> day.isAfter(today)).isPresent();
    }

    private boolean isTooOld(ApproximateDate date) {
      return group.type().filter(SINCE_THE_FIRST_MEETING::contains).isPresent()
          && date.latest().filter(day -> day.isBefore(FIRST_MEETING)).isPresent();
    }

    private void step(Step step) {
      if (step.isRepetition()) {
        at(step.event(), AuditRules.NEW_STATE, "it was " + step.to().label() + " already");
        return;
      }
      Standing standing = step.standing(profile).orElse(Standing.NORMAL);
      if (standing != Standing.NORMAL) {
        at(
            step.event(),
            standing == Standing.UNUSUAL ? AuditRules.USUAL_STEP : AuditRules.POSSIBLE_STEP,
            inWords(step));
      }
    }

    /** {@return "Active to Proposed: no RFC describes this step (S-1)"} */
    private String inWords(Step step) {
      return step.from().label()
          + " to "
          + step.to().label()
          + ": "
          + Joiner.on("; ")
              .join(
                  Iterables.transform(
                      step.remarks(profile), rule -> rule.title() + " (" + rule.id() + ")"));
    }

    private void tie(GroupEvent before, GroupEvent after) {
      if (!isSameMoment(before, after)) {
        return;
      }
      boolean isBroken = after.id().isPresent() && !before.id().equals(after.id());
      at(
          after,
          isBroken ? AuditRules.NO_TIE : AuditRules.ORDERED,
          isBroken
              ? "at the same time as \"" + label(before) + "\", and after it by its number"
              : "at the same time as \""
                  + label(before)
                  + "\", and no number tells which was first");
    }

    private void recordedOnly() {
      replay
          .recorded()
          .ifPresent(
              state ->
                  nowhere(AuditRules.ANY_CHANGE, "no event tells how it became " + state.label()));
    }

    private void beginning() {
      Stay first = stays.get(0);
      if (ENDS.contains(first.state())) {
        Optional<Stay> start =
            stays.stream().filter(stay -> STARTS.contains(stay.state())).findFirst();
        if (start.isPresent()) {
          at(
              first.from(),
              AuditRules.ENDS_AFTER_START,
              first.state().label()
                  + " on "
                  + day(first.from().date())
                  + ", before it was "
                  + start.get().state().label()
                  + " on "
                  + day(start.get().from().date()));
        } else {
          at(
              first.from(),
              AuditRules.NOT_ONLY_AN_END,
              "no event tells what it was before it was " + first.state().label());
        }
      } else if (!first.state().equals(GroupState.BOF)
          && !first.state().equals(GroupState.PROPOSED)
          && group.type().map(GroupType::hasCharter).orElse(false)) {
        at(
            first.from(),
            AuditRules.FROM_THE_BEGINNING,
            "no event tells what it was before it was " + first.state().label());
      }
      Optional<Stay> active = replay.first(GroupState.ACTIVE);
      Optional<Stay> concluded = replay.last(GroupState.CONCLUDED);
      if (!ENDS.contains(first.state())
          && active.isPresent()
          && concluded.isPresent()
          && isSameMoment(active.get().from(), concluded.get().from())) {
        at(
            concluded.get().from(),
            AuditRules.ENDS_AFTER_START,
            "Active and Concluded at the same time");
      }
    }

    private void end() {
      GroupState told = replay.end().orElseThrow();
      GroupState recorded = replay.recorded().orElse(told);
      if (told.equals(recorded)) {
        return;
      }
      GroupEvent last = Iterables.getLast(stays).from();
      if (ENDS.contains(recorded)
          && stays.stream().noneMatch(stay -> ENDS.contains(stay.state()))) {
        at(
            last,
            AuditRules.NOT_ONLY_A_START,
            "no event tells how it became "
                + recorded.label()
                + "; the last one leads to "
                + told.label());
      } else {
        at(
            last,
            AuditRules.SAME_AS_RECORDED,
            "it leads to " + told.label() + ", the group is recorded as " + recorded.label());
      }
    }

    private void at(GroupEvent event, Rule rule, String message) {
      add(Optional.of(event), rule, message);
    }

    private void nowhere(Rule rule, String message) {
      add(Optional.empty(), rule, message);
    }

    private void add(Optional<GroupEvent> event, Rule rule, String message) {
      rule.broken(profile, group.acronym().text(), message)
          .ifPresent(finding -> found.add(new Anomaly(finding, event)));
    }

    private ImmutableList<Anomaly> sorted() {
      Map<GroupEvent, Integer> places = new HashMap<>();
      for (GroupEvent event : group.history().events()) {
        places.putIfAbsent(event, places.size());
      }
      return ImmutableList.sortedCopyOf(
          Comparator.<Anomaly, Integer>comparing(
                  anomaly -> anomaly.event().map(places::get).orElse(-1))
              .thenComparing(Anomaly::finding),
          found);
    }
  }

  /** Events of which no date is known are not said to be at the same time. */
  private static boolean isSameMoment(GroupEvent one, GroupEvent other) {
    return one.date().earliest().isPresent() && one.date().compareMoment(other.date()) == 0;
  }

  private static String label(GroupEvent event) {
    return event instanceof StateEvent change
        ? change.state().label()
        : event.type().map(Slug::label).orElse("an event");
  }

  private static String day(ApproximateDate date) {
    String day = LifetimeDate.asMeant(date);
    return day.isEmpty() ? "no date" : day;
  }
}
