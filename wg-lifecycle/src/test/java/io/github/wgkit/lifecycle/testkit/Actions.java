package io.github.wgkit.lifecycle.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.wgkit.lifecycle.charter.CharterAction;
import io.github.wgkit.lifecycle.charter.CharterStep;
import io.github.wgkit.lifecycle.group.GroupAction;
import io.github.wgkit.lifecycle.group.GroupStep;
import io.github.wgkit.lifecycle.milestone.MilestoneAction;
import io.github.wgkit.lifecycle.milestone.MilestoneReference;
import io.github.wgkit.lifecycle.milestone.MilestoneStep;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Actions of a kind, with details. */
final class Actions {
  private Actions() {}

  static GroupAction of(GroupStep step, Details with) {
    return switch (step) {
      case APPROVE_BOF ->
          new GroupAction.ApproveBof(with.words(), with.more(), with.number(), with.yes());
      case END_BOF ->
          new GroupAction.EndBof(one(GroupAction.BofOutcome.values(), with.order()), with.words());
      case REVIVE -> new GroupAction.Revive(with.words());
      case ABANDON -> new GroupAction.Abandon(with.words());
      case REQUEST_CLOSE ->
          new GroupAction.RequestClose(
              with.words(),
              with.more(),
              with.documents(),
              with.yes() ? dispositions(with) : ImmutableMap.of(),
              one(GroupAction.ListFate.values(), with.order()),
              with.more());
      case CONCLUDE -> new GroupAction.Conclude(with.words(), with.more());
      case REPLACE ->
          new GroupAction.Replace(
              with.yes() ? Optional.of(Acronym.of("successor")) : Optional.empty());
      case PROPOSE, FORM, MAKE_DORMANT, MARK_UNKNOWN -> GroupAction.of(step);
    };
  }

  private static ImmutableMap<DocumentName, String> dispositions(Details with) {
    return with.documents().stream()
        .collect(toImmutableMap(document -> document, document -> with.more()));
  }

  /** Any of the values, or none. */
  private static <T> Optional<T> one(T[] values, long which) {
    int place = (int) Math.floorMod(which, values.length + 1L);
    return place < values.length ? Optional.of(values[place]) : Optional.empty();
  }

  static CharterAction of(CharterStep step, Details with) {
    return switch (step) {
      case SUBMIT ->
          new CharterAction.Submit(with.yes() ? Optional.of(with.text()) : Optional.empty());
      case START_INFORMAL_REVIEW -> new CharterAction.StartInformalReview(with.number());
      case START_INTERNAL_REVIEW -> new CharterAction.StartInternalReview(with.yes());
      case START_EXTERNAL_REVIEW ->
          new CharterAction.StartExternalReview(
              !with.yes(),
              with.number() == 3 ? ImmutableList.of("other@example.org") : ImmutableList.of());
      case DECLINE -> new CharterAction.Decline(with.more());
      case REQUEST_CHANGES -> new CharterAction.RequestChanges(with.words());
      case CONTINUE_OLD_CHARTER -> new CharterAction.ContinueOldCharter(with.more());
      case ABANDON -> new CharterAction.Abandon(with.more());
      case CORRECT ->
          new CharterAction.Correct(Optional.of(with.text()), agreed(with), with.words());
      case TAKE_POSITION ->
          new CharterAction.TakePosition(with.position(), with.words(), with.more());
      case SCHEDULE -> new CharterAction.Schedule(Optional.of(with.day()));
      case COMMENT -> new CharterAction.Comment(with.words(), with.yes());
      case RESOLVE_COMMENT -> new CharterAction.ResolveComment(OptionalInt.of(with.number()));
      case GIVE_IAB_VIEW -> new CharterAction.GiveIabView(with.more());
      case START_IESG_REVIEW, APPROVE, REPLACE, UNSCHEDULE -> CharterAction.of(step);
    };
  }

  private static Optional<CharterAction.AgreedSpan> agreed(Details with) {
    return with.yes()
        ? Optional.of(new CharterAction.AgreedSpan(with.number(), with.number() + 5))
        : Optional.empty();
  }

  /** The text of a charter with a slip corrected, so that the correction has a meaning. */
  static CharterAction correction(Optional<Charter> charter, Details with) {
    return charter
        .flatMap(Charter::text)
        .filter(text -> with.yes())
        .<CharterAction>map(
            text ->
                new CharterAction.Correct(
                    Optional.of(CharterText.of(with.text().bytes())),
                    Optional.of(
                        new CharterAction.AgreedSpan(
                            0, Math.max(text.bytes().length, with.text().bytes().length))),
                    with.words()))
        .orElseGet(() -> of(CharterStep.CORRECT, with));
  }

  static MilestoneAction of(
      MilestoneStep step, Group group, MilestoneReference milestone, Details with) {
    return switch (step) {
      case ADD ->
          new MilestoneAction.Add(
              MilestonePlan.Kind.CURRENT, with.words(), with.due(), with.documents());
      case ADD_PROPOSED ->
          new MilestoneAction.Add(
              MilestonePlan.Kind.PROPOSED, with.words(), with.due(), with.documents());
      case ASK_TO_ADD -> new MilestoneAction.AskToAdd(with.words(), with.due(), with.documents());
      case RE_DATE -> new MilestoneAction.ReDate(milestone, with.due());
      case LINK_DOCUMENTS -> new MilestoneAction.LinkDocuments(milestone, with.documents());
      case RESOLVE -> new MilestoneAction.Resolve(milestone, with.words());
      case CHANGE_RESOLUTION -> new MilestoneAction.ChangeResolution(milestone, with.words());
      case REWORD -> new MilestoneAction.Reword(milestone, with.words());
      case ASK_TO_REWORD -> new MilestoneAction.AskToReword(milestone, with.words());
      case REORDER -> reorder(group.milestones(), with);
      case REORDER_PROPOSED -> reorder(group.proposedMilestones(), with);
      case RESET_PROPOSED -> reset(group, with);
      case ACCEPT,
          REJECT,
          REOPEN,
          ACCEPT_REWORDING,
          REJECT_REWORDING,
          DELETE,
          ASK_TO_DELETE,
          ACCEPT_DELETION,
          REJECT_DELETION,
          USE_DATES,
          USE_ORDER ->
          MilestoneAction.of(step, milestone);
    };
  }

  /** A plan in any other order; now and then the order is not whole. */
  private static MilestoneAction reorder(MilestonePlan plan, Details with) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < plan.milestones().size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(with.order()));
    if (with.number() == 3 && !places.isEmpty()) {
      places.remove(0);
    }
    return MilestoneAction.Reorder.of(plan, places.stream().mapToInt(Integer::intValue).toArray());
  }

  private static MilestoneAction reset(Group group, Details with) {
    if (with.yes()) {
      return MilestoneAction.ResetProposed.unresolved(group);
    }
    Random random = new Random(with.order());
    return new MilestoneAction.ResetProposed(
        IntStream.range(0, group.milestones().milestones().size())
            .filter(place -> random.nextBoolean())
            .mapToObj(place -> MilestoneReference.to(group.milestones(), place))
            .collect(toImmutableList()));
  }
}
