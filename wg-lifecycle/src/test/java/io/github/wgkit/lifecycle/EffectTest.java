package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class EffectTest {
  @Test
  void an_effect_says_what_happens_and_who_is_told() {
    assertThat(Effect.record("the state changes")).hasToString("the state changes");
    assertThat(Effect.task("publish it")).hasToString("publish it (to Secretariat)");
    assertThat(Effect.announcement("it is announced", Recipient.IETF_ANNOUNCE).kind())
        .isEqualTo(Effect.Kind.ANNOUNCEMENT);
  }

  @Test
  void the_order_in_which_recipients_are_named_makes_no_difference() {
    Effect effect = Effect.notice("the review starts", Recipient.IAB, Recipient.IESG);
    assertThat(effect).isEqualTo(Effect.notice("the review starts", Recipient.IESG, Recipient.IAB));
    assertThat(effect).hasToString("the review starts (to IESG, IAB)");
  }

  @Test
  void an_effect_has_a_description() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Effect.record(""))
        .withMessage("an effect has a description");
  }

  @Test
  void a_record_tells_nobody_and_everything_else_somebody() {
    assertThatIllegalArgumentException().isThrownBy(() -> Effect.notice("nobody hears"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Effect(Effect.Kind.RECORD, ImmutableSet.of(Recipient.IAB), "written down"));
  }
}
