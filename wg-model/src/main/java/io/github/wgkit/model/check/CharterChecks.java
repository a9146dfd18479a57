package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The charter as a document: its name, revisions, review and ballots. */
final class CharterChecks {
  private static final ImmutableSet<CharterState> BEFORE_THE_IESG =
      ImmutableSet.of(
          CharterState.INTERNAL_REVIEW, CharterState.EXTERNAL_REVIEW, CharterState.IESG_REVIEW);

  private static final ImmutableSet<CharterState> UNDER_REVIEW =
      ImmutableSet.<CharterState>builder()
          .add(CharterState.INFORMAL_REVIEW)
          .addAll(BEFORE_THE_IESG)
          .build();

  private static final ImmutableSet<CharterState> AT_REST =
      ImmutableSet.of(CharterState.NOT_UNDER_REVIEW, CharterState.APPROVED, CharterState.REPLACED);

  private static final ImmutableSet<Position> POSITIONS =
      ImmutableSet.of(
          Position.YES,
          Position.NO_OBJECTION,
          Position.BLOCK,
          Position.ABSTAIN,
          Position.NO_RECORD);

  private static final Predicate<Group> CHARTERED =
      group -> group.type().map(GroupType::hasCharter).orElse(false);

  static final ImmutableList<RecordCheck> ALL =
      ImmutableList.of(
          RecordCheck.of(
              RecordRules.APPROVED_CHARTER, Scope.WORKING_GROUP, CharterChecks::notApproved),
          of(RecordRules.CHARTER_NAME, CHARTERED, CharterChecks::otherName),
          of(RecordRules.REVISION_FITS_STATE, CHARTERED, CharterChecks::revisionAgainstState),
          of(RecordRules.ONE_CHARTER_PER_NUMBER, CHARTERED, CharterChecks::sharedNumbers),
          of(RecordRules.CHARTERS_COUNTED, CHARTERED, CharterChecks::numbersLeftOut),
          of(RecordRules.NUMBERS_LEFT, CHARTERED.and(Scope.ALIVE), CharterChecks::noNumberLeft),
          of(
              RecordRules.CHARTER_OF_ACTIVE_GROUP,
              CHARTERED.and(group -> group.isIn(GroupState.ACTIVE)),
              (inspected, charter) ->
                  unless(
                      !isIn(charter, CharterState.NOT_UNDER_REVIEW),
                      "the charter of an active group is neither approved nor under review")),
          of(
              RecordRules.REVIEW_FITS_GROUP,
              CHARTERED.and(group -> group.state().isPresent()),
              (inspected, charter) ->
                  unless(
                      isOpen(inspected.group())
                          || charter.state().filter(UNDER_REVIEW::contains).isEmpty(),
                      "the charter is under review, and the group is in the state "
                          + inspected.group().state().orElseThrow())),
          of(
              RecordRules.CHARTER_REPLACED,
              CHARTERED.and(group -> group.isIn(GroupState.REPLACED)),
              (inspected, charter) ->
                  unless(
                      charter.state().isEmpty() || isIn(charter, CharterState.REPLACED),
                      "the group is replaced, and its charter is not")),
          of(RecordRules.POSITION_ON_CHARTER, CHARTERED, CharterChecks::oddPositions),
          of(RecordRules.ONE_BALLOT, CHARTERED, CharterChecks::openBallots));

  private CharterChecks() {}

  /** A check of groups that have a charter. */
  static RecordCheck of(
      Rule rule, Predicate<Group> isMeant, BiFunction<Inspected, Charter, Stream<String>> broken) {
    return RecordCheck.of(
        rule,
        isMeant,
        inspected ->
            inspected.group().charter().stream()
                .flatMap(charter -> broken.apply(inspected, charter)));
  }

  private static Stream<String> unless(boolean isKept, String message) {
    return isKept ? Stream.empty() : Stream.of(message);
  }

  private static boolean isIn(Charter charter, CharterState state) {
    return charter.state().filter(state::equals).isPresent();
  }

  private static boolean isOpen(Group group) {
    return group.state().map(GroupState::isOpen).orElse(false);
  }

  /** A charter of which only the name is known may well be approved. */
  private static Stream<String> notApproved(Inspected inspected) {
    if (inspected.group().charter().isEmpty()) {
      return Stream.of("the group is active and has no charter");
    }
    return inspected.group().charter().flatMap(Charter::revision).stream()
        .filter(revision -> revision.charter() == 0)
        .map(
            revision ->
                "the group is active, and its charter " + revision + " is only a first proposal");
  }

  private static Stream<String> otherName(Inspected inspected, Charter charter) {
    Group group = inspected.group();
    Acronym inName = charter.name().acronym().normalized();
    boolean isOfGroup =
        Stream.concat(Stream.of(group.acronym()), group.earlierAcronyms().stream())
            .anyMatch(acronym -> acronym.normalized().equals(inName));
    CharterName usual = CharterName.of(group.type().orElseThrow(), group.acronym());
    return unless(
        isOfGroup && charter.name().organization().equals(usual.organization()),
        "the charter is called " + charter.name() + "; it should be " + usual);
  }

  private static Stream<String> revisionAgainstState(Inspected inspected, Charter charter) {
    return charter.revision().stream()
        .flatMap(
            revision -> {
              if (isIn(charter, CharterState.APPROVED)) {
                return unless(
                    revision.isApproved(),
                    "the charter is approved, and "
                        + revision
                        + " is the number of a proposal; it should be like 01");
              }
              return unless(
                  revision.isProposal()
                      || charter.state().filter(BEFORE_THE_IESG::contains).isEmpty(),
                  "the charter is under review, and "
                      + revision
                      + " is the number of an approved one; it should be like "
                      + revision
                      + "-00");
            });
  }

  /** The approved charters, as often as the history has them. */
  private static ImmutableMultiset<CharterRevision> approved(Charter charter) {
    return charter.history().events().stream()
        .filter(event -> event.type().filter(EventType.NEW_REVISION::equals).isPresent())
        .filter(CharterEvent.class::isInstance)
        .flatMap(event -> ((CharterEvent) event).revision().stream())
        .filter(CharterRevision::isApproved)
        .collect(toImmutableMultiset());
  }

  private static Stream<String> sharedNumbers(Inspected inspected, Charter charter) {
    return approved(charter).entrySet().stream()
        .filter(entry -> entry.getCount() > 1)
        .map(Multiset.Entry::getElement)
        .sorted()
        .map(revision -> "the number " + revision + " was given to more than one charter");
  }

  private static Stream<String> numbersLeftOut(Inspected inspected, Charter charter) {
    ImmutableSortedSet<CharterRevision> approved =
        ImmutableSortedSet.copyOf(approved(charter).elementSet());
    if (approved.isEmpty()) {
      return Stream.empty();
    }
    String missing =
        Stream.iterate(1, number -> number < approved.last().charter(), number -> number + 1)
            .map(CharterRevision::approved)
            .filter(revision -> !approved.contains(revision))
            .map(CharterRevision::toString)
            .collect(Collectors.joining(", "));
    return unless(
        missing.isEmpty(),
        "the newest approved charter is " + approved.last() + ", and there never was " + missing);
  }

  private static Stream<String> noNumberLeft(Inspected inspected, Charter charter) {
    return charter.revision().stream()
        .filter(revision -> revision.charter() == 99 || revision.proposal().orElse(0) == 99)
        .map(revision -> "after " + revision + " there is no number left; two digits are used up");
  }

  private static Stream<String> oddPositions(Inspected inspected, Charter charter) {
    ImmutableList<Position> odd =
        charter.ballots().stream()
            .flatMap(ballot -> ballot.positions().stream())
            .map(BallotPosition::position)
            .filter(position -> !POSITIONS.contains(position))
            .distinct()
            .sorted()
            .collect(toImmutableList());
    return odd.stream().map(position -> "there is a position " + position + " in a ballot");
  }

  private static Stream<String> openBallots(Inspected inspected, Charter charter) {
    List<Ballot> open = charter.ballots().stream().filter(Ballot::isOpen).toList();
    if (open.size() > 1) {
      return Stream.of(open.size() + " ballots are open at the same time; close the older ones");
    }
    return unless(
        open.isEmpty() || charter.state().filter(AT_REST::contains).isEmpty(),
        "a ballot is open, and the charter is not under review; close it");
  }
}
