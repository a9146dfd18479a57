package io.github.wgkit.model.check;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static io.github.wgkit.model.check.ManyGroups.TODAY;
import static io.github.wgkit.model.check.ManyGroups.each;
import static io.github.wgkit.model.check.ManyGroups.eachWorking;
import static io.github.wgkit.model.check.ManyGroups.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Area;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.history.ApproximateDate;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Due;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ImportGuardTest {
  /** A way in which an import goes wrong, and the rule that tells it. */
  private record Fault(String name, Rule rule, UnaryOperator<Directory> done) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Fault fault(String name, Rule rule, UnaryOperator<Directory> done) {
    return new Fault(name, rule, done);
  }

  private static Fault groups(String name, Rule rule, UnaryOperator<Group> change) {
    return fault(name, rule, directory -> each(directory, change));
  }

  private static Fault working(String name, Rule rule, UnaryOperator<WorkingGroup> change) {
    return fault(name, rule, directory -> eachWorking(directory, change));
  }

  private static List<Fault> faults() {
    return List.of(
        working(
            "the column of area directors is taken for that of names",
            GuardRules.NAMES_OF_PEOPLE,
            g -> g.toBuilder().name(" ada  NUMBER " + g.id().getAsLong()).build()),
        working(
            "all names of an area are the same",
            GuardRules.DISTINCT_NAMES,
            g -> g.toBuilder().name("Area of " + g.parent().orElseThrow()).build()),
        groups(
            "the names are lost", GuardRules.DISTINCT_NAMES, g -> g.toBuilder().name("").build()),
        working(
            "everything is active",
            GuardRules.STATES_DIFFER,
            g -> g.toBuilder().state(GroupState.ACTIVE).build()),
        fault(
            "addresses stay encoded",
            GuardRules.LIST_ADDRESSES,
            d -> eachWorking(d, g -> withList(g, g.list().address().replace("@", "%40")))),
        working(
            "all lists are one cell",
            GuardRules.LIST_ADDRESSES,
            g -> withList(g, "['" + g.acronym() + "@example.org', 'chairs@example.org']")),
        working(
            "the help desk is taken for the list",
            GuardRules.LISTS_DIFFER,
            g -> withList(g, "help@example.org")),
        fault(
            "the areas are missing",
            GuardRules.AREAS,
            d ->
                d.toBuilder()
                    .groups(d.groups().stream().filter(g -> !(g instanceof Area)).toList())
                    .build()),
        working("no group has an area", GuardRules.AREAS, ImportGuardTest::withoutParent),
        working(
            "all groups are in the first area",
            GuardRules.AREAS_DIFFER,
            g -> g.toBuilder().parent(Acronym.of("bird")).build()),
        working(
            "chairs are not taken apart",
            GuardRules.NAMES_OF_ROLES,
            g ->
                withRoles(
                    g,
                    role ->
                        role.toBuilder().personName("Ada; Bea; " + role.displayName()).build())),
        working(
            "a join gives all roles to one person",
            GuardRules.PEOPLE_DIFFER,
            g -> withRoles(g, role -> role.toBuilder().personId(1_001).build())),
        fault(
            "everything is read twice",
            GuardRules.ACRONYMS_ONCE,
            d -> d.toBuilder().addAllGroups(d.groups()).build()),
        fault(
            "a number is given twice",
            GuardRules.NUMBERS_ONCE,
            d -> one(d, 20, g -> g.toBuilder().id(d.groups().get(21).id().getAsLong()).build())),
        working(
            "labels are taken for slugs",
            GuardRules.KNOWN_WORDS,
            g -> g.toBuilder().state(GroupState.of(g.state().orElseThrow().label())).build()),
        working(
            "UTF-8 is taken for another encoding",
            GuardRules.DECODED,
            g -> g.toBuilder().name("Th\u00C3\u00A9 " + g.name()).build()),
        working(
            "the page is not taken apart",
            GuardRules.NO_MARKUP,
            g -> g.toBuilder().name("<a href=\"x\">" + g.name() + "</a>").build()),
        working(
            "days and months change places",
            GuardRules.NOT_IN_FUTURE,
            g -> g.toBuilder().lastModified(ManyGroups.at(LocalDate.of(2026, 12, 9))).build()),
        working(
            "dates that are not understood become 1900",
            GuardRules.NOT_BEFORE_ALL,
            g -> withEventsOf(g, LocalDate.of(1900, 1, 1))),
        working(
            "the states slip by a row",
            GuardRules.STATE_AS_HISTORY,
            g ->
                g.toBuilder()
                    .state(g.isIn(GroupState.ACTIVE) ? GroupState.CONCLUDED : GroupState.ACTIVE)
                    .build()),
        working(
            "the charter is a page that says there is none",
            GuardRules.CHARTERS_DIFFER,
            g -> withCharterText(g, "404 Not Found")),
        fault("nothing comes", GuardRules.NOT_EMPTY, d -> Directory.EMPTY),
        fault(
            "the transfer ends in the middle",
            GuardRules.GROUPS_KEPT,
            d -> d.toBuilder().groups(d.groups().subList(0, d.groups().size() * 2 / 3)).build()),
        fault(
            "a type is left out",
            GuardRules.TYPES_KEPT,
            d ->
                d.toBuilder()
                    .groups(d.groups().stream().filter(g -> !g.isOf(GroupType.TEAM)).toList())
                    .build()),
        working(
            "all groups end",
            GuardRules.ACTIVE_KEPT,
            g -> g.toBuilder().state(GroupState.CONCLUDED).build()),
        working(
            "an area loses its groups",
            GuardRules.ACTIVE_OF_AREA_KEPT,
            g ->
                g.parent().equals(Optional.of(Acronym.of("fish")))
                    ? g.toBuilder().parent(Acronym.of("tree")).build()
                    : g),
        fault(
            "people are left out",
            GuardRules.PEOPLE_KEPT,
            d -> d.toBuilder().people(List.of()).build()),
        working(
            "roles are left out",
            GuardRules.ROLES_KEPT,
            g -> g.toBuilder().roles(List.of()).build()),
        working("lists are left out", GuardRules.LISTS_KEPT, g -> withList(g, " ")),
        working(
            "areas of ended groups are left out",
            GuardRules.PARENTS_KEPT,
            g -> g.isIn(GroupState.ACTIVE) ? g : withoutParent(g)),
        working(
            "charters are left out",
            GuardRules.CHARTERS_KEPT,
            g -> g.toBuilder().charter(Optional.empty()).build()),
        working(
            "texts of charters are left out",
            GuardRules.CHARTER_TEXTS_KEPT,
            g ->
                g.toBuilder()
                    .charter(g.charter().orElseThrow().toBuilder().texts(Map.of()).build())
                    .build()),
        working(
            "milestones are left out",
            GuardRules.MILESTONES_KEPT,
            g -> g.toBuilder().milestones(MilestonePlan.current(List.of())).build()),
        working(
            "due dates are not understood",
            GuardRules.DUE_DATES_KEPT,
            g -> withMilestones(g, m -> m.toBuilder().due(Optional.empty()).build())),
        working(
            "events are left out",
            GuardRules.EVENTS_KEPT,
            g -> g.toBuilder().history(History.builder().past(g.history().past()).build()).build()),
        working(
            "earlier records are left out",
            GuardRules.PAST_RECORDS_KEPT,
            g ->
                g.toBuilder()
                    .history(History.builder().events(g.history().events()).build())
                    .build()),
        fault(
            "documents are left out",
            GuardRules.DOCUMENTS_KEPT,
            d -> d.toBuilder().documents(List.of()).build()),
        fault("numbers slip by a row", GuardRules.ACRONYM_STAYS, ImportGuardTest::slipped),
        working(
            "the table is numbered anew",
            GuardRules.NUMBER_STAYS,
            g -> g.toBuilder().id(g.id().getAsLong() + 10_000).build()),
        working(
            "names get a word before them",
            GuardRules.NAME_STAYS,
            g -> g.toBuilder().name("The " + g.name()).build()),
        working(
            "types are taken for others",
            GuardRules.TYPE_STAYS,
            g -> g.toBuilder().type(GroupType.RG).build()),
        fault(
            "areas slip by a row",
            GuardRules.AREA_STAYS,
            d ->
                eachWorking(
                    d,
                    g -> {
                      int area = ManyGroups.AREAS.indexOf(g.parent().orElseThrow().text());
                      String next = ManyGroups.AREAS.get((area + 1) % ManyGroups.AREAS.size());
                      return g.toBuilder().parent(Acronym.of(next)).build();
                    })),
        working(
            "ended groups come back",
            GuardRules.NOT_BACK,
            g -> g.id().getAsLong() % 3 == 0 ? g.toBuilder().state(GroupState.ACTIVE).build() : g),
        working(
            "states are not understood",
            GuardRules.NOT_BACK,
            g -> g.toBuilder().state(GroupState.UNKNOWN).build()),
        working(
            "an old snapshot comes again",
            GuardRules.NOT_OLDER,
            g -> g.toBuilder().lastModified(g.lastModified().orElseThrow().minusDays(400)).build()),
        fault(
            "people slip by a row",
            GuardRules.PERSON_STAYS,
            d ->
                d.toBuilder()
                    .people(
                        d.people().stream()
                            .map(p -> p.toBuilder().id(p.id().getAsLong() + 1).build())
                            .toList())
                    .build()));
  }

  /** What is told and stops nothing. */
  private static List<Fault> oddities() {
    return List.of(
        working(
            "nobody chairs anything",
            GuardRules.CHAIRS,
            g -> withRoles(g, role -> role.toBuilder().name(RoleName.EDITOR).build())),
        fault(
            "there are many more groups at once",
            GuardRules.GROWTH,
            d ->
                d.toBuilder()
                    .addAllGroups(
                        Stream.iterate(5_000, i -> i + 1)
                            .limit(d.groups().size())
                            .map(ManyGroups::group)
                            .toList())
                    .build()));
  }

  private static WorkingGroup withList(WorkingGroup group, String address) {
    return group.toBuilder().list(new MailingList(address, group.list().subscribe(), "")).build();
  }

  private static WorkingGroup withoutParent(WorkingGroup group) {
    return group.toBuilder().parent(Optional.empty()).build();
  }

  private static WorkingGroup withRoles(WorkingGroup group, UnaryOperator<Role> change) {
    return group.toBuilder().roles(group.roles().stream().map(change).toList()).build();
  }

  private static WorkingGroup withMilestones(WorkingGroup group, UnaryOperator<Milestone> change) {
    return group.toBuilder()
        .milestones(
            MilestonePlan.current(group.milestones().milestones().stream().map(change).toList()))
        .build();
  }

  private static WorkingGroup withEventsOf(WorkingGroup group, LocalDate day) {
    return group.toBuilder()
        .history(
            group.history().toBuilder()
                .events(
                    group.history().stateChanges().stream()
                        .map(event -> event.toBuilder().date(ApproximateDate.of(day)).build())
                        .toList())
                .build())
        .build();
  }

  private static WorkingGroup withCharterText(WorkingGroup group, String text) {
    Charter charter = group.charter().orElseThrow();
    return group.toBuilder()
        .charter(
            charter.toBuilder()
                .texts(Map.of(CharterRevision.approved(1), CharterText.of(text)))
                .build())
        .build();
  }

  private static Directory slipped(Directory directory) {
    List<Group> groups = directory.groups();
    List<Group> slipped = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      long id = groups.get((i + 1) % groups.size()).id().getAsLong();
      slipped.add(groups.get(i).toBuilder().id(id).build());
    }
    return directory.toBuilder().groups(slipped).build();
  }

  private static ImmutableList<Finding> between(Directory before, Directory next) {
    return ImportGuard.check(before, next, GuardLimits.DEFAULT, TODAY);
  }

  private static ImmutableList<Finding> alone(Directory next) {
    return ImportGuard.check(next, GuardLimits.DEFAULT, TODAY);
  }

  private static ImmutableSet<Rule> errors(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(Finding::rule)
        .collect(toImmutableSet());
  }

  // ---- faults

  @TestFactory
  Stream<DynamicTest> every_fault_is_told_by_its_rule() {
    Directory before = ManyGroups.of(90);
    return faults().stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.name(),
                    () -> {
                      List<Finding> findings = between(before, fault.done().apply(before));
                      assertThat(errors(findings)).contains(fault.rule());
                      assertThat(ImportGuard.mayReplace(findings)).isFalse();
                    }));
  }

  @Test
  void every_rule_is_tried() {
    assertThat(Stream.concat(faults().stream(), oddities().stream()).map(Fault::rule))
        .containsAll(ImportGuard.rules());
  }

  @Test
  void oddities_stop_nothing() {
    Directory before = ManyGroups.of(90);
    for (Fault oddity : oddities()) {
      List<Finding> findings = between(before, oddity.done().apply(before));
      assertThat(findings).as(oddity.name()).extracting(Finding::rule).contains(oddity.rule());
      assertThat(findings)
          .filteredOn(finding -> finding.rule().equals(oddity.rule()))
          .extracting(Finding::severity)
          .containsOnly(Severity.WARNING);
    }
  }

  @Property(tries = 300)
  void a_fault_is_caught_in_snapshots_of_any_size_and_with_honest_changes_too(
      @ForAll("faults") Fault fault,
      @ForAll @IntRange(min = 40, max = 200) int size,
      @ForAll Random random) {
    Directory before = ManyGroups.of(size);
    Directory next = fault.done().apply(honest(before, random));
    assertThat(ImportGuard.mayReplace(between(before, next))).isFalse();
  }

  @Provide("faults")
  Arbitrary<Fault> anyFault() {
    return Arbitraries.of(faults());
  }

  /** The five faults of a list that was published: there was nothing to compare it with. */
  @Test
  void a_list_with_five_faults_is_not_published_the_first_time() {
    Directory list =
        each(
            ManyGroups.of(120),
            group ->
                group instanceof WorkingGroup working
                    ? withoutParent(withList(working, "ada%40example.org")).toBuilder()
                        .name("Ada Number " + group.id().getAsLong() % 7)
                        .state(GroupState.ACTIVE)
                        .build()
                    : group);
    assertThat(errors(alone(list)))
        .contains(
            GuardRules.NAMES_OF_PEOPLE,
            GuardRules.STATES_DIFFER,
            GuardRules.LIST_ADDRESSES,
            GuardRules.AREAS,
            GuardRules.DISTINCT_NAMES);
  }

  /** That list named no chairs, so only the snapshot before knows who is a person. */
  @Test
  void who_was_a_person_before_is_one_though_the_next_snapshot_names_nobody() {
    Directory before = ManyGroups.of(60);
    Directory next =
        eachWorking(
            before,
            g -> g.toBuilder().name("Ada Number " + g.id().getAsLong()).roles(List.of()).build());
    Directory nameless = next.toBuilder().people(List.of()).build();
    assertThat(errors(between(before, nameless))).contains(GuardRules.NAMES_OF_PEOPLE);
  }

  @Test
  void a_fault_has_numbers_found_and_allowed() {
    Directory before = ManyGroups.of(90);
    Directory half =
        before.toBuilder().groups(before.groups().subList(0, 54)).people(before.people()).build();
    assertThat(between(before, half))
        .extracting(finding -> finding.subject() + ": " + finding.message())
        .contains("groups: 108 → 54, 54 lost; allowed are 2 (2 %)");
    Directory active = eachWorking(before, g -> g.toBuilder().state(GroupState.ACTIVE).build());
    assertThat(between(before, active))
        .extracting(finding -> finding.subject() + ": " + finding.message())
        .contains(
            "snapshot: 90 of 90 working groups are in one and the same state (active); allowed are"
                + " 87 (97 %)");
  }

  // ---- no faults

  @Property(tries = 300)
  void any_snapshot_may_replace_itself(@ForAll Directory directory, @ForAll GuardLimits limits) {
    assertThat(ImportGuard.mayReplace(ImportGuard.check(directory, directory, limits, TODAY)))
        .isTrue();
  }

  @Property(tries = 200)
  void a_snapshot_with_faults_may_replace_itself(@ForAll("faults") Fault fault) {
    Directory directory = fault.done().apply(ManyGroups.of(50));
    assertThat(errors(between(directory, directory))).isEmpty();
  }

  @Test
  void what_was_odd_before_is_told_and_stops_nothing() {
    Directory odd =
        eachWorking(ManyGroups.of(60), g -> g.toBuilder().state(GroupState.ACTIVE).build());
    assertThat(between(odd, odd))
        .filteredOn(finding -> finding.rule().equals(GuardRules.STATES_DIFFER))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).endsWith("it was no better before");
            });
  }

  @Property(tries = 300)
  void small_honest_changes_pass(
      @ForAll @IntRange(min = 12, max = 250) int size, @ForAll Random random) {
    Directory before = ManyGroups.of(size);
    assertThat(between(before, honest(before, random))).isEmpty();
    assertThat(alone(before)).isEmpty();
  }

  /** A few things that happen within a month. */
  private static Directory honest(Directory before, Random random) {
    Directory next = before;
    List<Function<Directory, Directory>> changes =
        List.of(
            d -> changed(d, random, ImportGuardTest::concluded),
            d -> changed(d, random, g -> g.toBuilder().name(g.name() + " and more").build()),
            d -> changed(d, random, g -> g.toBuilder().acronym(Acronym.of("new-name")).build()),
            d ->
                changed(
                    d,
                    random,
                    g ->
                        withMilestones(
                            g,
                            m ->
                                m.toBuilder()
                                    .resolution("Done")
                                    .due(Due.parse("2027-11"))
                                    .build())),
            d -> changed(d, random, g -> withCharterText(g, "Another text of " + g.acronym())),
            d ->
                changed(
                    d,
                    random,
                    g -> withRoles(g, r -> ManyGroups.role(r.name(), 700 + random.nextInt(90)))),
            d -> d.toBuilder().addGroups(ManyGroups.group(3_000)).build(),
            d ->
                d.toBuilder()
                    .addGroups(
                        OtherGroup.builder()
                            .id(9_000)
                            .type(GroupType.DIRECTORATE)
                            .acronym(Acronym.of("birddir"))
                            .name("Bird Directorate")
                            .state(GroupState.ACTIVE)
                            .build())
                    .build(),
            d ->
                d.toBuilder()
                    .addPeople(Person.builder().id(8_000).name("Bea New").build())
                    .build());
    for (Function<Directory, Directory> change : changes) {
      if (random.nextBoolean()) {
        next = change.apply(next);
      }
    }
    return next;
  }

  private static WorkingGroup concluded(WorkingGroup group) {
    return group.toBuilder()
        .state(GroupState.CONCLUDED)
        .history(
            group.history().toBuilder()
                .addEvents(
                    StateEvent.builder()
                        .date(ApproximateDate.of(TODAY.minusDays(3)))
                        .state(GroupState.CONCLUDED)
                        .build())
                .build())
        .lastModified(ManyGroups.at(TODAY.minusDays(3)))
        .build();
  }

  private static Directory changed(
      Directory directory, Random random, UnaryOperator<WorkingGroup> change) {
    int first = ManyGroups.AREAS.size() + 12;
    int index = first + random.nextInt(directory.workingGroups().size());
    return one(directory, index, group -> change.apply((WorkingGroup) group));
  }

  @Test
  void an_area_that_is_closed_may_lose_all_its_groups() {
    Directory before = ManyGroups.of(90);
    Directory next =
        each(
            before,
            g -> {
              if (g.acronym().text().equals("fish")) {
                return g.toBuilder().state(GroupState.CONCLUDED).build();
              }
              return g.parent().equals(Optional.of(Acronym.of("fish")))
                  ? g.toBuilder().parent(Acronym.of("tree")).build()
                  : g;
            });
    assertThat(between(before, next)).isEmpty();
  }

  @Test
  void of_a_few_groups_no_share_is_told() {
    Directory few =
        eachWorking(
            ManyGroups.of(9), g -> withoutParent(g).toBuilder().state(GroupState.ACTIVE).build());
    assertThat(alone(few)).isEmpty();
  }

  // ---- limits

  @Test
  void limits_can_be_changed_for_a_rule_and_for_all_that_may_be_lost() {
    Directory before = ManyGroups.of(90);
    Directory half = before.toBuilder().people(before.people().subList(0, 90)).build();
    assertThat(errors(between(before, half))).containsExactly(GuardRules.PEOPLE_KEPT);
    for (GuardLimits limits :
        List.of(
            GuardLimits.DEFAULT.with(GuardRules.PEOPLE_KEPT, 50),
            GuardLimits.DEFAULT.withShrinking(50),
            GuardLimits.DEFAULT.withSlack(90),
            GuardLimits.DEFAULT.without(GuardRules.PEOPLE_KEPT))) {
      assertThat(ImportGuard.check(before, half, limits, TODAY)).isEmpty();
    }
    Directory less = before.toBuilder().people(before.people().subList(0, 179)).build();
    assertThat(between(before, less)).isEmpty();
    assertThat(errors(ImportGuard.check(before, less, GuardLimits.DEFAULT.withShrinking(0), TODAY)))
        .containsExactly(GuardRules.PEOPLE_KEPT);
  }

  @Test
  void a_limit_is_a_percentage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuardLimits.DEFAULT.withShrinking(101))
        .withMessageContaining("between 0 and 100 percent, not 101");
    assertThatIllegalArgumentException().isThrownBy(() -> GuardLimits.DEFAULT.withSlack(-1));
  }

  @Test
  void every_limit_has_a_reason() {
    assertThat(ImportGuard.rules())
        .hasSameSizeAs(GuardLimits.DEFAULT.percents().keySet())
        .allSatisfy(rule -> assertThat(GuardRules.reason(rule)).isNotEmpty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GuardRules.reason(RecordRules.NAME))
        .withMessageContaining("B-04");
  }
}
