package io.github.wgkit.model.diff;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds in what two records of a group differ. */
final class GroupComparison {
  private final Group before;
  private final Group after;
  private final ImmutableList.Builder<GroupChange> changes = ImmutableList.builder();

  GroupComparison(Group before, Group after) {
    this.before = before;
    this.after = after;
  }

  ImmutableList<GroupChange> changes() {
    if (before.equals(after)) {
      return ImmutableList.of();
    }
    fields();
    roles();
    resources();
    charterText();
    milestones(MilestonePlan.Kind.CURRENT, Group::milestones);
    milestones(MilestonePlan.Kind.PROPOSED, Group::proposedMilestones);
    return changes.build();
  }

  private void fields() {
    field(GroupField.ACRONYM, Group::acronym);
    field(GroupField.NAME, Group::name);
    optional(GroupField.TYPE, Group::type);
    optional(GroupField.STATE, Group::state);
    optional(GroupField.PARENT, Group::parent);
    field(GroupField.DESCRIPTION, Group::description);
    field(GroupField.LIST_ADDRESS, group -> group.list().address());
    field(GroupField.LIST_SUBSCRIBE, group -> group.list().subscribe());
    field(GroupField.LIST_ARCHIVE, group -> group.list().archive());
    field(GroupField.MILESTONE_DATES, group -> group.usesMilestoneDates() ? "yes" : "no");
    optional(GroupField.CHARTER_NAME, group -> group.charter().map(Charter::name));
    optional(GroupField.CHARTER_REVISION, group -> group.charter().flatMap(Charter::revision));
    optional(GroupField.CHARTER_STATE, group -> group.charter().flatMap(Charter::state));
  }

  private void optional(GroupField field, Function<Group, Optional<?>> value) {
    field(field, group -> value.apply(group).map(Object::toString).orElse(""));
  }

  private void field(GroupField field, Function<Group, ?> value) {
    Object old = value.apply(before);
    Object present = value.apply(after);
    if (!old.equals(present)) {
      changes.add(new GroupChange.FieldChanged(field, old.toString(), present.toString()));
    }
  }

  // ---- roles

  /** The same person is known by number, else by address, else by name. */
  private void roles() {
    if (before.roles().equals(after.roles())) {
      return;
    }
    Set<Integer> lost = places(before.roles());
    Set<Integer> gained = places(after.roles());
    pass(lost, gained, role -> role.personId().isPresent() ? role.personId().getAsLong() : null);
    pass(lost, gained, role -> role.email().map(GroupComparison::mailbox).orElse(null));
    pass(lost, gained, role -> role.personName().orElse(null));
    pass(lost, gained, role -> role.displayName().equals("unknown") ? "unknown" : null);
    lost.forEach(i -> changes.add(new GroupChange.RoleLost(before.roles().get(i))));
    gained.forEach(j -> changes.add(new GroupChange.RoleGained(after.roles().get(j))));
  }

  private static String mailbox(EmailAddress address) {
    return Ascii.toLowerCase(address.text());
  }

  private static Set<Integer> places(List<?> list) {
    Set<Integer> places = new LinkedHashSet<>();
    for (int at = 0; at < list.size(); at++) {
      places.add(at);
    }
    return places;
  }

  /** Takes out of both what has the same key. */
  private void pass(Set<Integer> lost, Set<Integer> gained, Function<Role, @Nullable Object> key) {
    Map<List<Object>, List<Integer>> byKey = new HashMap<>();
    for (int j : gained) {
      Role role = after.roles().get(j);
      Object of = key.apply(role);
      if (of != null) {
        byKey.computeIfAbsent(List.of(role.name(), of), none -> new ArrayList<>()).add(j);
      }
    }
    lost.removeIf(
        i -> {
          Role role = before.roles().get(i);
          Object of = key.apply(role);
          List<Integer> same = of == null ? null : byKey.get(List.of(role.name(), of));
          return same != null && !same.isEmpty() && gained.remove(same.remove(same.size() - 1));
        });
  }

  // ---- the rest

  private record Place(String kind, String value) {
    static ImmutableSet<Place> of(Group group) {
      return group.resources().stream()
          .map(resource -> new Place(resource.kind(), resource.value()))
          .collect(ImmutableSet.toImmutableSet());
    }
  }

  private void resources() {
    ImmutableSet<Place> old = Place.of(before);
    ImmutableSet<Place> present = Place.of(after);
    Set<Place> told = new LinkedHashSet<>();
    for (ExternalResource resource : before.resources()) {
      Place place = new Place(resource.kind(), resource.value());
      if (!present.contains(place) && told.add(place)) {
        changes.add(new GroupChange.ResourceLost(resource));
      }
    }
    for (ExternalResource resource : after.resources()) {
      Place place = new Place(resource.kind(), resource.value());
      if (!old.contains(place) && told.add(place)) {
        changes.add(new GroupChange.ResourceGained(resource));
      }
    }
  }

  private void charterText() {
    Optional<CharterText> old = before.charter().flatMap(GroupComparison::newest);
    Optional<CharterText> present = after.charter().flatMap(GroupComparison::newest);
    if (old.isPresent() && present.isPresent() && !old.equals(present)) {
      CharterDiff diff = CharterDiff.of(old.get(), present.get());
      if (!diff.isEmpty()) {
        changes.add(new GroupChange.CharterTextChanged(diff));
      }
    }
  }

  private static Optional<CharterText> newest(Charter charter) {
    return charter
        .text()
        .or(() -> charter.newestApprovedText().map(revision -> charter.texts().get(revision)));
  }

  private void milestones(MilestonePlan.Kind kind, Function<Group, MilestonePlan> plan) {
    MilestonePlan old = plan.apply(before);
    MilestonePlan present = plan.apply(after);
    if (!old.equals(present)) {
      MilestoneDiff diff = MilestoneDiff.of(old, present, between());
      if (!diff.isEmpty()) {
        changes.add(new GroupChange.MilestonesChanged(kind, diff));
      }
    }
  }

  /** {@return what the newer record tells and the older one does not} */
  private History between() {
    return History.builder()
        .events(
            Sets.difference(
                new LinkedHashSet<>(after.history().events()),
                new LinkedHashSet<>(before.history().events())))
        .build();
  }
}
