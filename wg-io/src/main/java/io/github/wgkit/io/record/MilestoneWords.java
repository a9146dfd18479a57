package io.github.wgkit.io.record;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.io.markup.Linked;
import io.github.wgkit.io.markup.Run;
import io.github.wgkit.io.template.TemplateDates;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Milestones as a page shows them.
 *
 * @param today the day of the question what is overdue; empty if nobody asks
 */
record MilestoneWords(Optional<LocalDate> today) {
  /** {@return the month in which it is due, or its place in the order, or a dash} */
  static String when(Group group, Milestone milestone) {
    return due(group, milestone)
        .map(TemplateDates::month)
        .orElse(milestone.order().isPresent() ? "No. " + milestone.order().getAsInt() : "–");
  }

  /** {@return when it is due; never in a group that does without dates} */
  static Optional<Due> due(Group group, Milestone milestone) {
    return milestone.due().filter(due -> group.usesMilestoneDates());
  }

  boolean isOverdue(Group group, Milestone milestone) {
    return today
        .map(day -> due(group, milestone).isPresent() && milestone.isOverdue(day))
        .orElse(false);
  }

  /** {@return what became of it} */
  ImmutableList<Run> standing(Group group, Milestone milestone) {
    if (milestone.isResolved()) {
      return ImmutableList.of(Run.text(milestone.resolution().orElseThrow()));
    }
    return ImmutableList.of(isOverdue(group, milestone) ? Run.strong("Overdue") : Run.text("Open"));
  }

  /** {@return the documents that belong to it, with links} */
  static ImmutableList<Run> documents(Milestone milestone) {
    ImmutableList.Builder<Run> documents = ImmutableList.builder();
    boolean isFirst = true;
    for (DocumentName document : milestone.documents()) {
      if (!isFirst) {
        documents.add(Run.text(", "));
      }
      isFirst = false;
      documents.add(Linked.run(document));
    }
    return documents.build();
  }

  /** {@return how many are open} */
  static String count(Group group) {
    int all = group.milestones().milestones().size();
    return all == 0 ? "none" : group.milestones().open().size() + " of " + all + " open";
  }

  /** {@return the first one that is still to come: not resolved and not overdue} */
  ImmutableList<Run> next(Group group) {
    MilestonePlan plan = group.milestones();
    Comparator<Milestone> order =
        group.usesMilestoneDates()
            ? Comparator.<Milestone, LocalDate>comparing(
                    m -> m.due().map(Due::day).orElse(LocalDate.MAX))
                .thenComparing(Milestone.IN_ORDER)
            : Milestone.IN_ORDER;
    return plan.open().stream()
        .filter(milestone -> !isOverdue(group, milestone))
        .min(order)
        .map(milestone -> inWords(group, milestone))
        .orElse(ImmutableList.of());
  }

  private static ImmutableList<Run> inWords(Group group, Milestone milestone) {
    return ImmutableList.<Run>builder()
        .add(Run.text(when(group, milestone) + ": "))
        .addAll(Linked.prose(milestone.description()))
        .build();
  }

  /** {@return how many are overdue, and since when} */
  ImmutableList<Run> overdue(Group group) {
    List<Milestone> overdue =
        group.milestones().milestones().stream().filter(m -> isOverdue(group, m)).toList();
    return overdue.stream()
        .map(milestone -> milestone.due().orElseThrow())
        .min(Comparator.naturalOrder())
        .map(
            first ->
                ImmutableList.of(
                    Run.strong(Integer.toString(overdue.size())),
                    Run.text(", the oldest since " + TemplateDates.month(first))))
        .orElse(ImmutableList.of(Run.text("none")));
  }
}
