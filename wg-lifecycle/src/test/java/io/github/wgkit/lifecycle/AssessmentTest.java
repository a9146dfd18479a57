package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {
  private static final Rule RULE =
      Rule.of("H-1", Severity.ERROR, "the house rules", Citation.rfc(2418, "4"));
  private static final Finding ERROR = new Finding(RULE, Severity.ERROR, "lamp", "it is broken");
  private static final Finding REMARK = new Finding(RULE, Severity.INFO, "lamp", "it is old");

  private static Assessment<String> answer(Standing standing, Finding... findings) {
    return new Assessment<>(
        Optional.empty(),
        standing,
        ImmutableList.copyOf(findings),
        () ->
            new Outcome.Applied<>(
                "on", ImmutableList.of(), ImmutableList.of(), ImmutableList.of()));
  }

  @Test
  void an_answer_is_told_with_all_that_there_is_to_say() {
    assertThat(answer(Standing.NORMAL, REMARK))
        .hasToString("NORMAL\nINFO H-1 lamp: it is old (RFC 2418 section 4)");
    assertThat(answer(Standing.UNUSUAL, ERROR, REMARK))
        .hasToString(
            """
            refused, UNUSUAL
            ERROR H-1 lamp: it is broken (RFC 2418 section 4)
            INFO H-1 lamp: it is old (RFC 2418 section 4)""");
  }

  @Test
  void an_impossible_step_needs_an_error_for_a_reason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answer(Standing.IMPOSSIBLE, REMARK))
        .withMessageStartingWith("an impossible step needs a reason");
    assertThat(answer(Standing.IMPOSSIBLE, ERROR).outcome())
        .isEqualTo(new Outcome.Refused<>(ImmutableList.of(ERROR)));
  }
}
