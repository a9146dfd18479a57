package io.github.wgkit.model;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final Area SEC = area("sec", GroupState.ACTIVE);
  private static final Area WIT = area("wit", GroupState.ACTIVE);
  private static final Area APP = area("app", GroupState.CONCLUDED);
  private static final WorkingGroup TLS = group("tls", "sec", GroupState.ACTIVE);
  private static final WorkingGroup ACE = group("ace", "SEC", GroupState.ACTIVE);
  private static final WorkingGroup QUIC = group("quic", "wit", GroupState.ACTIVE);
  private static final WorkingGroup STRAY = group("stray", "gone", GroupState.ACTIVE);
  private static final WorkingGroup DORMANT = group("sleep", "sec", GroupState.DORMANT);
  private static final WorkingGroup BOF = group("mybof", "sec", GroupState.BOF);
  private static final WorkingGroup RESEARCH =
      group("cfrg", "irtf", GroupState.ACTIVE).toBuilder().type(GroupType.RG).build();
  private static final OtherGroup TEAM =
      OtherGroup.builder()
          .acronym(Acronym.of("tools"))
          .name("Tools Team")
          .type(GroupType.TEAM)
          .state(GroupState.ACTIVE)
          .id(17)
          .build();
  private static final Directory DIRECTORY =
      Directory.builder()
          .addGroups(QUIC, WIT, TLS, STRAY, SEC, ACE, DORMANT, BOF, RESEARCH, TEAM, APP)
          .build();

  private static Area area(String acronym, GroupState state) {
    return Area.builder().acronym(Acronym.of(acronym)).name(acronym).state(state).build();
  }

  private static WorkingGroup group(String acronym, String parent, GroupState state) {
    return WorkingGroup.builder()
        .acronym(Acronym.of(acronym))
        .name(acronym)
        .parent(Acronym.of(parent))
        .state(state)
        .build();
  }

  @Test
  void the_active_working_groups_are_listed_by_area() {
    ImmutableListMultimap<Area, WorkingGroup> byArea = DIRECTORY.activeWorkingGroupsByArea();
    assertThat(byArea.keySet()).containsExactly(SEC, WIT);
    assertThat(byArea.get(SEC)).containsExactly(ACE, TLS);
    assertThat(byArea.get(WIT)).containsExactly(QUIC);
    assertThat(DIRECTORY.activeWorkingGroupsWithoutArea()).containsExactly(STRAY);
  }

  @Test
  void neither_dormant_groups_nor_bofs_nor_research_groups_are_active_working_groups() {
    assertThat(DIRECTORY.activeWorkingGroups()).containsExactly(ACE, QUIC, STRAY, TLS);
  }

  @Property(tries = 100)
  void every_active_working_group_is_listed_once(@ForAll Directory directory) {
    assertThat(
            List.of(
                    directory.activeWorkingGroupsByArea().values(),
                    directory.activeWorkingGroupsWithoutArea())
                .stream()
                .flatMap(groups -> groups.stream()))
        .containsExactlyInAnyOrderElementsOf(directory.activeWorkingGroups());
    assertThat(directory.workingGroups()).containsAll(directory.activeWorkingGroups());
    assertThat(directory.activeWorkingGroups())
        .isSortedAccordingTo((a, b) -> a.acronym().compareTo(b.acronym()));
    directory
        .activeWorkingGroupsByArea()
        .forEach((area, group) -> assertThat(directory.areaOf(group)).contains(area));
  }

  @Test
  void a_group_is_found_by_acronym_whatever_the_case() {
    assertThat(DIRECTORY.group("quic")).contains(QUIC);
    assertThat(DIRECTORY.group("QuIc")).contains(QUIC);
    assertThat(DIRECTORY.group(Acronym.of("SEC"))).contains(SEC);
    assertThat(DIRECTORY.group("nothing")).isEmpty();
  }

  @Test
  void a_text_that_can_be_no_acronym_finds_nothing() {
    assertThat(DIRECTORY.group("")).isEmpty();
    assertThat(DIRECTORY.group("qu ic")).isEmpty();
  }

  @Test
  void the_exact_case_counts_before_another() {
    WorkingGroup upper = group("QUIC", "wit", GroupState.CONCLUDED);
    Directory both = Directory.builder().addGroups(upper, QUIC).build();
    assertThat(both.group("quic")).contains(QUIC);
    assertThat(both.group("QUIC")).contains(upper);
    assertThat(both.group("Quic")).contains(upper);
  }

  @Test
  void of_two_groups_with_one_acronym_both_are_kept_and_the_first_is_found() {
    WorkingGroup old = group("quic", "app", GroupState.CONCLUDED);
    Directory both = Directory.builder().addGroups(old, QUIC).build();
    assertThat(both.groups()).containsExactly(old, QUIC);
    assertThat(both.group("quic")).contains(old);
  }

  @Test
  void a_group_is_found_by_number() {
    assertThat(DIRECTORY.group(17)).contains(TEAM);
    assertThat(DIRECTORY.group(18)).isEmpty();
  }

  @Property(tries = 100)
  void every_group_and_person_is_found(@ForAll Directory directory) {
    for (Group group : directory.groups()) {
      assertThat(directory.group(group.acronym()).map(Group::acronym)).contains(group.acronym());
      assertThat(directory.group(group.acronym().normalized())).isPresent();
      group.id().ifPresent(id -> assertThat(directory.group(id).orElseThrow().id()).hasValue(id));
      group.parent().ifPresent(p -> assertThat(directory.membersOf(p)).contains(group));
      group.state().ifPresent(s -> assertThat(directory.groupsIn(s)).contains(group));
    }
    for (Person person : directory.people()) {
      person.id().ifPresent(id -> assertThat(directory.person(id).orElseThrow().id()).hasValue(id));
    }
  }

  @Test
  void the_area_of_a_group_is_its_parent_if_that_is_one() {
    assertThat(DIRECTORY.areaOf(TLS)).contains(SEC);
    assertThat(DIRECTORY.areaOf(SEC)).contains(SEC);
    assertThat(DIRECTORY.areaOf(STRAY)).isEmpty();
    assertThat(DIRECTORY.areaOf(TEAM)).isEmpty();
    Directory inTeam =
        Directory.builder().addGroups(TEAM, group("x", "tools", GroupState.ACTIVE)).build();
    assertThat(inTeam.areaOf(inTeam.groups().get(1))).isEmpty();
  }

  @Test
  void members_are_of_every_type_and_state_whatever_the_case_of_the_parent() {
    assertThat(DIRECTORY.membersOf(Acronym.of("Sec"))).containsExactly(TLS, ACE, DORMANT, BOF);
    assertThat(DIRECTORY.membersOf(Acronym.of("irtf"))).containsExactly(RESEARCH);
    assertThat(DIRECTORY.membersOf(Acronym.of("tls"))).isEmpty();
  }

  @Test
  void only_active_areas_are_in_use() {
    assertThat(DIRECTORY.areas()).containsExactly(WIT, SEC, APP);
    assertThat(DIRECTORY.areasInUse()).containsExactly(SEC, WIT);
  }

  @Test
  void groups_are_listed_by_state() {
    assertThat(DIRECTORY.groupsIn(GroupState.DORMANT)).containsExactly(DORMANT);
    assertThat(DIRECTORY.groupsIn(GroupState.CONCLUDED)).containsExactly(APP);
    assertThat(DIRECTORY.groupsIn(GroupState.of("new"))).isEmpty();
  }

  // ---- people

  private static final Person JO =
      Person.builder()
          .id(1)
          .name("Jo Bloggs")
          .addAddresses(PersonAddress.builder().email(EmailAddress.of("jo@example.org")).build())
          .addAddresses(PersonAddress.builder().email(EmailAddress.of("old@example.org")).build())
          .build();
  private static final Role CHAIR_BY_NUMBER =
      Role.builder().name(RoleName.CHAIR).personId(1).build();
  private static final Role SECRETARY_BY_NAME =
      Role.builder().name(RoleName.SECRETARY).personName("Jo Bloggs").build();
  private static final Role CHAIR_BY_ADDRESS =
      Role.builder().name(RoleName.CHAIR).email(EmailAddress.of("JO@example.org")).build();
  private static final Role SOMEBODY_ELSE =
      Role.builder().name(RoleName.CHAIR).personId(2).personName("Jo").build();
  private static final WorkingGroup BY_NUMBER = withRoles("aa", CHAIR_BY_NUMBER, CHAIR_BY_NUMBER);
  private static final WorkingGroup BY_NAME = withRoles("bb", SOMEBODY_ELSE, SECRETARY_BY_NAME);
  private static final WorkingGroup BY_ADDRESS = withRoles("cc", CHAIR_BY_ADDRESS);
  private static final Directory OFFICES =
      Directory.builder()
          .addGroups(BY_ADDRESS, BY_NAME, BY_NUMBER, withRoles("dd", SOMEBODY_ELSE))
          .addPeople(JO)
          .build();

  private static WorkingGroup withRoles(String acronym, Role... roles) {
    return group(acronym, "sec", GroupState.ACTIVE).toBuilder().addRoles(roles).build();
  }

  @Test
  void the_groups_of_a_person_are_found_by_number() {
    assertThat(OFFICES.groupsOfPerson(1))
        .isEqualTo(ImmutableListMultimap.of(RoleName.CHAIR, BY_NUMBER));
    assertThat(OFFICES.groupsOfPerson(3).isEmpty()).isTrue();
  }

  @Test
  void the_groups_of_a_person_are_found_by_any_address() {
    assertThat(OFFICES.groupsOfPerson(EmailAddress.of("Jo@Example.org")))
        .isEqualTo(ImmutableListMultimap.of(RoleName.CHAIR, BY_ADDRESS, RoleName.CHAIR, BY_NUMBER));
    assertThat(OFFICES.groupsOfPerson(EmailAddress.of("old@example.org")))
        .isEqualTo(ImmutableListMultimap.of(RoleName.CHAIR, BY_NUMBER));
  }

  @Test
  void the_groups_of_a_person_are_found_by_full_name() {
    assertThat(OFFICES.groupsOfPerson("Jo Bloggs"))
        .isEqualTo(
            ImmutableListMultimap.of(RoleName.SECRETARY, BY_NAME, RoleName.CHAIR, BY_NUMBER));
    assertThat(OFFICES.groupsOfPerson("jo bloggs").isEmpty()).isTrue();
  }

  @Property(tries = 100)
  void every_role_leads_back_to_its_group(@ForAll Directory directory) {
    for (Group group : directory.groups()) {
      for (Role role : group.roles()) {
        role.personId()
            .ifPresent(
                id -> assertThat(directory.groupsOfPerson(id).get(role.name())).contains(group));
        role.personName()
            .ifPresent(
                name ->
                    assertThat(directory.groupsOfPerson(name).get(role.name())).contains(group));
        role.email()
            .ifPresent(
                email ->
                    assertThat(directory.groupsOfPerson(email).get(role.name())).contains(group));
      }
    }
  }

  // ---- similar acronyms

  @Test
  void a_group_is_found_by_an_acronym_that_it_had_or_that_is_close() {
    WorkingGroup renamed =
        group("new", "sec", GroupState.ACTIVE).toBuilder()
            .history(
                History.builder()
                    .addPast(PastRecord.builder().group(group("quic", "x", GroupState.BOF)).build())
                    .build())
            .build();
    WorkingGroup close = group("quik", "sec", GroupState.ACTIVE);
    Directory directory = Directory.builder().addGroups(close, renamed, TLS, QUIC).build();
    assertThat(directory.similarTo(Acronym.of("Quic")))
        .containsExactly(
            new AcronymMatch(QUIC, Acronym.of("quic"), AcronymMatch.Kind.PRESENT, 0),
            new AcronymMatch(renamed, Acronym.of("quic"), AcronymMatch.Kind.EARLIER, 0),
            new AcronymMatch(close, Acronym.of("quik"), AcronymMatch.Kind.SIMILAR, 1));
  }

  @Test
  void hyphens_do_not_hide_a_group() {
    WorkingGroup kerberos = group("krb-wg", "sec", GroupState.CONCLUDED);
    assertThat(Directory.builder().addGroups(kerberos).build().similarTo(Acronym.of("krbwg")))
        .containsExactly(
            new AcronymMatch(kerberos, kerberos.acronym(), AcronymMatch.Kind.SIMILAR, 0));
  }

  @Test
  void another_short_word_is_not_similar() {
    Directory directory =
        Directory.builder().addGroups(group("ip", "int", GroupState.ACTIVE), TLS).build();
    assertThat(directory.similarTo(Acronym.of("is"))).isEmpty();
    assertThat(directory.similarTo(Acronym.of("tcp"))).isEmpty();
  }

  @Property(tries = 100)
  void every_group_is_found_by_its_own_acronym(@ForAll Directory directory) {
    for (Group group : directory.groups()) {
      assertThat(directory.similarTo(group.acronym()))
          .contains(new AcronymMatch(group, group.acronym(), AcronymMatch.Kind.PRESENT, 0))
          .isSortedAccordingTo(AcronymMatch.BEST_FIRST);
    }
  }

  // ---- the whole

  @Property(tries = 100)
  void all_entries_make_the_same_directory_again(@ForAll Directory directory) {
    Directory.Builder builder = Directory.builder();
    directory.entries().forEach(builder::add);
    assertThat(builder.putAllExtensions(directory.extensions()).build()).isEqualTo(directory);
  }

  @Property(tries = 100)
  void every_entry_is_kept_once(@ForAll @Size(max = 6) List<DirectoryEntry> entries) {
    Directory.Builder builder = Directory.builder();
    entries.forEach(builder::add);
    assertThat(builder.build().entries()).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void directories_that_say_the_same_in_another_order_are_not_equal() {
    assertThat(Directory.builder().addGroups(TLS, QUIC).build())
        .isNotEqualTo(Directory.builder().addGroups(QUIC, TLS).build());
  }

  @Property(tries = 100)
  void groups_are_sorted_into_the_three_kinds(@ForAll Directory directory) {
    assertThat(directory.workingGroups())
        .isEqualTo(
            directory.groups().stream()
                .filter(g -> g.type().map(GroupType::actsLikeWorkingGroup).orElse(false))
                .collect(toImmutableList()));
    assertThat(directory.areas())
        .isEqualTo(
            directory.groups().stream()
                .filter(g -> g.isOf(GroupType.AREA))
                .collect(toImmutableList()));
  }
}
