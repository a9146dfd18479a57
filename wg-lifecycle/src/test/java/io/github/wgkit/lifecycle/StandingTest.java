package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void only_what_has_no_meaning_cannot_be_done() {
    assertThat(Standing.NORMAL.isPossible()).isTrue();
    assertThat(Standing.UNUSUAL.isPossible()).isTrue();
    assertThat(Standing.IMPOSSIBLE.isPossible()).isFalse();
  }

  @Test
  void the_best_standing_comes_first() {
    assertThat(Standing.values())
        .containsExactly(Standing.NORMAL, Standing.UNUSUAL, Standing.IMPOSSIBLE);
  }
}
