package io.github.wgkit.lifecycle.milestone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something that is done to the milestones of a group, with what has to be said about it. Details
 * that are missing are found and told, not refused here.
 */
public sealed interface MilestoneAction {
  /** {@return what kind of action this is} */
  MilestoneStep step();

  /**
   * {@return the plan that would change; for the switch between dates and order, the current one}
   */
  MilestonePlan.Kind plan();

  /** {@return the milestone that the action is about; empty if it is about a whole plan} */
  default Optional<MilestoneReference> about() {
    return Optional.empty();
  }

  /**
   * {@return the action by which somebody asks an area director for this one; empty if this is
   * nothing that can be asked for}
   */
  default Optional<MilestoneAction> request() {
    return Optional.empty();
  }

  /**
   * {@return an action of a kind without any details}
   *
   * @param step the kind
   * @param milestone the milestone that it is about; does not count for an action about a whole
   *     plan
   */
  static MilestoneAction of(MilestoneStep step, MilestoneReference milestone) {
    return switch (step) {
      case ADD -> new Add(MilestonePlan.Kind.CURRENT, "", Optional.empty(), ImmutableSet.of());
      case ASK_TO_ADD -> new AskToAdd("", Optional.empty(), ImmutableSet.of());
      case ADD_PROPOSED ->
          new Add(MilestonePlan.Kind.PROPOSED, "", Optional.empty(), ImmutableSet.of());
      case ACCEPT -> new Accept(milestone);
      case REJECT -> new Reject(milestone);
      case RE_DATE -> new ReDate(milestone, Optional.empty());
      case LINK_DOCUMENTS -> new LinkDocuments(milestone, ImmutableSet.of());
      case RESOLVE -> new Resolve(milestone, "");
      case CHANGE_RESOLUTION -> new ChangeResolution(milestone, "");
      case REOPEN -> new Reopen(milestone);
      case REWORD -> new Reword(milestone, "");
      case ASK_TO_REWORD -> new AskToReword(milestone, "");
      case ACCEPT_REWORDING -> new AcceptRewording(milestone);
      case REJECT_REWORDING -> new RejectRewording(milestone);
      case DELETE -> new Delete(milestone);
      case ASK_TO_DELETE -> new AskToDelete(milestone);
      case ACCEPT_DELETION -> new AcceptDeletion(milestone);
      case REJECT_DELETION -> new RejectDeletion(milestone);
      case REORDER -> new Reorder(MilestonePlan.Kind.CURRENT, ImmutableList.of());
      case REORDER_PROPOSED -> new Reorder(MilestonePlan.Kind.PROPOSED, ImmutableList.of());
      case RESET_PROPOSED -> new ResetProposed(ImmutableList.of());
      case USE_DATES -> new UseDates();
      case USE_ORDER -> new UseOrder();
    };
  }

  /**
   * {@return an action of a kind without any details, about no milestone}
   *
   * @param step the kind
   */
  static MilestoneAction of(MilestoneStep step) {
    return of(step, MilestoneReference.NOTHING);
  }

  /** An action about one milestone. */
  sealed interface OnMilestone extends MilestoneAction {
    /** {@return the milestone that the action is about} */
    MilestoneReference milestone();

    @Override
    default Optional<MilestoneReference> about() {
      return Optional.of(milestone());
    }

    @Override
    default MilestonePlan.Kind plan() {
      return milestone().plan();
    }
  }

  /**
   * A milestone is added at the end of a plan, in force at once as far as the plan is.
   *
   * @param plan the plan
   * @param description what is to be delivered
   * @param due when it is due, if there is a date
   * @param documents the documents that belong to it
   */
  record Add(
      MilestonePlan.Kind plan,
      String description,
      Optional<Due> due,
      ImmutableSet<DocumentName> documents)
      implements MilestoneAction {
    @Override
    public MilestoneStep step() {
      return plan == MilestonePlan.Kind.CURRENT ? MilestoneStep.ADD : MilestoneStep.ADD_PROPOSED;
    }

    @Override
    public Optional<MilestoneAction> request() {
      return plan == MilestonePlan.Kind.CURRENT
          ? Optional.of(new AskToAdd(description, due, documents))
          : Optional.empty();
    }
  }

  /**
   * A milestone is added at the end of the current plan, and waits for an area director.
   *
   * @param description what is to be delivered
   * @param due when it is due, if there is a date
   * @param documents the documents that belong to it
   */
  record AskToAdd(String description, Optional<Due> due, ImmutableSet<DocumentName> documents)
      implements MilestoneAction {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ASK_TO_ADD;
    }

    @Override
    public MilestonePlan.Kind plan() {
      return MilestonePlan.Kind.CURRENT;
    }
  }

  /**
   * A milestone that waits comes into force.
   *
   * @param milestone which
   */
  record Accept(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ACCEPT;
    }
  }

  /**
   * A milestone that waits is refused, and kept among the former ones.
   *
   * @param milestone which
   */
  record Reject(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.REJECT;
    }
  }

  /**
   * The due date changes. Only the month counts.
   *
   * @param milestone of which milestone
   * @param due when it is due now; empty if it has no date any more
   */
  record ReDate(MilestoneReference milestone, Optional<Due> due) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.RE_DATE;
    }
  }

  /**
   * The documents that belong to a milestone change.
   *
   * @param milestone which
   * @param documents all documents that belong to it now, without revisions
   */
  record LinkDocuments(MilestoneReference milestone, ImmutableSet<DocumentName> documents)
      implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.LINK_DOCUMENTS;
    }
  }

  /**
   * A milestone is no longer due. The phrase says why and means nothing else (RFC 6433 section 4).
   *
   * @param milestone which
   * @param phrase any short phrase, often "Done"
   */
  record Resolve(MilestoneReference milestone, String phrase) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.RESOLVE;
    }
  }

  /**
   * The phrase that says why a milestone is no longer due changes.
   *
   * @param milestone which
   * @param phrase any short phrase, often "Done"
   */
  record ChangeResolution(MilestoneReference milestone, String phrase) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.CHANGE_RESOLUTION;
    }
  }

  /**
   * A milestone is due again.
   *
   * @param milestone which
   */
  record Reopen(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.REOPEN;
    }
  }

  /**
   * The description changes.
   *
   * @param milestone of which milestone
   * @param description the new one
   */
  record Reword(MilestoneReference milestone, String description) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.REWORD;
    }

    @Override
    public Optional<MilestoneAction> request() {
      return Optional.of(new AskToReword(milestone, description));
    }
  }

  /**
   * A new description is proposed. The present one stays until an area director has decided.
   *
   * @param milestone of which milestone
   * @param description the new one
   */
  record AskToReword(MilestoneReference milestone, String description) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ASK_TO_REWORD;
    }
  }

  /**
   * A proposed description replaces the present one.
   *
   * @param milestone of which milestone
   */
  record AcceptRewording(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ACCEPT_REWORDING;
    }
  }

  /**
   * A proposed description is refused.
   *
   * @param milestone of which milestone
   */
  record RejectRewording(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.REJECT_REWORDING;
    }
  }

  /**
   * A milestone is taken out of its plan, and kept among the former ones.
   *
   * @param milestone which
   */
  record Delete(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.DELETE;
    }

    @Override
    public Optional<MilestoneAction> request() {
      return Optional.of(new AskToDelete(milestone));
    }
  }

  /**
   * A deletion is proposed. The milestone stays until an area director has decided.
   *
   * @param milestone of which milestone
   */
  record AskToDelete(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ASK_TO_DELETE;
    }
  }

  /**
   * A proposed deletion is done.
   *
   * @param milestone of which milestone
   */
  record AcceptDeletion(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.ACCEPT_DELETION;
    }
  }

  /**
   * A proposed deletion is refused.
   *
   * @param milestone of which milestone
   */
  record RejectDeletion(MilestoneReference milestone) implements OnMilestone {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.REJECT_DELETION;
    }
  }

  /**
   * A plan gets another order. In a group without due dates the milestones are numbered anew.
   *
   * @param plan the plan
   * @param order all its milestones in the new order
   */
  record Reorder(MilestonePlan.Kind plan, ImmutableList<MilestoneReference> order)
      implements MilestoneAction {
    /**
     * {@return an action that gives a plan another order}
     *
     * @param plan the plan as it is
     * @param places the places, from 0, that the milestones have now, in the new order
     * @throws IndexOutOfBoundsException if the plan does not have one of the places
     */
    public static Reorder of(MilestonePlan plan, int... places) {
      return new Reorder(
          plan.kind(),
          IntStream.of(places)
              .mapToObj(place -> MilestoneReference.to(plan, place))
              .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public MilestoneStep step() {
      return plan == MilestonePlan.Kind.CURRENT
          ? MilestoneStep.REORDER
          : MilestoneStep.REORDER_PROPOSED;
    }
  }

  /**
   * The proposed plan begins anew: what is in it is deleted, and milestones of the current plan are
   * copied into it, in the order of that plan. The current plan stays as it is.
   *
   * @param chosen the milestones to copy
   */
  record ResetProposed(ImmutableList<MilestoneReference> chosen) implements MilestoneAction {
    /**
     * {@return an action that copies every milestone that the group works by and that is not
     * resolved; that is what the Datatracker suggests}
     *
     * @param group the group
     */
    public static ResetProposed unresolved(Group group) {
      ImmutableList.Builder<MilestoneReference> chosen = ImmutableList.builder();
      ImmutableList<Milestone> milestones = group.milestones().milestones();
      for (int i = 0; i < milestones.size(); i++) {
        if (MilestoneStage.of(milestones.get(i)) == MilestoneStage.OPEN) {
          chosen.add(MilestoneReference.to(group.milestones(), i));
        }
      }
      return new ResetProposed(chosen.build());
    }

    @Override
    public MilestoneStep step() {
      return MilestoneStep.RESET_PROPOSED;
    }

    @Override
    public MilestonePlan.Kind plan() {
      return MilestonePlan.Kind.PROPOSED;
    }
  }

  /** The milestones of the group get due dates again. Their order is kept and no longer counts. */
  record UseDates() implements MilestoneAction {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.USE_DATES;
    }

    @Override
    public MilestonePlan.Kind plan() {
      return MilestonePlan.Kind.CURRENT;
    }
  }

  /**
   * The milestones of the group get an order instead of due dates: those that it works by are
   * numbered by due date. The dates are kept and no longer count.
   */
  record UseOrder() implements MilestoneAction {
    @Override
    public MilestoneStep step() {
      return MilestoneStep.USE_ORDER;
    }

    @Override
    public MilestonePlan.Kind plan() {
      return MilestonePlan.Kind.CURRENT;
    }
  }
}
