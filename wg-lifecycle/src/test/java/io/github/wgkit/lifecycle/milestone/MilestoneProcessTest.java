package io.github.wgkit.lifecycle.milestone;

import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.CHAIR;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.DATELESS;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.DIRECTOR;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.FUTURE;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GROUP;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.GUIDE;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.NOW;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.ODD;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.PROTOCOL;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.SURVEY;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.applied;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.current;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.done;
import static io.github.wgkit.lifecycle.milestone.MilestoneFixture.proposed;
import static io.github.wgkit.model.check.Profile.PRACTICE;
import static io.github.wgkit.model.check.Profile.RFC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Effect;
import io.github.wgkit.lifecycle.Option;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Recipient;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.EventType;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MilestoneProcessTest {
  private static final Optional<Due> JULY = Optional.of(Due.parse("2027-07"));
  private static final ImmutableSet<DocumentName> DRAFT =
      ImmutableSet.of(DocumentName.of("draft-ietf-shmoo-guide"));

  private static List<String> texts(
      Group group, MilestoneAction action, Actor actor, Profile profile) {
    return applied(group, action, actor, profile).events().stream()
        .map(GroupEvent::description)
        .toList();
  }

  private static Milestone first(Group group) {
    return group.milestones().milestones().get(0);
  }

  // ---- the current plan

  @Test
  void changing_the_date_keeps_the_former_version_and_tells_of_both_dates() {
    Outcome.Applied<Group> outcome =
        applied(GROUP, new MilestoneAction.ReDate(current(PROTOCOL), JULY), CHAIR, RFC);
    Milestone after = first(outcome.value());
    assertThat(after)
        .isEqualTo(
            PROTOCOL.toBuilder()
                .due(Due.parse("2027-07-31"))
                .lastModified(NOW.atOffset(ZoneOffset.UTC))
                .addEarlier(PROTOCOL)
                .build());
    assertThat(outcome.events())
        .singleElement()
        .isInstanceOfSatisfying(
            MilestoneEvent.class,
            event -> {
              assertThat(event.milestoneId()).isEqualTo(1);
              assertThat(event.type()).contains(EventType.CHANGED_MILESTONE);
              assertThat(event.personName()).contains("Ada Example");
              assertThat(event.date().time()).contains(NOW.atOffset(ZoneOffset.UTC));
              assertThat(event.description())
                  .isEqualTo(
                      "Changed milestone \"Submit the protocol\", set due date to July 2027 from"
                          + " May 2027");
            });
    assertThat(outcome.value().history().events()).isEqualTo(outcome.events());
  }

  @Test
  void versions_are_kept_flat_and_in_order() {
    Group twice =
        done(
            done(GROUP, new MilestoneAction.ReDate(current(PROTOCOL), JULY), CHAIR, RFC),
            new MilestoneAction.Resolve(current(PROTOCOL), "On hold"),
            CHAIR,
            RFC);
    assertThat(first(twice).earlier())
        .extracting(Milestone::due, version -> version.earlier().size())
        .containsExactly(tuple(PROTOCOL.due(), 0), tuple(Optional.of(Due.parse("2027-07-31")), 0));
  }

  @Test
  void events_have_the_texts_of_the_datatracker() {
    String changed = "Changed milestone \"Submit the protocol\", ";
    assertThat(texts(GROUP, new MilestoneAction.Resolve(current(PROTOCOL), "Done"), CHAIR, RFC))
        .containsExactly(changed + "resolved as \"Done\"");
    assertThat(
            texts(
                GROUP, new MilestoneAction.ReDate(current(PROTOCOL), Optional.empty()), CHAIR, RFC))
        .containsExactly(changed + "removed due date from May 2027");
    assertThat(
            texts(
                done(
                    GROUP,
                    new MilestoneAction.ReDate(current(PROTOCOL), Optional.empty()),
                    CHAIR,
                    RFC),
                new MilestoneAction.ReDate(current(PROTOCOL), JULY),
                CHAIR,
                RFC))
        .containsExactly(changed + "set due date to July 2027");
    assertThat(texts(GROUP, new MilestoneAction.Reword(current(PROTOCOL), "E"), DIRECTOR, RFC))
        .containsExactly(changed + "set description to \"E\"");
    assertThat(
            texts(GROUP, new MilestoneAction.LinkDocuments(current(PROTOCOL), DRAFT), CHAIR, RFC))
        .containsExactly(
            changed
                + "added draft-ietf-shmoo-guide to milestone, removed draft-ietf-shmoo-protocol"
                + " from milestone");
    assertThat(texts(GROUP, new MilestoneAction.Reopen(current(SURVEY)), CHAIR, RFC))
        .containsExactly("Changed milestone \"Submit the survey\", reverted to not being resolved");
    assertThat(
            texts(
                GROUP, new MilestoneAction.ChangeResolution(current(SURVEY), "RFC 99"), CHAIR, RFC))
        .containsExactly("Changed milestone \"Submit the survey\", set resolution to \"RFC 99\"");
    assertThat(texts(GROUP, new MilestoneAction.Accept(current(GUIDE)), DIRECTOR, RFC))
        .containsExactly(
            "Changed milestone \"Submit the guide\", set state to active from review, accepting new"
                + " milestone");
    assertThat(texts(GROUP, new MilestoneAction.Reject(current(GUIDE)), DIRECTOR, RFC))
        .containsExactly(
            "Changed milestone \"Submit the guide\", set state to deleted from review, rejecting"
                + " new milestone");
    assertThat(texts(GROUP, new MilestoneAction.Delete(current(PROTOCOL)), DIRECTOR, RFC))
        .containsExactly("Deleted milestone \"Submit the protocol\"");
    assertThat(texts(GROUP, new MilestoneAction.AskToAdd("D", JULY, DRAFT), CHAIR, RFC))
        .containsExactly("Added milestone \"D\" for review, due July 2027");
    assertThat(
            texts(
                GROUP,
                new MilestoneAction.Add(MilestonePlan.Kind.CURRENT, "D", Optional.empty(), DRAFT),
                DIRECTOR,
                RFC))
        .containsExactly("Added milestone \"D\"");
  }

  @Test
  void a_milestone_without_number_has_a_plain_event() {
    assertThat(applied(GROUP, new MilestoneAction.Accept(current(GUIDE)), DIRECTOR, RFC).events())
        .singleElement()
        .isInstanceOf(PlainEvent.class)
        .extracting(GroupEvent::type)
        .isEqualTo(Optional.of(EventType.CHANGED_MILESTONE));
  }

  @Test
  void what_is_added_stands_at_the_end() {
    Group added =
        done(
            GROUP,
            new MilestoneAction.Add(MilestonePlan.Kind.CURRENT, "D", JULY, DRAFT),
            DIRECTOR,
            RFC);
    assertThat(added.milestones().milestones().subList(0, 4))
        .isEqualTo(GROUP.milestones().milestones());
    assertThat(added.milestones().milestones().get(4))
        .isEqualTo(
            Milestone.builder()
                .description("D")
                .due(Due.parse("2027-07"))
                .documents(DRAFT)
                .lastModified(NOW.atOffset(ZoneOffset.UTC))
                .build());
    Group asked = done(GROUP, new MilestoneAction.AskToAdd("D", JULY, DRAFT), CHAIR, PRACTICE);
    assertThat(asked.milestones().milestones().get(4).state()).isEqualTo(MilestoneState.REVIEW);
  }

  @Test
  void where_there_are_no_dates_additions_are_numbered() {
    MilestoneAction add =
        new MilestoneAction.Add(
            MilestonePlan.Kind.CURRENT, "D", Optional.empty(), ImmutableSet.of());
    assertThat(done(DATELESS, add, DIRECTOR, RFC).milestones().milestones().get(4).order())
        .hasValue(0);
    Group numbered =
        DATELESS.toBuilder()
            .milestones(
                MilestonePlan.current(
                    List.of(
                        PROTOCOL.toBuilder().order(7).build(),
                        SURVEY.toBuilder().order(3).build())))
            .build();
    assertThat(done(numbered, add, DIRECTOR, RFC).milestones().milestones().get(2).order())
        .hasValue(8);
    Group full =
        DATELESS.toBuilder()
            .milestones(
                MilestonePlan.current(
                    List.of(PROTOCOL.toBuilder().order(Integer.MAX_VALUE).build())))
            .build();
    assertThat(done(full, add, DIRECTOR, RFC).milestones().milestones().get(1).order())
        .hasValue(Integer.MAX_VALUE);
    assertThat(done(GROUP, add, DIRECTOR, RFC).milestones().milestones().get(4).order()).isEmpty();
  }

  @Test
  void what_is_deleted_is_remembered() {
    Group after = done(GROUP, new MilestoneAction.Delete(current(PROTOCOL)), CHAIR, PRACTICE);
    assertThat(after.milestones().milestones()).containsExactly(SURVEY, GUIDE, ODD);
    assertThat(after.formerMilestones()).hasSize(2);
    Milestone deleted = after.formerMilestones().get(1);
    assertThat(deleted.state()).isEqualTo(MilestoneState.DELETED);
    assertThat(deleted.earlier()).containsExactly(PROTOCOL);
    assertThat(
            MilestoneProcess.assess(
                    after,
                    new MilestoneAction.Reword(
                        MilestoneReference.ofId(MilestonePlan.Kind.CURRENT, 1), "E"),
                    DIRECTOR,
                    RFC,
                    NOW)
                .findings())
        .extracting(Object::toString)
        .containsExactly(
            "ERROR DT-30 shmoo, milestone 1 of the current plan: reword has no meaning in the state"
                + " deleted (Datatracker, form to edit milestones)");
  }

  @Test
  void a_chair_is_told_how_to_get_what_takes_an_area_director() {
    MilestoneAction reword = new MilestoneAction.Reword(current(PROTOCOL), "E");
    Assessment<Group> answer = MilestoneProcess.assess(GROUP, reword, CHAIR, RFC, NOW);
    assertThat(answer.isRefused()).isTrue();
    assertThat(answer.findings())
        .extracting(Object::toString)
        .containsExactly(
            "ERROR G-13 shmoo, milestone \"Submit the protocol\" of the current plan: reword is"
                + " for: area director, responsible area director, IRTF Chair, Secretariat (RFC"
                + " 6433 section 4)");
    Group asked = done(GROUP, reword.request().orElseThrow(), CHAIR, RFC);
    assertThat(first(asked).description()).isEqualTo("Submit the protocol");
    assertThat(first(asked).lastModified()).isEqualTo(PROTOCOL.lastModified());
    assertThat(first(asked).earlier()).isEmpty();
    assertThat(PendingChange.of(asked))
        .containsExactly(
            new PendingChange(
                PendingChange.Kind.REWORDING,
                "E",
                Optional.of(NOW.atOffset(ZoneOffset.UTC)),
                CHAIR.personId(),
                CHAIR.personName()),
            new PendingChange(
                PendingChange.Kind.ADDITION,
                "Submit the guide",
                GUIDE.lastModified(),
                OptionalLong.empty(),
                Optional.empty()));
    Outcome.Applied<Group> accepted =
        applied(asked, new MilestoneAction.AcceptRewording(current(PROTOCOL)), DIRECTOR, RFC);
    assertThat(accepted.events())
        .extracting(GroupEvent::description)
        .containsExactly("Changed milestone \"Submit the protocol\", set description to \"E\"");
    assertThat(first(accepted.value()).description()).isEqualTo("E");
    assertThat(first(accepted.value()).extensions()).isEmpty();
    assertThat(first(accepted.value()).earlier()).containsExactly(first(asked));
  }

  @Test
  void what_can_be_asked_for_is_an_addition_a_rewording_or_a_deletion() {
    assertThat(MilestoneStep.values())
        .filteredOn(step -> step.request().isPresent())
        .containsExactly(MilestoneStep.ADD, MilestoneStep.REWORD, MilestoneStep.DELETE);
    for (MilestoneStep step : MilestoneStep.values()) {
      MilestoneAction action = MilestoneAction.of(step);
      assertThat(action.step()).isEqualTo(step);
      assertThat(action.request().map(MilestoneAction::step)).isEqualTo(step.request());
      assertThat(step.request().map(MilestoneStep::isRequest).orElse(true)).isTrue();
    }
    assertThat(new MilestoneAction.Add(MilestonePlan.Kind.CURRENT, "D", JULY, DRAFT).request())
        .contains(new MilestoneAction.AskToAdd("D", JULY, DRAFT));
  }

  @Test
  void a_deletion_waits_until_it_is_decided() {
    Group asked = done(GROUP, new MilestoneAction.AskToDelete(current(PROTOCOL)), CHAIR, RFC);
    assertThat(asked.milestones().milestones()).hasSize(4);
    assertThat(texts(GROUP, new MilestoneAction.AskToDelete(current(PROTOCOL)), CHAIR, RFC))
        .containsExactly("Asked to delete milestone \"Submit the protocol\"");
    Outcome.Applied<Group> accepted =
        applied(asked, new MilestoneAction.AcceptDeletion(current(PROTOCOL)), DIRECTOR, RFC);
    assertThat(accepted.value().milestones().milestones()).containsExactly(SURVEY, GUIDE, ODD);
    assertThat(accepted.value().formerMilestones().get(1).extensions()).isEmpty();
    assertThat(accepted.events())
        .extracting(GroupEvent::description)
        .containsExactly("Deleted milestone \"Submit the protocol\"");
    Outcome.Applied<Group> rejected =
        applied(asked, new MilestoneAction.RejectDeletion(current(PROTOCOL)), DIRECTOR, RFC);
    assertThat(rejected.value().milestones()).isEqualTo(GROUP.milestones());
    assertThat(rejected.events())
        .extracting(GroupEvent::description)
        .containsExactly("Rejected to delete milestone \"Submit the protocol\"");
  }

  @Test
  void a_rejected_rewording_stays_in_the_history() {
    Group asked = done(GROUP, new MilestoneAction.AskToReword(current(PROTOCOL), "E"), CHAIR, RFC);
    Group rejected =
        done(asked, new MilestoneAction.RejectRewording(current(PROTOCOL)), DIRECTOR, RFC);
    assertThat(rejected.milestones()).isEqualTo(GROUP.milestones());
    assertThat(rejected.history().events())
        .extracting(GroupEvent::description)
        .containsExactly(
            "Asked to set description of milestone \"Submit the protocol\" to \"E\"",
            "Rejected to set description of milestone \"Submit the protocol\" to \"E\"");
  }

  @Test
  void rewording_at_once_leaves_a_request_to_be_decided() {
    Group asked = done(GROUP, new MilestoneAction.AskToReword(current(PROTOCOL), "E"), CHAIR, RFC);
    Group reworded = done(asked, new MilestoneAction.Reword(current(PROTOCOL), "F"), DIRECTOR, RFC);
    assertThat(first(reworded).description()).isEqualTo("F");
    assertThat(PendingChange.of(first(reworded)))
        .extracting(PendingChange::description)
        .containsExactly("E");
  }

  // ---- who hears of it

  private static List<Effect> effects(MilestoneAction action, Actor actor, Profile profile) {
    return applied(GROUP, action, actor, profile).effects();
  }

  private static boolean reachesTheList(List<Effect> effects) {
    return effects.stream().anyMatch(effect -> effect.recipients().contains(Recipient.GROUP_LIST));
  }

  @Test
  void the_list_hears_at_once_in_practice_and_once_a_day_by_the_rfc() {
    MilestoneAction resolve = new MilestoneAction.Resolve(current(PROTOCOL), "Done");
    assertThat(effects(resolve, CHAIR, PRACTICE))
        .contains(MilestoneTable.LIST_AT_ONCE)
        .doesNotContain(MilestoneTable.LIST_DAILY);
    assertThat(effects(resolve, CHAIR, RFC))
        .contains(MilestoneTable.LIST_DAILY)
        .doesNotContain(MilestoneTable.LIST_AT_ONCE);
  }

  @Test
  void the_list_hears_of_what_is_accepted_and_of_nothing_else() {
    assertThat(reachesTheList(effects(new MilestoneAction.Accept(current(GUIDE)), DIRECTOR, RFC)))
        .isTrue();
    assertThat(
            reachesTheList(
                effects(new MilestoneAction.AskToAdd("D", JULY, DRAFT), CHAIR, PRACTICE)))
        .isFalse();
    assertThat(reachesTheList(effects(new MilestoneAction.Delete(current(GUIDE)), CHAIR, PRACTICE)))
        .isFalse();
    assertThat(reachesTheList(effects(new MilestoneAction.Reject(current(GUIDE)), DIRECTOR, RFC)))
        .isFalse();
    assertThat(
            reachesTheList(
                effects(new MilestoneAction.ReDate(proposed(FUTURE), JULY), DIRECTOR, RFC)))
        .isFalse();
  }

  @Test
  void chairs_and_area_directors_hear_of_requests() {
    assertThat(effects(new MilestoneAction.AskToDelete(current(PROTOCOL)), CHAIR, RFC))
        .anyMatch(
            effect ->
                effect
                    .recipients()
                    .equals(ImmutableSet.of(Recipient.CHAIRS, Recipient.AREA_DIRECTORS)));
  }

  // ---- the proposed plan

  @Test
  void changes_of_the_proposed_plan_are_events_of_the_charter() {
    Outcome.Applied<Group> outcome =
        applied(GROUP, new MilestoneAction.ReDate(proposed(FUTURE), JULY), CHAIR, PRACTICE);
    assertThat(outcome.value().history()).isEqualTo(GROUP.history());
    assertThat(outcome.value().milestones()).isEqualTo(GROUP.milestones());
    assertThat(outcome.value().charter().orElseThrow().history().events())
        .singleElement()
        .isInstanceOfSatisfying(
            CharterEvent.class,
            event -> {
              assertThat(event.type()).contains(EventType.CHANGED_CHARTER_MILESTONE);
              assertThat(event.revision()).contains(CharterRevision.parse("01-00"));
              assertThat(event.description())
                  .isEqualTo(
                      "Changed charter milestone \"Submit what comes next\", set due date to July"
                          + " 2027 from January 2028");
            });
  }

  @Test
  void without_a_charter_they_are_events_of_the_group() {
    Group group = GROUP.toBuilder().charter(Optional.empty()).state(GroupState.PROPOSED).build();
    Group after = done(group, new MilestoneAction.Delete(proposed(FUTURE)), DIRECTOR, RFC);
    assertThat(after.history().events())
        .extracting(GroupEvent::type, GroupEvent::description)
        .containsExactly(
            tuple(
                Optional.of(EventType.CHANGED_CHARTER_MILESTONE),
                "Deleted charter milestone \"Submit what comes next\""));
  }

  @Test
  void the_proposed_plan_is_made_of_the_current_one() {
    Outcome.Applied<Group> outcome =
        applied(
            GROUP,
            new MilestoneAction.ResetProposed(ImmutableList.of(current(SURVEY), current(PROTOCOL))),
            CHAIR,
            PRACTICE);
    OffsetDateTime now = NOW.atOffset(ZoneOffset.UTC);
    assertThat(outcome.value().proposedMilestones().milestones())
        .containsExactly(
            Milestone.builder()
                .description("Submit the protocol")
                .state(MilestoneState.CHARTER)
                .due(Due.parse("2027-05"))
                .addDocuments(DocumentName.of("draft-ietf-shmoo-protocol"))
                .lastModified(now)
                .build(),
            Milestone.builder()
                .description("Submit the survey")
                .state(MilestoneState.CHARTER)
                .due(Due.parse("2025-03"))
                .resolution("Done")
                .lastModified(now)
                .build());
    assertThat(outcome.value().milestones()).isEqualTo(GROUP.milestones());
    assertThat(outcome.value().formerMilestones().get(1).id()).hasValue(4);
    assertThat(outcome.events())
        .extracting(GroupEvent::description)
        .containsExactly(
            "Deleted milestone \"Submit what comes next\"",
            "Added milestone \"Submit the protocol\", due May 2027, from current group milestones",
            "Added milestone \"Submit the survey\", due March 2025, from current group milestones");
    assertThat(MilestoneAction.ResetProposed.unresolved(GROUP).chosen())
        .containsExactly(MilestoneReference.ofId(MilestonePlan.Kind.CURRENT, 1));
  }

  // ---- order and dates

  @Test
  void where_there_are_dates_an_order_is_an_order_of_the_list() {
    Outcome.Applied<Group> outcome =
        applied(GROUP, MilestoneAction.Reorder.of(GROUP.milestones(), 3, 1, 2, 0), CHAIR, RFC);
    assertThat(outcome.value().milestones().milestones())
        .containsExactly(ODD, SURVEY, GUIDE, PROTOCOL);
    assertThat(outcome.events())
        .extracting(GroupEvent::description)
        .containsExactly("Changed the order of the milestones");
  }

  @Test
  void where_there_are_no_dates_an_order_renumbers() {
    Group ordered = done(GROUP, new MilestoneAction.UseOrder(), DIRECTOR, PRACTICE);
    assertThat(ordered.usesMilestoneDates()).isFalse();
    assertThat(ordered.milestones().milestones())
        .extracting(Milestone::order, Milestone::due)
        .containsExactly(
            tuple(OptionalInt.of(1), PROTOCOL.due()),
            tuple(OptionalInt.of(0), SURVEY.due()),
            tuple(OptionalInt.empty(), GUIDE.due()),
            tuple(OptionalInt.empty(), ODD.due()));
    assertThat(ordered.history().events())
        .extracting(GroupEvent::type, GroupEvent::description)
        .containsExactly(
            tuple(
                Optional.of(EventType.INFO_CHANGED),
                "Milestones have an order instead of due dates"));
    Outcome.Applied<Group> reordered =
        applied(
            ordered, MilestoneAction.Reorder.of(ordered.milestones(), 1, 0, 3, 2), CHAIR, PRACTICE);
    assertThat(reordered.value().milestones().milestones())
        .extracting(Milestone::description, Milestone::order)
        .containsExactly(
            tuple("Submit the survey", OptionalInt.of(0)),
            tuple("Submit the protocol", OptionalInt.of(1)),
            tuple("Submit the oddity", OptionalInt.of(2)),
            tuple("Submit the guide", OptionalInt.of(3)));
    assertThat(reordered.events())
        .extracting(GroupEvent::description)
        .containsExactly(
            "Changed milestone \"Submit the oddity\", Milestone order changed to 2",
            "Changed milestone \"Submit the guide\", Milestone order changed to 3");
    Outcome.Applied<Group> again =
        applied(
            reordered.value(),
            MilestoneAction.Reorder.of(reordered.value().milestones(), 1, 0, 2, 3),
            CHAIR,
            PRACTICE);
    assertThat(again.events())
        .extracting(GroupEvent::description)
        .containsExactly(
            "Changed milestone \"Submit the protocol\", Milestone order changed from 1 to 0",
            "Changed milestone \"Submit the survey\", Milestone order changed from 0 to 1");
    Group dated = done(again.value(), new MilestoneAction.UseDates(), DIRECTOR, PRACTICE);
    assertThat(dated.usesMilestoneDates()).isTrue();
    assertThat(dated.milestones()).isEqualTo(again.value().milestones());
    assertThat(dated.history().events())
        .last()
        .extracting(GroupEvent::description)
        .isEqualTo("Milestones have due dates instead of an order");
  }

  @Test
  void milestones_that_are_due_at_the_same_time_get_their_order_by_number() {
    Milestone ninth = PROTOCOL.toBuilder().id(9).description("Submit the ninth").build();
    Milestone numberless = ninth.toBuilder().id(OptionalLong.empty()).description("Last").build();
    Group group =
        GROUP.toBuilder()
            .milestones(MilestonePlan.current(List.of(numberless, ninth, PROTOCOL)))
            .build();
    assertThat(
            done(group, new MilestoneAction.UseOrder(), DIRECTOR, PRACTICE)
                .milestones()
                .milestones())
        .extracting(Milestone::order)
        .containsExactly(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(0));
  }

  @Test
  void numbers_that_tell_no_order_are_given_anew() {
    Group group =
        DATELESS.toBuilder()
            .milestones(
                MilestonePlan.current(
                    List.of(
                        PROTOCOL.toBuilder().order(5).build(),
                        SURVEY.toBuilder().order(5).build())))
            .build();
    assertThat(
            done(group, MilestoneAction.Reorder.of(group.milestones(), 1, 0), CHAIR, PRACTICE)
                .milestones()
                .milestones())
        .extracting(Milestone::description, Milestone::order)
        .containsExactly(
            tuple("Submit the survey", OptionalInt.of(0)),
            tuple("Submit the protocol", OptionalInt.of(1)));
  }

  @Test
  void a_proposed_plan_that_starts_again_says_which_resolved_milestones_it_leaves() {
    MilestoneAction.ResetProposed reset =
        new MilestoneAction.ResetProposed(ImmutableList.of(current(PROTOCOL)));
    assertThat(reset.plan()).isEqualTo(MilestonePlan.Kind.PROPOSED);
    assertThat(MilestoneProcess.assess(GROUP, reset, DIRECTOR, PRACTICE, NOW).findings())
        .filteredOn(finding -> finding.rule().id().equals("DT-43"))
        .extracting(finding -> finding.message())
        .containsExactly("resolved milestones that are not copied: 1");
  }

  @Test
  void a_proposed_plan_that_starts_again_is_changed_unless_it_is_empty_and_stays_so() {
    Group nothing = GROUP.toBuilder().proposedMilestones(MilestonePlan.proposed(List.of())).build();
    MilestoneAction clear = new MilestoneAction.ResetProposed(ImmutableList.of());
    MilestoneAction copy = new MilestoneAction.ResetProposed(ImmutableList.of(current(PROTOCOL)));
    assertThat(findsNothingToDo(nothing, clear)).isTrue();
    assertThat(findsNothingToDo(nothing, copy)).isFalse();
    assertThat(findsNothingToDo(GROUP, clear)).isFalse();
    assertThat(findsNothingToDo(GROUP, copy)).isFalse();
    assertThat(
            findsNothingToDo(
                GROUP, new MilestoneAction.AskToReword(current(PROTOCOL), PROTOCOL.description())))
        .isTrue();
    assertThat(
            findsNothingToDo(
                GROUP, new MilestoneAction.Reword(current(PROTOCOL), PROTOCOL.description())))
        .isTrue();
  }

  private static boolean findsNothingToDo(Group group, MilestoneAction action) {
    return MilestoneProcess.assess(group, action, DIRECTOR, PRACTICE, NOW).findings().stream()
        .anyMatch(finding -> finding.message().equals("everything is so already"));
  }

  @Test
  void an_addition_that_is_asked_for_needs_words_as_well() {
    assertThat(
            MilestoneProcess.assess(
                    GROUP, new MilestoneAction.AskToAdd("", JULY, DRAFT), CHAIR, RFC, NOW)
                .isRefused())
        .isTrue();
    assertThat(
            MilestoneProcess.assess(
                    GROUP,
                    new MilestoneAction.Add(MilestonePlan.Kind.CURRENT, "", JULY, DRAFT),
                    DIRECTOR,
                    RFC,
                    NOW)
                .isRefused())
        .isTrue();
  }

  @Test
  void the_order_of_the_proposed_plan_is_of_the_charter() {
    Group two =
        GROUP.toBuilder()
            .proposedMilestones(
                MilestonePlan.proposed(
                    List.of(FUTURE, FUTURE.toBuilder().id(9).description("D").build())))
            .build();
    assertThat(
            texts(two, MilestoneAction.Reorder.of(two.proposedMilestones(), 1, 0), DIRECTOR, RFC))
        .containsExactly("Changed the order of the charter milestones");
  }

  // ---- questions

  @Test
  void it_is_known_since_when_a_milestone_is_no_longer_due() {
    Group resolved =
        done(GROUP, new MilestoneAction.Resolve(current(PROTOCOL), "On hold"), CHAIR, RFC);
    Group renamed =
        ((Outcome.Applied<Group>)
                MilestoneProcess.apply(
                    resolved,
                    new MilestoneAction.ChangeResolution(current(PROTOCOL), "Done"),
                    CHAIR,
                    RFC,
                    NOW.plusSeconds(86400)))
            .value();
    assertThat(MilestoneProcess.resolvedSince(first(renamed)))
        .contains(NOW.atOffset(ZoneOffset.UTC));
    assertThat(MilestoneProcess.resolvedSince(PROTOCOL)).isEmpty();
    assertThat(MilestoneProcess.resolvedSince(SURVEY)).isEmpty();
  }

  @Test
  void options_are_those_of_the_stage() {
    assertThat(MilestoneProcess.options(GROUP, current(GUIDE), DIRECTOR, PRACTICE, NOW))
        .extracting(Option::transition)
        .extracting(row -> row.action())
        .startsWith(MilestoneStep.ACCEPT, MilestoneStep.REJECT);
    assertThat(MilestoneProcess.options(GROUP, CHAIR, RFC, NOW))
        .filteredOn(option -> option.transition().action() == MilestoneStep.ADD)
        .singleElement()
        .matches(Option::isRefused);
  }

  @Test
  void what_is_still_to_be_said_of_a_step_is_wanted_and_refuses_nothing() {
    assertThat(MilestoneProcess.options(GROUP, current(PROTOCOL), CHAIR, PRACTICE, NOW))
        .filteredOn(option -> option.transition().action() == MilestoneStep.RESOLVE)
        .singleElement()
        .matches(option -> !option.isRefused() && option.findings().isEmpty())
        .satisfies(
            option ->
                assertThat(option.wanted())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("G-17b"));
    assertThat(MilestoneProcess.options(GROUP, DIRECTOR, PRACTICE, NOW))
        .filteredOn(option -> option.transition().action() == MilestoneStep.USE_DATES)
        .singleElement()
        .satisfies(
            option ->
                assertThat(option.findings())
                    .extracting(finding -> finding.rule().id())
                    .containsExactly("DT-36"));
  }

  @Test
  void a_milestone_in_an_unknown_state_can_be_edited_and_keeps_its_state() {
    MilestoneAction action = new MilestoneAction.ReDate(current(ODD), JULY);
    Assessment<Group> answer = MilestoneProcess.assess(GROUP, action, DIRECTOR, RFC, NOW);
    assertThat(answer.standing()).isEqualTo(Standing.UNUSUAL);
    Milestone after = done(GROUP, action, DIRECTOR, RFC).milestones().milestones().get(3);
    assertThat(after.state()).isEqualTo(MilestoneState.of("paused"));
    assertThat(after.due()).isEqualTo(JULY);
  }
}
