package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Rule RULE =
      Rule.of("H-1", Severity.ERROR, "the house rules", Citation.rfc(2418, "4"));

  private static Question<String, Object> question(Object action) {
    return new Question<>(
        "lamp",
        action,
        Actor.of(ActorRole.CHAIR),
        Profile.RFC,
        Instant.parse("2026-05-01T00:00:00Z"));
  }

  @Test
  void a_guard_looks_at_the_state_of_things_unless_it_is_made_for_details() {
    Guard<Question<String, Object>> written =
        new Guard<>() {
          @Override
          public Rule rule() {
            return RULE;
          }

          @Override
          public Optional<String> broken(Question<String, Object> question) {
            return Optional.empty();
          }
        };
    assertThat(written.isAboutDetails()).isFalse();
    assertThat(Guard.of(RULE, question -> Optional.empty()).isAboutDetails()).isFalse();
    assertThat(Guard.ofDetails(RULE, question -> Optional.empty()).isAboutDetails()).isTrue();
  }

  @Test
  void a_guard_of_one_kind_of_action_has_nothing_to_say_of_the_others() {
    Guard<Question<String, Object>> guard =
        Guard.<String, Object, Integer>ofDetails(
            RULE, Integer.class, (question, number) -> Optional.of(number + " is too much"));
    assertThat(guard.isAboutDetails()).isTrue();
    assertThat(guard.broken(question(5))).contains("5 is too much");
    assertThat(guard.broken(question("five"))).isEmpty();
  }

  @Test
  void a_guard_is_shown_as_the_rule_that_it_watches_over() {
    assertThat(Guard.of(RULE, question -> Optional.empty())).hasToString("H-1");
  }
}
