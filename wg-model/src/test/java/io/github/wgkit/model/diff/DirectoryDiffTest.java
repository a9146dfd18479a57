package io.github.wgkit.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import io.github.wgkit.model.Acronym;
import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.ExternalResource;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.MailingList;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.RoleName;
import io.github.wgkit.model.WorkingGroup;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.charter.CharterName;
import io.github.wgkit.model.charter.CharterRevision;
import io.github.wgkit.model.charter.CharterText;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DirectoryDiffTest {
  private static final WorkingGroup SHMOO =
      WorkingGroup.builder()
          .id(1)
          .acronym(Acronym.of("shmoo"))
          .name("Stay Home")
          .state(GroupState.BOF)
          .build();

  private static Directory of(Group... groups) {
    return Directory.builder().addGroups(groups).build();
  }

  @Property(tries = 200)
  void nothing_differs_from_itself(@ForAll Directory directory) {
    Directory copy = directory.toBuilder().build();
    for (Directory other : List.of(directory, copy)) {
      assertThat(DirectoryDiff.of(directory, other).isEmpty()).isTrue();
      assertThat(DirectoryDiff.of(directory, other).unchanged())
          .isEqualTo(directory.groups().size());
    }
  }

  @Property(tries = 200)
  void every_group_is_accounted_for_once(@ForAll Directory before, @ForAll Directory after) {
    DirectoryDiff diff = DirectoryDiff.of(before, after);
    assertThat(groups(diff.groups().stream().flatMap(group -> group.after().stream())))
        .allMatch(after.groups()::contains);
    assertThat(diff.changed().size() + diff.added().size() + diff.unchanged())
        .isEqualTo(after.groups().size());
    assertThat(diff.changed().size() + diff.gone().size() + diff.unchanged())
        .isEqualTo(before.groups().size());
    assertThat(groups(diff.groups().stream().flatMap(group -> group.before().stream())))
        .allMatch(before.groups()::contains);
  }

  private static HashMultiset<Group> groups(Stream<Group> groups) {
    return HashMultiset.create(groups.toList());
  }

  @Test
  void a_group_with_a_new_acronym_is_the_same_group() {
    Group renamed =
        SHMOO.toBuilder().acronym(Acronym.of("manycouches")).state(GroupState.ACTIVE).build();
    DirectoryDiff diff = DirectoryDiff.of(of(SHMOO), of(renamed));
    assertThat(diff.changed()).hasSize(1);
    assertThat(diff.changed().get(0).changes())
        .containsExactly(
            new GroupChange.FieldChanged(GroupField.ACRONYM, "shmoo", "manycouches"),
            new GroupChange.FieldChanged(GroupField.STATE, "bof", "active"));
  }

  @Test
  void another_group_with_the_same_acronym_is_another_group() {
    Group other = SHMOO.toBuilder().id(2).build();
    DirectoryDiff diff = DirectoryDiff.of(of(SHMOO), of(other));
    assertThat(diff.added()).hasSize(1);
    assertThat(diff.gone()).hasSize(1);
    Group unnumbered =
        WorkingGroup.builder()
            .acronym(Acronym.of("SHMOO"))
            .name("Stay Home")
            .state(GroupState.BOF)
            .build();
    assertThat(DirectoryDiff.of(of(SHMOO), of(unnumbered)).changed()).hasSize(1);
  }

  @Test
  void a_person_keeps_the_role_with_a_new_address() {
    Role chair =
        Role.builder()
            .name(RoleName.CHAIR)
            .personId(5)
            .email(EmailAddress.of("jo@example.org"))
            .build();
    Role other = chair.toBuilder().personId(6).email(EmailAddress.of("kim@example.org")).build();
    Group before = SHMOO.toBuilder().addRoles(chair).build();
    Group after =
        SHMOO.toBuilder()
            .addRoles(other, chair.toBuilder().email(EmailAddress.of("jo@example.com")).build())
            .build();
    assertThat(GroupDiff.of(before, after).changes())
        .containsExactly(new GroupChange.RoleGained(other));
    assertThat(GroupDiff.of(after, before).changes())
        .containsExactly(new GroupChange.RoleLost(other));
  }

  @Test
  void charter_milestones_list_and_resources_are_compared() {
    Charter charter =
        Charter.builder()
            .name(CharterName.parse("charter-ietf-shmoo"))
            .revision(CharterRevision.approved(1))
            .putTexts(CharterRevision.approved(1), CharterText.of("The group stays at home."))
            .build();
    Group before =
        SHMOO.toBuilder()
            .charter(charter)
            .addResources(
                ExternalResource.builder().kind("wiki").value("https://example.org").build())
            .build();
    Group after =
        SHMOO.toBuilder()
            .charter(
                charter.toBuilder()
                    .revision(CharterRevision.proposal(1, 0))
                    .putTexts(
                        CharterRevision.proposal(1, 0),
                        CharterText.of("The group stays at home, mostly."))
                    .build())
            .list(new MailingList("shmoo@example.org", "", ""))
            .milestones(
                MilestonePlan.current(
                    List.of(Milestone.builder().description("Stay at home").build())))
            .build();
    assertThat(GroupDiff.of(before, after).changes())
        .extracting(change -> change.getClass().getSimpleName())
        .containsExactly(
            "FieldChanged",
            "FieldChanged",
            "ResourceLost",
            "CharterTextChanged",
            "MilestonesChanged");
  }

  @Test
  void ten_thousand_groups_are_no_trouble() {
    Directory before = many("old");
    assertThat(DirectoryDiff.of(before, many("old")).unchanged()).isEqualTo(10_000);
    assertThat(DirectoryDiff.of(before, many("new")).changed()).hasSize(10_000);
  }

  private static Directory many(String name) {
    Directory.Builder directory = Directory.builder();
    IntStream.range(0, 10_000)
        .forEach(
            i ->
                directory.addGroups(
                    WorkingGroup.builder().id(i).acronym(Acronym.of("g" + i)).name(name).build()));
    return directory.build();
  }
}
