package io.github.wgkit.model;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RecordChecks;
import io.github.wgkit.model.check.RecordRules;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.testkit.ModelArbitraries;
import io.github.wgkit.model.testkit.ModelLaws;
import io.github.wgkit.model.testkit.NearlyValid;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/** What is called valid is, and what is called nearly valid nearly is. */
class NearlyValidTest {
  private static final ImmutableSet<Rule> NEVER_ALONE =
      ImmutableSet.of(RecordRules.EDITOR_IS_CHAIR, RecordRules.EDITOR_IS_ONLY_CHAIR);

  private static ImmutableSet<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(toImmutableSet());
  }

  private static ImmutableSet<Rule> broken(Directory directory, Profile profile) {
    return rules(RecordChecks.check(directory, profile, ModelArbitraries.TODAY));
  }

  private static ImmutableSet<Rule> broken(Group group, Profile profile) {
    return rules(RecordChecks.check(group, profile, ModelArbitraries.TODAY));
  }

  @Provide
  Arbitrary<Directory> valid() {
    return ModelArbitraries.validDirectories();
  }

  @Provide
  Arbitrary<WorkingGroup> validGroups() {
    return ModelArbitraries.validWorkingGroups();
  }

  @Property(tries = 100)
  void in_a_valid_directory_there_is_nothing_to_find(
      @ForAll("valid") Directory directory, @ForAll Profile profile) {
    assertThat(broken(directory, profile)).isEmpty();
  }

  @Property(tries = 100)
  void in_a_valid_group_there_is_nothing_to_find(
      @ForAll("validGroups") WorkingGroup group, @ForAll Profile profile) {
    assertThat(broken(group, profile)).isEmpty();
    ModelLaws.plansApart(group);
    ModelLaws.revisionOrder(group.charter().orElseThrow());
  }

  @Property(tries = 300)
  void in_a_nearly_valid_directory_one_rule_is_broken(@ForAll NearlyValid<Directory> directory) {
    assertThat(broken(directory.value(), directory.profile())).containsExactly(directory.broken());
  }

  @Property(tries = 200)
  void in_a_nearly_valid_group_one_rule_is_broken(@ForAll NearlyValid<WorkingGroup> group) {
    assertThat(broken(group.value(), group.profile())).containsExactly(group.broken());
  }

  @Provide
  Arbitrary<Tuple2<Profile, Rule>> knownRules() {
    return Combinators.combine(
            Arbitraries.of(Profile.class), Arbitraries.of(RecordChecks.rules().asList()))
        .as(Tuple::of)
        .filter(pair -> pair.get2().severity(pair.get1()).isPresent());
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void every_rule_can_be_broken_alone_but_two(@ForAll("knownRules") Tuple2<Profile, Rule> pair) {
    Profile profile = pair.get1();
    Rule rule = pair.get2();
    if (NEVER_ALONE.contains(rule) && profile != Profile.PRACTICE) {
      assertThatThrownBy(() -> ModelArbitraries.nearlyValidDirectories(profile, rule))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(rule.id());
      return;
    }
    ModelArbitraries.nearlyValidDirectories(profile, rule)
        .sampleStream()
        .limit(3)
        .forEach(
            directory -> {
              assertThat(directory.broken()).isEqualTo(rule);
              assertThat(broken(directory.value(), profile)).containsExactly(rule);
            });
  }

  @Test
  void a_rule_that_a_profile_does_not_know_cannot_be_broken() {
    assertThatThrownBy(
            () ->
                ModelArbitraries.nearlyValidDirectories(Profile.RFC, RecordRules.ACRONYM_ACCEPTED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NearlyValid<>("x", Profile.RFC, RecordRules.ACRONYM_ACCEPTED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DT-70");
  }
}
