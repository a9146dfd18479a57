package io.github.wgkit.lifecycle.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.DocumentName;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A group that is rechartered, with a milestone of every stage. */
final class MilestoneFixture {
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Actor CHAIR = Actor.of(ActorRole.CHAIR, "Ada Example");
  static final Actor DIRECTOR = Actor.of(ActorRole.AREA_DIRECTOR, "Bo Example");

  static final Milestone PROTOCOL =
      Milestone.builder()
          .id(1)
          .description("Submit the protocol")
          .due(Due.parse("2027-05-31"))
          .addDocuments(DocumentName.of("draft-ietf-shmoo-protocol"))
          .lastModified(OffsetDateTime.parse("2026-01-02T03:04:05Z"))
          .build();
  static final Milestone SURVEY =
      Milestone.builder()
          .id(2)
          .description("Submit the survey")
          .due(Due.parse("2025-03-31"))
          .resolution("Done")
          .build();
  static final Milestone GUIDE =
      Milestone.builder()
          .description("Submit the guide")
          .state(MilestoneState.REVIEW)
          .due(Due.parse("2027-03-31"))
          .lastModified(OffsetDateTime.parse("2026-11-09T23:00:00-08:00"))
          .build();
  static final Milestone FUTURE =
      Milestone.builder()
          .id(4)
          .description("Submit what comes next")
          .state(MilestoneState.CHARTER)
          .due(Due.parse("2028-01-31"))
          .build();
  static final Milestone ODD =
      Milestone.builder()
          .id(5)
          .description("Submit the oddity")
          .state(MilestoneState.of("paused"))
          .due(Due.parse("2028-01-31"))
          .build();
  static final Milestone GONE =
      Milestone.builder()
          .id(6)
          .description("Submit the past")
          .state(MilestoneState.DELETED)
          .build();

  static final WorkingGroup GROUP =
      WorkingGroup.builder()
          .acronym(Acronym.of("shmoo"))
          .name("Shmoo")
          .state(GroupState.ACTIVE)
          .charter(
              Charter.builder()
                  .name(CharterName.parse("charter-ietf-shmoo"))
                  .state(CharterState.INTERNAL_REVIEW)
                  .revision(CharterRevision.parse("01-00"))
                  .build())
          .milestones(MilestonePlan.current(List.of(PROTOCOL, SURVEY, GUIDE, ODD)))
          .proposedMilestones(MilestonePlan.proposed(List.of(FUTURE)))
          .addFormerMilestones(GONE)
          .build();

  static final WorkingGroup DATELESS = GROUP.toBuilder().usesMilestoneDates(false).build();

  private MilestoneFixture() {}

  static MilestoneReference current(Milestone milestone) {
    return MilestoneReference.described(MilestonePlan.Kind.CURRENT, milestone.description());
  }

  static MilestoneReference proposed(Milestone milestone) {
    return MilestoneReference.described(MilestonePlan.Kind.PROPOSED, milestone.description());
  }

  static Outcome.Applied<Group> applied(
      Group group, MilestoneAction action, Actor actor, Profile profile) {
    Outcome<Group> outcome = MilestoneProcess.apply(group, action, actor, profile, NOW);
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return (Outcome.Applied<Group>) outcome;
  }

  static Group done(Group group, MilestoneAction action, Actor actor, Profile profile) {
    return applied(group, action, actor, profile).value();
  }
}
