package io.github.wgkit.lifecycle.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.lifecycle.Actor;
import io.github.wgkit.lifecycle.ActorRole;
import io.github.wgkit.lifecycle.Assessment;
import io.github.wgkit.lifecycle.Outcome;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Profile;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GroupLifecycleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Group ACTIVE =
      WorkingGroup.builder()
          .acronym(Acronym.of("shmoo"))
          .name("Shmoo")
          .state(GroupState.ACTIVE)
          .build();

  @Test
  void a_group_is_closed_in_two_steps() {
    Group asked =
        applied(
            GroupLifecycle.apply(
                ACTIVE,
                GroupAction.of(GroupStep.REQUEST_CLOSE),
                Actor.of(ActorRole.RESPONSIBLE_AREA_DIRECTOR),
                Profile.RFC,
                NOW));
    assertThat(asked.state()).contains(GroupState.ACTIVE);
    assertThat(GroupLifecycle.isCloseRequested(asked)).isTrue();
    Assessment<Group> closing =
        GroupLifecycle.assess(
            asked,
            new GroupAction.Conclude("The work is done.", ""),
            Actor.of(ActorRole.SECRETARIAT),
            Profile.RFC,
            NOW.plusSeconds(1));
    assertThat(closing.standing()).isEqualTo(Standing.NORMAL);
    assertThat(closing.findings()).isEmpty();
    assertThat(applied(closing.outcome()).state()).contains(GroupState.CONCLUDED);
  }

  private static Group applied(Outcome<Group> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return ((Outcome.Applied<Group>) outcome).value();
  }
}
