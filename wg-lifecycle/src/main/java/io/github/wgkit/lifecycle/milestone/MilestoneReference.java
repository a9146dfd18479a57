package io.github.wgkit.lifecycle.milestone;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static java.util.Objects.requireNonNull;

import io.github.wgkit.model.Group;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which milestone is meant. Numbers may be missing, and places move, so whatever is known can be
 * said; the milestone meant is the only one of the plan that fits all of it. If none fits, or more
 * than one, nothing is meant, and nothing is changed by mistake.
 *
 * @param plan in which plan it stands
 * @param id the Datatracker's number of the milestone
 * @param place its place in the list, from 0
 * @param description its description, exactly as recorded
 */
public record MilestoneReference(
    MilestonePlan.Kind plan, OptionalLong id, OptionalInt place, Optional<String> description) {
  /** Means no milestone at all. */
  public static final MilestoneReference NOTHING =
      new MilestoneReference(
          MilestonePlan.Kind.CURRENT, OptionalLong.empty(), OptionalInt.empty(), Optional.empty());

  /**
   * Checks the parts.
   *
   * @param plan in which plan it stands
   * @param id the Datatracker's number of the milestone
   * @param place its place in the list, from 0
   * @param description its description, exactly as recorded
   * @throws IllegalArgumentException if the place is negative
   */
  public MilestoneReference {
    requireNonNull(plan);
    requireNonNull(id);
    requireNonNull(description);
    checkArgument(place.orElse(0) >= 0, "places are counted from 0: %s", place);
  }

  /**
   * {@return a reference by number}
   *
   * @param plan in which plan the milestone stands
   * @param id the Datatracker's number
   */
  public static MilestoneReference ofId(MilestonePlan.Kind plan, long id) {
    return new MilestoneReference(plan, OptionalLong.of(id), OptionalInt.empty(), Optional.empty());
  }

  /**
   * {@return a reference by description}
   *
   * @param plan in which plan the milestone stands
   * @param description the description, exactly as recorded
   */
  public static MilestoneReference described(MilestonePlan.Kind plan, String description) {
    return new MilestoneReference(
        plan, OptionalLong.empty(), OptionalInt.empty(), Optional.of(description));
  }

  /**
   * {@return a reference to a milestone of a plan that survives other changes of the plan as far as
   * possible: by number; if there is none that is its own, by description; and only if that does
   * not tell it apart either, by everything that is known, with its place}
   *
   * @param plan the plan
   * @param place the place of the milestone in it, from 0
   * @throws IndexOutOfBoundsException if the plan has no such place
   */
  public static MilestoneReference to(MilestonePlan plan, int place) {
    checkElementIndex(place, plan.milestones().size());
    Milestone milestone = plan.milestones().get(place);
    if (milestone.id().isPresent()) {
      MilestoneReference byId = ofId(plan.kind(), milestone.id().getAsLong());
      if (byId.placeIn(plan).isPresent()) {
        return byId;
      }
    }
    MilestoneReference byDescription = described(plan.kind(), milestone.description());
    return byDescription.placeIn(plan).isPresent()
        ? byDescription
        : new MilestoneReference(
            plan.kind(),
            milestone.id(),
            OptionalInt.of(place),
            Optional.of(milestone.description()));
  }

  /**
   * {@return the place of the milestone in a plan, from 0; empty if it is the other plan, or if not
   * exactly one of its milestones fits}
   *
   * @param plan the plan
   */
  public OptionalInt placeIn(MilestonePlan plan) {
    return plan.kind() == this.plan ? onlyOne(plan.milestones()) : OptionalInt.empty();
  }

  private OptionalInt onlyOne(List<Milestone> milestones) {
    int found = -1;
    for (int i = 0; i < milestones.size(); i++) {
      if (fits(milestones.get(i), i)) {
        if (found >= 0) {
          return OptionalInt.empty();
        }
        found = i;
      }
    }
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private boolean fits(Milestone milestone, int index) {
    return !saysNothing()
        && (id.isEmpty() || id.equals(milestone.id()))
        && place.orElse(index) == index
        && description.map(milestone.description()::equals).orElse(true);
  }

  private boolean saysNothing() {
    return id.isEmpty() && place.isEmpty() && description.isEmpty();
  }

  /**
   * {@return the milestone of a group that is meant} If it does not stand in the plan, it is looked
   * for among the {@linkplain Group#formerMilestones() former milestones}, by number alone.
   *
   * @param group the group
   */
  public Optional<Milestone> in(Group group) {
    return find(group).map(Place::milestone);
  }

  Optional<Place> find(Group group) {
    MilestonePlan where =
        plan == MilestonePlan.Kind.CURRENT ? group.milestones() : group.proposedMilestones();
    OptionalInt index = placeIn(where);
    if (index.isPresent()) {
      return Optional.of(
          new Place(
              Optional.of(where), index.getAsInt(), where.milestones().get(index.getAsInt())));
    }
    if (id.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt former = ofId(plan, id.getAsLong()).onlyOne(group.formerMilestones());
    return former.isPresent()
        ? Optional.of(
            new Place(
                Optional.empty(),
                former.getAsInt(),
                group.formerMilestones().get(former.getAsInt())))
        : Optional.empty();
  }

  /**
   * Where a milestone stands.
   *
   * @param plan the plan; empty if it is a former milestone
   * @param index the place in the list, from 0
   * @param milestone the milestone
   */
  record Place(Optional<MilestonePlan> plan, int index, Milestone milestone) {}

  /** {@return the reference in words: {@code milestone 4711 of the current plan}} */
  @Override
  public String toString() {
    if (saysNothing()) {
      return "no milestone";
    }
    StringBuilder text = new StringBuilder("milestone");
    id.ifPresent(number -> text.append(' ').append(number));
    description.ifPresent(words -> text.append(" \"").append(words).append('"'));
    place.ifPresent(index -> text.append(" at place ").append(index));
    return text.append(" of the ")
        .append(plan.name().toLowerCase(Locale.ROOT))
        .append(" plan")
        .toString();
  }
}
