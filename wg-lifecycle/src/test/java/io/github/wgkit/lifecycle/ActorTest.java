package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.PlainEvent;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ActorTest {
  @Test
  void an_actor_is_told_by_name_and_capacity_as_far_as_known() {
    assertThat(Actor.of(ActorRole.CHAIR, "Ada Example")).hasToString("Ada Example (chair)");
    assertThat(Actor.of(ActorRole.IRTF_CHAIR)).hasToString("IRTF Chair");
  }

  @Test
  void a_name_is_not_empty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Actor.of(ActorRole.CHAIR, ""))
        .withMessage("a name of an actor is not empty");
  }

  @Test
  void an_event_is_signed_with_number_and_name() {
    PlainEvent.Builder event = PlainEvent.builder();
    event.date(ApproximateDate.parse("2026-05-01"));
    PlainEvent signed =
        new Actor(ActorRole.CHAIR, OptionalLong.of(4711), Optional.of("Ada Example"))
            .sign(event)
            .build();
    assertThat(signed.personId()).hasValue(4711);
    assertThat(signed.personName()).contains("Ada Example");
  }
}
