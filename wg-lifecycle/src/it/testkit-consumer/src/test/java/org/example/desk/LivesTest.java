package org.example.desk;

import io.github.wgkit.lifecycle.testkit.DefectiveHistory;
import io.github.wgkit.lifecycle.testkit.LifecycleArbitraries;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.Profile;
import io.github.wgkit.model.check.RecordChecks;
import io.github.wgkit.model.testkit.Law;
import io.github.wgkit.model.testkit.ModelArbitraries;
import io.github.wgkit.model.testkit.ModelLaws;
import io.github.wgkit.model.testkit.NearlyValid;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LivesTest {
  @Property
  void a_group_is_told_in_one_line(@ForAll WorkingGroup group) {
    String line = Lives.line(group);
    Law.require(line.lines().count() == 1, "%s are several lines", line);
    Law.require(line.startsWith(group.acronym().toString()), "%s does not name the group", line);
  }

  @Property
  void the_events_of_a_group_are_in_order(@ForAll WorkingGroup group) {
    ModelLaws.eventsInOrder(group.history().events());
  }

  @Property
  void all_groups_of_a_directory_are_found_again(@ForAll Directory directory) {
    for (Group group : directory.groups()) {
      Law.require(directory.group(group.acronym()).isPresent(), "%s is not found", group.acronym());
    }
  }

  @Property
  void every_defect_of_a_history_is_named(
      @ForAll DefectiveHistory history, @ForAll Profile profile) {
    Law.require(
        history.codes(profile).equals(told(history.group(), profile)),
        "%s are the defects, and %s are told",
        history.codes(profile),
        told(history.group(), profile));
  }

  @Property
  void nothing_is_told_of_orderly_lives(@ForAll("lives") Group group, @ForAll Profile profile) {
    Law.require(told(group, profile).isEmpty(), "%s is told", told(group, profile));
  }

  private static Set<String> told(Group group, Profile profile) {
    return Lives.oddities(group, profile, LifecycleArbitraries.NOW);
  }

  @Provide
  Arbitrary<Group> lives() {
    return LifecycleArbitraries.lives();
  }

  @Property
  void a_check_finds_the_one_rule_that_is_broken(
      @ForAll("nearlyValid") NearlyValid<WorkingGroup> group) {
    List<Finding> findings =
        RecordChecks.check(group.value(), group.profile(), ModelArbitraries.TODAY);
    Law.require(
        findings.size() == 1 && findings.get(0).rule().equals(group.broken()),
        "%s is broken, and found was %s",
        group.broken().id(),
        findings);
  }

  @Provide
  Arbitrary<NearlyValid<WorkingGroup>> nearlyValid() {
    return ModelArbitraries.nearlyValidWorkingGroups(Profile.RFC);
  }
}
