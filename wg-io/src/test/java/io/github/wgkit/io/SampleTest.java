package io.github.wgkit.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.Directory;
import io.github.wgkit.model.EmailAddress;
import io.github.wgkit.model.Group;
import io.github.wgkit.model.GroupState;
import io.github.wgkit.model.GroupType;
import io.github.wgkit.model.PersonAddress;
import io.github.wgkit.model.Role;
import io.github.wgkit.model.charter.Charter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private final Directory sample = Sample.directory();

  @Test
  void the_sample_is_canonical() throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    FormatRegistry.standard().write(sample, written, WriteOptions.builder().format("json").build());
    try (InputStream file = Sample.class.getResourceAsStream("sample/groups.json")) {
      assertThat(file).isNotNull();
      assertThat(written.toString(UTF_8)).isEqualTo(new String(file.readAllBytes(), UTF_8));
    }
  }

  @Test
  void the_sample_is_read_without_any_problem() throws IOException {
    ReadResult<Directory> result =
        FormatRegistry.standard().read(Sample.input(), ReadOptions.lenient());
    assertThat(result.problems()).isEmpty();
    assertThat(result.value()).isEqualTo(sample);
  }

  @Test
  void the_sample_has_some_forty_working_groups_in_every_area_in_use() {
    assertThat(sample.groups().stream().filter(group -> group.isOf(GroupType.WG)))
        .hasSizeBetween(40, 60);
    assertThat(sample.activeWorkingGroupsByArea().keySet())
        .extracting(area -> area.acronym().text())
        .containsExactly("art", "gen", "int", "ops", "rtg", "sec", "wit");
    assertThat(sample.activeWorkingGroupsWithoutArea()).isEmpty();
  }

  @Test
  void the_sample_shows_a_good_spread() {
    assertThat(sample.groupsIn(GroupState.CONCLUDED)).isNotEmpty();
    assertThat(sample.groupsIn(GroupState.BOF_CONCLUDED)).isNotEmpty();
    assertThat(sample.groupsIn(GroupState.PROPOSED)).isNotEmpty();
    assertThat(sample.group("krb-wg")).isPresent();
    assertThat(sample.workingGroups()).anyMatch(group -> !group.proposedMilestones().isEmpty());
    assertThat(sample.workingGroups()).anyMatch(group -> !group.usesMilestoneDates());
    assertThat(sample.workingGroups())
        .anyMatch(
            group ->
                group.charter().flatMap(Charter::revision).filter(r -> r.isProposal()).isPresent());
    assertThat(sample.groups()).anyMatch(group -> !group.earlierAcronyms().isEmpty());
  }

  @Test
  void every_parent_is_there_and_no_acronym_stands_twice() {
    assertThat(sample.groups())
        .allMatch(group -> group.parent().map(p -> sample.group(p).isPresent()).orElse(true));
    assertThat(sample.groups()).extracting(Group::acronym).doesNotHaveDuplicates();
  }

  @Test
  void everybody_is_invented() {
    Stream<EmailAddress> addresses =
        Stream.concat(
            sample.people().stream().flatMap(p -> p.addresses().stream()).map(PersonAddress::email),
            sample.groups().stream()
                .flatMap(group -> group.roles().stream())
                .map(Role::email)
                .map(email -> email.orElseThrow()));
    assertThat(addresses).isNotEmpty().allMatch(email -> email.text().endsWith("@example.org"));
    assertThat(sample.people()).allMatch(person -> person.id().orElseThrow() > 9_000_000);
  }

  @Test
  void everybody_with_a_role_is_among_the_people() {
    assertThat(sample.groups().stream().flatMap(group -> group.roles().stream()))
        .isNotEmpty()
        .allMatch(
            role ->
                sample
                    .person(role.personId().orElseThrow())
                    .filter(person -> role.personName().equals(Optional.of(person.name())))
                    .isPresent());
  }
}
