package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static final WorkingGroup QUIC =
      WorkingGroup.builder().acronym(Acronym.of("quic")).name("QUIC").build();

  @Property(tries = 200)
  void the_type_decides_the_kind_of_group(@ForAll Optional<GroupType> type) {
    Group group = Group.builder(type).acronym(Acronym.of("x")).name("X").build();
    assertThat(group.type()).isEqualTo(type);
    assertThat(group instanceof WorkingGroup)
        .isEqualTo(type.map(GroupType::actsLikeWorkingGroup).orElse(false));
    assertThat(group instanceof Area).isEqualTo(type.equals(Optional.of(GroupType.AREA)));
  }

  @Test
  void a_working_group_of_another_type_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUIC.toBuilder().type(GroupType.AREA).build())
        .withMessage("quic is of the type area and cannot be described as WorkingGroup");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUIC.toBuilder().type(Optional.empty()).build())
        .withMessage("quic is of the type (none) and cannot be described as WorkingGroup");
  }

  @Test
  void an_area_is_of_the_type_area() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Area.builder()
                    .acronym(Acronym.of("sec"))
                    .name("Security")
                    .type(GroupType.TEAM)
                    .build())
        .withMessage("sec is of the type team and cannot be described as Area");
  }

  @Test
  void an_other_group_is_neither_working_group_nor_area() {
    OtherGroup.Builder builder = OtherGroup.builder().acronym(Acronym.of("x")).name("X");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.type(GroupType.RG).build())
        .withMessage("x is of the type rg and cannot be described as OtherGroup");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.type(GroupType.AREA).build());
    assertThat(builder.type(GroupType.of("new")).build().type()).contains(GroupType.of("new"));
  }

  @Test
  void plans_that_are_mixed_up_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUIC.toBuilder().milestones(QUIC.proposedMilestones()).build())
        .withMessage("quic has its current and its proposed plan mixed up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QUIC.toBuilder().proposedMilestones(QUIC.milestones()).build())
        .withMessage("quic has its current and its proposed plan mixed up");
  }

  @Test
  void a_group_has_two_empty_plans_if_nothing_else_is_said() {
    assertThat(QUIC.milestones()).isEqualTo(MilestonePlan.current(ImmutableList.of()));
    assertThat(QUIC.proposedMilestones()).isEqualTo(MilestonePlan.proposed(ImmutableList.of()));
    assertThat(QUIC.type()).contains(GroupType.WG);
    assertThat(QUIC.usesMilestoneDates()).isTrue();
    assertThat(QUIC.list().isEmpty()).isTrue();
    assertThat(QUIC.history().isEmpty()).isTrue();
  }

  @Test
  void acronym_and_name_are_required() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WorkingGroup.builder().build())
        .withMessageContaining("acronym")
        .withMessageContaining("name");
  }

  @Test
  void a_dormant_group_is_neither_active_nor_concluded() {
    WorkingGroup dormant = QUIC.toBuilder().state(GroupState.DORMANT).build();
    assertThat(dormant.isIn(GroupState.DORMANT)).isTrue();
    assertThat(dormant.isIn(GroupState.ACTIVE)).isFalse();
    assertThat(dormant.isIn(GroupState.CONCLUDED)).isFalse();
    assertThat(GroupState.DORMANT.isOpen()).isFalse();
  }

  @Test
  void a_group_without_state_is_in_none() {
    assertThat(GroupState.known()).noneMatch(QUIC::isIn);
  }

  @Test
  void bofs_held_and_to_be_held_are_told_by_their_state() {
    assertThat(QUIC.toBuilder().state(GroupState.BOF).build().isBof()).isTrue();
    assertThat(QUIC.toBuilder().state(GroupState.BOF_CONCLUDED).build().isBof()).isTrue();
    assertThat(QUIC.toBuilder().state(GroupState.PROPOSED).build().isBof()).isFalse();
  }

  @Test
  void roles_are_found_by_name_in_the_order_of_the_record() {
    Role jo = Role.builder().name(RoleName.CHAIR).personName("Jo Bloggs").build();
    Role kim = Role.builder().name(RoleName.CHAIR).personName("Kim").build();
    Role lee = Role.builder().name(RoleName.AREA_DIRECTOR).personName("Lee").build();
    Role second = Role.builder().name(RoleName.AREA_DIRECTOR).personName("Second").build();
    WorkingGroup group = QUIC.toBuilder().addRoles(kim, lee, jo, second).build();
    assertThat(group.chairs()).containsExactly(kim, jo);
    assertThat(group.responsibleAreaDirector()).contains(lee);
    assertThat(group.secretaries()).isEmpty();
    assertThat(group.technicalAdvisors()).isEmpty();
    assertThat(QUIC.responsibleAreaDirector()).isEmpty();
  }

  @Test
  void somebody_is_shown_by_the_best_that_the_record_has() {
    Role role = Role.builder().name(RoleName.CHAIR).build();
    assertThat(role.displayName()).isEqualTo("unknown");
    role = role.toBuilder().personId(7).build();
    assertThat(role.displayName()).isEqualTo("person 7");
    role = role.toBuilder().email(EmailAddress.of("jo@example.org")).build();
    assertThat(role.displayName()).isEqualTo("jo@example.org");
    role = role.toBuilder().personName("Jo Bloggs").build();
    assertThat(role.displayName()).isEqualTo("Jo Bloggs");
  }

  @Test
  void earlier_acronyms_are_those_of_past_records_each_once() {
    WorkingGroup group =
        QUIC.toBuilder()
            .history(
                History.builder()
                    .addPast(past("quack"), past("quic"), past("duck"), past("quack"))
                    .build())
            .build();
    assertThat(group.earlierAcronyms()).containsExactly(Acronym.of("quack"), Acronym.of("duck"));
  }

  private static PastRecord past(String acronym) {
    return PastRecord.builder()
        .group(QUIC.toBuilder().acronym(Acronym.of(acronym)).build())
        .build();
  }

  @Test
  void mailboxes_are_the_same_but_for_the_case_of_a_to_z() {
    EmailAddress jo = EmailAddress.of("Jo.I@example.org");
    assertThat(jo.sameMailbox(EmailAddress.of("jo.i@EXAMPLE.ORG"))).isTrue();
    assertThat(jo.sameMailbox(EmailAddress.of("jo.ı@example.org"))).isFalse();
    assertThat(jo).isNotEqualTo(EmailAddress.of("jo.i@example.org"));
  }

  @Test
  void names_and_addresses_cannot_be_empty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmailAddress.of(""))
        .withMessage("an e-mail address cannot be empty");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DocumentName.of(""))
        .withMessage("the name of a document cannot be empty");
  }
}
