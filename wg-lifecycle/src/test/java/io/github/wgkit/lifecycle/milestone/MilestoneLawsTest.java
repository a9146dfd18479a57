package io.github.wgkit.lifecycle.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.milestone.MilestoneArbitraries.Case;
import io.github.wgkit.model.ExtensionValue;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class MilestoneLawsTest {
  private static final OffsetDateTime NOW = MilestoneArbitraries.NOW.atOffset(ZoneOffset.UTC);

  @Provide
  Arbitrary<Case> cases() {
    return MilestoneArbitraries.cases();
  }

  @Provide
  Arbitrary<Group> plain() {
    return MilestoneArbitraries.plainGroups();
  }

  private static Optional<Outcome.Applied<Group>> applied(Case asked) {
    return asked.assess().outcome() instanceof Outcome.Applied<Group> applied
        ? Optional.of(applied)
        : Optional.empty();
  }

  private static Group done(Group group, MilestoneAction action) {
    Outcome<Group> outcome =
        MilestoneProcess.apply(
            group,
            action,
            Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR),
            Profile.RFC,
            MilestoneArbitraries.NOW);
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return ((Outcome.Applied<Group>) outcome).value();
  }

  @Property(tries = 120)
  void an_answer_is_whole(@ForAll @From("cases") Case asked) {
    Assessment<Group> answer = asked.assess();
    Statistics.label("refused").collect(answer.isRefused());
    assertThat(answer.findings()).isEqualTo(asked.assess().findings());
    assertThat(answer.findings()).isSorted();
    if (answer.isRefused()) {
      assertThat(answer.outcome()).isEqualTo(new Outcome.Refused<Group>(answer.findings()));
    } else {
      assertThat(answer.standing()).isNotEqualTo(Standing.IMPOSSIBLE);
      assertThat(answer.outcome()).isEqualTo(asked.assess().outcome());
      assertThat(answer.outcome().findings()).isEqualTo(answer.findings());
    }
  }

  @Property(tries = 120)
  void the_plans_never_mix(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome -> {
              Group after = outcome.value();
              if (asked.action().plan() == MilestonePlan.Kind.CURRENT) {
                assertThat(after.proposedMilestones())
                    .isEqualTo(asked.group().proposedMilestones());
              } else {
                assertThat(after.milestones()).isEqualTo(asked.group().milestones());
              }
            });
  }

  @Property(tries = 120)
  void nothing_but_milestones_and_history_changes(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome ->
                assertThat(without(outcome.value(), asked.group()))
                    .isEqualTo(without(formerOf(asked.group(), outcome.value()), asked.group())));
  }

  /** A group with the former milestones that were added. */
  private static Group formerOf(Group before, Group after) {
    int known = before.formerMilestones().size();
    assertThat(after.formerMilestones().subList(0, known)).isEqualTo(before.formerMilestones());
    return before.toBuilder()
        .addAllFormerMilestones(
            after.formerMilestones().subList(known, after.formerMilestones().size()))
        .build();
  }

  /** A group in which milestones, histories and times are as in another one. */
  private static Group without(Group group, Group like) {
    Group.Builder result =
        group.toBuilder()
            .milestones(like.milestones())
            .proposedMilestones(like.proposedMilestones())
            .usesMilestoneDates(like.usesMilestoneDates())
            .lastModified(NOW)
            .history(History.NONE);
    group
        .charter()
        .map(charter -> charter.toBuilder().history(History.NONE).lastModified(NOW).build())
        .ifPresent(result::charter);
    return result.build();
  }

  @Property(tries = 120)
  void events_stand_in_the_history_of_the_plan_they_are_about(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome -> {
              Group after = outcome.value();
              boolean ofCharter =
                  asked.action().plan() == MilestonePlan.Kind.PROPOSED
                      && asked.group().charter().isPresent();
              assertThat(added(asked.group().history(), after.history()))
                  .containsExactlyInAnyOrderElementsOf(
                      ofCharter ? List.<GroupEvent>of() : outcome.events());
              assertThat(added(charterHistory(asked.group()), charterHistory(after)))
                  .containsExactlyInAnyOrderElementsOf(
                      ofCharter ? outcome.events() : List.<GroupEvent>of());
              assertThat(outcome.events())
                  .allMatch(event -> event.personName().equals(Optional.of("Ada Example")));
            });
  }

  private static History charterHistory(Group group) {
    return group.charter().map(Charter::history).orElse(History.NONE);
  }

  private static List<GroupEvent> added(History before, History after) {
    List<GroupEvent> added = new ArrayList<>(after.events());
    before.events().forEach(added::remove);
    return added;
  }

  @Property(tries = 120)
  void without_an_event_nothing_changes_and_nobody_is_told(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome -> {
              if (outcome.events().isEmpty()) {
                assertThat(outcome.value()).isEqualTo(asked.group());
                assertThat(outcome.effects()).isEmpty();
              } else {
                assertThat(outcome.value()).isNotEqualTo(asked.group());
                assertThat(outcome.effects()).isNotEmpty();
              }
            });
  }

  @Property(tries = 120)
  void a_milestone_comes_where_the_table_says(@ForAll @From("cases") Case asked) {
    Assessment<Group> answer = asked.assess();
    if (answer.isRefused() || asked.action().about().isEmpty()) {
      return;
    }
    Group after = ((Outcome.Applied<Group>) answer.outcome()).value();
    MilestoneReference about = asked.action().about().get();
    MilestonePlan before = MilestoneGuards.plan(asked.group(), about.plan());
    MilestonePlan planAfter = MilestoneGuards.plan(after, about.plan());
    int place = about.placeIn(before).getAsInt();
    Object to = answer.transition().orElseThrow().to();
    if (to == MilestoneStage.DELETED) {
      List<Milestone> left = new ArrayList<>(before.milestones());
      left.remove(place);
      assertThat(planAfter.milestones()).isEqualTo(left);
      assertThat(after.formerMilestones()).hasSize(asked.group().formerMilestones().size() + 1);
      Milestone deleted = after.formerMilestones().reverse().get(0);
      assertThat(deleted.state()).isEqualTo(MilestoneState.DELETED);
      assertThat(deleted.earlier().reverse().get(0).description())
          .isEqualTo(before.milestones().get(place).description());
    } else {
      assertThat(MilestoneStage.of(planAfter.milestones().get(place))).isEqualTo(to);
      for (int i = 0; i < before.milestones().size(); i++) {
        if (i != place) {
          assertThat(planAfter.milestones().get(i)).isEqualTo(before.milestones().get(i));
        }
      }
      assertThat(after.formerMilestones()).isEqualTo(asked.group().formerMilestones());
    }
  }

  @Property(tries = 120)
  void every_former_version_is_kept(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome -> {
              for (Milestone before : all(asked.group())) {
                Milestone version = before.toBuilder().earlier(List.of()).build();
                assertThat(all(outcome.value()))
                    .anySatisfy(
                        after ->
                            assertThat(
                                    Stream.concat(
                                            after.earlier().stream(),
                                            Stream.of(after.toBuilder().earlier(List.of()).build()))
                                        .map(MilestoneLawsTest::withoutRequests))
                                .containsSubsequence(
                                    Stream.concat(before.earlier().stream(), Stream.of(version))
                                        .map(MilestoneLawsTest::withoutRequests)
                                        .toArray(Milestone[]::new)));
              }
            });
  }

  private static Milestone withoutRequests(Milestone milestone) {
    Map<String, ExtensionValue> extensions = new HashMap<>(milestone.extensions());
    extensions.remove(PendingChange.KEY);
    return milestone.toBuilder().extensions(ImmutableSortedMap.copyOf(extensions)).build();
  }

  private static List<Milestone> all(Group group) {
    return Stream.of(
            group.milestones().milestones(),
            group.proposedMilestones().milestones(),
            group.formerMilestones())
        .flatMap(List::stream)
        .toList();
  }

  @Property(tries = 120)
  void what_is_unknown_survives(@ForAll @From("cases") Case asked) {
    applied(asked)
        .ifPresent(
            outcome ->
                assertThat(
                        all(outcome.value()).stream()
                            .map(milestone -> withoutRequests(milestone).extensions()))
                    .containsAll(
                        all(asked.group()).stream()
                            .map(milestone -> withoutRequests(milestone).extensions())
                            .toList()));
  }

  @Property(tries = 120)
  void a_request_touches_no_milestone(@ForAll @From("cases") Case asked) {
    applied(asked)
        .filter(outcome -> asked.action().step().isRequest())
        .ifPresent(
            outcome ->
                assertThat(accepted(outcome.value()).map(MilestoneLawsTest::withoutRequests))
                    .containsExactlyElementsOf(
                        accepted(asked.group()).map(MilestoneLawsTest::withoutRequests).toList()));
  }

  private static Stream<Milestone> accepted(Group group) {
    return group.milestones().milestones().stream()
        .filter(milestone -> MilestoneStage.of(milestone).isAccepted());
  }

  @Property(tries = 120)
  void whatever_a_chair_does_by_the_rfcs_the_same_things_are_to_be_delivered(
      @ForAll @From("cases") Case asked) {
    Case byChair =
        new Case(
            asked.group(), asked.action(), Actor.of(ActorRole.CHAIR, "Ada Example"), Profile.RFC);
    applied(byChair)
        .ifPresent(
            outcome ->
                assertThat(accepted(outcome.value()).map(Milestone::description))
                    .containsExactlyInAnyOrderElementsOf(
                        accepted(asked.group()).map(Milestone::description).toList()));
  }

  @Property(tries = 120)
  void the_list_hears_of_nothing_that_is_not_accepted(@ForAll @From("cases") Case asked) {
    Assessment<Group> answer = asked.assess();
    if (answer.outcome() instanceof Outcome.Applied<Group> applied) {
      boolean told =
          applied.effects().stream()
              .map(Effect::recipients)
              .anyMatch(recipients -> recipients.contains(Recipient.GROUP_LIST));
      Object from = answer.transition().orElseThrow().from();
      Object to = answer.transition().orElseThrow().to();
      if (told) {
        assertThat(asked.action().plan()).isEqualTo(MilestonePlan.Kind.CURRENT);
        assertThat(asked.action().step().isRequest()).isFalse();
        assertThat(
                asked.action().step() == MilestoneStep.REORDER
                    || ((MilestoneStage) from).isAccepted()
                    || ((MilestoneStage) to).isAccepted())
            .isTrue();
        assertThat(applied.effects())
            .filteredOn(effect -> effect.recipients().contains(Recipient.GROUP_LIST))
            .hasSize(1);
      }
    }
  }

  @Property(tries = 80)
  void what_is_resolved_and_reopened_is_as_before(
      @ForAll @From("plain") Group group, @ForAll Random random) {
    for (MilestonePlan plan : List.of(group.milestones(), group.proposedMilestones())) {
      for (int place = 0; place < plan.milestones().size(); place++) {
        Milestone before = plan.milestones().get(place);
        if (before.isResolved() || MilestoneStage.of(before) == MilestoneStage.OTHER) {
          continue;
        }
        MilestoneReference milestone = MilestoneReference.to(plan, place);
        Group resolved = done(group, new MilestoneAction.Resolve(milestone, "On hold"));
        assertThat(MilestoneGuards.plan(resolved, plan.kind()).milestones().get(place).resolution())
            .contains("On hold");
        Group again = done(resolved, new MilestoneAction.Reopen(milestone));
        assertThat(content(MilestoneGuards.plan(again, plan.kind()))).isEqualTo(content(plan));
        assertThat(MilestoneGuards.plan(again, plan.kind()).milestones().get(place).earlier())
            .hasSize(before.earlier().size() + 2);
      }
    }
  }

  @Property(tries = 80)
  void a_request_that_is_rejected_leaves_the_milestone_as_it_was(
      @ForAll @From("plain") Group group) {
    MilestonePlan plan = group.milestones();
    for (int place = 0; place < plan.milestones().size(); place++) {
      Milestone before = plan.milestones().get(place);
      if (!MilestoneStage.of(before).isAccepted() || !PendingChange.of(before).isEmpty()) {
        continue;
      }
      MilestoneReference milestone = MilestoneReference.to(plan, place);
      Group asked = asked(group, new MilestoneAction.AskToReword(milestone, "New words"));
      Group askedTwice = asked(asked, new MilestoneAction.AskToDelete(milestone));
      assertThat(PendingChange.of(askedTwice.milestones().milestones().get(place)))
          .extracting(PendingChange::kind)
          .containsExactly(PendingChange.Kind.REWORDING, PendingChange.Kind.DELETION);
      Group rejected =
          done(
              done(askedTwice, new MilestoneAction.RejectRewording(milestone)),
              new MilestoneAction.RejectDeletion(milestone));
      assertThat(rejected.milestones()).isEqualTo(plan);
    }
  }

  private static Group asked(Group group, MilestoneAction action) {
    return ((Outcome.Applied<Group>)
            MilestoneProcess.apply(
                group, action, Actor.of(ActorRole.CHAIR), Profile.RFC, MilestoneArbitraries.NOW))
        .value();
  }

  @Property(tries = 80)
  void an_order_and_the_order_before_give_the_plan_before(
      @ForAll @From("plain") Group group, @ForAll Random random) {
    for (MilestonePlan.Kind kind : MilestonePlan.Kind.values()) {
      Group numbered = group.usesMilestoneDates() ? group : numbered(group, kind);
      MilestonePlan before = MilestoneGuards.plan(numbered, kind);
      List<Integer> places =
          new ArrayList<>(IntStream.range(0, before.milestones().size()).boxed().toList());
      java.util.Collections.shuffle(places, random);
      Group there =
          done(
              numbered,
              MilestoneAction.Reorder.of(
                  before, places.stream().mapToInt(Integer::intValue).toArray()));
      MilestonePlan between = MilestoneGuards.plan(there, kind);
      assertThat(between.milestones().stream().map(Milestone::description))
          .containsExactlyElementsOf(
              places.stream().map(place -> before.milestones().get(place).description()).toList());
      if (!group.usesMilestoneDates()) {
        assertThat(between.sorted()).isEqualTo(between.milestones());
      }
      Group back =
          done(
              there,
              MilestoneAction.Reorder.of(
                  between, IntStream.range(0, places.size()).map(places::indexOf).toArray()));
      assertThat(content(MilestoneGuards.plan(back, kind))).isEqualTo(content(before));
    }
  }

  /** Numbers with gaps, as deletions leave them. */
  private static Group numbered(Group group, MilestonePlan.Kind kind) {
    MilestonePlan plan = MilestoneGuards.plan(group, kind);
    List<Milestone> milestones = new ArrayList<>();
    for (Milestone milestone : plan.milestones()) {
      milestones.add(milestone.toBuilder().order(milestones.size() * 3 + 1).build());
    }
    MilestonePlan numbered = plan.toBuilder().milestones(milestones).build();
    return kind == MilestonePlan.Kind.CURRENT
        ? group.toBuilder().milestones(numbered).build()
        : group.toBuilder().proposedMilestones(numbered).build();
  }

  /** What the milestones say, without their versions. */
  private static ImmutableList<Milestone> content(MilestonePlan plan) {
    return plan.milestones().stream()
        .map(
            milestone ->
                milestone.toBuilder().earlier(List.of()).lastModified(Optional.empty()).build())
        .collect(ImmutableList.toImmutableList());
  }

  @Property(tries = 80)
  void options_are_what_the_table_has_best_first(@ForAll @From("cases") Case asked) {
    MilestoneReference milestone = asked.action().about().orElse(MilestoneReference.NOTHING);
    MilestoneStage stage = MilestoneProcess.stageOf(asked.group(), asked.action());
    var options =
        MilestoneProcess.options(
            asked.group(), milestone, asked.actor(), asked.profile(), MilestoneArbitraries.NOW);
    assertThat(options).isSortedAccordingTo(io.github.wgkit.lifecycle.Option.BEST_FIRST);
    assertThat(options)
        .hasSize(
            (int)
                MilestoneProcess.table().from(stage).stream()
                    .filter(row -> row.standing(asked.profile()).isPossible())
                    .count());
    options.forEach(
        option ->
            assertThat(Stream.concat(option.findings().stream(), option.wanted().stream()).sorted())
                .containsExactlyElementsOf(
                    MilestoneProcess.assess(
                            asked.group(),
                            MilestoneAction.of(option.transition().action(), milestone),
                            asked.actor(),
                            asked.profile(),
                            MilestoneArbitraries.NOW)
                        .findings()));
  }

  @Property(tries = 80)
  void a_milestone_can_be_changed_by_a_manager_whatever_details_are_still_to_be_said(
      @ForAll @From("plain") Group group) {
    Actor director = Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR);
    MilestonePlan plan = group.milestones();
    for (int place = 0; place < plan.milestones().size(); place++) {
      for (var option :
          MilestoneProcess.options(
              group,
              MilestoneReference.to(plan, place),
              director,
              Profile.PRACTICE,
              MilestoneArbitraries.NOW)) {
        switch (option.transition().action()) {
          case RESOLVE, CHANGE_RESOLUTION, RE_DATE, LINK_DOCUMENTS, REWORD ->
              assertThat(option.isRefused()).isFalse();
          default -> {}
        }
      }
    }
  }
}
