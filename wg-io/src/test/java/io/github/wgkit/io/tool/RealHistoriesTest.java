package io.github.wgkit.io.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.lifecycle.replay.Anomaly;
import io.github.wgkit.lifecycle.replay.Audit;
import io.github.wgkit.lifecycle.replay.Lifetime;
import io.github.wgkit.lifecycle.replay.LifetimeQuality;
import io.github.wgkit.lifecycle.replay.Replay;
import io.github.wgkit.lifecycle.replay.Step;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.history.Placeholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The histories of a real dump fold through the lifecycle. */
class RealHistoriesTest {
  private static final Path DUMP =
      Path.of(
          System.getProperty("wgkit.shared", "missing"), "data/datatracker-2012/group-half-a.json");
  private static final Instant NOW = Instant.parse("2013-02-01T12:00:00Z");

  private Directory directory = Directory.EMPTY;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.exists(DUMP));
    directory = FormatRegistry.standard().read(DUMP, ReadOptions.lenient()).value();
  }

  @Test
  void every_step_has_a_standing_and_none_is_impossible_in_practice() {
    Audit audit = new Audit(Placeholders.in(directory), Profile.PRACTICE, NOW);
    Multiset<Standing> standings = HashMultiset.create();
    for (Group group : directory.groups()) {
      List<Anomaly> anomalies = audit.anomalies(group);
      for (Step step : Replay.of(group).steps()) {
        step.standing(Profile.PRACTICE).ifPresent(standings::add);
        if (!step.standing(Profile.PRACTICE).equals(Optional.of(Standing.NORMAL))) {
          assertThat(anomalies)
              .as("%s: %s to %s", group.acronym(), step.from(), step.to())
              .anyMatch(
                  anomaly ->
                      anomaly.event().filter(step.event()::equals).isPresent()
                          && List.of("DT-55", "DT-59").contains(anomaly.finding().rule().id()));
        }
      }
    }
    assertThat(standings.count(Standing.IMPOSSIBLE)).isZero();
    assertThat(standings.count(Standing.NORMAL)).isGreaterThan(500);
    assertThat(standings.count(Standing.UNUSUAL)).isBetween(1, 50);
  }

  @Test
  void no_day_but_the_known_ones_is_taken_for_a_placeholder() {
    assertThat(Placeholders.in(directory).days()).isEqualTo(Placeholders.KNOWN);
  }

  @Test
  void every_working_group_is_in_one_class_and_about_half_of_those_that_ended_in_the_good_one() {
    Placeholders placeholders = Placeholders.in(directory);
    Multiset<LifetimeQuality> classes = HashMultiset.create();
    long ended = 0;
    for (Group group : directory.groups()) {
      if (group.isOf(GroupType.WG)) {
        Lifetime lifetime = Lifetime.of(group, placeholders);
        classes.add(lifetime.quality());
        ended += lifetime.quality().compareTo(LifetimeQuality.NO_EVENTS) <= 0 ? 1 : 0;
      }
    }
    assertThat(classes)
        .hasSize((int) directory.groups().stream().filter(g -> g.isOf(GroupType.WG)).count());
    assertThat((double) classes.count(LifetimeQuality.GOOD) / ended).isBetween(0.4, 0.6);
  }
}
