package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.github.wgkit.lifecycle.Guard.unless;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Guard;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import java.util.regex.Pattern;

/** The conditions in the lifecycle of a milestone. */
final class MilestoneGuards {
  private static final int LONGEST_DESCRIPTION = 500;
  private static final int LONGEST_PHRASE = 50;
  private static final Pattern DRAFT_WITH_REVISION =
      Pattern.compile("draft-.*-[0-9]{2}", Pattern.DOTALL);

  static final Guard<Question<Group, MilestoneAction>> TYPE_WITH_MILESTONES =
      Guard.of(
          MilestoneRules.TYPE_WITHOUT_MILESTONES,
          question ->
              question
                  .value()
                  .type()
                  .filter(type -> type.isKnown() && !type.hasMilestones())
                  .map(type -> "a group of the type " + type.slug() + " has none"));

  static final Guard<Question<Group, MilestoneAction>> MANAGED =
      Guard.of(MilestoneRules.MANAGED_BY_OTHERS, MilestoneGuards::managedByOthers);

  static final Guard<Question<Group, MilestoneAction>> IN_A_PLAN =
      Guard.of(
          MilestoneRules.IN_NEITHER_PLAN,
          question ->
              place(question)
                  .filter(place -> place.plan().isEmpty())
                  .map(place -> "it is among the former milestones"));

  static final ImmutableList<Guard<Question<Group, MilestoneAction>>> OF_EVERY_STEP =
      ImmutableList.of(TYPE_WITH_MILESTONES, MANAGED, IN_A_PLAN);

  static final Guard<Question<Group, MilestoneAction>> ACTIVE_GROUP =
      Guard.of(
          MilestoneRules.ACTIVE_GROUP,
          question ->
              question
                  .value()
                  .state()
                  .filter(state -> !state.equals(GroupState.ACTIVE))
                  .map(state -> "the state of the group is " + state.label()));

  static final Guard<Question<Group, MilestoneAction>> PLAN_UNDER_REVIEW =
      Guard.of(MilestoneRules.PLAN_UNDER_REVIEW, question -> noPlanUnderReview(question.value()));

  static final Guard<Question<Group, MilestoneAction>> RECHARTERING =
      Guard.of(
          MilestoneRules.RESET_WHILE_RECHARTERING,
          question ->
              unless(
                  question
                      .value()
                      .charter()
                      .flatMap(Charter::revision)
                      .filter(revision -> revision.isProposal() && revision.charter() > 0)
                      .isPresent(),
                  "the newest revision of the charter is "
                      + question
                          .value()
                          .charter()
                          .flatMap(Charter::revision)
                          .map(CharterRevision::toString)
                          .orElse("not recorded")
                      + ", which is no proposal to recharter"));

  static final Guard<Question<Group, MilestoneAction>> HAS_DESCRIPTION =
      Guard.ofDetails(
          MilestoneRules.HAS_DESCRIPTION,
          question ->
              newDescription(question.action())
                  .filter(String::isBlank)
                  .map(blank -> "the description is empty"));

  static final Guard<Question<Group, MilestoneAction>> DESCRIPTION_LENGTH =
      Guard.ofDetails(
          MilestoneRules.DESCRIPTION_LENGTH,
          question -> tooLong(newDescription(question.action()), LONGEST_DESCRIPTION));

  static final Guard<Question<Group, MilestoneAction>> PHRASE_SAYS_SOMETHING =
      Guard.ofDetails(
          MilestoneRules.PHRASE_SAYS_SOMETHING,
          question ->
              newPhrase(question.action())
                  .filter(String::isBlank)
                  .map(blank -> "the phrase is empty; \"Done\" is the usual one"));

  static final Guard<Question<Group, MilestoneAction>> PHRASE_LENGTH =
      Guard.ofDetails(
          MilestoneRules.PHRASE_LENGTH,
          question -> tooLong(newPhrase(question.action()), LONGEST_PHRASE));

  static final Guard<Question<Group, MilestoneAction>> DUE_REQUIRED =
      Guard.ofDetails(
          MilestoneRules.DUE_REQUIRED,
          question ->
              unless(
                  !question.value().usesMilestoneDates()
                      || newDue(question.action()).map(Optional::isPresent).orElse(true),
                  "the due date is missing"));

  static final Guard<Question<Group, MilestoneAction>> DUE_IGNORED =
      Guard.ofDetails(
          MilestoneRules.DUE_IGNORED,
          question ->
              unless(
                  question.value().usesMilestoneDates()
                      || newDue(question.action()).flatMap(due -> due).isEmpty(),
                  "the date is kept, and nobody looks at it while the group uses an order"));

  static final Guard<Question<Group, MilestoneAction>> DUE_IN_THE_PAST =
      Guard.ofDetails(
          MilestoneRules.DUE_IN_THE_PAST,
          question ->
              newDue(question.action())
                  .flatMap(due -> due)
                  .filter(due -> due.isOverdue(question.today()))
                  .map(due -> due.month() + " is over, so the milestone is overdue at once"));

  static final Guard<Question<Group, MilestoneAction>> DRAFTS_WITHOUT_REVISION =
      Guard.ofDetails(
          MilestoneRules.DRAFTS_WITHOUT_REVISION,
          question -> {
            ImmutableList<DocumentName> revisions =
                newDocuments(question.action()).stream()
                    .filter(name -> DRAFT_WITH_REVISION.matcher(name.text()).matches())
                    .collect(toImmutableList());
            return unless(
                revisions.isEmpty(),
                Joiner.on(", ").join(revisions) + ": this looks like a name with a revision");
          });

  static final Guard<Question<Group, MilestoneAction>> NOTHING_CHANGES =
      Guard.ofDetails(
          MilestoneRules.NOTHING_CHANGES,
          question -> unless(!changesNothing(question), "everything is so already"));

  /** The same for a step about which nothing more is to be said. */
  static final Guard<Question<Group, MilestoneAction>> NOTHING_TO_SWITCH =
      Guard.of(NOTHING_CHANGES.rule(), NOTHING_CHANGES::broken);

  static final Guard<Question<Group, MilestoneAction>> REWORDING_ASKED_FOR =
      askedFor(PendingChange.Kind.REWORDING, "nobody has asked for another description");

  static final Guard<Question<Group, MilestoneAction>> DELETION_ASKED_FOR =
      askedFor(PendingChange.Kind.DELETION, "nobody has asked to delete it");

  static final Guard<Question<Group, MilestoneAction>> NO_REWORDING_WAITS =
      noneWaits(PendingChange.Kind.REWORDING, "a rewording is waiting already, and is replaced");

  static final Guard<Question<Group, MilestoneAction>> NO_DELETION_WAITS =
      noneWaits(PendingChange.Kind.DELETION, "a deletion is waiting already, and is replaced");

  static final Guard<Question<Group, MilestoneAction>> ORDER_IS_WHOLE =
      Guard.ofDetails(
          MilestoneRules.ORDER_IS_WHOLE,
          question -> {
            if (!(question.action() instanceof MilestoneAction.Reorder reorder)) {
              return Optional.empty();
            }
            MilestonePlan plan = plan(question.value(), reorder.plan());
            return unless(
                reorder.order().size() == plan.milestones().size()
                    && places(plan, reorder.order()).size() == plan.milestones().size(),
                "the plan has "
                    + plan.milestones().size()
                    + " milestones, and the new order names "
                    + places(plan, reorder.order()).size()
                    + " of them in "
                    + reorder.order().size()
                    + " entries");
          });

  static final Guard<Question<Group, MilestoneAction>> SHOWN_BY_DATE =
      Guard.of(
          MilestoneRules.SHOWN_BY_DATE,
          question ->
              unless(!question.value().usesMilestoneDates(), "the new order is kept all the same"));

  static final Guard<Question<Group, MilestoneAction>> RESET_COPIES_ACCEPTED =
      Guard.ofDetails(
          MilestoneRules.RESET_COPIES_ACCEPTED,
          question -> {
            if (!(question.action() instanceof MilestoneAction.ResetProposed reset)) {
              return Optional.empty();
            }
            ImmutableList<MilestoneReference> others =
                reset.chosen().stream()
                    .filter(chosen -> !isAccepted(question.value().milestones(), chosen))
                    .collect(toImmutableList());
            return unless(
                others.isEmpty(), "the group does not work by " + Joiner.on(", ").join(others));
          });

  static final Guard<Question<Group, MilestoneAction>> RESOLVED_ARE_CHOSEN =
      Guard.ofDetails(
          MilestoneRules.RESOLVED_ARE_LOST,
          question -> {
            if (!(question.action() instanceof MilestoneAction.ResetProposed reset)) {
              return Optional.empty();
            }
            MilestonePlan plan = question.value().milestones();
            ImmutableSet<Integer> chosen = places(plan, reset.chosen());
            long left = 0;
            for (int i = 0; i < plan.milestones().size(); i++) {
              if (MilestoneStage.of(plan.milestones().get(i)) == MilestoneStage.RESOLVED
                  && !chosen.contains(i)) {
                left++;
              }
            }
            return unless(left == 0, "resolved milestones that are not copied: " + left);
          });

  private MilestoneGuards() {}

  /** Which plan of a group is meant. */
  static MilestonePlan plan(Group group, MilestonePlan.Kind kind) {
    return kind == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
  }

  /** The places in a plan that references lead to, in their order, each once. */
  static ImmutableSet<Integer> places(MilestonePlan plan, ImmutableList<MilestoneReference> names) {
    return names.stream()
        .flatMap(name -> name.placeIn(plan).stream().boxed())
        .collect(ImmutableSet.toImmutableSet());
  }

  static Optional<MilestoneReference.Place> place(Question<Group, MilestoneAction> question) {
    return question.action().about().flatMap(about -> about.find(question.value()));
  }

  /** Whether the action asks for what is there already; then nothing is written either. */
  static boolean changesNothing(Question<Group, MilestoneAction> question) {
    Group group = question.value();
    MilestoneAction action = question.action();
    if (action instanceof MilestoneAction.UseDates) {
      return group.usesMilestoneDates();
    }
    if (action instanceof MilestoneAction.UseOrder) {
      return !group.usesMilestoneDates();
    }
    if (action instanceof MilestoneAction.Reorder reorder) {
      MilestonePlan plan = plan(group, reorder.plan());
      return MilestoneEditing.reordered(group, plan, reorder).equals(plan.milestones());
    }
    if (action instanceof MilestoneAction.ResetProposed reset) {
      return reset.chosen().isEmpty() && group.proposedMilestones().isEmpty();
    }
    return place(question)
        .map(MilestoneReference.Place::milestone)
        .map(milestone -> isSo(milestone, action))
        .orElse(false);
  }

  private static boolean isSo(Milestone milestone, MilestoneAction action) {
    if (action instanceof MilestoneAction.ReDate change) {
      return milestone.due().map(Due::month).equals(change.due().map(Due::month));
    }
    if (action instanceof MilestoneAction.LinkDocuments change) {
      return ImmutableSet.copyOf(milestone.documents()).equals(change.documents());
    }
    if (action instanceof MilestoneAction.ChangeResolution change) {
      return milestone.resolution().equals(Optional.of(change.phrase()));
    }
    if (action instanceof MilestoneAction.Reword change) {
      return milestone.description().equals(change.description());
    }
    if (action instanceof MilestoneAction.AskToReword change) {
      return milestone.description().equals(change.description());
    }
    return false;
  }

  private static Optional<String> managedByOthers(Question<Group, MilestoneAction> question) {
    ActorRole actor = question.actor().role();
    Group group = question.value();
    boolean practice = question.profile() == Profile.PRACTICE;
    if (group.type().filter(GroupType::isResearch).isPresent()) {
      return unless(
          !actor.isAreaDirector() && !(practice && actor == ActorRole.SECRETARY),
          "milestones of a research group are not for a role of " + actor);
    }
    if (group.isOf(GroupType.PROGRAM) || group.isOf(GroupType.IAB_SUPPORT_GROUP)) {
      return unless(
          !actor.isAreaDirector()
              && actor != ActorRole.IRTF_CHAIR
              && !(practice && actor == ActorRole.DELEGATE),
          "milestones of a group of the IAB are not for a role of " + actor);
    }
    return unless(
        actor != ActorRole.IRTF_CHAIR, "this is no research group, and its managers are others");
  }

  private static Optional<String> noPlanUnderReview(Group group) {
    boolean beginning = group.isIn(GroupState.PROPOSED) || group.isIn(GroupState.BOF);
    if (group.charter().isEmpty()) {
      return unless(beginning, "the group has no charter");
    }
    return group
        .charter()
        .flatMap(Charter::state)
        .filter(
            state ->
                state.equals(CharterState.APPROVED)
                    || state.equals(CharterState.REPLACED)
                    || (state.equals(CharterState.NOT_UNDER_REVIEW) && !beginning))
        .map(state -> "the state of the charter is " + state.label());
  }

  private static boolean isAccepted(MilestonePlan plan, MilestoneReference chosen) {
    return chosen.placeIn(plan).stream()
        .mapToObj(place -> MilestoneStage.of(plan.milestones().get(place)))
        .anyMatch(MilestoneStage::isAccepted);
  }

  private static Optional<String> newDescription(MilestoneAction action) {
    if (action instanceof MilestoneAction.Add add) {
      return Optional.of(add.description());
    }
    if (action instanceof MilestoneAction.AskToAdd add) {
      return Optional.of(add.description());
    }
    if (action instanceof MilestoneAction.Reword change) {
      return Optional.of(change.description());
    }
    return action instanceof MilestoneAction.AskToReword change
        ? Optional.of(change.description())
        : Optional.empty();
  }

  private static Optional<String> newPhrase(MilestoneAction action) {
    if (action instanceof MilestoneAction.Resolve change) {
      return Optional.of(change.phrase());
    }
    return action instanceof MilestoneAction.ChangeResolution change
        ? Optional.of(change.phrase())
        : Optional.empty();
  }

  /** The new due date; empty if the action is not about one. */
  private static Optional<Optional<Due>> newDue(MilestoneAction action) {
    if (action instanceof MilestoneAction.Add add) {
      return Optional.of(add.due());
    }
    if (action instanceof MilestoneAction.AskToAdd add) {
      return Optional.of(add.due());
    }
    return action instanceof MilestoneAction.ReDate change
        ? Optional.of(change.due())
        : Optional.empty();
  }

  private static ImmutableSet<DocumentName> newDocuments(MilestoneAction action) {
    if (action instanceof MilestoneAction.Add add) {
      return add.documents();
    }
    if (action instanceof MilestoneAction.AskToAdd add) {
      return add.documents();
    }
    return action instanceof MilestoneAction.LinkDocuments change
        ? change.documents()
        : ImmutableSet.of();
  }

  private static Optional<String> tooLong(Optional<String> text, int longest) {
    return text.map(words -> words.codePointCount(0, words.length()))
        .filter(length -> length > longest)
        .map(length -> "the text has " + length + " characters");
  }

  private static Guard<Question<Group, MilestoneAction>> askedFor(
      PendingChange.Kind kind, String message) {
    return waiting(MilestoneRules.WAS_ASKED_FOR, kind, true, message);
  }

  private static Guard<Question<Group, MilestoneAction>> noneWaits(
      PendingChange.Kind kind, String message) {
    return waiting(MilestoneRules.REQUEST_REPLACED, kind, false, message);
  }

  private static Guard<Question<Group, MilestoneAction>> waiting(
      Rule rule, PendingChange.Kind kind, boolean expected, String message) {
    return Guard.of(
        rule,
        question ->
            place(question)
                .map(MilestoneReference.Place::milestone)
                .filter(milestone -> PendingChange.of(milestone, kind).isPresent() != expected)
                .map(milestone -> message));
  }
}
