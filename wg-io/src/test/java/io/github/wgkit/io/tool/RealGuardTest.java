package io.github.wgkit.io.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.io.ReadOptions;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.check.Finding;
import io.github.wgkit.model.check.GuardLimits;
import io.github.wgkit.model.check.GuardRules;
import io.github.wgkit.model.check.ImportGuard;
import io.github.wgkit.model.check.Rule;
import io.github.wgkit.model.check.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real snapshots pass, and the faults of a list that was published do not. */
class RealGuardTest {
  private static final Path DATA = Path.of(System.getProperty("wgkit.shared", "missing"), "data");
  private static final LocalDate TODAY = LocalDate.of(2013, 2, 1);

  private static Directory real() throws IOException {
    assumeTrue(Files.isDirectory(DATA));
    return FormatRegistry.standard()
        .read(DATA.resolve("datatracker-2012/group-half-a.json"), ReadOptions.lenient())
        .value();
  }

  /** The Secretariat's record of August 2010, as far as it is in one table. */
  private static Directory ofAugust2010() throws IOException {
    List<String> lines = Files.readAllLines(DATA.resolve("wg-2010/wg-lifecycle-2010.tsv"), UTF_8);
    Directory.Builder directory = Directory.builder();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Splitter.on('\t').splitToList(line);
      directory.addGroups(
          WorkingGroup.builder()
              .id(Long.parseLong(cells.get(0)))
              .acronym(Acronym.of(cells.get(1)))
              .name(cells.get(2))
              .type(cells.get(3).equals("AG") ? GroupType.AG : GroupType.WG)
              .state(cells.get(4).equals("Active") ? GroupState.ACTIVE : GroupState.CONCLUDED)
              .list(new MailingList(cells.get(10), cells.get(11), cells.get(13)))
              .build());
    }
    return directory.build();
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  @Test
  void a_real_snapshot_is_plausible_and_may_replace_itself() throws IOException {
    Directory real = real();
    assertThat(ImportGuard.check(real, GuardLimits.DEFAULT, TODAY)).isEmpty();
    assertThat(ImportGuard.check(real, real, GuardLimits.DEFAULT, TODAY)).isEmpty();
  }

  @Test
  void a_real_snapshot_may_replace_one_of_two_years_and_a_half_before() throws IOException {
    Directory real = real();
    assertThat(errors(ImportGuard.check(ofAugust2010(), real, GuardLimits.DEFAULT, TODAY)))
        .isEmpty();
  }

  @Test
  void the_older_one_must_not_come_back() throws IOException {
    Directory real = real();
    assertThat(errors(ImportGuard.check(real, ofAugust2010(), GuardLimits.DEFAULT, TODAY)))
        .extracting(Finding::rule)
        .contains(GuardRules.GROUPS_KEPT, GuardRules.EVENTS_KEPT);
  }

  /** Names of area directors, encoded addresses of people, no areas, one state. */
  @Test
  void a_real_snapshot_with_the_faults_of_a_published_list_is_stopped() throws IOException {
    Directory real = real();
    Directory list =
        Directory.builder()
            .groups(
                real.groups().stream()
                    .filter(group -> group instanceof WorkingGroup)
                    .map(group -> spoilt((WorkingGroup) group))
                    .toList())
            .build();
    List<Rule> alone =
        errors(ImportGuard.check(list, GuardLimits.DEFAULT, TODAY)).stream()
            .map(Finding::rule)
            .toList();
    assertThat(alone)
        .contains(
            GuardRules.DISTINCT_NAMES,
            GuardRules.STATES_DIFFER,
            GuardRules.LIST_ADDRESSES,
            GuardRules.AREAS);
    assertThat(errors(ImportGuard.check(real, list, GuardLimits.DEFAULT, TODAY)))
        .extracting(Finding::rule)
        .containsAll(alone);
  }

  private static Group spoilt(WorkingGroup group) {
    return group.toBuilder()
        .name("Ada Number " + group.parent().map(Acronym::text).orElse(""))
        .state(GroupState.ACTIVE)
        .parent(Optional.empty())
        .list(new MailingList("ada%40example.org", "", group.list().archive()))
        .roles(List.of())
        .build();
  }
}
