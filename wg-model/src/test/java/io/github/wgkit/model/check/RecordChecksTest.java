package io.github.wgkit.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RecordChecksTest {
  private static final LocalDate TODAY = InventedDirectory.TODAY;

  @Property(tries = 300)
  void any_directory_can_be_checked_and_the_worst_comes_first(
      @ForAll Directory directory, @ForAll Profile profile) {
    ImmutableList<Finding> findings = RecordChecks.check(directory, profile, TODAY);
    assertThat(findings)
        .isSorted()
        .isEqualTo(RecordChecks.check(directory, profile, TODAY))
        .allSatisfy(
            finding -> {
              assertThat(RecordChecks.rules()).contains(finding.rule());
              assertThat(finding.rule().severity(profile)).contains(finding.severity());
              assertThat(directory.group(finding.subject())).isPresent();
            });
  }

  @Property(tries = 100)
  void each_finding_is_about_a_group_that_was_asked_for(
      @ForAll Directory directory, @ForAll Profile profile) {
    ImmutableList<Finding> all = RecordChecks.check(directory, profile, TODAY);
    List<Finding> half = new ArrayList<>();
    half.addAll(RecordChecks.check(directory, g -> g.name().length() % 2 == 0, profile, TODAY));
    half.addAll(RecordChecks.check(directory, g -> g.name().length() % 2 == 1, profile, TODAY));
    assertThat(half).containsExactlyInAnyOrderElementsOf(all);
  }

  @Property(tries = 200)
  void on_its_own_a_group_has_no_finding_that_is_not_also_there_among_others(
      @ForAll Group group, @ForAll Profile profile) {
    ImmutableList<Finding> alone = RecordChecks.check(group, profile, TODAY);
    assertThat(RecordChecks.check(Directory.builder().addGroups(group).build(), profile, TODAY))
        .containsAll(alone);
  }

  @Property(tries = 200)
  void the_order_of_the_directory_does_not_count(
      @ForAll Directory directory, @ForAll Profile profile) {
    List<Group> backwards = new ArrayList<>(directory.groups());
    Collections.reverse(backwards);
    // an acronym that stands twice means the first group that has it
    if (new HashSet<>(backwards.stream().map(g -> g.acronym().normalized()).toList()).size()
        == backwards.size()) {
      Directory turned = Directory.builder().from(directory).groups(backwards).build();
      assertThat(RecordChecks.check(turned, profile, TODAY))
          .isEqualTo(RecordChecks.check(directory, profile, TODAY));
    }
  }

  @Property(tries = 500)
  void any_bytes_can_be_the_text_of_a_charter(@ForAll CharterText text, @ForAll Profile profile) {
    WorkingGroup group =
        InventedDirectory.group()
            .charter(
                InventedDirectory.charter()
                    .texts(Map.of(CharterRevision.approved(1), text))
                    .build())
            .build();
    assertThat(RecordChecks.check(group, profile, TODAY))
        .extracting(Finding::rule)
        .isSubsetOf(
            RecordRules.DESCRIPTION,
            RecordRules.OVERVIEW,
            RecordRules.IMPACT,
            RecordRules.NOTHING_LEFT_OF_TEMPLATE,
            RecordRules.PLAIN_TEXT);
  }

  @Test
  void each_rule_has_an_id_of_its_own() {
    assertThat(RecordChecks.rules()).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void each_constant_is_checked() throws IllegalAccessException {
    ImmutableSet.Builder<Object> constants = ImmutableSet.builder();
    for (var field : RecordRules.class.getFields()) {
      constants.add(field.get(null));
    }
    assertThat(constants.build())
        .isEqualTo(Sets.union(RecordChecks.rules(), CharterLint.rules()).immutableCopy());
  }
}
