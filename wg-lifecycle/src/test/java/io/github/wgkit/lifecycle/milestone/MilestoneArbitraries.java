package io.github.wgkit.lifecycle.milestone;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import io.github.wgkit.model.testkit.ModelArbitraries;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Groups with milestones of all kinds, and what is done to them. */
final class MilestoneArbitraries {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private MilestoneArbitraries() {}

  /** A question with everything that belongs to it. */
  record Case(Group group, MilestoneAction action, Actor actor, Profile profile) {
    Assessment<Group> assess() {
      return MilestoneProcess.assess(group, action, actor, profile, NOW);
    }
  }

  /** Cases of all kinds; most of them have a row in the table, and many an actor who may. */
  static Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.oneOf(groups(), plainGroups()),
            Arbitraries.of(Profile.class),
            Arbitraries.longs().map(Random::new))
        .as(MilestoneArbitraries::fitting);
  }

  private static Case fitting(Group group, Profile profile, Random random) {
    MilestoneReference milestone =
        random.nextInt(4) == 0 ? MilestoneReference.NOTHING : reference(group, random);
    List<ActorRole> roles = List.of(ActorRole.values());
    List<MilestoneStep> steps = List.of(MilestoneStep.values());
    if (random.nextInt(8) != 0) {
      var rows =
          MilestoneProcess.table()
              .from(milestone.in(group).map(MilestoneStage::of).orElse(MilestoneStage.NONE));
      if (!rows.isEmpty()) {
        var row = rows.get(random.nextInt(rows.size()));
        steps = List.of(row.action());
        roles = random.nextInt(4) == 0 ? roles : row.actors(profile).asList();
      }
    }
    return new Case(
        group,
        action(group, steps.get(random.nextInt(steps.size())), milestone, random),
        Actor.of(roles.get(random.nextInt(roles.size())), "Ada Example"),
        profile);
  }

  /** Groups of all kinds; the milestones of their plans are in all states, unknown ones too. */
  static Arbitrary<Group> groups() {
    return Combinators.combine(
            Arbitraries.oneOf(
                ModelArbitraries.workingGroups().map(group -> group),
                ModelArbitraries.workingGroups().map(group -> group),
                ModelArbitraries.groups()),
            milestones("active", "active", "active", "review", "paused"),
            milestones("charter", "charter", "charter", "paused"),
            Arbitraries.of(true, false))
        .as(
            (group, current, proposed, dates) ->
                group.toBuilder()
                    .milestones(MilestonePlan.current(current))
                    .proposedMilestones(MilestonePlan.proposed(proposed))
                    .usesMilestoneDates(dates)
                    .build());
  }

  /** Groups about which there is nothing to say: active working groups. */
  static Arbitrary<Group> plainGroups() {
    return Combinators.combine(groups(), ModelArbitraries.acronyms())
        .as(
            (group, acronym) ->
                WorkingGroup.builder()
                    .acronym(acronym)
                    .name("")
                    .usesMilestoneDates(group.usesMilestoneDates())
                    .milestones(group.milestones())
                    .proposedMilestones(group.proposedMilestones())
                    .build());
  }

  private static Arbitrary<List<Milestone>> milestones(String... states) {
    return Combinators.combine(
            ModelArbitraries.milestones(),
            Arbitraries.of(states),
            Arbitraries.integers().between(0, 7))
        .as(
            (milestone, state, requests) ->
                requested(milestone.toBuilder().state(MilestoneState.of(state)).build(), requests))
        .list()
        .ofMaxSize(4);
  }

  private static Milestone requested(Milestone milestone, int requests) {
    OffsetDateTime asked = NOW.minusSeconds(7).atOffset(ZoneOffset.UTC);
    Actor chair = Actor.of(ActorRole.CHAIR);
    Milestone result = milestone;
    if ((requests & 3) == 3) {
      result =
          PendingChange.by(chair, PendingChange.Kind.REWORDING, "Other words", asked)
              .keptWith(result);
    }
    if ((requests & 6) == 6) {
      result = PendingChange.by(chair, PendingChange.Kind.DELETION, "", asked).keptWith(result);
    }
    return result;
  }

  /** An action of a kind with any details, about any milestone of the group, or about none. */
  private static MilestoneAction action(
      Group group, MilestoneStep step, MilestoneReference milestone, Random random) {
    Optional<Due> due =
        random.nextInt(4) == 0
            ? Optional.empty()
            : Optional.of(
                Due.parse("20" + (20 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9))));
    ImmutableSet<DocumentName> documents =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> DocumentName.of("draft-example-" + random.nextInt(3)))
            .collect(ImmutableSet.toImmutableSet());
    String words =
        switch (random.nextInt(8)) {
          case 0 -> " ";
          case 1 -> "x".repeat(501);
          default -> "Words " + random.nextInt(3);
        };
    return switch (step) {
      case ADD -> new MilestoneAction.Add(MilestonePlan.Kind.CURRENT, words, due, documents);
      case ADD_PROPOSED ->
          new MilestoneAction.Add(MilestonePlan.Kind.PROPOSED, words, due, documents);
      case ASK_TO_ADD -> new MilestoneAction.AskToAdd(words, due, documents);
      case RE_DATE -> new MilestoneAction.ReDate(milestone, due);
      case LINK_DOCUMENTS -> new MilestoneAction.LinkDocuments(milestone, documents);
      case RESOLVE -> new MilestoneAction.Resolve(milestone, words);
      case CHANGE_RESOLUTION -> new MilestoneAction.ChangeResolution(milestone, words);
      case REWORD -> new MilestoneAction.Reword(milestone, words);
      case ASK_TO_REWORD -> new MilestoneAction.AskToReword(milestone, words);
      case REORDER -> reorder(group.milestones(), random);
      case REORDER_PROPOSED -> reorder(group.proposedMilestones(), random);
      case RESET_PROPOSED -> reset(group, random);
      default -> MilestoneAction.of(step, milestone);
    };
  }

  /** A plan in any other order; sometimes the order is not whole. */
  static MilestoneAction.Reorder reorder(MilestonePlan plan, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < plan.milestones().size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    if (random.nextInt(8) == 0 && !places.isEmpty()) {
      places.remove(0);
    }
    return MilestoneAction.Reorder.of(plan, places.stream().mapToInt(Integer::intValue).toArray());
  }

  private static MilestoneAction reset(Group group, Random random) {
    if (random.nextBoolean()) {
      return MilestoneAction.ResetProposed.unresolved(group);
    }
    return new MilestoneAction.ResetProposed(
        IntStream.range(0, group.milestones().milestones().size())
            .filter(place -> random.nextBoolean())
            .mapToObj(place -> MilestoneReference.to(group.milestones(), place))
            .collect(ImmutableList.toImmutableList()));
  }

  private static MilestoneReference reference(Group group, Random random) {
    MilestonePlan plan = random.nextInt(3) == 0 ? group.proposedMilestones() : group.milestones();
    if (random.nextInt(10) == 0) {
      return group.formerMilestones().stream()
          .flatMapToLong(former -> former.id().stream())
          .mapToObj(id -> MilestoneReference.ofId(plan.kind(), id))
          .findFirst()
          .orElse(MilestoneReference.NOTHING);
    }
    return plan.isEmpty()
        ? MilestoneReference.ofId(plan.kind(), 4711)
        : MilestoneReference.to(plan, random.nextInt(plan.milestones().size()));
  }
}
