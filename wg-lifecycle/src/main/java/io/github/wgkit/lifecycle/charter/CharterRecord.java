package io.github.wgkit.lifecycle.charter;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the history of a charter tells of its review. */
final class CharterRecord {
  /** What the Datatracker writes instead of a change of state; until about 2013 the second. */
  static final String ABANDONED = "Chartering effort abandoned";

  private static final String ABANDONED_BY_IESG = "IESG has abandoned the chartering effort";

  static final EventType INITIAL_REVIEW = EventType.of("initial_review");
  static final EventType CHANGED_DOCUMENT = EventType.of("changed_document");
  static final EventType ADDED_COMMENT = EventType.of("added_comment");

  private static final ImmutableSet<CharterState> UNDER_REVIEW =
      ImmutableSet.of(
          CharterState.INFORMAL_REVIEW,
          CharterState.INTERNAL_REVIEW,
          CharterState.EXTERNAL_REVIEW,
          CharterState.IESG_REVIEW);

  private static final Pattern EXPIRES = Pattern.compile("expires (\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private CharterRecord() {}

  /** All numbers that were ever given out, whatever became of them. */
  static ImmutableSet<CharterRevision> usedNumbers(Group group) {
    return group.charter().stream().flatMap(CharterRecord::numbers).collect(toImmutableSet());
  }

  private static Stream<CharterRevision> numbers(Charter charter) {
    Stream<Optional<CharterRevision>> inBallots =
        charter.ballots().stream()
            .flatMap(
                ballot ->
                    Stream.concat(
                        Stream.of(ballot.revision()),
                        ballot.positions().stream().map(BallotPosition::revision)));
    Stream<Optional<CharterRevision>> inHistory =
        events(charter).stream().map(CharterEvent::revision);
    return Stream.concat(
        charter.texts().keySet().stream(),
        Stream.of(Stream.of(charter.revision()), inBallots, inHistory)
            .flatMap(stream -> stream)
            .flatMap(Optional::stream));
  }

  /** Whether a revision was really submitted: a review that starts gives out -00 without a text. */
  static boolean isSubmitted(Charter charter, CharterRevision revision) {
    return charter.texts().containsKey(revision)
        || events(charter).stream()
            .anyMatch(
                event ->
                    isOf(event, EventType.NEW_REVISION)
                        && event.revision().equals(Optional.of(revision)));
  }

  /** The charter that is in force when the effort is given up. */
  static Optional<CharterRevision> lastApproved(Group group) {
    return group
        .charter()
        .flatMap(Charter::revision)
        .flatMap(CharterRevision::abandoned)
        .or(
            () ->
                usedNumbers(group).stream()
                    .filter(CharterRevision::isApproved)
                    .max(Comparator.naturalOrder()));
  }

  /** The day on which the charter came into the state it is in. */
  static Optional<LocalDate> reviewSince(Charter charter) {
    CharterState present = charter.state().orElse(CharterState.NOT_UNDER_REVIEW);
    Optional<CharterEvent> first = Optional.empty();
    boolean entered = false;
    for (CharterEvent event : events(charter).reverse()) {
      if (event.state().isEmpty() && !isAbandonment(event)) {
        continue;
      }
      if (!leadsTo(event, present)) {
        entered = true;
        break;
      }
      entered |= !isAbandonment(event);
      first = Optional.of(event);
    }
    if (!entered && present.equals(CharterState.NOT_UNDER_REVIEW)) {
      // the Datatracker makes a charter in this state and writes no event of it
      Optional<CharterEvent> made =
          events(charter).stream()
              .filter(
                  event ->
                      isOf(event, EventType.NEW_REVISION)
                          && event.revision().equals(Optional.of(CharterRevision.FIRST)))
              .findFirst();
      first = made.isPresent() ? made : first;
    }
    return first.flatMap(event -> day(event.date()));
  }

  private static boolean leadsTo(CharterEvent event, CharterState state) {
    return event
        .state()
        .map(state::equals)
        .orElseGet(
            () ->
                state.equals(CharterState.NOT_UNDER_REVIEW) || state.equals(CharterState.APPROVED));
  }

  /** The day until which the informal review lasts at least; empty if it is over. */
  static Optional<LocalDate> informalReviewEnds(Charter charter) {
    if (!charter.state().equals(Optional.of(CharterState.INFORMAL_REVIEW))) {
      return Optional.empty();
    }
    for (CharterEvent event : events(charter).reverse()) {
      if (isOf(event, INITIAL_REVIEW)) {
        return expires(event);
      }
      if (event.state().isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> expires(CharterEvent event) {
    Matcher inText = EXPIRES.matcher(event.description());
    if (inText.find()) {
      return parseDay(inText.group(1));
    }
    ExtensionValue field = event.extensions().get("expires");
    if (field instanceof ExtensionValue.Text text) {
      Matcher inField = DAY.matcher(text.value());
      if (inField.lookingAt()) {
        return parseDay(inField.group());
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> parseDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The telechat of the newest event that puts the charter on an agenda or takes it off. */
  static Optional<LocalDate> telechat(Charter charter) {
    return events(charter).reverse().stream()
        .filter(event -> isOf(event, EventType.SCHEDULED_FOR_TELECHAT))
        .findFirst()
        .flatMap(CharterEvent::telechat);
  }

  /** The events since the last effort came to an end, by whatever outcome. */
  static ImmutableList<CharterEvent> effort(Charter charter) {
    ImmutableList<CharterEvent> events = events(charter);
    int start = events.size();
    while (start > 0 && !endsEffort(events.get(start - 1))) {
      start--;
    }
    return events.subList(start, events.size());
  }

  private static boolean endsEffort(CharterEvent event) {
    return isOf(event, EventType.IESG_APPROVED)
        || isAbandonment(event)
        || event
            .state()
            .filter(
                state ->
                    state.equals(CharterState.APPROVED)
                        || state.equals(CharterState.NOT_UNDER_REVIEW)
                        || state.equals(CharterState.REPLACED))
            .isPresent();
  }

  /** Whether the present effort has come into a state of review, now or earlier. */
  static boolean hasReached(Charter charter, CharterState state) {
    return charter.state().equals(Optional.of(state)) || lastEntry(charter, state).isPresent();
  }

  /** The newest event by which the present effort came into a state. */
  static Optional<CharterEvent> lastEntry(Charter charter, CharterState state) {
    return effort(charter).reverse().stream()
        .filter(event -> event.state().equals(Optional.of(state)))
        .findFirst();
  }

  /** Whether the history says nothing of the states of the present effort. */
  static boolean isSilent(Charter charter) {
    return effort(charter).stream().allMatch(event -> event.state().isEmpty());
  }

  static boolean isOf(GroupEvent event, EventType type) {
    return event.type().equals(Optional.of(type));
  }

  private static boolean isAbandonment(CharterEvent event) {
    return isOf(event, CHANGED_DOCUMENT)
        && (event.description().contains(ABANDONED)
            || event.description().contains(ABANDONED_BY_IESG));
  }

  static ImmutableList<CharterEvent> events(Charter charter) {
    return charter.history().events().stream()
        .filter(CharterEvent.class::isInstance)
        .map(CharterEvent.class::cast)
        .collect(toImmutableList());
  }

  /** The day of a date in UTC; empty if the date does not tell a day. */
  static Optional<LocalDate> day(ApproximateDate date) {
    if (date.certainty() == ApproximateDate.Certainty.PLACEHOLDER) {
      return Optional.empty();
    }
    return switch (date.precision()) {
      case TIME ->
          date.time().map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
      case DAY -> date.earliest();
      case NONE, YEAR, MONTH -> Optional.empty();
    };
  }

  /** Whether the charter is in none of the states of review, so that an effort would only begin. */
  static boolean isAtRest(CharterState state) {
    return !UNDER_REVIEW.contains(state);
  }

  /** The revision under which an effort that begins goes on: the highest that was given out. */
  static Optional<CharterRevision> takenUp(Group group) {
    return usedNumbers(group).stream().max(Comparator.naturalOrder());
  }

  /**
   * The number that the next submission gets. A number that the start of a review gave out, and of
   * which no text was submitted, is filled first.
   *
   * @throws io.github.wgkit.model.charter.RevisionLimitException if there is none left
   */
  static CharterRevision nextSubmission(Group group) {
    Optional<Charter> charter = group.charter();
    Optional<CharterRevision> revision =
        charter.flatMap(Charter::revision).or(() -> takenUp(group));
    if (charter.isEmpty() || revision.isEmpty()) {
      return CharterRevision.FIRST;
    }
    CharterRevision current = revision.get();
    boolean waiting =
        current.proposal().orElse(-1) == 0
            && isToldOfSubmissions(charter.get())
            && !isSubmitted(charter.get(), current);
    return waiting ? current : current.nextProposal(usedNumbers(group));
  }

  /**
   * The number of the next approved charter.
   *
   * @throws io.github.wgkit.model.charter.RevisionLimitException if there is none left
   */
  static CharterRevision nextApproved(Group group) {
    ImmutableSet<CharterRevision> used = usedNumbers(group);
    CharterRevision next =
        group
            .charter()
            .flatMap(Charter::revision)
            .map(CharterRevision::nextApproved)
            .orElseGet(() -> CharterRevision.approved(1));
    while (used.contains(next)) {
      next = next.nextApproved();
    }
    return next;
  }

  /**
   * Why there is no proposal to be reviewed; empty if there is one. A review that begins takes up
   * an effort that was given up.
   */
  static Optional<String> nothingToReview(CharteringCase item) {
    return nothingProposed(item, isAtRest(item.state()) ? takenUp(item.group()) : item.revision());
  }

  /**
   * Why there is no proposal to be approved; empty if there is one. An approval takes up nothing:
   * after an effort that was given up it would approve the charter before it once more.
   */
  static Optional<String> nothingToApprove(CharteringCase item) {
    return nothingProposed(item, item.revision());
  }

  private static Optional<String> nothingProposed(
      CharteringCase item, Optional<CharterRevision> revision) {
    if (item.charter().isEmpty() || revision.isEmpty()) {
      return Optional.of("no text was submitted yet");
    }
    if (revision.get().isApproved()) {
      return Optional.of("no text was submitted after the approved " + revision.get());
    }
    Charter charter = item.charter().get();
    return isToldOfSubmissions(charter) && !isSubmitted(charter, revision.get())
        ? Optional.of("the text of " + revision.get() + " was not submitted yet")
        : Optional.empty();
  }

  /** Many records do not tell of texts at all, and nothing can be concluded from that. */
  private static boolean isToldOfSubmissions(Charter charter) {
    return !charter.history().isEmpty() || !charter.texts().isEmpty();
  }
}
