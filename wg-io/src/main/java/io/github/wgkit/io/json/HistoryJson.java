package io.github.wgkit.io.json;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Severity;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Histories: events of four kinds, told apart by the key {@code event}, and earlier records. */
final class HistoryJson {
  /** The kinds of event, in JSON in lower case. */
  private enum Kind {
    STATE,
    MILESTONE,
    CHARTER,
    PLAIN;

    private static final ImmutableList<Kind> ALL = ImmutableList.copyOf(values());

    private final String word = Ascii.toLowerCase(name());

    static Kind of(GroupEvent event) {
      if (event instanceof StateEvent) {
        return STATE;
      } else if (event instanceof MilestoneEvent) {
        return MILESTONE;
      }
      return event instanceof CharterEvent ? CHARTER : PLAIN;
    }

    static Kind parse(String word) {
      for (Kind kind : ALL) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("an event is one of state, milestone, charter and plain");
    }

    String word() {
      return word;
    }
  }

  static final ObjectForm<GroupEvent, Draft> EVENT =
      ObjectForm.open(
          "event",
          Draft::new,
          Draft::event,
          GroupEvent::extensions,
          (draft, extensions) -> draft.extensions.putAll(extensions),
          ImmutableList.<Attribute<GroupEvent, Draft>>of(
              Attribute.required(
                  "event",
                  Form.parsed(Kind::parse, Kind::word),
                  Kind.PLAIN,
                  Kind::of,
                  (draft, kind) -> draft.kind = kind),
              Attribute.number("id", GroupEvent::id, (draft, id) -> draft.id = OptionalLong.of(id)),
              Attribute.required(
                  "date",
                  DateJson.APPROXIMATE,
                  ApproximateDate.unknown(),
                  GroupEvent::date,
                  (draft, date) -> draft.date = date),
              Attribute.optional(
                  "type",
                  Form.parsed(EventType::of, EventType::slug),
                  GroupEvent::type,
                  (draft, type) -> draft.type = type),
              Attribute.number(
                  "personId",
                  GroupEvent::personId,
                  (draft, id) -> draft.personId = OptionalLong.of(id)),
              Attribute.optional(
                  "personName",
                  Form.TEXT,
                  GroupEvent::personName,
                  (draft, name) -> draft.personName = name),
              Attribute.text(
                  "description",
                  GroupEvent::description,
                  (draft, description) -> draft.description = description),
              Attribute.number(
                  "milestoneId",
                  event ->
                      event instanceof MilestoneEvent milestone
                          ? OptionalLong.of(milestone.milestoneId())
                          : OptionalLong.empty(),
                  (draft, id) -> draft.milestoneId = OptionalLong.of(id)),
              Attribute.optional(
                  "revision",
                  Scalars.REVISION,
                  event ->
                      event instanceof CharterEvent charter ? charter.revision() : Optional.empty(),
                  (draft, revision) -> draft.revision = revision),
              Attribute.optional(
                  "state",
                  // a slug of one of two vocabularies
                  Form.parsed(GroupState::of, GroupState::slug),
                  HistoryJson::state,
                  (draft, state) -> draft.state = state),
              Attribute.optional(
                  "ballotType",
                  BallotJson.TYPE,
                  event ->
                      event instanceof CharterEvent charter
                          ? charter.ballotType()
                          : Optional.empty(),
                  (draft, type) -> draft.ballotType = type),
              Attribute.optional(
                  "telechat",
                  DateJson.DAY,
                  event ->
                      event instanceof CharterEvent charter ? charter.telechat() : Optional.empty(),
                  (draft, day) -> draft.telechat = day)));

  static final ObjectForm<PastRecord, PastRecord.Builder> PAST =
      ObjectForm.open(
          "past record",
          PastRecord::builder,
          (builder, in) -> builder.build(),
          PastRecord::extensions,
          PastRecord.Builder::putAllExtensions,
          ImmutableList.<Attribute<PastRecord, PastRecord.Builder>>of(
              Attribute.number("id", PastRecord::id, PastRecord.Builder::id),
              Attribute.required(
                  "group",
                  Form.deferred(() -> GroupJson.GROUP),
                  PastRecord::group,
                  PastRecord.Builder::group)));

  static final ObjectForm<History, History.Builder> HISTORY =
      ObjectForm.closed(
          "history",
          History::builder,
          (builder, in) -> builder.build(),
          ImmutableList.<Attribute<History, History.Builder>>of(
              Attribute.list("events", EVENT, History::events, History.Builder::addAllEvents),
              Attribute.list("past", PAST, History::past, History.Builder::addAllPast)));

  private HistoryJson() {}

  private static Optional<GroupState> state(GroupEvent event) {
    if (event instanceof StateEvent change) {
      return Optional.of(change.state());
    }
    return event instanceof CharterEvent charter
        ? charter.state().map(state -> GroupState.of(state.slug()))
        : Optional.empty();
  }

  /** An event while it is read; its kind can come last. */
  static final class Draft {
    private Kind kind = Kind.PLAIN;
    private OptionalLong id = OptionalLong.empty();
    private ApproximateDate date = ApproximateDate.unknown();
    private @Nullable EventType type;
    private OptionalLong personId = OptionalLong.empty();
    private @Nullable String personName;
    private String description = "";
    private OptionalLong milestoneId = OptionalLong.empty();
    private @Nullable CharterRevision revision;
    private @Nullable GroupState state;
    private @Nullable BallotType ballotType;
    private @Nullable LocalDate telechat;
    private final Map<String, ExtensionValue> extensions = new HashMap<>();

    private GroupEvent event(JsonInput in) throws IOException {
      GroupEvent.Builder event = builder(in);
      keepTheRest(in);
      id.ifPresent(event::id);
      event.date(date);
      if (type != null) {
        event.type(type);
      }
      personId.ifPresent(event::personId);
      if (personName != null) {
        event.personName(personName);
      }
      event.description(description);
      extensions.forEach(event::putExtensions);
      return event.build();
    }

    /** Starts the event with what only its kind has, which is gone from the draft then. */
    private GroupEvent.Builder builder(JsonInput in) throws IOException {
      switch (kind) {
        case STATE:
          if (state == null) {
            return withoutItsPart("state", in);
          }
          StateEvent.Builder change = StateEvent.builder().state(state);
          state = null;
          return change;
        case MILESTONE:
          if (milestoneId.isEmpty()) {
            return withoutItsPart("milestoneId", in);
          }
          MilestoneEvent.Builder milestone =
              MilestoneEvent.builder().milestoneId(milestoneId.getAsLong());
          milestoneId = OptionalLong.empty();
          return milestone;
        case CHARTER:
          CharterEvent.Builder charter =
              CharterEvent.builder()
                  .revision(Optional.ofNullable(revision))
                  .state(Optional.ofNullable(state).map(s -> CharterState.of(s.slug())))
                  .ballotType(Optional.ofNullable(ballotType))
                  .telechat(Optional.ofNullable(telechat));
          revision = null;
          state = null;
          ballotType = null;
          telechat = null;
          return charter;
        default:
          return PlainEvent.builder();
      }
    }

    private GroupEvent.Builder withoutItsPart(String key, JsonInput in) throws IOException {
      in.problem(
          ObjectForm.MISSING,
          Severity.ERROR,
          "this event of the kind " + kind.word() + " has no \"" + key + "\"");
      extensions.putIfAbsent("event", ExtensionValue.of(kind.word()));
      return PlainEvent.builder();
    }

    /** What belongs to another kind of event goes to the extensions. */
    private void keepTheRest(JsonInput in) throws IOException {
      if (state != null) {
        keep("state", ExtensionValue.of(state.slug()), in);
      }
      if (milestoneId.isPresent()) {
        keep("milestoneId", ExtensionValue.of(milestoneId.getAsLong()), in);
      }
      if (revision != null) {
        keep("revision", ExtensionValue.of(revision.toString()), in);
      }
      if (ballotType != null) {
        keep("ballotType", ExtensionValue.of(ballotType.slug()), in);
      }
      if (telechat != null) {
        keep("telechat", ExtensionValue.of(telechat.toString()), in);
      }
    }

    private void keep(String key, ExtensionValue value, JsonInput in) throws IOException {
      in.problem(
          ObjectForm.UNKNOWN_FIELD,
          Severity.INFO,
          "an event of the kind "
              + kind.word()
              + " has no \""
              + key
              + "\"; it is kept in the extensions");
      extensions.putIfAbsent(key, value);
    }
  }
}
