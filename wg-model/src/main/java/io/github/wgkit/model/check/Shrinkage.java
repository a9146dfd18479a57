package io.github.wgkit.model.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.milestone.Milestone;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Counts what one snapshot has and another should still have. */
final class Shrinkage {
  private static final ImmutableMap<Rule, Counted> COUNTED =
      ImmutableMap.<Rule, Counted>builder()
          .put(GuardRules.GROUPS_KEPT, new Counted("groups", d -> d.groups().size()))
          .put(
              GuardRules.ACTIVE_KEPT,
              new Counted("active working groups", d -> d.activeWorkingGroups().size()))
          .put(GuardRules.PEOPLE_KEPT, new Counted("people", d -> d.people().size()))
          .put(GuardRules.ROLES_KEPT, each("roles", group -> group.roles().size()))
          .put(
              GuardRules.LISTS_KEPT,
              each("addresses of mailing lists", g -> g.list().address().isBlank() ? 0 : 1))
          .put(
              GuardRules.PARENTS_KEPT,
              each("parents of groups", group -> group.parent().isPresent() ? 1 : 0))
          .put(
              GuardRules.CHARTERS_KEPT,
              each("charters", group -> group.charter().isPresent() ? 1 : 0))
          .put(
              GuardRules.CHARTER_TEXTS_KEPT,
              each(
                  "texts of charters",
                  group -> group.charter().map(Charter::texts).map(map -> map.size()).orElse(0)))
          .put(GuardRules.MILESTONES_KEPT, each("milestones", group -> milestones(group).count()))
          .put(
              GuardRules.DUE_DATES_KEPT,
              each(
                  "due dates of milestones",
                  group -> milestones(group).filter(m -> m.due().isPresent()).count()))
          .put(
              GuardRules.EVENTS_KEPT,
              each("events", group -> Iterables.size(Plausibility.events(group))))
          .put(
              GuardRules.PAST_RECORDS_KEPT,
              each("earlier records of groups", group -> group.history().past().size()))
          .put(GuardRules.DOCUMENTS_KEPT, new Counted("documents", d -> d.documents().size()))
          .buildOrThrow();

  private record Counted(String what, ToLongFunction<Directory> count) {}

  /**
   * What was lost of a kind.
   *
   * @param rule the rule
   * @param what what it is, in the plural
   * @param before how many there were
   * @param after how many there are
   */
  record Loss(Rule rule, String what, long before, long after) {
    String inWords() {
      return before + " → " + after;
    }
  }

  private Shrinkage() {}

  private static Counted each(String what, ToLongFunction<Group> count) {
    return new Counted(what, d -> d.groups().stream().mapToLong(count).sum());
  }

  private static Stream<Milestone> milestones(Group group) {
    return Stream.of(group.milestones().milestones(), group.proposedMilestones().milestones())
        .flatMap(plan -> plan.stream());
  }

  /** {@return of what there is less than before} */
  static Stream<Loss> between(Directory before, Directory after) {
    Stream<Loss> counted =
        COUNTED.entrySet().stream()
            .map(
                entry ->
                    new Loss(
                        entry.getKey(),
                        entry.getValue().what(),
                        entry.getValue().count().applyAsLong(before),
                        entry.getValue().count().applyAsLong(after)));
    return Stream.of(counted, types(before, after), areas(before, after))
        .flatMap(losses -> losses)
        .filter(loss -> loss.after() < loss.before());
  }

  private static Stream<Loss> types(Directory before, Directory after) {
    TreeMap<String, Long> now = byType(after);
    return byType(before).entrySet().stream()
        .map(
            type ->
                new Loss(
                    GuardRules.TYPES_KEPT,
                    "groups of type " + type.getKey(),
                    type.getValue(),
                    now.getOrDefault(type.getKey(), 0L)));
  }

  private static TreeMap<String, Long> byType(Directory directory) {
    TreeMap<String, Long> counts = new TreeMap<>();
    directory
        .groups()
        .forEach(group -> group.type().ifPresent(type -> counts.merge(type.slug(), 1L, Long::sum)));
    return counts;
  }

  /** An area that is closed may lose all its groups, but not all areas may be closed. */
  private static Stream<Loss> areas(Directory before, Directory after) {
    TreeMap<Acronym, Long> now = byArea(after);
    return byArea(before).entrySet().stream()
        .filter(area -> isAtWork(area.getKey(), after) || after.areasInUse().isEmpty())
        .map(
            area ->
                new Loss(
                    GuardRules.ACTIVE_OF_AREA_KEPT,
                    "active working groups of the area " + area.getKey(),
                    area.getValue(),
                    now.getOrDefault(area.getKey(), 0L)));
  }

  private static boolean isAtWork(Acronym area, Directory directory) {
    Optional<Group> group = directory.group(area);
    return group.filter(g -> g instanceof Area && g.isIn(GroupState.ACTIVE)).isPresent();
  }

  private static TreeMap<Acronym, Long> byArea(Directory directory) {
    TreeMap<Acronym, Long> counts = new TreeMap<>();
    for (WorkingGroup group : directory.activeWorkingGroups()) {
      group.parent().ifPresent(parent -> counts.merge(parent.normalized(), 1L, Long::sum));
    }
    return counts;
  }
}
