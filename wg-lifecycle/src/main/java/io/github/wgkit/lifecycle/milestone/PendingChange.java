package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change of a milestone that waits for an area director (RFC 6433 section 4).
 *
 * <p>A new milestone that waits stands in the current plan in the state {@link
 * MilestoneState#REVIEW}, as in the Datatracker. The Datatracker has nothing for a rewording or a
 * deletion that waits, and the milestone itself is not touched by it; so they are kept in its
 * {@linkplain Milestone#extensions() extensions}, under {@link #KEY}:
 *
 * <pre>
 * "wgkitPending": {
 *   "rewording": {
 *     "description": "Submit the protocol to the IESG",
 *     "requested": "2026-11-23T12:00:00Z",
 *     "personId": 4711,
 *     "personName": "Ada Example"
 *   },
 *   "deletion": {"requested": "2026-11-24T12:00:00Z"}
 * }
 * </pre>
 *
 * @param kind what is asked for
 * @param description the description that the milestone would have
 * @param requested when it was asked for; empty if not recorded
 * @param personId the Datatracker's number of the person who asked
 * @param personName the name of the person who asked
 */
public record PendingChange(
    Kind kind,
    String description,
    Optional<OffsetDateTime> requested,
    OptionalLong personId,
    Optional<String> personName) {
  /** The name under which pending changes are kept in the extensions of a milestone. */
  public static final String KEY = "wgkitPending";

  /**
   * Where a value stays that cannot be read, so that it is not lost; nobody is known to write any.
   */
  private static final String OTHER = "other";

  private static final String DESCRIPTION = "description";
  private static final String REQUESTED = "requested";
  private static final String PERSON_ID = "personId";
  private static final String PERSON_NAME = "personName";

  /** What is asked for. */
  public enum Kind {
    /** The milestone is new. */
    ADDITION,
    /** The milestone gets another description. */
    REWORDING,
    /** The milestone is deleted. */
    DELETION;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * {@return everything about a milestone that waits for an area director, at most one change of
   * each kind}
   *
   * @param milestone the milestone
   */
  public static ImmutableList<PendingChange> of(Milestone milestone) {
    return Arrays.stream(Kind.values())
        .flatMap(kind -> of(milestone, kind).stream())
        .collect(toImmutableList());
  }

  /**
   * {@return the change of a kind that waits for an area director}
   *
   * @param milestone the milestone
   * @param kind what is asked for
   */
  public static Optional<PendingChange> of(Milestone milestone, Kind kind) {
    if (kind == Kind.ADDITION) {
      return milestone.state().equals(MilestoneState.REVIEW)
          ? Optional.of(
              new PendingChange(
                  kind,
                  milestone.description(),
                  MilestoneProcess.since(
                      milestone, version -> version.state().equals(MilestoneState.REVIEW)),
                  OptionalLong.empty(),
                  Optional.empty()))
          : Optional.empty();
    }
    return Optional.ofNullable(kept(milestone).get(kind.key()))
        .flatMap(fields -> read(milestone, kind, fields));
  }

  /**
   * {@return everything in the current plan of a group that waits for an area director, in the
   * order of the plan} Lists of several groups are asked for by area director (RFC 6433 section 4).
   *
   * @param group the group
   */
  public static ImmutableList<PendingChange> of(Group group) {
    return group.milestones().milestones().stream()
        .flatMap(milestone -> of(milestone).stream())
        .collect(toImmutableList());
  }

  /** A change is there if its fields can be read; a rewording says what the new words are. */
  private static Optional<PendingChange> read(
      Milestone milestone, Kind kind, ExtensionValue value) {
    if (!(value instanceof ExtensionValue.Fields fields)) {
      return Optional.empty();
    }
    Optional<String> description =
        kind == Kind.REWORDING ? text(fields, DESCRIPTION) : Optional.of(milestone.description());
    return description.map(
        words ->
            new PendingChange(
                kind,
                words,
                text(fields, REQUESTED).flatMap(PendingChange::time),
                number(fields),
                text(fields, PERSON_NAME)));
  }

  private static Optional<String> text(ExtensionValue.Fields fields, String name) {
    return fields.values().get(name) instanceof ExtensionValue.Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private static OptionalLong number(ExtensionValue.Fields fields) {
    if (fields.values().get(PERSON_ID) instanceof ExtensionValue.Number number) {
      try {
        return OptionalLong.of(Long.parseLong(number.literal()));
      } catch (NumberFormatException tooLarge) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  static PendingChange by(Actor actor, Kind kind, String description, OffsetDateTime now) {
    return new PendingChange(
        kind, description, Optional.of(now), actor.personId(), actor.personName());
  }

  /** Keeps this change with a milestone, instead of another one of the kind. */
  Milestone keptWith(Milestone milestone) {
    ImmutableMap.Builder<String, ExtensionValue> fields = ImmutableMap.builder();
    if (kind == Kind.REWORDING) {
      fields.put(DESCRIPTION, ExtensionValue.of(description));
    }
    requested.ifPresent(
        time ->
            fields.put(
                REQUESTED, ExtensionValue.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time))));
    personId.ifPresent(id -> fields.put(PERSON_ID, ExtensionValue.of(id)));
    personName.ifPresent(name -> fields.put(PERSON_NAME, ExtensionValue.of(name)));
    Map<String, ExtensionValue> kept = new HashMap<>(kept(milestone));
    ExtensionValue replaced = kept.put(kind.key(), ExtensionValue.of(fields.buildOrThrow()));
    if (replaced != null && read(milestone, kind, replaced).isEmpty()) {
      kept.put(spareKey(kept), replaced);
    }
    return keep(milestone, kept);
  }

  /** Forgets a change that was decided. Whatever else stands under the key stays. */
  static Milestone without(Milestone milestone, Kind kind) {
    Map<String, ExtensionValue> kept = new HashMap<>(kept(milestone));
    return kept.remove(kind.key()) == null ? milestone : keep(milestone, kept);
  }

  private static ImmutableMap<String, ExtensionValue> kept(Milestone milestone) {
    ExtensionValue kept = milestone.extensions().get(KEY);
    if (kept == null) {
      return ImmutableMap.of();
    }
    return kept instanceof ExtensionValue.Fields fields
        ? fields.values()
        : ImmutableMap.of(OTHER, kept);
  }

  private static String spareKey(Map<String, ExtensionValue> kept) {
    String key = OTHER;
    for (int i = 2; kept.containsKey(key); i++) {
      key = OTHER + i;
    }
    return key;
  }

  private static Milestone keep(Milestone milestone, Map<String, ExtensionValue> kept) {
    ImmutableSortedMap.Builder<String, ExtensionValue> extensions =
        ImmutableSortedMap.naturalOrder();
    milestone
        .extensions()
        .forEach(
            (name, value) -> {
              if (!name.equals(KEY)) {
                extensions.put(name, value);
              }
            });
    if (!kept.isEmpty()) {
      extensions.put(KEY, ExtensionValue.of(ImmutableMap.copyOf(kept)));
    }
    return milestone.toBuilder().extensions(extensions.buildOrThrow()).build();
  }
}
