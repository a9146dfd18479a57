package io.github.wgkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.wgkit.model.ballot.Ballot;
import io.github.wgkit.model.ballot.BallotPosition;
import io.github.wgkit.model.charter.Charter;
import io.github.wgkit.model.history.CharterEvent;
import io.github.wgkit.model.history.History;
import io.github.wgkit.model.history.MilestoneEvent;
import io.github.wgkit.model.history.PastRecord;
import io.github.wgkit.model.history.PlainEvent;
import io.github.wgkit.model.history.StateEvent;
import io.github.wgkit.model.milestone.Milestone;
import io.github.wgkit.model.milestone.MilestonePlan;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** {@code toBuilder().build()} of every type that has it: equal, and printed alike. */
@PropertyDefaults(tries = 100)
class CopyTest {
  private static void assertCopy(Object original, Object copy) {
    assertThat(copy).isEqualTo(original).hasSameHashCodeAs(original);
    assertThat(copy).hasToString(original.toString());
  }

  @Property
  void of_groups(@ForAll WorkingGroup group, @ForAll Area area, @ForAll OtherGroup other) {
    assertCopy(group, group.toBuilder().build());
    assertCopy(area, area.toBuilder().build());
    assertCopy(other, other.toBuilder().build());
  }

  @Property
  void of_any_group_without_knowing_its_kind(@ForAll Group group) {
    assertCopy(group, group.toBuilder().build());
    assertThat(group.toBuilder().build().getClass()).isEqualTo(group.getClass());
  }

  @Property
  void of_directories(@ForAll Directory directory) {
    assertCopy(directory, directory.toBuilder().build());
  }

  @Property
  void of_people_and_their_roles(
      @ForAll Person person,
      @ForAll PersonAddress address,
      @ForAll Role role,
      @ForAll ExternalResource resource) {
    assertCopy(person, person.toBuilder().build());
    assertCopy(address, address.toBuilder().build());
    assertCopy(role, role.toBuilder().build());
    assertCopy(resource, resource.toBuilder().build());
  }

  @Property
  void of_documents_and_rows(
      @ForAll Document document,
      @ForAll DocumentRelation relation,
      @ForAll Term term,
      @ForAll OtherRecord record) {
    assertCopy(document, document.toBuilder().build());
    assertCopy(relation, relation.toBuilder().build());
    assertCopy(term, term.toBuilder().build());
    assertCopy(record, record.toBuilder().build());
  }

  @Property
  void of_charters_and_ballots(
      @ForAll Charter charter, @ForAll Ballot ballot, @ForAll BallotPosition position) {
    assertCopy(charter, charter.toBuilder().build());
    assertCopy(ballot, ballot.toBuilder().build());
    assertCopy(position, position.toBuilder().build());
  }

  @Property
  void of_milestones_and_plans(@ForAll Milestone milestone, @ForAll MilestonePlan plan) {
    assertCopy(milestone, milestone.toBuilder().build());
    assertCopy(plan, plan.toBuilder().build());
  }

  @Property
  void of_histories_and_events(
      @ForAll History history,
      @ForAll PastRecord past,
      @ForAll StateEvent state,
      @ForAll MilestoneEvent milestone,
      @ForAll CharterEvent charter,
      @ForAll PlainEvent plain) {
    assertCopy(history, history.toBuilder().build());
    assertCopy(past, past.toBuilder().build());
    assertCopy(state, state.toBuilder().build());
    assertCopy(milestone, milestone.toBuilder().build());
    assertCopy(charter, charter.toBuilder().build());
    assertCopy(plain, plain.toBuilder().build());
  }
}
