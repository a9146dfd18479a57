package io.github.wgkit.lifecycle.charter;

import static io.github.wgkit.lifecycle.Guard.unless;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.charter.CharterAction.AgreedSpan;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotType;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.charter.RevisionLimitException;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The conditions in the review of a charter. */
final class CharterGuards {
  /** RFC 2418 section 2.3: "at least a week", twice. */
  private static final int WEEK = 7;

  private static final ImmutableSet<GroupState> OVER =
      ImmutableSet.of(
          GroupState.CONCLUDED,
          GroupState.BOF_CONCLUDED,
          GroupState.ABANDONED,
          GroupState.REPLACED);

  private static final ImmutableSet<Position> OFFERED =
      ImmutableSet.of(
          Position.YES,
          Position.NO_OBJECTION,
          Position.BLOCK,
          Position.ABSTAIN,
          Position.NO_RECORD);

  static final Guard<Question<CharteringCase, CharterAction>> HAS_CHARTER =
      Guard.of(
          CharterRules.NO_CHARTER_TYPE,
          question ->
              unless(
                  question.value().group().type().map(GroupType::hasCharter).orElse(false),
                  () ->
                      "a group of the type "
                          + question.value().group().type().map(GroupType::slug).orElse("(none)")
                          + " has none"));

  static final Guard<Question<CharteringCase, CharterAction>> KNOWN_STATE =
      Guard.of(
          CharterRules.UNKNOWN_STATE,
          question ->
              question
                  .value()
                  .charter()
                  .flatMap(Charter::state)
                  .filter(state -> !state.isKnown())
                  .map(state -> "the state " + state + " is not known"));

  static final ImmutableList<Guard<Question<CharteringCase, CharterAction>>> OF_EVERY_STEP =
      ImmutableList.of(HAS_CHARTER, KNOWN_STATE);

  static final Guard<Question<CharteringCase, CharterAction>> PROPOSED_FIRST =
      Guard.of(
          CharterRules.PROPOSED_FIRST,
          question ->
              question
                  .value()
                  .group()
                  .state()
                  .filter(OVER::contains)
                  .map(state -> "the group is " + state.label()));

  static final Guard<Question<CharteringCase, CharterAction>> TEXT_AT_HAND =
      Guard.ofDetails(
          CharterRules.TEXT_AT_HAND,
          CharterAction.Submit.class,
          (question, action) -> unless(action.text().isPresent(), "the text is missing"));

  static final Guard<Question<CharteringCase, CharterAction>> NUMBER_OF_SUBMISSION =
      numbersLeft(CharterRecord::nextSubmission);

  static final Guard<Question<CharteringCase, CharterAction>> NUMBER_OF_APPROVAL =
      numbersLeft(CharterRecord::nextApproved);

  static final Guard<Question<CharteringCase, CharterAction>> SOMETHING_TO_REVIEW =
      Guard.of(
          CharterRules.NOTHING_TO_REVIEW,
          question -> CharterRecord.nothingToReview(question.value()));

  static final Guard<Question<CharteringCase, CharterAction>> SOMETHING_PROPOSED =
      Guard.of(
          CharterRules.NOTHING_PROPOSED,
          question -> CharterRecord.nothingToApprove(question.value()));

  static final Guard<Question<CharteringCase, CharterAction>> SPONSOR =
      Guard.of(
          CharterRules.SPONSOR,
          question ->
              unless(
                  question.actor().role().isAreaDirector()
                      || !question.value().group().roles(RoleName.AREA_DIRECTOR).isEmpty()
                      || question
                          .value()
                          .charter()
                          .filter(charter -> charter.areaDirectorId().isPresent())
                          .isPresent(),
                  "no area director is recorded for the group or its charter"));

  static final Guard<Question<CharteringCase, CharterAction>> INFORMAL_TIME =
      Guard.of(CharterRules.INFORMAL_TIME, question -> informalTime(question));

  static final Guard<Question<CharteringCase, CharterAction>> INFORMAL_TIME_OF_RECHARTER =
      Guard.of(CharterRules.INFORMAL_TIME_OF_RECHARTER, question -> informalTime(question));

  static final Guard<Question<CharteringCase, CharterAction>> INTERNAL_WEEK =
      Guard.of(
          CharterRules.INTERNAL_WEEK,
          question ->
              inState(question, CharterState.INTERNAL_REVIEW)
                  ? week("internal", question.value().reviewSince(), question)
                  : Optional.empty());

  static final Guard<Question<CharteringCase, CharterAction>> EXTERNAL_WEEK =
      Guard.of(
          CharterRules.EXTERNAL_WEEK,
          question -> week("external", externalReviewSince(question.value()), question));

  static final Guard<Question<CharteringCase, CharterAction>> IAB_REVIEWS =
      Guard.of(
          CharterRules.IAB_REVIEWS,
          question ->
              unless(
                  isIabInformed(question.value()),
                  "nothing tells of an internal review, where the IAB is told, and no view of"
                      + " the IAB is recorded"));

  static final Guard<Question<CharteringCase, CharterAction>> IAB_VIEW =
      Guard.of(
          CharterRules.IAB_VIEW,
          question ->
              unless(
                  question.value().iabReviewed().isPresent() || !isIabInformed(question.value()),
                  "the IAB was asked, and no view is recorded"));

  static final Guard<Question<CharteringCase, CharterAction>> PUBLIC_NOTICE =
      Guard.of(
          CharterRules.PUBLIC_NOTICE,
          question -> unless(isPublic(question.value()), "the charter was not in external review"));

  static final Guard<Question<CharteringCase, CharterAction>> BALLOT_PASSES =
      Guard.of(
          CharterRules.BALLOT_PASSES,
          question -> {
            Optional<BallotTally> tally = tally(question.value());
            return tally.isEmpty()
                ? Optional.of("no ballot is open")
                : tally.filter(open -> !open.passes()).map(BallotTally::toString);
          });

  static final Guard<Question<CharteringCase, CharterAction>> BALLOT_OF_ITS_OWN =
      Guard.of(CharterRules.BALLOT_OF_ITS_OWN, question -> asks(question, BallotType.APPROVE));

  static final Guard<Question<CharteringCase, CharterAction>> ASKED_WITHOUT_EXTERNAL_REVIEW =
      Guard.of(
          CharterRules.ASKED_WITHOUT_EXTERNAL_REVIEW,
          question ->
              isPublic(question.value())
                  ? Optional.empty()
                  : asks(question, BallotType.READY_WITHOUT_EXTERNAL_REVIEW));

  static final Guard<Question<CharteringCase, CharterAction>> NO_OPEN_BLOCK =
      Guard.of(
          CharterRules.OPEN_BLOCK,
          question ->
              tally(question.value())
                  .filter(open -> open.block() > 0)
                  .map(
                      open ->
                          open.block() == 1
                              ? "there is a Block"
                              : "there are " + open.block() + " Blocks"));

  static final Guard<Question<CharteringCase, CharterAction>> BALLOT_UP_TO_DATE =
      Guard.of(
          CharterRules.BALLOT_OUTDATED,
          question ->
              tally(question.value())
                  .filter(BallotTally::isOutdated)
                  .map(open -> outdated(question.value().group(), open)));

  static final Guard<Question<CharteringCase, CharterAction>> CHAIRS_AND_MILESTONES =
      Guard.of(
          CharterRules.CHAIRS_AND_MILESTONES,
          question -> {
            boolean chairs = hasChair(question.value());
            boolean milestones = !question.value().group().proposedMilestones().isEmpty();
            return unless(
                chairs && milestones,
                () ->
                    "what is missing: "
                        + (chairs
                            ? "milestones"
                            : milestones ? "chairs" : "chairs and milestones"));
          });

  static final Guard<Question<CharteringCase, CharterAction>> CHAIRS =
      Guard.of(
          CharterRules.CHAIRS,
          question -> unless(hasChair(question.value()), "no chair is recorded"));

  static final Guard<Question<CharteringCase, CharterAction>> MILESTONES =
      Guard.of(
          CharterRules.MILESTONES,
          question ->
              unless(
                  !question.value().group().proposedMilestones().isEmpty(),
                  "the proposed charter has no milestones"));

  static final Guard<Question<CharteringCase, CharterAction>> MILESTONES_REPLACED =
      Guard.of(
          CharterRules.MILESTONES_REPLACED,
          question -> {
            int deleted = ApprovedPlan.deleted(question.value().group()).size();
            return unless(
                deleted == 0,
                () ->
                    (deleted == 1
                            ? "one current milestone is"
                            : deleted + " current milestones are")
                        + " not in the proposed plan and would be deleted");
          });

  static final Guard<Question<CharteringCase, CharterAction>> DISBANDED =
      Guard.of(
          CharterRules.DECLINED_MEANS_DISBANDED,
          question -> Optional.of("the group would be concluded"));

  static final Guard<Question<CharteringCase, CharterAction>> FALLS_BACK =
      Guard.of(
          CharterRules.FALLS_BACK,
          question ->
              unless(
                  CharterRecord.lastApproved(question.value().group()).isPresent(),
                  "there is no approved charter to go on under; the charter would not be under"
                      + " review"));

  static final Guard<Question<CharteringCase, CharterAction>> SOMETHING_UNDER_WAY =
      Guard.of(
          CharterRules.NOTHING_UNDER_WAY,
          question ->
              unless(
                  question.value().revision().filter(CharterRevision::isProposal).isPresent()
                      || question.value().openBallot().isPresent(),
                  "nothing was proposed after the approved charter"));

  static final Guard<Question<CharteringCase, CharterAction>> BLOCKING_COMMENTS =
      Guard.of(
          CharterRules.BLOCKING_COMMENT,
          question -> {
            long open = question.value().comments().stream().filter(c -> c.isInTheWay()).count();
            return unless(
                open == 0,
                () ->
                    open == 1
                        ? "a blocking comment is not resolved"
                        : open + " blocking comments are not resolved");
          });

  static final Guard<Question<CharteringCase, CharterAction>> TWO_TELECHATS =
      Guard.of(
          CharterRules.TWO_TELECHATS,
          question -> {
            long held = telechats(question);
            return unless(held >= 2, () -> wasOn(held));
          });

  static final Guard<Question<CharteringCase, CharterAction>> ONE_OR_TWO_TELECHATS =
      Guard.of(
          CharterRules.ONE_OR_TWO_TELECHATS,
          question -> {
            long held = telechats(question);
            return unless(held == 1 || held == 2, () -> wasOn(held));
          });

  private static String wasOn(long telechats) {
    return "the charter was on "
        + (telechats == 0
            ? "no telechat"
            : telechats == 1 ? "one telechat" : telechats + " telechats");
  }

  static final Guard<Question<CharteringCase, CharterAction>> OTHER_ORGANIZATIONS =
      Guard.ofDetails(
          CharterRules.OTHER_ORGANIZATIONS,
          CharterAction.StartExternalReview.class,
          (question, action) ->
              unless(action.notifyOtherOrganizations(), "the announcement does not go to them"));

  static final Guard<Question<CharteringCase, CharterAction>> ONLY_RECHARTERS_WAIVE =
      Guard.ofDetails(
          CharterRules.ONLY_RECHARTERS_WAIVE,
          CharterAction.StartInternalReview.class,
          (question, action) ->
              unless(
                  !action.withoutExternalReview(), "this group is chartered for the first time"));

  static final Guard<Question<CharteringCase, CharterAction>> SECRETARIAT_SETS_STATE =
      Guard.of(
          CharterRules.SECRETARIAT_SETS_STATE,
          question ->
              unless(
                  question.actor().role() == ActorRole.SECRETARIAT,
                  () -> "here it is done in the role of " + question.actor().role()));

  static final Guard<Question<CharteringCase, CharterAction>> GROUP_IS_REPLACED =
      Guard.of(
          CharterRules.REPLACED_WITH_GROUP,
          question ->
              question.value().charter().isEmpty()
                  ? Optional.of("there is no charter")
                  : unless(
                      question.value().group().isIn(GroupState.REPLACED),
                      "the group is not replaced; when it is, its charter is, too"));

  static final Guard<Question<CharteringCase, CharterAction>> CORRECTION =
      Guard.ofDetails(
          CharterRules.CORRECTION, CharterAction.Correct.class, CharterGuards::nothingToCorrect);

  static final Guard<Question<CharteringCase, CharterAction>> CORRECTION_AGREED =
      Guard.ofDetails(
          CharterRules.CORRECTION_AGREED,
          CharterAction.Correct.class,
          (question, action) ->
              action.agreed().isEmpty() || action.text().isEmpty()
                  ? Optional.empty()
                  : question
                      .value()
                      .charter()
                      .flatMap(Charter::text)
                      .flatMap(
                          old -> changedOutside(old, action.text().get(), action.agreed().get())));

  static final Guard<Question<CharteringCase, CharterAction>> OPEN_BALLOT =
      Guard.of(
          CharterRules.NO_OPEN_BALLOT,
          question -> unless(question.value().openBallot().isPresent(), "no ballot is open"));

  static final Guard<Question<CharteringCase, CharterAction>> POSITION_HOLDER =
      Guard.of(
          CharterRules.POSITION_HOLDER,
          question ->
              unless(
                  question.actor().personId().isPresent()
                      || question.actor().personName().isPresent(),
                  () -> "only the role of whoever takes it is known: " + question.actor().role()));

  static final Guard<Question<CharteringCase, CharterAction>> BLOCK_TEXT =
      Guard.ofDetails(
          CharterRules.BLOCK_TEXT,
          CharterAction.TakePosition.class,
          (question, action) ->
              unless(
                  !action.position().isBlocking() || !action.discuss().isBlank(),
                  "what would resolve it is not said"));

  static final Guard<Question<CharteringCase, CharterAction>> POSITION_OFFERED =
      Guard.ofDetails(
          CharterRules.POSITION_OFFERED,
          CharterAction.TakePosition.class,
          (question, action) ->
              unless(
                  OFFERED.contains(action.position()),
                  () -> action.position().label() + " is not among them"));

  static final Guard<Question<CharteringCase, CharterAction>> BALLOT_IN_IESG_REVIEW =
      Guard.of(
          CharterRules.BALLOT_IN_IESG_REVIEW,
          question ->
              unless(
                  inState(question, CharterState.IESG_REVIEW),
                  "the charter is not in IESG review"));

  static final Guard<Question<CharteringCase, CharterAction>> TELECHAT_DAY =
      Guard.ofDetails(
          CharterRules.TELECHAT_DAY,
          CharterAction.Schedule.class,
          (question, action) ->
              unless(
                  action.telechat().isPresent() && question.value().charter().isPresent(),
                  action.telechat().isEmpty() ? "no day is given" : "there is no charter yet"));

  static final Guard<Question<CharteringCase, CharterAction>> TELECHAT_AHEAD =
      Guard.ofDetails(
          CharterRules.TELECHAT_AHEAD,
          CharterAction.Schedule.class,
          (question, action) ->
              action
                  .telechat()
                  .filter(day -> day.isBefore(question.today()))
                  .map(day -> day + " is past"));

  static final Guard<Question<CharteringCase, CharterAction>> ON_AGENDA =
      Guard.of(
          CharterRules.NOT_ON_AGENDA,
          question ->
              unless(question.value().telechat().isPresent(), "the charter is on no agenda"));

  /** Not asked of a step, but by {@link BlockerReport}. */
  static final Guard<Question<CharteringCase, CharterAction>> TELECHAT_TO_COME =
      Guard.of(
          CharterRules.ON_AGENDA,
          question -> {
            Optional<LocalDate> telechat = question.value().telechat();
            return telechat.isEmpty()
                ? Optional.of("no telechat is scheduled")
                : telechat
                    .filter(day -> day.isBefore(question.today()))
                    .map(day -> "the telechat of " + day + " is past, and no other is scheduled");
          });

  static final Guard<Question<CharteringCase, CharterAction>> COMMENT_TEXT =
      Guard.ofDetails(
          CharterRules.COMMENT_SAYS_SOMETHING,
          CharterAction.Comment.class,
          (question, action) -> unless(!action.text().isBlank(), "the comment is empty"));

  static final Guard<Question<CharteringCase, CharterAction>> OPEN_COMMENT =
      Guard.ofDetails(
          CharterRules.OPEN_COMMENT,
          CharterAction.ResolveComment.class,
          CharterGuards::nothingToResolve);

  private CharterGuards() {}

  /** The tally of the ballot that is open. */
  static Optional<BallotTally> tally(CharteringCase item) {
    return item.openBallot().map(ballot -> BallotTally.of(ballot, item.revision()));
  }

  private static boolean inState(
      Question<CharteringCase, CharterAction> question, CharterState state) {
    return question.value().state().equals(state);
  }

  private static boolean hasChair(CharteringCase item) {
    return !item.group().roles(RoleName.CHAIR).isEmpty();
  }

  private static boolean isIabInformed(CharteringCase item) {
    return item.iabReviewed().isPresent()
        || item.charter()
            .filter(charter -> CharterRecord.hasReached(charter, CharterState.INTERNAL_REVIEW))
            .isPresent();
  }

  /** A record that tells only of IESG review, and not how it came there, gets the benefit. */
  private static boolean isPublic(CharteringCase item) {
    return item.charter()
        .filter(
            charter ->
                CharterRecord.hasReached(charter, CharterState.EXTERNAL_REVIEW)
                    || (item.state().equals(CharterState.IESG_REVIEW)
                        && CharterRecord.isSilent(charter)))
        .isPresent();
  }

  private static Optional<LocalDate> externalReviewSince(CharteringCase item) {
    return item.state().equals(CharterState.EXTERNAL_REVIEW)
        ? item.reviewSince()
        : item.charter()
            .flatMap(charter -> CharterRecord.lastEntry(charter, CharterState.EXTERNAL_REVIEW))
            .flatMap(event -> CharterRecord.day(event.date()));
  }

  private static Optional<String> week(
      String what, Optional<LocalDate> since, Question<CharteringCase, CharterAction> question) {
    return since
        .filter(day -> day.plusDays(WEEK).isAfter(question.today()))
        .map(
            day ->
                "the "
                    + what
                    + " review began on "
                    + day
                    + " and lasts until "
                    + day.plusDays(WEEK)
                    + " at least");
  }

  private static Optional<String> informalTime(Question<CharteringCase, CharterAction> question) {
    return question
        .value()
        .informalReviewEnds()
        .filter(end -> inState(question, CharterState.INFORMAL_REVIEW))
        .filter(end -> end.isAfter(question.today()))
        .map(end -> "the informal review lasts until " + end);
  }

  private static Optional<String> asks(
      Question<CharteringCase, CharterAction> question, BallotType wanted) {
    Optional<Ballot> open = question.value().openBallot();
    return unless(
        open.filter(ballot -> ballot.type().equals(wanted)).isPresent(),
        () ->
            open.map(ballot -> "the open ballot is \"" + ballot.type().label() + "\"")
                    .orElse("no ballot is open")
                + ", and it takes \""
                + wanted.label()
                + "\"");
  }

  private static String outdated(Group group, BallotTally open) {
    CharterRevision issued = open.issuedOn().orElseThrow();
    CharterRevision text = open.text().orElseThrow();
    long behind =
        CharterRecord.usedNumbers(group).stream()
            .filter(number -> issued.compareTo(number) < 0 && number.compareTo(text) <= 0)
            .count();
    return "the ballot was issued on "
        + issued
        + ", "
        + (behind == 1 ? "one revision" : behind + " revisions")
        + " behind the text";
  }

  private static long telechats(Question<CharteringCase, CharterAction> question) {
    return Stream.concat(
            question.value().telechat().stream(),
            question.value().charter().map(CharterRecord::effort).stream()
                .flatMap(ImmutableList::stream)
                .filter(event -> CharterRecord.isOf(event, EventType.SCHEDULED_FOR_TELECHAT))
                .map(CharterEvent::telechat)
                .flatMap(Optional::stream))
        .filter(day -> !day.isAfter(question.today()))
        .distinct()
        .count();
  }

  private static Optional<String> nothingToCorrect(
      Question<CharteringCase, CharterAction> question, CharterAction.Correct action) {
    CharteringCase item = question.value();
    if (item.revision().filter(CharterRevision::isApproved).isEmpty()) {
      return Optional.of("there is no approved charter to correct, but a proposal or nothing");
    }
    if (action.text().isEmpty()) {
      return Optional.of("the corrected text is missing");
    }
    return unless(
        !item.charter().flatMap(Charter::text).equals(action.text()), "the text stays the same");
  }

  /** Where a text differs outside of what may change; empty if it does not. */
  private static Optional<String> changedOutside(
      CharterText before, CharterText after, AgreedSpan agreed) {
    byte[] old = before.bytes();
    byte[] now = after.bytes();
    int start = Math.min(agreed.start(), old.length);
    int rest = old.length - Math.min(agreed.end(), old.length);
    int first = Arrays.mismatch(old, now);
    if (first >= 0 && first < start) {
      return Optional.of("byte " + first + " changes, agreed on was from " + start + " on");
    }
    if (now.length < start + rest) {
      return Optional.of(
          "more is taken away than the bytes from " + start + " that were agreed on");
    }
    for (int back = 1; back <= rest; back++) {
      if (old[old.length - back] != now[now.length - back]) {
        return Optional.of(
            "byte "
                + (old.length - back)
                + " changes, agreed on was up to before "
                + (old.length - rest));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> nothingToResolve(
      Question<CharteringCase, CharterAction> question, CharterAction.ResolveComment action) {
    ImmutableList<ReviewComment> comments = question.value().comments();
    if (action.index().isEmpty()) {
      return Optional.of("which comment is not said");
    }
    int index = action.index().getAsInt();
    if (index >= comments.size()) {
      return Optional.of("there is no comment " + index);
    }
    return comments
        .get(index)
        .resolved()
        .map(day -> "comment " + index + " was resolved on " + day);
  }

  private static Guard<Question<CharteringCase, CharterAction>> numbersLeft(
      Function<Group, CharterRevision> next) {
    return Guard.of(
        CharterRules.NUMBERS_LEFT,
        question -> {
          try {
            next.apply(question.value().group());
            return Optional.empty();
          } catch (RevisionLimitException e) {
            return Optional.of(String.valueOf(e.getMessage()));
          }
        });
  }
}
