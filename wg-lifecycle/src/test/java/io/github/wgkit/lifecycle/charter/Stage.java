package io.github.wgkit.lifecycle.charter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.ballot.Position;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.GroupEvent;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import io.github.wgkit.model.milestone.MilestoneState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays scenes with a charter: one step after the other, ten days apart. */
final class Stage {
  static final Actor SECRETARIAT = Actor.of(ActorRole.SECRETARIAT);
  static final Actor ADA = Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR, "Ada Example");
  static final Actor BOB = Actor.of(ActorRole.AREA_DIRECTOR, "Bob Example");

  final List<GroupEvent> events = new ArrayList<>();
  CharteringCase item;
  Profile profile = Profile.RFC;
  Instant now = Instant.parse("2026-01-05T15:00:00Z");

  Stage(Group group) {
    item = CharteringCase.of(group);
  }

  /** A working group with an area director and a chair, and a proposed plan. */
  static Group group(GroupState state) {
    return group(GroupType.WG, state);
  }

  static Group group(GroupType type, GroupState state) {
    return WorkingGroup.builder()
        .type(type)
        .acronym(Acronym.of("shmoo"))
        .name("Shmoo Things")
        .state(state)
        .addRoles(
            Role.builder()
                .name(RoleName.AREA_DIRECTOR)
                .personId(7)
                .personName("Ada Example")
                .build())
        .addRoles(Role.builder().name(RoleName.CHAIR).personName("Carl Example").build())
        .proposedMilestones(MilestonePlan.proposed(List.of(milestone("Do it", "charter"))))
        .build();
  }

  static Milestone milestone(String description, String state) {
    return Milestone.builder().description(description).state(MilestoneState.of(state)).build();
  }

  static CharterText text(String words) {
    return CharterText.of(words);
  }

  Stage by(Profile profile) {
    this.profile = profile;
    return this;
  }

  Stage does(Actor actor, CharterAction action) {
    Outcome<CharteringCase> outcome = CharterProcess.apply(item, action, actor, profile, now);
    assertThat(outcome)
        .describedAs("%s in %s: %s", action, item.state(), outcome.findings())
        .isInstanceOf(Outcome.Applied.class);
    Outcome.Applied<CharteringCase> applied = (Outcome.Applied<CharteringCase>) outcome;
    item = applied.value();
    events.clear();
    events.addAll(applied.events());
    now = now.plus(Duration.ofDays(10));
    return this;
  }

  Stage does(CharterStep step) {
    return does(SECRETARIAT, CharterAction.of(step));
  }

  Stage submits(String words) {
    return does(ADA, new CharterAction.Submit(Optional.of(text(words))));
  }

  Stage says(Actor actor, Position position) {
    return does(
        actor, new CharterAction.TakePosition(position, position.isBlocking() ? "Why?" : "", ""));
  }

  String revision() {
    return item.revision().map(CharterRevision::toString).orElse("");
  }

  CharterState state() {
    return item.charter().flatMap(Charter::state).orElseThrow();
  }

  GroupState groupState() {
    return item.group().state().orElseThrow();
  }
}
