package io.github.wgkit.lifecycle.milestone;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.lifecycle.Question;
import io.github.wgkit.lifecycle.record.Scribe;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Does one action that was not refused: changes the plans and writes the events. */
final class MilestoneEditing {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final Question<Group, MilestoneAction> question;
  private final Scribe scribe;
  private final OffsetDateTime now;

  MilestoneEditing(Question<Group, MilestoneAction> question) {
    this.question = question;
    this.scribe = new Scribe(question.value(), question.actor(), question.now());
    this.now = question.now().atOffset(ZoneOffset.UTC);
  }

  /** Does the action, unless it changes nothing. */
  Scribe done() {
    if (!MilestoneGuards.changesNothing(question)) {
      doIt(question.action());
    }
    return scribe;
  }

  private void doIt(MilestoneAction action) {
    if (action instanceof MilestoneAction.OnMilestone change) {
      change.milestone().find(question.value()).ifPresent(place -> change(place, change));
    } else if (action instanceof MilestoneAction.Add add) {
      MilestoneState state =
          add.plan() == MilestonePlan.Kind.CURRENT ? MilestoneState.ACTIVE : MilestoneState.CHARTER;
      add(add.plan(), state, add.description(), add.due(), add.documents());
    } else if (action instanceof MilestoneAction.AskToAdd add) {
      add(add.plan(), MilestoneState.REVIEW, add.description(), add.due(), add.documents());
    } else if (action instanceof MilestoneAction.Reorder reorder) {
      reorder(reorder);
    } else if (action instanceof MilestoneAction.ResetProposed reset) {
      reset(reset);
    } else if (action instanceof MilestoneAction.UseDates) {
      scribe.changeGroup(group -> group.toBuilder().usesMilestoneDates(true).build());
      scribe.groupEvent(EventType.INFO_CHANGED, "Milestones have due dates instead of an order");
    } else if (action instanceof MilestoneAction.UseOrder) {
      useOrder();
    }
  }

  // ---- one milestone

  private void change(MilestoneReference.Place place, MilestoneAction.OnMilestone action) {
    Milestone before = place.milestone();
    if (action instanceof MilestoneAction.Accept) {
      replace(
          place,
          scribe.changed(before, m -> m.state(MilestoneState.ACTIVE)),
          "set state to active from review, accepting new milestone");
    } else if (action instanceof MilestoneAction.Reject) {
      remove(
          place,
          changedText(place, before, "set state to deleted from review, rejecting new milestone"));
    } else if (action instanceof MilestoneAction.ReDate reDate) {
      replace(
          place,
          scribe.changed(before, m -> m.due(reDate.due())),
          dueText(before.due(), reDate.due()));
    } else if (action instanceof MilestoneAction.LinkDocuments link) {
      replace(
          place,
          scribe.changed(before, m -> m.documents(link.documents())),
          documentsText(ImmutableSet.copyOf(before.documents()), link.documents()));
    } else if (action instanceof MilestoneAction.Resolve resolve) {
      replace(
          place,
          scribe.changed(before, m -> m.resolution(resolve.phrase())),
          "resolved as \"" + resolve.phrase() + "\"");
    } else if (action instanceof MilestoneAction.ChangeResolution change) {
      replace(
          place,
          scribe.changed(before, m -> m.resolution(change.phrase())),
          "set resolution to \"" + change.phrase() + "\"");
    } else if (action instanceof MilestoneAction.Reopen) {
      replace(
          place,
          scribe.changed(before, m -> m.resolution(Optional.empty())),
          "reverted to not being resolved");
    } else if (action instanceof MilestoneAction.Reword reword) {
      reword(place, before, reword.description());
    } else if (action instanceof MilestoneAction.Delete) {
      remove(place, "Deleted " + named(place, before));
    } else {
      decide(place, action);
    }
  }

  /** Requests, and what becomes of them. */
  private void decide(MilestoneReference.Place place, MilestoneAction.OnMilestone action) {
    Milestone before = place.milestone();
    String name = named(place, before);
    if (action instanceof MilestoneAction.AskToReword ask) {
      keep(
          place,
          pending(PendingChange.Kind.REWORDING, ask.description()).keptWith(before),
          "Asked to set description of " + name + " to \"" + ask.description() + "\"");
    } else if (action instanceof MilestoneAction.AskToDelete) {
      keep(
          place,
          pending(PendingChange.Kind.DELETION, before.description()).keptWith(before),
          "Asked to delete " + name);
    } else if (action instanceof MilestoneAction.AcceptRewording) {
      reword(place, before, wanted(before));
    } else if (action instanceof MilestoneAction.RejectRewording) {
      keep(
          place,
          PendingChange.without(before, PendingChange.Kind.REWORDING),
          "Rejected to set description of " + name + " to \"" + wanted(before) + "\"");
    } else if (action instanceof MilestoneAction.AcceptDeletion) {
      remove(place, "Deleted " + name);
    } else if (action instanceof MilestoneAction.RejectDeletion) {
      keep(
          place,
          PendingChange.without(before, PendingChange.Kind.DELETION),
          "Rejected to delete " + name);
    }
  }

  private PendingChange pending(PendingChange.Kind kind, String description) {
    return PendingChange.by(question.actor(), kind, description, now);
  }

  private static String wanted(Milestone milestone) {
    return PendingChange.of(milestone, PendingChange.Kind.REWORDING)
        .map(PendingChange::description)
        .orElseThrow();
  }

  private void reword(MilestoneReference.Place place, Milestone before, String description) {
    Milestone reworded = scribe.changed(before, m -> m.description(description));
    replace(
        place,
        question.action() instanceof MilestoneAction.AcceptRewording
            ? PendingChange.without(reworded, PendingChange.Kind.REWORDING)
            : reworded,
        "set description to \"" + description + "\"");
  }

  private void replace(MilestoneReference.Place place, Milestone after, String what) {
    String text = changedText(place, place.milestone(), what);
    keep(place, after, text);
  }

  private void keep(MilestoneReference.Place place, Milestone after, String text) {
    place
        .plan()
        .ifPresent(
            plan -> {
              List<Milestone> milestones = new ArrayList<>(plan.milestones());
              milestones.set(place.index(), after);
              setPlan(plan, milestones);
              tell(plan.kind(), after.id(), text);
            });
  }

  private void remove(MilestoneReference.Place place, String text) {
    place
        .plan()
        .ifPresent(
            plan -> {
              List<Milestone> milestones = new ArrayList<>(plan.milestones());
              milestones.remove(place.index());
              setPlan(plan, milestones);
              bury(ImmutableList.of(place.milestone()));
              tell(plan.kind(), place.milestone().id(), text);
            });
  }

  private void bury(List<Milestone> milestones) {
    ImmutableList<Milestone> deleted =
        milestones.stream()
            .map(
                milestone ->
                    withoutRequests(
                        scribe.changed(milestone, m -> m.state(MilestoneState.DELETED))))
            .collect(toImmutableList());
    scribe.changeGroup(group -> group.toBuilder().addAllFormerMilestones(deleted).build());
  }

  private static Milestone withoutRequests(Milestone milestone) {
    return PendingChange.without(
        PendingChange.without(milestone, PendingChange.Kind.REWORDING),
        PendingChange.Kind.DELETION);
  }

  // ---- whole plans

  private void add(
      MilestonePlan.Kind kind,
      MilestoneState state,
      String description,
      Optional<Due> due,
      ImmutableSet<DocumentName> documents) {
    MilestonePlan plan = MilestoneGuards.plan(scribe.group(), kind);
    Milestone.Builder added =
        Milestone.builder()
            .description(description)
            .state(state)
            .due(due)
            .documents(documents)
            .lastModified(now);
    if (!scribe.group().usesMilestoneDates()) {
      added.order(nextOrder(plan));
    }
    setPlan(
        plan,
        ImmutableList.<Milestone>builder().addAll(plan.milestones()).add(added.build()).build());
    tell(
        kind,
        OptionalLong.empty(),
        "Added "
            + named(kind, description)
            + (state.equals(MilestoneState.REVIEW) ? " for review" : "")
            + dueSuffix(due));
  }

  private static int nextOrder(MilestonePlan plan) {
    OptionalInt last =
        plan.milestones().stream().flatMapToInt(milestone -> milestone.order().stream()).max();
    return last.isEmpty()
        ? 0
        : last.getAsInt() == Integer.MAX_VALUE ? last.getAsInt() : last.getAsInt() + 1;
  }

  private void reorder(MilestoneAction.Reorder reorder) {
    MilestonePlan plan = MilestoneGuards.plan(question.value(), reorder.plan());
    ImmutableList<Milestone> ordered = reordered(question.value(), plan, reorder);
    ImmutableList<Integer> places = MilestoneGuards.places(plan, reorder.order()).asList();
    List<Milestone> after = new ArrayList<>();
    List<Milestone> renumbered = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Milestone before = plan.milestones().get(places.get(i));
      OptionalInt order = ordered.get(i).order();
      if (order.equals(before.order())) {
        after.add(before);
      } else {
        after.add(scribe.changed(before, m -> m.order(order)));
        renumbered.add(before);
        texts.add(
            "Changed "
                + named(plan.kind(), before.description())
                + ", Milestone order changed "
                + before.order().stream()
                    .mapToObj(from -> "from " + from + " ")
                    .findFirst()
                    .orElse("")
                + "to "
                + order.getAsInt());
      }
    }
    setPlan(plan, after);
    for (int i = 0; i < texts.size(); i++) {
      tell(plan.kind(), renumbered.get(i).id(), texts.get(i));
    }
    if (texts.isEmpty()) {
      tell(
          plan.kind(),
          OptionalLong.empty(),
          "Changed the order of the "
              + (plan.kind() == MilestonePlan.Kind.CURRENT ? "" : "charter ")
              + "milestones");
    }
  }

  /**
   * The milestones of a plan in another order. In a group without due dates they get the numbers
   * that stood at their places, if those tell the order; otherwise they are counted from 0.
   */
  static ImmutableList<Milestone> reordered(
      Group group, MilestonePlan plan, MilestoneAction.Reorder reorder) {
    ImmutableList<Milestone> milestones =
        MilestoneGuards.places(plan, reorder.order()).stream()
            .map(plan.milestones()::get)
            .collect(toImmutableList());
    if (group.usesMilestoneDates()) {
      return milestones;
    }
    boolean numbered = isNumbered(plan.milestones());
    ImmutableList.Builder<Milestone> result = ImmutableList.builder();
    for (int i = 0; i < milestones.size(); i++) {
      int order = numbered ? plan.milestones().get(i).order().getAsInt() : i;
      result.add(milestones.get(i).toBuilder().order(order).build());
    }
    return result.build();
  }

  private static boolean isNumbered(ImmutableList<Milestone> milestones) {
    for (int i = 0; i < milestones.size(); i++) {
      OptionalInt order = milestones.get(i).order();
      if (order.isEmpty()
          || (i > 0 && order.getAsInt() <= milestones.get(i - 1).order().getAsInt())) {
        return false;
      }
    }
    return true;
  }

  private void reset(MilestoneAction.ResetProposed reset) {
    MilestonePlan proposed = question.value().proposedMilestones();
    MilestonePlan current = question.value().milestones();
    ImmutableSet<Integer> chosen = MilestoneGuards.places(current, reset.chosen());
    List<Milestone> copies = new ArrayList<>();
    for (int i = 0; i < current.milestones().size(); i++) {
      if (chosen.contains(i)) {
        copies.add(copy(current.milestones().get(i)));
      }
    }
    setPlan(proposed, copies);
    if (!proposed.isEmpty()) {
      bury(proposed.milestones());
    }
    for (Milestone deleted : proposed.milestones()) {
      tell(proposed.kind(), deleted.id(), "Deleted milestone \"" + deleted.description() + "\"");
    }
    for (Milestone added : copies) {
      tell(
          proposed.kind(),
          OptionalLong.empty(),
          "Added milestone \""
              + added.description()
              + "\""
              + dueSuffix(added.due())
              + ", from current group milestones");
    }
  }

  private Milestone copy(Milestone milestone) {
    return Milestone.builder()
        .description(milestone.description())
        .state(MilestoneState.CHARTER)
        .due(milestone.due())
        .order(milestone.order())
        .resolution(milestone.resolution())
        .documents(milestone.documents())
        .lastModified(now)
        .build();
  }

  /** As the Datatracker does it: only what the group works by is numbered, by due date. */
  private void useOrder() {
    MilestonePlan plan = question.value().milestones();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < plan.milestones().size(); i++) {
      if (MilestoneStage.of(plan.milestones().get(i)).isAccepted()) {
        places.add(i);
      }
    }
    places.sort(
        Comparator.comparing(
            plan.milestones()::get,
            Comparator.<Milestone>comparingLong(
                    milestone ->
                        milestone.due().map(due -> due.day().toEpochDay()).orElse(Long.MAX_VALUE))
                .thenComparingLong(milestone -> milestone.id().orElse(Long.MAX_VALUE))));
    List<Milestone> after = new ArrayList<>(plan.milestones());
    for (int order = 0; order < places.size(); order++) {
      OptionalInt number = OptionalInt.of(order);
      Milestone before = after.get(places.get(order));
      if (!before.order().equals(number)) {
        after.set(places.get(order), scribe.changed(before, m -> m.order(number)));
      }
    }
    setPlan(plan, after);
    scribe.changeGroup(group -> group.toBuilder().usesMilestoneDates(false).build());
    scribe.groupEvent(EventType.INFO_CHANGED, "Milestones have an order instead of due dates");
  }

  // ---- the record

  private void setPlan(MilestonePlan plan, List<Milestone> milestones) {
    MilestonePlan changed = plan.toBuilder().milestones(milestones).build();
    scribe.changeGroup(
        group ->
            plan.kind() == MilestonePlan.Kind.CURRENT
                ? group.toBuilder().milestones(changed).build()
                : group.toBuilder().proposedMilestones(changed).build());
  }

  /** Changes of the proposed plan go to the history of the charter, if there is one. */
  private void tell(MilestonePlan.Kind kind, OptionalLong id, String text) {
    if (kind == MilestonePlan.Kind.PROPOSED) {
      Optional<Charter> charter = scribe.charter();
      if (charter.isPresent()) {
        scribe.charterEvent(
            scribe
                .charterEvent(EventType.CHANGED_CHARTER_MILESTONE, text)
                .revision(charter.get().revision())
                .build());
      } else {
        scribe.groupEvent(EventType.CHANGED_CHARTER_MILESTONE, text);
      }
    } else {
      scribe.milestoneEvent(id, text);
    }
  }

  // ---- the texts of the Datatracker

  private static String named(MilestonePlan.Kind kind, String description) {
    return (kind == MilestonePlan.Kind.CURRENT ? "milestone \"" : "charter milestone \"")
        + description
        + "\"";
  }

  private static String named(MilestoneReference.Place place, Milestone milestone) {
    return named(
        place.plan().map(MilestonePlan::kind).orElse(MilestonePlan.Kind.CURRENT),
        milestone.description());
  }

  private static String changedText(
      MilestoneReference.Place place, Milestone milestone, String what) {
    return "Changed " + named(place, milestone) + ", " + what;
  }

  private static String dueSuffix(Optional<Due> due) {
    return due.map(date -> ", due " + month(date)).orElse("");
  }

  private static String month(Due due) {
    return MONTH.format(due.month());
  }

  private static String dueText(Optional<Due> before, Optional<Due> after) {
    String from = before.map(due -> " from " + month(due)).orElse("");
    return after
        .map(due -> "set due date to " + month(due) + from)
        .orElseGet(() -> "removed due date" + from);
  }

  private static String documentsText(Set<DocumentName> before, Set<DocumentName> after) {
    List<String> texts = new ArrayList<>();
    Set<DocumentName> added = Sets.difference(after, before);
    Set<DocumentName> removed = Sets.difference(before, after);
    if (!added.isEmpty()) {
      texts.add("added " + Joiner.on(", ").join(added) + " to milestone");
    }
    if (!removed.isEmpty()) {
      texts.add("removed " + Joiner.on(", ").join(removed) + " from milestone");
    }
    return Joiner.on(", ").join(texts);
  }
}
