package io.github.wgkit.lifecycle.replay;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.testkit.DefectiveHistory;
import io.github.wgkit.lifecycle.testkit.HistoryDefect;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.Placeholders;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** An audit names what the test kit has put into a history, and nothing else. */
class DefectiveHistoryTest {
  private static ImmutableSortedSet<String> codes(Group group, Profile profile) {
    Audit audit = new Audit(Placeholders.ONLY_KNOWN, profile, LifecycleArbitraries.NOW);
    return audit.anomalies(group).stream()
        .map(anomaly -> anomaly.finding().rule().id())
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  @Provide
  Arbitrary<Group> lives() {
    return LifecycleArbitraries.lives();
  }

  @Property(tries = 100)
  void nothing_is_wrong_with_an_orderly_life(
      @ForAll("lives") Group group, @ForAll Profile profile) {
    assertThat(codes(group, profile)).isEmpty();
    assertThat(Replay.of(group).agrees()).isTrue();
    assertThat(Replay.of(group).steps())
        .allMatch(step -> step.standing(profile).orElseThrow() == Standing.NORMAL);
  }

  @Property(tries = 1000)
  void the_audit_names_exactly_the_defects(
      @ForAll DefectiveHistory history, @ForAll Profile profile) {
    assertThat(codes(history.group(), profile)).isEqualTo(history.codes(profile));
  }

  @Property(tries = 200)
  void a_defect_has_its_code_under_every_profile_but_for_odd_steps(
      @ForAll DefectiveHistory history, @ForAll Profile profile) {
    assertThat(history.codes(profile))
        .containsAll(
            history.defects().stream()
                .filter(defect -> defect != HistoryDefect.ODD_STEP)
                .map(HistoryDefect::code)
                .toList());
    if (history.defects().contains(HistoryDefect.ODD_STEP)) {
      assertThat(history.codes(profile)).containsAnyOf("DT-59", "DT-60");
    }
  }

  @Test
  void there_is_a_defect_for_every_rule_of_the_audit() {
    assertThat(
            Stream.concat(
                Stream.of(HistoryDefect.values()).map(HistoryDefect::code), Stream.of("DT-60")))
        .containsExactlyInAnyOrderElementsOf(
            Audit.rules().stream().map(rule -> rule.id()).toList());
    for (HistoryDefect defect : HistoryDefect.values()) {
      assertThat(defect.rule().id()).isEqualTo(defect.code());
    }
  }
}
