package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.OtherGroup;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterState;
import io.github.wgkit.model.charter.CharterText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupComparisonTest {
  private static final Charter CHARTER =
      Charter.builder()
          .name(CharterName.parse("charter-ietf-shmoo"))
          .revision(CharterRevision.approved(1))
          .state(CharterState.APPROVED)
          .build();

  private static final Group SHMOO =
      Group.builder(Optional.of(GroupType.of("team")))
          .acronym(Acronym.of("shmoo"))
          .name("Stay Home")
          .state(GroupState.BOF)
          .parent(Acronym.of("gen"))
          .description("Couches.")
          .list(new MailingList("shmoo@example.org", "subscribe", "archive"))
          .usesMilestoneDates(true)
          .charter(CHARTER)
          .build();

  private static UnaryOperator<Group> charter(UnaryOperator<Charter.Builder> change) {
    return group -> group.toBuilder().charter(change.apply(CHARTER.toBuilder()).build()).build();
  }

  private static UnaryOperator<Group> list(String address, String subscribe, String archive) {
    return group -> group.toBuilder().list(new MailingList(address, subscribe, archive)).build();
  }

  /** One change of each field, and no other. */
  private static final Map<GroupField, UnaryOperator<Group>> CHANGES =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(GroupField.ACRONYM, g -> g.toBuilder().acronym(Acronym.of("home")).build()),
              Map.entry(GroupField.NAME, g -> g.toBuilder().name("Stay Away").build()),
              Map.entry(
                  GroupField.TYPE,
                  g ->
                      OtherGroup.builder()
                          .type(GroupType.of("dir"))
                          .acronym(g.acronym())
                          .name(g.name())
                          .state(g.state())
                          .parent(g.parent())
                          .description(g.description())
                          .list(g.list())
                          .usesMilestoneDates(g.usesMilestoneDates())
                          .charter(g.charter())
                          .build()),
              Map.entry(GroupField.STATE, g -> g.toBuilder().state(GroupState.ACTIVE).build()),
              Map.entry(GroupField.PARENT, g -> g.toBuilder().parent(Acronym.of("ops")).build()),
              Map.entry(GroupField.DESCRIPTION, g -> g.toBuilder().description("Sofas.").build()),
              Map.entry(GroupField.LIST_ADDRESS, list("home@example.org", "subscribe", "archive")),
              Map.entry(
                  GroupField.LIST_SUBSCRIBE, list("shmoo@example.org", "elsewhere", "archive")),
              Map.entry(
                  GroupField.LIST_ARCHIVE, list("shmoo@example.org", "subscribe", "elsewhere")),
              Map.entry(
                  GroupField.MILESTONE_DATES, g -> g.toBuilder().usesMilestoneDates(false).build()),
              Map.entry(
                  GroupField.CHARTER_NAME,
                  charter(charter -> charter.name(CharterName.parse("charter-ietf-home")))),
              Map.entry(
                  GroupField.CHARTER_REVISION,
                  charter(charter -> charter.revision(CharterRevision.approved(2)))),
              Map.entry(
                  GroupField.CHARTER_STATE,
                  charter(charter -> charter.state(CharterState.of("notrev"))))));

  @ParameterizedTest
  @EnumSource
  void a_field_that_changes_is_told_and_no_other(GroupField field) {
    Group after = CHANGES.get(field).apply(SHMOO);
    assertThat(GroupDiff.of(SHMOO, after).changes())
        .singleElement()
        .isInstanceOfSatisfying(
            GroupChange.FieldChanged.class,
            change -> {
              assertThat(change.field()).isEqualTo(field);
              assertThat(change.before()).isNotEmpty().isNotEqualTo(change.after());
              assertThat(change.after()).isNotEmpty();
            });
    GroupChange.FieldChanged back =
        (GroupChange.FieldChanged) GroupDiff.of(after, SHMOO).changes().get(0);
    GroupChange.FieldChanged forth =
        (GroupChange.FieldChanged) GroupDiff.of(SHMOO, after).changes().get(0);
    assertThat(back).isEqualTo(new GroupChange.FieldChanged(field, forth.after(), forth.before()));
  }

  // ---- roles

  private static Role chair(long id, String address, String name) {
    Role.Builder role = Role.builder().name(RoleName.CHAIR);
    if (id > 0) {
      role.personId(id);
    }
    if (!address.isEmpty()) {
      role.email(EmailAddress.of(address));
    }
    return name.isEmpty() ? role.build() : role.personName(name).build();
  }

  private static Group with(List<Role> roles) {
    Group.Builder group = SHMOO.toBuilder();
    roles.forEach(group::addRoles);
    return group.build();
  }

  private static List<GroupChange> between(List<Role> before, List<Role> after) {
    return GroupDiff.of(with(before), with(after)).changes();
  }

  @Test
  void somebody_is_known_by_number_address_or_name() {
    Role all = chair(5, "jo@example.org", "Jo");
    assertThat(between(List.of(all), List.of(chair(5, "x@example.org", "X")))).isEmpty();
    assertThat(between(List.of(all), List.of(chair(0, "JO@example.org", "X")))).isEmpty();
    assertThat(between(List.of(all), List.of(chair(0, "", "Jo")))).isEmpty();
    assertThat(between(List.of(chair(0, "", "")), List.of(chair(0, "", "")))).isEmpty();
    assertThat(between(List.of(all), List.of(chair(6, "x@example.org", "X")))).hasSize(2);
  }

  @Test
  void another_role_of_the_same_person_is_another_role() {
    Role chair = chair(5, "", "Jo");
    Role secretary = chair.toBuilder().name(RoleName.SECRETARY).build();
    assertThat(between(List.of(chair), List.of(secretary)))
        .containsExactly(new GroupChange.RoleLost(chair), new GroupChange.RoleGained(secretary));
  }

  @Test
  void who_has_a_role_twice_and_then_once_has_lost_one() {
    Role one = chair(5, "jo@example.org", "Jo");
    Role other = chair(5, "jo@example.com", "Jo");
    assertThat(between(List.of(one, other), List.of(one))).hasSize(1);
    assertThat(between(List.of(one), List.of(one, other))).hasSize(1);
    assertThat(between(List.of(one, other), List.of(other, one))).isEmpty();
  }

  // ---- resources

  @Test
  void a_resource_is_its_kind_and_its_place() {
    ExternalResource drafts =
        ExternalResource.builder().kind("repo").value("https://example.org/a").build();
    ExternalResource wiki = drafts.toBuilder().kind("wiki").build();
    ExternalResource named = drafts.toBuilder().displayName("Drafts").build();
    Group with = SHMOO.toBuilder().addResources(drafts).addResources(drafts).build();
    assertThat(GroupDiff.of(SHMOO, with).changes())
        .containsExactly(new GroupChange.ResourceGained(drafts));
    assertThat(GroupDiff.of(with, SHMOO).changes())
        .containsExactly(new GroupChange.ResourceLost(drafts));
    assertThat(GroupDiff.of(with, SHMOO.toBuilder().addResources(named).build()).changes())
        .isEmpty();
    assertThat(GroupDiff.of(with, SHMOO.toBuilder().addResources(wiki).build()).changes())
        .containsExactly(
            new GroupChange.ResourceLost(drafts), new GroupChange.ResourceGained(wiki));
  }

  // ---- texts

  @Test
  void the_texts_of_the_newest_revisions_are_compared() {
    Group before =
        charter(c -> c.putTexts(CharterRevision.approved(1), CharterText.of("Couches.")))
            .apply(SHMOO);
    Group after =
        charter(c -> c.putTexts(CharterRevision.approved(1), CharterText.of("Sofas.")))
            .apply(SHMOO);
    assertThat(GroupDiff.of(before, after).changes())
        .singleElement()
        .isInstanceOf(GroupChange.CharterTextChanged.class);
    assertThat(GroupDiff.of(SHMOO, after).changes()).isEmpty();
    assertThat(GroupDiff.of(after, SHMOO).changes()).isEmpty();
    // where the current revision has no text, that of the newest approved one
    Group proposed =
        charter(
                c ->
                    c.revision(CharterRevision.proposal(1, 1))
                        .putTexts(CharterRevision.approved(1), CharterText.of("Sofas.")))
            .apply(SHMOO);
    assertThat(GroupDiff.of(before, proposed).changes())
        .hasSize(2)
        .anyMatch(GroupChange.CharterTextChanged.class::isInstance);
  }
}
