package io.github.wgkit.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.wgkit.model.check.Citation;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTest {
  private enum Act {
    SWITCH
  }

  private static final Rule RULE =
      Rule.of("H-1", Severity.ERROR, "the house rules", Citation.rfc(2418, "4"));
  private static final Transition<String, Act, Question<String, Act>> ROW =
      new Transition<>(
          "on",
          Act.SWITCH,
          "off",
          ofAll(Standing.NORMAL),
          ofAll(ImmutableSet.of(ActorRole.CHAIR)),
          RULE,
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());

  private static <T> ImmutableMap<Profile, T> ofAll(T value) {
    return Maps.toMap(List.of(Profile.values()), profile -> value);
  }

  private static Option<String, Act> option(Standing standing, Severity... severities) {
    return new Option<>(
        ROW,
        standing,
        Arrays.stream(severities)
            .map(severity -> new Finding(RULE, severity, "lamp", "it is broken"))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of());
  }

  @Test
  void the_best_option_is_possible_then_normal_then_the_one_with_the_least_against_it() {
    List<Option<String, Act>> bestFirst =
        List.of(
            option(Standing.NORMAL, Severity.INFO, Severity.INFO),
            option(Standing.NORMAL, Severity.WARNING),
            option(Standing.NORMAL, Severity.WARNING, Severity.WARNING),
            option(Standing.UNUSUAL),
            option(Standing.NORMAL, Severity.ERROR, Severity.WARNING, Severity.WARNING),
            option(Standing.NORMAL, Severity.ERROR, Severity.ERROR),
            option(Standing.UNUSUAL, Severity.ERROR));
    for (int better = 0; better < bestFirst.size(); better++) {
      for (int worse = better + 1; worse < bestFirst.size(); worse++) {
        assertThat(Option.BEST_FIRST.compare(bestFirst.get(better), bestFirst.get(worse)))
            .describedAs("%s before %s", better, worse)
            .isNegative();
      }
    }
  }
}
